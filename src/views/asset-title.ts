// What members call an asset.

import { assetOf } from '../contexts/property/facts.ts';
import type { Reader } from '../kernel/state.ts';

/** The title that was requested; the short name of one that is not known. */
export function assetTitleOf(state: Reader, asset: string): string {
  return assetOf(state, asset)?.title ?? asset;
}
