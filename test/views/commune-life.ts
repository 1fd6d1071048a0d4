// One life of a commune for the tests of the views: a press hall is bought on bonds, let, defaulted on, let again, redeemed; its rent is shared.

import { bondBidCommitment, rentBidCommitment } from '../../src/contexts/auctions/commitment.ts';
import { outstandingMinor, positionsOf } from '../../src/contexts/bonds/facts.ts';
import { claimOf } from '../../src/contexts/dividends/facts.ts';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { Story } from '../kit/commune.ts';

const SALT = '5a'.repeat(16);
const HALL = 'press-hall';
const LENDERS = ['loan-1', 'loan-2', 'loan-3'];

export class CommuneLife extends Story {
  constructor(currency = 'EUR') {
    super({
      currency,
      charter: {
        'voting-days': '7',
        'bid-days': '14',
        'reveal-days': '7',
        'payment-days': '14',
        'lease-bid-days': '14',
        'lease-reveal-days': '7',
        'lease-format': 'first',
        'credit-limit': '500000',
      },
      enterprises: {
        druckerei: ['anna', 'ben'],
        gaertnerei: ['ida', 'jonas'],
        tischlerei: ['quirin', 'rosa', 'sam'],
      },
    });
  }

  get today(): number {
    return dateOfInstant(this.nowMs);
  }

  confirm(kind: string, body: object): void {
    this.accepted('anna', kind, { ...body, date: this.today, reference: 'statement; "7"' });
  }

  requestHall(): void {
    this.accepted('anna', 'property.requested@1', {
      asset: HALL,
      enterprise: 'druckerei',
      title: 'Press hall',
      kind: 'building',
      seller: 'Seller GmbH',
      priceLimitMinor: 2_800_000n,
      purchaseCostsLimitMinor: 200_000n,
      agreement: {
        rentMinor: 700_000n,
        costsMinor: 10_000n,
        periodMonths: 3,
        termPeriods: 40,
        depositMinor: 300_000n,
        noticeDays: 90,
        indexPpm: 0n,
      },
      series: {
        ceilingPpm: 35_000n,
        redemption: 'linear',
        couponMonths: 3,
        termMonths: 120,
        dayCount: '30E/360',
      },
      depreciation: null,
    });
    this.decide({ is: 'purchase', asset: HALL });
  }

  /** Seals a bid of each lender; gives back what opens them. */
  sealBids(): readonly object[] {
    const auction = `${HALL}.bonds`;
    for (const name of LENDERS)
      this.accepted('anna', 'bonds.holder-registered@1', { name, title: `Lender ${name}` });
    return LENDERS.map((name, index) => {
      const content = {
        auction,
        holder: { is: 'outside', name },
        amountMinor: 1_500_000n,
        lowestPpm: BigInt(index) * 10_000n,
        salt: SALT,
      } as const;
      const commitment = bondBidCommitment({ ...content, person: 'anna' });
      return { ...content, bid: this.accepted('anna', 'auctions.bid-sealed@1', { auction, commitment }) };
    });
  }

  /** The last of the bids stays sealed. */
  bidForBonds(): void {
    const bids = this.sealBids();
    this.passDays(14);
    for (const bid of bids.slice(0, 2)) this.accepted('anna', 'auctions.bid-revealed@1', bid);
    this.passDays(7);
  }

  buyHall(): void {
    for (const [, { holder, allottedUnits }] of positionsOf(this.state, HALL))
      this.confirm('bonds.paid-in@1', { asset: HALL, holder, amountMinor: allottedUnits * 10_000n });
    this.confirm('property.bought@1', { asset: HALL, priceMinor: 2_750_000n, costsMinor: 180_000n });
    this.confirm('leases.deposit-received@1', {
      asset: HALL,
      enterprise: 'druckerei',
      amountMinor: 300_000n,
    });
  }

  payRent(enterprise: string, amountMinor: bigint): void {
    this.confirm('leases.rent-received@1', { asset: HALL, enterprise, amountMinor });
  }

  letAgain(): void {
    const auction = `${HALL}.lease.1`;
    const offers = [
      { person: 'ida', enterprise: 'gaertnerei', rentMinor: 800_000n },
      { person: 'quirin', enterprise: 'tischlerei', rentMinor: 900_000n },
    ];
    const bids = offers.map(({ person, ...offer }) => {
      const content = { auction, ...offer, salt: SALT };
      const commitment = rentBidCommitment({ ...content, person });
      const { enterprise } = offer;
      const bid = this.accepted(person, 'auctions.rent-bid-sealed@1', { auction, enterprise, commitment });
      return { person, body: { ...content, bid } };
    });
    this.passDays(14);
    for (const { person, body } of bids) this.accepted(person, 'auctions.rent-bid-revealed@1', body);
    this.passDays(7);
  }

  /** The whole life; the books are closed through a month in the middle. */
  tell(): this {
    this.requestHall();
    this.bidForBonds();
    this.buyHall();
    this.payRent('druckerei', 700_000n);
    this.confirm('property.cost-paid@1', { asset: HALL, kind: 'insurance', amountMinor: 12_000n });
    this.passDays(92);
    this.confirm('bonds.service-paid@1', { asset: HALL });
    this.accepted('anna', 'ledger.period-closed@1', { through: lastMonthEnd(this.today) });
    this.passDays(31);
    this.letAgain();
    for (let quarter = 0; quarter < 12 && outstandingMinor(this.state, HALL) > 0n; quarter++) {
      this.payRent('tischlerei', 900_000n);
      this.passDays(92);
      this.say('anna', 'bonds.service-paid@1', { asset: HALL, date: this.today, reference: 'coupon' });
    }
    for (let quarter = 0; quarter < 2; quarter++) {
      this.payRent('tischlerei', 900_000n);
      this.passDays(92);
    }
    this.accepted('ida', 'credit.paid@1', {
      payer: 'gaertnerei',
      payee: 'tischlerei',
      amountMinor: 40_000n,
      memo: 'benches',
    });
    this.payRent('tischlerei', 400_000n);
    this.confirm('dividends.paid@1', { person: 'ben', amountMinor: claimOf(this.state, 'ben') });
    this.refused('ida', 'credit.paid@1', {
      payer: 'gaertnerei',
      payee: 'druckerei',
      amountMinor: 1_000_000n,
      memo: '',
    });
    this.refused('ben', 'ledger.common-cost-paid@1', { kind: 'x', amountMinor: 1n, date: 1, reference: '' });
    return this;
  }
}

function lastMonthEnd(today: number): number {
  const date = new Date(today * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000 - 1;
}
