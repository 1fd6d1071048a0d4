// What is let go of: a whole feed with its pictures, or the old part of one.

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pictureHash } from '../../../src/social/ports.ts';
import { until } from '../until.ts';
import { LISTENING, bytes, filesOf, openFeedWorld, seed, text } from './feed-world.ts';
import type { FeedWorld } from './feed-world.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

test('a forgotten feed frees the disk, is given to nobody, and can be followed again', async () => {
  const anna = await world.open('anna', LISTENING);
  const bert = await world.open('bert', LISTENING);
  const feed = await anna.own(seed());
  const blocks = Array.from({ length: 500 }, () => new Uint8Array(randomBytes(16_000)));
  for (const block of blocks) await feed.append(block);
  const image = randomBytes(50_000);
  const hash = pictureHash(image);
  await anna.pictures.put(feed.key, hash, image);
  const followed = await bert.follow(feed.key);
  bert.connect(anna.address ?? '');
  expect(await bert.pictures.get(feed.key, hash, { timeoutMs: 10_000 })).toEqual(new Uint8Array(image));
  await until(
    'bert has it all',
    async () => (await bert.bytesHeld()).get(feed.key) === 500 * 16_000 + 50_000,
  );
  const before = (await filesOf(world.folder('bert'))).byteLength;
  expect(before).toBeGreaterThan(8_000_000);

  await bert.forget(feed.key);
  expect([bert.kept(), await bert.bytesHeld()]).toEqual([[], new Map()]);
  expect(await followed.block(0, { timeoutMs: 0 })).toBeNull();
  await bert.close();
  const disk = await filesOf(world.folder('bert'));
  expect(disk.byteLength).toBeLessThan(before / 4);
  expect(disk.includes(image.subarray(0, 64))).toBe(false);

  const again = await world.open('bert');
  expect(again.kept()).toEqual([]);
  const anew = await again.follow(feed.key);
  expect(anew.length).toBe(0);
  again.connect(anna.address ?? '');
  expect(await anew.block(499, { timeoutMs: 10_000 })).toEqual(blocks[499]);
}, 60_000);

test('a feed that was forgotten and followed in one sitting comes again', async () => {
  const anna = await world.open('anna', LISTENING);
  const bert = await world.open('bert');
  const feed = await anna.own(seed());
  await feed.append(bytes('one'));
  bert.connect(anna.address ?? '');
  for (let round = 0; round < 3; round++) {
    const followed = await bert.follow(feed.key);
    expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('one');
    await bert.forget(feed.key);
  }
  await bert.forget('cd'.repeat(32));
});

test('a trimmed feed keeps its later blocks, fetches the earlier ones no more, and grows on', async () => {
  const anna = await world.open('anna', LISTENING);
  const bert = await world.open('bert');
  const feed = await anna.own(seed());
  for (let at = 0; at < 10; at++) await feed.append(bytes(`post ${at}`));
  const followed = await bert.follow(feed.key);
  bert.connect(anna.address ?? '');
  await until('bert has it all', async () => (await bert.bytesHeld()).get(feed.key) === 60);
  await bert.trim(feed.key, 6);
  expect([followed.keptFrom, (await bert.bytesHeld()).get(feed.key)]).toEqual([6, 24]);
  expect(await followed.block(5, { timeoutMs: 0 })).toBeNull();
  expect(text(await followed.block(6, { timeoutMs: 0 }))).toBe('post 6');
  // Somebody may still look at an old one: it is fetched, shown and not kept.
  expect(text(await followed.block(5, { timeoutMs: 10_000 }))).toBe('post 5');
  expect(await followed.block(5, { timeoutMs: 0 })).toBeNull();
  await feed.append(bytes('post 10'));
  await until('it grows on', async () => text(await followed.block(10, { timeoutMs: 0 })) === 'post 10');
  expect((await bert.bytesHeld()).get(feed.key)).toBe(31);
  await bert.trim(feed.key, 3);
  expect(followed.keptFrom).toBe(6);
  await bert.close();

  const again = await world.open('bert');
  const kept = await again.follow(feed.key);
  expect([kept.keptFrom, kept.length]).toEqual([6, 11]);
  again.connect(anna.address ?? '');
  await until('they are connected', () => again.peers()[0]?.state === 'connected');
  expect(await kept.update({ timeoutMs: 5_000 })).toBe(11);
  expect((await again.bytesHeld()).get(feed.key)).toBe(31);
});
