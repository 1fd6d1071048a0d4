// Goes through the coupon dates of a series once more, holder by holder, by the rules of bonds/ (accrual.ts, coupons.ts, serving.ts).

import { apportion } from '../kernel/apportion.ts';
import { type CivilDate, DATE_MAX, isCivilDate } from '../kernel/calendar.ts';
import { interestMinor } from '../kernel/interest.ts';
import type { Reader } from '../kernel/state.ts';
import { tieKey } from '../contexts/bonds/accrual.ts';
import { type Position, positionsOf } from '../contexts/bonds/facts.ts';
import { lostOf } from '../contexts/bonds/recovery.ts';
import type { Series } from '../contexts/bonds/tables.ts';
import { type TaxRates, withheldOf } from '../contexts/ledger/facts.ts';
import type { LenderEvent } from './lender-events.ts';

interface Replayed {
  readonly key: string;
  readonly final: Position;
  readonly events: LenderEvent[];
  outstandingUnits: bigint;
  dueInterestMinor: bigint;
  duePrincipalMinor: bigint;
  interestPaidMinor: bigint;
  principalPaidMinor: bigint;
}

export const civil = (date: number): CivilDate => (isCivilDate(date) ? date : DATE_MAX);

/** The last payment after a sale. */
export interface SoldPayment {
  readonly date: CivilDate;
  readonly reference: string;
  readonly taxed: TaxRates;
}

/** One pass over a series. */
export class Replay {
  readonly holders: readonly Replayed[];
  private readonly asset: string;
  private readonly series: Series;
  private accruedTo: CivilDate;
  private coupons = 0;

  constructor(state: Reader, asset: string, series: Series) {
    this.asset = asset;
    this.series = series;
    this.accruedTo = civil(series.startDate ?? 0);
    this.holders = positionsOf(state, asset).map(([key, final]) => ({
      key,
      final,
      events: [],
      outstandingUnits: final.paidUnits,
      dueInterestMinor: 0n,
      duePrincipalMinor: 0n,
      interestPaidMinor: 0n,
      principalPaidMinor: 0n,
    }));
  }

  get dueInterestMinor(): bigint {
    return this.holders.reduce((sum, one) => sum + one.dueInterestMinor, 0n);
  }

  get duePrincipalMinor(): bigint {
    return this.holders.reduce((sum, one) => sum + one.duePrincipalMinor, 0n);
  }

  /** Interest up to a day on what `balanceOf` says; the rate and the convention are the series'. */
  accrue(to: CivilDate, late: boolean): void {
    if (to <= this.accruedTo) return;
    const { ratePpm, terms } = this.series;
    for (const one of this.holders) {
      const outstanding = late ? 0n : one.outstandingUnits * terms.faceMinor;
      const balanceMinor = outstanding + one.duePrincipalMinor;
      if (balanceMinor === 0n) continue;
      const span = { from: this.accruedTo, to, dayCount: terms.dayCount, ratePpm, balanceMinor };
      const minor = interestMinor({ ...span, principalMinor: balanceMinor });
      one.dueInterestMinor += minor;
      one.events.push({ is: 'interest', date: to, span: { ...span, interestMinor: minor, late } });
    }
    if (!late) this.accruedTo = to;
  }

  coupon(date: CivilDate, units: bigint): void {
    this.coupons += 1;
    this.accrue(date, false);
    const parts = apportion(
      units,
      this.holders.map((one) => one.outstandingUnits),
      this.holders.map(({ key }) => tieKey(this.asset, this.coupons, key)),
    );
    for (const [i, one] of this.holders.entries()) {
      const part = parts[i] ?? 0n;
      if (part === 0n) continue;
      const minor = part * this.series.terms.faceMinor;
      one.outstandingUnits -= part;
      one.duePrincipalMinor += minor;
      one.events.push({ is: 'redemption', date, minor });
    }
  }

  /** All that is due is paid, with interest on what is late. */
  pay(date: CivilDate, reference: string, taxed: TaxRates): void {
    if (this.duePrincipalMinor > 0n) this.accrue(date, true);
    for (const one of this.holders) {
      const { dueInterestMinor, duePrincipalMinor } = one;
      if (dueInterestMinor + duePrincipalMinor === 0n) continue;
      one.events.push({
        is: 'paid',
        date,
        interestMinor: dueInterestMinor,
        withheldMinor: withheldOf(dueInterestMinor, taxed),
        principalMinor: duePrincipalMinor,
        reference,
      });
      one.interestPaidMinor += dueInterestMinor;
      one.principalPaidMinor += duePrincipalMinor;
      one.dueInterestMinor = 0n;
      one.duePrincipalMinor = 0n;
    }
  }

  /** After a sale the rows say what each holder got in all; how it came in parts they do not. Tax is reckoned of the whole, at the last rates. */
  sell(soldDate: CivilDate, last: SoldPayment | null): void {
    this.accrue(soldDate, false);
    for (const one of this.holders) {
      const { final } = one;
      const lost = lostOf(final, this.series.terms.faceMinor);
      if (final.writtenDownMinor > 0n) one.events.push({ is: 'written-down', date: soldDate, ...lost });
      const interest = final.interestPaidMinor - one.interestPaidMinor;
      const principal = final.principalPaidMinor - one.principalPaidMinor;
      if (last !== null && interest + principal > 0n)
        one.events.push({
          is: 'paid',
          date: last.date,
          interestMinor: interest,
          withheldMinor: withheldOf(interest, last.taxed),
          principalMinor: principal,
          reference: last.reference,
        });
    }
  }

  agreesWithRows(one: Replayed): boolean {
    const { final } = one;
    return (
      one.outstandingUnits === final.outstandingUnits &&
      one.dueInterestMinor === final.dueInterestMinor &&
      one.duePrincipalMinor === final.duePrincipalMinor &&
      one.interestPaidMinor === final.interestPaidMinor &&
      one.principalPaidMinor === final.principalPaidMinor
    );
  }
}
