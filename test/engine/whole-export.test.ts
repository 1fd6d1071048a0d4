// Exported logs hold what the order rests on. A node that leapt to the state of the witnesses has never needed most blocks: they are fetched
// first, and what nobody could give is counted as missing.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeInLogs } from '../../src/engine/carried-logs.ts';
import { exportLogs } from '../../src/engine/stick.ts';
import { linkBases } from '../../src/engine/streams.ts';
import type { RowReader } from '../../src/node/ports.ts';
import { openRealWorld } from './real-world.ts';
import type { RealNode, RealWorld } from './real-world.ts';
import { allRows, bytes, text } from './toy-fold.ts';
import { until } from './until.ts';

const BATCHES = 30;
const BATCH = 40;
const ENTRIES = BATCHES * BATCH;
const PATIENCE_MS = 500;

let world: RealWorld;
beforeEach(async () => {
  world = await openRealWorld();
});
afterEach(() => world.close());

async function read<T>({ base }: RealNode, question: (rows: RowReader) => Promise<T>): Promise<T> {
  await base.update();
  const rows = await base.newest();
  try {
    return await question(rows);
  } finally {
    await rows.close();
  }
}

const rowsOf = (node: RealNode): Promise<readonly string[]> => read(node, (rows) => allRows(rows));
const countOf = (node: RealNode): Promise<number> =>
  read(node, async (rows) => Number(text(await rows.get('count')) ?? '0'));

/** A founder with a long history, and a node that leapt over it. */
async function leapt(): Promise<{ founder: RealNode; joiner: RealNode; part: () => void }> {
  const founder = await world.open('founder');
  for (let at = 0; at < BATCHES; at++)
    await founder.base.append(Array.from({ length: BATCH }, (_, n) => bytes(`put k${at}-${n} v`)));
  await until('all of it is stable', () => {
    const { newest, stable } = founder.base.lengths();
    return stable > 0 && stable === newest;
  });
  const joiner = await world.open('joiner', { fastForward: true });
  const part = linkBases(founder.base, joiner.base);
  await until('the joiner has all rows', async () => (await countOf(joiner)) === ENTRIES);
  return { founder, joiner, part };
}

async function restoredFrom(folder: string): Promise<RealNode> {
  const target = { folder: join(world.folder, 'restored'), primaryKey: randomBytes(32) };
  await takeInLogs(target, folder);
  return world.open('restored', target);
}

test('blocks that a node never needed are fetched from its peers before its logs are exported', async () => {
  const { founder, joiner } = await leapt();
  const backup = join(world.folder, 'backup');
  const told: (readonly [string, number, number | null])[] = [];
  const carried = await exportLogs(joiner.base, backup, (...line) => told.push(line));
  expect(carried).toMatchObject({ lacking: [], entries: null });
  const [, done, total] = told.findLast(([what]) => what === 'collecting the logs') ?? [];
  expect(done).toBe(total);
  expect(total).toBeGreaterThanOrEqual(ENTRIES);
  const restored = await restoredFrom(backup);
  await until('the restored node has them all', async () => (await countOf(restored)) === ENTRIES);
  expect(await rowsOf(restored)).toEqual(await rowsOf(founder));
});

test('what no peer could give is named, and the entries that can be ordered without it are counted', async () => {
  const { founder, joiner, part } = await leapt();
  part();
  const backup = join(world.folder, 'backup');
  const carried = await exportLogs(joiner.base, backup, () => undefined, PATIENCE_MS);
  const [lack] = carried.lacking;
  expect(carried.lacking).toHaveLength(1);
  expect(lack?.log).toBe(founder.base.logKey);
  expect(lack?.held).toBeLessThan(lack?.needed ?? 0);
  const restored = await restoredFrom(backup);
  await until('the restored node has what was counted', async () => {
    return (await countOf(restored)) === carried.entries;
  });
  expect(carried.entries).toBeLessThan(ENTRIES);
});

test('an entry that rests on a missing one is not counted, though its own block is here', async () => {
  const { founder, joiner, part } = await leapt();
  await world.admit(founder, joiner, 'log');
  await joiner.base.append([bytes('put late yes')]);
  part();
  const backup = join(world.folder, 'backup');
  const carried = await exportLogs(joiner.base, backup, () => undefined, PATIENCE_MS);
  expect(carried.lacking.map(({ log }) => log)).toEqual([founder.base.logKey]);
  const restored = await restoredFrom(backup);
  await until('the restored node has what was counted', async () => {
    return (await countOf(restored)) === carried.entries;
  });
  expect(await rowsOf(restored)).not.toContain('row/late=yes');
});
