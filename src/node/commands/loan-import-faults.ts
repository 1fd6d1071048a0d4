// Faults as a person counts them: what is wrong with many lines for one reason is one fault, with all its lines, and has one remedy.

import type { RegisterFault } from '../../register/loan-register.ts';
import type { Remedy } from './loan-import-refused.ts';
import { plural, type Sentence, unworded } from '../sentence.ts';

/** A fault, and all lines of the file that have it; the first of them is `line`. */
export interface GatheredFault extends RegisterFault {
  readonly lines: readonly number[];
}

const LINES_SHOWN = 6;

/** One fault for each file and sentence, in order of their first lines. */
export function gathered(faults: readonly RegisterFault[]): readonly GatheredFault[] {
  const alike = Map.groupBy(faults, ({ file, rule, says }) => JSON.stringify([file, rule, says]));
  return [...alike.values()].flatMap((all) => {
    const [first, ...others] = all;
    return first === undefined ? [] : [{ ...first, lines: [first, ...others].map(({ line }) => line) }];
  });
}

/** What is said of a fault, with the further lines that have it. */
export function faultLine({ says, lines: [, ...others] }: GatheredFault): Sentence {
  if (others.length === 0) return unworded(says);
  const shown = others.slice(0, LINES_SHOWN).join(', ');
  const figures = { fault: unworded(says), shown: others.length > LINES_SHOWN ? `${shown}, …` : shown };
  return plural(
    others.length,
    ['{fault} So it is in {n} further line: {shown}', '{fault} So it is in {n} further lines: {shown}'],
    figures,
  );
}

const REMEDIES: { readonly [rule: string]: string } = {
  'day-of-balances':
    'Name the day in the heading of the column, such as "Saldo 31.12.2025", or say --as-of. Balances at the end of 31 December are --as-of 1 January of the next year. A start during the year needs a column of the interest accrued until then (Stückzinsen).',
  'line-repeated': 'Look at the lines. All are meant: --repeated keep. They are slips: --repeated drop.',
  'total-differs':
    'Look for the line that is missing or wrong in the file, or put the sum right. Without the line of the sum it is not checked. If it is a contract after all, give it another number.',
  'total-within':
    'Sums stand below all contracts; leave the others out of the file. If it is a contract, give it another number.',
  'line-booked-already':
    'Look at them: telekommune loans show CONTRACT. They are other payments: --repeated keep. They are the same: --repeated drop.',
};

/** What to do about the faults that no rule of the books speaks of. */
export function ownRemedies(faults: readonly RegisterFault[]): readonly Remedy[] {
  return [...new Set(faults.map(({ rule }) => rule))].flatMap((rule) => {
    const next = REMEDIES[rule];
    return next === undefined ? [] : [{ rule, next }];
  });
}
