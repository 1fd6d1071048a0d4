// Words of somebody who is muted or blocked do not come back through what others, or oneself, passed on of them.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { VoiceHost } from '../../src/voice/host.ts';
import { foreseenBy, hostOf, shown, speak, troubleOf } from './commands/speaking.ts';
import { setup, type Somebody } from './people.ts';

const ASK = { timeoutMs: 0 };
const WORD = 'regrettable';

/** Rosa says something, Clara and Ben pass it on; Ben follows both. */
async function passedOn() {
  const { ben, clara, rosa } = await setup('ben', 'clara', 'rosa');
  await rosa.voice.say({ is: 'profile', ...rosa.voice.own.profile, nick: 'rosa' });
  const { id } = await rosa.voice.say({ is: 'post', text: `A ${WORD} word`, pictures: [] });
  const of = { source: rosa.source, id };
  const clarasId = (await clara.voice.say({ is: 'repost', of, text: `A ${WORD} word` })).id;
  for (const one of [clara, rosa]) await ben.voice.follow(one.source, '');
  await ben.voice.gather(ASK);
  const host = hostOf(ben);
  const { data } = await speak(host, 'repost', { post: id });
  const { post } = data as { readonly post: { readonly handle: string } };
  return { ben, clara, rosa, host, id, clarasId, bensId: post.handle };
}

const TIMELINES = ['home', 'mentions', 'global'];

async function readable(host: VoiceHost): Promise<string> {
  const answers = [
    ...(await Promise.all(TIMELINES.map((of) => speak(host, 'timeline', { of })))),
    await speak(host, 'search', { words: WORD }),
    await speak(host, 'posts', { who: 'me' }),
  ];
  return JSON.stringify(answers);
}

/** All files that are published, as one text. */
async function published(host: VoiceHost): Promise<string> {
  const into = mkdtempSync(join(tmpdir(), 'telekommune-blocked-'));
  onTestFinished(() => rmSync(into, { recursive: true, force: true }));
  await speak(host, 'voice publish', { into, url: 'https://ben.example/', home: true });
  const files = readdirSync(into).filter((name) => statSync(join(into, name)).isFile());
  return files.map((name) => readFileSync(join(into, name), 'utf8')).join('\n');
}

async function shownAndPublished(host: VoiceHost): Promise<string> {
  return (await readable(host)) + (await published(host));
}

describe('somebody who is blocked', () => {
  test('is not heard through what oneself and others passed on, and nothing of theirs is published', async () => {
    const { host } = await passedOn();
    expect(await readable(host)).toContain(`A ${WORD}`);
    expect(await published(host)).toContain(`A ${WORD}`);
    await speak(host, 'block', { who: 'rosa' });
    expect(await shownAndPublished(host)).not.toContain(`A ${WORD}`);
    for (const format of ['plan', 'json', 'atom', 'twtxt']) {
      const { data } = await speak(host, 'voice export', { format, url: 'https://ben.example/' });
      expect(JSON.stringify(data)).not.toContain(WORD);
    }
  });

  test('and withdraws the words, which cannot be learned here, does not come back as they were', async () => {
    const { host, rosa, ben, id } = await passedOn();
    await speak(host, 'block', { who: 'rosa' });
    await rosa.voice.say({ is: 'delete', of: id });
    await ben.voice.gather(ASK);
    expect(await shownAndPublished(host)).not.toContain(`A ${WORD}`);
  });

  test('is not in what is mailed', async () => {
    const { ben, host } = await passedOn();
    expect(ben.voice.posts.since(ben.voice.own, 0).posts).toHaveLength(1);
    await speak(host, 'block', { who: 'rosa' });
    expect(ben.voice.posts.since(ben.voice.own, 0).posts).toEqual([]);
  });

  test('leaves what one passed on of them in the feed until it is taken back, and one is told how', async () => {
    const { host, bensId } = await passedOn();
    const answer = await speak(host, 'block', { who: 'rosa' });
    expect(shown(answer)).toContain('You passed on 1 post of theirs');
    const [next = ''] = answer.next ?? [];
    expect(next).toBe(`telekommune delete ${bensId.slice(0, 8)}`);
    const post = next.split(' ').at(-1) ?? '';
    expect(await foreseenBy(host, 'delete', { post })).toContain('You pass it on no more');
    expect(shown(await speak(host, 'delete', { post }))).toContain('you pass it on no more');
    expect(shown(await speak(host, 'block', { who: 'rosa' }))).not.toContain('You passed on');
    await speak(host, 'unblock', { who: 'rosa' });
    expect(JSON.stringify((await speak(host, 'posts', { who: 'me' })).data)).not.toContain(WORD);
  });

  test('is neither passed on nor shown where somebody names what was passed on', async () => {
    const { host, clarasId } = await passedOn();
    await speak(host, 'block', { who: 'rosa' });
    const thread = await speak(host, 'thread', { post: clarasId });
    expect(shown(thread)).toContain('words of somebody whom you have blocked');
    expect(JSON.stringify(thread)).not.toContain(WORD);
    const trouble = await troubleOf(host, 'repost', { post: clarasId });
    expect(trouble).toMatchObject({ rule: 'person-is-blocked', says: 'You have blocked rosa.' });
  });

  test('is said to be blocked, by the name that one knows', async () => {
    const { host, rosa, ben, clara, id } = await passedOn();
    const answer = await clara.voice.say({
      is: 'reply',
      to: { source: rosa.source, id },
      text: 'I see',
      pictures: [],
    });
    await ben.voice.gather(ASK);
    await speak(host, 'block', { who: 'rosa' });
    const posts = await speak(host, 'posts', { who: 'rosa' });
    expect(shown(posts)).toContain('You have blocked them');
    expect(shown(posts)).not.toContain('Nothing of theirs is here');
    const thread = await speak(host, 'thread', { post: answer.id });
    expect(shown(thread)).toContain('(A post of rosa, whom you have blocked.)');
    expect(thread.data).toMatchObject({ thread: [{ post: null, ref: { by: 'rosa', blocked: true } }, {}] });
    expect((await troubleOf(host, 'follow', { who: 'rosa' })).says).toBe('You have blocked rosa.');
    await speak(host, 'unblock', { who: 'rosa' });
    await speak(host, 'mute', { who: 'rosa' });
    expect(shown(await speak(host, 'posts', { who: 'rosa' }))).toContain('You have muted them');
  });

  test('changes the edition of the feed, so that what is served is made anew', async () => {
    const { ben, host } = await passedOn();
    const before = ben.voice.edition;
    await speak(host, 'block', { who: 'rosa' });
    const blocked = ben.voice.edition;
    expect(blocked).not.toBe(before);
    await speak(host, 'unblock', { who: 'rosa' });
    expect(ben.voice.edition).not.toBe(blocked);
  });

  test('is heard again through it when they are blocked no more', async () => {
    const { host } = await passedOn();
    await speak(host, 'block', { who: 'rosa' });
    await speak(host, 'unblock', { who: 'rosa' });
    expect(await readable(host)).toContain(`A ${WORD}`);
  });
});

test('somebody who is muted does not show in timelines through what was passed on', async () => {
  const { host } = await passedOn();
  await speak(host, 'mute', { who: 'rosa' });
  for (const of of TIMELINES)
    expect(JSON.stringify((await speak(host, 'timeline', { of })).data)).not.toContain(WORD);
  expect((await speak(host, 'search', { words: WORD })).data).toMatchObject({ posts: [] });
});

/** As above, and both took it back. */
async function takenBack(): Promise<{
  host: VoiceHost;
  clarasId: string;
  rosa: Somebody;
  ben: Somebody;
  id: string;
}> {
  const { host, ben, clara, rosa, clarasId, bensId, id } = await passedOn();
  await speak(host, 'delete', { post: bensId });
  await clara.voice.say({ is: 'delete', of: clarasId });
  await ben.voice.gather(ASK);
  return { host, clarasId, rosa, ben, id };
}

describe('what was passed on and taken back', () => {
  test('is in no timeline and no mention', async () => {
    const { host, rosa } = await takenBack();
    for (const of of ['home', 'global']) {
      const { data } = await speak(host, 'timeline', { of });
      expect((data as { readonly posts: readonly object[] }).posts).toMatchObject([
        { text: `A ${WORD} word` },
      ]);
    }
    await rosa.voice.follow({ is: 'feed', key: host.voice.key }, 'ben');
    await rosa.voice.gather(ASK);
    expect((await speak(hostOf(rosa), 'timeline', { of: 'mentions' })).data).toMatchObject({ posts: [] });
  });

  test('is told from words that their author withdrew', async () => {
    const { host, clarasId, rosa, ben, id } = await takenBack();
    expect(shown(await speak(host, 'thread', { post: clarasId }))).toContain('(passed on no more)');
    await rosa.voice.say({ is: 'delete', of: id });
    await ben.voice.gather(ASK);
    expect(shown(await speak(host, 'thread', { post: id }))).toContain('(withdrawn by its author)');
    expect(shown(await speak(host, 'thread', { post: clarasId }))).toContain('(passed on no more)');
  });
});
