// Everybody, found from friend to friend as Thimbl's own crawler did: whom those follow whom one follows, and so on, within limits.

import type { Patience } from '../social/ports.ts';
import { formatSource, type Source } from '../social/source.ts';
import { AUTHOR_LIMITS } from './author-limits.ts';
import { aFewAtATime, askOne, isDue, isOutside } from './outside.ts';
import { NotRead, type OpenPorts } from './ports.ts';
import type { Kept } from './shelf/people.ts';
import { takeIn, type TakingIn } from './taking-in.ts';

/** Steps away from oneself, and people looked at in one crawl. */
export const CRAWL_LIMITS = { steps: 3, people: 500 } as const;

/** Whoever is muted or blocked leads nowhere, also where one follows them. */
function leads({ mutedAtMs, blockedAtMs }: Kept): boolean {
  return mutedAtMs === null && blockedAtMs === null;
}

/** One of each in turn, so that nobody who names thousands comes before the others. */
function* inTurn<T>(lists: readonly (readonly T[])[]): Generator<T> {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let at = 0; at < longest; at++)
    for (const list of lists) {
      const one = list[at];
      if (one !== undefined) yield one;
    }
}

/** The next people to look at, nearest first: those whom somebody already known follows. */
function nextRing({ people }: TakingIn, from: readonly Kept[], seen: ReadonlySet<string>): readonly Source[] {
  const ring = new Map<string, Source>();
  for (const { source } of inTurn(from.filter(leads).map((kept) => people.followedBy(kept)))) {
    const text = formatSource(source);
    if (!seen.has(text)) ring.set(text, source);
  }
  return [...ring.values()];
}

/** Looks at one person's feed without keeping it: what they say stays on the shelf while there is room. */
async function lookAtFeed(ports: OpenPorts, parts: TakingIn, kept: Kept, patience: Patience): Promise<void> {
  if (kept.source.is !== 'feed') return;
  const { key } = kept.source;
  const wasKept = ports.feeds.kept().includes(key);
  const log = await ports.feeds.follow(key);
  try {
    await ports.waiting.until(log.update(patience));
    await takeIn(parts, kept, log, patience, AUTHOR_LIMITS.crawledStatements);
  } finally {
    // somebody may have begun to follow meanwhile
    if (!wasKept && parts.people.need(kept.source).followedAtMs === null) await ports.feeds.forget(key);
  }
}

async function lookAt(ports: OpenPorts, parts: TakingIn, kept: Kept, patience: Patience): Promise<void> {
  if (!isOutside(kept)) return lookAtFeed(ports, parts, kept, patience);
  if (!isDue(kept, ports.nowMs())) return;
  try {
    await askOne(parts, ports.askOutside, kept, true);
  } catch (fault) {
    if (!(fault instanceof NotRead)) throw fault;
  }
}

/** Looks around; how many people were looked at. Those who are muted or blocked are passed over, and nobody is found through them. */
export async function crawl(
  ports: OpenPorts,
  parts: TakingIn,
  patience: Patience,
  told: (done: number, total: number) => void,
): Promise<number> {
  const { people } = parts;
  const seen = new Set(people.own().map(({ source }) => formatSource(source)));
  let ring: readonly Kept[] = people.own();
  let done = 0;
  for (let step = 0; step < CRAWL_LIMITS.steps && done < CRAWL_LIMITS.people; step++) {
    const sources = nextRing(parts, [...ring, ...(step === 0 ? people.followed() : [])], seen);
    const fine = sources
      .slice(0, CRAWL_LIMITS.people - done)
      .map((source) => people.need(source))
      .filter(leads);
    for (const { source } of fine) seen.add(formatSource(source));
    const total = done + fine.length;
    await aFewAtATime(fine, async (kept) => {
      if (kept.followedAtMs === null) await lookAt(ports, parts, kept, patience);
      told(++done, total);
    });
    ring = fine.map(({ source }) => people.need(source));
  }
  return done;
}
