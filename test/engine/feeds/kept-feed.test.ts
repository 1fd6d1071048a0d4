// One feed and its log: what is on the disk before anybody hears of it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import Corestore from 'corestore';
import Hypercore from 'hypercore';
import type { Muxer } from 'hypercore';
import crypto from 'hypercore-crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guardFeed } from '../../../src/engine/feeds/feed-guard.ts';
import { KeptFeed } from '../../../src/engine/feeds/kept-feed.ts';
import { manifestOf } from '../../../src/engine/keys.ts';
import { until } from '../until.ts';
import { bytes, seed, text } from './feed-world.ts';

let home: string;
const closing: (() => Promise<unknown> | void)[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'telekommune-feed-'));
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  await rm(home, { recursive: true, force: true });
});

async function openFeed(name: string, key: string): Promise<KeptFeed> {
  const store = new Corestore(join(home, name));
  closing.push(() => store.close());
  const feed = await KeptFeed.open(store, key, { onTrouble: () => undefined, bytesMax: 1_000_000 });
  closing.push(() => feed.close());
  return feed;
}

function muxerOf(stream: NoiseSecretStream): Muxer {
  const { userData } = Hypercore.createProtocolStream(stream).noiseStream;
  if (userData === null) throw new Error('the stream carries no protocols');
  return userData;
}

function link(one: KeptFeed, other: KeptFeed): void {
  const here = new NoiseSecretStream(true);
  const there = new NoiseSecretStream(false);
  for (const stream of [here, there]) stream.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  one.attach(muxerOf(here));
  other.attach(muxerOf(there));
  closing.push(() => void here.destroy());
}

test('nobody hears of a block before it is on the disk', async () => {
  const keyPair = crypto.keyPair(seed());
  const key = keyPair.publicKey.toString('hex');
  const own = await openFeed('anna', key);
  const followed = await openFeed('bert', key);
  let disk = Promise.resolve();
  let syncs = 0;
  await own.write(keyPair, () => {
    syncs += 1;
    return disk;
  });
  link(own, followed);
  await own.append(bytes('one'));
  expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('one');

  expect(syncs).toBe(1);
  const { promise, resolve } = Promise.withResolvers<void>();
  disk = promise;
  const acknowledged: string[] = [];
  const append = async (block: string): Promise<void> => {
    await own.append(bytes(block));
    acknowledged.push(block);
  };
  const appended = append('two');
  await until('the disk is waited for', () => syncs === 2);
  expect(await followed.update({ timeoutMs: 300 })).toBe(1);
  expect([own.length, acknowledged]).toEqual([1, []]);
  resolve();
  await appended;
  expect(text(await followed.block(1, { timeoutMs: 10_000 }))).toBe('two');
});

test('a log that is longer than any feed is not taken in', async () => {
  const keyPair = crypto.keyPair(seed());
  const author = new Corestore(join(home, 'author'));
  closing.push(() => author.close());
  const log = author.get({ keyPair, manifest: manifestOf(keyPair.publicKey) });
  await log.append(Buffer.from('one'));
  const proof = await log.proof({ upgrade: { start: 0, length: 1 } });
  const guarded = author.get({ name: 'guarded' });
  await guarded.ready();
  const seen: object[] = [];
  guarded.core.verify = async (taken) => {
    seen.push(taken);
    return true;
  };
  guardFeed(guarded.core, () => undefined);
  expect(await guarded.core.verify(proof, {})).toBe(true);
  for (const length of [2 ** 24 + 1, 2 ** 50]) {
    const longer = { ...proof, upgrade: proof.upgrade && { ...proof.upgrade, length } };
    expect(await guarded.core.verify(longer, {})).toBe(false);
  }
  expect(seen).toEqual([proof]);
});

test('while blocks are dropped an answer that lost its ground is no lie, so often as answers can be under way', async () => {
  const store = new Corestore(join(home, 'guarded'));
  closing.push(() => store.close());
  const log = store.get({ name: 'guarded' });
  await log.append(Buffer.from('one'));
  const proof = await log.proof({ block: { index: 0, nodes: 0 } });
  log.core.verify = async () => {
    throw Object.assign(new Error('Expected tree node 7 from storage'), { code: 'INVALID_OPERATION' });
  };
  const guard = guardFeed(log.core, () => undefined);
  const [peer, other] = [{}, {}];
  await expect(log.core.verify(proof, peer)).rejects.toThrow('tree node 7');
  guard.dropping();
  for (let answer = 0; answer < 512; answer++) expect(await log.core.verify(proof, peer)).toBe(false);
  await expect(log.core.verify(proof, peer)).rejects.toThrow('tree node 7');
  expect(await log.core.verify(proof, other)).toBe(false);
  guard.dropping();
  expect(await log.core.verify(proof, peer)).toBe(false);
});
