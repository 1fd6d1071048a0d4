// A node that lacks what the witnesses' last words rest on, as after a backup that was made while it caught up: it waits, and raises no alarm.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import Corestore from 'corestore';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeInLogs } from '../../src/engine/carried-logs.ts';
import { exportLogs } from '../../src/engine/stick.ts';
import { linkBases } from '../../src/engine/streams.ts';
import { openRealWorld } from './real-world.ts';
import type { RealNode, RealWorld } from './real-world.ts';
import { bytes, text } from './toy-fold.ts';
import { until } from './until.ts';

/** More than the looks of the watch over stale rows take. */
const LOOKS_MS = 8_000;

let world: RealWorld;
beforeEach(async () => {
  world = await openRealWorld();
});
afterEach(() => world.close());

async function countOf({ base }: RealNode, which: 'newest' | 'stable'): Promise<number> {
  await base.update();
  const rows = await base[which]();
  const count = Number(text(await rows.get('count')) ?? '0');
  await rows.close();
  return count;
}

/** Copies one log out of a folder with logs into another such folder. */
async function copyLog(from: string, to: string, log: string): Promise<void> {
  const source = new Corestore(from, { allowBackup: true });
  const target = new Corestore(to, { allowBackup: true });
  const key = Buffer.from(log, 'hex');
  const [there, here] = [source.get({ key }), target.get({ key })];
  await there.ready();
  await here.ready();
  const [one, other] = [new NoiseSecretStream(true), new NoiseSecretStream(false)];
  for (const stream of [one, other]) stream.on('error', () => undefined);
  pipeline(one.rawStream, other.rawStream, one.rawStream, () => undefined);
  there.replicate(one);
  here.replicate(other);
  for (let seq = 0; seq < there.length; seq++) await here.get(seq);
  one.destroy();
  other.destroy();
  await source.close();
  await target.close();
}

test('a node that lacks what a witness signed beyond raises no alarm, and is final again once it has it', async () => {
  const founder = await world.open('founder');
  const second = await world.open('second', { witness: true });
  const anna = await world.open('anna');
  linkBases(founder.base, second.base);
  linkBases(founder.base, anna.base);
  linkBases(second.base, anna.base);
  await world.admit(founder, second, 'witness');
  await world.admit(founder, anna, 'log');
  for (let at = 0; at < 5; at++) await anna.base.append([bytes(`put early${at} yes`)]);
  await until('all is final', async () => (await countOf(anna, 'stable')) === 7);
  const [early, late] = [join(world.folder, 'early'), join(world.folder, 'late')];
  await exportLogs(anna.base, early);
  for (let at = 0; at < 5; at++) await anna.base.append([bytes(`put late${at} yes`)]);
  await until('the late ones are final', async () => (await countOf(anna, 'stable')) === 12);
  await exportLogs(anna.base, late);
  // What the founder signed last rests on blocks that are not in the early folder.
  await copyLog(late, early, founder.base.logKey);

  const target = { folder: join(world.folder, 'restored'), primaryKey: randomBytes(32) };
  await takeInLogs(target, early);
  const restored = await world.open('restored', target);
  await until('it has the first entries', async () => (await countOf(restored, 'newest')) >= 7);
  const startedMs = performance.now();
  await until('a lasting suspicion would have been told', () => performance.now() - startedMs > LOOKS_MS);
  expect(await countOf(restored, 'stable')).toBeLessThan(7);
  expect(restored.warnings).toEqual([]);
  linkBases(anna.base, restored.base);
  await until('all is final there too', async () => (await countOf(restored, 'stable')) === 12);
});
