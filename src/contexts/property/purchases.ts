// The purchase and the running costs of an asset (COMMUNE.md rules 9 and 10), confirmed by the treasurer as the bank did them.

import { amount, type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { addMonths, type CivilDate, instantOfDate } from '../../kernel/calendar.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import {
  accounts,
  amountRule,
  bankShortRule,
  dateAheadRule,
  moneyOfOthersRule,
  periodClosedRule,
  post,
} from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { depreciationDue } from './depreciation.ts';
import { type Asset, assetBought, assetCostPaid, assetOf } from './facts.ts';
import { move } from './moving.ts';
import { assetIs, assetKnown, dateNotBefore } from './property-rules.ts';
import { assets, bookValues } from './tables.ts';

const bought = record({
  asset: slug,
  priceMinor: amount(0n),
  /** Purchase costs, capitalised with the price. */
  costsMinor: amount(0n),
  date: day,
  reference: text(140),
});
type Bought = Carried<typeof bought>;

function withinLimit(
  name: string,
  what: string,
  paidIn: (body: Bought) => bigint,
  limitIn: (asset: Asset) => bigint,
): Rule<Bought> {
  return {
    name,
    source: '5',
    says: `${what} of {asset}, {paidMinor}, is {aboveMinor} above the limit of {limitMinor} that the members voted for.`,
    next: 'Agree with the seller on less, or request it again with a higher limit.',
    broken({ state, entry: { body } }: Judging<Bought>): Figures | null {
      const asset = assetOf(state, body.asset);
      const paidMinor = paidIn(body);
      if (asset === null || paidMinor <= limitIn(asset)) return null;
      const limitMinor = limitIn(asset);
      return { asset: body.asset, paidMinor, limitMinor, aboveMinor: paidMinor - limitMinor };
    },
  };
}

export const boughtKind = entryKind<Bought>({
  kind: 'property.bought@1',
  means: 'The treasurer confirms that the asset is paid for; its lease begins.',
  body: bought,
  example: {
    asset: 'press-hall',
    priceMinor: 47_500_000n,
    costsMinor: 1_850_000n,
    date: 20_178,
    reference: 'Notary 2025/114',
  },
  rules: [
    authorIsTreasurer<Bought>(),
    assetKnown<Bought>(),
    assetIs<Bought>(['funded'], {
      name: 'asset-not-funded',
      source: '9',
      says: '{asset} cannot be bought now: it is in the state {state}, not funded.',
      next: 'It is bought once its bond auction has cleared and every bond is paid in.',
    }),
    amountRule<Bought>((body) => body.priceMinor),
    withinLimit(
      'price-above-limit',
      'The price',
      (body) => body.priceMinor,
      (asset) => asset.priceLimitMinor,
    ),
    withinLimit(
      'purchase-costs-above-limit',
      'The purchase costs',
      (body) => body.costsMinor,
      (asset) => asset.purchaseCostsLimitMinor,
    ),
    dateAheadRule<Bought>((body) => body.date),
    dateNotBefore<Bought>(
      'bought-before-funded',
      '{asset} cannot be bought on {bookingDate}: its bonds were paid in on {earliestDate}.',
      (asset) => asset.stateDate,
    ),
    periodClosedRule<Bought>((body) => body.date),
    bankShortRule<Bought>(({ entry }) => entry.body.priceMinor + entry.body.costsMinor),
  ],
  evolve(draft, { body }) {
    const asset = assetOf(draft, body.asset);
    if (asset === null) return;
    const { priceMinor, costsMinor, date, reference } = body;
    const costMinor = priceMinor + costsMinor;
    draft.put(bookValues, body.asset, { costMinor, depreciatedMinor: 0n, monthsDone: 0 });
    const leased = move(draft, body.asset, asset, 'leased');
    draft.put(assets, body.asset, { ...leased, bought: { date, priceMinor, costsMinor, reference } });
    if (asset.depreciation !== null)
      draft.schedule(instantOfDate(addMonths(date as CivilDate, 1)), depreciationDue, body.asset);
    const property = accounts.property(body.asset);
    post(draft, { date, what: 'asset bought', memo: reference, lines: paidFor(property, priceMinor) });
    post(draft, {
      date,
      what: 'purchase costs capitalised',
      memo: reference,
      lines: paidFor(property, costsMinor),
    });
    const leftOverMinor = asset.terms.targetMinor - costMinor;
    draft.raise(assetBought, { asset: body.asset, date, agreement: asset.agreement, leftOverMinor });
  },
});

const costPaid = record({
  asset: slug,
  kind: slug,
  amountMinor: amount(0n),
  date: day,
  reference: text(140),
});
type CostPaid = Carried<typeof costPaid>;

export const costPaidKind = entryKind<CostPaid>({
  kind: 'property.cost-paid@1',
  means: 'The treasurer confirms that a cost of an asset was paid from the bank.',
  body: costPaid,
  example: {
    asset: 'press-hall',
    kind: 'insurance',
    amountMinor: 64_000n,
    date: 20_209,
    reference: 'Policy 77-1203',
  },
  rules: [
    authorIsTreasurer<CostPaid>(),
    assetKnown<CostPaid>(),
    assetIs<CostPaid>(['leased', 'returned', 'lease-auction', 'liquidating'], {
      name: 'asset-not-owned',
      source: '10',
      says: 'The commune does not own {asset}: it is in the state {state}.',
      next: 'Before the purchase, costs belong to the purchase; after the sale, to the costs of the sale.',
    }),
    amountRule<CostPaid>((body) => body.amountMinor),
    dateAheadRule<CostPaid>((body) => body.date),
    dateNotBefore<CostPaid>(
      'cost-before-purchase',
      '{asset} had no costs on {bookingDate}: it was bought on {earliestDate}.',
      (asset) => asset.bought?.date ?? null,
    ),
    periodClosedRule<CostPaid>((body) => body.date),
    bankShortRule<CostPaid>(({ entry }) => entry.body.amountMinor),
    moneyOfOthersRule<CostPaid>((body) => body.amountMinor),
  ],
  evolve(draft, { body: { asset, kind, amountMinor, date, reference } }) {
    post(draft, {
      date,
      what: 'cost of an asset paid',
      memo: reference,
      lines: paidFor(accounts.costs(asset, kind), amountMinor),
    });
    draft.raise(assetCostPaid, { asset, amountMinor, date });
  },
});

function paidFor(account: string[], minor: bigint): { account: string[]; minor: bigint }[] {
  return [
    { account, minor },
    { account: accounts.bank(), minor: -minor },
  ];
}
