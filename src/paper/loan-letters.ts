// Letters to lenders of direct loans: one for each lender, about all that lender's contracts, and why a contract is left out.

import { loanFiles } from './gathering.ts';
import type { Desk } from './papers/desk.ts';
import { type LoanFile, type Uncertified, uncertified } from './papers/loan.ts';
import type { Paper } from './document.ts';
import { listOf, type PaperKind, type Plan } from './plan.ts';

type OfLoans = (desk: Desk, files: readonly LoanFile[]) => Paper | null;

/** One letter for each lender, about one contract or several. */
export function forLoans(
  make: OfLoans,
  why: (desk: Desk, file: LoanFile) => string | null,
): PaperKind['plan'] {
  return (state, desk) => {
    const byLender = new Map<string, LoanFile[]>();
    for (const file of loanFiles(state, desk.date)) {
      const known = byLender.get(file.lenderKey);
      if (known === undefined) byLender.set(file.lenderKey, [file]);
      else known.push(file);
    }
    return [...byLender].map(([lender, files]): Plan => {
      const names = files.map(({ contract }) => contract);
      return {
        of: names.length === 1 ? (names[0] ?? lender) : lender,
        names,
        to: lender,
        make: () => listOf(make(desk, files)),
        leftOut: () =>
          files.flatMap((file) => {
            const reason = why(desk, file);
            return reason === null ? [] : [{ of: file.contract, why: reason }];
          }),
      };
    });
  };
}

const WHY_UNCERTIFIED: Readonly<Record<Uncertified, string>> = {
  'not-begun': 'no money was lent by then',
  ended: 'the contract ended before the year',
  'not-booked': 'the interest of the year is not in the books yet',
  'no-rate': 'the rate is 0 %',
  'no-interest': 'nothing bore interest in the year',
};

export function whyUncertified(desk: Desk, file: LoanFile): string | null {
  const why = uncertified(desk, file);
  return why === null ? null : WHY_UNCERTIFIED[why];
}
