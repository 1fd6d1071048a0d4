// A bond series as it goes on, holder by holder, by the rules of bonds/coupons.ts and serving.ts: what falls due, and what its payment comes to.

import { apportion } from '../../kernel/apportion.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import { interestMinor } from '../../kernel/interest.ts';
import { isLate, owedOn, tieKey } from '../../contexts/bonds/accrual.ts';
import type { Position, Series } from '../../contexts/bonds/facts.ts';
import { type AtCoupon, earlyUnits, surplusMinor } from '../../contexts/bonds/fund.ts';
import { civil, couponDate, periodsOf, scheduledUnits } from '../../contexts/bonds/schedule.ts';
import { totalUnits } from '../../contexts/bonds/subscription.ts';

/** What one coupon date brings. */
export interface CouponAhead {
  readonly interestMinor: bigint;
  /** Principal due by plan; what is due beyond it is redeemed early. */
  readonly plannedMinor: bigint;
  /** For the pool. */
  readonly releasedMinor: bigint;
}

export class SeriesAhead {
  series: Series;
  private holders: readonly (readonly [string, Position])[];
  private readonly asset: string;
  /** The next one; asked for every day. */
  private couponDate: CivilDate;

  constructor(asset: string, series: Series, holders: readonly (readonly [string, Position])[]) {
    this.asset = asset;
    this.series = series;
    this.holders = holders;
    this.couponDate = couponDate(series.terms, series.startDate ?? 0, series.coupons + 1);
  }

  get isOwing(): boolean {
    const { outstandingUnits, dueInterestMinor, duePrincipalMinor } = this.series;
    return outstandingUnits > 0n || dueInterestMinor > 0n || duePrincipalMinor > 0n;
  }

  get outstandingMinor(): bigint {
    return this.series.outstandingUnits * this.series.terms.faceMinor + this.series.duePrincipalMinor;
  }

  /** The coupon date of this day, if it is one, with the fund of the asset as it stands. */
  coupon(day: CivilDate, fund: Pick<AtCoupon, 'cashMinor' | 'reserveMinor'>): CouponAhead | null {
    const { series } = this;
    const { terms } = series;
    const number = series.coupons + 1;
    const date = this.couponDate;
    if (series.state !== 'running' || date !== day || !this.isOwing) return null;
    const interest = this.accrue(date);
    this.series = { ...this.series, coupons: number, accruedToDate: date };
    this.couponDate = couponDate(terms, series.startDate ?? 0, number + 1);
    const { outstandingUnits } = this.series;
    const scheduled = scheduledUnits(terms, { totalUnits: totalUnits(series), outstandingUnits }, number);
    this.fallDue(scheduled);
    const early = terms.surplus === 'redeem' ? earlyUnits(this.at(fund)) : 0n;
    this.fallDue(early);
    this.share(scheduled + early, number);
    return {
      interestMinor: interest,
      plannedMinor: scheduled * terms.faceMinor,
      releasedMinor: terms.surplus === 'pool' ? this.surplus(fund) : 0n,
    };
  }

  private accrue(date: CivilDate): bigint {
    const { terms, ratePpm, accruedToDate, startDate } = this.series;
    let total = 0n;
    if (startDate === null || date <= accruedToDate) return total;
    this.holders = this.holders.map(([key, position]) => {
      const minor = interestMinor({
        principalMinor: position.outstandingUnits * terms.faceMinor + position.duePrincipalMinor,
        ratePpm,
        from: civil(accruedToDate),
        to: date,
        dayCount: terms.dayCount,
      });
      total += minor;
      return [key, { ...position, dueInterestMinor: position.dueInterestMinor + minor }] as const;
    });
    this.series = { ...this.series, dueInterestMinor: this.series.dueInterestMinor + total };
    return total;
  }

  private fallDue(units: bigint): void {
    const { series } = this;
    this.series = {
      ...series,
      outstandingUnits: series.outstandingUnits - units,
      duePrincipalMinor: series.duePrincipalMinor + units * series.terms.faceMinor,
    };
  }

  private share(units: bigint, number: number): void {
    const parts = apportion(
      units,
      this.holders.map(([, position]) => position.outstandingUnits),
      this.holders.map(([key]) => tieKey(this.asset, number, key)),
    );
    this.holders = this.holders.map(([key, position], i) => {
      const part = parts[i] ?? 0n;
      return [
        key,
        {
          ...position,
          outstandingUnits: position.outstandingUnits - part,
          duePrincipalMinor: position.duePrincipalMinor + part * this.series.terms.faceMinor,
        },
      ] as const;
    });
  }

  private at({ cashMinor, reserveMinor }: Pick<AtCoupon, 'cashMinor' | 'reserveMinor'>): AtCoupon {
    const { terms, outstandingUnits, dueInterestMinor, duePrincipalMinor } = this.series;
    const dueMinor = dueInterestMinor + duePrincipalMinor;
    return { cashMinor, reserveMinor, dueMinor, faceMinor: terms.faceMinor, outstandingUnits };
  }

  private surplus(fund: Pick<AtCoupon, 'cashMinor' | 'reserveMinor'>): bigint {
    const { terms, outstandingUnits, coupons } = this.series;
    const { targetMinor, faceMinor } = terms;
    const redeemedMinor = targetMinor - outstandingUnits * faceMinor;
    return surplusMinor(this.at(fund), { targetMinor, redeemedMinor, coupons, periods: periodsOf(terms) });
  }

  /** What a payment of all that is due comes to on a day. */
  owed(day: CivilDate): { readonly interestMinor: bigint; readonly principalMinor: bigint } {
    const { series } = this;
    const lateMinor = isLate(series, day) ? owedOn(series, this.holders, day).interestMinor : 0n;
    return {
      interestMinor: series.dueInterestMinor + lateMinor,
      principalMinor: series.duePrincipalMinor,
    };
  }

  /** Everything that is due is paid. */
  pay(): void {
    this.holders = this.holders.map(
      ([key, position]) => [key, { ...position, dueInterestMinor: 0n, duePrincipalMinor: 0n }] as const,
    );
    this.series = { ...this.series, dueInterestMinor: 0n, duePrincipalMinor: 0n };
  }
}
