// Feeds and peers of other clients: whatever they send, this process goes on and honest feeds are not touched.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discoveryKeyOf } from '../../../src/engine/feeds/kept-feed.ts';
import type { PeeredFeedStore } from '../../../src/engine/feeds/feed-store.ts';
import { until } from '../until.ts';
import { LISTENING, bytes, filesOf, openFeedWorld, seed, text } from './feed-world.ts';
import type { FeedWorld } from './feed-world.ts';
import { openHostileLog, openHostilePeer } from './hostile-peer.ts';
import type { HostileLog, HostilePeer } from './hostile-peer.ts';

let world: FeedWorld;
const closing: (() => Promise<unknown> | void)[] = [];
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  await world.close();
});

async function hostileLog(name: string, of = seed()): Promise<HostileLog> {
  const hostile = await openHostileLog(join(world.folder(name), 'store'), of);
  closing.push(() => hostile.close());
  return hostile;
}

async function dial(store: PeeredFeedStore): Promise<HostilePeer> {
  const peer = await openHostilePeer(store.address ?? '');
  closing.push(() => peer.close());
  return peer;
}

/** An honest feed still comes in. */
async function expectAlive(store: PeeredFeedStore): Promise<void> {
  const honest = await world.open(`honest-${randomBytes(4).toString('hex')}`);
  const feed = await honest.own(seed());
  await feed.append(bytes('still here'));
  const followed = await store.follow(feed.key);
  honest.connect(store.address ?? '');
  expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('still here');
}

test('a block that is larger than any statement ends the feed and is not stored', async () => {
  const bert = await world.open('bert', LISTENING);
  const hostile = await hostileLog('hostile');
  const huge = randomBytes(100_000);
  await hostile.log.append([Buffer.from('harmless'), huge, Buffer.from('later')]);
  const followed = await bert.follow(hostile.key);
  const told: string[] = [];
  bert.onTrouble(({ message }) => told.push(message));
  const peer = await dial(bert);
  peer.serve(hostile);
  await until('bert has noticed', () => bert.troubled().length === 1);
  expect(bert.troubled()).toMatchObject([{ key: hostile.key, kind: 'block-too-large' }]);
  expect(told).toEqual([expect.stringContaining('block 1 has 100000 bytes, at most 16384 are allowed')]);
  expect(await followed.block(1, { timeoutMs: 1_000 })).toBeNull();
  expect(peer.isCut()).toBe(false);
  await expectAlive(bert);

  await bert.close();
  expect((await filesOf(world.folder('bert'))).includes(huge.subarray(0, 64))).toBe(false);
  const again = await world.open('bert', LISTENING);
  expect(again.troubled()).toMatchObject([{ key: hostile.key, kind: 'block-too-large' }]);
  const still = await again.follow(hostile.key);
  expect(await still.update({ timeoutMs: 1_000 })).toBe(3);
  expect(await still.block(1, { timeoutMs: 1_000 })).toBeNull();
});

test('a large block that a peer made up does not count against the author', async () => {
  const anna = await world.open('anna', LISTENING);
  const mine = seed();
  const feed = await anna.own(mine);
  await feed.append(bytes('true'));
  const liar = await hostileLog('liar', mine);
  await liar.log.append(Buffer.from('true'));
  const bert = await world.open('bert', LISTENING);
  const followed = await bert.follow(feed.key);
  const peer = await dial(bert);
  liar.log.on('peer-add', (added) => {
    const { wireData } = added as { wireData: { send(data: { block: { value: Buffer } | null }): void } };
    const send = wireData.send.bind(wireData);
    wireData.send = (data) => {
      if (data.block !== null) data.block.value = randomBytes(50_000);
      send(data);
    };
  });
  peer.serve(liar);
  await until('bert knows the length', () => followed.length === 1);
  expect(await followed.block(0, { timeoutMs: 500 })).toBeNull();
  expect(bert.troubled()).toEqual([]);
  bert.connect(anna.address ?? '');
  expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('true');
});

test('two histories of one feed freeze it, for good, and only it', async () => {
  const mine = seed();
  const anna = await world.open('anna', LISTENING);
  const copy = await world.open('copy', LISTENING);
  const one = await anna.own(mine);
  const other = await copy.own(mine);
  await one.append(bytes('yes'));
  await other.append(bytes('no'));
  await other.append(bytes('never'));
  const bert = await world.open('bert', LISTENING);
  const followed = await bert.follow(one.key);
  bert.connect(anna.address ?? '');
  expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('yes');
  bert.connect(copy.address ?? '');
  await until('bert has noticed', () => bert.troubled().length === 1);
  expect(bert.troubled()).toMatchObject([{ key: one.key, kind: 'forked' }]);
  expect(text(await followed.block(0, { timeoutMs: 0 }))).toBe('yes');
  await until('the copy hears of it', () => copy.troubled().length + anna.troubled().length > 0);
  const convicted = anna.troubled().length > 0 ? one : other;
  await expect(convicted.append(bytes('more'))).rejects.toThrow('wrote two histories');
  await expectAlive(bert);

  await bert.close();
  const again = await world.open('bert', LISTENING);
  expect(again.troubled()).toMatchObject([{ kind: 'forked' }]);
  const still = await again.follow(one.key);
  again.connect(copy.address ?? '');
  await expectAlive(again);
  expect(text(await still.block(0, { timeoutMs: 0 }))).toBe('yes');
  expect(still.length).toBe(1);
});

test('a history that its author cut back is not taken over', async () => {
  const bert = await world.open('bert', LISTENING);
  const hostile = await hostileLog('hostile');
  await hostile.log.append([Buffer.from('said'), Buffer.from('also said')]);
  const followed = await bert.follow(hostile.key);
  const peer = await dial(bert);
  peer.serve(hostile);
  expect(text(await followed.block(1, { timeoutMs: 10_000 }))).toBe('also said');
  await hostile.log.truncate(0);
  await hostile.log.append(Buffer.from('never said anything else'));
  await expectAlive(bert);
  expect(text(await followed.block(0, { timeoutMs: 1_000 }))).toBe('said');
  expect(followed.length).toBe(2);
});

const blockAt = (at: number): Buffer => Buffer.alloc(10_000, at);

test('a feed without end takes up no more room than one feed may', async () => {
  const bytesMax = 200_000;
  const bert = await world.open('bert', { ...LISTENING, feedBytesMax: bytesMax });
  const hostile = await hostileLog('hostile');
  await hostile.log.append(Array.from({ length: 200 }, (_, at) => blockAt(at)));
  const followed = await bert.follow(hostile.key);
  const peer = await dial(bert);
  peer.serve(hostile);
  const held = async (): Promise<number> => (await bert.bytesHeld()).get(hostile.key) ?? 0;
  await until('bert has the newest of it', async () => (await held()) === bytesMax / 2);
  expect([followed.keptFrom, followed.length]).toEqual([190, 200]);
  for (let at = 200; at < 230; at++) {
    await hostile.log.append(blockAt(at));
    await until('the new one has come', async () => (await followed.block(at, { timeoutMs: 0 })) !== null);
    await until('older ones have made way', async () => (await held()) <= bytesMax);
  }
  expect(await followed.block(195, { timeoutMs: 0 })).toBeNull();
  expect(text(await followed.block(229, { timeoutMs: 0 }))).toBe(blockAt(229).toString());
  // What made way is not fetched again and again.
  expect(bert.peers()[0]?.bytesIn).toBeLessThan(1_500_000);
  expect(bert.troubled()).toEqual([]);
});

const wires = [
  ['wireRange', { drop: false, start: 1, length: 2 ** 45 }],
  ['wireWant', { start: 2 ** 40, length: 2 ** 21, any: false }],
  ['wireBitfield', { start: 2 ** 45, bitfield: new Uint32Array(64) }],
] as const;

test.for(wires)('a peer that speaks of impossible places (%s) is cut off', async ([wire, message]) => {
  const bert = await world.open('bert', LISTENING);
  const hostile = await hostileLog('hostile');
  await hostile.log.append(Buffer.from('harmless'));
  await bert.follow(hostile.key);
  hostile.log.on('peer-add', (added) => {
    const peer = added as unknown as Record<string, { send(message: object): void }>;
    peer[wire]?.send(message);
  });
  const peer = await dial(bert);
  peer.serve(hostile);
  await until('the peer is cut off', () => peer.isCut());
  expect(bert.troubled()).toEqual([]);
  await expectAlive(bert);
});

test('a stranger learns of no feed whose key it does not know, even when it repeats what it hears', async () => {
  const anna = await world.open('anna', LISTENING);
  const feed = await anna.own(seed());
  await feed.append(bytes('public, to those who know the key'));
  const peer = await dial(anna);
  await until('the tags are there', () => peer.heard.length === 1);
  const [first] = peer.heard;
  if (first?.is !== 'serves') throw new Error('not what was expected');
  expect(first.feeds).toHaveLength(1);
  peer.say(first);
  peer.say({ is: 'want', question: 1, feed: first.feeds[0] ?? '', hash: '00'.repeat(32) });
  await until('the question is answered', () => peer.heard.length === 2);
  expect(peer.heard[1]).toEqual({ is: 'none', question: 1 });
  const plain = peer.plain();
  for (const secret of anna.kept()) expect(plain.includes(Buffer.from(secret, 'hex'))).toBe(false);
  expect(plain.includes(discoveryKeyOf(feed.key))).toBe(false);
  expect(plain.includes(Buffer.from('hypercore/alpha'))).toBe(false);

  const friend = await dial(anna);
  friend.say({ is: 'serves', feeds: [friend.tag(feed.key)] });
  await until('whoever knows it is told', () => friend.plain().includes(discoveryKeyOf(feed.key)));
});
