// The papers of a commune that lived, for the tests: its state, and a desk in any language.

import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { type CurrencyCode, parseCurrency } from '../../src/kernel/currency.ts';
import type { Paper } from '../../src/paper/document.ts';
import { languageOf } from '../../src/paper/languages/languages.ts';
import { type Letterhead, LETTERHEAD_EXAMPLE, parseLetterhead } from '../../src/paper/letterhead.ts';
import { paperKinds } from '../../src/paper/paper-kinds.ts';
import type { Desk } from '../../src/paper/papers/desk.ts';
import { CommuneLife } from '../views/commune-life.ts';

export function currency(code: string): CurrencyCode {
  const known = parseCurrency(code);
  if (known === null) throw new Error(`${code} is no currency`);
  return known;
}

export function exampleLetterhead(): Letterhead {
  const read = parseLetterhead(LETTERHEAD_EXAMPLE);
  if ('fault' in read) throw new Error(read.fault);
  return { ...read.letterhead, logo: null };
}

export const life = new CommuneLife().tell();

export function deskIn(tag: string, date = dateOfInstant(life.nowMs)): Desk {
  const language = languageOf(tag);
  if (language === null) throw new Error(`no texts in ${tag}`);
  return { language, currency: currency('EUR'), letterhead: exampleLetterhead(), date };
}

/** Kinds of which this commune has papers: it took no direct loans (loan.test.ts). */
export const kindsOfLife = paperKinds
  .filter((kind) => kind.for !== 'a contract')
  .map(({ kind }) => [kind] as const);

/** All papers of a kind. */
export function papersOf(kind: string, desk: Desk): readonly Paper[] {
  const known = paperKinds.find((one) => one.kind === kind);
  if (known === undefined) throw new Error(`no paper is called ${kind}`);
  return known.plan(life.state, desk).flatMap((plan) => [...plan.make()]);
}
