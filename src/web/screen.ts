// What a screen is: a path, what it asks, and how the answers are drawn. Pure: no clock, no request, no state of its own.

import type { Trouble, WholeAnswer } from './command.ts';
import type { Html } from './html.ts';
import type { Setting } from './setting.ts';

/** Arguments of a command by name; null, undefined and false leave one out. */
export type Values = { readonly [name: string]: string | number | boolean | null | undefined };

/** One command to run. `as` names who asks, where that matters. */
export interface Ask<T> {
  readonly path: string;
  readonly values: Values;
  /** What the screen gets: the data, the data and where the list goes on, the data or the refusal, or all there is. */
  readonly wants: 'data' | 'page' | 'attempt' | 'whole';
  /** Only a type. */
  readonly gives?: T;
}

export type Asks = { readonly [name: string]: Ask<unknown> };

export interface PageOf<T> {
  readonly data: T;
  /** What `before` is for the next page; null where the list ends. */
  readonly before: string | null;
}

export type Attempt<T> = { readonly data: T } | { readonly trouble: Trouble };

/** Asks for the data of a command, such as `ask<…>('ledger account', { account })`; when it is refused, the refusal is the screen. */
export function ask<T>(path: string, values: Values = {}): Ask<T> {
  return { path, values, wants: 'data' };
}

/** Asks for one page of a long list. */
export function askPage<T>(path: string, values: Values = {}): Ask<PageOf<T>> {
  return { path, values, wants: 'page' };
}

/** Asks for what may be refused without harm to the rest of the screen. */
export function attempt<T>(path: string, values: Values = {}): Ask<Attempt<T>> {
  return { path, values, wants: 'attempt' };
}

/** Asks for everything that a command answers, with its lines and tables in English, or why it did not. */
export function askWhole(path: string, values: Values = {}): Ask<Attempt<WholeAnswer>> {
  return { path, values, wants: 'whole' };
}

/** The names in a path: `{ asset: string }` for `/assets/:asset`. */
export type ParamsOf<Path extends string> = Path extends `${infer Before}/*`
  ? ParamsOf<Before> & { readonly rest: string }
  : Path extends `${string}:${infer Name}/${infer Rest}`
    ? { readonly [N in Name]: string } & ParamsOf<`/${Rest}`>
    : Path extends `${string}:${infer Name}`
      ? { readonly [N in Name]: string }
      : { readonly [N in never]: string };

/** Where somebody is. */
export interface Place<Params = { readonly [name: string]: string }> {
  /** Without the query: `/assets/press-hall`. */
  readonly path: string;
  readonly params: Params;
  readonly query: { readonly [name: string]: string | undefined };
}

export type AnswersOf<A extends Asks> = {
  readonly [Name in keyof A]: A[Name] extends Ask<infer T> ? T : never;
};

export interface ScreenParts<Path extends string, A extends Asks> {
  /** `/assets/:asset`; a name is one part of a path. */
  readonly path: Path;
  /** Commands for which this screen is the better place than their form, `['asset']`: names in the path are their arguments. */
  readonly instead?: readonly string[];
  readonly asks: (place: Place<ParamsOf<Path>>, setting: Setting) => A;
  /** Of the window and of the heading. */
  readonly title: (setting: Setting, place: Place<ParamsOf<Path>>, answers: AnswersOf<A>) => string;
  readonly draw: (answers: AnswersOf<A>, setting: Setting, place: Place<ParamsOf<Path>>) => Html;
  /** Whether what the address names exists, where no command refuses it; a screen of nothing answers 404. */
  readonly exists?: (setting: Setting, place: Place<ParamsOf<Path>>, answers: AnswersOf<A>) => boolean;
  /** The form that the query comes from, which also stands below a refusal, so that what was asked can be put right. */
  readonly asking?: (setting: Setting, place: Place<ParamsOf<Path>>) => Html;
  /** The better address of what was asked for, to which it leads on at once; null where it stays. */
  readonly leadsTo?: (setting: Setting, place: Place<ParamsOf<Path>>) => string | null;
}

/** A screen whose answers are known to fit its asks. */
export interface Screen {
  readonly path: string;
  readonly instead: readonly string[];
  readonly asks: (place: Place, setting: Setting) => Asks;
  readonly title: (setting: Setting, place: Place, answers: { readonly [name: string]: unknown }) => string;
  readonly draw: (answers: { readonly [name: string]: unknown }, setting: Setting, place: Place) => Html;
  readonly exists?: (
    setting: Setting,
    place: Place,
    answers: { readonly [name: string]: unknown },
  ) => boolean;
  readonly asking?: (setting: Setting, place: Place) => Html;
  readonly leadsTo?: (setting: Setting, place: Place) => string | null;
}

/** Makes a screen. */
export function screen<const Path extends string, A extends Asks>(parts: ScreenParts<Path, A>): Screen {
  return { instead: [], ...parts } as unknown as Screen;
}
