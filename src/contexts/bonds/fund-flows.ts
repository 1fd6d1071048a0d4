// How money moves in and out of the fund of an asset, and how much of it is let through to the pool (rules 10, 15).

import type { Draft } from '../../kernel/kind.ts';
import { releasedToPool } from './facts.ts';
import { EMPTY_FUND, fundCashMinor } from './fund.ts';
import { type Fund, funds, seriesRows } from './tables.ts';

type Flow = 'receivedMinor' | 'leftOverMinor' | 'soldMinor' | 'costsMinor' | 'paidMinor';

export function fundFor(draft: Draft, asset: string): Fund {
  return draft.get(funds, asset) ?? EMPTY_FUND;
}

/** Adds to one of the flows of a fund. */
export function flow(draft: Draft, asset: string, name: Flow, amountMinor: bigint): void {
  const fund = fundFor(draft, asset);
  draft.put(funds, asset, { ...fund, [name]: fund[name] + amountMinor });
}

/** Lets money through to the pool, or (negative) claims it from there. */
export function release(draft: Draft, asset: string, amountMinor: bigint, date: number): void {
  if (amountMinor === 0n) return;
  const fund = fundFor(draft, asset);
  draft.put(funds, asset, { ...fund, releasedMinor: fund.releasedMinor + amountMinor });
  draft.raise(releasedToPool, { asset, amountMinor, date });
}

/** Lets everything through that is in the fund. */
export function releaseAll(draft: Draft, asset: string, date: number): void {
  release(draft, asset, fundCashMinor(fundFor(draft, asset)), date);
}

const ENCUMBERED = new Set(['auction', 'subscribed', 'second-round', 'paid', 'running']);

/** Whether the money of the asset belongs first to its bonds. */
export function isEncumbered(draft: Draft, asset: string): boolean {
  const state = draft.get(seriesRows, asset)?.state;
  return state !== undefined && ENCUMBERED.has(state);
}
