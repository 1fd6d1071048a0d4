// How an asset changes its state: along the arrows of COMMUNE.md, one at a time, each change on record.

import { dateOfInstant } from '../../kernel/calendar.ts';
import type { Draft } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { type Asset, type AssetState, assets, moves } from './tables.ts';

/** The arrows between states. `lease-auction` to itself is a further auction after one without a bid. */
export const ARROWS: { readonly [from in AssetState]: readonly AssetState[] } = {
  requested: ['bond-auction', 'withdrawn'],
  'bond-auction': ['funded', 'failed'],
  funded: ['leased', 'failed'],
  leased: ['returned'],
  returned: ['lease-auction'],
  'lease-auction': ['leased', 'lease-auction', 'liquidating'],
  liquidating: ['liquidated'],
  liquidated: [],
  failed: [],
  withdrawn: [],
};

/** Writes a new asset in its first state. */
export function enter(draft: Draft, name: string, asset: Asset): void {
  draft.put(assets, name, asset);
  record(draft, name, null, asset);
}

/** Writes the asset in a new state and gives it back; throws where no arrow leads there, which callers exclude. */
export function move(draft: Draft, name: string, asset: Asset, to: AssetState): Asset {
  if (!ARROWS[asset.state].includes(to)) throw new Error(`no way for ${name} from ${asset.state} to ${to}`);
  const moved: Asset = { ...asset, state: to, stateDate: dateOfInstant(draft.nowMs), moves: asset.moves + 1 };
  draft.put(assets, name, moved);
  record(draft, name, asset.state, moved);
  return moved;
}

function record(
  draft: Draft,
  name: string,
  from: AssetState | null,
  { state, stateDate, moves: number }: Asset,
): void {
  draft.put(moves, `${name}/${ordinal(number)}`, { from, to: state, date: stateDate, entry: draft.causeId });
}
