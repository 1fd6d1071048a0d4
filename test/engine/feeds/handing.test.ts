// Statements handed over to the author they answer, and whatever else comes over the same channel.

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../until.ts';
import { LISTENING, bytes, openFeedWorld, seed, text } from './feed-world.ts';
import type { FeedWorld } from './feed-world.ts';
import { openHostilePeer } from './hostile-peer.ts';
import type { HostilePeer } from './hostile-peer.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

test('a stranger hands a reply to the author; a follower does not take it in his place', async () => {
  const anna = await world.open('anna', LISTENING);
  const bert = await world.open('bert', LISTENING);
  const stranger = await world.open('stranger');
  const feed = await anna.own(seed());
  await bert.own(seed());
  await bert.follow(feed.key);
  const got: (string | null)[] = [];
  anna.onHanded((statement) => got.push(text(statement)) < 3);
  bert.onHanded(() => true);

  stranger.connect(bert.address ?? '');
  expect(await stranger.hand(feed.key, bytes('to nobody'), { timeoutMs: 500 })).toBe(false);
  const handed = stranger.hand(feed.key, bytes('hello'), { timeoutMs: 10_000 });
  stranger.connect(anna.address ?? '');
  expect(await handed).toBe(true);
  expect(await stranger.hand(feed.key, bytes('again'), { timeoutMs: 10_000 })).toBe(true);
  // The third one is refused by whoever hears it.
  expect(await stranger.hand(feed.key, bytes('too much'), { timeoutMs: 500 })).toBe(false);
  expect(got).toEqual(['hello', 'again', 'too much']);
  expect(stranger.kept()).toEqual([]);
  await expect(stranger.hand(feed.key, new Uint8Array(16_385))).rejects.toThrow('at most 16384 bytes');
});

test('the author is found over a DHT to hand something over, without following', async () => {
  const options = await world.dht();
  const anna = await world.open('anna', options);
  const stranger = await world.open('stranger', options);
  const feed = await anna.own(seed());
  const got: (string | null)[] = [];
  anna.onHanded((statement) => got.push(text(statement)) > 0);
  expect(await stranger.hand(feed.key, bytes('found you'), { timeoutMs: 30_000 })).toBe(true);
  expect(got).toEqual(['found you']);
}, 60_000);

test('when the receiver fails nothing counts as taken, and the peer is not to blame', async () => {
  const anna = await world.open('anna', LISTENING);
  const stranger = await world.open('stranger');
  const feed = await anna.own(seed());
  let isBroken = true;
  anna.onHanded(() => {
    if (isBroken) throw new Error('no room on the disk');
    return true;
  });
  stranger.connect(anna.address ?? '');
  expect(await stranger.hand(feed.key, bytes('hello'), { timeoutMs: 1_000 })).toBe(false);
  isBroken = false;
  expect(stranger.peers()).toMatchObject([{ state: 'connected' }]);
  expect(await stranger.hand(feed.key, bytes('hello'), { timeoutMs: 10_000 })).toBe(true);
});

test('a peer that only says it took a statement is not believed', async () => {
  const bert = await world.open('bert', LISTENING);
  const author = 'ab'.repeat(32);
  const peer = await openHostilePeer(bert.address ?? '');
  peer.say({ is: 'serves', feeds: [peer.tag(author)] });
  const handed = bert.hand(author, bytes('hello'), { timeoutMs: 2_000 });
  await until('it is offered', () => peer.heard.some(({ is }) => is === 'hand'));
  peer.say({ is: 'handed', question: 1, receipt: randomBytes(64).toString('hex') });
  expect(await handed).toBe(false);
});

test('a flood of statements reaches the author as a trickle, and ends the connection', async () => {
  const anna = await world.open('anna', LISTENING);
  const feed = await anna.own(seed());
  let got = 0;
  anna.onHanded(() => {
    got += 1;
    return true;
  });
  const peer = await openHostilePeer(anna.address ?? '');
  for (let question = 1; question <= 1_000; question++)
    peer.say({ is: 'hand', question, feed: peer.tag(feed.key), statement: bytes(`${question}`) });
  await until('the flood is cut off', () => peer.isCut());
  expect(got).toBeGreaterThan(0);
  expect(got).toBeLessThan(20);
});

const garbage: readonly (readonly [string, (peer: HostilePeer) => void])[] = [
  ['random bytes', (peer) => peer.sayBytes(randomBytes(300))],
  ['no bytes', (peer) => peer.sayBytes(new Uint8Array())],
  ['a message and more', (peer) => peer.sayBytes(new Uint8Array([0, 0, 7]))],
  ['a length of nothing that follows', (peer) => peer.sayBytes(new Uint8Array([2, 1, 0xff, 0xff, 0x7f]))],
  ['a picture nobody asked for', (peer) => peer.say({ is: 'picture', question: 1, bytes: randomBytes(9) })],
  ['a receipt for nothing', (peer) => peer.say({ is: 'handed', question: 7, receipt: null })],
  [
    'more feeds than there are people',
    (peer) => {
      for (let at = 0; at < 60; at++)
        peer.say({
          is: 'serves',
          feeds: Array.from({ length: 512 }, () => randomBytes(16).toString('hex')),
        });
    },
  ],
];

test.for(garbage)('%s: the connection ends and the store goes on', async ([, send]) => {
  const anna = await world.open('anna', LISTENING);
  const feed = await anna.own(seed());
  await feed.append(bytes('still here'));
  const peer = await openHostilePeer(anna.address ?? '');
  send(peer);
  await until('the connection is cut', () => peer.isCut());
  const bert = await world.open('bert');
  const followed = await bert.follow(feed.key);
  bert.connect(anna.address ?? '');
  expect(text(await followed.block(0, { timeoutMs: 10_000 }))).toBe('still here');
});
