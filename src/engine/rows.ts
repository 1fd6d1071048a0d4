// Rows of the view: one hyperbee, read in a fixed state. Keys are ASCII, values are bytes, a missing row is null.

import Hyperbee from 'hyperbee';
import type { BeeReader } from 'hyperbee';
import type Hypercore from 'hypercore';
import type { RowRange, RowReader, Snapshot } from '../node/ports.ts';
import { keepWritten, shareBlocks } from './shared-blocks.ts';

const EMPTY = new Uint8Array(0);

/** How long one read may wait for rows that this machine has not fetched yet (it joined by fast-forward). */
export const ROW_TIMEOUT_MS = 30_000;

/** The view as autobase opens it. Without extension messages: a peer gets blocks, not answers to queries. */
export function openView(core: Hypercore): Hyperbee {
  const bee = new Hyperbee(core, { keyEncoding: 'utf-8', valueEncoding: 'binary', extension: false });
  keepWritten(bee);
  return bee;
}

/** Reads rows through one reader of the bee; `onFault` hears of reads that failed, because those are never the fold's fault. */
export function rowReader(bee: BeeReader, onFault: (fault: unknown) => void): RowReader {
  return {
    async get(key) {
      try {
        const entry = await bee.get(key, { timeout: ROW_TIMEOUT_MS });
        return entry === null ? null : (entry.value ?? EMPTY);
      } catch (fault) {
        onFault(fault);
        throw fault;
      }
    },
    async range(range) {
      try {
        return await readRange(bee, range);
      } catch (fault) {
        onFault(fault);
        throw fault;
      }
    },
  };
}

async function readRange(
  bee: BeeReader,
  range: RowRange,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  if (range.limit <= 0 || range.gte >= range.lt) return [];
  const { gte, lt, limit, reverse } = range;
  const rows: (readonly [string, Uint8Array])[] = [];
  const iterator = bee.createRangeIterator({ gte, lt, limit, reverse }, { timeout: ROW_TIMEOUT_MS });
  await iterator.open();
  try {
    for (let entry = await iterator.next(); entry !== null; entry = await iterator.next()) {
      rows.push([entry.key, entry.value ?? EMPTY]);
    }
  } finally {
    await iterator.close();
  }
  return rows;
}

/** Fixes the view at a length; `core` must be a snapshot of `live`, which `close` closes. */
export async function openSnapshot(core: Hypercore, length: number, live: Hypercore): Promise<Snapshot> {
  const bee = new Hyperbee(core, {
    keyEncoding: 'utf-8',
    valueEncoding: 'binary',
    extension: false,
    sessions: false,
    checkout: Math.max(1, length),
  });
  await shareBlocks(bee, live);
  const state = `${core.key.toString('hex')}.${core.fork}.${length}`;
  return { ...rowReader(bee, () => undefined), state, close: () => bee.close() };
}
