// What one reads, over commands: what is new, timelines, conversations, one person, words.

import { describe, expect, test } from 'vitest';
import { englishOf } from '../../../src/node/sentence.ts';
import { plainPost } from '../../../src/social/model.ts';
import { keyOf, NOON_MS, setup } from '../people.ts';
import { hostOf, shown, speak, troubleOf } from './speaking.ts';

const ALL = { limit: 100, before: null };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

describe('what is new', () => {
  test('counts what came by itself from feeds as well, once', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    await speak(host, 'follow', { who: ben.voice.key, call: 'ben' });
    await speak(host, 'read');
    await ben.voice.say(say('From Ben'));
    const { id } = await ben.voice.say(say('And more'));
    await ben.voice.say({ is: 'edit', of: id, text: 'And more of it' });
    // as it comes while the voice runs, without anybody asking
    const log = await anna.feeds.follow(ben.voice.key);
    await log.update();
    await anna.voice.settled();
    const answer = await speak(host, 'read');
    expect(answer.data).toMatchObject({ gathered: { fresh: 2 } });
    expect(shown(answer)).toContain('new since you last read: 2');
    expect(shown(await speak(host, 'read'))).toContain('new since you last read: 0');
  });
});

describe('a feed that nobody connected has', () => {
  test('is counted by read, noted by following, and explained by the status; when it was heard last stays', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    await ben.voice.say(say('From Ben'));
    await speak(host, 'follow', { who: ben.voice.key });
    const noted = async (): Promise<string[] | undefined> =>
      (await speak(host, 'following')).tables?.[0]?.rows[0]?.slice(-2).map(englishOf);
    expect(await noted()).toEqual([expect.stringMatching(/^2026-11-26 12:00/), '']);
    expect(shown(await speak(host, 'read'))).not.toContain('nobody is connected');
    anna.feeds.isConnected = false;
    const read = await speak(host, 'read');
    expect(read.data).toMatchObject({ gathered: { asked: 1, failed: 0, unreached: 1 } });
    expect(shown(read)).toContain('nobody is connected: 1; telekommune voice status');
    expect(await noted()).toEqual([expect.stringMatching(/^2026-11-26 12:00/), 'nobody is connected']);
    expect((await speak(host, 'voice status')).data).toMatchObject({
      unreached: [{ source: ben.voice.key, why: expect.stringContaining('is connected') }],
    });
  });

  test('is not looked for where the voice does not run', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await speak(hostOf(anna), 'follow', { who: ben.voice.key });
    const host = hostOf(anna, false);
    expect(shown(await speak(host, 'read'))).not.toContain('nobody is connected');
    const [row = []] = (await speak(host, 'following')).tables?.[0]?.rows ?? [];
    expect(row.map(englishOf).at(-1)).toBe('');
  });
});

describe('what is read', () => {
  test('goes on page by page as the last line says', async () => {
    const { anna } = await setup('anna');
    for (let at = 0; at < 7; at++) await anna.voice.say(say(`number ${at}`));
    const host = hostOf(anna);
    const first = await speak(host, 'timeline', { limit: '5' });
    const [, before = ''] = /--before (\S+)/.exec(first.next?.[0] ?? '') ?? [];
    const second = await speak(host, 'timeline', { limit: '5', before });
    expect(second.data).toMatchObject({ posts: [{ text: 'number 1' }, { text: 'number 0' }], next: null });
    expect(await troubleOf(host, 'timeline', { before: 'yesterday' })).toMatchObject({ kind: 'usage' });
  });

  test.each([0, 501])('as %i posts at once is refused with how many there may be', async (limit) => {
    const { anna } = await setup('anna');
    for (const path of ['timeline', 'read', 'search', 'posts']) {
      const typed = { search: { words: 'x' }, posts: { who: 'me' } }[path] ?? {};
      expect(await troubleOf(hostOf(anna), path, { ...typed, limit: String(limit) })).toMatchObject({
        kind: 'usage',
        says: expect.stringContaining('1 to 500'),
      });
    }
  });

  test('shows all times alike, those on a full minute too', async () => {
    const { anna, world } = await setup('anna');
    for (const atMs of [NOON_MS, NOON_MS + 3_000]) {
      world.nowMs = atMs;
      await anna.voice.say(say('Hello'));
    }
    const times = shown(await speak(hostOf(anna), 'timeline')).match(/12:00\S*/g);
    expect(times).toEqual(['12:00:03', '12:00:00']);
  });

  test('with nothing in it says what to do', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    expect(shown(await speak(host, 'timeline'))).toContain('telekommune post');
    expect(shown(await speak(host, 'timeline', { of: 'global' }))).toContain('telekommune crawl');
    expect(shown(await speak(host, 'search', { words: 'press' }))).toContain('“press”');
  });

  test('about oneself are answers, what was passed on, and posts with one’s nick', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await speak(hostOf(anna), 'profile', { nick: 'anna' });
    const { id } = await anna.voice.say(say('Hello'));
    const of = { source: anna.source, id };
    await ben.voice.say({ is: 'reply', to: of, text: 'Yes', pictures: [] });
    await ben.voice.say({ is: 'repost', of, text: 'Hello' });
    await ben.voice.say(say('Ask @Anna about it'));
    await ben.voice.say(say('annamarie is somebody else, and anna is a name'));
    await speak(hostOf(anna), 'follow', { who: ben.voice.key, call: 'ben' });
    const { data } = await speak(hostOf(anna), 'timeline', { of: 'mentions' });
    expect(data).toMatchObject({
      posts: [{ text: 'Ask @Anna about it' }, { text: 'Hello' }, { text: 'Yes' }],
    });
  });

  test('as a conversation has what is not here as a gap', async () => {
    const { anna } = await setup('anna');
    const source = { is: 'url', url: 'https://example.org/feed' } as const;
    const missing = { source: { is: 'feed', key: keyOf('gone') }, id: 'f'.repeat(64) } as const;
    const posts = [plainPost({ source, id: 'a', atMs: 1, text: 'Yes', replyTo: missing })];
    anna.outside.set(source.url, { source, profile: anna.voice.own.profile, posts, following: [] });
    await speak(hostOf(anna), 'follow', { who: source.url });
    const [post] = anna.voice.posts.home(ALL).posts;
    const { data } = await speak(hostOf(anna), 'thread', { post: post?.handle.slice(0, 10) ?? '' });
    expect(data).toMatchObject({
      thread: [
        { depth: 0, post: null },
        { depth: 1, post: { text: 'Yes' } },
      ],
    });
  });

  test('of one person begins with who they are', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await speak(hostOf(ben), 'profile', { nick: 'ben', name: 'Ben', project: 'The hall' });
    await ben.voice.say(say('From Ben'));
    await speak(hostOf(anna), 'follow', { who: ben.voice.key });
    const answer = await speak(hostOf(anna), 'posts', { who: 'ben' });
    expect(answer.data).toMatchObject({ person: { name: 'Ben' }, posts: [{ text: 'From Ben' }] });
    expect(shown(answer)).toContain('Project: The hall');
  });

  test('by words finds them in any letter case, without accents, and the last one unfinished', async () => {
    const { anna } = await setup('anna');
    await anna.voice.say(say('Die Druckerei läuft wieder'));
    const host = hostOf(anna);
    for (const words of ['druckerei', 'LAUFT', 'wieder druck', '"druckerei" OR*'])
      expect([words, (await speak(host, 'search', { words })).data]).toMatchObject([
        words,
        { posts: words.includes('OR') ? [] : [{ text: 'Die Druckerei läuft wieder' }] },
      ]);
  });
});
