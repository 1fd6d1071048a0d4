// Signed statements: what a feed says after them, and what is not believed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/kernel/bytes.ts';
import { cryptography, keyPairOf, sign } from '../../src/node/cryptography.ts';
import { feedOf } from '../../src/social/fold.ts';
import { LIMITS } from '../../src/social/model.ts';
import {
  faultOfBody,
  readStatement,
  type SignedStatement,
  STATEMENT_BYTES_MAX,
  signStatement,
  type StatementBody,
  type VerifyStatement,
} from '../../src/social/statement.ts';

const anna = keyPairOf(new Uint8Array(32).fill(1));
const author = toHex(anna.publicKey);
const verify: VerifyStatement = (...of) => cryptography.verify(...of);
const AT_MS = 1_795_700_000_000;

const full = (bytes: number): string => 'x'.repeat(bytes);

/** Anna's feed, one statement after another. */
function feedSaying(...makers: readonly ((before: readonly SignedStatement[]) => StatementBody)[]) {
  const said: SignedStatement[] = [];
  for (const [counter, make] of makers.entries()) {
    const statement = { author, counter, atMs: AT_MS + counter * 1000, body: make(said) };
    said.push(signStatement(statement, (hash) => sign(hash, anna)));
  }
  return { said, feed: feedOf(author, said) };
}

const post = (text: string) => (): StatementBody => ({ is: 'post', text, pictures: [] });
const idOf = (said: readonly SignedStatement[], index: number): string => said[index]?.id ?? '';

describe('a feed', () => {
  it('shows posts newest first', () => {
    const { feed } = feedSaying(post('one'), post('two'));
    expect(feed.posts.map(({ text }) => text)).toEqual(['two', 'one']);
  });

  it('shows that a post was edited, and when', () => {
    const { feed } = feedSaying(post('teh press'), (said) => ({
      is: 'edit',
      of: idOf(said, 0),
      text: 'the press',
    }));
    expect(feed.posts).toHaveLength(1);
    expect(feed.posts[0]).toMatchObject({ text: 'the press', atMs: AT_MS, editedAtMs: AT_MS + 1000 });
  });

  it('shows that a post was deleted, without its text; a later edit brings nothing back', () => {
    const { feed } = feedSaying(
      post('regretted'),
      (said) => ({ is: 'delete', of: idOf(said, 0) }),
      (said) => ({ is: 'edit', of: idOf(said, 0), text: 'back again' }),
    );
    expect(feed.posts[0]).toMatchObject({ text: '', deletedAtMs: AT_MS + 1000, editedAtMs: null });
  });

  it('keeps the last profile and whoever is followed still', () => {
    const dk = { is: 'finger', address: 'dk@example.org' } as const;
    const mike = { is: 'url', url: 'https://example.org/feed.atom' } as const;
    const profile = {
      nick: 'anna',
      about: '',
      project: '',
      plan: '',
      properties: [],
      picture: null,
    } as const;
    const { feed } = feedSaying(
      () => ({ is: 'profile', ...profile, name: 'A.' }),
      () => ({ is: 'follow', source: dk, nick: 'dk' }),
      () => ({ is: 'follow', source: mike, nick: 'mike' }),
      () => ({ is: 'unfollow', source: dk }),
      () => ({ is: 'profile', ...profile, name: 'Anna' }),
    );
    expect(feed.profile.name).toBe('Anna');
    expect(feed.following).toEqual([{ source: mike, nick: 'mike' }]);
  });

  it('leaves the posts of others alone', () => {
    const ben = keyPairOf(new Uint8Array(32).fill(2));
    const { said } = feedSaying(post('mine'));
    const stranger = signStatement(
      { author: toHex(ben.publicKey), counter: 1, atMs: AT_MS, body: { is: 'delete', of: idOf(said, 0) } },
      (hash) => sign(hash, ben),
    );
    expect(feedOf(author, [...said, stranger]).posts[0]?.text).toBe('mine');
  });
});

describe('a statement from anywhere', () => {
  const reply = signStatement(
    {
      author,
      counter: 7,
      atMs: AT_MS,
      body: {
        is: 'reply',
        to: { source: { is: 'finger', address: 'dk@example.org' }, id: '20101117130604' },
        text: 'Yes, and it still works.',
        pictures: [],
      },
    },
    (hash) => sign(hash, anna),
  );

  it('is read back as it was said, with the same id', () => {
    expect(readStatement(reply.bytes, verify)).toEqual({ value: reply });
  });

  it('is not believed when any bit of it differs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: reply.bytes.length * 8 - 1 }), (bit) => {
        const bent = Uint8Array.from(reply.bytes);
        const at = bit >> 3;
        bent[at] = (bent[at] ?? 0) ^ (1 << (bit & 7));
        expect(readStatement(bent, verify)).toHaveProperty('fault');
      }),
    );
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: STATEMENT_BYTES_MAX + 100 }), (bytes) => {
        expect(readStatement(bytes, verify)).toHaveProperty('fault');
      }),
    );
  });
});

describe('before something is said', () => {
  it.each<[string, StatementBody, boolean]>([
    ['a text of as many bytes as there may be', post('x'.repeat(LIMITS.postBytesMax))(), true],
    ['a text of one byte more', post('x'.repeat(LIMITS.postBytesMax + 1))(), false],
    ['letters of two bytes each', post('ä'.repeat(LIMITS.postBytesMax / 2 + 1))(), false],
    ['nothing', post(' \n')(), false],
    ['an edit to nothing', { is: 'edit', of: 'a'.repeat(64), text: '' }, false],
    ['several lines, with a tab', post('one\n\ttwo')(), true],
    ['what would repaint a terminal', post('\u001b[2J')(), false],
    ['what would turn a line around', post('\u202etxt')(), false],
    ['half of a surrogate pair', post('\ud800')(), false],
  ])('%s', (_what, body, isFine) => {
    expect(faultOfBody(body) === null).toBe(isFine);
  });

  it('the largest statement fits into a block', () => {
    const { said } = feedSaying(() => ({
      is: 'profile',
      nick: full(LIMITS.nameBytesMax),
      name: full(LIMITS.nameBytesMax),
      about: full(LIMITS.aboutBytesMax),
      project: full(LIMITS.projectBytesMax),
      plan: full(LIMITS.planBytesMax),
      properties: Array.from({ length: LIMITS.propertiesMax }, () => ({
        name: full(LIMITS.propertyNameBytesMax),
        value: full(LIMITS.propertyValueBytesMax),
      })),
      picture: null,
    }));
    expect(said[0]?.bytes.length).toBeLessThanOrEqual(STATEMENT_BYTES_MAX);
  });
});
