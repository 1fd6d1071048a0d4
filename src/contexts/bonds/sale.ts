// The asset is sold: its fund and the proceeds go down the waterfall of rule 14, and become due to the holders.

import type { Draft } from '../../kernel/kind.ts';
import { on, type Reaction } from '../../kernel/kind.ts';
import { accounts, post } from '../ledger/facts.ts';
import { assetSold } from '../property/facts.ts';
import { accrue, type Holders, tieKey } from './accrual.ts';
import { watchService } from './coupons.ts';
import { end, isOwing } from './ending.ts';
import { positionsOf } from './facts.ts';
import { fundCashMinor } from './fund.ts';
import { flow, fundFor, isEncumbered, release, releaseAll } from './fund-flows.ts';
import { positions, type Series, seriesRows } from './tables.ts';
import { couponFalls } from './tasks.ts';
import { shareProceeds, type Waterfall } from './waterfall.ts';

export const sold: Reaction = on(assetSold, (draft, { asset, date, proceedsMinor, saleCostsMinor }) => {
  flow(draft, asset, 'soldMinor', proceedsMinor - saleCostsMinor);
  const series = draft.get(seriesRows, asset);
  if (series === null || !isEncumbered(draft, asset)) {
    releaseAll(draft, asset, date);
    return;
  }
  if (series.nextCouponMs > 0) draft.cancel(series.nextCouponMs, couponFalls, asset);
  const { holders } = accrue(draft, asset, series, positionsOf(draft, asset), date);
  const { faceMinor, recourse } = series.terms;
  const claims = holders.map(([key, position]) => ({
    interestMinor: position.dueInterestMinor,
    principalMinor: position.outstandingUnits * faceMinor + position.duePrincipalMinor,
    tieKey: tieKey(asset, series.coupons, key),
  }));
  // What the fund holds was earned by this asset: it stands beside the proceeds before anything reaches the pool.
  const waterfall = shareProceeds(fundCashMinor(fundFor(draft, asset)), claims, recourse);
  const due = settleHolders(draft, asset, holders, waterfall, faceMinor);
  writeDown(draft, asset, date, due);
  release(draft, asset, waterfall.restMinor, date);
  const after: Series = {
    ...series,
    state: 'liquidating',
    nextCouponMs: 0,
    accruedToDate: date > series.accruedToDate ? date : series.accruedToDate,
    outstandingUnits: 0n,
    dueInterestMinor: due.interestMinor,
    duePrincipalMinor: due.principalMinor,
    writtenDownMinor: series.writtenDownMinor + due.lostInterestMinor + due.lostPrincipalMinor,
  };
  draft.put(seriesRows, asset, after);
  if (isOwing(after)) watchService(draft, asset, date);
  else end(draft, asset, after);
});

interface Settled {
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  readonly lostInterestMinor: bigint;
  readonly lostPrincipalMinor: bigint;
}

function settleHolders(
  draft: Draft,
  asset: string,
  holders: Holders,
  { parts }: Waterfall,
  faceMinor: bigint,
): Settled {
  const sums = { interestMinor: 0n, principalMinor: 0n, lostInterestMinor: 0n, lostPrincipalMinor: 0n };
  for (const [i, [key, position]] of holders.entries()) {
    const { interestMinor = 0n, principalMinor = 0n } = parts[i] ?? {};
    const lostInterestMinor = position.dueInterestMinor - interestMinor;
    const owedMinor = position.outstandingUnits * faceMinor + position.duePrincipalMinor;
    const lostPrincipalMinor = owedMinor - principalMinor;
    draft.put(positions, `${asset}/${key}`, {
      ...position,
      outstandingUnits: 0n,
      dueInterestMinor: interestMinor,
      duePrincipalMinor: principalMinor,
      writtenDownMinor: position.writtenDownMinor + lostInterestMinor + lostPrincipalMinor,
    });
    sums.interestMinor += interestMinor;
    sums.principalMinor += principalMinor;
    sums.lostInterestMinor += lostInterestMinor;
    sums.lostPrincipalMinor += lostPrincipalMinor;
  }
  return sums;
}

function writeDown(draft: Draft, asset: string, date: number, due: Settled): void {
  post(draft, {
    date,
    what: 'shortfall written down',
    lines: [
      { account: accounts.bondsPayable(asset), minor: due.lostPrincipalMinor },
      { account: accounts.interestPayable(asset), minor: due.lostInterestMinor },
      {
        account: accounts.writeDownGain(asset),
        minor: -(due.lostPrincipalMinor + due.lostInterestMinor),
      },
    ],
  });
}
