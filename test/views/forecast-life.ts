// A commune in which everybody pays on the day on which something is due: what a forecast with no suppositions must come to.

import { fundCashMinor } from '../../src/contexts/bonds/fund.ts';
import { fundOf, seriesOf, shortfallOn } from '../../src/contexts/bonds/facts.ts';
import { claimOf } from '../../src/contexts/dividends/facts.ts';
import { arrearsMinorOf, leaseInForce, tenantAccountOf } from '../../src/contexts/leases/facts.ts';
import { allContracts, contractOf, noticesOf, owedOn } from '../../src/contexts/loans/facts.ts';
import { bankMinor, taxOwedMinor } from '../../src/contexts/ledger/facts.ts';
import { lendersMinor } from '../../src/contexts/ledger/loan-money.ts';
import { assetOf } from '../../src/contexts/property/facts.ts';
import { addMonths, type CivilDate, dateOfInstant, endOfMonth } from '../../src/kernel/calendar.ts';
import { bondBidCommitment } from '../../src/contexts/auctions/commitment.ts';
import { positionsOf } from '../../src/contexts/bonds/facts.ts';
import { Story } from '../kit/commune.ts';

export interface House {
  readonly asset: string;
  readonly rentMinor: bigint;
  readonly periodMonths: number;
  readonly costsMinor: bigint;
  readonly termPeriods: number;
  readonly targetMinor: bigint;
  readonly redemption: 'linear' | 'bullet';
  readonly couponMonths: number;
  readonly termMonths: number;
  readonly lowestPpm: bigint;
  readonly indexPpm?: bigint;
}

export class PunctualLife extends Story {
  private readonly costs = new Map<string, bigint>();

  constructor(charter: { readonly [parameter: string]: string } = {}) {
    super({
      charter: {
        'direct-loans': 'yes',
        'loan-ceiling': '50000',
        'bid-days': '5',
        'reveal-days': '2',
        'payment-days': '5',
        ...charter,
      },
      enterprises: { druckerei: ['anna', 'ben'], gaertnerei: ['ida', 'jonas', 'kira'] },
    });
    for (const name of ['lena', 'mira'])
      this.accepted('anna', 'bonds.holder-registered@1', { name, title: name });
  }

  get today(): CivilDate {
    return dateOfInstant(this.nowMs);
  }

  confirm(kind: string, body: object): void {
    this.accepted('anna', kind, { ...body, date: this.today, reference: '' });
  }

  buy(house: House): void {
    const { asset, lowestPpm, targetMinor, redemption, couponMonths, termMonths } = house;
    const { rentMinor, periodMonths, costsMinor, termPeriods, indexPpm = 0n } = house;
    this.accepted('anna', 'property.requested@1', {
      asset,
      enterprise: 'druckerei',
      title: asset,
      kind: 'building',
      seller: 'Seller GmbH',
      priceLimitMinor: targetMinor,
      purchaseCostsLimitMinor: 0n,
      agreement: {
        rentMinor,
        costsMinor,
        periodMonths,
        termPeriods,
        depositMinor: 0n,
        noticeDays: 90,
        indexPpm,
      },
      series: { ceilingPpm: 40_000n, redemption, couponMonths, termMonths, dayCount: '30E/360' },
      depreciation: null,
    });
    this.decide({ is: 'purchase', asset });
    const auction = `${asset}.bonds`;
    const bids = ['lena', 'mira'].map((name) => {
      const content = {
        auction,
        holder: { is: 'outside', name } as const,
        amountMinor: targetMinor / 2n,
        lowestPpm,
        salt: '5a'.repeat(16),
      };
      const commitment = bondBidCommitment({ ...content, person: 'anna' });
      return { ...content, bid: this.accepted('anna', 'auctions.bid-sealed@1', { auction, commitment }) };
    });
    this.passDays(5);
    for (const bid of bids) this.accepted('anna', 'auctions.bid-revealed@1', bid);
    this.passDays(2);
    for (const [, { holder, allottedUnits }] of positionsOf(this.state, asset))
      this.confirm('bonds.paid-in@1', { asset, holder, amountMinor: allottedUnits * 10_000n });
    this.confirm('property.bought@1', { asset, priceMinor: targetMinor, costsMinor: 0n });
    this.costs.set(asset, costsMinor / BigInt(periodMonths));
  }

  lend(contract: string, amountMinor: bigint, interest: 'added' | 'paid', noticeDays = 0): void {
    this.accepted('anna', 'loans.agreed@1', {
      contract,
      title: contract,
      holder: { is: 'outside', name: 'lena' },
      kind: 'direct',
      ratePpm: 23_000n,
      noticeDays,
      dayCount: null,
      interest,
      rounding: 'year',
      date: this.today,
      reference: '',
    });
    this.confirm('loans.paid-in@1', { contract, amountMinor, line: null });
  }

  giveNotice(contract: string, amountMinor: bigint | null): void {
    this.confirm('loans.notice-given@1', { contract, amountMinor });
  }

  private payCosts(): void {
    for (const [asset, amountMinor] of this.costs)
      if (amountMinor > 0n) this.confirm('property.cost-paid@1', { asset, kind: 'upkeep', amountMinor });
  }

  private payHolders(): void {
    for (const asset of this.costs.keys()) {
      const series = seriesOf(this.state, asset);
      if (series === null || series.dueInterestMinor + series.duePrincipalMinor === 0n) continue;
      const { missingMinor } = shortfallOn(this.state, asset, this.today);
      if (missingMinor <= 0n) this.confirm('bonds.service-paid@1', { asset });
    }
  }

  private payLenders(): void {
    for (const [contract, { interestDueMinor }] of allContracts(this.state))
      if (interestDueMinor > 0n)
        this.confirm('loans.interest-paid@1', { contract, amountMinor: interestDueMinor, line: null });
    for (const [contract] of allContracts(this.state)) {
      for (const { dueDate, amountMinor } of noticesOf(this.state, contract)) {
        const row = contractOf(this.state, contract);
        if (dueDate !== this.today || row === null || row.state === 'closed') continue;
        if (amountMinor === null) {
          const { totalMinor } = owedOn(this.state, contract, row, this.today);
          this.confirm('loans.closed@1', { contract, amountMinor: totalMinor });
        } else this.confirm('loans.paid-out@1', { contract, amountMinor, line: null });
      }
    }
  }

  /** All members at once, when there is enough for all of them that belongs to nobody else. */
  private payMembers(): void {
    const claims = this.members().map((person) => [person, claimOf(this.state, person)] as const);
    const allMinor = claims.reduce((sum, [, minor]) => sum + minor, 0n);
    const freeMinor = bankMinor(this.state) - lendersMinor(this.state, 'dividend') - taxOwedMinor(this.state);
    if (allMinor > freeMinor) return;
    for (const [person, amountMinor] of claims)
      if (amountMinor > 0n) this.confirm('dividends.paid@1', { person, amountMinor });
  }

  /** What is due today is paid today. */
  settleToday(): void {
    for (const asset of this.costs.keys()) {
      const lease = leaseInForce(this.state, asset);
      if (lease === null) continue;
      const amountMinor = arrearsMinorOf(tenantAccountOf(this.state, asset, lease.tenant));
      if (amountMinor > 0n)
        this.confirm('leases.rent-received@1', { asset, enterprise: lease.tenant, amountMinor });
    }
    if (this.today === endOfMonth(this.today)) this.payCosts();
    this.payHolders();
    this.payLenders();
    this.payMembers();
  }

  /** Day after day, through the same day so many months later; tells when each is done. */
  live(months: number, whenDone: (day: CivilDate) => void = () => {}): void {
    const until = addMonths(this.today, months);
    while (this.today < until) {
      this.passDays(1);
      this.settleToday();
      whenDone(this.today);
    }
  }

  fund(asset: string): bigint {
    const fund = fundOf(this.state, asset);
    return fund === null ? 0n : fundCashMinor(fund);
  }

  isFree(asset: string): boolean {
    return assetOf(this.state, asset)?.encumbered === false;
  }
}
