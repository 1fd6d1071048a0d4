// What falls due until an instant, of what stands on the agenda now: whoever sets a clock passes it all.

import { rents, tenantAccounts } from '../contexts/leases/tables.ts';
import { agenda } from '../kernel/kind.ts';
import { ordinal, type Reader } from '../kernel/state.ts';

/** What people have to do or to know before it comes; depreciation and the like take care of themselves. */
export const PASSED = [
  'leases.grace-ends',
  'leases.step',
  'auctions.bidding-ends',
  'auctions.reveals-end',
  'auctions.matching-ends',
  'bonds.payment-ends',
  'bonds.coupon-falls',
  'governance.voting-ends',
  'dividends.record-date',
] as const;
export type Passed = (typeof PASSED)[number];

export interface TimeAhead {
  readonly is: Passed;
  readonly atMs: number;
  /** The rent (`asset/tenant/number`), the lease, the auction, the asset or the proposal. */
  readonly subject: string;
}

/** Whether the rent of that key is not paid yet. */
function isUnpaid(state: Reader, key: string): boolean {
  const rent = state.get(rents, key);
  const account = state.get(tenantAccounts, key.slice(0, key.lastIndexOf('/')));
  return rent !== null && account !== null && account.paidMinor < rent.throughMinor;
}

function isPassed(name: string): name is Passed {
  return (PASSED as readonly string[]).includes(name);
}

/** In the order of the instants. */
export function timeAhead(state: Reader, untilMs: number): readonly TimeAhead[] {
  return state.range(agenda, { to: ordinal(untilMs + 1) }).flatMap(([key, subject]) => {
    const [at = '', name = ''] = key.split('/');
    if (!isPassed(name) || (name === 'leases.grace-ends' && !isUnpaid(state, subject))) return [];
    return [{ is: name, atMs: Number(at), subject }];
  });
}
