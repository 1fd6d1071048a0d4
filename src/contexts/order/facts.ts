// What every context may ask of the order.

import { type Reader, ordinal } from '../../kernel/state.ts';
import { communeId, digests, orderHead, sealedClock } from './types.ts';

export { lastCounterOf } from './counting.ts';
export { FOUNDING_KIND, SEAL_KIND } from './kinds.ts';
/** Only sealing writes these two. */
export { digests, sealedClock } from './types.ts';

/** The instant that the witnesses last sealed, ms; 0 before the first seal. */
export function sealedNowMs(state: Reader): number {
  return state.get(sealedClock, 'now')?.nowMs ?? 0;
}

/** How many entries of the order two thirds of the witnesses vouch for. */
export function finalLength(state: Reader): number {
  return state.get(sealedClock, 'now')?.finalLength ?? 0;
}

/** How many entries are ordered, up to the last whole batch. */
export function orderedLength(state: Reader): number {
  return state.get(orderHead, 'head')?.length ?? 0;
}

/** The digest of the state after `length` entries, where a batch ended there and it is not below the final length. */
export function digestAt(state: Reader, length: number): string | null {
  return state.get(digests, ordinal(length));
}

/** The id of the founding entry, null before it. */
export function foundedAs(state: Reader): string | null {
  return state.get(communeId, 'id');
}
