// A feed with everything in it that a format can trip over, for the tests of formats.

import type { Post, Profile } from '../../src/social/model.ts';
import { NOBODY, plainPost } from '../../src/social/model.ts';
import type { Published } from '../../src/social/formats/published.ts';
import { formatSource } from '../../src/social/source.ts';

export const KEY = 'ab'.repeat(32);
export const ids = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(64));
const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids;
const source = { is: 'feed', key: KEY } as const;
const AT_MS = Date.UTC(2026, 10, 26, 12, 0, 0);

export const posts: readonly Post[] = [
  plainPost({ source, id: fifth, atMs: AT_MS + 5_000, text: '', deletedAtMs: AT_MS + 6_000 }),
  plainPost({
    source,
    id: fourth,
    atMs: AT_MS + 4_000,
    text: 'First post',
    repostOf: { source: { is: 'finger', address: 'ada@example.net' }, id: '20101117130604' },
  }),
  plainPost({
    source,
    id: third,
    atMs: AT_MS + 3_000,
    text: 'To myself.',
    replyTo: { source, id: first },
    editedAtMs: AT_MS + 3_500,
  }),
  plainPost({
    source,
    id: second,
    atMs: AT_MS + 2_000,
    text: 'With a picture',
    pictures: [{ hash: 'c'.repeat(64), mediaType: 'image/png', size: 1234, alt: 'A “press” & <hall>' }],
  }),
  plainPost({
    source,
    id: first,
    atMs: AT_MS + 1_000,
    text: 'Grüße & <b>no markup</b> "]]>"\nsecond line\t한국어 😀 \u0007\u001b[2J\uffff',
  }),
];

const profile: Profile = {
  ...NOBODY,
  nick: 'anna',
  name: 'Anna <Berg> & Co.',
  about: 'Prints.\nRests.',
  properties: [{ name: 'website', value: 'https://anna.example/' }],
};

export const published: Published = {
  title: 'Anna & <friends>',
  author: { source, profile },
  posts,
  following: [
    { source: { is: 'url', url: 'https://ben.example/twtxt.txt' }, nick: 'ben b' },
    { source: { is: 'finger', address: 'ada@example.net' }, nick: 'ada' },
    { source: { is: 'feed', key: 'cd'.repeat(32) }, nick: '' },
  ],
  uri: `feed:${KEY}`,
  selfUrl: 'https://anna.example/feed',
  homeUrl: 'https://anna.example/',
  nameOf: (one) =>
    one.is === 'feed' && one.key === KEY ? profile.name : (formatSource(one).split('@')[0] ?? ''),
  urlOf: ({ id }) => `https://anna.example/posts/${id.slice(0, 8)}`,
  pictureUrlOf: ({ hash }) => `https://anna.example/pictures/${hash}.png`,
};

/** The same posts as a timeline of several people. */
export const timeline: Published = {
  ...published,
  title: 'Home',
  author: null,
  posts: [
    plainPost({
      source: { is: 'url', url: 'https://ben.example/twtxt.txt' },
      id: 'abcdefg',
      atMs: AT_MS + 9_000,
      text: 'From Ben.',
    }),
    ...posts,
  ],
};
