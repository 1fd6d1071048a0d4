// Works out while somebody types what the rent of a request has to carry: form `request`, outputs words, target, service, available,
// needed, coverage.

import { parseCurrency } from '../../kernel/currency.ts';
import { moneyWithCurrency, rateText } from '../../kernel/local-text.ts';
import { parseMoney } from '../../kernel/money.ts';
import { parseRatePpm } from '../../kernel/rates.ts';
import { MONTHS_MAX } from '../../contexts/property/amounts.ts';
import { fill } from '../fill.ts';
import { requestSum, shownCoverage } from '../request-sum.ts';
import type { Derive } from './derived.ts';
import { writing } from './spoken.ts';

type Typed = Parameters<Derive>[0];

function amountIn(typed: Typed, name: string): bigint | null {
  const currency = parseCurrency(writing().currency);
  const text = typed[name];
  if (currency === null || typeof text !== 'string') return null;
  const read = parseMoney(text, currency);
  return 'minor' in read ? read.minor : null;
}

function rateIn(typed: Typed, name: string): bigint | null {
  const text = typed[name];
  if (typeof text !== 'string') return null;
  const read = parseRatePpm(text);
  return 'ppm' in read ? read.ppm : null;
}

/** What is left out is what the command takes then; null for what is no number of months. */
function monthsIn(typed: Typed, name: string, usual: number): number | null {
  const text = typed[name] ?? String(usual);
  if (typeof text !== 'string' || !/^[1-9]\d{0,3}$/.test(text)) return null;
  return Number(text) <= MONTHS_MAX ? Number(text) : null;
}

function rate(ppm: bigint): string {
  return rateText(writing(), ppm);
}

export const deriveRequest: Derive = (typed, data) => {
  const phrases = JSON.parse(data['phrases'] ?? '{}') as { readonly [name: string]: string };
  const notYet = { words: phrases['notYet'] ?? '' };
  const priceMinor = amountIn(typed, 'price');
  const rentMinor = amountIn(typed, 'rent');
  const ceilingPpm = rateIn(typed, 'ceiling');
  const periodMonths = monthsIn(typed, 'period', 1);
  const termMonths = monthsIn(typed, 'bond-term', 120);
  if (priceMinor === null || rentMinor === null || ceilingPpm === null) return notYet;
  if (periodMonths === null || termMonths === null) return notYet;
  const askedPpm = BigInt(data['coverage'] ?? 0);
  const sum = requestSum({
    priceMinor,
    rentMinor,
    ceilingPpm,
    periodMonths,
    termMonths,
    purchaseCostsMinor: amountIn(typed, 'purchase-costs') ?? 0n,
    costsMinor: amountIn(typed, 'costs') ?? 0n,
    faceMinor: BigInt(data['face'] ?? 1),
    coveragePpm: askedPpm,
  });
  const currency = parseCurrency(writing().currency);
  const money = (minor: bigint): string =>
    currency === null ? String(minor) : moneyWithCurrency(writing(), minor, currency);
  const figures = {
    ceiling: rate(ceilingPpm),
    service: money(sum.serviceMinor),
    available: money(sum.availableMinor),
    needed: money(sum.neededMinor),
    coverage: rate(shownCoverage(sum.coveragePpm)),
    asked: rate(askedPpm),
    missing: money(sum.neededMinor - sum.availableMinor),
  };
  const words = fill(phrases[sum.covered ? 'covered' : 'missing'] ?? '', figures);
  return { ...figures, target: money(sum.targetMinor), words };
};
