// The record dates: on the first day of every n-th month the pool is shared among the shares in force (COMMUNE.md rules 16, 18).
// One declaration costs the same for ten members as for a million: it raises the cumulative dividend of one share.

import {
  addMonths,
  type CivilDate,
  dateOfInstant,
  DAY_MS,
  instantOfDate,
  yearMonthDay,
} from '../../kernel/calendar.ts';
import { type Draft, type Due, due, task } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { dueUnpaid } from '../bonds/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { accounts, post } from '../ledger/facts.ts';
import { sharesInForce } from '../membership/facts.ts';
import { poolOf } from './facts.ts';
import { sharePool } from './sharing.ts';
import { type Declaration, declarations, pools } from './tables.ts';

/** A record date has come. */
const recordDate = task('dividends.record-date');
/** A dividend that was put off is tried again. */
const retry = task('dividends.retry');

/** The first day of the n-th month after the one in which the instant lies. */
export function nextRecordDate(afterMs: number, months: number): CivilDate {
  const date = dateOfInstant(afterMs);
  const monthStart = (date - yearMonthDay(date).day + 1) as CivilDate;
  return addMonths(monthStart, months);
}

/** Puts the next record date on the agenda, as the charter stands now. */
export function scheduleRecordDate(draft: Draft, afterMs: number): void {
  const months = charterValue(draft, parameters.dividendMonths);
  const nextDate = nextRecordDate(afterMs, months);
  // at the end of the calendar there is no next one
  if (instantOfDate(nextDate) <= afterMs) return;
  draft.put(pools, 'pool', { ...poolOf(draft), nextDate });
  draft.schedule(instantOfDate(nextDate), recordDate, 'commune');
}

// A coupon that falls due on the record date itself cannot be paid before it, so waiting for the next record date
// could put the dividend off for ever: it is tried again every day, and the day it succeeds becomes the record date.
function postpone(draft: Draft, date: number): void {
  const pool = poolOf(draft);
  if (pool.postponedDate === null) {
    draft.put(pools, 'pool', { ...pool, postponedDate: date });
    draft.put(declarations, ordinal(date), {
      outcome: 'postponed',
      postponedFrom: null,
      shares: sharesInForce(draft),
      poolMinor: pool.poolMinor,
      keptMinor: pool.poolMinor,
      perShareMinor: 0n,
      remainderMinor: pool.remainderMinor,
    });
  }
  draft.schedule(instantOfDate(date as CivilDate) + DAY_MS, retry, 'commune');
}

function outcomeOf(shares: number, perShareMinor: bigint): Declaration['outcome'] {
  if (shares === 0) return 'no-shares';
  return perShareMinor === 0n ? 'too-little' : 'declared';
}

function declare(draft: Draft, date: number): void {
  const pool = poolOf(draft);
  const shares = sharesInForce(draft);
  const reservePpm = charterValue(draft, parameters.poolReservePpm);
  const shared = sharePool({
    poolMinor: pool.poolMinor,
    remainderMinor: pool.remainderMinor,
    reservePpm,
    shares,
  });
  const payableMinor = shared.perShareMinor * BigInt(shares);
  draft.put(pools, 'pool', {
    ...pool,
    poolMinor: shared.keptMinor,
    remainderMinor: shared.remainderMinor,
    cumulativeMinor: pool.cumulativeMinor + shared.perShareMinor,
    sharedMinor: pool.sharedMinor + shared.takenMinor,
    declaredMinor: pool.declaredMinor + payableMinor,
    postponedDate: null,
  });
  draft.put(declarations, ordinal(date), {
    outcome: outcomeOf(shares, shared.perShareMinor),
    postponedFrom: pool.postponedDate,
    shares,
    poolMinor: pool.poolMinor,
    keptMinor: shared.keptMinor,
    perShareMinor: shared.perShareMinor,
    remainderMinor: shared.remainderMinor,
  });
  post(draft, {
    date,
    what: 'dividend declared',
    lines: [
      { account: accounts.retainedRent(), minor: shared.takenMinor },
      { account: accounts.dividendsPayable(), minor: -payableMinor },
      { account: accounts.dividendRemainder(), minor: pool.remainderMinor - shared.remainderMinor },
    ],
  });
}

function tryToDeclare(draft: Draft, atMs: number): void {
  const date = dateOfInstant(atMs);
  if (dueUnpaid(draft)) postpone(draft, date);
  else declare(draft, date);
}

export const declaringDues: readonly Due[] = [
  due(recordDate, (draft, _subject, atMs) => {
    scheduleRecordDate(draft, atMs);
    tryToDeclare(draft, atMs);
  }),
  due(retry, (draft, _subject, atMs) => {
    if (poolOf(draft).postponedDate !== null) tryToDeclare(draft, atMs);
  }),
];
