// Sentences of commands in the currency of the commune, and the parts that many of them share.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { plural, type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';

/** Makes a sentence out of a text with braces and their figures. */
export type Tell = (text: string, figures?: Sentence['figures']) => Sentence;

export async function tellingIn(session: Pick<Session, 'read'>): Promise<Tell> {
  const currency = await session.read(currencyOf);
  return (text, figures = {}) => sentence(text, figures, currency);
}

/** `every month`, `every 3 months`. */
export function everyMonths(months: number): Sentence {
  return plural(months, ['every month', 'every {n} months']);
}

export function paymentCount(n: number): Sentence {
  return plural(n, ['{n} payment', '{n} payments']);
}

export function lineCount(n: number): Sentence {
  return plural(n, ['{n} line', '{n} lines']);
}

export function dayCount(n: number): Sentence {
  return plural(n, ['{n} day', '{n} days']);
}

export function personCount(n: number): Sentence {
  return plural(n, ['{n} person', '{n} people']);
}
