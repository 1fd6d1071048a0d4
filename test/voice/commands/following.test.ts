// Whom one follows, hears and reads, over commands.

import { describe, expect, test } from 'vitest';
import { englishOf } from '../../../src/node/sentence.ts';
import { plainPost } from '../../../src/social/model.ts';
import { keyOf, setup, type Somebody } from '../people.ts';
import { hostOf, shown, speak, troubleOf } from './speaking.ts';

const ALL = { limit: 100, before: null };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

describe('follow', () => {
  test('brings what they said, and stands in the own feed unless quietly', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    await ben.voice.say(say('From Ben'));
    const host = hostOf(anna);
    const answer = await speak(host, 'follow', { who: ben.voice.key, call: 'ben' });
    expect(answer.data).toMatchObject({ posts: 1, person: { name: 'ben', source: ben.voice.key } });
    await speak(host, 'follow', { who: carl.voice.key, quietly: true });
    expect(anna.voice.people.followedBy(anna.voice.own).map(({ source }) => source)).toEqual([ben.source]);
    expect((await speak(host, 'following')).data).toMatchObject({
      people: [{ source: ben.voice.key }, { source: carl.voice.key }],
    });
  });

  test('of somebody silent says why', async () => {
    const { anna } = await setup('anna');
    const answer = await speak(hostOf(anna), 'follow', { who: 'dk@example.org' });
    expect(shown(answer)).toContain('dk@example.org is silent.');
  });

  test('does not wait for feeds where there is no network', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const waits: (number | undefined)[] = [];
    const log = await anna.feeds.follow(ben.voice.key);
    const update = log.update.bind(log);
    log.update = (patience) => {
      waits.push(patience?.timeoutMs);
      return update(patience);
    };
    await speak(hostOf(anna, false), 'follow', { who: ben.voice.key });
    await speak(hostOf(anna, false), 'read');
    expect(waits).toEqual([0, 0]);
  });

  test('by a key alone, without a DHT, says that an address is wanted', async () => {
    const { anna } = await setup('anna');
    const answer = await speak(hostOf(anna), 'follow', { who: keyOf('ben') });
    expect(answer.next?.join()).toContain('voice connect');
    expect((await speak(hostOf(anna), 'follow', { who: 'dk@example.org' })).next?.join()).not.toContain(
      'connect',
    );
  });

  test('and reading where the voice does not run say that feeds come when it does', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna, false);
    expect(shown(await speak(host, 'read'))).not.toContain('voice run');
    expect(shown(await speak(host, 'follow', { who: ben.voice.key }))).toContain('voice run');
    expect(shown(await speak(host, 'read'))).toContain('voice run');
    expect(shown(await speak(hostOf(anna), 'read'))).not.toContain('voice run');
  });

  test('needs somebody who can be followed, and not oneself', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    expect(await troubleOf(host, 'follow', { who: 'nobody' })).toMatchObject({ kind: 'not-found' });
    for (const who of ['me', anna.voice.key])
      expect(await troubleOf(host, 'follow', { who })).toMatchObject({ rule: 'this-is-you' });
    expect(anna.voice.length).toBe(0);
  });

  test('of somebody who is blocked says how to take that back', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    await speak(host, 'block', { who: ben.voice.key });
    const trouble = await troubleOf(host, 'follow', { who: ben.voice.key });
    expect(trouble).toMatchObject({ rule: 'person-is-blocked', next: expect.stringContaining('unblock') });
  });

  test('says of what nobody can read that it is followed all the same, and how to take it back', async () => {
    const { anna } = await setup('anna');
    const answer = await speak(hostOf(anna), 'follow', { who: 'dk@example.org' });
    expect(shown(answer)).toContain('asked again');
    expect(answer.next).toContain('telekommune unfollow dk@example.org');
    expect(anna.voice.people.followed()).toHaveLength(1);
  });

  test('of somebody who is not there is refused with what the server said, and nothing was said', async () => {
    const { anna } = await setup('anna');
    anna.outside.set('dk@example.org', 'finger: dk: no such user.');
    const trouble = await troubleOf(hostOf(anna), 'follow', { who: 'dk@example.org' });
    expect(trouble).toMatchObject({ kind: 'not-found', rule: 'nobody-there' });
    expect(trouble.says).toContain('finger: dk: no such user.');
    expect(trouble.next).toContain('@example.org');
    expect(anna.voice.length).toBe(0);
    expect(anna.voice.people.followed()).toEqual([]);
    expect(anna.voice.posts.global(ALL).posts).toEqual([]);
  });

  test('asks a server once', async () => {
    const { anna } = await setup('anna');
    const source = { is: 'finger', address: 'dk@example.org' } as const;
    const posts = [plainPost({ source, id: '20101117130604', atMs: 1, text: 'Hello' })];
    anna.outside.set(source.address, { source, profile: anna.voice.own.profile, posts, following: [] });
    expect((await speak(hostOf(anna), 'follow', { who: source.address })).data).toMatchObject({ posts: 1 });
    expect(anna.asked).toEqual(['dk@example.org']);
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toContain('Hello');
  });
});

const publicly = ({ voice }: Somebody) => voice.people.followedBy(voice.own).map(({ nick }) => nick);

describe('following quietly', () => {
  test('takes back what was said in public, and says it again where that is wanted', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say(say('From Ben'));
    const host = hostOf(anna);
    await speak(host, 'follow', { who: ben.voice.key, call: 'ben' });
    const [before] = anna.voice.people.followed();
    const quiet = await speak(host, 'follow', { who: 'ben', quietly: true });
    expect(publicly(anna)).toEqual([]);
    expect(quiet.data).toMatchObject({ person: { quietly: true }, posts: 1 });
    expect(shown(quiet)).toContain('quietly');
    expect(anna.voice.people.followed()).toEqual([before]);
    await speak(host, 'follow', { who: 'ben', openly: true });
    expect(publicly(anna)).toEqual(['ben']);
    expect((await speak(host, 'following')).data).toMatchObject({ people: [{ quietly: false }] });
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['From Ben']);
  });

  test('stays quiet when somebody is only called differently, and public as well', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'follow', { who: keyOf('ben'), call: 'ben', quietly: true });
    await speak(host, 'follow', { who: keyOf('clara'), call: 'clara' });
    const before = anna.voice.length;
    await speak(host, 'follow', { who: 'ben', call: 'benny' });
    expect(anna.voice.length).toBe(before);
    await speak(host, 'follow', { who: 'clara', call: 'klara' });
    expect(publicly(anna)).toEqual(['klara']);
    expect((await speak(host, 'following')).data).toMatchObject({
      people: [
        { name: 'benny', quietly: true },
        { name: 'klara', quietly: false },
      ],
    });
  });

  test('shows in the table, and in no export', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say(say('From Ben'));
    await anna.voice.say(say('From Anna'));
    const host = hostOf(anna);
    await speak(host, 'follow', { who: ben.voice.key, call: 'ben', quietly: true });
    const [table] = (await speak(host, 'following')).tables ?? [];
    expect(englishOf(table?.rows[0]?.at(-1) ?? '')).toBe('quietly');
    for (const [format, of] of [
      ['opml', 'me'],
      ['plan', 'me'],
      ['atom', 'home'],
      ['json', 'home'],
      ['twtxt', 'home'],
    ] as const) {
      const { data } = await speak(host, 'voice export', { format, of, url: 'https://anna.example/' });
      const { text } = data as { readonly text: string };
      expect([format, text.includes(ben.voice.key), text.includes('From Ben')]).toEqual([
        format,
        false,
        false,
      ]);
    }
  });

  test('and openly at once is not understood', async () => {
    const { anna } = await setup('anna');
    const typed = { who: keyOf('ben'), quietly: true, openly: true } as const;
    expect(await troubleOf(hostOf(anna), 'follow', typed)).toMatchObject({ kind: 'usage' });
  });
});

describe('what people are called', () => {
  test('is taken once, and never means something else', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'follow', { who: keyOf('ben'), call: 'ben' });
    const trouble = await troubleOf(host, 'follow', { who: keyOf('clara'), call: 'Ben' });
    expect(trouble).toMatchObject({ kind: 'refused', rule: 'name-taken' });
    expect(trouble.says).toContain(keyOf('ben').slice(0, 8));
    for (const call of ['me', 'ben@example.org', keyOf('ben')])
      expect(await troubleOf(host, 'follow', { who: keyOf('clara'), call })).toMatchObject({
        rule: 'name-means-another',
      });
    expect(anna.voice.people.followed()).toHaveLength(1);
    await speak(host, 'follow', { who: 'ben', call: 'Ben' });
  });

  test('counts more where one chose it than where they did themselves', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await speak(hostOf(ben), 'profile', { nick: 'clara' });
    const host = hostOf(anna);
    await speak(host, 'follow', { who: ben.voice.key });
    expect((await speak(host, 'posts', { who: 'clara' })).data).toMatchObject({
      person: { source: ben.voice.key },
    });
    await speak(host, 'follow', { who: keyOf('clara'), call: 'clara' });
    expect((await speak(host, 'posts', { who: 'clara' })).data).toMatchObject({
      person: { source: keyOf('clara') },
    });
  });

  test('by themselves alike is asked about with short keys, and these are taken', async () => {
    const { anna, ben, clara } = await setup('anna', 'ben', 'clara');
    const host = hostOf(anna);
    for (const one of [ben, clara]) {
      await speak(hostOf(one), 'profile', { nick: 'b' });
      await speak(host, 'follow', { who: one.voice.key });
    }
    const trouble = await troubleOf(host, 'unfollow', { who: 'b' });
    const [short, other] = [ben.voice.key.slice(0, 8), clara.voice.key.slice(0, 8)];
    expect(trouble.says).toContain(short);
    expect(trouble.says).toContain(other);
    for (const who of [short, `${short}…`, short.toUpperCase(), `feed:${short}`])
      expect((await speak(host, 'posts', { who })).data).toMatchObject({ person: { source: ben.voice.key } });
    await speak(host, 'block', { who: short });
    await speak(host, 'unblock', { who: short });
    expect((await speak(host, 'muted')).data).toMatchObject({ people: [] });
  });
});

describe('unfollow', () => {
  test('takes it back, and leaves what is here', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say(say('From Ben'));
    const host = hostOf(anna);
    await speak(host, 'follow', { who: ben.voice.key, call: 'ben' });
    await speak(host, 'unfollow', { who: 'ben' });
    expect((await speak(host, 'following')).data).toMatchObject({ people: [] });
    expect(anna.voice.people.followedBy(anna.voice.own)).toEqual([]);
    expect(anna.voice.posts.global(ALL).posts).toHaveLength(1);
  });

  test('of somebody who was never here says so', async () => {
    const { anna } = await setup('anna');
    const trouble = await troubleOf(hostOf(anna), 'unfollow', { who: keyOf('ben') });
    expect(trouble).toMatchObject({ kind: 'not-found' });
  });
});

describe('mute and block', () => {
  test('list whom they are about, and are taken back', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    await speak(host, 'follow', { who: ben.voice.key, call: 'ben' });
    await speak(host, 'mute', { who: 'ben' });
    await speak(host, 'block', { who: 'noise@example.org' });
    const { data } = await speak(host, 'muted');
    expect(data).toMatchObject({
      people: [
        { source: ben.voice.key, muted: expect.any(String), blocked: null },
        { source: 'noise@example.org', muted: null, blocked: expect.any(String) },
      ],
    });
    await speak(host, 'block', { who: 'ben' });
    await speak(host, 'unblock', { who: 'ben' });
    await speak(host, 'unmute', { who: 'ben' });
    await speak(host, 'unblock', { who: 'noise@example.org' });
    expect((await speak(host, 'muted')).data).toMatchObject({ people: [] });
  });

  test.each(['mute', 'block'])('%s is not for oneself', async (path) => {
    const { anna } = await setup('anna');
    await anna.voice.say(say('Hello'));
    expect(await troubleOf(hostOf(anna), path, { who: 'me' })).toMatchObject({ rule: 'this-is-you' });
    expect(anna.voice.posts.home(ALL).posts).toHaveLength(1);
  });
});

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

const BEN_THERE = {
  address: '192.0.2.7:4141',
  through: 'tcp',
  direction: 'out',
  state: 'connected',
  sinceMs: Date.UTC(2026, 10, 26, 12),
  trouble: null,
} as const;

describe('voice status', () => {
  test('says who is connected, through what and since when', async () => {
    const { anna } = await setup('anna');
    const dht = { ...BEN_THERE, address: 'ab'.repeat(32), through: 'dht', direction: 'in' } as const;
    const away = {
      ...BEN_THERE,
      address: '192.0.2.8:4141',
      state: 'waiting',
      sinceMs: null,
      trouble: 'nobody answered',
    } as const;
    const answer = await speak(hostOf(anna, true, [BEN_THERE, dht, away]), 'voice status');
    expect(answer.data).toMatchObject({
      connections: [
        { address: '192.0.2.7:4141', through: 'tcp', since: '2026-11-26T12:00:00.000Z' },
        { through: 'dht' },
        { since: null, trouble: 'nobody answered' },
      ],
    });
    const [table] = answer.tables ?? [];
    expect(
      table?.rows.map(([, through = '', , state = '']) => [englishOf(through), englishOf(state)]),
    ).toEqual([
      ['TCP', 'connected'],
      ['DHT', 'connected'],
      ['TCP', 'waiting: nobody answered'],
    ]);
    expect(shown(await speak(hostOf(anna, true, [away]), 'voice status'))).toContain('Nobody is connected');
    expect(shown(answer)).not.toContain('Nobody is connected');
  });

  test('says whom it cannot reach, why, and when it asked', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say(say('From Ben'));
    const host = hostOf(anna);
    for (const who of ['dk@example.org', keyOf('clara'), ben.voice.key]) await speak(host, 'follow', { who });
    expect((await speak(host, 'voice status')).data).toMatchObject({
      unreached: [
        {
          source: 'dk@example.org',
          why: 'dk@example.org is silent.',
          asked: expect.stringMatching(/^2026-/),
        },
        { source: keyOf('clara'), why: expect.stringContaining('Nothing of this feed'), asked: null },
      ],
    });
  });
});

test('a connection is kept no more once it is taken back, and only where there was one', async () => {
  const { anna } = await setup('anna');
  const host = hostOf(anna);
  await speak(host, 'voice connect', { address: '192.0.2.7:4141' });
  await speak(host, 'voice disconnect', { address: '192.0.2.7:4141' });
  expect((await speak(host, 'voice status')).data).toMatchObject({ connect: [] });
  expect(await troubleOf(host, 'voice disconnect', { address: '192.0.2.7:4141' })).toMatchObject({
    kind: 'not-found',
    rule: 'no-such-connection',
  });
});

test('following by a key alone where somebody is connected leads to the status', async () => {
  const { anna } = await setup('anna');
  const answer = await speak(hostOf(anna, true, [BEN_THERE]), 'follow', { who: keyOf('ben') });
  expect(answer.next?.join()).toContain('voice status');
});

test('status and room say how it stands, and room takes sizes with a unit alone', async () => {
  const { anna } = await setup('anna');
  const host = hostOf(anna, false);
  expect((await speak(host, 'voice status')).data).toMatchObject({ key: anna.voice.key, isRunning: false });
  expect((await speak(host, 'voice room', { limit: '20MB' })).data).toMatchObject({ limit: 20_000_000 });
  for (const limit of ['1MB', 'much', '-5GB', '1e9'])
    expect(await troubleOf(host, 'voice room', { limit })).toMatchObject({ kind: 'usage' });
  expect(await troubleOf(host, 'voice connect', { address: 'nowhere' })).toMatchObject({ kind: 'usage' });
});
