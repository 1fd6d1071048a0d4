// The pool, and every record date with what came of it (rules 16-18).

import type { Reader } from '../kernel/state.ts';
import { poolOf } from '../contexts/dividends/facts.ts';
import { type Declaration, declarations, type Pool } from '../contexts/dividends/tables.ts';

export interface RecordDate extends Declaration {
  readonly date: number;
}

export interface DividendHistory {
  readonly pool: Pool;
  /** Declared and not paid. */
  readonly payableMinor: bigint;
  /** The newest first, at most `limit`. */
  readonly recordDates: readonly RecordDate[];
  /** The next record date; null before the founding. */
  readonly nextDate: number | null;
}

/** The pool and the record dates. */
export function dividendHistory(state: Reader, limit = 40): DividendHistory {
  const pool = poolOf(state);
  return {
    pool,
    payableMinor: pool.declaredMinor - pool.paidMinor,
    recordDates: state
      .range(declarations, { reverse: true, limit })
      .map(([key, row]) => ({ date: Number(key), ...row })),
    nextDate: pool.nextDate,
  };
}
