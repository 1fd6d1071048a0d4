import { cp } from 'node:fs/promises';
import Corestore from 'corestore';
import Hypercore from 'hypercore';
import crypto from 'hypercore-crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportLogs, importLogs } from '../../src/engine/stick.ts';
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

async function rowsOf(node: RealNode): Promise<readonly string[]> {
  await node.base.update();
  const rows = await node.base.newest();
  const found = await allRows(rows);
  await rows.close();
  return found;
}

test('a stick carries the logs to a node that never met the author, and its answer back', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const unlink = linkBases(founder.base, anna.base);
  await world.admit(founder, anna, 'log');
  unlink();
  for (let at = 0; at < 20; at++) await founder.base.append([bytes(`put k${at} v`), bytes('add story f')]);
  const stick = `${world.folder}/stick`;
  expect(await exportLogs(founder.base, stick)).toMatchObject({ logs: 2 });
  const carried = `${world.folder}/pocket`;
  await cp(stick, carried, { recursive: true });
  expect((await importLogs(anna.base, carried)).blocks).toBeGreaterThanOrEqual(40);
  await until('anna reads the founder from the stick', async () =>
    (await rowsOf(anna)).includes('row/k19=v'),
  );
  expect((await importLogs(anna.base, carried)).blocks).toBe(0);

  await anna.base.append([bytes('add story a')]);
  await exportLogs(anna.base, carried);
  await importLogs(founder.base, carried);
  await until(
    'the founder reads the answer',
    async () => (await rowsOf(founder)).join() === (await rowsOf(anna)).join(),
  );
  expect(await rowsOf(founder)).toContain(`row/story=${'f'.repeat(20)}a`);
});

test('a node is restored from a backup into an empty folder under a fresh key, and forks nothing', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const unlink = linkBases(founder.base, anna.base);
  await world.admit(founder, anna, 'log');
  await anna.base.append([bytes('put saved yes')]);
  await until('the founder has it', async () => (await rowsOf(founder)).includes('row/saved=yes'));
  const backup = `${world.folder}/backup`;
  await exportLogs(anna.base, backup);
  await anna.base.append([bytes('put after-backup yes')]);
  await until('the founder has that too', async () =>
    (await rowsOf(founder)).includes('row/after-backup=yes'),
  );
  await anna.base.close();
  unlink();

  const restored = await world.open('restored');
  await importLogs(restored.base, backup);
  await until('the restored node reads the backup', async () =>
    (await rowsOf(restored)).includes('row/saved=yes'),
  );
  linkBases(founder.base, restored.base);
  await until('and the rest from a peer', async () =>
    (await rowsOf(restored)).includes('row/after-backup=yes'),
  );
  await world.admit(founder, restored, 'log');
  await restored.base.append([bytes('put onward yes')]);
  await until('the founder reads the fresh log', async () =>
    (await rowsOf(founder)).includes('row/onward=yes'),
  );
  expect(founder.warnings).toEqual([]);
});

test('a stick with blocks that the author did not sign is refused', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const unlink = linkBases(founder.base, anna.base);
  await world.admit(founder, anna, 'log');
  unlink();
  // Somebody writes a log of his own under the founder's name: hypercore does not even take the key.
  const forged = `${world.folder}/forged`;
  const store = new Corestore(forged, { allowBackup: true });
  const keyPair = crypto.keyPair();
  const manifest = { version: 1, signers: [{ publicKey: keyPair.publicKey }] };
  const core = store.get({ key: Hypercore.key(manifest), manifest, keyPair });
  await core.append(Buffer.from('not of this commune'));
  await store.close();
  await importLogs(anna.base, forged);
  await founder.base.append([bytes('put on yes')]);
  linkBases(founder.base, anna.base);
  await until('anna goes on', async () => (await rowsOf(anna)).includes('row/on=yes'));
  expect(anna.warnings.filter(({ kind }) => kind !== 'malformed-log')).toEqual([]);
});
