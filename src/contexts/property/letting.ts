// An empty asset is offered to the member enterprises (COMMUNE.md rules 11 and 13): the reserve, the count of auctions without a bid.

import type { Draft } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { debtServiceOf } from '../bonds/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { type Asset, lettingOpened } from './facts.ts';
import { move } from './moving.ts';
import { assets } from './tables.ts';

/** Debt service at the coupon on what is outstanding, and the expected costs, of one rent period (rule 11). */
export function reserveMinorOf(state: Reader, name: string, { agreement }: Asset): bigint {
  const { costsMinor, periodMonths } = agreement;
  return debtServiceOf(state, name, periodMonths) + costsMinor;
}

/** Opens a lease auction for an asset that has come back, or that found no bid. */
export function offerForLease(draft: Draft, name: string, asset: Asset): void {
  const offered = move(draft, name, asset, 'lease-auction');
  const { periodMonths } = offered.agreement;
  draft.raise(lettingOpened, {
    asset: name,
    reserveMinor: reserveMinorOf(draft, name, offered),
    periodMonths,
  });
}

/** After an auction without a bid: another one, or, when there were enough in a row, the way to a sale. */
export function afterEmptyAuction(draft: Draft, name: string, asset: Asset): void {
  const counted = { ...asset, emptyAuctions: asset.emptyAuctions + 1 };
  draft.put(assets, name, counted);
  if (counted.emptyAuctions < charterValue(draft, parameters.emptyAuctions))
    offerForLease(draft, name, counted);
  else move(draft, name, counted, 'liquidating');
}
