// Logs that lie in a store before its base is opened, as in a restored backup: all of them are read, peers or not.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeInLogs } from '../../src/engine/carried-logs.ts';
import { exportLogs } from '../../src/engine/stick.ts';
import { linkBases } from '../../src/engine/streams.ts';
import { openRealWorld } from './real-world.ts';
import type { RealNode, RealWorld } from './real-world.ts';
import { allRows, bytes } from './toy-fold.ts';
import { until } from './until.ts';

let world: RealWorld;
beforeEach(async () => {
  world = await openRealWorld();
});
afterEach(() => world.close());

async function rowsOf({ base }: RealNode): Promise<readonly string[]> {
  await base.update();
  const rows = await base.newest();
  const found = await allRows(rows);
  await rows.close();
  return found;
}

/** Puts what a node has into a new folder under a fresh key, and opens it with no peer. */
async function restored(from: RealNode): Promise<RealNode> {
  const target = { folder: join(world.folder, 'restored'), primaryKey: randomBytes(32) };
  await exportLogs(from.base, join(world.folder, 'backup'));
  await takeInLogs(target, join(world.folder, 'backup'));
  return world.open('restored', target);
}

test('entries that no witness has linked to yet are read from the store without a peer', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const part = linkBases(founder.base, anna.base);
  await world.admit(founder, anna, 'log');
  // From here on the witness hears nothing of anna, so its log, all that a fresh node knows of, leads to none of her entries.
  part();
  for (let at = 0; at < 5; at++) await anna.base.append([bytes(`put a${at} x`)]);
  const node = await restored(anna);
  const expected = await rowsOf(anna);
  expect(expected).toContain('row/a4=x');
  await until('the restored node has what the backup had', async () => {
    return (await rowsOf(node)).join() === expected.join();
  });
});

test('entries of a log that such an entry admits are read from the store too', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const berta = await world.open('berta');
  const part = linkBases(founder.base, anna.base);
  await world.admit(founder, anna, 'log');
  part();
  const apart = linkBases(anna.base, berta.base);
  await world.admit(anna, berta, 'log');
  apart();
  await berta.base.append([bytes('put b yes')]);
  const node = await restored(berta);
  await until('the restored node has it', async () => (await rowsOf(node)).includes('row/b=yes'));
  expect(await rowsOf(node)).toEqual(await rowsOf(berta));
});
