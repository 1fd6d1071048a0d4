// What one says over commands: what is then in the feed, and what cannot be said, with what to do next.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { englishOf } from '../../../src/node/sentence.ts';
import { setup } from '../people.ts';
import { hostOf, shown, speak, troubleOf } from './speaking.ts';

const ASK = { timeoutMs: 0 };
const ALL = { limit: 100, before: null };

function folderFor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-saying-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function said(host: ReturnType<typeof hostOf>, text: string): Promise<string> {
  await speak(host, 'post', { text });
  return host.voice.posts.home(ALL).posts[0]?.handle ?? '';
}

describe('post', () => {
  test('answers with what is now in the feed', async () => {
    const { anna } = await setup('anna');
    const answer = await speak(hostOf(anna), 'post', { text: 'Hello\nall' });
    const [post] = anna.voice.posts.home(ALL).posts;
    expect(answer.data).toMatchObject({ post: { handle: post?.handle, text: 'Hello\nall', signed: true } });
    expect(shown(answer)).toContain(post?.handle.slice(0, 8));
    expect(anna.voice.length).toBe(1);
  });

  test('says that nobody gets it yet where the voice does not run', async () => {
    const { anna } = await setup('anna');
    expect(shown(await speak(hostOf(anna, false), 'post', { text: 'Hello' }))).toContain('voice run');
    expect(shown(await speak(hostOf(anna, true), 'post', { text: 'Hello' }))).not.toContain('voice run');
  });

  test('over the limit is refused with the count, and nothing was said', async () => {
    const { anna } = await setup('anna');
    const trouble = await troubleOf(hostOf(anna), 'post', { text: 'ä'.repeat(2_100) });
    expect(trouble).toMatchObject({ kind: 'refused', rule: 'text-too-long' });
    expect(trouble.says).toMatch(/4,?200 bytes.*4,?096/);
    expect(trouble.next).toContain('nothing was said');
    expect(anna.voice.length).toBe(0);
    // letters of one byte count as others do, and so do many more
    for (const bytes of [4_097, 60_000]) {
      const longer = await troubleOf(hostOf(anna), 'post', { text: 'x'.repeat(bytes) });
      expect(longer).toMatchObject({ kind: 'refused', rule: 'text-too-long', next: trouble.next });
    }
    await speak(hostOf(anna), 'post', { text: 'x'.repeat(4_096) });
    expect(anna.voice.length).toBe(1);
  });

  test('with a picture keeps it and describes it', async () => {
    const { anna } = await setup('anna');
    const picture = join(folderFor(), 'press.png');
    const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    writeFileSync(picture, bytes);
    const answer = await speak(hostOf(anna), 'post', { text: 'The press', picture, alt: 'A press' });
    expect(answer.data).toMatchObject({
      post: { pictures: [{ mediaType: 'image/png', size: bytes.length, alt: 'A press' }] },
    });
  });

  test('with a picture that is none, too large or not there says which', async () => {
    const { anna } = await setup('anna');
    const folder = folderFor();
    writeFileSync(join(folder, 'words.txt'), 'words');
    writeFileSync(join(folder, 'large.png'), Buffer.alloc(2_000_001));
    const host = hostOf(anna);
    const refused = async (name: string) =>
      troubleOf(host, 'post', { text: 'x', picture: join(folder, name) });
    expect(await refused('words.txt')).toMatchObject({ kind: 'usage' });
    expect(await refused('none.png')).toMatchObject({ kind: 'not-found' });
    expect(await refused('large.png')).toMatchObject({ kind: 'refused', rule: 'picture-too-large' });
    expect(await refused('')).toMatchObject({
      says: expect.stringMatching(/ is a folder, not a picture\.$/) as string,
      next: `Name the file in it: --picture ${folder}/FILE`,
    });
    for (const name of ['words.txt', 'none.png', 'large.png'])
      expect((await refused(name)).next).not.toBeUndefined();
    expect(anna.voice.length).toBe(0);
  });
});

describe('a description of a picture', () => {
  test('without a picture is refused, and nothing was said', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    const post = await said(host, 'Hello');
    for (const [path, typed] of [
      ['post', {}],
      ['reply', { post }],
    ] as const)
      expect(await troubleOf(host, path, { ...typed, text: 'x', alt: 'A press' })).toMatchObject({
        kind: 'usage',
        rule: 'picture-not-named',
      });
    expect(anna.voice.length).toBe(1);
  });
});

async function withPicture() {
  const { anna, ben } = await setup('anna', 'ben');
  const picture = join(folderFor(), 'press.png');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await speak(hostOf(anna), 'post', { text: 'The press', picture });
  const [shownPicture] = anna.voice.posts.home(ALL).posts[0]?.pictures ?? [];
  return { anna, ben, host: hostOf(anna), hash: shownPicture?.hash ?? '' };
}

describe('voice picture', () => {
  test('takes people and pictures as they are shown, and as whole keys', async () => {
    const { anna, host, hash } = await withPicture();
    for (const author of ['me', anna.voice.key, anna.voice.key.slice(0, 8)])
      for (const picture of [hash, hash.slice(0, 8), hash.slice(0, 8).toUpperCase()])
        expect((await speak(host, 'voice picture', { author, picture })).data).toMatchObject({
          author: anna.voice.key,
          picture: hash,
          mediaType: 'image/png',
        });
  });

  test('says what is wrong with what was typed, and only of a picture that nobody has that nobody has it', async () => {
    const { host, ben } = await withPicture();
    const why = async (author: string, picture: string) =>
      troubleOf(host, 'voice picture', { author, picture });
    expect((await why('me', 'ffff')).says).toContain('no picture whose hash begins with “ffff”');
    expect((await why('me', 'press')).says).toContain('“press” is no hash of a picture');
    expect((await why('dk@example.org', 'f'.repeat(64))).says).toContain('dk@example.org');
    expect((await why(ben.voice.key, 'f'.repeat(64))).says).toContain('Nobody who can be reached');
  });
});

describe('a post that is meant', () => {
  test('is found by the first letters of its handle', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    const handle = await said(host, 'Hello');
    await speak(host, 'reply', { post: handle.slice(0, 8).toUpperCase(), text: 'And?' });
    expect(anna.voice.posts.home(ALL).posts[0]?.replyTo?.id).toBe(handle);
  });

  test('is explained where there is none, or what was typed is too short', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    const handle = await said(host, 'Hello');
    expect(await troubleOf(host, 'reply', { post: 'ffffffff', text: 'x' })).toMatchObject({
      kind: 'not-found',
    });
    const short = await troubleOf(host, 'reply', { post: handle.slice(0, 3), text: 'x' });
    expect(short).toMatchObject({ kind: 'usage', says: expect.stringMatching(/too short.*at least 4/) });
  });
});

describe('what others said', () => {
  test('is answered and passed on, in its author’s name', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say({ is: 'post', text: 'From Ben', pictures: [] });
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(ASK);
    const host = hostOf(anna);
    const handle = anna.voice.posts.home(ALL).posts[0]?.handle ?? '';
    const repost = await speak(host, 'repost', { post: handle });
    const of = { source: ben.voice.key, id: handle };
    expect(repost.data).toMatchObject({ post: { text: 'From Ben', repostOf: of } });
    const reply = await speak(host, 'reply', { post: handle, text: 'Yes' });
    expect(reply.data).toMatchObject({ post: { replyTo: of } });
  });

  test('cannot be edited or withdrawn', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say({ is: 'post', text: 'From Ben', pictures: [] });
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.gather(ASK);
    const post = anna.voice.posts.home(ALL).posts[0]?.handle ?? '';
    for (const path of ['edit', 'delete'])
      expect(
        (await troubleOf(hostOf(anna), path, path === 'edit' ? { post, text: 'x' } : { post })).kind,
      ).not.toBe('broken');
    expect(anna.voice.posts.home(ALL).posts[0]?.text).toBe('From Ben');
  });

  test('can be passed on from finger, whatever stands in it', async () => {
    const { anna } = await setup('anna');
    const source = { is: 'finger', address: 'dk@example.org' } as const;
    const post = { source, id: '20101117130604', atMs: 1_290_000_000_000, text: 'From finger' };
    const rest = {
      replyTo: null,
      repostOf: null,
      pictures: [],
      editedAtMs: null,
      deletedAtMs: null,
      url: null,
    };
    const feed = { source, profile: anna.voice.own.profile, posts: [{ ...post, ...rest }], following: [] };
    anna.outside.set(source.address, feed);
    await anna.voice.follow(source, 'dk');
    await anna.voice.gather(ASK);
    const handle = anna.voice.posts.home(ALL).posts[0]?.handle ?? '';
    expect((await speak(hostOf(anna), 'repost', { post: handle })).data).toMatchObject({
      post: { repostOf: { source: 'dk@example.org', id: '20101117130604' } },
    });
  });
});

describe('taking back', () => {
  test('shows in the post, and cannot be edited afterwards; twice changes nothing', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    const post = await said(host, 'Hello');
    expect((await speak(host, 'edit', { post, text: 'Hello, all' })).data).toMatchObject({
      post: { text: 'Hello, all', edited: expect.stringMatching(/^2026-/) },
    });
    expect((await speak(host, 'delete', { post })).data).toMatchObject({
      post: { text: '', deleted: expect.stringMatching(/^2026-/) },
    });
    expect(await troubleOf(host, 'edit', { post, text: 'Again' })).toMatchObject({ rule: 'nothing-to-edit' });
    const before = anna.voice.length;
    await speak(host, 'delete', { post });
    expect(anna.voice.length).toBe(before);
  });
});

describe('profile', () => {
  test('changes what is given and nothing else, and says nothing when nothing changes', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'profile', {
      nick: 'anna',
      name: 'Anna Berg',
      property: 'website=https://anna.example',
    });
    await speak(host, 'profile', { project: 'The press' });
    expect((await speak(host, 'profile')).data).toMatchObject({
      nick: 'anna',
      name: 'Anna Berg',
      project: 'The press',
      properties: [{ name: 'website', value: 'https://anna.example' }],
    });
    expect(anna.voice.length).toBe(2);
    await speak(host, 'profile', { property: 'website=' });
    expect(anna.voice.own.profile.properties).toEqual([]);
  });

  test('shows what has several lines as lines', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    const host = hostOf(anna);
    const answer = await speak(host, 'profile', {
      nick: 'anna',
      about: 'Prints.\nRests.',
      plan: 'One\n\nTwo',
    });
    const lines = shown(answer).split('\n');
    expect((answer.lines ?? []).every((line) => !englishOf(line).includes('\n'))).toBe(true);
    expect(lines.slice(lines.indexOf('about:'), lines.indexOf('about:') + 3)).toEqual([
      'about:',
      '  Prints.',
      '  Rests.',
    ]);
    expect(lines.slice(-4)).toEqual(['plan:', '  One', '', '  Two']);
    await ben.voice.follow(anna.source, '');
    await ben.voice.gather(ASK);
    const posts = await speak(hostOf(ben), 'posts', { who: 'anna' });
    expect((posts.lines ?? []).every((line) => !englishOf(line).includes('\n'))).toBe(true);
  });

  test('takes no nick that could not be asked for over finger, as at the beginning', async () => {
    const { anna } = await setup('anna');
    for (const nick of ['anna berg', 'anna@home', '-anna', '!!'])
      expect(await troubleOf(hostOf(anna), 'profile', { nick })).toMatchObject({ kind: 'usage' });
    expect(anna.voice.length).toBe(0);
  });

  test('explains a property without a value', async () => {
    const { anna } = await setup('anna');
    expect((await troubleOf(hostOf(anna), 'profile', { property: 'website' })).next).toContain('name=value');
  });
});
