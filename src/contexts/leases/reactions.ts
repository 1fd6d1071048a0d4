// When leases begin, change and end because others bought, settled, decided or left (COMMUNE.md rules 4, 9, 11, 12).

import { type CivilDate, dateOfInstant } from '../../kernel/calendar.ts';
import { type Draft, due, on } from '../../kernel/kind.ts';
import { leaseAuctionSettled } from '../auctions/facts.ts';
import { charterValue, parameters, proposalDecided } from '../governance/facts.ts';
import { enterpriseLeft } from '../membership/facts.ts';
import { assetBought, assetOf, isOwned } from '../property/facts.ts';
import { advanceLease, beginLease, endLeaseBy, graceEnds, leaseStepDue } from './course.ts';
import { assetsLeasedBy, isBeyondGrace, leaseInForce } from './facts.ts';
import { periodStart } from './rent-arithmetic.ts';
import { leases, rents, tenantAccounts } from './tables.ts';

function beginForWinner(draft: Draft, name: string, tenant: string, rentMinor: bigint): void {
  const asset = assetOf(draft, name);
  if (!isOwned(asset) || asset.state === 'liquidating' || leaseInForce(draft, name) !== null) return;
  const { periodMonths, depositMinor, noticeDays, indexPpm } = asset.agreement;
  const termPeriods = charterValue(draft, parameters.leaseTermPeriods);
  const terms = {
    asset: name,
    tenant,
    rentMinor,
    periodMonths,
    termPeriods,
    depositMinor,
    noticeDays,
    indexPpm,
  };
  beginLease(draft, terms, dateOfInstant(draft.nowMs));
}

/** The tenant keeps the lease at the rent of the auction, never below the present one; or another takes over when the paid period is over. */
function settleReview(draft: Draft, name: string, winner: string | null, rentMinor: bigint): void {
  const lease = leaseInForce(draft, name);
  if (lease === null || !lease.underReview) return;
  const { id, ...settled } = { ...lease, underReview: false };
  if (winner === null || winner === lease.tenant) {
    const raised = winner !== null && rentMinor > lease.rentMinor;
    draft.put(leases, id, { ...settled, rentMinor: raised ? rentMinor : lease.rentMinor });
    return;
  }
  draft.put(leases, id, { ...settled, successor: { tenant: winner, rentMinor } });
  endLeaseBy(draft, id, 'outbid', periodStart(lease, lease.periodsDue));
}

function declareDefault(draft: Draft, name: string): void {
  const lease = leaseInForce(draft, name);
  const today = dateOfInstant(draft.nowMs);
  if (lease !== null && isBeyondGrace(draft, name, today)) endLeaseBy(draft, lease.id, 'default', today);
}

/** The grace of one rent is over: where the charter says so, an unpaid rent ends the lease by itself. */
function afterGrace(draft: Draft, key: string): void {
  const rent = draft.get(rents, key);
  const account = draft.get(tenantAccounts, key.slice(0, key.lastIndexOf('/')));
  if (rent === null || account === null || account.paidMinor >= rent.throughMinor) return;
  if (charterValue(draft, parameters.defaultBy) === 'automatic')
    endLeaseBy(draft, rent.lease, 'default', dateOfInstant(draft.nowMs));
}

export const leaseReactions = [
  on(assetBought, (draft, { asset, date, agreement }) => {
    if (leaseInForce(draft, asset) !== null) return;
    const { costsMinor: _costs, ...terms } = agreement;
    beginLease(draft, { asset, ...terms }, date as CivilDate);
  }),
  on(leaseAuctionSettled, (draft, { asset, winner, rentMinor, review }) => {
    if (review) settleReview(draft, asset, winner, rentMinor);
    else if (winner !== null) beginForWinner(draft, asset, winner, rentMinor);
  }),
  on(proposalDecided, (draft, { action, passed }) => {
    if (passed && action.is === 'declare-default') declareDefault(draft, action.asset);
  }),
  on(enterpriseLeft, (draft, { enterprise }) => {
    for (const { lease } of assetsLeasedBy(draft, enterprise))
      endLeaseBy(draft, lease, 'enterprise-left', dateOfInstant(draft.nowMs));
  }),
];

export const leaseDues = [
  due(leaseStepDue, (draft, id, atMs) => advanceLease(draft, id, dateOfInstant(atMs))),
  due(graceEnds, afterGrace),
];
