// Rows of the bonds: series, who holds what, the money of each asset, and what was due and paid.
// Everything that adds up over the years is a sum, wider than one amount, so that no row can outgrow its encoding.

import { amount, type Carried, flag, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { sum } from '../ledger/facts.ts';
import { holder } from './holder.ts';

const terms = record({
  targetMinor: amount(0n),
  faceMinor: amount(1n),
  ceilingPpm: amount(0n),
  redemption: word('bullet', 'linear'),
  couponMonths: uint(),
  termMonths: uint(),
  dayCount: word('30E/360', 'act/act-isda'),
  surplus: word('redeem', 'pool'),
  recourse: word('asset', 'commune'),
});

const series = record({
  terms,
  /**
   * auction → subscribed → (second-round) → paid → running → ended; or not-cleared, failed; after a sale liquidating → ended.
   */
  state: word(
    'auction',
    'not-cleared',
    'subscribed',
    'second-round',
    'failed',
    'paid',
    'running',
    'liquidating',
    'ended',
  ),
  /** The coupon, yearly. */
  ratePpm: amount(0n),
  /** What is not paid in when the witnesses seal this instant is offered to others, or the series fails. */
  payUntilMs: uint(),
  paidUnits: amount(0n),
  /** Bonds bear interest from here. */
  startDate: option(day),
  /** How many coupon dates have come, and the last of them (the start before the first). */
  coupons: uint(),
  accruedToDate: day,
  nextCouponMs: uint(),
  /** Bonds that live on: neither redeemed nor due for redemption. */
  outstandingUnits: amount(0n),
  dueInterestMinor: sum,
  duePrincipalMinor: sum,
  /** Something was not paid on its day. */
  overdue: flag,
  interestPaidMinor: sum,
  principalPaidMinor: sum,
  writtenDownMinor: sum,
});
export type Series = Carried<typeof series>;
/** By asset. */
export const seriesRows = table('bonds.series', series);

const position = record({
  holder,
  allottedUnits: amount(0n),
  paidUnits: amount(0n),
  outstandingUnits: amount(0n),
  dueInterestMinor: sum,
  duePrincipalMinor: sum,
  interestPaidMinor: sum,
  principalPaidMinor: sum,
  writtenDownMinor: sum,
  /** What goes back after a failure. */
  refundDueMinor: sum,
  refundedMinor: sum,
});
export type Position = Carried<typeof position>;
/** By `asset/holder`, see holderKey. */
export const positions = table('bonds.positions', position);

/** By `asset/place in the queue`: who takes what others leave unpaid. */
export const waitingRows = table('bonds.waiting', record({ holder, units: amount(0n) }));

const outsideHolder = record({ title: text(120), registeredBy: slug, sinceMs: uint() });
/** Lenders from outside, by short name. */
export const outsideHolders = table('bonds.outside-holders', outsideHolder);

const fund = record({
  /** Rent of a period of the last lease, from which the reserve is reckoned while the asset stands empty. */
  rentMinor: amount(0n),
  periodMonths: uint(),
  receivedMinor: sum,
  leftOverMinor: sum,
  /** Proceeds of a sale less its costs. */
  soldMinor: sum,
  costsMinor: sum,
  /** Interest and principal paid to holders. */
  paidMinor: sum,
  /** To the pool; negative what the pool gave. */
  releasedMinor: sum,
});
export type Fund = Carried<typeof fund>;
/** The money that an asset has earned, by asset. What is in it: received + left over + sold − costs − paid − released. */
export const funds = table('bonds.funds', fund);

/** Single row `all`: how many series have something overdue. */
export const overdueCount = table('bonds.overdue-count', uint());

/** By `asset/number of the coupon date`: what fell due on it. */
export const couponRecords = table(
  'bonds.coupons',
  record({
    date: day,
    interestMinor: sum,
    scheduledUnits: amount(0n),
    earlyUnits: amount(0n),
    releasedMinor: sum,
  }),
  { recordOnly: true },
);

/** By `asset/position in the order`: what was paid to all holders together; the interest includes that on late principal. */
export const servicePayments = table(
  'bonds.service-payments',
  record({
    date: day,
    interestMinor: sum,
    lateInterestMinor: sum,
    principalMinor: sum,
    /** Tax on the interest of each holder, and the rates of that day. */
    withheldMinor: sum,
    taxPpm: amount(0n),
    surchargePpm: amount(0n),
    reference: text(140),
  }),
  { recordOnly: true },
);
