// What a forecast counts: the cash of the commune and the pool as they go on, and what happened in each calendar year.

/** One calendar year; the first and the last are not whole. */
export interface YearTally {
  rentMinor: bigint;
  costsMinor: bigint;
  bondInterestMinor: bigint;
  loanInterestMinor: bigint;
  /** Bonds and loans paid back. */
  redemptionMinor: bigint;
  /** What of the bonds fell due by plan: the rest was redeemed early. */
  plannedMinor: bigint;
  /** Interest that fell due, of bonds and loans. */
  interestDueMinor: bigint;
  borrowedMinor: bigint;
  dividendsMinor: bigint;
  /** The most that was due and could not be paid on a day, or that the bank lacked. */
  shortMinor: bigint;
}

export class Tally {
  cashMinor: bigint;
  poolMinor: bigint;
  readonly years = new Map<number, YearTally>();
  private year = 0;

  constructor(cashMinor: bigint, poolMinor: bigint) {
    this.cashMinor = cashMinor;
    this.poolMinor = poolMinor;
  }

  begin(year: number): void {
    this.year = year;
  }

  get now(): YearTally {
    const known = this.years.get(this.year);
    if (known !== undefined) return known;
    const fresh: YearTally = {
      rentMinor: 0n,
      costsMinor: 0n,
      bondInterestMinor: 0n,
      loanInterestMinor: 0n,
      redemptionMinor: 0n,
      plannedMinor: 0n,
      interestDueMinor: 0n,
      borrowedMinor: 0n,
      dividendsMinor: 0n,
      shortMinor: 0n,
    };
    this.years.set(this.year, fresh);
    return fresh;
  }

  short(minor: bigint): void {
    if (minor > this.now.shortMinor) this.now.shortMinor = minor;
  }

  rent(minor: bigint): void {
    this.cashMinor += minor;
    this.now.rentMinor += minor;
  }

  cost(minor: bigint): void {
    this.cashMinor -= minor;
    this.now.costsMinor += minor;
  }

  borrow(minor: bigint): void {
    this.cashMinor += minor;
    this.now.borrowedMinor += minor;
  }

  repay(minor: bigint): void {
    this.cashMinor -= minor;
    this.now.redemptionMinor += minor;
  }
}
