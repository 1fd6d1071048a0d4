// Who lent on a contract before it passed to somebody else.

import type { Reader } from '../../kernel/state.ts';
import { type Transfer, transfers } from './tables.ts';

/** A contract that passed to another lender, and the day. */
export interface DatedTransfer extends Transfer {
  readonly date: number;
}

/** Who lent before, in order of the days. */
export function transfersOf(state: Reader, name: string): readonly DatedTransfer[] {
  return state
    .range(transfers, { prefix: `${name}/` })
    .map(([key, row]) => ({ ...row, date: Number(key.slice(name.length + 1, name.length + 17)) }));
}
