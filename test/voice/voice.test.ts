import { describe, expect, test } from 'vitest';
import { plainPost } from '../../src/social/model.ts';
import { feedOf } from '../../src/social/fold.ts';
import { checkedStatement } from '../../src/voice/taking-in.ts';
import { sourceTyped } from '../../src/voice/commands/voice-command.ts';
import { threadOf } from '../../src/voice/shelf/threads.ts';
import { Voice, Unsayable } from '../../src/voice/voice.ts';
import { keyOf, NOON_MS, setup } from './people.ts';

const ASK = { timeoutMs: 0 };
const ALL = { limit: 100, before: null };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

describe('what one says', () => {
  test('is in the own timeline at once, and in the log as signed statements that make the same feed', async () => {
    const { anna } = await setup('anna');
    await anna.voice.say({
      is: 'profile',
      nick: 'anna',
      name: 'Anna',
      about: '',
      project: '',
      plan: '',
      properties: [],
      picture: null,
    });
    const { id } = await anna.voice.say(say('Hello'));
    await anna.voice.say({ is: 'edit', of: id, text: 'Hello, all' });
    const [post] = anna.voice.posts.home(ALL).posts;
    expect(post).toMatchObject({ handle: id, text: 'Hello, all', replyTo: null });
    expect(post?.editedAtMs).toBeGreaterThan(NOON_MS);
    const log = await anna.feeds.own(anna.ports.seed);
    const blocks = await Promise.all(Array.from({ length: log.length }, (_, at) => log.block(at)));
    const statements = blocks
      .flatMap((bytes) => (bytes === null ? [] : [checkedStatement(bytes)]))
      .filter((one) => one !== null);
    expect(statements).toHaveLength(3);
    const folded = feedOf(anna.voice.key, statements);
    expect(folded.profile.name).toBe('Anna');
    expect(folded.posts.map(({ text }) => text)).toEqual(['Hello, all']);
  });

  test('over a limit is refused, and nothing was said', async () => {
    const { anna } = await setup('anna');
    await expect(anna.voice.say(say('x'.repeat(5000)))).rejects.toThrow(Unsayable);
    await expect(anna.voice.say(say('  '))).rejects.toThrow(Unsayable);
    expect(anna.voice.length).toBe(0);
  });

  test('said at the same moment comes one after another', async () => {
    const { anna } = await setup('anna');
    await Promise.all(Array.from({ length: 20 }, (_, at) => anna.voice.say(say(`number ${at}`))));
    expect(anna.voice.length).toBe(20);
    expect(anna.voice.posts.home(ALL).posts).toHaveLength(20);
  });

  test('withdrawn shows that it was, and its words are found no more', async () => {
    const { anna } = await setup('anna');
    const { id } = await anna.voice.say(say('A regrettable word'));
    expect(anna.voice.posts.search('regrettable', ALL).posts).toHaveLength(1);
    await anna.voice.say({ is: 'delete', of: id });
    const [post] = anna.voice.posts.home(ALL).posts;
    expect(post?.deletedAtMs).not.toBeNull();
    expect(post?.text).toBe('');
    expect(anna.voice.posts.search('regrettable', ALL).posts).toEqual([]);
  });
});

describe('whom one follows', () => {
  test('is read, and is named in the own feed unless followed quietly', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    await ben.voice.say(say('from ben'));
    await carl.voice.say(say('from carl'));
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.followUnseen(carl.source, 'carl');
    await anna.voice.gather(ASK);
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['from carl', 'from ben']);
    const said = anna.voice.people.followedBy(anna.voice.own);
    expect(said.map(({ source }) => source)).toEqual([ben.source]);
  });

  test('is known again after the shelf was lost, out of the own feed', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say(say('from ben'));
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.say(say('from anna'));
    await anna.voice.close();
    const fresh = await setup('anna');
    await fresh.anna.voice.close();
    const again = await Voice.open({ ...anna.ports, shelf: fresh.anna.ports.shelf });
    await again.gather(ASK);
    expect(again.people.followed().map(({ nick }) => nick)).toEqual(['ben']);
    expect(again.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['from anna', 'from ben']);
  });

  test('twice at once is heard once, and after it was let go nothing more of it comes in', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await Promise.all([anna.voice.followUnseen(ben.source, ''), anna.voice.followUnseen(ben.source, '')]);
    const log = await anna.feeds.follow(ben.voice.key);
    await anna.voice.unfollow(ben.source);
    await ben.voice.say(say('unheard'));
    await log.update();
    await anna.voice.settled();
    expect(anna.voice.posts.global(ALL).posts).toEqual([]);
  });

  test('and let go while their feed is being opened is not kept', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const following = anna.voice.followUnseen(ben.source, '');
    await anna.voice.unfollow(ben.source);
    await following;
    expect(anna.feeds.kept()).toEqual([anna.voice.key]);
  });

  test('of finger or the web is asked, keeps what it dropped, and says why it was silent', async () => {
    const { anna } = await setup('anna');
    const source = { is: 'finger', address: 'dk@example.org' } as const;
    const post = (id: string, text: string, atMs: number) => plainPost({ source, id, atMs, text });
    const profile = { ...anna.voice.own.profile, name: 'Dmytri' };
    const feed = { source, profile, following: [] };
    await anna.voice.follow(source, 'dk');
    expect(await anna.voice.gather(ASK)).toMatchObject({ asked: 1, failed: 1 });
    expect(anna.voice.people.find(source)?.trouble).toBe('dk@example.org is silent.');
    anna.outside.set('dk@example.org', {
      ...feed,
      posts: [post('20101117130604', 'old', 1_290_000_000_000)],
    });
    await anna.voice.gather(ASK, true);
    anna.outside.set('dk@example.org', {
      ...feed,
      posts: [post('20101118130604', 'new', 1_290_086_400_000)],
    });
    expect(await anna.voice.gather(ASK, true)).toMatchObject({ failed: 0, fresh: 1 });
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['new', 'old']);
    expect(anna.voice.people.find(source)).toMatchObject({ trouble: '', profile: { name: 'Dmytri' } });
  });

  test('whose clock runs ahead is not at the top for ever', async () => {
    const { anna, ben, world } = await setup('anna', 'ben');
    await ben.voice.say(say('from the future'), NOON_MS * 2);
    await anna.voice.follow(ben.source, '');
    await anna.voice.gather(ASK);
    world.nowMs += 60_000;
    await anna.voice.say(say('now'));
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['now', 'from the future']);
  });

  test('muted shows nowhere but on their own page; blocked leaves nothing behind', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say(say('loud'));
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(ASK);
    await anna.voice.regard(ben.source, 'mute');
    expect(anna.voice.posts.home(ALL).posts).toEqual([]);
    expect(anna.voice.posts.search('loud', ALL).posts).toEqual([]);
    expect(anna.voice.posts.by(anna.voice.people.need(ben.source), ALL).posts).toHaveLength(1);
    await anna.voice.regard(ben.source, 'unmute');
    expect(anna.voice.posts.home(ALL).posts).toHaveLength(1);
    await anna.voice.regard(ben.source, 'block');
    await ben.voice.say(say('still loud'));
    await anna.voice.gather(ASK);
    expect(anna.voice.posts.global(ALL).posts).toEqual([]);
    expect(anna.feeds.kept()).toEqual([anna.voice.key]);
    expect(anna.voice.people.followedBy(anna.voice.own)).toEqual([]);
  });
});

describe('conversations', () => {
  test('an answer by a stranger reaches the author, is checked, and stands in the thread', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const { id } = await anna.voice.say(say('Who knows about boilers?'));
    await ben.voice.follow(anna.source, 'anna');
    await ben.voice.gather(ASK);
    await ben.voice.say({ is: 'reply', to: { source: anna.source, id }, text: 'I do', pictures: [] });
    expect((await ben.voice.gather(ASK)).handed).toBe(1);
    expect((await ben.voice.gather(ASK)).handed).toBe(0);
    const { lines } = threadOf(anna.voice.posts, { source: anna.source, id });
    expect(lines.map(({ post, depth }) => [depth, post?.text])).toEqual([
      [0, 'Who knows about boilers?'],
      [1, 'I do'],
    ]);
    const mentions = anna.voice.posts.mentions([anna.source], 'anna', ALL).posts;
    expect(mentions.map(({ text }) => text)).toEqual(['I do']);
  });

  test('what is no signed answer to an own post is not taken, nor from who is blocked', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    const { id } = await anna.voice.say(say('hello'));
    const to = { source: anna.source, id };
    const post = await ben.voice.say(say('not an answer'));
    const elsewhere = await ben.voice.say({
      is: 'reply',
      to: { source: carl.source, id },
      text: 'x',
      pictures: [],
    });
    const answer = await ben.voice.say({ is: 'reply', to, text: 'hi', pictures: [] });
    const forged = Uint8Array.from(answer.bytes);
    forged[100] = (forged[100] ?? 0) ^ 1;
    for (const bytes of [post.bytes, elsewhere.bytes, forged, new Uint8Array(3)])
      expect(await ben.feeds.hand(anna.voice.key, bytes)).toBe(false);
    await anna.voice.regard(ben.source, 'block');
    expect(await ben.feeds.hand(anna.voice.key, answer.bytes)).toBe(false);
    await anna.voice.regard(ben.source, 'unblock');
    expect(await ben.feeds.hand(anna.voice.key, answer.bytes)).toBe(true);
  });

  test('answers wait until the author can be reached', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const { id } = await anna.voice.say(say('hello'));
    ben.feeds.isConnected = false;
    await ben.voice.say({ is: 'reply', to: { source: anna.source, id }, text: 'late', pictures: [] });
    expect((await ben.voice.gather(ASK)).handed).toBe(0);
    ben.feeds.isConnected = true;
    expect((await ben.voice.gather(ASK)).handed).toBe(1);
  });

  test('that lead in a circle end', async () => {
    const { anna } = await setup('anna');
    const source = { is: 'url', url: 'https://example.org/feed' } as const;
    const other = { source, id: 'b' };
    const posts = [
      plainPost({ source, id: 'a', atMs: 1, text: 'a', replyTo: other }),
      plainPost({ source, id: 'b', atMs: 2, text: 'b', replyTo: { source, id: 'a' } }),
    ];
    anna.outside.set(source.url, { source, profile: anna.voice.own.profile, posts, following: [] });
    await anna.voice.follow(source, '');
    await anna.voice.gather(ASK);
    expect(threadOf(anna.voice.posts, other).lines).toHaveLength(2);
  });
});

describe('everybody', () => {
  test('is found from friend to friend, kept only while followed, and never through who is blocked', async () => {
    const { anna, ben, carl, dora, eve } = await setup('anna', 'ben', 'carl', 'dora', 'eve');
    await anna.voice.follow(ben.source, 'ben');
    await ben.voice.follow(carl.source, 'carl');
    await carl.voice.follow(dora.source, 'dora');
    await ben.voice.follow(eve.source, 'eve');
    await eve.voice.follow({ is: 'feed', key: keyOf('frank') }, 'frank');
    for (const [name, { voice }] of Object.entries({ ben, carl, dora, eve }))
      await voice.say(say(`from ${name}`));
    await anna.voice.regard(eve.source, 'block');
    await anna.voice.gather(ASK);
    await anna.voice.crawl(ASK, () => undefined);
    const known = anna.voice.posts.global(ALL).posts.map(({ text }) => text);
    expect(known.toSorted()).toEqual(['from ben', 'from carl', 'from dora']);
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['from ben']);
    expect(anna.feeds.kept().toSorted()).toEqual([anna.voice.key, ben.voice.key].toSorted());
    expect(anna.voice.people.find({ is: 'feed', key: keyOf('frank') })).toBeNull();
  });

  test('is not found through somebody who is muted, though one follows them and their posts are kept', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    await anna.voice.follow(ben.source, 'ben');
    await ben.voice.follow(carl.source, 'carl');
    await carl.voice.say(say('from carl'));
    await anna.voice.regard(ben.source, 'mute');
    await ben.voice.say(say('hidden'));
    await anna.voice.gather(ASK);
    expect(await anna.voice.crawl(ASK, () => undefined)).toBe(0);
    expect(anna.voice.people.find(carl.source)).toBeNull();
    await anna.voice.regard(ben.source, 'unmute');
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['hidden']);
    expect(await anna.voice.crawl(ASK, () => undefined)).toBe(2);
    expect(anna.voice.posts.global(ALL).posts.map(({ text }) => text)).toContain('from carl');
  });
});

test('pages of a timeline leave nothing out and show nothing twice, at one instant too', async () => {
  const { anna } = await setup('anna');
  for (let at = 0; at < 25; at++)
    await anna.voice.say(say(`number ${at}`), at < 20 ? NOON_MS - 5 : NOON_MS - 9);
  const seen: string[] = [];
  let before: Parameters<typeof anna.voice.posts.home>[0]['before'] = null;
  do {
    const page = anna.voice.posts.home({ limit: 7, before });
    seen.push(...page.posts.map(({ handle }) => handle));
    before = page.next;
  } while (before !== null);
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
});

describe('hostile people', () => {
  test('cannot take over a source that is written out by calling themselves that', async () => {
    const { anna, ben, mallory } = await setup('anna', 'ben', 'mallory');
    const nick = ben.voice.key;
    await mallory.voice.say({ is: 'profile', ...anna.voice.own.profile, nick });
    await anna.voice.follow(mallory.source, '');
    await anna.voice.gather(ASK);
    expect(sourceTyped(anna.voice, nick)).toEqual(ben.source);
  });

  test('cannot say at no time that there is, so that nothing can be shown any more', async () => {
    const { anna, mallory } = await setup('anna', 'mallory');
    await mallory.voice.say(say('at the end of time'), 8_640_000_000_000_001);
    await anna.voice.follow(mallory.source, '');
    await anna.voice.gather(ASK);
    expect(anna.voice.posts.home(ALL).posts).toEqual([]);
  });

  test('who were blocked while they were asked leave nothing, and feeds that a kill left are let go', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const source = { is: 'finger', address: 'dk@example.org' } as const;
    await anna.voice.follow(source, 'dk');
    const post = plainPost({ source, id: '1', atMs: 1, text: 'late' });
    anna.outside.set('dk@example.org', {
      source,
      profile: anna.voice.own.profile,
      posts: [post],
      following: [],
    });
    const asking = anna.voice.gather(ASK, true);
    await anna.voice.regard(source, 'block');
    await asking;
    expect(anna.voice.posts.global(ALL).posts).toEqual([]);
    await anna.feeds.follow(ben.voice.key);
    await anna.voice.close();
    await Voice.open(anna.ports);
    expect(anna.feeds.kept()).toEqual([anna.voice.key]);
  });

  test('are named whatever letters their nick has', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await anna.voice.say({ is: 'profile', ...anna.voice.own.profile, nick: 'Özgür' });
    await ben.voice.say(say('Ask @ÖZGÜR'));
    await anna.voice.follow(ben.source, '');
    await anna.voice.gather(ASK);
    expect(anna.voice.posts.mentions([anna.source], 'Özgür', ALL).posts).toHaveLength(1);
  });
});
