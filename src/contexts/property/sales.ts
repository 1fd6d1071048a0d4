// The sale of an asset that found no tenant (COMMUNE.md rules 13 and 14); how the proceeds are shared is a matter of the bonds.

import { amount, type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { accounts, amountRule, dateAheadRule, periodClosedRule, post } from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { saleResult } from './amounts.ts';
import { assetOf, assetSold, bookValueOf } from './facts.ts';
import { move } from './moving.ts';
import { assetIs, assetKnown, dateNotBefore } from './property-rules.ts';
import { assets, bookValues } from './tables.ts';

const sold = record({
  asset: slug,
  buyer: text(120),
  /** What the buyer paid, before the costs of the sale. */
  proceedsMinor: amount(0n),
  saleCostsMinor: amount(0n),
  date: day,
  reference: text(140),
});
type Sold = Carried<typeof sold>;

const saleVoted: Rule<Sold> = {
  name: 'sale-without-vote',
  source: '13',
  says: 'The members have not voted to sell {asset}; {emptyAuctions} lease auctions in a row found no tenant.',
  next: 'Propose the sale with the least price: telekommune propose sell.',
  broken({ state, entry: { body } }: Judging<Sold>): Figures | null {
    const asset = assetOf(state, body.asset);
    return (asset?.saleVote ?? null) === null
      ? { asset: body.asset, emptyAuctions: asset?.emptyAuctions ?? 0 }
      : null;
  },
};

const proceedsReachVote: Rule<Sold> = {
  name: 'proceeds-below-vote',
  source: '13',
  says: 'The proceeds of {proceedsMinor} for {asset} are {missingMinor} below the {leastMinor} that the members voted for.',
  next: 'Find a buyer who pays more, or propose a lower least price: telekommune propose sell.',
  broken({ state, entry: { body } }: Judging<Sold>): Figures | null {
    const leastMinor = assetOf(state, body.asset)?.saleVote?.leastMinor ?? 0n;
    const { asset, proceedsMinor } = body;
    return proceedsMinor >= leastMinor
      ? null
      : { asset, proceedsMinor, leastMinor, missingMinor: leastMinor - proceedsMinor };
  },
};

const costsWithinProceeds: Rule<Sold> = {
  name: 'sale-costs-above-proceeds',
  source: '14',
  says: 'The costs of the sale, {saleCostsMinor}, are more than its proceeds of {proceedsMinor}.',
  next: 'Look at both amounts; a sale that costs more than it brings is no sale.',
  broken({ entry: { body } }: Judging<Sold>): Figures | null {
    const { saleCostsMinor, proceedsMinor } = body;
    return saleCostsMinor <= proceedsMinor ? null : { saleCostsMinor, proceedsMinor };
  },
};

export const soldKind = entryKind<Sold>({
  kind: 'property.sold@1',
  means: 'The treasurer confirms that an asset without a tenant was sold outside, as the members voted.',
  body: sold,
  example: {
    asset: 'press-hall',
    buyer: 'Stadtwerke Nord',
    proceedsMinor: 40_000_000n,
    saleCostsMinor: 900_000n,
    date: 21_500,
    reference: 'Notary 2028/31',
  },
  rules: [
    authorIsTreasurer<Sold>(),
    assetKnown<Sold>(),
    assetIs<Sold>(['liquidating'], {
      name: 'asset-not-liquidating',
      source: '13',
      says: '{asset} cannot be sold: it is in the state {state}, not liquidating.',
      next: 'An asset is sold outside only after lease auctions in a row without a bid.',
    }),
    saleVoted,
    amountRule<Sold>((body) => body.proceedsMinor),
    proceedsReachVote,
    costsWithinProceeds,
    dateAheadRule<Sold>((body) => body.date),
    dateNotBefore<Sold>(
      'sold-before-vote',
      '{asset} cannot have been sold on {bookingDate}: the members voted for it on {earliestDate}.',
      (asset) => asset.saleVote?.date ?? null,
    ),
    periodClosedRule<Sold>((body) => body.date),
  ],
  evolve(draft, { body }) {
    const asset = assetOf(draft, body.asset);
    const book = bookValueOf(draft, body.asset);
    if (asset === null || book === null) return;
    const { buyer, proceedsMinor, saleCostsMinor, date, reference } = body;
    const { gainMinor, lossMinor } = saleResult(proceedsMinor, book);
    const liquidated = move(draft, body.asset, asset, 'liquidated');
    draft.put(assets, body.asset, { ...liquidated, sold: { date, buyer, proceedsMinor, saleCostsMinor } });
    draft.remove(bookValues, body.asset);
    post(draft, {
      date,
      what: 'asset sold',
      memo: reference,
      lines: [
        { account: accounts.bank(), minor: proceedsMinor },
        { account: accounts.accumulatedDepreciation(body.asset), minor: book.depreciatedMinor },
        { account: accounts.saleLoss(body.asset), minor: lossMinor },
        { account: accounts.property(body.asset), minor: -book.costMinor },
        { account: accounts.saleGain(body.asset), minor: -gainMinor },
      ],
    });
    post(draft, {
      date,
      what: 'costs of a sale paid',
      memo: reference,
      lines: [
        { account: accounts.costs(body.asset, 'sale'), minor: saleCostsMinor },
        { account: accounts.bank(), minor: -saleCostsMinor },
      ],
    });
    draft.raise(assetSold, { asset: body.asset, date, proceedsMinor, saleCostsMinor });
  },
});
