// What one author can make others keep has an end, and nobody else pays for it.

import { expect, test } from 'vitest';
import { plainPost } from '../../src/social/model.ts';
import { AUTHOR_LIMITS } from '../../src/voice/author-limits.ts';
import { CRAWL_LIMITS } from '../../src/voice/crawling.ts';
import { NOON_MS, setup, type Somebody } from './people.ts';

const ASK = { timeoutMs: 0 };
const ALL = { limit: 100_000, before: null };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

function source(name: string) {
  return { is: 'finger', address: `${name}@example.org` } as const;
}

async function followMany({ voice }: Somebody, count: number): Promise<void> {
  for (let at = 0; at < count; at++)
    await voice.say({ is: 'follow', source: source(`n${String(at).padStart(5, '0')}`), nick: '' });
}

test('whom somebody follows is kept up to a limit, and again when some are taken out; whom oneself follows always', async () => {
  const { anna, mallory } = await setup('anna', 'mallory');
  const most = AUTHOR_LIMITS.follows;
  await followMany(mallory, most + 50);
  await anna.voice.follow(mallory.source, '');
  await anna.voice.gather(ASK);
  const followed = () => anna.voice.people.followedBy(anna.voice.people.need(mallory.source));
  expect(followed()).toHaveLength(most);
  await mallory.voice.say({ is: 'follow', source: source('n00000'), nick: 'called otherwise' });
  await mallory.voice.say({ is: 'unfollow', source: source('n00001') });
  await mallory.voice.say({ is: 'follow', source: source('late'), nick: '' });
  await mallory.voice.say({ is: 'follow', source: source('too-late'), nick: '' });
  await anna.voice.gather(ASK);
  expect(followed()).toHaveLength(most);
  const names = followed().map(({ source: one, nick }) => `${'address' in one ? one.address : ''} ${nick}`);
  expect(names).toContain('late@example.org ');
  expect(names).toContain('n00000@example.org called otherwise');
  expect(names).not.toContain('too-late@example.org ');
  expect(mallory.voice.people.followedBy(mallory.voice.own)).toHaveLength(most + 51);
});

test('a page that names thousands gives as many as a feed, and its posts end at a limit, the newest', async () => {
  const { anna } = await setup('anna');
  const page = source('page');
  const posts = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      plainPost({ source: page, id: `${from + at}`, atMs: NOON_MS - 1_000_000 + from + at, text: 'x' }),
    ).toReversed();
  const following = Array.from({ length: AUTHOR_LIMITS.follows + 9 }, (_, at) => ({
    source: source(`n${at}`),
    nick: '',
  }));
  const { profile } = anna.voice.own;
  anna.outside.set(page.address, {
    source: page,
    profile,
    posts: posts(0, AUTHOR_LIMITS.outsidePosts),
    following,
  });
  await anna.voice.follow(page, '');
  await anna.voice.gather(ASK);
  anna.outside.set(page.address, {
    source: page,
    profile,
    posts: posts(AUTHOR_LIMITS.outsidePosts, 5),
    following,
  });
  await anna.voice.gather(ASK, true);
  const kept = anna.voice.people.need(page);
  expect(anna.voice.people.followedBy(kept)).toHaveLength(AUTHOR_LIMITS.follows);
  expect(anna.voice.posts.countBy(kept)).toBe(AUTHOR_LIMITS.outsidePosts);
  expect(anna.voice.posts.by(kept, { limit: 1, before: null }).posts[0]?.id).toBe(
    `${AUTHOR_LIMITS.outsidePosts + 4}`,
  );
});

test('of a stranger a crawl takes the newest alone, and everything once they are followed', async () => {
  const { anna, ben, mallory } = await setup('anna', 'ben', 'mallory');
  const count = AUTHOR_LIMITS.crawledStatements + 20;
  for (let at = 0; at < count; at++) await mallory.voice.say(say(`${at}`));
  await ben.voice.follow(mallory.source, '');
  await anna.voice.follow(ben.source, 'ben');
  await anna.voice.gather(ASK);
  await anna.voice.crawl(ASK, () => undefined);
  const heard = () => anna.voice.posts.by(anna.voice.people.need(mallory.source), ALL).posts;
  expect(heard()).toHaveLength(AUTHOR_LIMITS.crawledStatements);
  expect(heard()[0]?.text).toBe(`${count - 1}`);
  await anna.voice.follow(mallory.source, '');
  await anna.voice.gather(ASK);
  expect(heard()).toHaveLength(count);
});

test('whoever names thousands does not keep a crawl from whom others name', async () => {
  const { anna, ben, mallory } = await setup('anna', 'ben', 'mallory');
  await followMany(mallory, CRAWL_LIMITS.people + 100);
  const honest = source('zoe');
  await ben.voice.follow(honest, 'zoe');
  const { profile } = anna.voice.own;
  const post = plainPost({ source: honest, id: '1', atMs: 1, text: 'from zoe' });
  anna.outside.set(honest.address, { source: honest, profile, posts: [post], following: [] });
  await anna.voice.follow(mallory.source, '');
  await anna.voice.follow(ben.source, 'ben');
  await anna.voice.gather(ASK);
  await anna.voice.crawl(ASK, () => undefined);
  expect(anna.voice.posts.global(ALL).posts.map(({ text }) => text)).toContain('from zoe');
});
