// A block that is asked for while its log is cut back to nothing.

import replicator from 'hypercore/lib/replicator.js';
import type { Peer } from 'hypercore/lib/replicator.js';
import { expect, test } from 'vitest';
import { answerForEmptiedLogs } from '../../src/engine/emptied-log.ts';

/** A peer's side of a log that has lost its length already, and not yet its blocks. */
const emptied = {
  core: { state: { fork: 0, length: 0, prologue: null }, bitfield: { get: () => true }, compat: true },
} as unknown as Peer;
const storage = { getBlock: async () => Buffer.from('block') };
const message = {
  fork: 0,
  block: { index: 0, nodes: 0 },
  hash: null,
  seek: null,
  upgrade: null,
  manifest: false,
};

test('a peer that asks for a block of an emptied log is told that there is none', async () => {
  const ask = replicator.Peer.prototype['_getProof'];
  const before = await ask.call(emptied, storage, message, false);
  // When hypercore mends this itself, our own answer can go.
  await expect(before?.fulfill()).rejects.toThrow(TypeError);

  answerForEmptiedLogs();
  const after = await replicator.Peer.prototype['_getProof'].call(emptied, storage, message, false);
  await expect(after?.fulfill()).resolves.toBeNull();
});
