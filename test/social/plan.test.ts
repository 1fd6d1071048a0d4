// Thimbl plans: the dialects of the wild, the bytes that go out, and a feed as a plan and back.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/kernel/bytes.ts';
import { keyPairOf, sign } from '../../src/node/cryptography.ts';
import { feedOf } from '../../src/social/fold.ts';
import { LIMITS } from '../../src/social/model.ts';
import { decodeAnswer } from '../../src/social/plan/answer-text.ts';
import type { Plan, PlanMessage, PlanRef } from '../../src/social/plan/plan.ts';
import { planOf, statementsOfPlan } from '../../src/social/plan/plan-of-feed.ts';
import { formatPlanTime, parsePlanTime } from '../../src/social/plan/plan-time.ts';
import { readPlan } from '../../src/social/plan/read-plan.ts';
import { formatPlan } from '../../src/social/plan/write-plan.ts';
import { faultOfBody, signStatement } from '../../src/social/statement.ts';

const FIRST_MS = Date.UTC(2010, 10, 17, 13, 6, 4);

function planIn(file: string): Plan | null {
  return readPlan(decodeAnswer(readFileSync(join(import.meta.dirname, 'plans', file))));
}

const textsOf = (plan: Plan | null): string[] => plan?.messages.map(({ text }) => text) ?? [];
const timesOf = (plan: Plan | null): (number | null)[] => plan?.messages.map(({ atMs }) => atMs) ?? [];

const toAda = (id: string): PlanRef => ({ address: 'ada@example.net', id });

describe('a plan in the wild', () => {
  it('as finger servers gave it in 2010', () => {
    expect(planIn('fingerd-2010.txt')).toEqual({
      address: 'ada@example.net',
      name: 'Ada',
      bio: 'Counts.',
      properties: [
        { name: 'website', value: 'http://example.net/' },
        { name: 'email', value: 'ada@example.net' },
      ],
      following: [{ nick: 'charles', address: 'charles@engine.example' }],
      messages: [
        { address: null, text: 'First post', atMs: FIRST_MS, replyTo: null },
        {
          address: null,
          text: 'The loom weaves flowers and leaves',
          atMs: Date.UTC(2010, 10, 20, 10, 55, 6),
          replyTo: null,
        },
      ],
    });
  });

  it('with times as numbers of 14 digits, and as seconds since 1970', () => {
    expect(timesOf(planIn('number-times.txt'))).toEqual([FIRST_MS, FIRST_MS, FIRST_MS, FIRST_MS, FIRST_MS]);
  });

  it('with offsets; a time that is none leaves the message', () => {
    expect(timesOf(planIn('offsets.txt'))).toEqual([FIRST_MS, FIRST_MS, FIRST_MS, FIRST_MS, null, null]);
  });

  it('with addresses at messages: those of others are theirs', () => {
    const plan = planIn('own-addresses.txt');
    expect(plan?.messages.map(({ address }) => address)).toEqual([null, 'Emil@example.org', null]);
    expect(plan?.following).toEqual([{ nick: 'emil', address: 'emil@example.org' }]);
  });

  it('with a map of replies, in all its forms', () => {
    const plan = planIn('replies-map.txt');
    expect(plan?.messages.map(({ text, replyTo }) => [text, replyTo])).toEqual([
      ['@ada indeed', toAda('20101117130604')],
      ['new style', toAda('20101120105506')],
      ['an answer in the map', toAda('20101120105506')],
      ['one of two', toAda('20101117130604')],
      ['two of two', toAda('20101117130604')],
    ]);
  });

  it('folded with backslash and newline', () => {
    const plan = planIn('folded.txt');
    expect(plan?.name).toBe('Gerd');
    expect(textsOf(plan)).toEqual([
      'a line that was folded with a backslash',
      'a path C:\\temp and a "quote"',
    ]);
    expect(timesOf(plan)[0]).toBe(FIRST_MS);
  });

  it('behind a banner, among junk; the first Plan: counts', () => {
    const plan = planIn('junk.txt');
    expect(plan).toMatchObject({
      address: 'hilde@example.net',
      bio: "it's an escape that JSON does not know",
    });
    expect(textsOf(plan)).toEqual(['commas too many']);
  });

  it('with line breaks within texts', () => {
    expect(textsOf(planIn('raw-breaks.txt'))).toEqual(['two\nlines\tand a tab']);
  });

  it.each([
    ['latin1.txt', 'Jän Müller', 'Grüße € 5'],
    ['utf8.txt', 'Kim', '한국어 😀'],
    ['utf16.txt', 'Лев', 'привет'],
  ])('in any encoding: %s', (file, name, text) => {
    const plan = planIn(file);
    expect([plan?.name, ...textsOf(plan)]).toEqual([name, text]);
  });

  it.each(['no-plan.txt', 'prose.txt'])('or none at all: %s', (file) => {
    expect(planIn(file)).toBeNull();
  });
});

describe('hostile plans', () => {
  it('whatever comes, the reader answers', () => {
    const piece = fc.constantFrom('Plan:', '{', '}', '[', ']', '"', '\\', ',', ':', '\n', '\\\n', '\u0000');
    const word = fc.constantFrom('"messages"', '"text"', '"time"', '"address"', '"replies"', '1e400', 'null');
    const soup = fc.array(fc.oneof(piece, word, fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 100,
    });
    fc.assert(
      fc.property(soup, (parts) => {
        const plan = readPlan(parts.join(''));
        expect(plan === null || Array.isArray(plan.messages)).toBe(true);
      }),
    );
  });

  it('any JSON behind Plan: is read or passed over, and what is read can be said in a feed', () => {
    const fields = fc.record(
      {
        messages: fc.jsonValue(),
        following: fc.jsonValue(),
        replies: fc.jsonValue(),
        properties: fc.jsonValue(),
        name: fc.jsonValue(),
        address: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (value) => {
        const plan = readPlan(`Plan:\n${JSON.stringify(value)}`);
        const bodies = plan === null ? [] : statementsOfPlan(plan, FIRST_MS).map(({ body }) => body);
        expect(bodies.map(faultOfBody).filter((fault) => fault !== null)).toEqual([]);
      }),
    );
  });

  it.each([
    ['brackets without end', 'Plan:\n{"messages":'.concat('['.repeat(200_000))],
    ['many starts', `Plan:\n${'{'.repeat(200_000)}`],
    ['commas', `Plan:\n{"messages":[${','.repeat(200_000)}]}`],
    ['closing brackets', `Plan:\n{"a":${'['.repeat(50_000)}${']'.repeat(50_000)},"name":"x"}`],
    ['one long key', `Plan:\n{"replies":{"${'a@'.repeat(100_000)}":"x"}}`],
    ['names of the language', 'Plan:\n{"name":"x","properties":{"__proto__":"y","constructor":"z"}}'],
  ])('cost no more than a pass: %s', (_what, text) => {
    // What looks at each place more than once would take minutes here; the time limit of a test ends it.
    expect(() => readPlan(text)).not.toThrow();
  });

  it('texts are cut to what a post can hold', () => {
    const long = 'ä'.repeat(LIMITS.postBytesMax);
    const [text = ''] = textsOf(readPlan(`Plan:\n${JSON.stringify({ messages: [{ text: long }] })}`));
    expect(Buffer.byteLength(text)).toBe(LIMITS.postBytesMax);
  });
});

const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map((count) => count * 1000);
const words = (bytesMax: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((text) => Buffer.byteLength(text) <= bytesMax && text.trim() !== '' && !text.includes('\r'));
const address = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/), fc.stringMatching(/^[a-z]{1,9}\.example$/))
  .map(([user, host]) => `${user}@${host}`);
const message: fc.Arbitrary<PlanMessage> = fc
  .record({
    address: fc.option(address),
    text: words(LIMITS.postBytesMax),
    atMs: seconds,
    replyTo: fc.option(fc.record({ address, id: seconds.map(formatPlanTime) })),
  })
  // a message of somebody else answers in their plan, not in this one
  .map((one) => (one.address === null ? one : { ...one, replyTo: null }));
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  address: fc.constant('anna@home.example.org'),
  name: words(LIMITS.nameBytesMax),
  bio: words(LIMITS.aboutBytesMax),
  properties: fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z]{1,20}$/),
      value: words(LIMITS.propertyValueBytesMax),
    }),
    { maxLength: LIMITS.propertiesMax, selector: ({ name }) => name },
  ),
  following: fc.uniqueArray(fc.record({ nick: words(LIMITS.nameBytesMax), address }), {
    maxLength: 10,
    selector: (one) => one.address,
  }),
  messages: fc.uniqueArray(message, { maxLength: 20, selector: ({ atMs }) => atMs }),
});

describe('a plan of ours', () => {
  it('is ASCII without control characters, the last bytes of an answer', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(formatPlan(plan)).toMatch(/^\{[\n -~]*\}$/);
      }),
    );
  });

  it('is read back as it was, banner and all', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(readPlan(`Login: anna\r\nPlan:\r\n${formatPlan(plan)}\r\n`)).toEqual(plan);
      }),
    );
  });

  it('becomes a feed and a plan again without loss', () => {
    const anna = keyPairOf(new Uint8Array(32).fill(1));
    const author = toHex(anna.publicKey);
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const said = statementsOfPlan(plan, FIRST_MS).map((one, counter) =>
          signStatement({ author, counter, ...one }, (hash) => sign(hash, anna)),
        );
        const sorted = plan.messages.toSorted((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0));
        expect(planOf(feedOf(author, said), plan.address)).toEqual({ ...plan, messages: sorted });
      }),
    );
  });
});

describe('a time', () => {
  it('is 14 digits of UTC', () => {
    expect(formatPlanTime(FIRST_MS)).toBe('20101117130604');
    fc.assert(fc.property(seconds, (atMs) => parsePlanTime(formatPlanTime(atMs)) === atMs));
  });

  it.each([
    '',
    'now',
    '20101317130604',
    '20101117250604',
    '19691231235959',
    '99999999999999999',
    -1,
    null,
    {},
  ])('is not %s', (value) => {
    expect(parsePlanTime(value)).toBeNull();
  });
});
