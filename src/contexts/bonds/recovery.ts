// Rent that is paid after its asset was sold for too little: the write-down is taken back before anything reaches the pool (rules 10, 14).

import { dateOfInstant } from '../../kernel/calendar.ts';
import type { Draft } from '../../kernel/kind.ts';
import { accounts, post } from '../ledger/facts.ts';
import { tieKey } from './accrual.ts';
import { watchService } from './coupons.ts';
import { positionsOf, seriesReopened } from './facts.ts';
import { type Position, positions, type Series, seriesRows } from './tables.ts';
import { type Claim, shareProceeds } from './waterfall.ts';

/** What a sale took from one holder: principal is what was paid in and is neither paid back nor owed, the rest was interest. */
export function lostOf(
  { paidUnits, outstandingUnits, duePrincipalMinor, principalPaidMinor, writtenDownMinor }: Position,
  faceMinor: bigint,
): Omit<Claim, 'tieKey'> {
  const principalMinor = (paidUnits - outstandingUnits) * faceMinor - principalPaidMinor - duePrincipalMinor;
  return { interestMinor: writtenDownMinor - principalMinor, principalMinor };
}

/** Makes what came in due to the holders who were written down, interest first, in proportion; gives back what is left for the pool. */
export function recover(draft: Draft, asset: string, cameMinor: bigint, date: number): bigint {
  const series = draft.get(seriesRows, asset);
  if (series === null || series.writtenDownMinor === 0n) return cameMinor;
  const holders = positionsOf(draft, asset);
  const claims = holders.map(([key, position]) => ({
    ...lostOf(position, series.terms.faceMinor),
    tieKey: tieKey(asset, draft.position, key),
  }));
  const { parts, restMinor } = shareProceeds(cameMinor, claims, 'asset');
  const taken = { interestMinor: 0n, principalMinor: 0n };
  for (const [i, [key, position]] of holders.entries()) {
    const { interestMinor = 0n, principalMinor = 0n } = parts[i] ?? {};
    if (interestMinor + principalMinor === 0n) continue;
    draft.put(positions, `${asset}/${key}`, withBack(position, interestMinor, principalMinor));
    taken.interestMinor += interestMinor;
    taken.principalMinor += principalMinor;
  }
  reopen(draft, asset, withBack(series, taken.interestMinor, taken.principalMinor), series);
  postBack(draft, asset, date, taken);
  return restMinor;
}

function withBack<R extends Series | Position>(row: R, interestMinor: bigint, principalMinor: bigint): R {
  return {
    ...row,
    dueInterestMinor: row.dueInterestMinor + interestMinor,
    duePrincipalMinor: row.duePrincipalMinor + principalMinor,
    writtenDownMinor: row.writtenDownMinor - interestMinor - principalMinor,
  };
}

// A series that had ended owes again, until a treasurer has paid it out.
function reopen(draft: Draft, asset: string, owing: Series, { state }: Series): void {
  draft.put(seriesRows, asset, { ...owing, state: 'liquidating' });
  if (state === 'ended') draft.raise(seriesReopened, { asset });
  watchService(draft, asset, dateOfInstant(draft.nowMs));
}

function postBack(
  draft: Draft,
  asset: string,
  date: number,
  { interestMinor, principalMinor }: { readonly interestMinor: bigint; readonly principalMinor: bigint },
): void {
  post(draft, {
    date,
    what: 'write-down reversed',
    lines: [
      { account: accounts.writeDownGain(asset), minor: interestMinor + principalMinor },
      { account: accounts.interestPayable(asset), minor: -interestMinor },
      { account: accounts.bondsPayable(asset), minor: -principalMinor },
    ],
  });
}
