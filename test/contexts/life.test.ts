// The life that must run end to end (COMMUNE.md), in memory: two assets, a default, a lease auction, redemption, dividends, a liquidation.

import { expect, test } from 'vitest';
import { bondBidCommitment, rentBidCommitment } from '../../src/contexts/auctions/commitment.ts';
import { outstandingMinor, positionsOf, seriesOf } from '../../src/contexts/bonds/facts.ts';
import { claimOf } from '../../src/contexts/dividends/facts.ts';
import { leasesInForce } from '../../src/contexts/leases/tables.ts';
import { bankMinor } from '../../src/contexts/ledger/facts.ts';
import { assets } from '../../src/contexts/property/tables.ts';
import { dateOfInstant, instantOfDate, parseDate } from '../../src/kernel/calendar.ts';
import { Story } from '../kit/commune.ts';

const SALT = '5a'.repeat(16);

class Life extends Story {
  constructor() {
    super({
      charter: {
        'voting-days': '7',
        'bid-days': '14',
        'reveal-days': '7',
        'payment-days': '14',
        'arrears-grace-days': '30',
        'lease-bid-days': '14',
        'lease-reveal-days': '7',
        'credit-limit': '500000',
      },
      enterprises: {
        druckerei: ['anna', 'ben', 'cem', 'dora', 'emil', 'fatima', 'greta', 'hugo'],
        gaertnerei: ['ida', 'jonas', 'kira', 'leo', 'mara', 'nils', 'olga', 'pavel'],
        tischlerei: ['quirin', 'rosa', 'sam', 'tilda', 'uwe', 'vera', 'wanda', 'yusuf'],
      },
    });
  }

  get today(): number {
    return dateOfInstant(this.nowMs);
  }

  request(asset: string, enterprise: string, by: string, priceMinor: bigint, rentMinor: bigint): void {
    this.accepted(by, 'property.requested@1', {
      asset,
      enterprise,
      title: asset,
      kind: 'building',
      seller: 'Seller GmbH',
      priceLimitMinor: priceMinor,
      purchaseCostsLimitMinor: 200_000n,
      agreement: {
        rentMinor,
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
    this.decide({ is: 'purchase', asset });
  }

  bid(
    asset: string,
    by: string,
    holder: { is: 'outside' | 'person' | 'enterprise'; name: string },
    amountMinor: bigint,
    lowestPpm: bigint | null,
  ): () => void {
    const content = { auction: `${asset}.bonds`, holder, amountMinor, lowestPpm, salt: SALT };
    const bid = this.accepted(by, 'auctions.bid-sealed@1', {
      auction: content.auction,
      commitment: bondBidCommitment({ ...content, person: by }),
    });
    return () => {
      this.accepted(by, 'auctions.bid-revealed@1', { ...content, bid });
    };
  }

  rentBid(auction: string, by: string, enterprise: string, rentMinor: bigint): () => void {
    const bid = this.accepted(by, 'auctions.rent-bid-sealed@1', {
      auction,
      enterprise,
      commitment: rentBidCommitment({ auction, person: by, enterprise, rentMinor, salt: SALT }),
    });
    return () => {
      this.accepted(by, 'auctions.rent-bid-revealed@1', { auction, bid, enterprise, rentMinor, salt: SALT });
    };
  }

  stateOf(asset: string): string {
    return this.state.get(assets, asset)?.state ?? 'none';
  }

  pay(kind: string, body: object): void {
    this.accepted('anna', kind, { ...body, date: this.today, reference: 'statement' });
  }
}

test('the life of a commune runs end to end', () => {
  const life = new Life();
  const instant = (text: string): number => instantOfDate(parseDate(text) ?? dateOfInstant(life.nowMs));

  // the press hall is requested, voted, auctioned, paid in, bought
  life.request('press-hall', 'druckerei', 'anna', 7_800_000n, 700_000n);
  const lenders = Array.from({ length: 12 }, (_, i) => `loan-${i + 1}`);
  for (const name of lenders)
    life.accepted('anna', 'bonds.holder-registered@1', { name, title: `Lender ${name}` });
  const reveals = lenders.map((name, i) =>
    life.bid('press-hall', 'anna', { is: 'outside', name }, 1_000_000n, BigInt(i * 2500)),
  );
  reveals.push(life.bid('press-hall', 'ida', { is: 'person', name: 'ida' }, 100_000n, null));
  life.passDays(14);
  for (const reveal of reveals) reveal();
  life.passDays(7);
  const series = seriesOf(life.state, 'press-hall');
  expect(series?.ratePpm).toBe(17_500n);
  expect(life.stateOf('press-hall')).toBe('bond-auction');
  for (const [key, position] of positionsOf(life.state, 'press-hall')) {
    const [is, name] = key.split('.');
    life.pay('bonds.paid-in@1', {
      asset: 'press-hall',
      holder: { is, name },
      amountMinor: position.allottedUnits * 10_000n,
    });
  }
  expect(bankMinor(life.state)).toBe(8_000_000n);
  expect(life.stateOf('press-hall')).toBe('funded');
  life.pay('property.bought@1', { asset: 'press-hall', priceMinor: 7_750_000n, costsMinor: 180_000n });
  expect(life.stateOf('press-hall')).toBe('leased');
  life.pay('leases.deposit-received@1', {
    asset: 'press-hall',
    enterprise: 'druckerei',
    amountMinor: 300_000n,
  });

  // two quarters of rent, costs and coupons; then the tenant pays no more
  for (const quarter of [0, 1]) {
    life.pay('leases.rent-received@1', {
      asset: 'press-hall',
      enterprise: 'druckerei',
      amountMinor: 700_000n,
    });
    life.pay('property.cost-paid@1', {
      asset: 'press-hall',
      kind: 'insurance',
      amountMinor: 12_000n + BigInt(quarter),
    });
    life.passDays(92);
    life.pay('bonds.service-paid@1', { asset: 'press-hall' });
  }
  const before = outstandingMinor(life.state, 'press-hall');
  expect(before).toBeLessThan(8_000_000n);
  life.passDays(31);
  expect(life.stateOf('press-hall')).toBe('lease-auction');
  expect(life.state.get(leasesInForce, 'press-hall')).toBeNull();

  // another enterprise takes it
  const rentReveals = [
    life.rentBid('press-hall.lease.1', 'ida', 'gaertnerei', 800_000n),
    life.rentBid('press-hall.lease.1', 'quirin', 'tischlerei', 900_000n),
  ];
  life.passDays(14);
  for (const reveal of rentReveals) reveal();
  life.passDays(7);
  expect(life.stateOf('press-hall')).toBe('leased');
  life.pay('leases.deposit-received@1', {
    asset: 'press-hall',
    enterprise: 'tischlerei',
    amountMinor: 300_000n,
  });
  for (
    let quarter = 0;
    quarter < 14 && life.state.get(assets, 'press-hall')?.encumbered !== false;
    quarter++
  ) {
    life.pay('leases.rent-received@1', {
      asset: 'press-hall',
      enterprise: 'tischlerei',
      amountMinor: 800_000n,
    });
    life.passDays(92);
    if (
      life.say('anna', 'bonds.service-paid@1', { asset: 'press-hall', date: life.today, reference: 'coupon' })
        .refused !== null
    )
      break;
  }
  expect(outstandingMinor(life.state, 'press-hall')).toBe(0n);
  expect(life.state.get(assets, 'press-hall')?.encumbered).toBe(false);

  // free: the rent is common, and every share gets the same
  life.pay('leases.rent-received@1', {
    asset: 'press-hall',
    enterprise: 'tischlerei',
    amountMinor: 800_000n,
  });
  life.passDays(92);
  const claim = claimOf(life.state, 'ben');
  expect(claim).toBeGreaterThan(0n);
  expect(claimOf(life.state, 'yusuf')).toBe(claim);
  life.pay('dividends.paid@1', { person: 'ben', amountMinor: claim });

  // a second asset finds no tenant and is liquidated
  life.request('van', 'gaertnerei', 'ida', 1_800_000n, 250_000n);
  const vanReveal = life.bid('van', 'anna', { is: 'outside', name: 'loan-1' }, 2_000_000n, 30_000n);
  life.passDays(14);
  vanReveal();
  life.passDays(7);
  life.pay('bonds.paid-in@1', {
    asset: 'van',
    holder: { is: 'outside', name: 'loan-1' },
    amountMinor: 2_000_000n,
  });
  life.pay('property.bought@1', { asset: 'van', priceMinor: 1_800_000n, costsMinor: 50_000n });
  life.pay('leases.rent-received@1', { asset: 'van', enterprise: 'gaertnerei', amountMinor: 250_000n });
  life.accepted('ida', 'leases.surrendered@1', { asset: 'van', enterprise: 'gaertnerei' });
  life.passDays(200);
  expect(life.stateOf('van')).toBe('liquidating');
  life.decide({ is: 'sell', asset: 'van', leastMinor: 900_000n });
  life.pay('property.sold@1', {
    asset: 'van',
    buyer: 'Dealer',
    proceedsMinor: 1_000_000n,
    saleCostsMinor: 40_000n,
  });
  life.pay('bonds.service-paid@1', { asset: 'van' });
  expect(outstandingMinor(life.state, 'van')).toBe(0n);
  expect(life.stateOf('van')).toBe('liquidated');

  // the books close
  life.passTo(instant('2030-02-01'));
  life.accepted('anna', 'ledger.period-closed@1', { through: parseDate('2029-12-31') });
  expect(
    life.refused('anna', 'ledger.common-cost-paid@1', {
      kind: 'late',
      amountMinor: 1n,
      date: parseDate('2029-12-31'),
      reference: '',
    }),
  ).toBe('period-closed');
});
