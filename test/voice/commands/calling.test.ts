// Following quietly, and what people are called, over commands.

import { describe, expect, test } from 'vitest';
import { englishOf } from '../../../src/node/sentence.ts';
import { keyOf, setup, type Somebody } from '../people.ts';
import { hostOf, shown, speak, troubleOf } from './speaking.ts';

const ALL = { limit: 100, before: null };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

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
