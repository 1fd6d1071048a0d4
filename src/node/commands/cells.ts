// What stands in the cells of tables: figures with their units, and words that have a text in every language of the page.

import { isCivilDate } from '../../kernel/calendar.ts';
import { type Line, type Sentence, sentence } from '../sentence.ts';
import type { CellWord } from './cell-words.ts';

/** Stands where there is nothing. */
export const NOTHING = '–';

/** `1,234.50 EUR`. */
export function amount(minor: bigint, currency: string): Sentence {
  return sentence('{amountMinor}', { amountMinor: minor }, currency);
}

/** Writes amounts in one currency. */
export function amountIn(currency: string): (minor: bigint) => Sentence {
  return (minor) => amount(minor, currency);
}

/** `2026-11-26`; a dash for none. */
export function day(date: number | null): Line {
  return date !== null && isCivilDate(date) ? sentence('{onDate}', { onDate: date }) : NOTHING;
}

/** `2026-03-01 12:00 UTC`. */
export function moment(atMs: number): Sentence {
  return sentence('{atMs}', { atMs });
}

/** `3.5 %`; a dash for none. */
export function rate(ppm: bigint | null): Line {
  return ppm === null ? NOTHING : sentence('{ratePpm}', { ratePpm: ppm });
}

/** An exact decimal as it is kept, `0.5047`. */
export function decimal(valueExact: string): Sentence {
  return sentence('{valueExact}', { valueExact });
}

/** How many. */
export function count(n: number): Sentence {
  return sentence('{n}', { n });
}

/** A state, a kind, a role: one of the words that every language has. */
export function word(one: CellWord): Sentence {
  return sentence(one);
}

/** The state of a series of bonds: one word is not right for the states of everything. */
export function seriesState(state: string): Sentence {
  return sentence('{seriesState}', { seriesState: state });
}

/** The state of a direct loan. */
export function loanState(state: 'open' | 'closed'): Sentence {
  return sentence('{loanState}', { loanState: state });
}

/** Parts one after the other; empty for none. */
export function joined(parts: readonly Line[], between = ', '): Line {
  const [first, ...rest] = parts;
  if (first === undefined) return '';
  return rest.reduce<Line>((said, part) => sentence(`{said}${between}{part}`, { said, part }), first);
}

/** Names of people's choosing, or a dash. */
export function names(all: readonly string[]): string {
  return all.join(', ') || NOTHING;
}
