// Whom one follows and would rather not hear, over commands.

import { describe, expect, test } from 'vitest';
import { plainPost } from '../../../src/social/model.ts';
import { keyOf, setup } from '../people.ts';
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
    expect(shown(answer)).toContain('Without a DHT two voices meet');
    expect(shown(answer)).toContain('telekommune voice connect HOST:PORT');
    expect((await speak(hostOf(anna), 'follow', { who: 'dk@example.org' })).next?.join()).not.toContain(
      'connect',
    );
  });

  test('by a key says how two meet only where nobody can be met', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    await speak(host, 'voice connect', { address: '192.0.2.7:4141' });
    expect(shown(await speak(host, 'follow', { who: keyOf('carl') }))).not.toContain('two voices meet');
    const alone = hostOf(anna, false);
    expect(shown(await speak(alone, 'follow', { who: keyOf('dora') }))).toContain('two voices meet');
    await ben.voice.say(say('From Ben'));
    expect(shown(await speak(hostOf(anna), 'follow', { who: ben.voice.key }))).not.toContain('two voices');
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

  test('of a page that is not there, or no feed, is refused with what was there, and nothing was said', async () => {
    const { anna } = await setup('anna');
    const url = 'https://example.org/page';
    anna.outside.set(url, `${url}: example.org answers with 404.`);
    const trouble = await troubleOf(hostOf(anna), 'follow', { who: url });
    expect(trouble).toMatchObject({ kind: 'not-found', rule: 'nothing-there' });
    expect(trouble.says).toContain('answers with 404');
    expect(trouble.next).not.toContain('finger');
    expect([anna.voice.length, anna.voice.people.followed()]).toEqual([0, []]);
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
