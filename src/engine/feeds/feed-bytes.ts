// How many bytes of statements are held of one feed. (Hypercore's own `byteOffset` answers NaN beyond the first root of the tree.)

import type Hypercore from 'hypercore';

/** The tree knows the sum; only where blocks are missing in between is each one looked at. */
export async function bytesOfBlocks(log: Hypercore, from: number): Promise<number> {
  const { length } = log;
  if (length <= from) return 0;
  const before = (await log.has(from, length)) ? await signedBytesBefore(log, from) : null;
  if (before !== null) return log.core.state.byteLength - before;
  let bytes = 0;
  for (let index = from; index < length; index++) {
    if (await log.has(index)) bytes += (await log.get(index, { wait: false }))?.byteLength ?? 0;
  }
  return bytes;
}

/** Bytes of the blocks before one; by the size that blocks have on the whole where the tree is not known there. */
export async function bytesBefore(log: Hypercore, index: number): Promise<number> {
  const { length, byteLength } = log.core.state;
  return (await signedBytesBefore(log, index)) ?? Math.floor((byteLength * index) / length);
}

/** By the tree; null where a node of it is not on this machine. */
async function signedBytesBefore(log: Hypercore, index: number): Promise<number | null> {
  const read = log.state.storage.read();
  const nodes = [...rootsOf(index)].map((node) => read.getTreeNode(node));
  read.tryFlush();
  let bytes = 0;
  for (const node of await Promise.all(nodes)) {
    if (node === null) return null;
    bytes += node.size;
  }
  return bytes;
}

/** The nodes that together stand over the first so many blocks, as flat trees number them: whole subtrees, the largest first. */
function* rootsOf(length: number): Iterable<number> {
  let blocks = 0;
  while (blocks < length) {
    const size = 2 ** Math.floor(Math.log2(length - blocks));
    yield 2 * blocks + size - 1;
    blocks += size;
  }
}
