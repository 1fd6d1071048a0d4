// Requests (COMMUNE.md rule 5): an enterprise asks the commune to buy something, offering rent; it may take the request back before the vote.

import { type Carried } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { dateOfInstant } from '../../kernel/calendar.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { authorRepresents } from '../membership/facts.ts';
import { assetOf } from './facts.ts';
import { enter, move } from './moving.ts';
import { assetIs, assetKnown } from './property-rules.ts';
import { requestRules } from './request-rules.ts';
import { type Requested, requested, seriesTermsOf } from './request-terms.ts';

export const requestedKind = entryKind<Requested>({
  kind: 'property.requested@1',
  means:
    'An enterprise asks the commune to buy an asset, and offers a rental agreement that guarantees the bonds for it.',
  body: requested,
  example: {
    asset: 'press-hall',
    enterprise: 'druckerei',
    title: 'Press hall on the canal',
    kind: 'building',
    seller: 'Kanalspeicher GmbH',
    priceLimitMinor: 48_000_000n,
    purchaseCostsLimitMinor: 2_000_000n,
    agreement: {
      rentMinor: 900_000n,
      costsMinor: 100_000n,
      periodMonths: 1,
      termPeriods: 120,
      depositMinor: 1_800_000n,
      noticeDays: 90,
      indexPpm: 15_000n,
    },
    series: {
      ceilingPpm: 60_000n,
      redemption: 'linear',
      couponMonths: 3,
      termMonths: 120,
      dayCount: '30E/360',
    },
    depreciation: { months: 480, residualMinor: 10_000_000n },
  },
  rules: requestRules,
  evolve(draft, { body }) {
    const today = dateOfInstant(draft.nowMs);
    enter(draft, body.asset, {
      title: body.title,
      kind: body.kind,
      seller: body.seller,
      requester: body.enterprise,
      requestedDate: today,
      state: 'requested',
      stateDate: today,
      moves: 0,
      encumbered: false,
      priceLimitMinor: body.priceLimitMinor,
      purchaseCostsLimitMinor: body.purchaseCostsLimitMinor,
      agreement: { tenant: body.enterprise, ...body.agreement },
      terms: seriesTermsOf(draft, body),
      depreciation: body.depreciation,
      purchaseVote: null,
      couponPpm: null,
      bought: null,
      emptyAuctions: 0,
      saleVote: null,
      sold: null,
    });
  },
});

const withdrawn = record({ asset: slug, enterprise: slug });
type Withdrawn = Carried<typeof withdrawn>;

const requestIsAuthors: Rule<Withdrawn> = {
  name: 'request-of-another',
  source: '5',
  says: 'The request for {asset} comes from {requester}, not from {enterprise}.',
  next: 'The enterprise that made the request takes it back.',
  broken({ state, entry: { body } }: Judging<Withdrawn>): Figures | null {
    const requester = assetOf(state, body.asset)?.requester ?? '';
    return requester === body.enterprise
      ? null
      : { asset: body.asset, requester, enterprise: body.enterprise };
  },
};

export const requestWithdrawnKind = entryKind<Withdrawn>({
  kind: 'property.request-withdrawn@1',
  means: 'The requesting enterprise takes its request back before the members have voted for it.',
  body: withdrawn,
  example: { asset: 'press-hall', enterprise: 'druckerei' },
  rules: [
    authorRepresents<Withdrawn>((body) => body.enterprise),
    assetKnown<Withdrawn>(),
    requestIsAuthors,
    assetIs<Withdrawn>(['requested'], {
      name: 'request-not-open',
      source: '5',
      says: 'The request for {asset} can no longer be taken back: it is in the state {state}.',
      next: 'Once the members have voted for a purchase, the offered agreement binds its tenant.',
    }),
  ],
  evolve(draft, { body }) {
    const asset = assetOf(draft, body.asset);
    if (asset !== null) move(draft, body.asset, asset, 'withdrawn');
  },
});
