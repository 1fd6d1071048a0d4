// Balances at the end of a month, from today's balances and what was posted with later dates. Pure, over any reader.

import type { Reader } from '../../kernel/state.ts';
import { balances, turnover } from './tables.ts';

/**
 * Every account with its balance at the end of the month (`2026-03`), in order of account, debit positive.
 * Closings count as done, also those of later periods: ask for a month after the last closing, or for the one it closed.
 */
export function balancesAtMonthEnd(state: Reader, month: string): readonly (readonly [string, bigint])[] {
  const later = new Map<string, bigint>();
  // '0' follows '/', so the range begins behind every account of the month
  for (const [key, moved] of state.range(turnover, { from: `${month}0`, to: '\x7f' })) {
    const account = key.slice(key.indexOf('/') + 1);
    later.set(account, (later.get(account) ?? 0n) + moved.debitMinor - moved.creditMinor);
  }
  return state
    .range(balances)
    .map(
      ([account, row]) => [account, row.debitMinor - row.creditMinor - (later.get(account) ?? 0n)] as const,
    );
}
