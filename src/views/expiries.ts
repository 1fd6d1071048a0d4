// What runs out or falls due in the next months, whatever it belongs to: bonds, loans, leases, reviews, invitations, record dates, months to close.
// Only what stands in the rows now, in the order of the days; interest of the next years as it comes if nothing moves.

import {
  addDays,
  DATE_MAX,
  addMonths,
  type CivilDate,
  dateOfInstant,
  endOfMonth,
  yearMonthDay,
} from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { couponDate, holderKey, outstandingMinor, periodsOf } from '../contexts/bonds/facts.ts';
import { seriesRows } from '../contexts/bonds/tables.ts';
import { poolMinor, poolOf } from '../contexts/dividends/facts.ts';
import { charterValue, foundedAtMs, parameters } from '../contexts/governance/facts.ts';
import { invitations } from '../contexts/governance/tables.ts';
import { leaseInForce } from '../contexts/leases/facts.ts';
import { closedThrough, firstOpenDay, monthOf } from '../contexts/ledger/facts.ts';
import { allContracts, callTermsOf, noticeRunsTo } from '../contexts/loans/facts.ts';
import { sealedNowMs } from '../contexts/order/facts.ts';
import { allAssets, isOwned } from '../contexts/property/facts.ts';
import { interestDue, interestToCome } from './loan-dues.ts';
import { monthsBetween } from './months.ts';
import { naturalKey } from './natural-order.ts';
import { openNotices } from './open-notices.ts';

/** The most months that are looked ahead: forty years. */
export const MONTHS_AHEAD_MAX = 480;

export const EXPIRY_SORTS = [
  'bond-matures',
  'loan-callable',
  'loan-notice-over',
  'loan-interest-due',
  'loan-ends',
  'lease-ends',
  'rent-review',
  'invitation-ends',
  'record-date',
  'month-to-close',
] as const;
export type ExpirySort = (typeof EXPIRY_SORTS)[number];

export interface Expiry {
  readonly is: ExpirySort;
  readonly date: CivilDate;
  /** `press-hall`, `press-hall.1`, the contract, the month to close. */
  readonly subject: string;
  /** Holder, tenant or title; empty where there is nobody. */
  readonly who: string;
  /** What it is about in money; null where no sum stands yet. */
  readonly amountMinor: bigint | null;
  /** Its day has passed: it stands in the month of today. */
  readonly overdue: boolean;
}

export interface ExpiryMonth {
  /** `2026-03` */
  readonly month: string;
  readonly expiries: readonly Expiry[];
}

interface Window {
  readonly today: CivilDate;
  /** The last day that is looked at. */
  readonly until: CivilDate;
}

type Found = Omit<Expiry, 'overdue'>;

/** Counted from the day that the witnesses sealed last to the end of the month so many months ahead. */
function windowOf(state: Reader, months: number): Window {
  const today = dateOfInstant(sealedNowMs(state));
  // the month of today is the first of them
  const ahead = Math.min(Math.max(1, months), MONTHS_AHEAD_MAX) - 1;
  return { today, until: endOfMonth(addMonths(addDays(today, 1 - dayOfMonth(today)), ahead)) };
}

function dayOfMonth(date: CivilDate): number {
  return yearMonthDay(date).day;
}

/** The end of the calendar stops what goes on for ever. */
function isPast(date: CivilDate, until: CivilDate): boolean {
  return date > until || date === DATE_MAX;
}

function bonds(state: Reader): readonly Found[] {
  return state.range(seriesRows).flatMap(([asset, series]): Found[] => {
    if (series.state !== 'running' || series.startDate === null) return [];
    const date = couponDate(series.terms, series.startDate, periodsOf(series.terms));
    const amountMinor = outstandingMinor(state, asset);
    return amountMinor === 0n ? [] : [{ is: 'bond-matures', date, subject: asset, who: '', amountMinor }];
  });
}

/** What can be called today is due when its notice is over; notices that were given stand by themselves, those that have run as long as they are unpaid. */
function loans(state: Reader, { today }: Window): readonly Found[] {
  return allContracts(state).flatMap(([contract, row]): Found[] => {
    if (row.state === 'closed') return [];
    const of = { subject: contract, who: holderKey(row.holder) };
    const open = openNotices(state, contract, row, { date: today, balanceMinor: row.balanceMinor });
    const given = open.map(({ dueDate, openMinor }): Found => {
      return { is: 'loan-notice-over', date: dueDate, amountMinor: openMinor, ...of };
    });
    const amountMinor = open.reduce((rest, { openMinor }) => rest - openMinor, row.balanceMinor);
    if (amountMinor <= 0n) return given;
    const { notice, endDate } = callTermsOf(state, contract, row);
    const ends: Found[] = endDate === null ? [] : [{ is: 'loan-ends', date: endDate, amountMinor, ...of }];
    const callable: Found[] =
      notice === null ? [] : [{ is: 'loan-callable', date: noticeRunsTo(notice, today), amountMinor, ...of }];
    return [...callable, ...ends, ...given];
  });
}

/** Interest that is paid out: one line for all contracts, by the day on which it falls due. */
function loanInterest(state: Reader, { until }: Window): readonly Found[] {
  const byDate = new Map<CivilDate, bigint>();
  for (const { date, minor } of [...interestDue(state), ...interestToCome(state, until)])
    byDate.set(date, (byDate.get(date) ?? 0n) + minor);
  return [...byDate].map(([date, amountMinor]) => ({
    is: 'loan-interest-due',
    date,
    subject: 'loans',
    who: '',
    amountMinor,
  }));
}

function leases(state: Reader, { until }: Window): readonly Found[] {
  const years = charterValue(state, parameters.reviewYears);
  return allAssets(state).flatMap(([asset, row]): Found[] => {
    const lease = isOwned(row) ? leaseInForce(state, asset) : null;
    if (lease === null) return [];
    const of = { subject: lease.id, who: lease.tenant, amountMinor: lease.rentMinor };
    const found: Found[] = [{ is: 'lease-ends', date: lease.endsDate as CivilDate, ...of }];
    for (let months = lease.nextReviewMonths; ; months += years * 12) {
      const date = addMonths(lease.startDate as CivilDate, months);
      if (date >= lease.endsDate || isPast(date, until)) return found;
      found.push({ is: 'rent-review', date, ...of });
    }
  });
}

function openInvitations(state: Reader): readonly Found[] {
  return state.range(invitations).flatMap(([, { state: is, title, inviter, expiresAtMs }]): Found[] => {
    const date = dateOfInstant(expiresAtMs);
    return is === 'open'
      ? [{ is: 'invitation-ends', date, subject: title, who: inviter, amountMinor: null }]
      : [];
  });
}

/** The next record date as it was put on the agenda, and those that follow it by the charter. The pool is known only for the first. */
function recordDates(state: Reader, { until }: Window): readonly Found[] {
  const { nextDate } = poolOf(state);
  if (nextDate === null) return [];
  const months = charterValue(state, parameters.dividendMonths);
  const found: Found[] = [];
  for (let number = 0; ; number++) {
    const date = addMonths(nextDate as CivilDate, number * months);
    if (isPast(date, until)) return found;
    const amountMinor = number === 0 ? poolMinor(state) : null;
    found.push({ is: 'record-date', date, subject: 'dividend', who: '', amountMinor });
  }
}

/** Each month that is open in the books, on the first day on which it can be closed. */
function months(state: Reader, { until }: Window): readonly Found[] {
  const founded = dateOfInstant(foundedAtMs(state));
  const first = closedThrough(state) === null ? founded : (firstOpenDay(state) as CivilDate);
  const found: Found[] = [];
  for (let number = 0; ; number++) {
    const end = endOfMonth(addMonths(addDays(first, 1 - dayOfMonth(first)), number));
    const date = addDays(end, 1);
    if (isPast(date, until)) return found;
    found.push({ is: 'month-to-close', date, subject: monthOf(end), who: '', amountMinor: null });
  }
}

/** What stands ahead, month after month from that of today on; a month without anything is there too. */
export function expiries(state: Reader, monthsAhead: number): readonly ExpiryMonth[] {
  const window = windowOf(state, monthsAhead);
  const { today, until } = window;
  const all = [
    ...bonds(state),
    ...loans(state, window),
    ...loanInterest(state, window),
    ...leases(state, window),
    ...openInvitations(state),
    ...recordDates(state, window),
    ...months(state, window),
  ]
    .filter(({ date }) => date <= until)
    .map((one): Expiry => ({ ...one, overdue: one.date < today }))
    .sort(
      (a, b) =>
        a.date - b.date ||
        EXPIRY_SORTS.indexOf(a.is) - EXPIRY_SORTS.indexOf(b.is) ||
        (naturalKey(a.subject) < naturalKey(b.subject) ? -1 : 1),
    );
  const byMonth = new Map(
    monthsBetween(monthOf(today), monthOf(until)).map((month): [string, Expiry[]] => [month, []]),
  );
  for (const one of all) byMonth.get(monthOf(one.overdue ? today : one.date))?.push(one);
  return [...byMonth].map(([month, found]) => ({ month, expiries: found }));
}
