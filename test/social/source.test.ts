// What a person may type to follow somebody, and the one spelling that comes of it.

import { describe, expect, it } from 'vitest';
import { formatSource, parseFingerAddress, parseSource, sameSource } from '../../src/social/source.ts';

const KEY = 'ab'.repeat(32);

describe('a source', () => {
  it.each([
    [KEY, 'feed', KEY],
    [KEY.toUpperCase(), 'feed', KEY],
    [`feed:${KEY}`, 'feed', KEY],
    ['dk@example.org', 'finger', 'dk@example.org'],
    ['dk@Example.ORG:79', 'finger', 'dk@example.org'],
    ['dk@example.org:7979', 'finger', 'dk@example.org:7979'],
    ['dk@[2001:db8::1]:7979', 'finger', 'dk@[2001:db8::1]:7979'],
    ['finger://example.org/dk', 'finger', 'dk@example.org'],
    ['finger://dk@example.org', 'finger', 'dk@example.org'],
    [' https://example.org/feed.atom ', 'url', 'https://example.org/feed.atom'],
    ['HTTP://Example.org', 'url', 'http://example.org/'],
  ])('%s', (typed, is, formatted) => {
    const source = parseSource(typed);
    if (source === null) throw new Error(`${typed} is not read`);
    expect([source.is, formatSource(source)]).toEqual([is, formatted]);
    expect(sameSource(source, parseSource(formatted) ?? source)).toBe(true);
  });

  it.each([
    '',
    'dk',
    'ab'.repeat(31),
    'dk@',
    'dk@a b',
    'dk@host:0',
    'dk@host:65536',
    'dk@host:port',
    'dk@a@b',
    'd\u001bk@host',
    'dk@[host]',
    'dk@-host',
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'javascript:alert(1)',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('not %s', (typed) => {
    expect(parseSource(typed)).toBeNull();
  });

  it('may leave the user out to ask who is there', () => {
    expect(parseFingerAddress('@example.org')).toEqual({ user: '', host: 'example.org', port: 79 });
  });
});
