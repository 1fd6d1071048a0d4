// Feeds between machines: over TCP, over a private DHT, from a follower while the author is away, and after a restart.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../until.ts';
import { LISTENING, bytes, filesOf, openFeedWorld, seed, text } from './feed-world.ts';
import type { FeedWorld } from './feed-world.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

test('a feed goes over TCP to whoever follows it, and so does what is added later', async () => {
  const anna = await world.open('anna', LISTENING);
  const bert = await world.open('bert');
  const feed = await anna.own(seed());
  await feed.append(bytes('one'));
  const followed = await bert.follow(feed.key);
  expect(followed.isReached).toBe(false);
  bert.connect(anna.address ?? '');
  expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('one');
  expect(followed.isReached).toBe(true);
  let grown = 0;
  followed.onGrowth(() => {
    grown += 1;
  });
  await feed.append(bytes('two'));
  await until(
    'what was added has come',
    async () => text(await followed.block(1, { timeoutMs: 0 })) === 'two',
  );
  expect(grown).toBeGreaterThan(0);
  expect([followed.length, followed.writable, feed.writable]).toEqual([2, false, true]);
  await expect(followed.append(bytes('three'))).rejects.toThrow("is somebody else's");
  await anna.close();
  await until('nobody who has the feed is connected', async () => !followed.isReached);
});

test('two who only know the key find one another over a private DHT', async () => {
  const options = await world.dht();
  const anna = await world.open('anna', options);
  const bert = await world.open('bert', options);
  const feed = await anna.own(seed());
  await feed.append(bytes('found'));
  const followed = await bert.follow(feed.key);
  expect(text(await followed.block(0, { timeoutMs: 30_000 }))).toBe('found');
}, 60_000);

test('a follower hands a feed on while its author is away', async () => {
  const anna = await world.open('anna', LISTENING);
  const bert = await world.open('bert', LISTENING);
  const feed = await anna.own(seed());
  const posts = Array.from({ length: 40 }, (_, at) => `post ${at}`);
  for (const post of posts) await feed.append(bytes(post));
  const kept = await bert.follow(feed.key);
  bert.connect(anna.address ?? '');
  const held = async (): Promise<boolean> => {
    for (const at of posts.keys()) if ((await kept.block(at, { timeoutMs: 0 })) === null) return false;
    return true;
  };
  await until('bert has the whole feed', held);
  await anna.close();

  const cleo = await world.open('cleo');
  const followed = await cleo.follow(feed.key);
  cleo.connect(bert.address ?? '');
  expect(await followed.update({ timeoutMs: 10_000 })).toBe(posts.length);
  for (const [at, post] of posts.entries())
    expect(text(await followed.block(at, { timeoutMs: 10_000 }))).toBe(post);
});

test('after a restart everything is there, and the feed goes on', async () => {
  const mine = seed();
  const anna = await world.open('anna');
  const feed = await anna.own(mine);
  await feed.append(bytes('before'));
  const other = await anna.follow('aa'.repeat(32));
  await anna.close();

  const again = await world.open('anna', LISTENING);
  expect([...again.kept()].toSorted()).toEqual([feed.key, other.key].toSorted());
  // Served before its author has said that it is the own one.
  const bert = await world.open('bert');
  const followed = await bert.follow(feed.key);
  bert.connect(again.address ?? '');
  expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('before');
  const own = await again.own(mine);
  await own.append(bytes('after'));
  expect(text(await followed.block(1, { timeoutMs: 10_000 }))).toBe('after');
  await expect(again.own(seed())).rejects.toThrow('another own feed');
});

test('whoever lost the folder gets the feed back from followers and goes on with it', async () => {
  const mine = seed();
  const anna = await world.open('anna', LISTENING);
  const feed = await anna.own(mine);
  await feed.append(bytes('one'));
  const bert = await world.open('bert', LISTENING);
  const followed = await bert.follow(feed.key);
  bert.connect(anna.address ?? '');
  await followed.block(0, { timeoutMs: 10_000 });
  await anna.close();

  const fresh = await world.open('fresh');
  const back = await fresh.own(mine);
  fresh.connect(bert.address ?? '');
  expect(await back.update({ timeoutMs: 10_000 })).toBe(1);
  await back.append(bytes('two'));
  expect(text(await followed.block(1, { timeoutMs: 10_000 }))).toBe('two');
  expect([bert.troubled(), fresh.troubled()]).toEqual([[], []]);
});

test('the seed and the secret key lie nowhere in the folder', async () => {
  const mine = seed();
  const anna = await world.open('anna');
  const feed = await anna.own(mine);
  await feed.append(bytes('said in public'));
  await anna.close();
  const again = await world.open('anna');
  const own = await again.own(mine);
  await own.append(bytes('and again'));
  await again.close();
  const disk = await filesOf(world.folder('anna'));
  expect(disk.includes(Buffer.from(feed.key, 'hex'))).toBe(true);
  expect(disk.includes(Buffer.from('said in public'))).toBe(true);
  expect(disk.includes(Buffer.from(mine))).toBe(false);
});

test('what is no key, no seed and no block is refused with the rule', async () => {
  const anna = await world.open('anna');
  await expect(anna.follow('nobody')).rejects.toThrow('the key of a feed is 64 hex digits');
  await expect(anna.own(new Uint8Array(31))).rejects.toThrow('a seed has 32 bytes, not 31');
  const feed = await anna.own(seed());
  await expect(feed.append(new Uint8Array(16_385))).rejects.toThrow('1 to 16384 bytes, this one has 16385');
  await expect(anna.forget(feed.key)).rejects.toThrow('your own feed');
  await expect(anna.trim(feed.key, 1)).rejects.toThrow('your own feed');
  expect(await feed.block(7, { timeoutMs: 0 })).toBeNull();
  expect(await feed.block(-1)).toBeNull();
});
