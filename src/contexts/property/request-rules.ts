// What a request must keep (COMMUNE.md rules 5 to 7): possible amounts and terms, and rent that covers the bonds at the ceiling rate.

import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import { debtServicePerPeriod } from '../bonds/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { authorRepresents } from '../membership/facts.ts';
import { coverageOf } from './amounts.ts';
import { assetOf } from './facts.ts';
import { amountWithin } from './property-rules.ts';
import { type Requested, seriesTermsOf } from './request-terms.ts';
import { MONTHS_MAX } from './tables.ts';

/** The longest rent or coupon period, months. */
export const PERIOD_MONTHS_MAX = 12;
/** The highest ceiling rate and yearly index: 100 %. */
export const RATE_MOST_PPM = 1_000_000n;

type Check = (body: Requested) => Figures | null;

function rule(name: string, source: string, says: string, next: string, check: Check): Rule<Requested> {
  return { name, source, says, next, broken: ({ entry }: Judging<Requested>) => check(entry.body) };
}

function rateWithin(name: string, what: string, rateIn: (body: Requested) => bigint): Rule<Requested> {
  return rule(
    name,
    '5',
    `${what} cannot be {ratePpm}; {leastPpm} to {mostPpm} are possible.`,
    'Look at the rate and say it again.',
    (body) => {
      const ratePpm = rateIn(body);
      return ratePpm <= RATE_MOST_PPM ? null : { ratePpm, leastPpm: 0n, mostPpm: RATE_MOST_PPM };
    },
  );
}

function monthsWithin(name: string, what: string, monthsIn: (body: Requested) => number): Rule<Requested> {
  return rule(
    name,
    '5',
    `${what} cannot be {months} months; 1 to {monthsMax} are possible.`,
    'Choose another period.',
    (body) => {
      const months = monthsIn(body);
      return months >= 1 && months <= PERIOD_MONTHS_MAX ? null : { months, monthsMax: PERIOD_MONTHS_MAX };
    },
  );
}

const nameFree: Rule<Requested> = {
  name: 'asset-name-taken',
  source: '5',
  says: 'There is or was an asset or a request named {asset} ({state}).',
  next: 'Choose another short name.',
  broken({ state, entry }) {
    const known = assetOf(state, entry.body.asset);
    return known === null ? null : { asset: entry.body.asset, state: known.state };
  },
};

const rentCoversDebtService: Rule<Requested> = {
  name: 'rent-below-debt-service',
  source: '7',
  says:
    'The rent of {rentMinor} less costs of {costsMinor} leaves {availableMinor} in {period}; bonds of {targetMinor} at {ceilingPpm} ' +
    'need {debtServiceMinor} in that time, of which {coveragePpm} must be covered: {missingMinor} are missing.',
  next: 'Offer more rent, a lower ceiling rate, a longer term or a lower price limit.',
  broken({ state, entry: { body } }) {
    const terms = seriesTermsOf(state, body);
    const { rentMinor, costsMinor, periodMonths } = body.agreement;
    const debtServiceMinor = debtServicePerPeriod(terms, terms.ceilingPpm, periodMonths);
    const coveragePpm = charterValue(state, parameters.coveragePpm);
    const { availableMinor, neededMinor, covered } = coverageOf({
      rentMinor,
      costsMinor,
      debtServiceMinor,
      coveragePpm,
    });
    if (covered) return null;
    const missingMinor = neededMinor - availableMinor;
    const bonds = { targetMinor: terms.targetMinor, ceilingPpm: terms.ceilingPpm, debtServiceMinor };
    return {
      rentMinor,
      costsMinor,
      availableMinor,
      period: periodMonths === 1 ? '1 month' : `${periodMonths} months`,
      ...bonds,
      coveragePpm,
      missingMinor,
    };
  },
};

/** In order of precedence; each rule relies on those before it. */
export const requestRules: readonly Rule<Requested>[] = [
  authorRepresents<Requested>((body) => body.enterprise),
  nameFree,
  rule(
    'title-missing',
    '5',
    'The request for {asset} has no title.',
    'Say in a few words what is to be bought.',
    (body) => (body.title.trim() === '' ? { asset: body.asset } : null),
  ),
  amountWithin('price-limit-out-of-range', 'The limit of the price', (body) => body.priceLimitMinor, 1n),
  amountWithin(
    'purchase-costs-limit-out-of-range',
    'The limit of the purchase costs',
    (body) => body.purchaseCostsLimitMinor,
    0n,
  ),
  amountWithin('rent-out-of-range', 'The rent of a period', (body) => body.agreement.rentMinor, 1n),
  amountWithin(
    'expected-costs-out-of-range',
    'The expected costs of a period',
    (body) => body.agreement.costsMinor,
    0n,
  ),
  amountWithin('deposit-out-of-range', 'The deposit', (body) => body.agreement.depositMinor, 0n),
  rateWithin('index-out-of-range', 'The yearly index of the rent', (body) => body.agreement.indexPpm),
  rateWithin('ceiling-out-of-range', 'The ceiling rate', (body) => body.series.ceilingPpm),
  monthsWithin('rent-period-not-possible', 'A rent period', (body) => body.agreement.periodMonths),
  monthsWithin('coupon-period-not-possible', 'A coupon period', (body) => body.series.couponMonths),
  rule(
    'lease-term-not-possible',
    '5',
    'A lease of {termPeriods} × {periodMonths} = {leaseMonths} months is not possible; 1 to {monthsMax} are.',
    'Choose another number of periods.',
    ({ agreement: { termPeriods, periodMonths } }) => {
      const leaseMonths = termPeriods * periodMonths;
      const possible = leaseMonths >= 1 && leaseMonths <= MONTHS_MAX;
      return possible ? null : { termPeriods, periodMonths, leaseMonths, monthsMax: MONTHS_MAX };
    },
  ),
  rule(
    'bond-term-not-possible',
    '6',
    'A term of {termMonths} months is not one or more whole coupon periods ({couponMonths} each, {leftOverMonths} left over).',
    'Choose a term that is a multiple of the coupon period.',
    ({ series: { termMonths, couponMonths } }) => {
      const leftOverMonths = termMonths % couponMonths;
      return termMonths >= 1 && leftOverMonths === 0 ? null : { termMonths, couponMonths, leftOverMonths };
    },
  ),
  rule(
    'agreement-shorter-than-bonds',
    '6',
    'The rental agreement lasts {termPeriods} × {periodMonths} = {leaseMonths} months; the bonds that it guarantees last {termMonths}.',
    'Offer a longer lease or shorter bonds.',
    ({ agreement: { termPeriods, periodMonths }, series: { termMonths } }) => {
      const leaseMonths = termPeriods * periodMonths;
      return leaseMonths >= termMonths ? null : { termPeriods, periodMonths, leaseMonths, termMonths };
    },
  ),
  rule(
    'depreciation-not-possible',
    '5',
    'Depreciation of at most {costMinor} down to {residualMinor} is not possible in that time (months: {months}).',
    'Give at least one month, and a residual value that is not above the limits of price and costs.',
    ({ depreciation, priceLimitMinor, purchaseCostsLimitMinor }) => {
      if (depreciation === null) return null;
      const costMinor = priceLimitMinor + purchaseCostsLimitMinor;
      const { months, residualMinor } = depreciation;
      return months >= 1 && residualMinor <= costMinor ? null : { months, residualMinor, costMinor };
    },
  ),
  rentCoversDebtService,
];
