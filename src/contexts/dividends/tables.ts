// Rows of the dividend: the pool, the cumulative dividend of one share, each person's claim, the history, rents by enterprise.

import { type Carried, flag, option, text, uint } from '../../kernel/codec.ts';
import { day, record, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { sum } from '../ledger/facts.ts';

const pool = record({
  /** What waits to be shared; negative when common costs ran ahead of the rents. */
  poolMinor: sum,
  /** What the last division left over, less than one minor unit a share then. */
  remainderMinor: sum,
  /** All dividends that one share in force since the founding would have got. */
  cumulativeMinor: sum,
  /** Ever taken out of the pool to be shared: paid + payable + remainder, for ever. */
  sharedMinor: sum,
  /** Ever declared payable, and ever paid. */
  declaredMinor: sum,
  paidMinor: sum,
  /** The record date that is being put off, while a due coupon is unpaid (rule 18). */
  postponedDate: option(day),
  /** The next record date as it was scheduled; null before the founding. */
  nextDate: option(day),
});
export type Pool = Carried<typeof pool>;
/** Single row `pool`. */
export const pools = table('dividends.pool', pool);

const claim = record({
  /** The cumulative dividend when the share began; what came since is the share's. */
  sinceMinor: sum,
  /** What earlier spells of the share earned. */
  carriedMinor: sum,
  paidMinor: sum,
  inForce: flag,
});
export type Claim = Carried<typeof claim>;
/** By person. */
export const claims = table('dividends.claims', claim);

const declaration = record({
  /** `declared`; `too-little` for less than one minor unit a share; `no-shares`; `postponed` by rule 18. */
  outcome: word('declared', 'too-little', 'no-shares', 'postponed'),
  /** The record date that this one was put off from. */
  postponedFrom: option(day),
  shares: uint(),
  /** The pool on the record date, and what the charter's reserve kept of it. */
  poolMinor: sum,
  keptMinor: sum,
  perShareMinor: sum,
  /** Carried to the next one. */
  remainderMinor: sum,
});
export type Declaration = Carried<typeof declaration>;
/** By record date, as an ordinal. */
export const declarations = table('dividends.declared', declaration, { recordOnly: true });

/** By `month/enterprise`, `2026-03/druckerei`: rent that had fallen due and was paid, whatever asset it was for (rule 17). */
export const rentsPaid = table('dividends.rents-paid', sum);

const shareChange = record({
  is: word('began', 'ended'),
  /** The day that the witnesses had sealed. */
  date: day,
  /** What one share in force since the founding had got by then. */
  cumulativeMinor: sum,
});
export type ShareChange = Carried<typeof shareChange>;
/** By `person/position in the order`: when a share began or ended, so that people can see who held one on any day, and earned what. */
export const shareChanges = table('dividends.share-changes', shareChange, { recordOnly: true });

const payment = record({ date: day, amountMinor: sum, reference: text(140) });
export type DividendPayment = Carried<typeof payment>;
/** By `person/position in the order`: what the bank paid to whom. */
export const payments = table('dividends.payments', payment, { recordOnly: true });
