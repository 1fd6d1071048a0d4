// How much is kept: the limit holds, strangers go first, nothing of one's own goes.

import { describe, expect, test } from 'vitest';
import { plainPost } from '../../src/social/model.ts';
import { makeRoom, roomOf } from '../../src/voice/room.ts';
import { NOON_MS, setup, type Somebody } from './people.ts';

const ASK = { timeoutMs: 0 };
const ALL = { limit: 10_000, before: null };
const LONG = 'x'.repeat(3_000);
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

/** Words that no other post has. */
function wordsOf(at: number): string {
  return Array.from({ length: 40 }, (_, n) => `w${at}x${n}`).join(' ');
}

async function sayMany({ voice }: Somebody, count: number): Promise<void> {
  for (let at = 0; at < count; at++) await voice.say(say(`${at} ${LONG}`));
}

async function used({ ports }: Somebody): Promise<number> {
  const { rows, feeds } = await roomOf(ports, 0);
  return rows + feeds;
}

function heard({ voice }: Somebody, from: Somebody): readonly string[] {
  const kept = voice.people.find(from.source);
  return kept === null ? [] : voice.posts.by(kept, ALL).posts.map(({ text }) => text.split(' ')[0] ?? '');
}

describe('within the limit', () => {
  test('nothing goes', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await sayMany(ben, 5);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(ASK);
    const limit = await used(anna);
    await makeRoom(anna.ports, limit);
    expect(heard(anna, ben)).toHaveLength(5);
  });
});

describe('over the limit', () => {
  test('posts of strangers go, and those who are followed stay', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    await ben.voice.follow(carl.source, 'carl');
    await sayMany(ben, 20);
    await sayMany(carl, 600);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(ASK);
    const before = await used(anna);
    await anna.voice.crawl(ASK, () => undefined);
    expect(heard(anna, carl)).toHaveLength(600);
    const room = await makeRoom(anna.ports, before + 1_000_000);
    expect(room.rows + room.feeds).toBeLessThanOrEqual(before + 1_000_000);
    expect(heard(anna, ben)).toHaveLength(20);
    expect(heard(anna, carl).length).toBeLessThan(600);
    // the newest of a stranger stay longest
    expect(heard(anna, carl)[0]).toBe('599');
  });

  test('the largest feed loses its older half, in the log as in the rows, and goes on', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    await sayMany(ben, 200);
    await sayMany(carl, 20);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.follow(carl.source, 'carl');
    await anna.voice.gather(ASK);
    await makeRoom(anna.ports, (await used(anna)) - 1);
    const log = await anna.feeds.follow(ben.voice.key);
    expect(log.keptFrom).toBe(100);
    expect(heard(anna, ben)).toHaveLength(100);
    expect(heard(anna, carl)).toHaveLength(20);
    await ben.voice.say(say('afterwards'));
    await anna.voice.gather(ASK);
    expect(heard(anna, ben)[0]).toBe('afterwards');
  });

  test('pictures of others go, those that came first before the others, and one’s own stay', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await sayMany(ben, 60);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(ASK);
    const before = await used(anna);
    const { pictures } = anna.feeds;
    for (const [author, hash] of [
      [anna.voice.key, 'own'],
      [ben.voice.key, 'first'],
      [ben.voice.key, 'second'],
    ] as const)
      await pictures.put(author, hash, new Uint8Array(100_000));
    const limit = before + 150_000;
    const room = await makeRoom(anna.ports, limit);
    expect(room.rows + room.feeds).toBeLessThanOrEqual(limit);
    expect(await pictures.get(ben.voice.key, 'first')).toBeNull();
    expect(await pictures.get(ben.voice.key, 'second')).not.toBeNull();
    await makeRoom(anna.ports, 1);
    expect(await pictures.get(ben.voice.key, 'second')).toBeNull();
    expect(await pictures.get(anna.voice.key, 'own')).not.toBeNull();
    expect(heard(anna, ben).length).toBeGreaterThan(0);
  });

  test('a feed of which no post is here gives room like any other', async () => {
    const { anna, mallory } = await setup('anna', 'mallory');
    const log = await mallory.feeds.own(mallory.ports.seed);
    for (let at = 0; at < 100; at++) await log.append(new Uint8Array(16_000));
    await anna.voice.follow(mallory.source, '');
    await anna.voice.gather(ASK);
    const limit = (await roomOf(anna.ports, 0)).rows + 200_000;
    const room = await makeRoom(anna.ports, limit);
    expect(room.rows + room.feeds).toBeLessThanOrEqual(limit);
  });

  test('what strangers say of themselves and of whom they follow goes with their posts', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    await ben.voice.follow(carl.source, 'carl');
    await anna.voice.follow(ben.source, 'ben');
    for (let at = 0; at < 1_000; at++)
      await carl.voice.say({
        is: 'follow',
        source: { is: 'finger', address: `n${at}@example.org` },
        nick: '',
      });
    await anna.voice.gather(ASK);
    await anna.voice.crawl(ASK, () => undefined);
    const { row } = anna.voice.people.need(carl.source);
    await anna.voice.regard({ is: 'finger', address: 'muted@example.org' }, 'mute');
    await makeRoom(anna.ports, 1);
    expect(anna.voice.people.find(carl.source)).toBeNull();
    expect(anna.ports.shelf.all('SELECT * FROM follow WHERE of = ?', row)).toEqual([]);
    expect(anna.voice.people.find({ is: 'finger', address: 'muted@example.org' })).not.toBeNull();
  });

  test('the index of words becomes smaller with the posts', async () => {
    const { anna } = await setup('anna');
    const source = { is: 'finger', address: 'dk@example.org' } as const;
    const by = anna.voice.people.need(source);
    anna.ports.shelf.atOnce(() => {
      for (let at = 0; at < 3_000; at++) {
        const post = plainPost({ source, id: `${at}`, atMs: at, text: wordsOf(at) });
        anna.voice.posts.put(by, post, NOON_MS);
      }
    });
    const indexed = (): number =>
      Number(anna.ports.shelf.one('SELECT sum(length(block)) AS n FROM post_text_data')?.['n']);
    const before = indexed();
    await makeRoom(anna.ports, (await used(anna)) / 2);
    expect(indexed()).toBeLessThan(before * 0.75);
    expect(anna.voice.posts.countBy(by)).toBeGreaterThan(0);
  });

  test('nothing of one’s own goes, however small the limit, and it ends', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await sayMany(anna, 30);
    await sayMany(ben, 300);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(ASK);
    await makeRoom(anna.ports, 1);
    expect(heard(anna, anna)).toHaveLength(30);
    expect(await (await anna.feeds.own(anna.ports.seed)).block(0)).not.toBeNull();
    // of a feed that is followed some statements always stay
    expect(heard(anna, ben).length).toBeGreaterThan(0);
  });

  test('posts of finger and the web that are followed go last, the oldest first', async () => {
    const { anna } = await setup('anna');
    const source = { is: 'finger', address: 'dk@example.org' } as const;
    const posts = Array.from({ length: 1_200 }, (_, at) =>
      plainPost({ source, id: `${at}`, atMs: NOON_MS - 10_000_000 + at, text: `${at} ${LONG}` }),
    );
    anna.outside.set(source.address, { source, profile: anna.voice.own.profile, posts, following: [] });
    await anna.voice.follow(source, 'dk');
    await anna.voice.gather(ASK);
    await makeRoom(anna.ports, (await used(anna)) - 1);
    const kept = anna.voice.posts.by(anna.voice.people.need(source), ALL).posts;
    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 700 }, (_, at) => `${1_199 - at}`));
  });
});

test('whoever is followed later is read from the beginning, though posts of theirs went before', async () => {
  const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
  await ben.voice.follow(carl.source, 'carl');
  await sayMany(carl, 10);
  await anna.voice.follow(ben.source, 'ben');
  await anna.voice.gather(ASK);
  await anna.voice.crawl(ASK, () => undefined);
  await makeRoom(anna.ports, 1);
  expect(heard(anna, carl)).toEqual([]);
  await anna.voice.follow(carl.source, 'carl');
  await anna.voice.gather(ASK);
  expect(heard(anna, carl)).toHaveLength(10);
});
