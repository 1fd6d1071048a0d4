// Pictures: from the author, from a follower, as their hash says, within the room there is.

import { randomBytes } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPictures } from '../../../src/engine/feeds/pictures.ts';
import { pictureHash } from '../../../src/social/ports.ts';
import { until } from '../until.ts';
import { LISTENING, openFeedWorld, seed } from './feed-world.ts';
import type { FeedWorld } from './feed-world.ts';
import { openHostilePeer } from './hostile-peer.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

const ANNA = 'aa'.repeat(32);
const BERT = 'bb'.repeat(32);

function picture(size: number): { readonly hash: string; readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(randomBytes(size));
  return { hash: pictureHash(bytes), bytes };
}

test('a picture comes from its author, and later from a follower', async () => {
  const anna = await world.open('anna', LISTENING);
  const feed = await anna.own(seed());
  const { hash, bytes } = picture(2_000_000);
  await anna.pictures.put(feed.key, hash, bytes);
  const bert = await world.open('bert', LISTENING);
  await bert.follow(feed.key);
  bert.connect(anna.address ?? '');
  const same = (got: Uint8Array | null): boolean => got !== null && Buffer.from(bytes).equals(got);
  expect(same(await bert.pictures.get(feed.key, hash, { timeoutMs: 10_000 }))).toBe(true);
  await anna.close();

  const cleo = await world.open('cleo');
  cleo.connect(bert.address ?? '');
  // Cleo does not follow anna: she sees the picture and does not keep it.
  expect(same(await cleo.pictures.get(feed.key, hash, { timeoutMs: 10_000 }))).toBe(true);
  expect(await cleo.pictures.get(feed.key, hash, { timeoutMs: 0 })).toBeNull();
  expect(await cleo.pictures.get(feed.key, picture(5).hash, { timeoutMs: 300 })).toBeNull();
  await bert.close();
  const again = await world.open('bert');
  expect(same(await again.pictures.get(feed.key, hash, { timeoutMs: 0 }))).toBe(true);
  expect((await again.bytesHeld()).get(feed.key)).toBe(bytes.byteLength);
});

test('pictures of others make way for a limit, those that came first before the others, and own ones stay', async () => {
  const anna = await world.open('anna');
  const feed = await anna.own(seed());
  await anna.follow(BERT);
  const [own, first, second] = [picture(500), picture(300), picture(200)];
  await anna.pictures.put(feed.key, own.hash, own.bytes);
  await anna.pictures.put(BERT, first.hash, first.bytes);
  await anna.pictures.put(BERT, second.hash, second.bytes);
  expect(anna.pictures.bytesHeld()).toEqual(
    new Map([
      [feed.key, 500],
      [BERT, 500],
    ]),
  );
  await anna.pictures.trim(499);
  expect(anna.pictures.bytesHeld().get(BERT)).toBe(200);
  expect(await anna.pictures.get(BERT, first.hash, { timeoutMs: 0 })).toBeNull();
  await anna.pictures.trim(0);
  expect(anna.pictures.bytesHeld()).toEqual(new Map([[feed.key, 500]]));
  expect(await anna.pictures.get(feed.key, own.hash, { timeoutMs: 0 })).toEqual(own.bytes);
});

test('a picture that is not what its hash says is not taken, and its sender is cut off', async () => {
  const anna = await world.open('anna', LISTENING);
  const followed = await anna.follow(BERT);
  const peer = await openHostilePeer(anna.address ?? '');
  peer.say({ is: 'serves', feeds: [peer.tag(BERT)] });
  const wanted = picture(100);
  const got = anna.pictures.get(followed.key, wanted.hash, { timeoutMs: 2_000 });
  await until('anna asks', () => peer.heard.some(({ is }) => is === 'want'));
  peer.say({ is: 'picture', question: 1, bytes: picture(100).bytes });
  await until('the liar is cut off', () => peer.isCut());
  expect(await got).toBeNull();
  expect(await anna.pictures.get(followed.key, wanted.hash, { timeoutMs: 0 })).toBeNull();
});

test('whoever asks for pictures and reads none is waited for, and cut off when it asks on', async () => {
  const anna = await world.open('anna', LISTENING);
  const feed = await anna.own(seed());
  const { hash, bytes } = picture(2_000_000);
  await anna.pictures.put(feed.key, hash, bytes);
  const peer = await openHostilePeer(anna.address ?? '');
  await until('they are connected', () => anna.peers().length === 1);
  peer.stopReading();
  const ask = (question: number): void => peer.say({ is: 'want', question, feed: peer.tag(feed.key), hash });
  for (let question = 1; question <= 8; question++) ask(question);
  await until('anna answers', () => (anna.peers()[0]?.bytesOut ?? 0) > bytes.byteLength);
  const bert = await world.open('bert');
  bert.connect(anna.address ?? '');
  const isServed = async (): Promise<boolean> =>
    (await bert.pictures.get(feed.key, hash, { timeoutMs: 10_000 })) !== null;
  // Time enough for anna to get rid of what nobody takes, if she did not wait.
  for (let round = 0; round < 8; round++) expect(await isServed()).toBe(true);
  for (let question = 9; question <= 16; question++) {
    ask(question);
    expect(await isServed()).toBe(true);
  }
  await until('anna has cut it off', () => anna.peers().length === 1);
  peer.close();
});

test('what is no picture of this store is refused', async () => {
  const anna = await world.open('anna');
  const feed = await anna.own(seed());
  const { hash, bytes } = picture(10);
  await expect(anna.pictures.put(feed.key, '00'.repeat(32), bytes)).rejects.toThrow(`is ${hash}, not 00`);
  await expect(anna.pictures.put(feed.key, hash, new Uint8Array(2_000_001))).rejects.toThrow('1 to 2000000');
  await expect(anna.pictures.put(BERT, hash, bytes)).rejects.toThrow('is not kept here');
});

test('when the room is used up the oldest picture of others makes way, an own one never', async () => {
  const folder = world.folder('pictures');
  const options = { folder, bytesMax: 1_000, isOwn: (author: string) => author === ANNA };
  const pictures = await openPictures(options);
  const [own, first, second, third] = [picture(400), picture(300), picture(300), picture(500)];
  await pictures.put(ANNA, own.hash, own.bytes);
  await pictures.put(BERT, first.hash, first.bytes);
  await pictures.put(BERT, second.hash, second.bytes);
  expect([pictures.bytesHeld().get(ANNA) ?? 0, pictures.bytesHeld().get(BERT) ?? 0]).toEqual([400, 600]);
  await pictures.put(BERT, third.hash, third.bytes);
  expect(await pictures.read(BERT, first.hash)).toBeNull();
  expect(await pictures.read(BERT, second.hash)).toBeNull();
  expect(await pictures.read(BERT, third.hash)).toEqual(third.bytes);
  expect(await pictures.read(ANNA, own.hash)).toEqual(own.bytes);
  const large = picture(700);
  await expect(pictures.put(ANNA, large.hash, large.bytes)).rejects.toThrow('600 are left beside your own');
  expect(await pictures.read(BERT, third.hash)).toEqual(third.bytes);

  const again = await openPictures(options);
  expect([again.bytesHeld().get(ANNA) ?? 0, again.bytesHeld().get(BERT) ?? 0]).toEqual([400, 500]);
  await again.forget(BERT);
  expect(await again.read(BERT, third.hash)).toBeNull();
  await expect(stat(join(folder, BERT))).rejects.toThrow('ENOENT');
});

test('a file that was changed on the disk is not shown', async () => {
  const folder = world.folder('pictures');
  const pictures = await openPictures({ folder, bytesMax: 1_000, isOwn: () => true });
  const { hash, bytes } = picture(10);
  await pictures.put(ANNA, hash, bytes);
  expect((await stat(join(folder, ANNA, hash))).mode & 0o777).toBe(0o600);
  await writeFile(join(folder, ANNA, hash), 'changed');
  expect(await pictures.read(ANNA, hash)).toBeNull();
  expect(pictures.bytesHeld().get(ANNA) ?? 0).toBe(0);
});
