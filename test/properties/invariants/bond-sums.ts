// What all holders of each series have together, added up from their own rows.

import { positionsOf } from '../../../src/contexts/bonds/facts.ts';
import { type Series, seriesRows } from '../../../src/contexts/bonds/tables.ts';
import type { Reader } from '../../../src/kernel/state.ts';
import { sumOf } from './invariant.ts';

export interface BondTotals {
  readonly asset: string;
  readonly series: Series;
  readonly allottedUnits: bigint;
  readonly paidUnits: bigint;
  readonly outstandingUnits: bigint;
  readonly dueInterestMinor: bigint;
  readonly duePrincipalMinor: bigint;
  readonly interestPaidMinor: bigint;
  readonly principalPaidMinor: bigint;
  readonly writtenDownMinor: bigint;
  /** Owed: principal due or not, interest due, and refunds. */
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
  readonly refundMinor: bigint;
  readonly refundedMinor: bigint;
}

export function bondsTotals(state: Reader): readonly BondTotals[] {
  return state.range(seriesRows).map(([asset, series]) => {
    const rows = positionsOf(state, asset).map(([, position]) => position);
    const outstandingUnits = sumOf(rows, (row) => row.outstandingUnits);
    const duePrincipalMinor = sumOf(rows, (row) => row.duePrincipalMinor);
    const dueInterestMinor = sumOf(rows, (row) => row.dueInterestMinor);
    return {
      asset,
      series,
      allottedUnits: sumOf(rows, (row) => row.allottedUnits),
      paidUnits: sumOf(rows, (row) => row.paidUnits),
      outstandingUnits,
      dueInterestMinor,
      duePrincipalMinor,
      interestPaidMinor: sumOf(rows, (row) => row.interestPaidMinor),
      principalPaidMinor: sumOf(rows, (row) => row.principalPaidMinor),
      writtenDownMinor: sumOf(rows, (row) => row.writtenDownMinor),
      principalMinor: outstandingUnits * series.terms.faceMinor + duePrincipalMinor,
      interestMinor: dueInterestMinor,
      refundMinor: sumOf(rows, (row) => row.refundDueMinor),
      refundedMinor: sumOf(rows, (row) => row.refundedMinor),
    };
  });
}
