// What other contexts may know of the property: its terms, its state, and what happens to it (COMMUNE.md rules 5, 6, 9, 13-15).

import { event } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Asset, assets, type BookValue, bookValues } from './tables.ts';

export type { Asset, AssetState, BookValue } from './tables.ts';
export { ASSET_STATES } from './tables.ts';

/** The rental agreement that guarantees a series. Rent and costs are per period of `periodMonths`. */
export interface RentalAgreement {
  readonly tenant: string;
  readonly rentMinor: bigint;
  /** Expected costs of the asset in a period (insurance, upkeep), counted into the reserve price. */
  readonly costsMinor: bigint;
  readonly periodMonths: number;
  readonly termPeriods: number;
  readonly depositMinor: bigint;
  readonly noticeDays: number;
  /** Fixed yearly rise of the rent, applied at a rent review. */
  readonly indexPpm: bigint;
}

/** The terms of the one bond series of an asset. `targetMinor` is a multiple of `faceMinor`. */
export interface SeriesTerms {
  readonly targetMinor: bigint;
  readonly faceMinor: bigint;
  readonly ceilingPpm: bigint;
  readonly redemption: 'bullet' | 'linear';
  readonly couponMonths: number;
  readonly termMonths: number;
  readonly dayCount: '30E/360' | 'act/act-isda';
  readonly surplus: 'redeem' | 'pool';
  readonly recourse: 'asset' | 'commune';
}

/** The members have voted for a purchase: the bond auction opens. */
export const fundingOpened = event<{ asset: string; terms: SeriesTerms }>('property.funding-opened');
/** The asset is paid for; its lease begins and its bonds bear interest from `date`. `leftOverMinor` is what the purchase did not use. */
export const assetBought = event<{
  asset: string;
  date: number;
  agreement: RentalAgreement;
  leftOverMinor: bigint;
}>('property.bought');
/** Costs of an asset were paid from the bank. */
export const assetCostPaid = event<{ asset: string; amountMinor: bigint; date: number }>(
  'property.cost-paid',
);
/** The asset stands empty and is offered to the member enterprises; nobody needs bid below `reserveMinor` a period. */
export const lettingOpened = event<{ asset: string; reserveMinor: bigint; periodMonths: number }>(
  'property.letting-opened',
);
/** The asset was sold outside; proceeds are before the costs of the sale, both already in the books. */
export const assetSold = event<{
  asset: string;
  date: number;
  proceedsMinor: bigint;
  saleCostsMinor: bigint;
}>('property.sold');

/** The purchase of a funded asset fell through, by vote: the series goes back to its lenders. */
export const purchaseAbandoned = event<{ asset: string }>('property.purchase-abandoned');

/** The most that a price, a deposit or a rent in a request can be, minor units: 10^15, as in the charter. */
export const OFFER_MOST_MINOR = 1_000_000_000_000_000n;

/** What the register knows of an asset; null for an unknown name. */
export function assetOf(state: Reader, asset: string): Asset | null {
  return state.get(assets, asset);
}

/** All assets ever requested, by name. */
export function allAssets(state: Reader): readonly (readonly [string, Asset])[] {
  return state.range(assets);
}

/** Whether the commune owns it now: bought and not sold. */
export function isOwned(
  asset: Asset | null,
): asset is Asset & { readonly bought: NonNullable<Asset['bought']> } {
  return asset !== null && asset.bought !== null && asset.sold === null;
}

/** Rule 15: whether it is owned and no bond on it is outstanding, so that its whole net rent is common. */
export function isFree(asset: Asset | null): boolean {
  return isOwned(asset) && !asset.encumbered;
}

/** Cost and depreciation so far; null before the purchase and after the sale. */
export function bookValueOf(state: Reader, asset: string): BookValue | null {
  return state.get(bookValues, asset);
}

/** Whether a vote to buy it would have an effect now (rule 5). */
export function awaitsPurchaseVote(state: Reader, asset: string): boolean {
  return assetOf(state, asset)?.state === 'requested';
}

/** Whether a vote to sell it would have an effect now (rule 13). */
export function awaitsSaleVote(state: Reader, asset: string): boolean {
  return assetOf(state, asset)?.state === 'liquidating';
}
