// The closed periods with their results, for whoever wants to compare the digests.

import { ordinal, type Reader } from '../kernel/state.ts';
import { closingBalances, type Period, periods } from '../contexts/ledger/tables.ts';

export interface ClosedPeriod extends Period {
  readonly number: number;
}

/** All closed periods, the first one first. */
export function closedPeriods(state: Reader): readonly ClosedPeriod[] {
  return state.range(periods).map(([key, row]) => ({ number: Number(key), ...row }));
}

/** The balances of all accounts after the closing of a period, in order of account. */
export function balancesAfterClosing(
  state: Reader,
  number: number,
): readonly { readonly account: string; readonly minor: bigint }[] {
  const prefix = `${ordinal(number)}/`;
  return state
    .range(closingBalances, { prefix })
    .map(([key, { afterMinor }]) => ({ account: key.slice(prefix.length), minor: afterMinor }));
}
