// An owned asset as it goes on: its lease, its costs, its fund, its bonds (rules 9, 10, 12, 15).

import type { CivilDate } from '../../kernel/calendar.ts';
import type { Fund } from '../../contexts/bonds/facts.ts';
import { fundCashMinor, reserveMinor } from '../../contexts/bonds/fund.ts';
import { type CostsOfYear, costsOn } from './costs-ahead.ts';
import type { LeaseAhead } from './lease-ahead.ts';
import type { SeriesAhead } from './series-ahead.ts';
import type { Tally } from './tally.ts';

export interface AssetOnDay {
  readonly fund: Fund;
  readonly lease: LeaseAhead | null;
  /** Null for a free asset. */
  readonly series: SeriesAhead | null;
  readonly costs: CostsOfYear;
  /** Rent that is due and unpaid; negative for what was prepaid. */
  readonly arrearsMinor: bigint;
  readonly reserveMonths: number;
}

export class AssetAhead {
  private fund: Fund;
  private series: SeriesAhead | null;
  private readonly lease: LeaseAhead | null;
  private readonly costs: CostsOfYear;
  private readonly reserveMonths: number;
  private arrearsMinor: bigint;
  private readonly tally: Tally;
  /** Something was not paid on its day (rule 18). */
  isOverdue = false;

  constructor({ fund, lease, series, costs, arrearsMinor, reserveMonths }: AssetOnDay, tally: Tally) {
    this.fund = fund;
    this.lease = lease;
    this.series = series;
    this.costs = costs;
    this.arrearsMinor = arrearsMinor;
    this.reserveMonths = reserveMonths;
    this.tally = tally;
    this.isOverdue = series?.series.overdue ?? false;
  }

  get bondsMinor(): bigint {
    return this.series?.outstandingMinor ?? 0n;
  }

  get prepaidMinor(): bigint {
    return this.arrearsMinor < 0n ? -this.arrearsMinor : 0n;
  }

  private release(minor: bigint): void {
    this.fund = { ...this.fund, releasedMinor: this.fund.releasedMinor + minor };
    this.tally.poolMinor += minor;
  }

  /** The coupon date, before anything of that day comes in. */
  coupon(day: CivilDate): void {
    const { fund, lease } = this;
    const rent = lease ?? fund;
    const coupon = this.series?.coupon(day, {
      cashMinor: fundCashMinor(fund),
      reserveMinor: reserveMinor(
        { rentMinor: rent.rentMinor, periodMonths: rent.periodMonths },
        this.reserveMonths,
      ),
    });
    if (coupon === null || coupon === undefined) return;
    this.tally.now.interestDueMinor += coupon.interestMinor;
    this.tally.now.plannedMinor += coupon.plannedMinor;
    this.release(coupon.releasedMinor);
  }

  /** Rents that fall due by the day; what was prepaid pays them first. */
  rentFallsDue(day: CivilDate): void {
    const dueMinor = this.lease?.advance(day) ?? 0n;
    if (dueMinor === 0n) return;
    const { prepaidMinor } = this;
    this.received(prepaidMinor < dueMinor ? prepaidMinor : dueMinor);
    this.arrearsMinor += dueMinor;
  }

  private received(minor: bigint): void {
    if (minor === 0n) return;
    this.fund = { ...this.fund, receivedMinor: this.fund.receivedMinor + minor };
    if (this.series === null) this.release(minor);
  }

  /** The tenant pays all that is due. */
  takeRent(): void {
    const { arrearsMinor } = this;
    if (arrearsMinor <= 0n) return;
    this.arrearsMinor = 0n;
    this.tally.rent(arrearsMinor);
    this.received(arrearsMinor);
  }

  payCosts(day: CivilDate, years: number, growthPpm: bigint): void {
    const minor = costsOn(this.costs, day, years, growthPpm);
    if (minor === 0n) return;
    this.tally.cost(minor);
    this.fund = { ...this.fund, costsMinor: this.fund.costsMinor + minor };
    if (this.series === null) this.release(-minor);
  }

  /** Pays the holders, where the fund suffices, the pool answers, or somebody lends what is missing. */
  payService(day: CivilDate, lend: ((minor: bigint) => void) | null): void {
    const { series } = this;
    if (series === null) return;
    const { interestMinor, principalMinor } = series.owed(day);
    const dueMinor = interestMinor + principalMinor;
    if (dueMinor > 0n) {
      const missingMinor = dueMinor - fundCashMinor(this.fund);
      const isOfCommune = series.series.terms.recourse === 'commune';
      if (missingMinor > 0n && !isOfCommune && lend === null) {
        this.tally.short(missingMinor);
        return;
      }
      if (missingMinor > 0n) this.fillUp(missingMinor, isOfCommune, lend);
      this.tally.cashMinor -= interestMinor;
      this.tally.now.bondInterestMinor += interestMinor;
      this.tally.repay(principalMinor);
      this.fund = { ...this.fund, paidMinor: this.fund.paidMinor + dueMinor };
      series.pay();
    }
    this.isOverdue = false;
    if (series.isOwing) return;
    this.series = null;
    this.release(fundCashMinor(this.fund));
  }

  private fillUp(missingMinor: bigint, isOfCommune: boolean, lend: ((minor: bigint) => void) | null): void {
    if (lend === null || isOfCommune) this.release(-missingMinor);
    else {
      lend(missingMinor);
      this.fund = { ...this.fund, leftOverMinor: this.fund.leftOverMinor + missingMinor };
    }
  }

  /** What is unpaid when its day is over is overdue. */
  endDay(day: CivilDate): void {
    const owed = this.series?.owed(day);
    if (owed !== undefined && owed.interestMinor + owed.principalMinor > 0n) this.isOverdue = true;
  }
}
