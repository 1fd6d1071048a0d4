// All terms on which the commune buys something, as the members read them before they vote (COMMUNE.md rules 5 and 6).

import type { Asset } from '../../contexts/property/facts.ts';
import { dayCount, everyMonths } from './telling.ts';
import { plural, type Sentence, sentence } from '../sentence.ts';

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

type Pairs = readonly (readonly [name: Sentence, value: Sentence])[];
type TellPair = (name: string, text: string, figures?: Sentence['figures']) => readonly [Sentence, Sentence];

function months(n: number): Sentence {
  return plural(n, ['{n} month', '{n} months']);
}

function bondPairs({ terms, couponPpm }: PurchaseTerms, pair: TellPair): Pairs {
  const { targetMinor, faceMinor, ceilingPpm } = terms;
  return [
    pair('bonds', '{targetMinor} in bonds of {faceMinor}', { targetMinor, faceMinor }),
    pair('rate', 'at most {ceilingPpm}', { ceilingPpm }),
    couponPpm === null ? pair('coupon', 'set by the auction') : pair('coupon', '{couponPpm}', { couponPpm }),
    pair('bond term', '{months}', { months: months(terms.termMonths) }),
    terms.redemption === 'bullet'
      ? pair('redemption', 'all at the end (bullet)')
      : pair('redemption', 'in equal parts (linear)'),
    pair('interest', '{every}, days counted as {dayCount}', {
      every: everyMonths(terms.couponMonths),
      dayCount: terms.dayCount,
    }),
    terms.surplus === 'redeem'
      ? pair('surplus', 'redeems bonds early (redeem)')
      : pair('surplus', 'goes to the pool at once (pool)'),
    terms.recourse === 'asset'
      ? pair('recourse', 'this asset alone answers (asset)')
      : pair('recourse', 'the whole commune answers (commune)'),
  ];
}

/** Name and value of every term, for a table or for lines. */
export function purchasePairs(purchase: PurchaseTerms, currency: string): Pairs {
  const { agreement, depreciation, title, kind, seller, priceLimitMinor, purchaseCostsLimitMinor } = purchase;
  const { tenant, rentMinor, costsMinor, depositMinor, indexPpm } = agreement;
  const every = everyMonths(agreement.periodMonths);
  const pair: TellPair = (name, text, figures = {}) => [sentence(name), sentence(text, figures, currency)];
  return [
    pair('called', '{title} ({kind})', { title, kind }),
    pair('seller', '{seller}', { seller }),
    pair('price', 'at most {limitMinor}', { limitMinor: priceLimitMinor }),
    pair('purchase costs', 'at most {limitMinor}', { limitMinor: purchaseCostsLimitMinor }),
    ...bondPairs(purchase, pair),
    pair('tenant', '{tenant}', { tenant }),
    pair('rent', '{amountMinor} {every}', { amountMinor: rentMinor, every }),
    pair('expected costs', '{amountMinor} {every}', { amountMinor: costsMinor, every }),
    pair('lease', '{periods}', {
      periods: plural(agreement.termPeriods, ['{n} rent period', '{n} rent periods']),
    }),
    pair('deposit', '{depositMinor}', { depositMinor }),
    pair('notice', '{days}', { days: dayCount(agreement.noticeDays) }),
    pair('index', '{indexPpm} a year, at a review', { indexPpm }),
    depreciation === null
      ? pair('depreciation', 'none')
      : pair('depreciation', 'over {months} down to {residualMinor}', {
          months: months(depreciation.months),
          residualMinor: depreciation.residualMinor,
        }),
  ];
}

/** The essentials in a sentence without a full stop, for somebody who votes. */
export function purchaseSentence(asset: string, purchase: PurchaseTerms, currency: string): Sentence {
  const { title, seller, priceLimitMinor, purchaseCostsLimitMinor, terms, agreement } = purchase;
  const figures = {
    asset,
    title,
    seller,
    priceLimitMinor,
    costsLimitMinor: purchaseCostsLimitMinor,
    targetMinor: terms.targetMinor,
    ceilingPpm: terms.ceilingPpm,
    months: months(terms.termMonths),
    rentMinor: agreement.rentMinor,
    every: everyMonths(agreement.periodMonths),
    tenant: agreement.tenant,
  };
  return purchaseCostsLimitMinor === 0n
    ? sentence(
        'buy {asset} ({title}) from {seller} for up to {priceLimitMinor}; bonds of {targetMinor} at {ceilingPpm} at most for {months}; rent {rentMinor} {every} from {tenant}',
        figures,
        currency,
      )
    : sentence(
        'buy {asset} ({title}) from {seller} for up to {priceLimitMinor} and {costsLimitMinor} of costs; bonds of {targetMinor} at {ceilingPpm} at most for {months}; rent {rentMinor} {every} from {tenant}',
        figures,
        currency,
      );
}
