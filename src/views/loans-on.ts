// What the commune owed on direct loans at the end of any day, as the books have it, and the interest that was paid out on each.

import { type CivilDate, DATE_MAX, isCivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import type { Holder } from '../contexts/bonds/facts.ts';
import { allContracts, movementsFrom, rateOn } from '../contexts/loans/facts.ts';
import { accounts } from '../contexts/ledger/facts.ts';
import { accountStatement } from './account-statement.ts';
import { balanceOn } from './balance-on.ts';
import { inNaturalOrder } from './natural-order.ts';

const POSTINGS_MAX = 1_000_000;
const YEAR_FIRST = 1600;

export interface LoanOwed {
  readonly contract: string;
  readonly title: string;
  readonly kind: string;
  /** Whether the clause of subordination is part of the contract. */
  readonly subordinated: boolean;
  readonly lender: Holder;
  /** The day of the first movement. */
  readonly since: CivilDate;
  readonly ratePpm: bigint;
  /** All that came in by then. */
  readonly paidInMinor: bigint;
  readonly principalMinor: bigint;
  /** Interest of past years that is owed and was not added. */
  readonly interestMinor: bigint;
}

/** Every contract on which something was owed at the end of a day, in order of its number. */
export function loansOn(state: Reader, date: CivilDate): readonly LoanOwed[] {
  const all = inNaturalOrder(allContracts(state), ([contract]) => contract);
  return all.flatMap(([contract, { title, kind, holder: lender, terms }]): LoanOwed[] => {
    const moved = movementsFrom(state, contract, YEAR_FIRST).filter((one) => one.date <= date);
    const [first] = moved;
    const principalMinor = -balanceOn(state, accounts.loanPayable(contract).join(':'), date);
    const interestMinor = -balanceOn(state, accounts.loanInterestPayable(contract).join(':'), date);
    if (first === undefined || (principalMinor === 0n && interestMinor === 0n)) return [];
    const paidInMinor = moved.reduce(
      (sum, { amountMinor }) => sum + (amountMinor > 0n ? amountMinor : 0n),
      0n,
    );
    const ratePpm = rateOn(state, contract, date);
    return [
      {
        contract,
        title,
        kind,
        subordinated: terms.subordinated,
        lender,
        since: first.date,
        ratePpm,
        paidInMinor,
        principalMinor,
        interestMinor,
      },
    ];
  });
}

export interface InterestPaid {
  readonly date: CivilDate;
  /** Below zero where a payment was taken back. */
  readonly minor: bigint;
  readonly memo: string;
  /** The entry that said it. */
  readonly entry: string;
}

/** Interest that was paid out on a contract, the first payment first; also what a closing paid of it. */
export function loanInterestPaid(state: Reader, contract: string): readonly InterestPaid[] {
  const account = accounts.loanInterestPayable(contract).join(':');
  const lines = accountStatement(state, account, { limit: POSTINGS_MAX })?.lines ?? [];
  return [...lines]
    .reverse()
    .filter(({ others }) => others.includes(accounts.bank().join(':')))
    .map(({ date, minor, memo, causeId }) => ({
      date: isCivilDate(date) ? date : DATE_MAX,
      minor,
      memo,
      entry: causeId,
    }));
}
