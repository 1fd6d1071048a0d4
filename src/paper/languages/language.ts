// What a language is for the papers: how it writes numbers and dates, and its texts. One file each; a new one is a copy of
// `en.ts`, translated, with a line in `languages.ts`.

import type { TextKey } from './text-keys.ts';

/** How numbers, dates and tables for spreadsheets are written. */
export interface Formats {
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** Between a number and `%`. */
  readonly percent: string;
  /** Of `{day}`, `{month}`, `{year}` (two digits, two digits, four), and of `{d}` and `{name}` of the month for whole sentences. */
  readonly date: string;
  readonly longDate: string;
  readonly months: readonly string[];
  /** Between the fields of a line of CSV: what the spreadsheets of that country open. */
  readonly field: ',' | ';';
}

export interface Language {
  /** BCP 47: `de`. */
  readonly tag: string;
  /** In the language itself: `Deutsch`. */
  readonly name: string;
  readonly formats: Formats;
  readonly texts: { readonly [key in TextKey]: string };
}

export type Figures = { readonly [name: string]: string };

/** A text with its figures put into the braces. Throws for a brace without a figure: a paper with a hole must not go out. */
export function say({ texts, tag }: Language, key: TextKey, figures: Figures = {}): string {
  return texts[key].replace(/\{([A-Za-z]+)\}/g, (_brace, name: string) => {
    const value = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (value === undefined) throw new Error(`paper: the text ${key} (${tag}) has no figure for {${name}}`);
    return value;
  });
}
