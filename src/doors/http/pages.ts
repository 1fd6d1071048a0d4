// The page for people, on the routes of an open node: which screen an address shows is known to the page that is handed in, not here.
// Commands that only look are run for it; nothing is changed by a page but which language and colours somebody wants to see.

import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Answer, CommandTrouble, type Trouble } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { englishOf, type Line } from '../../node/sentence.ts';
import type { MachineDesk } from '../machine-desk.ts';
import type { Asked, Runner } from '../runner.ts';
import { askedOf } from './asked.ts';
import { cursorOf, type Env } from './carrying.ts';
import { isHarmless } from './harmless.ts';
import type { PageFile, PageFiles } from './page-files.ts';
import { addPictures } from './pictures.ts';
import { DoorTrouble, jsonText, type SaidTrouble, type Wording } from './problem.ts';

export interface PageCommand extends CommandDescription {
  readonly harmless: boolean;
}

/** How a command ended, its data as in JSON. */
export type PageAnswer =
  | {
      readonly whole: {
        readonly data: unknown;
        readonly lines: NonNullable<Answer['lines']>;
        readonly tables: NonNullable<Answer['tables']>;
        readonly next: readonly string[];
        readonly isText: boolean;
      };
      readonly before: string | null;
    }
  | { readonly trouble: Trouble };

/** What a page needs of the door. */
export interface PageMeans {
  readonly commands: readonly PageCommand[];
  readonly files: () => Promise<PageFiles>;
  /** Where the folder stands, as in JSON. */
  readonly machine: () => unknown;
  readonly run: (asked: Pick<Asked, 'path' | 'typed'>) => Promise<PageAnswer>;
  readonly note: (fault: unknown) => void;
}

export interface DoorPage {
  draw(visit: {
    readonly path: string;
    readonly query: { readonly [name: string]: string | undefined };
    readonly acceptLanguage: string;
    readonly language: string;
    readonly theme: string;
  }): Promise<{ readonly status: number; readonly html: string; readonly leadsTo?: string }>;
}

/** A page to be opened over a node. */
export interface PageGiven {
  readonly open: (means: PageMeans) => DoorPage;
  /** Read when the first browser comes. */
  readonly files: () => PageFiles;
  /** Its language for who prefers some, as `de` (RFC 9110, 12.5.4). */
  readonly language: (acceptLanguage: string) => string;
  /** A trouble with its figures as in JSON, for who prefers some languages (RFC 9110, 12.5.4). */
  readonly worded?: (trouble: Trouble, acceptLanguage: string) => SaidTrouble;
  /** A line of a command, its figures as in JSON, for who prefers some languages. */
  readonly said?: (line: Line, acceptLanguage: string) => SaidLine;
}

/** How a request's troubles are worded; as they are where there is no page. */
export function wordingFor(c: Context<Env>, page: PageGiven | undefined): Wording {
  return (trouble) =>
    page?.worded?.(JSON.parse(jsonText(trouble)) as Trouble, c.req.header('accept-language') ?? '') ??
    trouble;
}

/** A line of a command as it is said to who asks. */
export interface SaidLine {
  readonly says: string;
  /** `en`. */
  readonly language: string;
  /** Worth stopping for. */
  readonly warns?: true;
}

/** How lines of commands are said for a request; in English where there is no page. */
export function sayingFor(c: Context<Env>, page: PageGiven | undefined): (line: Line) => SaidLine {
  const preferred = c.req.header('accept-language') ?? '';
  return (line) =>
    page?.said?.(JSON.parse(jsonText(line)) as Line, preferred) ?? {
      says: englishOf(line),
      language: 'en',
    };
}

export interface PageRoutes {
  readonly page: PageGiven;
  readonly runner: Runner;
  readonly commands: readonly CommandDescription[];
  readonly desk: Pick<MachineDesk, 'steps' | 'standing'>;
  readonly filesMay: boolean;
  readonly note: (fault: unknown) => void;
}

/** Files of the page are for everybody who reaches the door: they hold nothing of the commune. */
export const PAGE_FILES_PREFIX = '/page/';
const YEAR_SECONDS = 31_536_000;
const GZIP_FROM_BYTES = 1_400;
const compress = promisify(gzip);

function takesGzip(c: Context<Env>): boolean {
  return /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
}

function sendFile(c: Context<Env>, { type, bytes, gzipped }: PageFile): Response {
  const packed = takesGzip(c);
  return c.body(Buffer.from(packed ? gzipped : bytes), 200, {
    'Content-Type': type,
    'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable`,
    Vary: 'Accept-Encoding',
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
}

async function sendHtml(c: Context<Env>, status: number, html: string): Promise<Response> {
  const type = { 'Content-Type': 'text/html; charset=utf-8' };
  if (html.length < GZIP_FROM_BYTES || !takesGzip(c)) return c.body(html, status as 200, type);
  return c.body(await compress(html), status as 200, { ...type, 'Content-Encoding': 'gzip' });
}

function troubleOf(fault: unknown, note: (fault: unknown) => void): Trouble {
  if (fault instanceof CommandTrouble || fault instanceof DoorTrouble) return fault.trouble;
  note(fault);
  return { kind: 'broken', says: 'The node could not do this; node.log in its folder has the reason.' };
}

function queryOf(c: Context<Env>): { readonly [name: string]: string } {
  return Object.fromEntries(new URL(c.req.url).searchParams);
}

/** Where somebody was, if it is a place of this page. */
function placeBack(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])[^\\\r\n]*$/.test(back) ? back : '/';
}

/** Adds the screens to the routes of what is inside; whoever asks has come in already. */
export function addPages(app: Hono<Env>, { page, runner, commands, desk, filesMay, note }: PageRoutes): void {
  let files: PageFiles | null = null;
  const readFiles = (): PageFiles => (files ??= page.files());

  async function run({ path, typed }: Pick<Asked, 'path' | 'typed'>): Promise<PageAnswer> {
    try {
      const command = commands.find((one) => one.path.join(' ') === path.join(' '));
      if (command === undefined || !isHarmless(command))
        throw new Error(`page: "${path.join(' ')}" is no command that only looks`);
      const asked = askedOf(command, typed, filesMay);
      const { data, lines = [], tables = [], next = [], raw } = await runner.run(asked, () => undefined);
      const whole = {
        data: JSON.parse(jsonText(data)) as unknown,
        lines: JSON.parse(jsonText(lines)) as typeof lines,
        tables: JSON.parse(jsonText(tables)) as typeof tables,
        next,
        isText: raw !== undefined,
      };
      return { whole, before: cursorOf(asked, next) };
    } catch (fault) {
      return { trouble: troubleOf(fault, note) };
    }
  }

  const drawn = page.open({
    machine: () => JSON.parse(jsonText(desk.standing())) as unknown,
    commands: [...commands, ...desk.steps].map((command) => ({ ...command, harmless: isHarmless(command) })),
    files: async () => readFiles(),
    run,
    note,
  });

  app.get(`${PAGE_FILES_PREFIX}*`, (c) => {
    const file = readFiles().at(c.req.path);
    return file === null ? c.notFound() : sendFile(c, file);
  });

  app.get('/setting', (c) => {
    const { language, theme, back } = queryOf(c);
    for (const [name, value] of Object.entries({ language, theme }))
      if (value !== undefined && /^[a-z]{2,6}$/.test(value))
        c.header('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Strict`, {
          append: true,
        });
    return c.redirect(placeBack(back), 303);
  });

  addPictures(app, runner, commands);

  app.get('*', async (c) => {
    if (c.req.path.startsWith('/api/')) return c.notFound();
    const { status, html, leadsTo } = await drawn.draw({
      path: c.req.path,
      query: queryOf(c),
      acceptLanguage: c.req.header('accept-language') ?? '',
      language: getCookie(c, 'language') ?? '',
      theme: getCookie(c, 'theme') ?? '',
    });
    return leadsTo === undefined ? sendHtml(c, status, html) : c.redirect(leadsTo, 303);
  });
}
