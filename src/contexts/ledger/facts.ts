// What other contexts may ask of the ledger, and how they post to it (COMMUNE.md "Ledger").

import { type Draft, event } from '../../kernel/kind.ts';

export {
  balanceOf,
  bankMinor,
  closedThrough,
  closingCount,
  firstOpenDay,
  monthOf,
  postingCount,
  turnoverOf,
} from './reading.ts';
export {
  amountRule,
  bankShortRule,
  dateAheadRule,
  dateBeforeFoundingRule,
  periodClosedRule,
} from './money-rules.ts';
export { moneyOfOthersRule } from './spoken-for.ts';
export { sum, SUM_MOST } from './sum.ts';
export { taxOwedMinor, type TaxRates, taxRates, withheldOf } from './withholding.ts';

/** One line: an account as its parts (`['assets', 'property', 'press-hall']`, all short names), debit positive, credit negative. */
export interface PostingLine {
  readonly account: readonly string[];
  readonly minor: bigint;
}

/** Balanced lines for one thing that happened. */
export interface Posting {
  /** Civil date on which it counts; in a closed period the ledger moves it to the first open day. */
  readonly date: number;
  /** What happened, in the words of the table of postings, one line: `bond paid in`. */
  readonly what: string;
  /** The author's own words for it, such as the bank's reference; one line, up to 300 characters. */
  readonly memo?: string;
  readonly lines: readonly PostingLine[];
}

/** Somebody posts. Lines must sum to zero: the ledger throws, and the whole unit is undone, when they do not. */
export const posted = event<Posting>('ledger.posted');

/** Common money came in (positive) or went out (negative) that belongs to no asset: it changes the pool of the dividend (rule 16). */
export const commonMoneyMoved = event<{ amountMinor: bigint; date: number }>('ledger.common-money-moved');

/** Posts, leaving out lines of zero. */
export function post(draft: Draft, posting: Posting): void {
  const lines = posting.lines.filter(({ minor }) => minor !== 0n);
  if (lines.length > 0) draft.raise(posted, { ...posting, lines });
}

/** The accounts of the table of postings. The first part is the class that plain-text accounting knows. */
export const accounts = {
  bank: (): string[] => ['assets', 'bank'],
  property: (asset: string): string[] => ['assets', 'property', asset],
  accumulatedDepreciation: (asset: string): string[] => ['assets', 'accumulated-depreciation', asset],
  rentReceivable: (enterprise: string): string[] => ['assets', 'rent-receivable', enterprise],
  bondsPayable: (series: string): string[] => ['liabilities', 'bonds', series],
  interestPayable: (series: string): string[] => ['liabilities', 'interest', series],
  refundsPayable: (series: string): string[] => ['liabilities', 'refunds', series],
  deposits: (enterprise: string): string[] => ['liabilities', 'deposits', enterprise],
  loanPayable: (contract: string): string[] => ['liabilities', 'loans', contract],
  loanInterestPayable: (contract: string): string[] => ['liabilities', 'loan-interest', contract],
  taxPayable: (): string[] => ['liabilities', 'tax'],
  dividendsPayable: (): string[] => ['liabilities', 'dividends'],
  dividendRemainder: (): string[] => ['liabilities', 'dividend-remainder'],
  credit: (enterprise: string): string[] => ['liabilities', 'credit', enterprise],
  capital: (): string[] => ['equity', 'capital'],
  carriedOver: (): string[] => ['equity', 'carried-over'],
  retainedRent: (): string[] => ['equity', 'retained-rent'],
  rentIncome: (asset: string): string[] => ['income', 'rent', asset],
  grants: (): string[] => ['income', 'grants'],
  saleGain: (asset: string): string[] => ['income', 'sale-gain', asset],
  writeDownGain: (series: string): string[] => ['income', 'write-down', series],
  costs: (asset: string, kind: string): string[] => ['expenses', 'costs', asset, kind],
  commonCosts: (kind: string): string[] => ['expenses', 'common', kind],
  interest: (series: string): string[] => ['expenses', 'interest', series],
  loanInterest: (contract: string): string[] => ['expenses', 'loan-interest', contract],
  depreciation: (asset: string): string[] => ['expenses', 'depreciation', asset],
  saleLoss: (asset: string): string[] => ['expenses', 'sale-loss', asset],
  arrearsWrittenOff: (enterprise: string): string[] => ['expenses', 'arrears-written-off', enterprise],
} as const;
