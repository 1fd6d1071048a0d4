// RFC 1288, section 2.3: the grammar of queries, production by production.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery, parseQuery, type Query, queryText } from '../../../src/doors/finger/query.ts';

const list = (wordy: boolean): Query => ({ is: 'list', wordy });
const user = (name: string, wordy = false): Query => ({ is: 'name', name, wordy });
const forward = (name: string, hosts: string[], wordy = false): Query => ({
  is: 'forward',
  name,
  hosts,
  wordy,
});

describe('2.3: {Q1} ::= [{W}|{W}{S}{U}]{C}', () => {
  it.each<[string, string, Query]>([
    ['{C}', '', list(false)],
    ['{W}{C}', '/W', list(true)],
    ['{W}{S}{U}{C}', '/W anna', user('anna', true)],
    ['{U}{C}, as section 2.5.2 has it', 'anna', user('anna')],
    ['{S} ::= <SP> | <SP>{S}', '/W    anna', user('anna', true)],
    ['a space behind {W} and nothing, as old clients send', '/W ', list(true)],
    ['a small {W}', '/w anna', user('anna', true)],
    ['spaces around {U}', '  anna  ', user('anna')],
    ['a full name is a {U}', 'anna berg', user('anna berg')],
    ['a name that begins with W', 'Wanda', user('Wanda')],
  ])('%s', (_production, line, query) => {
    expect(parseQuery(line)).toEqual(query);
  });
});

describe('2.3: {Q2} ::= [{W}{S}][{U}]{H}{C}', () => {
  it.each<[string, string, Query]>([
    ['{H}{C}', '@one', forward('', ['one'])],
    ['{U}{H}{C}', 'anna@one', forward('anna', ['one'])],
    ['{W}{S}{H}{C}', '/W @one', forward('', ['one'], true)],
    ['{W}{S}{U}{H}{C}', '/W anna@one', forward('anna', ['one'], true)],
    ['{H} ::= @hostname | @hostname{H}', 'anna@one@two@three', forward('anna', ['one', 'two', 'three'])],
  ])('%s', (_production, line, query) => {
    expect(parseQuery(line)).toEqual(query);
  });
});

describe('what the grammar does not have', () => {
  it.each([
    '/Wanda',
    '/X anna',
    '/',
    'anna@',
    '@',
    'a@@b',
    'a@b c',
    'a\u0000b',
    'a\u001b[2Jb',
    'a\u009bb',
    '/W /W anna',
  ])('%j', (line) => {
    expect(parseQuery(line).is).toBe('malformed');
  });
});

const name = fc.stringMatching(/^[a-zA-Z0-9._+ü-]{1,30}$/).filter((text) => !text.startsWith('/'));
const query: fc.Arbitrary<Exclude<Query, { is: 'malformed' }>> = fc.oneof(
  fc.record({ is: fc.constant('list' as const), wordy: fc.boolean() }),
  fc.record({ is: fc.constant('name' as const), name, wordy: fc.boolean() }),
  fc.record({
    is: fc.constant('forward' as const),
    name: fc.oneof(fc.constant(''), name),
    hosts: fc.array(fc.domain(), { minLength: 1, maxLength: 4 }),
    wordy: fc.boolean(),
  }),
);

describe('every query', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const line = formatQuery(asked);
        expect(line.endsWith('\r\n')).toBe(true);
        expect(parseQuery(line.slice(0, -2))).toEqual(asked);
      }),
    );
  });

  it('of any bytes is read or called malformed, and never has a control character in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 512 }), (bytes) => {
        const read = parseQuery(queryText(bytes));
        const texts = read.is === 'name' || read.is === 'forward' ? [read.name] : [];
        for (const text of texts) expect(text).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
