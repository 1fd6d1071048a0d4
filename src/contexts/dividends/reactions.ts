// What moves the pool and the claims: rents that are let through, common money, shares that begin and end.

import { dateOfInstant } from '../../kernel/calendar.ts';
import { type Draft, on, type Reaction } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { releasedToPool } from '../bonds/facts.ts';
import { communeFounded } from '../governance/facts.ts';
import { rentReceived } from '../leases/facts.ts';
import { commonMoneyMoved, monthOf } from '../ledger/facts.ts';
import { shareBegan, shareEnded } from '../membership/facts.ts';
import { scheduleRecordDate } from './declaring.ts';
import { cumulativePerShareMinor, poolOf, rentPaidMinor } from './facts.ts';
import { claims, pools, rentsPaid, type ShareChange, shareChanges } from './tables.ts';

function addToPool(draft: Draft, { amountMinor }: { readonly amountMinor: bigint }): void {
  const pool = poolOf(draft);
  draft.put(pools, 'pool', { ...pool, poolMinor: pool.poolMinor + amountMinor });
}

function recordChange(draft: Draft, person: string, is: ShareChange['is']): void {
  draft.put(shareChanges, `${person}/${ordinal(draft.position)}`, {
    is,
    date: dateOfInstant(draft.nowMs),
    cumulativeMinor: cumulativePerShareMinor(draft),
  });
}

function beginClaim(draft: Draft, person: string): void {
  const claim = draft.get(claims, person);
  if (claim?.inForce === true) return;
  draft.put(claims, person, {
    sinceMinor: cumulativePerShareMinor(draft),
    carriedMinor: claim?.carriedMinor ?? 0n,
    paidMinor: claim?.paidMinor ?? 0n,
    inForce: true,
  });
  recordChange(draft, person, 'began');
}

// What was earned stays the person's: rule 3 pays nothing for the share itself, but a declared dividend is owed.
function endClaim(draft: Draft, person: string): void {
  const claim = draft.get(claims, person);
  if (claim?.inForce !== true) return;
  const cumulativeMinor = cumulativePerShareMinor(draft);
  draft.put(claims, person, {
    sinceMinor: cumulativeMinor,
    carriedMinor: claim.carriedMinor + cumulativeMinor - claim.sinceMinor,
    paidMinor: claim.paidMinor,
    inForce: false,
  });
  recordChange(draft, person, 'ended');
}

// Rule 17 compares what each enterprise pays with what its people get back.
function countRent(
  draft: Draft,
  rent: { readonly tenant: string; readonly amountMinor: bigint; readonly date: number },
): void {
  const month = monthOf(rent.date);
  draft.put(
    rentsPaid,
    `${month}/${rent.tenant}`,
    rentPaidMinor(draft, rent.tenant, month) + rent.amountMinor,
  );
}

export const dividendsReactions: readonly Reaction[] = [
  on(communeFounded, (draft, { foundedAtMs }) => scheduleRecordDate(draft, foundedAtMs)),
  on(releasedToPool, addToPool),
  on(commonMoneyMoved, addToPool),
  on(rentReceived, countRent),
  on(shareBegan, (draft, { person }) => beginClaim(draft, person)),
  on(shareEnded, (draft, { person }) => endClaim(draft, person)),
];
