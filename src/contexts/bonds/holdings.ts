// Who holds the bonds of an asset.

import type { Reader } from '../../kernel/state.ts';
import { type Position, positions } from './tables.ts';

/** All holders of a series, by key. For people and for coupon dates, not for every payment. */
export function positionsOf(state: Reader, asset: string): readonly (readonly [string, Position])[] {
  const skip = asset.length + 1;
  return state
    .range(positions, { prefix: `${asset}/` })
    .map(([key, position]) => [key.slice(skip), position] as const);
}
