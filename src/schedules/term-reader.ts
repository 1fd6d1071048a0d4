// Reads single ACTUS terms out of the raw text of their values; refuses with the term's name and what was typed.

import { parseCycle } from './cycle.ts';
import { type Fraction, NUMBER_TEXT_MAX, parseFraction, signOf } from './fraction.ts';
import { type Moment, parseMoment } from './moment.ts';
import { shown, TermsRefused } from './refused.ts';
import { NEUTRAL_VALUES, READ_TERMS, type ReadTerm, SILENT_TERMS } from './term-names.ts';
import type { Repeated } from './terms.ts';

/** Values as they stand in a file: numbers as the digits that were typed. */
export type RawValues = { readonly [name: string]: unknown };

const READ: ReadonlySet<string> = new Set(READ_TERMS);

/** Refuses what is unknown, and what is known but not computed here. */
export function checkNames(values: RawValues): void {
  for (const [name, value] of Object.entries(values)) {
    if (READ.has(name) || SILENT_TERMS.has(name)) continue;
    const neutral = NEUTRAL_VALUES.get(name);
    if (neutral === undefined) {
      throw new TermsRefused(
        'term-unknown',
        `There is no term ${shown(name)} among those of PAM, LAM, NAM and ANN.`,
      );
    }
    const text = typeof value === 'string' ? value.trim() : value;
    if (text === null || text === '' || (typeof text === 'string' && neutral.includes(text))) continue;
    const number = typeof text === 'string' ? parseFraction(text) : null;
    if (number !== null && signOf(number) === 0) continue;
    const typed = typeof text === 'string' ? shown(text) : 'what is given';
    throw new TermsRefused(
      'term-not-supported',
      `The term ${name} is not computed here; ${typed} would change the events.`,
    );
  }
}

/** Reads the terms of one contract by their names; a value of nothing but blanks counts as left out. */
export class TermReader {
  readonly #values: RawValues;

  constructor(values: RawValues) {
    this.#values = values;
  }

  text(name: ReadTerm): string | null {
    const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') {
      throw new TermsRefused('terms-not-understood', `The term ${name} is neither a text nor a number.`);
    }
    const text = value.trim();
    return text === '' ? null : text;
  }

  number(name: ReadTerm): Fraction | null {
    const text = this.text(name);
    if (text === null) return null;
    const number = parseFraction(text);
    if (number !== null) return number;
    const says = `${name}: ${shown(text)} is no number; write digits with a point, at most ${NUMBER_TEXT_MAX} characters.`;
    throw new TermsRefused('number-malformed', says);
  }

  moment(name: ReadTerm): Moment | null {
    const text = this.text(name);
    if (text === null) return null;
    const moment = parseMoment(text);
    if (moment !== null) return moment;
    const forms = 'write 2013-01-31, 2013-01-31T00:00:00 or, for the end of that day, 2013-01-31T23:59:59';
    throw new TermsRefused('date-malformed', `${name}: ${shown(text)} is no date; ${forms}.`);
  }

  /** One of a few words; null where it is left out. */
  word<W extends string>(name: ReadTerm, words: readonly W[]): W | null {
    const text = this.text(name);
    if (text === null) return null;
    const word = words.find((one) => one === text);
    if (word !== undefined) return word;
    throw this.unknownWord(name, text, words.join(', '));
  }

  unknownWord(name: ReadTerm, text: string, known: string): TermsRefused {
    return new TermsRefused('word-unknown', `${name}: ${shown(text)} is not known here; known: ${known}.`);
  }

  repeated(anchorName: ReadTerm, cycleName: ReadTerm): Repeated {
    const text = this.text(cycleName);
    const cycle = text === null ? null : parseCycle(text);
    if (text !== null && cycle === null) {
      const forms =
        'P1ML0 (monthly, long stub), P2WL1 (fortnightly, short stub); units D, W, M, Q, H, Y, at most 9999';
      throw this.unknownWord(cycleName, text, forms);
    }
    return { anchor: this.moment(anchorName), cycle };
  }

  /** Something that must be given; `why` ends the sentence. */
  needed<T>(value: T | null, name: ReadTerm, why = 'every contract has it'): T {
    if (value !== null) return value;
    throw new TermsRefused('term-missing', `The term ${name} is missing: ${why}.`);
  }
}
