// The parts of a statement as tables: each class of accounts in one line, or every account by itself.

import { byClass } from '../../views/account-classes.ts';
import type { AccountBalance } from '../../views/month-balances.ts';
import type { AnswerTable } from '../command.ts';
import { figures, tableOf, words } from './tables.ts';
import { word } from './cells.ts';
import { type Line, plural, type Sentence } from '../sentence.ts';

export interface StatementPart {
  readonly title: Sentence;
  readonly lines: readonly AccountBalance[];
  readonly sumMinor: bigint;
}

/** Stands among the accounts for what the income of the months since comes to. */
export const RESULT = 'result since the last closing';

interface Row {
  readonly account: Line;
  readonly minor: bigint;
}

function named({ account, minor }: AccountBalance): Row {
  return { account: account === RESULT ? word(account) : account, minor };
}

function gathered(lines: readonly AccountBalance[]): readonly Row[] {
  return byClass(lines).map(({ name, minor, lines: of }) => {
    const [only] = of;
    if (of.length === 1 && only !== undefined) return named(only);
    return { account: plural(of.length, ['{name} ({n} account)', '{name} ({n} accounts)'], { name }), minor };
  });
}

/** A part with its sum. */
export function partTable(
  { title, lines, sumMinor }: StatementPart,
  isWhole: boolean,
  money: (minor: bigint) => Sentence,
): AnswerTable {
  const shown = isWhole ? lines.map(named) : gathered(lines);
  return tableOf(
    title,
    [...shown, { account: word('altogether'), minor: sumMinor }],
    [
      [words('account'), ({ account }) => account],
      [figures('amount'), ({ minor }) => money(minor)],
    ],
  );
}
