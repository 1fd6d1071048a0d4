// The course of a lease from its beginning to its end (COMMUNE.md rules 9, 11, 12). All that falls due is worked off in the order of its
// days, on one day the end first, then the review, then the rent; so it does not matter when a lease is looked at.

import { addDays, type CivilDate, dateOfInstant, instantOfDate } from '../../kernel/calendar.ts';
import { type Draft, task } from '../../kernel/kind.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { enterpriseInForce } from '../membership/facts.ts';
import { leaseBegan, leaseEnded, type LeaseEnd, rentReviewOpened } from './facts.ts';
import { indexedRent, partByDays, periodStart } from './rent-arithmetic.ts';
import { type Lease, leaseCounts, leases, leasesInForce, tenancies } from './tables.ts';
import { cancelUnearned, chargeRent, coverFromDeposit, openAccount, rentKey } from './tenant-account.ts';

/** Something of a lease falls due: its end, a review, a rent. The subject is the lease. */
export const leaseStepDue = task('leases.step');
/** The grace of a rent is over; the subject is the key of the rent. */
export const graceEnds = task('leases.grace-ends');

/** What is agreed when a lease begins. */
export type LeaseTerms = Pick<
  Lease,
  | 'asset'
  | 'tenant'
  | 'rentMinor'
  | 'periodMonths'
  | 'termPeriods'
  | 'depositMinor'
  | 'noticeDays'
  | 'indexPpm'
>;

/** Begins a lease. One whose tenant has left the commune ends before its first rent, so that the asset is offered again. */
export function beginLease(draft: Draft, terms: LeaseTerms, startDate: CivilDate): void {
  const { asset, tenant } = terms;
  const number = (draft.get(leaseCounts, asset) ?? 0) + 1;
  const id = `${asset}.${number}`;
  const inForce = enterpriseInForce(draft, tenant);
  const lease: Lease = {
    ...terms,
    startDate,
    periodsDue: 0,
    reviewedMonths: 0,
    nextReviewMonths: reviewMonths(draft),
    underReview: false,
    endsDate: inForce ? periodStart({ ...terms, startDate }, terms.termPeriods) : startDate,
    endsWhy: inForce ? 'term' : 'enterprise-left',
    successor: null,
    ended: !inForce,
  };
  draft.put(leaseCounts, asset, number);
  draft.put(leases, id, lease);
  if (!inForce) {
    draft.raise(leaseEnded, {
      asset,
      lease: id,
      tenant,
      why: 'enterprise-left',
      date: startDate,
      next: null,
    });
    return;
  }
  draft.put(leasesInForce, asset, id);
  draft.put(tenancies, `${tenant}/${asset}`, id);
  openAccount(draft, { asset, tenant }, id);
  draft.raise(leaseBegan, { asset, lease: id, tenant, rentMinor: terms.rentMinor, date: startDate });
  advanceLease(draft, id, dateOfInstant(draft.nowMs));
}

/** Works off what falls due up to and with a day, and puts the next thing on the agenda. */
export function advanceLease(draft: Draft, id: string, untilDate: number): void {
  for (;;) {
    const lease = draft.get(leases, id);
    if (lease === null || lease.ended) return;
    const rentDate = periodStart(lease, lease.periodsDue);
    const reviewDate = periodStart({ startDate: lease.startDate, periodMonths: 1 }, lease.nextReviewMonths);
    const nextDate = Math.min(lease.endsDate, reviewDate, rentDate);
    if (nextDate > untilDate) {
      draft.schedule(instantOfDate(nextDate as CivilDate), leaseStepDue, id);
      return;
    }
    if (nextDate === lease.endsDate) end(draft, id, lease);
    else if (nextDate === reviewDate) reviewRent(draft, id, lease);
    else fallDue(draft, id, lease);
  }
}

/** Ends a lease on a day that is not later than its end as agreed, for a reason that comes before it. */
export function endLeaseBy(draft: Draft, id: string, why: LeaseEnd, date: number): void {
  const lease = draft.get(leases, id);
  if (lease === null || lease.ended) return;
  const endsWhy = date < lease.endsDate ? why : lease.endsWhy;
  draft.put(leases, id, { ...lease, endsDate: Math.min(lease.endsDate, date), endsWhy });
  advanceLease(draft, id, dateOfInstant(draft.nowMs));
}

function reviewMonths(draft: Draft): number {
  return charterValue(draft, parameters.reviewYears) * 12;
}

// Rent in advance, for the days until the end where that is known already.
function fallDue(draft: Draft, id: string, lease: Lease): void {
  const fromDate = periodStart(lease, lease.periodsDue);
  const periodEndDate = periodStart(lease, lease.periodsDue + 1);
  const toDate = Math.min(periodEndDate, lease.endsDate);
  const amountMinor = partByDays(lease.rentMinor, { fromDate, toDate: periodEndDate, untilDate: toDate });
  // A rent that becomes known later than it falls due has its grace from then on.
  const knownDate = Math.max(fromDate, dateOfInstant(draft.nowMs)) as CivilDate;
  const graceEndsDate = addDays(knownDate, charterValue(draft, parameters.arrearsGraceDays));
  draft.put(leases, id, { ...lease, periodsDue: lease.periodsDue + 1 });
  const number = chargeRent(draft, lease, { lease: id, fromDate, toDate, amountMinor, graceEndsDate });
  draft.schedule(instantOfDate(addDays(graceEndsDate, 1)), graceEnds, rentKey(lease, number));
}

// Rule 12. An auction is left out while one is under way, or when the lease ends before its term anyway.
function reviewRent(draft: Draft, id: string, lease: Lease): void {
  const byIndex = charterValue(draft, parameters.reviewBy) === 'index';
  const years = (lease.nextReviewMonths - lease.reviewedMonths) / 12;
  const opens = !byIndex && !lease.underReview && lease.endsWhy === 'term';
  const { asset, tenant, rentMinor, periodMonths } = lease;
  draft.put(leases, id, {
    ...lease,
    rentMinor: byIndex ? indexedRent(rentMinor, lease.indexPpm, years) : rentMinor,
    underReview: lease.underReview || opens,
    reviewedMonths: lease.nextReviewMonths,
    nextReviewMonths: lease.nextReviewMonths + reviewMonths(draft),
  });
  if (opens) draft.raise(rentReviewOpened, { asset, tenant, rentMinor, periodMonths });
}

function end(draft: Draft, id: string, lease: Lease): void {
  const { asset, tenant, endsDate: date, endsWhy: why, successor } = lease;
  draft.put(leases, id, { ...lease, ended: true, underReview: false });
  draft.remove(leasesInForce, asset);
  draft.remove(tenancies, `${tenant}/${asset}`);
  cancelUnearned(draft, lease, id, date);
  coverFromDeposit(draft, lease, date);
  const next = successor !== null && enterpriseInForce(draft, successor.tenant) ? successor : null;
  draft.raise(leaseEnded, { asset, lease: id, tenant, why, date, next: next?.tenant ?? null });
  if (next === null) return;
  const termPeriods = charterValue(draft, parameters.leaseTermPeriods);
  beginLease(draft, { ...termsOf(lease), ...next, termPeriods }, date as CivilDate);
}

function termsOf(lease: Lease): LeaseTerms {
  const { asset, tenant, rentMinor, periodMonths, termPeriods, depositMinor, noticeDays, indexPpm } = lease;
  return { asset, tenant, rentMinor, periodMonths, termPeriods, depositMinor, noticeDays, indexPpm };
}
