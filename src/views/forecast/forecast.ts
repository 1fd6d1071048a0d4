// Cash, coverage and the service of bonds and loans for up to forty years, day by day from what stands in the books, by the rules that the contexts go by.
// Everybody pays on the day on which something is due, as far as the scenario and the money allow. Nothing new is bought, lent or given.

import { addDays, addMonths, type CivilDate, dateOfInstant, endOfMonth } from '../../kernel/calendar.ts';
import { PPM } from '../../kernel/rates.ts';
import type { Reader } from '../../kernel/state.ts';
import { fundOf, positionsOf, seriesOf } from '../../contexts/bonds/facts.ts';
import { EMPTY_FUND } from '../../contexts/bonds/fund.ts';
import { poolMinor, poolOf } from '../../contexts/dividends/facts.ts';
import { sharePool } from '../../contexts/dividends/sharing.ts';
import { charterValue, parameters } from '../../contexts/governance/facts.ts';
import { arrearsMinorOf, leaseInForce, tenantAccountOf } from '../../contexts/leases/facts.ts';
import {
  accounts,
  balanceOf,
  bankMinor,
  taxOwedMinor,
  type TaxRates,
  taxRates,
} from '../../contexts/ledger/facts.ts';
import { loanMoney } from '../../contexts/ledger/loan-money.ts';
import { spokenFor } from '../../contexts/ledger/spoken-for.ts';
import { allContracts, yearOf } from '../../contexts/loans/facts.ts';
import { sharesInForce } from '../../contexts/membership/facts.ts';
import { sealedNowMs } from '../../contexts/order/facts.ts';
import { allAssets, type Asset, isOwned } from '../../contexts/property/facts.ts';
import { AssetAhead } from './asset-ahead.ts';
import { type CostsOfYear, costsBefore, costsOfAsset, costsOn } from './costs-ahead.ts';
import { LeaseAhead } from './lease-ahead.ts';
import { followUpLoan, LoanAhead, loanOnDay } from './loan-ahead.ts';
import type { Scenario } from './scenario.ts';
import { SeriesAhead } from './series-ahead.ts';
import { Tally, type YearTally } from './tally.ts';

export const YEARS_MAX = 40;
const MONTHS_OF_YEAR = 12;

export interface ForecastYear extends Readonly<YearTally> {
  readonly year: number;
  /** At the end of the year, or of the forecast. */
  readonly cashMinor: bigint;
  readonly bondsMinor: bigint;
  readonly loansMinor: bigint;
  readonly poolMinor: bigint;
  /** Rent less costs, for one of interest and planned redemption that fell due; null where nothing did. */
  readonly coveragePpm: bigint | null;
}

export interface Forecast {
  readonly scenario: Scenario;
  readonly fromDate: CivilDate;
  readonly untilDate: CivilDate;
  readonly cashNowMinor: bigint;
  readonly years: readonly ForecastYear[];
}

class Ahead {
  private readonly scenario: Scenario;
  private readonly state: Reader;
  private readonly start: CivilDate;
  private readonly tally: Tally;
  private readonly assets: readonly AssetAhead[];
  /** The follow-up loan is the last of them. */
  private readonly loans: readonly LoanAhead[];
  private readonly followUp: LoanAhead | null;
  private readonly common: CostsOfYear;
  private readonly taxed: TaxRates;
  /** Of the books as they stand; asked for every day that a dividend waits. */
  private readonly spoken: ReturnType<typeof spokenFor>;
  private recordDate: CivilDate | null;
  private remainderMinor: bigint;
  private postponed: boolean;
  private dividendsDueMinor: bigint;

  constructor(state: Reader, start: CivilDate, scenario: Scenario) {
    this.state = state;
    this.start = start;
    this.scenario = scenario;
    this.tally = new Tally(bankMinor(state), poolMinor(state));
    this.tally.begin(yearOf(start));
    this.assets = allAssets(state)
      .filter(([, asset]) => isOwned(asset))
      .map(([name, asset]) => this.assetAhead(name, asset));
    const { followUpRatePpm } = scenario;
    const dayCount = charterValue(state, parameters.loanDayCount);
    this.followUp = followUpRatePpm === null ? null : followUpLoan(start, followUpRatePpm, dayCount);
    this.loans = [
      ...allContracts(state)
        .filter(([, row]) => row.state === 'open' || row.interestDueMinor > 0n)
        .map(([name, row]) => new LoanAhead(loanOnDay(state, name, row))),
      ...(this.followUp === null ? [] : [this.followUp]),
    ];
    this.common = costsBefore(state, start, 'expenses:common:');
    this.taxed = taxRates(state);
    this.spoken = spokenFor(state);
    const pool = poolOf(state);
    this.recordDate = pool.nextDate as CivilDate | null;
    this.remainderMinor = pool.remainderMinor;
    this.postponed = pool.postponedDate !== null;
    this.dividendsDueMinor = -balanceOf(state, accounts.dividendsPayable());
    this.tally.cashMinor -= taxOwedMinor(state);
    this.payments(start);
  }

  private assetAhead(name: string, asset: Asset): AssetAhead {
    const { state, start, scenario } = this;
    const lease = leaseInForce(state, name);
    const series = seriesOf(state, name);
    const rules = {
      reviewYears: charterValue(state, parameters.reviewYears),
      reviewBy: charterValue(state, parameters.reviewBy),
      termPeriods: charterValue(state, parameters.leaseTermPeriods),
    };
    const account = lease === null ? null : tenantAccountOf(state, name, lease.tenant);
    return new AssetAhead(
      {
        fund: fundOf(state, name) ?? EMPTY_FUND,
        lease: lease === null ? null : new LeaseAhead(lease, rules, scenario),
        series: series?.state === 'running' ? new SeriesAhead(name, series, positionsOf(state, name)) : null,
        costs: costsOfAsset(state, start, name, asset),
        arrearsMinor: arrearsMinorOf(account),
        reserveMonths: charterValue(state, parameters.reserveMonths),
      },
      this.tally,
    );
  }

  /** What follows from the day by itself, in the order in which the agenda has it. */
  private dues(day: CivilDate): void {
    for (const asset of this.assets) asset.coupon(day);
    this.record(day);
    for (const asset of this.assets) asset.rentFallsDue(day);
    for (const loan of this.loans) this.settle(loan, day);
  }

  private settle(loan: LoanAhead, day: CivilDate): void {
    const step = loan.settle(day, this.taxed);
    if (step === null) return;
    this.tally.poolMinor -= step.interestMinor;
    this.tally.cashMinor -= step.withheldMinor;
    this.tally.now.loanInterestMinor += step.withheldMinor;
    this.tally.now.interestDueMinor += step.interestMinor;
  }

  private record(day: CivilDate): void {
    if (day === this.recordDate) {
      this.recordDate = addMonths(day, charterValue(this.state, parameters.dividendMonths));
      this.postponed = true;
    }
    if (!this.postponed || this.assets.some(({ isOverdue }) => isOverdue)) return;
    this.postponed = false;
    const shares = sharesInForce(this.state);
    const shared = sharePool({
      poolMinor: this.tally.poolMinor,
      remainderMinor: this.remainderMinor,
      reservePpm: charterValue(this.state, parameters.poolReservePpm),
      shares,
    });
    this.tally.poolMinor = shared.keptMinor;
    this.remainderMinor = shared.remainderMinor;
    this.dividendsDueMinor += shared.perShareMinor * BigInt(shares);
  }

  /** What people do on the day: first what comes in, then costs, lenders, members. */
  private payments(day: CivilDate): void {
    for (const asset of this.assets) asset.takeRent();
    if (day > this.start && day === endOfMonth(day)) this.payCosts(day);
    const lend =
      this.followUp === null
        ? null
        : (minor: bigint): void => {
            this.tally.borrow(minor);
            this.followUp?.borrow(day, minor);
          };
    for (const asset of this.assets) asset.payService(day, lend);
    for (const loan of this.loans) this.payLoan(loan, day, lend);
    if (
      this.dividendsDueMinor > 0n &&
      this.dividendsDueMinor <= this.tally.cashMinor - this.ofOthersMinor()
    ) {
      this.tally.cashMinor -= this.dividendsDueMinor;
      this.tally.now.dividendsMinor += this.dividendsDueMinor;
      this.dividendsDueMinor = 0n;
    }
    for (const asset of this.assets) asset.endDay(day);
    if (this.tally.cashMinor < 0n) this.tally.short(-this.tally.cashMinor);
  }

  /** What dividends are not paid out of (ledger/spoken-for.ts): deposits, refunds, prepaid rent, what lenders of direct loans are owed. */
  private ofOthersMinor(): bigint {
    const { depositsMinor, refundsMinor, bondsMinor } = this.spoken;
    const prepaidMinor = this.assets.reduce((sum, { prepaidMinor: minor }) => sum + minor, 0n);
    const lentMinor = this.loansMinor - loanMoney(this.state).carriedMinor;
    return depositsMinor + refundsMinor + bondsMinor + prepaidMinor + (lentMinor > 0n ? lentMinor : 0n);
  }

  private get loansMinor(): bigint {
    return this.loans.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0n);
  }

  private payCosts(day: CivilDate): void {
    const { costGrowthPpm } = this.scenario;
    const years = wholeYears(this.start, day);
    for (const asset of this.assets) asset.payCosts(day, years, costGrowthPpm);
    const minor = costsOn(this.common, day, years, costGrowthPpm);
    this.tally.cost(minor);
    this.tally.poolMinor -= minor;
  }

  private payLoan(loan: LoanAhead, day: CivilDate, lend: ((minor: bigint) => void) | null): void {
    const step = loan.pay(day, this.taxed);
    if (step === null) return;
    if (step.paidBackMinor > 0n && lend !== null) lend(step.paidBackMinor);
    this.tally.repay(step.paidBackMinor);
    const paidMinor = step.interestPaidMinor + step.withheldMinor;
    this.tally.cashMinor -= paidMinor;
    this.tally.now.loanInterestMinor += paidMinor;
    this.tally.now.interestDueMinor += step.interestMinor;
    this.tally.poolMinor -= step.interestMinor;
  }

  private yearLine(year: number): ForecastYear {
    const tallied = { ...this.tally.now };
    const serviceMinor = tallied.interestDueMinor + tallied.plannedMinor;
    const netMinor = tallied.rentMinor - tallied.costsMinor;
    return {
      year,
      ...tallied,
      cashMinor: this.tally.cashMinor,
      bondsMinor: this.assets.reduce((sum, { bondsMinor }) => sum + bondsMinor, 0n),
      loansMinor: this.loansMinor,
      poolMinor: this.tally.poolMinor,
      coveragePpm: serviceMinor === 0n ? null : (netMinor * PPM) / serviceMinor,
    };
  }

  goTo(untilDate: CivilDate): readonly ForecastYear[] {
    const lines: ForecastYear[] = [];
    let year = yearOf(this.start);
    let last = this.start;
    // the end of the calendar is its own next day
    for (let day = addDays(last, 1); day <= untilDate && day > last; day = addDays(day, 1)) {
      last = day;
      if (yearOf(day) !== year) {
        lines.push(this.yearLine(year));
        year = yearOf(day);
        this.tally.begin(year);
      }
      this.dues(day);
      this.payments(day);
    }
    return [...lines, this.yearLine(year)];
  }
}

function wholeYears(start: CivilDate, day: CivilDate): number {
  let years = yearOf(day) - yearOf(start);
  if (addMonths(start, years * MONTHS_OF_YEAR) > day) years -= 1;
  return Math.max(0, years);
}

/** From the day that the witnesses sealed last on, through the same day so many months later; at most forty years. */
export function forecast(state: Reader, months: number, scenario: Scenario): Forecast {
  const fromDate = dateOfInstant(sealedNowMs(state));
  const ahead = Math.min(Math.max(0, months), YEARS_MAX * MONTHS_OF_YEAR);
  const untilDate = addMonths(fromDate, ahead);
  const years = new Ahead(state, fromDate, scenario).goTo(untilDate);
  return { scenario, fromDate, untilDate, cashNowMinor: bankMinor(state), years };
}
