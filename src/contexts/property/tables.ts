// Rows of the property register: what was requested on which terms, the one state of each asset, and what it is worth in the books.

import { amount, type Carried, flag, hex, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { MONTHS_MAX } from './amounts.ts';

/** The states of an asset, from request to sale; COMMUNE.md draws the ways between them. */
export const ASSET_STATES = [
  'requested',
  'bond-auction',
  'funded',
  'leased',
  'returned',
  'lease-auction',
  'liquidating',
  'liquidated',
  'failed',
  'withdrawn',
] as const;
export const assetState = word(...ASSET_STATES);
export type AssetState = Carried<typeof assetState>;

export { MONTHS_MAX };

const money = amount(0n);

/** Rent, costs, deposit, notice and index as a request offers them; the tenant is the requesting enterprise. */
export const offeredAgreement = record({
  rentMinor: money,
  costsMinor: money,
  periodMonths: uint(MONTHS_MAX),
  termPeriods: uint(MONTHS_MAX),
  depositMinor: money,
  noticeDays: uint(36_525),
  indexPpm: money,
});

/** What the request proposes for the bonds; the charter adds face value, surplus and recourse. */
export const proposedSeries = record({
  ceilingPpm: money,
  redemption: word('bullet', 'linear'),
  couponMonths: uint(MONTHS_MAX),
  termMonths: uint(MONTHS_MAX),
  dayCount: word('30E/360', 'act/act-isda'),
});

/** Straight-line depreciation over `months` down to `residualMinor`. */
export const depreciationOption = record({ months: uint(MONTHS_MAX), residualMinor: money });

const agreement = record({
  tenant: slug,
  rentMinor: money,
  costsMinor: money,
  periodMonths: uint(MONTHS_MAX),
  termPeriods: uint(MONTHS_MAX),
  depositMinor: money,
  noticeDays: uint(36_525),
  indexPpm: money,
});

const seriesTerms = record({
  targetMinor: money,
  faceMinor: money,
  ceilingPpm: money,
  redemption: word('bullet', 'linear'),
  couponMonths: uint(MONTHS_MAX),
  termMonths: uint(MONTHS_MAX),
  dayCount: word('30E/360', 'act/act-isda'),
  surplus: word('redeem', 'pool'),
  recourse: word('asset', 'commune'),
});

const asset = record({
  title: text(120),
  /** What sort of thing it is, one word: `building`, `server`. */
  kind: slug,
  seller: text(120),
  /** The requesting enterprise. */
  requester: slug,
  requestedDate: day,
  state: assetState,
  /** Civil day on which it came into this state. */
  stateDate: day,
  /** How often its state changed; numbers the rows of `moves`. */
  moves: uint(),
  /** Whether bonds on it are outstanding; beside the state. */
  encumbered: flag,
  priceLimitMinor: money,
  purchaseCostsLimitMinor: money,
  agreement,
  terms: seriesTerms,
  depreciation: option(depreciationOption),
  /** The vote for the purchase (rule 20); null before. */
  purchaseVote: option(hex(16)),
  /** What the bond auction set; null before. */
  couponPpm: option(money),
  bought: option(record({ date: day, priceMinor: money, costsMinor: money, reference: text(140) })),
  /** Lease auctions without a bid, one after the other. */
  emptyAuctions: uint(),
  /** The vote that allows the sale (rule 13); the last one counts. */
  saleVote: option(record({ proposal: hex(16), leastMinor: money, date: day })),
  sold: option(record({ date: day, buyer: text(120), proceedsMinor: money, saleCostsMinor: money })),
});
export type Asset = Carried<typeof asset>;
/** By short name; a name is never used twice. */
export const assets = table('property.assets', asset);

/** Property at cost and what has been depreciated of it, from the purchase on. `monthsDone` counts months already in the books. */
const bookValue = record({ costMinor: money, depreciatedMinor: money, monthsDone: uint(MONTHS_MAX) });
export type BookValue = Carried<typeof bookValue>;
/** By asset. */
export const bookValues = table('property.book-values', bookValue);

/** By `asset/number`: every change of state, for people to read. */
export const moves = table(
  'property.moves',
  record({ from: option(assetState), to: assetState, date: day, entry: hex(16) }),
  { recordOnly: true },
);
