// The page as the door sees it: which commands an address asks, and the document that their answers make. Knows no request and no door.

import type { FormCommand, Trouble, WholeAnswer } from './command.ts';
import { framed, type PageFiles } from './frame.ts';
import { fill, type Html, html } from './html.ts';
import { refusal } from './parts/refusal.ts';
import type { Ask, Asks, Place, Screen } from './screen.ts';
import { type Commune, type Machine, type Setting, settingOf, type Theme } from './setting.ts';
import { isLanguage, type LanguageTag, languageFrom } from './words/words.ts';

/** How a command ended; `data` is as in JSON, `before` where a long list goes on. */
export type Answered =
  | { readonly whole: WholeAnswer; readonly before: string | null }
  | { readonly trouble: Trouble };

/** What was asked for, as the door read it. */
export interface Visit {
  readonly path: string;
  readonly query: { readonly [name: string]: string | undefined };
  /** What the browser prefers, and the switches that somebody set. */
  readonly acceptLanguage: string;
  readonly language: string;
  readonly theme: string;
}

/** What a page needs of the door. */
export interface PageMeans {
  readonly commands: readonly FormCommand[];
  readonly files: () => Promise<PageFiles>;
  readonly run: (asked: {
    readonly path: readonly string[];
    readonly typed: { readonly [name: string]: string | true };
  }) => Promise<Answered>;
  /** Where the folder stands: a `Machine`. */
  readonly machine: () => unknown;
  /** Hears of screens that could not be drawn. */
  readonly note: (fault: unknown) => void;
}

export interface Drawn {
  readonly status: number;
  readonly html: string;
  /** Where the browser goes instead; `html` is empty then. */
  readonly leadsTo?: string;
}

export interface Page {
  draw(visit: Visit): Promise<Drawn>;
}

const STATUS: { readonly [kind in Trouble['kind']]: number } = {
  usage: 400,
  'not-found': 404,
  refused: 409,
  broken: 500,
  unreachable: 503,
};

/** The screen of a path with the names in it; null for none. A screen without names in its path goes first. */
export function screenAt(
  screens: readonly Screen[],
  path: string,
): { readonly screen: Screen; readonly params: { readonly [name: string]: string } } | null {
  const fixed = screens.find((screen) => screen.path === path);
  if (fixed !== undefined) return { screen: fixed, params: {} };
  for (const screen of screens) {
    const pattern = screen.path.replace(/\/\*$/, '/(?<rest>.+)').replace(/:([a-z]+)/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`, 'u').exec(path);
    if (match !== null && screen.path !== pattern) return { screen, params: decoded(match.groups ?? {}) };
  }
  return null;
}

function decoded(groups: { readonly [name: string]: string }): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}

function typedOf({ values }: Ask<unknown>): { readonly [name: string]: string | true } {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | true][] =>
      value === undefined || value === null || value === false || value === ''
        ? []
        : [[name, value === true ? true : String(value)]],
    ),
  );
}

/** A command that was needed and did not answer. */
class Refused extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.says);
    this.trouble = trouble;
  }
}

/** Some nodes have commands that others lack: the example has no voice. */
function noSuchCommand({ path }: Ask<unknown>): Answered {
  return { trouble: { kind: 'not-found', says: `This node has no command "${path}".` } };
}

function given({ wants }: Ask<unknown>, answered: Answered): unknown {
  if ('trouble' in answered) {
    if (wants === 'attempt' || wants === 'whole') return answered;
    throw new Refused(answered.trouble);
  }
  const { whole, before } = answered;
  switch (wants) {
    case 'data':
      return whole.data;
    case 'page':
      return { data: whole.data, before };
    case 'attempt':
      return { data: whole.data };
    case 'whole':
      return { data: whole };
  }
}

/** Whether a name in the address cannot be one: the command that was asked took it for wrongly typed. */
function isNoName({ params }: Place, { kind, says }: Trouble): boolean {
  return kind === 'usage' && Object.keys(params).length > 0 && /^[A-Z-]+: /.test(says);
}

/** Says so as a person would, with the way to the list of what there is. */
function noSuchName(
  { words: { frame } }: Setting,
  { path, params }: Place,
  screens: readonly Screen[],
): Html {
  const [typed = ''] = Object.values(params).slice(-1);
  const list = path.slice(0, path.lastIndexOf('/'));
  const isList = screens.some((screen) => screen.path === list);
  return html`<p>${fill(frame.noName, { name: typed.slice(0, 100) })}</p>${isList && html`<p><a href="${list}">${frame.toList}</a></p>`}`;
}

/** What leads on from a refusal of what the query asked for. */
function askedAgain(setting: Setting, place: Place, { asking }: Screen): Html {
  const { frame } = setting.words;
  return html`${asking?.(setting, place)}<p><a href="${place.path}">${frame.withoutQuery}</a></p>`;
}

function communeOf(answered: Answered): Commune | null {
  if ('trouble' in answered) return null;
  const status = answered.whole.data as Omit<Commune, 'waiting'> & { readonly waiting: readonly unknown[] };
  return { ...status, waiting: status.waiting.length };
}

/** Makes the page of these screens; `whileLocked` stands at all other addresses as long as the node is locked. */
export function pageOf(
  screens: readonly Screen[],
  { commands, files, machine, run, note }: PageMeans,
  whileLocked: Screen | null = null,
): Page {
  const byPath = new Map(commands.map((command) => [command.path.join(' '), command]));

  async function answersOf(asks: Asks): Promise<{ readonly [name: string]: unknown }> {
    const pairs = Object.entries(asks).map(async ([name, one]): Promise<[string, unknown]> => {
      const command = byPath.get(one.path);
      if (command === undefined) return [name, given(one, noSuchCommand(one))];
      if (!command.harmless) throw new Error(`page: a screen asks "${one.path}", which does not only look`);
      return [name, given(one, await run({ path: command.path, typed: typedOf(one) }))];
    });
    return Object.fromEntries(await Promise.all(pairs));
  }

  async function settingFor({ language, acceptLanguage, theme }: Visit): Promise<Setting> {
    const tag: LanguageTag = isLanguage(language) ? language : languageFrom(acceptLanguage);
    const chosen: Theme = theme === 'light' || theme === 'dark' ? theme : 'system';
    const hasNode = byPath.has('status');
    const commune = hasNode ? communeOf(await run({ path: ['status'], typed: {} })) : null;
    const standing = machine() as Machine;
    return settingOf({ language: tag, theme: chosen, commune, machine: standing, commands: byPath, screens });
  }

  function leadsTo(setting: Setting, { path, query }: Visit): string | null {
    const found = screenAt(screens, path);
    return found?.screen.leadsTo?.(setting, { path, query, params: found.params }) ?? null;
  }

  async function contentOf(
    setting: Setting,
    visit: Visit,
  ): Promise<{
    readonly status: number;
    readonly title: string;
    readonly content: Html;
    readonly place: Place;
  }> {
    const { path, query } = visit;
    const { frame } = setting.words;
    const isLocked = whileLocked !== null && setting.machine.stage === 'locked';
    const found = screenAt(screens, path) ?? (isLocked ? { screen: whileLocked, params: {} } : null);
    const place: Place = { path, query, params: found?.params ?? {} };
    const home = html`<p><a href="/">${frame.toHome}</a></p>`;
    if (found === null) {
      const content = html`<p>${fill(frame.notFound, { path: path.slice(0, 200) })}</p>${home}`;
      return { status: 404, title: frame.notFoundTitle, content, place };
    }
    const { screen } = found;
    try {
      const answers = await answersOf(screen.asks(place, setting));
      const exists = screen.exists?.(setting, place, answers) !== false;
      return {
        status: exists ? 200 : 404,
        title: exists ? screen.title(setting, place, answers) : frame.notFoundTitle,
        content: screen.draw(answers, setting, place),
        place,
      };
    } catch (fault) {
      if (fault instanceof Refused && isNoName(place, fault.trouble)) {
        const title = frame.notFoundTitle;
        return { status: 404, title, content: html`${noSuchName(setting, place, screens)}${home}`, place };
      }
      if (fault instanceof Refused) {
        const again = Object.keys(query).length > 0 && askedAgain(setting, place, screen);
        const content = html`${refusal(setting, fault.trouble)}${again}${home}`;
        const { kind } = fault.trouble;
        const title = kind === 'not-found' ? frame.notFoundTitle : frame.refused;
        return { status: STATUS[kind], title, content, place };
      }
      note(fault);
      return { status: 500, title: frame.brokenTitle, content: html`<p>${frame.broken}</p>${home}`, place };
    }
  }

  return {
    async draw(visit) {
      const [setting, found] = await Promise.all([settingFor(visit), files()]);
      const to = leadsTo(setting, visit);
      if (to !== null) return { status: 303, html: '', leadsTo: to };
      const { status, title, content, place } = await contentOf(setting, visit);
      return { status, html: framed(setting, { title, content, place, files: found }).toString() };
    },
  };
}
