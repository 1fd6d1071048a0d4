import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blindEncryption, deriveSecret, logKeyOf, logKeyPair } from '../../src/engine/keys.ts';
import { linkBases } from '../../src/engine/streams.ts';
import { openRealWorld } from './real-world.ts';
import type { RealWorld } from './real-world.ts';
import { bytes } from './toy-fold.ts';
import { until } from './until.ts';

let world: RealWorld;
beforeEach(async () => {
  world = await openRealWorld();
});
afterEach(() => world.close());

async function filesOf(folder: string): Promise<Buffer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((name) => name.isFile())
    .map((name) => readFile(join(name.parentPath, name.name)));
  return Buffer.concat(await Promise.all(files));
}

test('no secret and no entry lies in the store folder in the clear', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  linkBases(founder.base, anna.base);
  await world.admit(founder, anna, 'log');
  const spoken = 'put spoken this-is-what-nobody-else-may-read';
  await anna.base.append([bytes(spoken)]);
  await until('the founder has it', async () => (await founder.base.logLength(anna.base.logKey)) === 1);
  for (const node of [founder, anna]) {
    const keyPair = logKeyPair(node.primaryKey);
    const secrets = [
      node.primaryKey,
      keyPair.secretKey.subarray(0, 32),
      deriveSecret(node.primaryKey, 'log/1'),
      world.encryptionKey,
    ];
    await node.base.close();
    const disk = await filesOf(node.folder);
    expect(disk.includes(keyPair.publicKey)).toBe(true);
    for (const secret of secrets) expect(disk.includes(Buffer.from(secret))).toBe(false);
    expect(disk.includes(Buffer.from('this-is-what-nobody-else-may-read'))).toBe(false);
  }
});

test('the log key follows from the primary key, and is known before the base is opened', async () => {
  const primaryKey = createHash('sha256').update('always the same').digest();
  expect(logKeyOf(primaryKey)).toBe('4a71b61c43ad351139fdf324ac5f3fb53b6fc5678481111d8323a2f932160503');
  const founder = await world.open('founder', { primaryKey });
  expect(founder.base.logKey).toBe(logKeyOf(primaryKey));
});

test('what was sealed with one primary key does not open with another', async () => {
  const sealed = await blindEncryption(randomBytes(32)).encrypt(randomBytes(32));
  await expect(blindEncryption(randomBytes(32)).decrypt(sealed)).rejects.toThrow(
    'unable to authenticate data',
  );
});

test('a folder goes on under a fresh log when it is opened with a fresh primary key', async () => {
  const founder = await world.open('founder');
  await founder.base.append([bytes('put a 1')]);
  await founder.base.close();
  const fresh = await world.open('fresh', { folder: founder.folder });
  expect(fresh.base.key).toBe(founder.base.key);
  expect(fresh.base.logKey).toBe(logKeyOf(fresh.primaryKey));
  expect(fresh.base.logKey).not.toBe(founder.base.logKey);
  expect(await fresh.base.logLength(founder.base.logKey)).toBe(1);
  await expect(fresh.base.append([bytes('put b 1')])).rejects.toThrow('Not writable');
});
