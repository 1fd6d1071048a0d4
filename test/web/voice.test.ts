// The screens of the voice: forms fit what a post is, lists say how people stand, and where there is no voice one begins.

import { describe, expect, it } from 'vitest';
import { VOICE_RULES } from '../../src/voice/rules.ts';
import type { PersonData } from '../../src/web/screens/voice/answer.ts';
import type { Trouble } from '../../src/web/command.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { describedCommands, pageOfAnswers } from './at-hand.ts';
import { HANDLE, KEY, postOf } from './post-of.ts';

const commandsIn = (html: string): readonly string[] =>
  [...html.matchAll(/data-command="([^"]*)"/g)].map(([, name = '']) => name);

function personOf(more: Partial<PersonData> = {}): PersonData {
  return {
    source: KEY,
    called: 'ben',
    own: false,
    followed: null,
    quietly: false,
    muted: null,
    blocked: null,
    nick: 'ben',
    name: '',
    about: '',
    project: '',
    plan: '',
    properties: [],
    trouble: '',
    ...more,
  };
}

const STATUS = {
  key: KEY,
  statements: 12,
  isRunning: true,
  addresses: ['127.0.0.1:4141'],
  dht: 'off',
  connect: ['192.0.2.7:4141'],
  connections: [
    { address: '192.0.2.7:4141', through: 'tcp', state: 'waiting', since: null, trouble: 'nobody answered' },
    { address: KEY, through: 'dht', state: 'connected', since: '2026-11-26T19:44:02.722Z', trouble: null },
  ],
  unreached: [{ name: 'dk', source: 'dk@example.org', asked: null, why: 'dk@example.org is silent.' }],
  posts: 3,
  room: { rows: 90_000, feeds: 12_000_000, limit: 500_000_000 },
  qr: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
};
const BAD = `"><script>alert(1)</script>\u202e${'ä'.repeat(200)}`;
const line = {
  name: BAD,
  source: KEY,
  followed: '2026-11-26T19:44:02.722Z',
  quietly: false,
  muted: null,
  blocked: null,
  asked: null,
};

function pageOfVoice() {
  const posts = [postOf(), postOf({ handle: 'f'.repeat(64), own: true, by: BAD, text: BAD })];
  const page = { posts, next: '1764186242722-0123456789abcdef' };
  return pageOfAnswers({
    timeline: page,
    search: { ...page, next: null },
    posts: { ...page, person: personOf({ called: BAD, about: BAD, trouble: BAD }) },
    thread: {
      thread: [
        { depth: 0, post: null, ref: { source: BAD, by: BAD, blocked: true }, hidden: 0 },
        { depth: 1, post: posts[0], ref: { source: KEY, by: 'ben', blocked: false }, hidden: 1_000 },
        { depth: 9, post: posts[1], ref: { source: KEY, by: 'ben', blocked: false }, hidden: 7 },
      ],
      next: 200,
    },
    following: { people: [{ ...line, trouble: BAD }] },
    muted: { people: [{ ...line, trouble: '', blocked: line.followed }] },
    'voice status': STATUS,
  });
}

const PATHS = [
  '/voice',
  '/voice?of=mentions',
  '/voice?of=global&before=1764186242722-0123456789abcdef',
  '/voice/search?words=press',
  `/voice/thread/${HANDLE.slice(0, 8)}`,
  `/voice/person?who=${KEY}`,
  '/voice/following',
  `/voice/following?who=${KEY}`,
  '/voice/profile',
];

describe.each(LANGUAGES)('the screens of the voice in %s', (language) => {
  it.each(PATHS)('%s', async (path) => {
    const page = pageOfVoice();
    const { status, html } = await page.show(path, { language });
    expect([status, page.noted]).toEqual([200, []]);
    expect(html).not.toMatch(/undefined|\[object|NaN|<script>alert/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe('whom one follows quietly', () => {
  const quiet = { ...line, name: 'ben', quietly: true, trouble: '' };

  it('shows in the list, and nowhere else', async () => {
    const page = pageOfAnswers({
      following: { people: [quiet, { ...quiet, name: 'clara', quietly: false }] },
      muted: { people: [] },
    });
    const { html } = await page.show('/voice/following');
    expect(html.match(/>quietly</g)).toHaveLength(1);
  });

  it.each([
    [true, 'openly', 'quietly'],
    [false, 'quietly', 'openly'],
  ])('can be said in public, and taken back: %s', async (quietly, offered, not) => {
    const person = personOf({ followed: line.followed, quietly });
    const { html } = await pageOfAnswers({ posts: { posts: [], next: null, person } }).show(
      '/voice/person?who=ben',
    );
    const [form = ''] = /<form[^>]*id="do-follow-differently".*?<\/form>/s.exec(html) ?? [];
    expect(form).toContain(`name="${offered}"`);
    expect(form).not.toContain(`name="${not}"`);
  });
});

describe('how a voice stands', () => {
  it('shows a plan of several lines as lines, where it is changed', async () => {
    const person = personOf({ own: true, plan: 'One\n\nTwo' });
    const answers = { posts: { posts: [], next: null, person }, 'voice status': STATUS };
    const { html } = await pageOfAnswers(answers).show('/voice/profile');
    expect(html).toMatch(/<textarea[^>]*name="plan"[^>]*>\n?One\n\nTwo<\/textarea>/);
  });

  it('shows who is connected and through what, who is not reached, and ends what is kept', async () => {
    const { html } = await pageOfVoice().show('/voice/profile');
    expect(html).toMatch(/192\.0\.2\.7:4141<\/code>.*TCP.*waiting.*nobody answered/s);
    expect(html).toMatch(/DHT.*connected/s);
    expect(html).toContain('dk@example.org is silent.');
    expect(html).toContain('data-command="voice disconnect"');
  });
});

async function personShown(more: Partial<PersonData>, language: string): Promise<string> {
  const posts = { posts: [], next: null, person: personOf(more) };
  return (await pageOfAnswers({ posts }).show('/voice/person?who=ben', { language })).html;
}

it('why nobody is connected is said in the language of the page', async () => {
  const { html } = await pageOfVoice().show('/voice/profile', { language: 'de' });
  expect(html).toContain('niemand antwortete');
  expect(html).toContain('<span lang="en">dk@example.org is silent.</span>');
});

describe('somebody who is blocked', () => {
  it('is said to be, where nothing of theirs is', async () => {
    const person = personOf({ blocked: line.followed });
    const { html } = await pageOfAnswers({ posts: { posts: [], next: null, person } }).show(
      '/voice/person?who=ben',
    );
    expect(html).toContain('You have blocked this person');
    expect(html).not.toContain('Nothing of theirs is here.');
  });

  it('is said to be in every language, and so is who is muted', async () => {
    expect(await personShown({ muted: line.followed }, 'de')).toContain(
      'Sie haben diese Person stumm geschaltet',
    );
    expect(await personShown({ muted: line.followed }, 'es')).toContain('Ha silenciado a esta persona');
    expect(await personShown({ blocked: line.followed }, 'de')).toContain('bis Sie die Sperre aufheben');
    expect(await personShown({}, 'de')).not.toMatch(/stumm geschaltet|Sperre aufheben/);
  });
});

describe('a timeline', () => {
  it('goes on where the page before ended, and back to the newest', async () => {
    const { html } = await pageOfVoice().show('/voice?of=global&before=2-0123456789abcdef');
    expect(html).toContain('href="/voice?of=global&amp;before=1764186242722-0123456789abcdef"');
    expect(html).toContain('href="/voice?of=global"');
  });
});

async function withoutVoice(trouble: Trouble, path: string): Promise<string> {
  const { html } = await pageOfAnswers({}, trouble).show(path);
  return html;
}

describe('where there is no voice', () => {
  it.each(['/voice', '/voice/following', '/voice/profile', '/voice/person', '/voice/search?words=x'])(
    '%s begins one',
    async (path) => {
      const rule = 'voice-not-begun';
      const html = await withoutVoice({ ...VOICE_RULES[rule], rule }, path);
      expect(commandsIn(html)).toEqual(['voice begin']);
    },
  );

  it('a closed one is not begun anew, but says what to do', async () => {
    const rule = 'voice-closed';
    const html = await withoutVoice({ ...VOICE_RULES[rule], rule }, '/voice');
    expect(commandsIn(html)).toEqual([]);
    expect(html).toContain('telekommune voice run');
  });

  it('is none on a node that has no commands of it, and nothing breaks', async () => {
    const commands = describedCommands().filter(({ group }) => group !== 'voice');
    const page = pageOfAnswers({}, undefined, commands);
    for (const path of PATHS) {
      const { status, html } = await page.show(path);
      expect([path, status, page.noted]).toEqual([path, 200, []]);
      expect(html).toContain('This node has no command');
      expect(html).not.toContain('data-key="v"');
    }
  });

  it('somebody of whom nothing is here can be followed', async () => {
    const html = await withoutVoice(
      { kind: 'not-found', says: 'Nothing of them is here.' },
      `/voice/person?who=${KEY}`,
    );
    expect(commandsIn(html)).toEqual(['follow']);
    expect(html).toContain(`<input type="hidden" name="who" value="${KEY}">`);
  });
});
