// A voice carried elsewhere and taken in from elsewhere: nothing of a plan is lost on the way, and nothing is said twice.

import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOutside } from '../../../src/social/formats/read-outside.ts';
import { LIMITS } from '../../../src/social/model.ts';
import { formatPlanTime } from '../../../src/social/plan/plan-time.ts';
import { readPlan } from '../../../src/social/plan/read-plan.ts';
import type { VoiceHost } from '../../../src/voice/host.ts';
import { keyOf, setup } from '../people.ts';
import { ADDRESS, fileWith, PLAN } from './plan-file.ts';
import { hostOf, speak, troubleOf } from './speaking.ts';

const ALL = { limit: 500, before: null };
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Takes a plan in as one's own, whoever it names. */
async function saidBy(host: VoiceHost, content: string | Uint8Array): Promise<number> {
  const { data } = await speak(host, 'voice import', { file: fileWith(content), mine: true });
  return (data as { readonly said: number }).said;
}

async function exported(host: VoiceHost, typed = {}): Promise<string> {
  const { data } = await speak(host, 'voice export', typed);
  return (data as { readonly text: string }).text;
}

describe('a Thimbl plan', () => {
  test('is taken in with its times, and taken in again says nothing', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    expect(await saidBy(host, JSON.stringify(PLAN))).toBe(6);
    const { posts } = anna.voice.posts.home(ALL);
    expect(posts.map(({ text }) => text)).toEqual(['Yes', 'Passed on', 'Grüße, 한국어 😀', 'First']);
    expect(posts.at(-1)?.atMs).toBe(Date.UTC(2010, 10, 17, 13, 6, 4));
    for (const form of [JSON.stringify(PLAN), `Login: anna\nPlan:\n${JSON.stringify(PLAN)}\n`])
      expect(await saidBy(host, form)).toBe(0);
  });

  test('that two commands take in at once is said once', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    const plan = JSON.stringify(PLAN);
    const said = await Promise.all([saidBy(host, plan), saidBy(host, plan), saidBy(host, plan)]);
    expect(said.toSorted((one, other) => one - other)).toEqual([0, 0, 6]);
    expect(anna.voice.length).toBe(6);
  });

  test('that says no name is taken in once as well, and leaves the profile that is here', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'profile', { nick: 'anna', about: 'Here first' });
    const plan = JSON.stringify({ ...PLAN, address: '', name: '' });
    await saidBy(host, plan);
    expect(anna.voice.own.profile).toMatchObject({ nick: 'anna', about: 'Here first' });
    // what was not said here yet is taken over
    expect(anna.voice.own.profile.properties).toEqual([{ name: 'website', value: 'https://anna.example' }]);
    expect(await saidBy(host, plan)).toBe(0);
  });

  test('taken in again does not bring back what was withdrawn or edited since', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await saidBy(host, JSON.stringify(PLAN));
    const [, , second, first] = anna.voice.posts.home(ALL).posts;
    await speak(host, 'edit', { post: second?.handle ?? '', text: 'Edited' });
    await speak(host, 'delete', { post: first?.handle ?? '' });
    expect(await saidBy(host, JSON.stringify(PLAN))).toBe(0);
  });

  test('of a machine that writes another code page, folded and with breaks in its texts, is read', async () => {
    const { anna } = await setup('anna');
    const plan =
      'Plan:\n{"messages": [\\\n{"text": "Gr\u00fc\u00dfe\\u0007", "time": 20101117130604}, {"text": " "},]}';
    expect(await saidBy(hostOf(anna), Buffer.from(plan, 'latin1'))).toBeGreaterThan(0);
    expect(anna.voice.posts.home(ALL).posts.map(({ text }) => text)).toEqual(['Grüße\ufffd']);
  });

  test.each([
    ['no plan', 'Hello'],
    ['nothing', ''],
    ['another list', '<rss><channel/></rss>'],
  ])('%s is refused with what is wanted', async (_what, content) => {
    const { anna } = await setup('anna');
    const trouble = await troubleOf(hostOf(anna), 'voice import', { file: fileWith(content) });
    expect(trouble.says).toContain('.plan');
    expect(trouble.next).toContain('OPML');
    expect(anna.voice.length).toBe(0);
  });

  test('that is not there is said to be missing', async () => {
    const { anna } = await setup('anna');
    expect(await troubleOf(hostOf(anna), 'voice import', { file: '/nowhere/.plan' })).toMatchObject({
      kind: 'not-found',
    });
  });
});

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() === text && Buffer.byteLength(text) <= LIMITS.nameBytesMax);
const someone = fc.stringMatching(/^[a-z]{1,6}$/).map((user) => `${user}@there.example`);
const anyMessage = fc
  .record({
    text: words,
    atMs: fc.integer({ min: 1, max: 1_900_000_000 }).map((seconds) => seconds * 1000),
    address: fc.option(someone),
    replyTo: fc.option(someone.map((address) => ({ address, id: '20101117130604' }))),
  })
  .map(({ text, atMs, address, replyTo }) => ({
    text,
    time: formatPlanTime(atMs),
    ...(address === null ? (replyTo === null ? {} : { replyTo }) : { address }),
  }));
const anyPlan = fc.record({
  address: fc.constant(ADDRESS),
  name: words,
  bio: words,
  properties: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), words, { maxKeys: 4 }),
  following: fc.uniqueArray(fc.record({ nick: words, address: someone }), {
    maxLength: 5,
    selector: ({ address }) => address,
  }),
  messages: fc.uniqueArray(anyMessage, { maxLength: 8, selector: ({ time }) => time }),
});

function byAddress(a: { readonly address: string }, b: { readonly address: string }): number {
  return a.address < b.address ? -1 : 1;
}

function byTime(a: { readonly atMs: number | null }, b: { readonly atMs: number | null }): number {
  return (a.atMs ?? 0) - (b.atMs ?? 0);
}

/** Without an order where a feed keeps none. */
function inOrder(text: string): unknown {
  const plan = readPlan(`Plan:\n${text}`);
  if (plan === null) throw new Error('no plan');
  const { following, messages } = plan;
  return { ...plan, following: following.toSorted(byAddress), messages: messages.toSorted(byTime) };
}

function calledBy({ voice }: VoiceHost): readonly string[] {
  return voice.people
    .followed()
    .map(({ nick }) => nick)
    .toSorted();
}

test('a plan becomes a feed and a plan again over the commands, and nothing of it is lost', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const { anna } = await setup('anna');
      const host = hostOf(anna);
      const given = JSON.stringify(plan);
      await saidBy(host, given);
      expect(inOrder(await exported(host, { format: 'plan', address: ADDRESS }))).toEqual(inOrder(given));
      expect(await saidBy(host, given)).toBe(0);
    }),
    { numRuns: 25 },
  );
});

describe('whom one follows', () => {
  test('goes out as OPML and comes in again, each once', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    for (const who of ['dk@example.org', 'https://example.org/feed.atom', keyOf('carl')])
      await speak(host, 'follow', { who, call: `called ${who.slice(0, 5)}` });
    const file = fileWith(await exported(host, { format: 'opml' }), 'following.opml');
    const taking = hostOf(ben);
    expect((await speak(taking, 'voice import', { file })).data).toMatchObject({ listed: 3, followed: 3 });
    expect((await speak(taking, 'voice import', { file })).data).toMatchObject({ listed: 3, followed: 0 });
    expect(calledBy(taking)).toEqual(calledBy(host));
  });

  test('of a broken list is refused, and nobody is followed', async () => {
    const { anna } = await setup('anna');
    const file = fileWith('<opml version="2.0"><body><outline', 'broken.opml');
    expect((await troubleOf(hostOf(anna), 'voice import', { file })).kind).not.toBe('broken');
    expect(anna.voice.people.followed()).toEqual([]);
  });
});

describe('the own feed', () => {
  test.each(['json', 'atom', 'twtxt'])('goes out as %s and is read back', async (format) => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'profile', { nick: 'anna', name: 'Anna Berg' });
    await speak(host, 'post', { text: 'Hello, all' });
    const text = await exported(host, { format, url: 'https://anna.example/' });
    const feed = readOutside(Buffer.from(text), 'https://anna.example/feed');
    expect(feed.posts.map((post) => post.text)).toEqual(['Hello, all']);
  });

  test('is written into a folder for a web host, whole, for everybody to read, and again', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    const picture = fileWith(PNG, 'press.png');
    await speak(host, 'profile', { nick: 'anna', name: 'Anna Berg' });
    await speak(host, 'post', { text: 'Hello', picture, alt: 'The press' });
    const into = join(fileWith(''), '..', 'public', 'anna');
    const typed = { into, url: 'https://anna.example/a', address: 'anna@anna.example' };
    const { data } = await speak(host, 'voice publish', typed);
    expect(data).toMatchObject({ url: 'https://anna.example/a/', pictures: 1 });
    expect(readdirSync(into).toSorted()).toEqual(
      ['.plan', 'feed.atom', 'feed.json', 'following.opml', 'index.html', 'pictures', 'twtxt.txt'].toSorted(),
    );
    for (const name of readdirSync(into)) expect(statSync(join(into, name)).mode & 0o004).toBe(0o004);
    const atom = readFileSync(join(into, 'feed.atom'), 'utf8');
    const [, url = ''] = /href="(https:\/\/anna\.example\/a\/pictures\/[^"]+)"/.exec(atom) ?? [];
    expect(existsSync(join(into, url.replace('https://anna.example/a/', '')))).toBe(true);
    expect(readPlan(`Plan:\n${readFileSync(join(into, '.plan'), 'utf8')}`)?.address).toBe(
      'anna@anna.example',
    );
    await speak(host, 'post', { text: 'More' });
    await speak(host, 'voice publish', { ...typed, home: true });
    expect(readFileSync(join(into, 'feed.atom'), 'utf8')).toContain('More');
    expect(readdirSync(into)).toContain('home.atom');
    // what is not published any more does not stay behind
    const [shown] = anna.voice.posts.home(ALL).posts.filter(({ pictures }) => pictures.length > 0);
    await speak(host, 'delete', { post: shown?.handle ?? '' });
    await speak(host, 'voice publish', typed);
    expect(readdirSync(join(into, 'pictures'))).toEqual([]);
    expect(readdirSync(into).filter((name) => name.startsWith('home'))).toEqual([]);
  });

  test('is a page for everybody, with what was said, the pictures beside it, and the way to the feeds', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    const picture = fileWith(PNG, 'press.png');
    await speak(host, 'profile', { nick: 'anna', name: 'Anna <Berg>', about: 'Prints.\nRests.' });
    await speak(host, 'post', { text: 'Hello <b>all</b>\nand more', picture, alt: 'The "press"' });
    const into = join(fileWith(''), '..', 'public');
    await speak(host, 'voice publish', { into, url: 'https://anna.example/' });
    const page = readFileSync(join(into, 'index.html'), 'utf8');
    expect(page).toContain('<h1>Anna &lt;Berg&gt;</h1>');
    expect(page).toContain('Hello &lt;b&gt;all&lt;/b&gt;\nand more');
    for (const name of ['feed.atom', 'feed.json', 'twtxt.txt']) expect(page).toContain(`href="${name}"`);
    const [, src = ''] = /<img src="([^"]+)" alt="The &quot;press&quot;"/.exec(page) ?? [];
    expect(existsSync(join(into, src))).toBe(true);
    expect(page).not.toContain('<script');
  });

  test('with the home timeline has files that name themselves, and the pictures of others', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    const said = { text: 'From Ben', picture: fileWith(PNG, 'hall.png') };
    const { data } = await speak(hostOf(ben), 'post', said);
    const { post } = data as { readonly post: { readonly pictures: readonly { readonly hash: string }[] } };
    const [{ hash } = { hash: '' }] = post.pictures;
    await anna.feeds.pictures.put(ben.voice.key, hash, PNG);
    await speak(host, 'follow', { who: ben.voice.key, call: 'ben' });
    const into = join(fileWith(''), '..', 'public');
    await speak(host, 'voice publish', { into, url: 'https://anna.example/a/', home: true });
    const atom = readFileSync(join(into, 'home.atom'), 'utf8');
    const json = readFileSync(join(into, 'home.json'), 'utf8');
    expect(atom).toContain('rel="self" href="https://anna.example/a/home.atom"');
    expect(json).toContain('"feed_url": "https://anna.example/a/home.json"');
    for (const text of [atom, json]) expect(text).toContain(`https://anna.example/a/pictures/${hash}.png`);
    expect(readdirSync(join(into, 'pictures'))).toEqual([`${hash}.png`]);
  });

  test.each(['json', 'atom', 'twtxt'])(
    'printed as %s without an address names none, and keeps its name',
    async (format) => {
      const { anna } = await setup('anna');
      const host = hostOf(anna);
      await speak(host, 'post', { text: 'Hello' });
      for (const of of ['me', 'home']) {
        const text = await exported(host, { format, of });
        expect(text).not.toContain('invalid');
        if (format === 'atom')
          expect(text).toContain(
            of === 'me' ? `feed:${anna.voice.key}` : `telekommune:${anna.voice.key}/home`,
          );
      }
    },
  );

  test.each([
    [{ url: 'ftp://anna.example' }, 'voice publish'],
    [{ url: 'https://anna.example', address: 'nobody' }, 'voice publish'],
    [{ address: 'nobody' }, 'voice export'],
  ])('goes nowhere with %j: what is wrong is said', async (typed, path) => {
    const { anna } = await setup('anna');
    const into = join(fileWith(''), '..', 'public');
    const trouble = await troubleOf(
      hostOf(anna),
      path,
      path === 'voice publish' ? { ...typed, into } : typed,
    );
    expect(trouble).toMatchObject({ kind: 'usage', next: expect.any(String) });
    expect(existsSync(into)).toBe(false);
  });
});
