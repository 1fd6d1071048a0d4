// Atom, JSON Feed, twtxt and OPML: judged by programs of others, read back by ours.

import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FeedRefused } from '../../src/social/formats/fault.ts';
import { formatJsonFeed } from '../../src/social/formats/json-feed.ts';
import { formatOpml, readOpml } from '../../src/social/formats/opml.ts';
import type { Published } from '../../src/social/formats/published.ts';
import { publishedFiles } from '../../src/social/formats/published-files.ts';
import { readOutside } from '../../src/social/formats/read-outside.ts';
import { formatAtom } from '../../src/social/formats/write-atom.ts';
import { formatTwtxt } from '../../src/social/formats/write-twtxt.ts';
import { type Feed, plainPost } from '../../src/social/model.ts';
import { isThere, judgeFile, type Verdict } from '../kit/outside-program.ts';
import { ids, KEY, published, timeline } from './published.ts';

const SCHEMA = join(import.meta.dirname, 'schemas', 'atom.rng');
const WHEN = '<updated>2026-01-02T03:04:05.678+01:00</updated>';
const FROM = 'https://anna.example/feed';

function read(text: string): Feed {
  return readOutside(Buffer.from(text), FROM);
}

/** Nothing but what can be seen in XML and JSON alike. */
const CLEAN = 'Grüße & <b>no markup</b> "]]>"\nsecond line\t한국어 😀 [2J';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyPublished: fc.Arbitrary<Published> = fc
  .tuple(anyText, anyText, fc.array(anyText, { maxLength: 5 }))
  .map(([title, name, texts]) => ({
    ...published,
    title,
    nameOf: () => name,
    posts: texts.map((text, index) =>
      plainPost({ source: { is: 'feed', key: KEY }, id: ids[index] ?? '', atMs: index * 1000, text }),
    ),
  }));

function judge(atom: string): Verdict {
  return judgeFile('xmllint', ['--noout', '--nonet', '--relaxng', SCHEMA, 'FILE'], 'feed.atom', atom);
}

describe.skipIf(!isThere('xmllint'))('Atom, judged by xmllint against the schema of RFC 4287', () => {
  it.each([
    ['a feed', published],
    ['a timeline', timeline],
    ['an empty feed', { ...published, posts: [], following: [] }],
  ])('%s fits', (_what, one) => {
    expect(judge(formatAtom(one))).toMatchObject({ accepted: true });
  });

  it('whatever is said in it', () => {
    fc.assert(
      fc.property(anyPublished, (one) => {
        expect(judge(formatAtom(one))).toMatchObject({ accepted: true });
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['without an id', /<id>feed:[^<]*<\/id>/, ''],
    ['with a date that is none', /<updated>[^<]*/, '<updated>yesterday'],
    ['with an element that Atom does not have', '<title', '<headline/><title'],
    ['with a link to nowhere', / href="[^"]*"/, ''],
  ])('the judge refuses one %s', (_what, from, to) => {
    const broken = formatAtom(published).replace(from, to);
    expect(broken).not.toBe(formatAtom(published));
    expect(judge(broken)).toMatchObject({ accepted: false });
  });

  it('the two rules that the grammar leaves out hold: authors and contents are there', () => {
    for (const one of [published, timeline]) {
      const entries = formatAtom(one).split('<entry>').slice(1);
      expect(entries).not.toHaveLength(0);
      for (const entry of entries) expect(entry).toMatch(/<author>.*<content /s);
    }
  });
});

describe.skipIf(!isThere('newsboat'))('newsboat', () => {
  it.each([['Atom', 'feed.atom', formatAtom(published)]])('reads our %s', (_format, name, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'telekommune-newsboat-'));
    try {
      writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, 'urls'), `file://${join(folder, name)}\n`);
      writeFileSync(join(folder, 'config'), '');
      const files = [
        '-u',
        join(folder, 'urls'),
        '-c',
        join(folder, 'cache.db'),
        '-C',
        join(folder, 'config'),
      ];
      const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };
      const reload = spawnSync('newsboat', [...files, '-x', 'reload', 'print-unread'], {
        encoding: 'utf8',
        env,
        timeout: 20_000,
      });
      expect(`${reload.stdout}${reload.stderr}`).toContain('4 unread articles');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe.each([
  ['Atom', formatAtom],
  ['JSON Feed', formatJsonFeed],
])('%s of ours', (format, write) => {
  it('is read back as it was said', () => {
    const feed = read(write(published));
    expect(feed.profile.name).toBe('Anna <Berg> & Co.');
    expect(feed.profile.about).toBe('Prints.\nRests.');
    const [repost, reply, picture, plain] = feed.posts;
    expect(feed.posts).toHaveLength(4);
    expect(plain?.text).toContain('Grüße & <b>no markup</b>');
    if (format === 'Atom') expect(plain?.text).toBe(CLEAN);
    expect(reply).toMatchObject({
      text: 'To myself.',
      replyTo: { source: { is: 'feed', key: KEY }, id: ids[0] },
      editedAtMs: published.posts[2]?.editedAtMs,
    });
    expect(repost?.text).toContain('First post');
    expect(picture?.url).toBe(`https://anna.example/posts/${'2'.repeat(8)}`);
    expect(feed.posts.map(({ atMs }) => atMs)).toEqual(published.posts.slice(1).map(({ atMs }) => atMs));
  });

  it('says in a timeline who said what', () => {
    expect(write(timeline)).toContain('https://ben.example/twtxt.txt');
  });

  it('holds whatever is said', () => {
    fc.assert(
      fc.property(anyPublished, (one) => {
        expect(read(write(one)).source).toEqual({ is: 'url', url: FROM });
      }),
    );
  });
});

function atomWith(entry: string): string {
  return `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">A &amp;amp; B</title>${entry}</feed>`;
}

function entryLinking(href: string): string {
  return `<entry><id>urn:a</id>${WHEN}<link href="${href}"/><content>x</content></entry>`;
}

describe('Atom of others', () => {
  it.each([
    ['text', '<content>1 &lt; 2</content>', '1 < 2'],
    [
      'html',
      '<content type="html">&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two &amp;amp; three&lt;script&gt;x()&lt;/script&gt;</content>',
      'one\n\ntwo & three',
    ],
    [
      'xhtml',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b><br/>c</div></content>',
      'a b\nc',
    ],
    ['a summary', '<summary>short</summary>', 'short'],
    [
      'a link in html',
      '<content type="html">&lt;a href="https://x.example/"&gt;there&lt;/a&gt;</content>',
      'there <https://x.example/>',
    ],
    [
      'a script as a link',
      '<content type="html">&lt;a href="javascript:x()"&gt;there&lt;/a&gt;</content>',
      'there',
    ],
  ])('%s becomes plain text', (_what, content, text) => {
    const feed = read(atomWith(`<entry><id>urn:a</id>${WHEN}${content}</entry>`));
    expect(feed.posts.map((post) => [post.id, post.text, post.atMs])).toEqual([
      ['urn:a', text, Date.UTC(2026, 0, 2, 2, 4, 5, 678)],
    ]);
    expect(feed.profile.name).toBe('A & B');
  });

  it('a link is meant from where the feed was read; only web addresses are links', () => {
    expect(read(atomWith(entryLinking('/a/b'))).posts[0]?.url).toBe('https://anna.example/a/b');
    expect(read(atomWith(entryLinking('javascript:alert(1)'))).posts[0]?.url).toBeNull();
  });

  it('a title that only repeats the beginning is said once', () => {
    const [post] = read(
      atomWith(`<entry><id>urn:a</id>${WHEN}<title>One two</title><content>One two three</content></entry>`),
    ).posts;
    expect(post?.text).toBe('One two three');
  });

  it.each([
    [
      'no-dtd',
      '<!DOCTYPE feed [<!ENTITY a "b">]><feed xmlns="http://www.w3.org/2005/Atom"><title>&a;</title></feed>',
    ],
    ['no-dtd', '<!DOCTYPE feed SYSTEM "file:///etc/passwd"><feed xmlns="http://www.w3.org/2005/Atom"/>'],
    ['well-formed', '<feed xmlns="http://www.w3.org/2005/Atom"><title>'],
    ['format', '<rss version="2.0"><channel/></rss>'],
    ['well-formed', '<a>'.repeat(100_000)],
    ['well-formed', '{"version":'],
    ['format', '{"version":"1"}'],
    ['format', 'just a text\n'],
    ['size', 'x'.repeat(8_000_001)],
  ])('is refused: %s', (rule, text) => {
    let refused: unknown = null;
    try {
      read(text);
    } catch (fault) {
      refused = fault;
    }
    expect(refused).toBeInstanceOf(FeedRefused);
    expect(refused).toMatchObject({ rule });
  });

  it('whatever comes, it is read or refused', () => {
    const piece = fc.constantFrom(
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '</entry>',
      '<id>',
      '</id>',
      '&',
      '{',
      '"version":"https://jsonfeed.org/version/1.1"',
      '"items":[',
      '\t',
      '2026-01-01T00:00:00Z\t',
      '# url = ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }),
        (parts) => {
          try {
            expect(read(parts.join('')).source.is).toBe('url');
          } catch (fault) {
            expect(fault).toBeInstanceOf(FeedRefused);
          }
        },
      ),
    );
  });
});

describe('OPML', () => {
  it('is read back', () => {
    expect(readOpml(Buffer.from(formatOpml('Anna <follows>', published.following)))).toEqual([
      { source: { is: 'url', url: 'https://ben.example/twtxt.txt' }, nick: 'ben b' },
      { source: { is: 'finger', address: 'ada@example.net' }, nick: 'ada' },
      { source: { is: 'feed', key: 'cd'.repeat(32) }, nick: 'cd'.repeat(32) },
    ]);
  });

  it('of others is read with its folders, without what cannot be followed, each once', () => {
    const opml = `<?xml version="1.0"?><opml version="1.0"><head/><body>
      <outline text="News"><outline title="One" text="1" type="rss" xmlUrl="https://one.example/feed"/>
        <outline text="Nothing"/><outline text="Evil" xmlUrl="file:///etc/passwd"/></outline>
      <outline text="One again" xmlUrl="https://one.example/feed"/></body></opml>`;
    expect(readOpml(Buffer.from(opml))).toEqual([
      { source: { is: 'url', url: 'https://one.example/feed' }, nick: 'One' },
    ]);
  });

  it.skipIf(!isThere('newsboat'))('newsboat takes it in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'telekommune-opml-'));
    try {
      writeFileSync(join(folder, 'urls'), '');
      writeFileSync(join(folder, 'list.opml'), formatOpml('Anna', published.following));
      const args = [
        '-u',
        join(folder, 'urls'),
        '-c',
        join(folder, 'cache.db'),
        '-i',
        join(folder, 'list.opml'),
      ];
      spawnSync('newsboat', args, { env: { ...process.env, HOME: folder }, timeout: 20_000 });
      expect(readFileSync(join(folder, 'urls'), 'utf8')).toContain('https://ben.example/twtxt.txt');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the files of a feed', () => {
  it('say each where they are read, and each is read back', () => {
    const files = publishedFiles(published, { baseUrl: 'https://anna.example/social/' });
    expect(files.map(({ name }) => name)).toEqual(['feed.atom', 'feed.json', 'twtxt.txt', 'following.opml']);
    for (const { name, text } of files.slice(0, 3)) {
      expect(text).toContain(`https://anna.example/social/${name}`);
      expect(read(text).posts).toHaveLength(4);
    }
  });
});

describe('files of which nobody knows where they will be read', () => {
  it('name no address of their own, have the names that last, and are read back', () => {
    const files = publishedFiles({ ...published, homeUrl: null }, { baseUrl: null });
    for (const { name, text } of files.slice(0, 3)) {
      expect([name, /invalid|(?:rel="self"|feed_url|# url)/.test(text)]).toEqual([name, false]);
      expect(read(text).posts).toHaveLength(4);
    }
    expect(files[0]?.text).toContain(`<id>feed:${KEY}</id>`);
    const timeline = { ...published, author: null, uri: `telekommune:${KEY}/home` };
    expect(publishedFiles(timeline, { baseUrl: null })[0]?.text).toContain(
      `<id>telekommune:${KEY}/home</id>`,
    );
  });

  it('have no hash that another address would make wrong', () => {
    const [, , twtxt] = publishedFiles(published, { baseUrl: null });
    expect(twtxt?.text).not.toMatch(/\(#[a-z0-9]{7}\)/);
  });
});

describe('twtxt of ours', () => {
  it('is metadata and lines', () => {
    expect(formatTwtxt(published).split('\n').slice(0, 7)).toEqual([
      '# nick = anna',
      '# url = https://anna.example/feed',
      '# description = Prints.\u2028Rests.',
      '# link = Home https://anna.example/',
      '# link = website https://anna.example/',
      '# follow = ben-b https://ben.example/twtxt.txt',
      '',
    ]);
  });
});
