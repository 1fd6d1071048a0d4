// Keeps an author from writing a second history over entries that others have seen and this disk has not:
// an old copy of the folder, or an empty folder opened with an old key.

import type Autobase from 'autobase';
import type { OplogNode } from 'autobase';
import type Hypercore from 'hypercore';
import { memberOf } from './members.ts';

/** How often an own entry is asked for, and how long each time. */
const TRIES = 3;
const TRY_MS = 1_000;

/** Fetches own entries that only peers have; rejects when this disk still has less than the order knows of. */
export async function catchUpOwnLog<View>(
  inner: Autobase<View>,
  openOwnLog: () => Promise<Hypercore<OplogNode>>,
): Promise<void> {
  const { local } = inner;
  const known = await memberOf(inner.core, local.key);
  if (known !== null && known.length > local.length) {
    throw new Error(
      `this log has ${known.length} entries on other nodes but ${local.length} in this folder: the folder is an old copy. Connect to a node that has the rest, or go on under a fresh key`,
    );
  }
  const isBehind = (): boolean => (inner.localWriter?.length ?? local.length) < local.length;
  if (!isBehind()) return;
  // Autobase asks nobody for blocks of its own log, and with some of them missing it would wait for itself for ever.
  const log = await openOwnLog();
  try {
    for (let seq = inner.localWriter?.length ?? 0; seq < local.length; seq++) {
      await fetchBlock(log, seq);
    }
  } finally {
    await log.close();
  }
  await inner.update();
  if (isBehind()) {
    throw new Error(
      'this log has got entries of its own back from peers: close the folder and open it again',
    );
  }
}

async function fetchBlock(log: Hypercore<OplogNode>, seq: number): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await log.get(seq, { timeout: TRY_MS });
      return;
    } catch (fault) {
      if (tries === TRIES) {
        throw new Error(
          `entry ${seq} of this log is on other nodes, but none of them sends it: stay connected and try again`,
          { cause: fault },
        );
      }
    }
  }
}
