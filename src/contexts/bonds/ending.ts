// The last bond is redeemed or written down: the asset is free (rule 15). And whether something is overdue (rule 18).

import { dateOfInstant } from '../../kernel/calendar.ts';
import { type Draft, due } from '../../kernel/kind.ts';
import { seriesEnded } from './facts.ts';
import { releaseAll } from './fund-flows.ts';
import { overdueCount, type Series, seriesRows } from './tables.ts';
import { couponFalls, serviceLate } from './tasks.ts';

/** Whether anything is or will be owed to holders. */
export function isOwing({ outstandingUnits, dueInterestMinor, duePrincipalMinor }: Series): boolean {
  return outstandingUnits > 0n || dueInterestMinor > 0n || duePrincipalMinor > 0n;
}

/** Ends a series that owes nothing any more: what is left in the fund, reserve included, is common. */
export function end(draft: Draft, asset: string, series: Series): void {
  if (series.nextCouponMs > 0) draft.cancel(series.nextCouponMs, couponFalls, asset);
  draft.put(seriesRows, asset, { ...marked(draft, series, false), state: 'ended', nextCouponMs: 0 });
  releaseAll(draft, asset, dateOfInstant(draft.nowMs));
  draft.raise(seriesEnded, { asset });
}

/** Counts a series in or out of those with something overdue; gives the series with its mark. */
export function marked(draft: Draft, series: Series, overdue: boolean): Series {
  if (series.overdue === overdue) return series;
  const before = draft.get(overdueCount, 'all') ?? 0;
  draft.put(overdueCount, 'all', Math.max(0, before + (overdue ? 1 : -1)));
  return { ...series, overdue };
}

export const serviceLateDue = due(serviceLate, (draft, asset) => {
  const series = draft.get(seriesRows, asset);
  if (series === null || series.dueInterestMinor + series.duePrincipalMinor === 0n) return;
  draft.put(seriesRows, asset, marked(draft, series, true));
});
