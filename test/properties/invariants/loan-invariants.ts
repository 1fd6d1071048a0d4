// Direct loans: balances are movements and interest, the books say the same, and every settled year bears what its days bear.

import { loanMoney } from '../../../src/contexts/ledger/loan-money.ts';
import { accounts, balanceOf, withheldOf } from '../../../src/contexts/ledger/facts.ts';
import { balances } from '../../../src/contexts/ledger/tables.ts';
import {
  allContracts,
  type Contract,
  courseOf,
  movementsFrom,
  netMinor,
  settledFrom,
  yearOf,
} from '../../../src/contexts/loans/facts.ts';
import type { Reader } from '../../../src/kernel/state.ts';
import { differs, firstOf, type Invariant, sumOf } from './invariant.ts';

const YEAR_FIRST = 1600;

/** Money of the bank that is of direct loans: what is owed on them, less what was used before the books began. */
export function lentMinor(state: Reader): bigint {
  const owedMinor = sumOf(
    allContracts(state),
    ([, row]) => row.balanceMinor + row.interestDueMinor + carriedWaiting(row),
  );
  return owedMinor - balanceOf(state, accounts.carriedOver());
}

/** What direct loans have cost the pool: all interest that they bore here. */
export function loanInterestMinor(state: Reader): bigint {
  return sumOf(allContracts(state), ([name]) =>
    sumOf(settledFrom(state, name, YEAR_FIRST), ({ row }) => row.interestMinor),
  );
}

/** Interest of another register whose year is not over. */
function carriedWaiting({ carriedDate, carriedMinor, settledYear }: Contract): bigint {
  if (carriedDate === null) return 0n;
  return yearOf(carriedDate) > settledYear ? carriedMinor : 0n;
}

function eachLoan(state: Reader, fault: (name: string, row: Contract) => string | null): string | null {
  return firstOf(allContracts(state).map(([name, row]) => fault(name, row)));
}

export const loanInvariants: readonly Invariant[] = [
  {
    name: 'movements and interest of a direct loan are its balance',
    broken: (state) =>
      eachLoan(state, (name, { balanceMinor, terms, interestDueMinor, interestPaidMinor }) => {
        const movedMinor = sumOf(movementsFrom(state, name, YEAR_FIRST), ({ amountMinor }) => amountMinor);
        const interestMinor = sumOf(settledFrom(state, name, YEAR_FIRST), ({ row }) => netMinor(row));
        const borneMinor = interestDueMinor + interestPaidMinor;
        return terms.interest === 'added'
          ? differs(`balance of ${name}`, balanceMinor, movedMinor + interestMinor)
          : (differs(`balance of ${name}`, balanceMinor, movedMinor) ??
              differs(`interest of ${name}`, borneMinor, interestMinor));
      }),
  },
  {
    name: 'a direct loan is never below zero, and a closed one is at zero',
    broken: (state) =>
      eachLoan(state, (name, { balanceMinor, state: is }) =>
        balanceMinor < 0n || (is === 'closed' && balanceMinor !== 0n)
          ? `${name} is at ${balanceMinor}`
          : null,
      ),
  },
  {
    name: 'every settled year of a running direct loan bears just what its days bear',
    broken: (state) =>
      eachLoan(state, (name, row) => {
        const settled = settledFrom(state, name, YEAR_FIRST);
        const [first] = settled;
        if (row.state === 'closed' || first === undefined) return null;
        const course = courseOf(state, name, row, { fromYear: first.year, throughYear: row.settledYear });
        return (
          differs(`years of ${name}`, BigInt(settled.length), BigInt(course.length)) ??
          firstOf(
            settled.map(
              ({ year, row: { openingMinor, interestMinor, carriedMinor, withheldMinor, ...taxed } }, i) => {
                const reckoned = course[i];
                return (
                  differs(
                    `tax of ${name} in ${year}`,
                    withheldMinor,
                    withheldOf(interestMinor + carriedMinor, taxed),
                  ) ??
                  differs(`interest of ${name} in ${year}`, interestMinor, reckoned?.interestMinor ?? -1n) ??
                  differs(`opening of ${name} in ${year}`, openingMinor, reckoned?.openingMinor ?? -1n)
                );
              },
            ),
          )
        );
      }),
  },
  {
    name: 'loans and interest in the books are what the contracts say',
    broken: (state) =>
      eachLoan(state, (name, row) =>
        firstOf([
          differs(`loan ${name}`, -balanceOf(state, accounts.loanPayable(name)), row.balanceMinor),
          differs(
            `interest of ${name}`,
            -balanceOf(state, accounts.loanInterestPayable(name)),
            row.interestDueMinor + carriedWaiting(row),
          ),
        ]),
      ),
  },
  {
    name: 'what is summed up of direct loans is what the balances say',
    broken(state) {
      const owed = (prefix: string): bigint =>
        sumOf(state.range(balances, { prefix }), ([, row]) => row.creditMinor - row.debitMinor);
      const { principalMinor, interestMinor, carriedMinor } = loanMoney(state);
      return firstOf([
        differs('principal', principalMinor, owed('liabilities:loans:')),
        differs('interest', interestMinor, owed('liabilities:loan-interest:')),
        differs('carried over', carriedMinor, balanceOf(state, accounts.carriedOver())),
      ]);
    },
  },
];
