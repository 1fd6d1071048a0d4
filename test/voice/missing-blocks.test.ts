// A feed whose beginning nobody has who is there: a newcomer gets what there is, and what was missing when it comes.

import { describe, expect, test } from 'vitest';
import { setup, type Somebody } from './people.ts';

/** Long enough to say that nobody has it. */
const WAIT = { timeoutMs: 1 };
const ALL = { limit: 1_000, before: null };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

function heard({ voice }: Somebody, from: Somebody): readonly string[] {
  return voice.posts.by(voice.people.need(from.source), ALL).posts.map(({ text }) => text);
}

/** Ben said things of which only those in between are with anybody. */
async function benWith(count: number) {
  const people = await setup('anna', 'ben');
  const { ben, world } = people;
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push((await ben.voice.say(say(`${at}`))).id);
  const all = world.feeds.published.get(ben.voice.key) ?? [];
  const onlyFrom = (from: number, to = all.length): void =>
    void world.feeds.published.set(
      ben.voice.key,
      all.map((block, at) => (at >= from && at < to ? block : null)),
    );
  return { ...people, ids, onlyFrom };
}

describe('of whom one begins to follow', () => {
  test('the newest comes where nobody has the beginning, and goes on', async () => {
    const { anna, ben, onlyFrom } = await benWith(600);
    onlyFrom(300);
    await anna.voice.follow(ben.source, 'ben');
    expect((await anna.voice.gather(WAIT)).fresh).toBe(300);
    expect(heard(anna, ben)).toHaveLength(300);
    expect(heard(anna, ben)[0]).toBe('599');
    expect((await anna.voice.gather(WAIT)).fresh).toBe(0);
    await ben.voice.say(say('next'));
    await anna.voice.gather(WAIT);
    expect(heard(anna, ben)[0]).toBe('next');
  });

  test('the beginning is taken in when it comes, and nothing twice', async () => {
    const { anna, ben, onlyFrom } = await benWith(600);
    onlyFrom(300);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(WAIT);
    onlyFrom(0);
    expect((await anna.voice.gather(WAIT)).fresh).toBe(300);
    expect(heard(anna, ben)).toEqual(Array.from({ length: 600 }, (_, at) => `${599 - at}`));
    expect((await anna.voice.gather(WAIT)).fresh).toBe(0);
  });

  test('the beginning is still missed when the follow turned quiet meanwhile', async () => {
    const { anna, ben, onlyFrom } = await benWith(20);
    onlyFrom(10);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(WAIT);
    await anna.voice.followUnseen(ben.source, 'ben');
    onlyFrom(0);
    await anna.voice.gather(WAIT);
    expect(heard(anna, ben)).toHaveLength(20);
  });

  test('blocks in the middle come, then what lies around them, on either side', async () => {
    const { anna, ben, onlyFrom } = await benWith(90);
    onlyFrom(30, 60);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(WAIT);
    expect(heard(anna, ben)).toHaveLength(30);
    onlyFrom(20);
    await anna.voice.gather(WAIT);
    expect(heard(anna, ben)).toHaveLength(70);
    onlyFrom(0);
    await anna.voice.gather(WAIT);
    expect(heard(anna, ben)).toHaveLength(90);
  });

  test('nothing is leapt over while no time is given, since it may be on its way', async () => {
    const { anna, ben, onlyFrom } = await benWith(10);
    onlyFrom(5);
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather({ timeoutMs: 0 });
    expect(heard(anna, ben)).toEqual([]);
  });
});

test('what came late is what it is today: edited, withdrawn, followed, said of oneself', async () => {
  const { anna, ben, carl, dora, world } = await setup('anna', 'ben', 'carl', 'dora');
  const profile = ben.voice.own.profile;
  await ben.voice.say({ is: 'profile', ...profile, name: 'Old name' });
  const { id: edited } = await ben.voice.say(say('before'));
  const { id: withdrawn } = await ben.voice.say(say('regretted'));
  await ben.voice.follow(carl.source, 'carl');
  await ben.voice.follow(dora.source, 'dora');
  await ben.voice.say({ is: 'edit', of: edited, text: 'after' });
  await ben.voice.say({ is: 'delete', of: withdrawn });
  await ben.voice.unfollow(carl.source);
  await ben.voice.say({ is: 'profile', ...profile, name: 'New name' });
  const all = world.feeds.published.get(ben.voice.key) ?? [];
  world.feeds.published.set(
    ben.voice.key,
    all.map((block, at) => (at < 5 ? null : block)),
  );
  await anna.voice.follow(ben.source, 'ben');
  await anna.voice.gather(WAIT);
  expect(heard(anna, ben)).toEqual([]);
  expect(anna.voice.people.need(ben.source).profile.name).toBe('New name');
  world.feeds.published.set(ben.voice.key, all);
  await anna.voice.gather(WAIT);
  expect(heard(anna, ben)).toEqual(['', 'after']);
  expect(anna.voice.posts.search('regretted', ALL).posts).toEqual([]);
  const kept = anna.voice.people.need(ben.source);
  expect(kept.profile.name).toBe('New name');
  expect(anna.voice.people.followedBy(kept).map(({ nick }) => nick)).toEqual(['dora']);
});
