// twtxt: metadata, hashes by their specification, threads.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutside } from '../../src/social/formats/read-outside.ts';
import { hashedTimestamp, subjectOf, twtHashes } from '../../src/social/formats/twt.ts';
import { formatTwtxt } from '../../src/social/formats/write-twtxt.ts';
import { type Feed, plainPost } from '../../src/social/model.ts';
import { ids, KEY, published, timeline } from './published.ts';

function read(text: string, url = 'https://anna.example/feed'): Feed {
  return readOutside(Buffer.from(text), url);
}

describe('the hash of a twt', () => {
  it('is that of the tool of those who specified it', () => {
    const url = 'https://twtxt.net/user/prologic/twtxt.txt';
    expect(twtHashes(url, '2020-07-18T12:39:52Z', 'Hello World! 😊').id).toBe('o6dsrga');
  });

  // the vectors of the extension Twt Hash v2; the first named is the one that counts
  it.each([
    ['https://example.com/twtxt.txt', '2026-07-01T00:00:00Z', 'Hello World!', 'myzxbwxktuvs', 'j5uwzcq'],
    ['https://example.com/twtxt.txt', '2025-04-29T12:00:00Z', 'Hello World!', 'om5qesa', 'ejnvat3u5tnr'],
    ['https://twtxt.net/twtxt.txt', '2024-12-31T23:59:59Z', 'Happy New Year!', 'jcezvlq', 'rgg4k7lv5gzr'],
    [
      'https://example.com/hugo',
      '2026-12-28T14:00:00+01:00',
      '(#1234567890ab) Sounds good!',
      'v4yu3xmr65z7',
      'qjqa4nq',
    ],
  ])('of %s at %s is of the version of its time', (url, timestamp, text, id, other) => {
    expect(twtHashes(url, timestamp, text)).toEqual({ id, other });
  });

  it('of either version leads an answer to what it answers', () => {
    const url = 'https://anna.example/twtxt.txt';
    const said = ['2026-09-01T12:00:00Z', 'Who has a ladder?'] as const;
    const { id, other } = twtHashes(url, ...said);
    const answers = [id, other].map((hash, at) => `2026-09-01T13:00:0${at}Z\t(#${hash}) I have`);
    const { posts } = read([`# url = ${url}`, said.join('\t'), ...answers].join('\n'));
    expect(posts.filter(({ replyTo }) => replyTo?.id === id)).toHaveLength(2);
  });

  it.each([
    ['2020-12-13T08:45:23.789+01:00', '2020-12-13T08:45:23+01:00'],
    ['2020-12-13T08:45+01:00', '2020-12-13T08:45:00+01:00'],
    ['2020-12-13T07:45:23+00:00', '2020-12-13T07:45:23Z'],
    ['2020-12-13T07:45:23-00:00', '2020-12-13T07:45:23Z'],
    ['2020-12-13T07:45:23', '2020-12-13T07:45:23Z'],
    ['2020-12-13T08:45:23+01:00', '2020-12-13T08:45:23+01:00'],
  ])('takes %s as %s', (timestamp, hashed) => {
    expect(hashedTimestamp(timestamp)).toBe(hashed);
  });
});

describe('a subject', () => {
  it.each([
    ['(#abcdefg) yes', 'abcdefg', 'yes'],
    [
      '@<ben https://ben.example/twtxt.txt> (#abcdefg) yes',
      'abcdefg',
      '@<ben https://ben.example/twtxt.txt> yes',
    ],
    ['(#<abcdefg https://twtxt.net/search?tag=abcdefg>) yes', 'abcdefg', 'yes'],
  ])('%s', (text, hash, rest) => {
    expect(subjectOf(text)).toEqual({ hash, rest });
  });

  it.each(['no (#abcdefg) in the middle', '(#abc) too short', '(re: something) yes'])(
    'not in: %s',
    (text) => {
      expect(subjectOf(text)).toBeNull();
    },
  );
});

describe('a feed of ours', () => {
  const feed = read(formatTwtxt(published));

  it('has its metadata', () => {
    expect(feed.profile).toMatchObject({ nick: 'anna', about: 'Prints.\nRests.' });
    expect(feed.profile.properties).toContainEqual({ name: 'website', value: 'https://anna.example/' });
    expect(feed.following).toEqual([
      { source: { is: 'url', url: 'https://ben.example/twtxt.txt' }, nick: 'ben-b' },
    ]);
  });

  it('keeps lines within a post, and its threads by hash', () => {
    const [, reply, , first] = feed.posts;
    expect(first?.text).toContain('no markup</b> "]]>"\nsecond line 한국어');
    expect(reply?.replyTo?.id).toBe(first?.id);
  });

  it('leaves out what was withdrawn', () => {
    expect(feed.posts).toHaveLength(4);
  });

  it('says in a timeline who said what', () => {
    expect(formatTwtxt(timeline)).toContain('@<https://ben.example/twtxt.txt> From Ben.');
  });

  it('is one line a post, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 5 }), (texts) => {
        const posts = texts.map((text, index) =>
          plainPost({ source: { is: 'feed', key: KEY }, id: ids[index] ?? '', atMs: index * 1000, text }),
        );
        const lines = formatTwtxt({ ...published, posts }).split('\n');
        expect(lines.filter((line) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\t/.test(line))).toHaveLength(
          texts.length,
        );
      }),
    );
  });
});

describe('a feed of others', () => {
  const text = [
    '# nick = cathy',
    '# URL = https://cathy.example/twtxt.txt',
    '# url = gopher://cathy.example/0/twtxt.txt',
    '# follow = dave https://dave.example/twtxt.txt',
    '# follow = nobody at all',
    '### no = field',
    '',
    'not a twt',
    '2020-10-11T10:40:48+02:00\thello\u2028world',
    '2020-10-11 10:40:49\t(#abcdefg) @<dave https://dave.example/twtxt.txt> hi',
    'tomorrow\tno time',
    '2020-10-11T10:40:50Z\t',
  ].join('\r\n');

  it('is read line by line; what is no twt is passed over', () => {
    const { posts, profile, following } = read(text, 'http://mirror.example/cathy.txt');
    expect(profile.nick).toBe('cathy');
    expect(following.map(({ nick }) => nick)).toEqual(['dave']);
    const source = { is: 'url', url: 'http://mirror.example/cathy.txt' };
    expect(posts.map((post) => [post.text, post.replyTo])).toEqual([
      ['@dave hi', { source, id: 'abcdefg' }],
      ['hello\nworld', null],
    ]);
  });

  it('is hashed with its first url, not with where it was read', () => {
    const { posts } = read(text, 'http://mirror.example/cathy.txt');
    const expected = twtHashes(
      'https://cathy.example/twtxt.txt',
      '2020-10-11T10:40:48+02:00',
      'hello\u2028world',
    );
    expect(posts.map(({ id }) => id)).toContain(expected.id);
  });

  it.each([
    ['blanks within a value', `# a = x${' '.repeat(200_000)}y${' '.repeat(200_000)}z`],
    ['one name over and over', '# a = b\n'.repeat(500_000)],
    ['names that do not end', `# nick = x\n2020-10-11T10:40:48Z\t${'@<a '.repeat(200_000)}`],
  ])('costs no more than a pass: %s', (_what, hostile) => {
    // What looks at each place more than once would take minutes here; the time limit of a test ends it.
    expect(() => read(`${hostile}\n2020-10-11T10:40:48Z\tx`)).not.toThrow();
  });
});
