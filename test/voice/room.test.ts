// How much is kept: the limit holds, strangers go first, nothing of one's own goes.

import { describe, expect, test } from 'vitest';
import { plainPost } from '../../src/social/model.ts';
import { makeRoom, roomOf } from '../../src/voice/room.ts';
import { NOON_MS, setup, type Somebody } from './people.ts';

const ASK = { timeoutMs: 0 };
const ALL = { limit: 10_000, before: null };
const LONG = 'x'.repeat(3_000);
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

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
