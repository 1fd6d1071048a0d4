// How many bytes of statements are held of one feed.

import type Hypercore from 'hypercore';
import trees from 'hypercore/lib/merkle-tree.js';

/** The tree knows the sum; only where blocks are missing in between is each one looked at. */
export async function bytesOfBlocks(log: Hypercore, from: number): Promise<number> {
  const { length } = log;
  if (length <= from) return 0;
  if (await log.has(from, length)) {
    const { state } = log.core;
    return state.byteLength - (await trees.MerkleTree.byteOffset(state, 2 * from));
  }
  let bytes = 0;
  for (let index = from; index < length; index++) {
    if (await log.has(index)) bytes += (await log.get(index, { wait: false }))?.byteLength ?? 0;
  }
  return bytes;
}
