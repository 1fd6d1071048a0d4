// Rules that several kinds of entries about an asset share.

import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import { type Asset, type AssetState, assetOf, OFFER_MOST_MINOR } from './facts.ts';

type NamesAsset = { readonly asset: string };

/** The register knows the asset. */
export function assetKnown<B extends NamesAsset>(): Rule<B> {
  return {
    name: 'asset-unknown',
    source: '5',
    says: 'There is no asset {asset} in the register.',
    next: 'See all assets: telekommune assets.',
    broken: ({ state, entry }) =>
      assetOf(state, entry.body.asset) === null ? { asset: entry.body.asset } : null,
  };
}

/** The asset is in one of the states; the figures show in which it is. */
export function assetIs<B extends NamesAsset>(
  states: readonly AssetState[],
  rule: { readonly name: string; readonly source: string; readonly says: string; readonly next: string },
): Rule<B> {
  return {
    ...rule,
    broken({ state, entry }: Judging<B>): Figures | null {
      const asset = assetOf(state, entry.body.asset);
      if (asset !== null && states.includes(asset.state)) return null;
      return { asset: entry.body.asset, state: asset?.state ?? 'unknown' };
    },
  };
}

/** An amount lies between bounds; figures `amountMinor`, `leastMinor`, `mostMinor`. */
export function amountWithin<B>(
  name: string,
  what: string,
  amountIn: (body: B) => bigint,
  leastMinor: bigint,
): Rule<B> {
  return {
    name,
    source: '5',
    says: `${what} cannot be {amountMinor}; {leastMinor} to {mostMinor} are possible.`,
    next: 'Look at the amount and say it again.',
    broken({ entry }: Judging<B>): Figures | null {
      const amountMinor = amountIn(entry.body);
      return amountMinor >= leastMinor && amountMinor <= OFFER_MOST_MINOR
        ? null
        : { amountMinor, leastMinor, mostMinor: OFFER_MOST_MINOR };
    },
  };
}

/** The booking date is not before a day that the register knows; it holds where the register knows none. */
export function dateNotBefore<B extends NamesAsset & { readonly date: number }>(
  name: string,
  says: string,
  dayIn: (asset: Asset) => number | null,
): Rule<B> {
  return {
    name,
    source: 'Ledger',
    says,
    next: 'Look at the date of the bank and say it again.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const asset = assetOf(state, entry.body.asset);
      const earliestDate = asset === null ? null : dayIn(asset);
      if (earliestDate === null || entry.body.date >= earliestDate) return null;
      return { asset: entry.body.asset, bookingDate: entry.body.date, earliestDate };
    },
  };
}
