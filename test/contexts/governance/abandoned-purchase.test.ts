// Votes about assets: pointless ones are refused at once, and a purchase that falls through gives the lenders their money back.

import { expect, test } from 'vitest';
import { bondBidCommitment } from '../../../src/contexts/auctions/commitment.ts';
import { seriesOf } from '../../../src/contexts/bonds/facts.ts';
import { accounts, balanceOf, bankMinor } from '../../../src/contexts/ledger/facts.ts';
import { assetOf } from '../../../src/contexts/property/facts.ts';
import { dateOfInstant } from '../../../src/kernel/calendar.ts';
import { Story } from '../../kit/commune.ts';

const HOLDER = { is: 'outside', name: 'lender' } as const;
const SALT = '5a'.repeat(16);

function requested(): Story {
  const story = new Story({ enterprises: { druckerei: ['anna', 'ben'] } });
  story.accepted('anna', 'property.requested@1', {
    asset: 'hall',
    enterprise: 'druckerei',
    title: 'Hall',
    kind: 'building',
    seller: 'Seller',
    priceLimitMinor: 1_000_000n,
    purchaseCostsLimitMinor: 0n,
    agreement: {
      rentMinor: 200_000n,
      costsMinor: 0n,
      periodMonths: 3,
      termPeriods: 40,
      depositMinor: 0n,
      noticeDays: 90,
      indexPpm: 0n,
    },
    series: {
      ceilingPpm: 40_000n,
      redemption: 'linear',
      couponMonths: 3,
      termMonths: 120,
      dayCount: '30E/360',
    },
    depreciation: null,
  });
  return story;
}

function funded(): Story {
  const story = requested();
  story.decide({ is: 'purchase', asset: 'hall' });
  story.accepted('anna', 'bonds.holder-registered@1', { name: 'lender', title: 'Lender' });
  const bid = {
    auction: 'hall.bonds',
    holder: HOLDER,
    amountMinor: 1_000_000n,
    lowestPpm: 20_000n,
    salt: SALT,
  };
  const sealed = story.accepted('anna', 'auctions.bid-sealed@1', {
    auction: bid.auction,
    commitment: bondBidCommitment({ ...bid, person: 'anna' }),
  });
  story.passDays(14);
  story.accepted('anna', 'auctions.bid-revealed@1', { ...bid, bid: sealed });
  story.passDays(7);
  const date = dateOfInstant(story.nowMs);
  story.accepted('anna', 'bonds.paid-in@1', {
    asset: 'hall',
    holder: HOLDER,
    amountMinor: 1_000_000n,
    date,
    reference: '',
  });
  return story;
}

test('a vote that could change nothing is refused when it is proposed', () => {
  const story = requested();
  const propose = (action: object): string =>
    story.refused('anna', 'governance.proposed@1', { title: 'x', reason: '', action });
  expect(propose({ is: 'purchase', asset: 'barn' })).toBe('purchase-not-requested');
  expect(propose({ is: 'sell', asset: 'hall', leastMinor: 1n })).toBe('asset-not-liquidating');
  expect(propose({ is: 'abandon-purchase', asset: 'hall' })).toBe('asset-not-funded');
  expect(propose({ is: 'declare-default', asset: 'hall' })).toBe('tenant-not-in-arrears');
  expect(propose({ is: 'purchase', asset: 'hall' })).toBe('accepted');
});

test('a purchase that falls through gives everything back', () => {
  const story = funded();
  expect(assetOf(story.state, 'hall')?.state).toBe('funded');
  story.decide({ is: 'abandon-purchase', asset: 'hall' });
  expect(assetOf(story.state, 'hall')).toMatchObject({ state: 'failed', encumbered: false });
  expect(seriesOf(story.state, 'hall')?.state).toBe('failed');
  expect(balanceOf(story.state, accounts.refundsPayable('hall'))).toBe(-1_000_000n);
  const refund = { asset: 'hall', holder: HOLDER, date: dateOfInstant(story.nowMs), reference: '' };
  story.accepted('anna', 'bonds.refunded@1', refund);
  expect(bankMinor(story.state)).toBe(0n);
  expect(story.refused('anna', 'bonds.refunded@1', refund)).toBe('nothing-to-refund');
});

test('what lenders paid in for a purchase is not spent on common costs', () => {
  const story = funded();
  const cost = { kind: 'party', amountMinor: 1n, date: dateOfInstant(story.nowMs), reference: '' };
  expect(story.refused('anna', 'ledger.common-cost-paid@1', cost)).toBe('money-of-others');
  const gift = { from: 'Friends', use: 'grant', amountMinor: 5n, date: cost.date, reference: '' };
  story.accepted('anna', 'ledger.contribution-received@1', gift);
  expect(story.refused('anna', 'ledger.common-cost-paid@1', { ...cost, amountMinor: 6n })).toBe(
    'money-of-others',
  );
  expect(story.refused('anna', 'ledger.common-cost-paid@1', { ...cost, amountMinor: 5n })).toBe('accepted');
});
