// Keeps the page as the node is: upon a change it fetches its own address again and changes what differs in place, so that focus,
// scroll, what is unfolded and what is typed stay. One tab listens for all of them.

import { Idiomorph } from 'idiomorph';
import { onReach, setAway } from './node-link.ts';

/** How far the order is, as the node tells it. */
export interface Standing {
  readonly length: number;
  readonly finalLength: number;
  readonly waiting: number;
  /** How often something was said or came in beside the order; only where the node has a voice. */
  readonly spoken?: number;
}

/** Sent on the document when the page was drawn anew. */
export const DRAWN = 'telekommune:drawn';
/** Sent on the document with a Standing. */
export const CHANGED = 'telekommune:changed';

const RETRY_MS = 2_000;
const LEAST_PAUSE_MS = 250;

/** The parts of the document that are drawn anew. */
const PARTS = ['.brand', '.rehearsal', 'main', '#standing', '#rail > ul', '.bar > ul'];

let isFetching = false;
let isStale = false;

function stays(old: Node): boolean {
  return old instanceof HTMLElement && (old.dataset['touched'] !== undefined || old.matches('[data-stays]'));
}

/** What somebody typed into, or what a form said, is not taken away along with what it stands in. */
function holds(old: Node): boolean {
  return stays(old) || (old instanceof HTMLElement && old.querySelector('[data-touched]') !== null);
}

function morph(fresh: Document): void {
  const focused = document.activeElement;
  for (const part of PARTS) {
    const from = document.querySelector(part);
    const to = fresh.querySelector(part);
    if (from === null || to === null) continue;
    void Idiomorph.morph(from, to, {
      ignoreActiveValue: true,
      callbacks: {
        beforeNodeMorphed: (old) => !stays(old),
        beforeNodeRemoved: (old) => !holds(old),
        // what somebody unfolded stays unfolded; what a script showed stays shown
        beforeAttributeUpdated: (name, at) =>
          !(name === 'open' && at.matches('details, dialog')) && name !== 'data-shown',
      },
    });
  }
  // who was at what is gone goes on from the screen, not from the top of the window
  if (focused?.isConnected === false)
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  document.title = fresh.title;
  document.dispatchEvent(new CustomEvent(DRAWN));
}

/** What a page can only change as a whole: what it listens to, and its scripts. */
function whole(page: Document): string {
  const script = page.querySelector('script[src]')?.getAttribute('src');
  return `${page.body.dataset['live']} ${script}`;
}

/** Draws the page anew. Calls while it is under way become one more. */
export async function refresh(): Promise<void> {
  isStale = true;
  if (isFetching || document.hidden) return;
  isFetching = true;
  try {
    while (isStale) {
      isStale = false;
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.status === 401) return location.reload();
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // a node was opened or closed, or the program is a newer one: all of the page is another, unless somebody is typing
      const isOther = whole(fresh) !== whole(document);
      if (isOther && document.querySelector('[data-touched]') === null) return location.reload();
      morph(fresh);
      setAway(false);
      await new Promise((resolve) => setTimeout(resolve, LEAST_PAUSE_MS));
    }
  } catch {
    setAway(true);
  } finally {
    isFetching = false;
  }
}

/** How far the order was when the page was drawn, then what was heard last. */
let known = document.body.dataset['drawnFrom'] ?? '';

/** What a stream tells first, `isOpening`, may be what the page was drawn from. */
function hear(told: string, isOpening: boolean): void {
  setAway(false);
  const standing = JSON.parse(told) as Standing;
  document.dispatchEvent(new CustomEvent<Standing>(CHANGED, { detail: standing }));
  const isDrawn = isOpening && `${standing.length} ${standing.waiting}` === known;
  const isSame = isDrawn || told === known;
  known = told;
  if (!isSame) void refresh();
}

/** What tabs tell one another. */
interface Told {
  readonly told?: string;
  readonly isOpening?: boolean;
  readonly away?: boolean;
  readonly machine?: boolean;
  readonly asks?: boolean;
}

/** What was heard last from the stream itself; told to a tab that was being loaded when it came. */
let toldLast: string | null = null;

/** What people say is not among what a document says that it was drawn from, so it may be news to a tab that was being loaded. */
function retold(told: string): Told {
  return { told, isOpening: (JSON.parse(told) as Standing).spoken === undefined };
}

/** Listens for changes, and tells the other tabs. */
function listen(tell: (told: Told) => void): void {
  const source = new EventSource(document.body.dataset['live'] ?? '/api/v1/changes');
  let isOpening = true;
  source.addEventListener('open', () => setAway(false));
  source.addEventListener('change', ({ data }: MessageEvent<string>) => {
    const { from: _from, ...standing } = JSON.parse(data) as Standing & { readonly from: number };
    const told = JSON.stringify(standing);
    toldLast = told;
    tell({ told, isOpening });
    hear(told, isOpening);
    isOpening = false;
  });
  source.addEventListener('machine', () => {
    tell({ machine: true });
    void refresh();
  });
  source.addEventListener('error', () => {
    source.close();
    // whether the node is away, or only does not tell of changes, is seen by asking it
    void refresh();
    setTimeout(() => listen(tell), RETRY_MS);
  });
}

export function startLive(): void {
  const others = new BroadcastChannel('telekommune');
  const tellOthers = others.postMessage.bind(others);
  others.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.machine === true) void refresh();
    if (data.told !== undefined) hear(data.told, data.isOpening === true);
    if (data.away !== undefined) setAway(data.away);
    if (data.asks === true && toldLast !== null) tellOthers(retold(toldLast));
  });
  // what somebody types to find something stays when the page is drawn anew
  document.addEventListener('input', ({ target }) => {
    const asking = target instanceof Element ? target.closest<HTMLElement>('form.asking') : null;
    if (asking !== null) asking.dataset['touched'] = '';
  });
  // what the others heard while this one was being loaded
  tellOthers({ asks: true });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && isStale) void refresh();
  });
  const lead = (): Promise<never> => {
    onReach((away) => tellOthers({ away }));
    listen(tellOthers);
    return new Promise<never>(() => {});
  };
  // browsers open few connections to one host: a listener in each tab would use them up
  if ('locks' in navigator) void navigator.locks.request('telekommune-changes', lead);
  else void lead();
}
