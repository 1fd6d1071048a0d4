// What is passed on says what its original says now: edits show, and withdrawn words are nowhere any more.

import { describe, expect, test } from 'vitest';
import { setup, type Somebody } from './people.ts';
import { foreseenBy, hostOf, shown, speak, troubleOf } from './commands/speaking.ts';

const ASK = { timeoutMs: 0 };
const ALL = { limit: 100, before: null };
const REGRETTABLE = 'A regrettable word';

/** Ben says something, Clara passes it on, Anna follows whom she is told to. */
async function passedOn(followsBen: boolean) {
  const { anna, ben, clara } = await setup('anna', 'ben', 'clara');
  const { id } = await ben.voice.say({ is: 'post', text: REGRETTABLE, pictures: [] });
  const of = { source: ben.source, id };
  const repost = await clara.voice.say({ is: 'repost', of, text: REGRETTABLE });
  await anna.voice.follow(clara.source, 'clara');
  if (followsBen) await anna.voice.follow(ben.source, 'ben');
  await anna.voice.gather(ASK);
  const later = async (text: string | null) => {
    await ben.voice.say(text === null ? { is: 'delete', of: id } : { is: 'edit', of: id, text });
    await anna.voice.gather(ASK);
  };
  return { anna, ben, clara, later, id, repost: repost.id };
}

function postHere({ voice }: Somebody, handle: string) {
  return voice.posts.beginning(handle)[0];
}

describe('a post that was passed on', () => {
  test('says what its author made of it since', async () => {
    const { anna, later, repost } = await passedOn(true);
    await later('A better word');
    expect(postHere(anna, repost)).toMatchObject({ text: 'A better word' });
    expect(postHere(anna, repost)?.editedAtMs).not.toBeNull();
    expect(anna.voice.posts.search('regrettable', ALL).posts).toEqual([]);
    expect(anna.voice.posts.search('better', ALL).posts).toHaveLength(2);
  });

  test('is withdrawn with it, everywhere', async () => {
    const { anna, later, repost } = await passedOn(true);
    await later(null);
    const host = hostOf(anna);
    expect(postHere(anna, repost)).toMatchObject({ text: '' });
    expect(postHere(anna, repost)?.deletedAtMs).not.toBeNull();
    expect(anna.voice.posts.search('regrettable', ALL).posts).toEqual([]);
    expect(shown(await speak(host, 'timeline'))).toContain('(withdrawn by its author)');
    for (const format of ['atom', 'json', 'twtxt']) {
      const { data } = await speak(host, 'voice export', {
        format,
        of: 'home',
        url: 'https://anna.example/',
      });
      expect(JSON.stringify(data)).not.toContain('regrettable');
    }
    const plan = await speak(host, 'voice export', { format: 'plan', of: 'clara' });
    expect(JSON.stringify(plan.data)).not.toContain('regrettable');
  });

  test('follows it also where it came after it was changed', async () => {
    const { anna, ben, clara, later, id } = await passedOn(true);
    await later(null);
    const again = await clara.voice.say({ is: 'repost', of: { source: ben.source, id }, text: REGRETTABLE });
    await anna.voice.gather(ASK);
    expect(postHere(anna, again.id)).toMatchObject({ text: '' });
  });

  test('follows it also where room was made for the original meanwhile', async () => {
    const { anna, later, repost, id } = await passedOn(true);
    anna.ports.shelf.change('DELETE FROM post WHERE id = ?', id);
    await later(null);
    expect(postHere(anna, repost)).toMatchObject({ text: '' });
    expect(anna.voice.posts.search('regrettable', ALL).posts).toEqual([]);
  });

  test('stays withdrawn when the feed of whoever passed it on is read again without the original', async () => {
    const { anna, clara, later, repost, id } = await passedOn(true);
    await later(null);
    anna.ports.shelf.change('DELETE FROM post WHERE id = ?', id);
    await anna.voice.unfollow(clara.source);
    await anna.voice.follow(clara.source, 'clara');
    await anna.voice.gather(ASK);
    expect(postHere(anna, repost)).toMatchObject({ text: '' });
  });

  test('keeps the words with which it came as long as nothing of its author is here', async () => {
    const { anna, later, repost } = await passedOn(false);
    await later(null);
    expect(postHere(anna, repost)).toMatchObject({ text: REGRETTABLE, deletedAtMs: null });
  });

  test('says what its author says, whatever whoever passes it on put there', async () => {
    const { anna, ben, clara, id } = await passedOn(true);
    const of = { source: ben.source, id };
    const { id: false_ } = await clara.voice.say({ is: 'repost', of, text: 'Ben never said this' });
    await anna.voice.gather(ASK);
    expect(postHere(anna, false_)).toMatchObject({ text: REGRETTABLE });
  });

  test('carries the pictures of the original, by the name of its author, until it is withdrawn', async () => {
    const { anna, ben, clara } = await setup('anna', 'ben', 'clara');
    const picture = { hash: 'c'.repeat(64), mediaType: 'image/png', size: 16, alt: 'The hall' } as const;
    const { id } = await ben.voice.say({ is: 'post', text: 'See', pictures: [picture] });
    const repost = await clara.voice.say({ is: 'repost', of: { source: ben.source, id }, text: 'See' });
    for (const one of [ben, clara]) await anna.voice.follow(one.source, '');
    await anna.voice.gather(ASK);
    const { data } = await speak(hostOf(anna), 'thread', { post: repost.id });
    expect(data).toMatchObject({
      thread: [{ post: { pictures: [{ hash: picture.hash, author: ben.voice.key, alt: 'The hall' }] } }],
    });
    await ben.voice.say({ is: 'edit', of: id, text: 'Look' });
    await anna.voice.gather(ASK);
    expect(postHere(anna, repost.id)).toMatchObject({ text: 'Look', pictures: [picture] });
    await ben.voice.say({ is: 'delete', of: id });
    await anna.voice.gather(ASK);
    expect(postHere(anna, repost.id)?.pictures).toEqual([]);
  });

  test('is not changed by anybody but its author', async () => {
    const { anna, clara, repost, id } = await passedOn(true);
    await clara.voice.say({ is: 'delete', of: id });
    await clara.voice.say({ is: 'edit', of: id, text: 'Not mine' });
    await anna.voice.gather(ASK);
    expect(postHere(anna, repost)).toMatchObject({ text: REGRETTABLE, deletedAtMs: null });
  });
});

describe('passing on', () => {
  test('the same twice is refused, with the post that is there already', async () => {
    const { anna, id } = await passedOn(true);
    const host = hostOf(anna);
    const { data } = await speak(host, 'repost', { post: id });
    const { post } = data as { readonly post: { readonly handle: string } };
    const before = anna.voice.length;
    const trouble = await troubleOf(host, 'repost', { post: id });
    expect(trouble).toMatchObject({ kind: 'refused', rule: 'passed-on-already' });
    expect(trouble.says).toContain(post.handle.slice(0, 8));
    expect(anna.voice.length).toBe(before);
    await speak(host, 'delete', { post: post.handle });
    expect((await speak(host, 'repost', { post: id })).data).toMatchObject({ post: { text: REGRETTABLE } });
  });

  test('words of somebody who is followed quietly says first that it shows whom one reads', async () => {
    const { anna, ben, id, repost } = await passedOn(true);
    const host = hostOf(anna);
    expect(await foreseenBy(host, 'repost', { post: id })).toBeNull();
    await speak(host, 'follow', { who: ben.voice.key, quietly: true });
    for (const post of [id, repost])
      expect(await foreseenBy(host, 'repost', { post })).toContain('You follow ben quietly.');
  });

  test('what somebody passed on names its author', async () => {
    const { anna, ben, id, repost } = await passedOn(true);
    expect((await speak(hostOf(anna), 'repost', { post: repost })).data).toMatchObject({
      post: { repostOf: { source: ben.voice.key, id } },
    });
  });

  test('what was withdrawn is refused, the post as well as what passes it on', async () => {
    const { anna, later, id, repost } = await passedOn(true);
    await later(null);
    const before = anna.voice.length;
    for (const post of [id, repost])
      expect(await troubleOf(hostOf(anna), 'repost', { post })).toMatchObject({
        kind: 'refused',
        rule: 'nothing-to-pass-on',
      });
    expect(anna.voice.length).toBe(before);
  });
});
