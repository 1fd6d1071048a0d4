// What a language is for the papers: how it writes numbers and dates, and its texts. One file each; a new one is a copy of
// `en.ts`, translated, with a line in `languages.ts`.

import type { Local } from '../../kernel/local-formats.ts';
import type { TextKey } from './text-keys.ts';

export interface Language extends Local {
  /** BCP 47: `de`. */
  readonly tag: string;
  /** In the language itself: `Deutsch`. */
  readonly name: string;
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
