// What other contexts may know of mutual credit (COMMUNE.md rule 19).

import type { Reader } from '../../kernel/state.ts';
import { accounts, balanceOf } from '../ledger/facts.ts';

/** What the others owe the enterprise (positive) or it owes the others (negative). All balances sum to zero. */
export function creditBalance(state: Reader, enterprise: string): bigint {
  return -balanceOf(state, accounts.credit(enterprise));
}
