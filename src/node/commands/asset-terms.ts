// All terms on which the commune buys something, as the members read them before they vote (COMMUNE.md rules 5 and 6).

import type { Asset } from '../../contexts/property/facts.ts';
import { counted, everyText, moneyText, rateText } from './wording.ts';

/** What a request settles, whether it is only typed yet or stands in the register. */
export type PurchaseTerms = Pick<
  Asset,
  | 'title'
  | 'kind'
  | 'seller'
  | 'requester'
  | 'priceLimitMinor'
  | 'purchaseCostsLimitMinor'
  | 'agreement'
  | 'terms'
  | 'depreciation'
  | 'couponPpm'
>;

type Pairs = readonly (readonly [string, string])[];

function bondPairs({ terms, couponPpm }: PurchaseTerms, money: (minor: bigint) => string): Pairs {
  return [
    ['bonds', `${money(terms.targetMinor)} in bonds of ${money(terms.faceMinor)}`],
    ['rate', `at most ${rateText(terms.ceilingPpm)}`],
    ['coupon', couponPpm === null ? 'set by the auction' : rateText(couponPpm)],
    ['bond term', counted(terms.termMonths, 'month')],
    ['redemption', terms.redemption === 'bullet' ? 'all at the end (bullet)' : 'in equal parts (linear)'],
    ['interest', `${everyText(terms.couponMonths)}, days counted as ${terms.dayCount}`],
    [
      'surplus',
      terms.surplus === 'redeem' ? 'redeems bonds early (redeem)' : 'goes to the pool at once (pool)',
    ],
    [
      'recourse',
      terms.recourse === 'asset' ? 'this asset alone answers (asset)' : 'the whole commune answers (commune)',
    ],
  ];
}

/** Name and value of every term, for a table or for lines. */
export function purchasePairs(purchase: PurchaseTerms, currency: string): Pairs {
  const money = (minor: bigint): string => moneyText(minor, currency);
  const { agreement, depreciation } = purchase;
  return [
    ['called', `${purchase.title} (${purchase.kind})`],
    ['seller', purchase.seller],
    ['price', `at most ${money(purchase.priceLimitMinor)}`],
    ['purchase costs', `at most ${money(purchase.purchaseCostsLimitMinor)}`],
    ...bondPairs(purchase, money),
    ['tenant', agreement.tenant],
    ['rent', `${money(agreement.rentMinor)} ${everyText(agreement.periodMonths)}`],
    ['expected costs', `${money(agreement.costsMinor)} ${everyText(agreement.periodMonths)}`],
    ['lease', counted(agreement.termPeriods, 'rent period')],
    ['deposit', money(agreement.depositMinor)],
    ['notice', counted(agreement.noticeDays, 'day')],
    ['index', `${rateText(agreement.indexPpm)} a year, at a review`],
    [
      'depreciation',
      depreciation === null
        ? 'none'
        : `over ${counted(depreciation.months, 'month')} down to ${money(depreciation.residualMinor)}`,
    ],
  ];
}

/** The essentials in a sentence without a full stop, for somebody who votes. */
export function purchaseSentence(asset: string, purchase: PurchaseTerms, currency: string): string {
  const money = (minor: bigint): string => moneyText(minor, currency);
  const { title, seller, priceLimitMinor, purchaseCostsLimitMinor, terms, agreement } = purchase;
  const costs = purchaseCostsLimitMinor === 0n ? '' : ` and ${money(purchaseCostsLimitMinor)} of costs`;
  return (
    `buy ${asset} (${title}) from ${seller} for up to ${money(priceLimitMinor)}${costs}; ` +
    `bonds of ${money(terms.targetMinor)} at ${rateText(terms.ceilingPpm)} at most for ${counted(terms.termMonths, 'month')}; ` +
    `rent ${money(agreement.rentMinor)} ${everyText(agreement.periodMonths)} from ${agreement.tenant}`
  );
}
