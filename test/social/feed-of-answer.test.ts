// What finger servers answer, as posts. Answers as fingerd, efingerd and cfingerd give them, written for these tests.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUtf8 } from '../../src/kernel/bytes.ts';
import { type Feed, LIMITS } from '../../src/social/model.ts';
import { feedOfAnswer } from '../../src/social/plan/feed-of-answer.ts';
import { statementsOfPlan } from '../../src/social/plan/plan-of-feed.ts';
import { readPlan } from '../../src/social/plan/read-plan.ts';
import { faultOfBody } from '../../src/social/statement.ts';

const DK = { is: 'finger', address: 'dk@example.org' } as const;
const NOW_MS = Date.UTC(2026, 10, 26, 12);
const FIRST_MS = Date.UTC(2010, 10, 17, 13, 6, 4);

function feedOf(text: string): Feed {
  return feedOfAnswer(DK, text, NOW_MS);
}

function planOf(fields: object): string {
  return `Login: dk\nPlan:\n${JSON.stringify(fields)}\n`;
}

function textsOf({ posts }: Feed): readonly string[] {
  return posts.map(({ text }) => text);
}

describe('a Thimbl plan', () => {
  it('is posts by their time, newest first, with who it is and whom they follow', () => {
    const feed = feedOf(
      planOf({
        address: 'dk@example.org',
        name: 'Dmytri',
        bio: 'Telekommunist',
        following: [{ nick: 'ada', address: 'ada@example.net' }, { address: 'dk@example.org' }],
        messages: [
          { text: 'First', time: '20101117130604' },
          { text: 'Second', time: '20101117130605' },
        ],
      }),
    );
    expect(textsOf(feed)).toEqual(['Second', 'First']);
    expect(feed.posts[1]).toMatchObject({ id: '20101117130604', atMs: FIRST_MS });
    expect(feed.profile).toMatchObject({ nick: 'dk', name: 'Dmytri', about: 'Telekommunist' });
    expect(feed.following).toEqual([{ source: { is: 'finger', address: 'ada@example.net' }, nick: 'ada' }]);
  });

  it('keeps two messages of one second apart, and the same message once', () => {
    const time = '20101117130604';
    const feed = feedOf(
      planOf({
        messages: [
          { text: 'One', time },
          { text: 'Other', time },
          { text: 'One', time },
        ],
      }),
    );
    // what came later stands later wherever posts are put in order by their time
    expect(feed.posts.map(({ id, text, atMs }) => [id, text, atMs])).toEqual([
      [`${time}+2`, 'Other', FIRST_MS + 1],
      [time, 'One', FIRST_MS],
    ]);
  });

  it('says whose words are passed on, and what is answered', () => {
    const ada = { is: 'finger', address: 'ada@example.net' };
    const feed = feedOf(
      planOf({
        address: 'dk@example.org',
        messages: [
          { text: 'Hers', time: '20101117130604', address: 'ada@example.net' },
          { text: 'Yes', time: '20101117130605', replyTo: 'ada@example.net 20101117120000' },
          { text: 'Mine', time: '20101117130606', address: 'dk@example.org' },
        ],
      }),
    );
    expect(feed.posts.map(({ text, repostOf, replyTo }) => [text, repostOf, replyTo])).toEqual([
      ['Mine', null, null],
      ['Yes', null, { source: ada, id: '20101117120000' }],
      ['Hers', { source: ada, id: '20101117130604' }, null],
    ]);
  });

  it('without times stands where it came, and is named by its words', () => {
    const text = planOf({ messages: [{ text: 'Undated' }] });
    expect(feedOf(text).posts).toMatchObject([{ atMs: NOW_MS, text: 'Undated' }]);
    expect(feedOfAnswer(DK, text, NOW_MS + 1).posts[0]?.id).toBe(feedOf(text).posts[0]?.id);
  });

  it('with nothing in it is nobody’s post', () => {
    expect(feedOf(planOf({ messages: [] })).posts).toEqual([]);
    expect(feedOf(planOf({ messages: [{ text: ' \n' }, {}] })).posts).toEqual([]);
  });

  it('is taken without what would repaint a terminal, escaped in its JSON or not', () => {
    const feed = feedOf(
      planOf({
        name: 'D\u001bk\n2',
        messages: [{ text: 'a\u001b[2Jb\u0007\u202ec', time: '20101117130604' }],
      }),
    );
    expect(textsOf(feed)).toEqual(['a\ufffd[2Jb\ufffd\ufffdc']);
    expect(feed.profile.name).toBe('D\ufffdk 2');
  });
});

describe('prose', () => {
  it.each([
    [
      'fingerd of BSD',
      'Login: dk             \t\t\tName: Dmytri K\nDirectory: /home/dk         \tShell: /bin/sh\nOffice: 12\nNo Mail.\nProject: Telekommunism\nPlan:\nTo print,\nand to rest.\n',
      'To print,\nand to rest.',
      { name: 'Dmytri K', project: 'Telekommunism' },
    ],
    [
      'efingerd with a banner',
      '*** Welcome to example.org ***\n\nLogin: dk\tName: Dmytri K\nNo Project.\nPlan:\nTo rest.\n',
      'To rest.',
      { name: 'Dmytri K', project: '' },
    ],
    [
      'cfingerd with frames',
      '+------+\nUsername: dk   In real life: x   Name: Dmytri K\nPlan:\n\n  Indented.\n\n',
      'Indented.',
      { name: 'Dmytri K', project: '' },
    ],
    ['a server that gives the file alone', 'Only words.\n', 'Only words.', { name: '', project: '' }],
  ])('of %s is one post', (_what, text, said, profile) => {
    const feed = feedOf(text);
    expect(textsOf(feed)).toEqual([said]);
    expect(feed.profile).toMatchObject({ ...profile, nick: 'dk', plan: said });
  });

  it.each(['Login: dk\nNo Plan.\n', 'Plan:\nNo Plan.\n', 'No plan', 'Plan:\n', ''])(
    'that says nothing is no post: %j',
    (text) => {
      expect(feedOf(text).posts).toEqual([]);
    },
  );

  it('without a plan still says who it is of', () => {
    const feed = feedOf('Login: dk  \t\tName: Dmytri K\nProject: Rest\nNo Plan.\n');
    expect(feed.profile).toMatchObject({ name: 'Dmytri K', project: 'Rest', plan: '' });
    expect(feed.posts).toEqual([]);
  });

  it('that only speaks of having no plan is a post', () => {
    for (const said of ['No plan. Then:\nto rest.', 'To rest.\nNo plan.'])
      expect(textsOf(feedOf(`Plan:\n${said}\n`))).toEqual([said]);
  });

  it('that changed is another post; asked again unchanged it is the same one', () => {
    const [one] = feedOf('Plan:\nOne\n').posts;
    expect(feedOfAnswer(DK, 'Plan:\r\nOne\n\n'.replace('\r', ''), NOW_MS + 5).posts[0]?.id).toBe(one?.id);
    expect(feedOf('Plan:\nTwo\n').posts[0]?.id).not.toBe(one?.id);
  });
});

const anyText = fc.string({ unit: 'binary', maxLength: 80 });
const anyValue = fc.oneof(anyText, fc.integer(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }));
const anyMessage = fc.oneof(
  anyValue,
  fc.dictionary(fc.constantFrom('text', 'time', 'address', 'replyTo', 'message', 'date'), anyValue),
);
const anyFields = fc.record(
  {
    address: fc.oneof(anyText, fc.constant('ä'.repeat(128).concat('@example.org'))),
    name: anyValue,
    bio: anyValue,
    properties: fc.dictionary(anyText, anyValue),
    following: fc.oneof(
      fc.array(fc.record({ nick: anyValue, address: fc.constantFrom('a@b', 'x', '') })),
      anyValue,
    ),
    messages: fc.oneof(fc.array(anyMessage, { maxLength: 8 }), anyValue),
    replies: fc.oneof(
      fc.dictionary(fc.constantFrom('ada@x.example 20101117130604', 'x'), anyMessage),
      anyValue,
    ),
  },
  { requiredKeys: [] },
);
const anyAnswer = fc.oneof(
  anyText,
  anyFields.map(planOf),
  fc.tuple(anyText, anyText).map(([head, prose]) => `${head}\nPlan:\n${prose}`),
);

function bytesOf(text: string): number {
  return toUtf8(text)?.length ?? Number.POSITIVE_INFINITY;
}

describe('whatever a server answers', () => {
  it('is read, within the limits, and the same answer has the same names again', () => {
    fc.assert(
      fc.property(anyAnswer, (text) => {
        const feed = feedOf(text);
        for (const post of feed.posts) {
          expect(bytesOf(post.text)).toBeLessThanOrEqual(LIMITS.postBytesMax);
          expect(Number.isSafeInteger(post.atMs) && post.atMs >= 0).toBe(true);
        }
        expect(bytesOf(feed.profile.name)).toBeLessThanOrEqual(LIMITS.nameBytesMax);
        expect(bytesOf(feed.profile.about)).toBeLessThanOrEqual(LIMITS.aboutBytesMax);
        expect(new Set(feed.posts.map(({ id }) => id)).size).toBe(feed.posts.length);
        const again = feedOfAnswer(DK, text, NOW_MS + 60_000);
        expect(again.posts.map(({ id }) => id).toSorted()).toEqual(feed.posts.map(({ id }) => id).toSorted());
      }),
    );
  });

  it.each([
    ['a line of words', `Name:${'  a'.repeat(300_000)}\nPlan:\nx`],
    ['many labels', `${'Name:\t'.repeat(200_000)}\nPlan:\nx`],
    ['blanks', `${' \t\n'.repeat(300_000)}No Plan${' '.repeat(200_000)}x`],
    ['labels without an end', 'Plan'.repeat(300_000)],
  ])('costs no more than a pass: %s', (_what, text) => {
    // What looks at each place more than once would take minutes here; the time limit of a test ends it.
    expect(() => feedOf(text)).not.toThrow();
  });

  it('can be passed on: every post of it is a statement that can be said', () => {
    fc.assert(
      fc.property(anyAnswer, (text) => {
        for (const { source, id, text: words } of feedOf(text).posts)
          expect(faultOfBody({ is: 'repost', of: { source, id }, text: words })).toBeNull();
      }),
    );
  });

  it('can be taken over: every part of a plan is a statement that can be said', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const plan = readPlan(planOf(fields));
        if (plan === null) return;
        for (const { atMs, body } of statementsOfPlan(plan, NOW_MS)) {
          expect(faultOfBody(body)).toBeNull();
          expect(Number.isSafeInteger(atMs) && atMs >= 0).toBe(true);
        }
      }),
    );
  });
});
