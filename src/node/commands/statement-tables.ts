// The parts of a statement as tables: each class of accounts in one line, or every account by itself.

import { byClass } from '../../views/account-classes.ts';
import type { AccountBalance } from '../../views/month-balances.ts';
import type { AnswerTable } from '../command.ts';
import { figures, tableOf, words } from './tables.ts';
import { counted } from './wording.ts';

export interface StatementPart {
  readonly title: string;
  readonly lines: readonly AccountBalance[];
  readonly sumMinor: bigint;
}

function gathered(lines: readonly AccountBalance[]): readonly AccountBalance[] {
  return byClass(lines).map(({ name, minor, lines: of }) => {
    const [only] = of;
    const account = of.length === 1 ? (only?.account ?? name) : `${name} (${counted(of.length, 'account')})`;
    return { account, minor };
  });
}

/** A part with its sum. */
export function partTable(
  { title, lines, sumMinor }: StatementPart,
  isWhole: boolean,
  money: (minor: bigint) => string,
): AnswerTable {
  const shown = isWhole ? lines : gathered(lines);
  return tableOf(
    title,
    [...shown, { account: 'altogether', minor: sumMinor }],
    [
      [words('account'), ({ account }) => account],
      [figures('amount'), ({ minor }) => money(minor)],
    ],
  );
}
