// Exported logs hold what the order rests on. A node that leapt to the state of the witnesses has never needed most blocks: they are fetched
// first, and what nobody could give is counted as missing.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import Corestore from 'corestore';
import { takeInLogs } from '../../src/engine/carried-logs.ts';
import { KeylessStore, logKeyPair } from '../../src/engine/keys.ts';
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
  const carried = await exportLogs(joiner.base, backup, () => undefined, { patienceMs: PATIENCE_MS });
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
  const carried = await exportLogs(joiner.base, backup, () => undefined, { patienceMs: PATIENCE_MS });
  expect(carried.lacking.map(({ log }) => log)).toEqual([founder.base.logKey]);
  const restored = await restoredFrom(backup);
  await until('the restored node has what was counted', async () => {
    return (await countOf(restored)) === carried.entries;
  });
  expect(await rowsOf(restored)).not.toContain('row/late=yes');
});

/** A node whose witness has said something that the node's own base knows of and does not have. */
async function unheard(): Promise<{ own: RealNode; witness: RealNode }> {
  const witness = await world.open('witness');
  const before = await world.open('own');
  const { folder, primaryKey } = before;
  const part = linkBases(witness.base, before.base);
  await world.admit(witness, before, 'log');
  part();
  await before.base.close();
  await witness.base.append([bytes('put before yes')]);
  const store = new KeylessStore(folder, logKeyPair(primaryKey));
  const [here, there] = [new NoiseSecretStream(true), new NoiseSecretStream(false)];
  for (const stream of [here, there]) stream.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  store.replicate(here);
  witness.base.replicate(there, false);
  const heard = store.get({ key: Buffer.from(witness.base.logKey, 'hex') });
  await heard.ready();
  await until('its length is heard', async () => {
    await heard.update({ wait: true });
    return heard.length === (await witness.base.logLength(witness.base.logKey));
  });
  expect(await heard.has(heard.length - 1)).toBe(false);
  here.destroy();
  there.destroy();
  await store.close();
  return { own: await world.open('own', { folder, primaryKey }), witness };
}

test('the log of a node’s own witness is exported to its end, and the witness goes on from there', async () => {
  const { own, witness } = await unheard();
  const backup = join(world.folder, 'backup');
  // joined only now, so that nothing came before it was asked for
  const { logKey } = witness.base;
  const asked = {
    logKey,
    logLength: async (log: string) => {
      linkBases(witness.base, own.base);
      return witness.base.logLength(log);
    },
  };
  await exportLogs(own.base, backup, () => undefined, { witness: asked });
  const length = await witness.base.logLength(witness.base.logKey);
  const carried = new Corestore(backup, { allowBackup: true });
  const log = carried.get({ key: Buffer.from(witness.base.logKey, 'hex') });
  await log.ready();
  const missing: number[] = [];
  for (let seq = 0; seq < log.length; seq++) if (!(await log.has(seq))) missing.push(seq);
  expect([log.length, missing]).toEqual([length, []]);
  await carried.close();

  await witness.base.close();
  const target = { folder: join(world.folder, 'moved'), primaryKey: witness.primaryKey };
  await takeInLogs(target, backup);
  const moved = await world.open('moved', { ...target, witness: true });
  await moved.base.append([bytes('put after yes')]);
  expect(await rowsOf(moved)).toEqual(expect.arrayContaining(['row/before=yes', 'row/after=yes']));
});
