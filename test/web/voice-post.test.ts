// A post on a screen: what is said stays text, links are addresses of the web, and what can be done with it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { msOfInstant, type PostData } from '../../src/web/screens/voice/answer.ts';
import { post } from '../../src/web/screens/voice/post.ts';
import { withLinks } from '../../src/web/screens/voice/post-text.ts';
import { hostileText } from './hostile.ts';
import { settingIn } from './setting-in.ts';
import { HANDLE, KEY, postOf } from './post-of.ts';

const english = settingIn('en');
const drawn = (more: Partial<PostData>): string => post(english, postOf(more)).toString();
const commandsIn = (html: string): readonly string[] =>
  [...html.matchAll(/data-command="([^"]*)"/g)].map(([, name = '']) => name);

describe('a post', () => {
  it('can be answered and passed on; one’s own is edited and withdrawn', () => {
    expect(commandsIn(drawn({}))).toEqual(['reply', 'repost']);
    expect(commandsIn(drawn({ own: true }))).toEqual(['reply', 'edit', 'delete']);
  });

  it('that was passed on is not edited, and one that was withdrawn is left alone', () => {
    const repostOf = { source: KEY, handle: HANDLE, by: 'clara' };
    expect(commandsIn(drawn({ own: true, repostOf }))).toEqual(['reply', 'delete']);
    const gone = drawn({ own: true, text: '', deleted: '2026-11-26T20:00:00.000Z' });
    expect(commandsIn(gone)).toEqual([]);
    expect(gone).toContain('Withdrawn by its author.');
  });

  it('of somebody who is blocked is neither shown nor answered; what was taken back is told from what was withdrawn', () => {
    const repostOf = { source: KEY, handle: HANDLE, by: 'clara' };
    const withheld = drawn({ repostOf, text: '', withheld: true });
    expect(withheld).toContain('Words of somebody whom you have blocked.');
    expect(commandsIn(withheld)).toEqual([]);
    expect(commandsIn(drawn({ repostOf, text: '', withheld: true, own: true }))).toEqual(['delete']);
    const back = drawn({ repostOf, text: '', takenBack: true, deleted: '2026-11-26T20:00:00.000Z' });
    expect(back).toContain('Passed on no more.');
    expect(back).not.toContain('Withdrawn');
  });

  it('says whom it answers, and leads there where that is here', () => {
    const replyTo = { source: KEY, handle: HANDLE, by: 'clara' };
    expect(drawn({ replyTo })).toContain(`answers <a href="/voice/thread/${HANDLE}"><bdi>clara</bdi></a>`);
    const unseen = drawn({ replyTo: { ...replyTo, handle: null } });
    expect(unseen).toContain(`<a href="/voice/person?who=${KEY}"><bdi>clara</bdi></a> that is not here`);
  });

  it('shows pictures with what is to be seen on them; those of unsigned ones, which nobody can check, not at all', () => {
    const pictures = [
      { hash: HANDLE, author: KEY, alt: 'A "press"' },
      { hash: KEY, author: KEY, alt: '' },
    ];
    const html = drawn({ pictures });
    expect(html).toContain(`src="/voice/pictures/${KEY}/${HANDLE}" alt="A &quot;press&quot;"`);
    expect(html).toContain('alt="A picture without a description"');
    expect(drawn({ pictures, signed: false, source: 'ben@example.org' })).not.toContain('<img');
  });

  it('keeps its lines', () => {
    expect(drawn({ text: 'one\ntwo\n\n  three' })).toContain('<p class="said">one\ntwo\n\n  three</p>');
  });

  it('links to the web where it came from, and nowhere else', () => {
    expect(drawn({ url: 'https://example.org/1' })).toContain('href="https://example.org/1"');
    expect(drawn({ url: 'javascript:alert(1)' })).not.toContain('javascript:');
  });

  it('stays text, whatever it and its author are called', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, by) => {
        const reference = { source: text, handle: null, by };
        const html = drawn({
          text,
          by,
          replyTo: reference,
          pictures: [{ hash: KEY, author: KEY, alt: text }],
          source: by,
          own: true,
        });
        const bare = html.replace(/"[^"]*"/g, '""');
        expect(html).not.toContain('<script>alert');
        expect(bare).not.toMatch(/<[^>]* on(error|load|click)=/i);
        // nothing but the elements that a post is made of
        const names = [...bare.matchAll(/<([a-z0-9]+)/gi)].map(([, name = '']) => name);
        expect(new Set(names).difference(ELEMENTS)).toEqual(new Set());
        expect(html.match(/<article/g)).toHaveLength(1);
        expect(html.match(/<\/article>/g)).toHaveLength(1);
      }),
    );
  });
});

const ELEMENTS = new Set(
  'a article bdi blockquote button code details div form img input label li noscript output p small span summary textarea time ul'.split(
    ' ',
  ),
);

function linked(text: string): readonly string[] {
  const found = withLinks(text)
    .toString()
    .matchAll(/href="([^"]*)"/g);
  return [...found].map(([, to = '']) => to);
}

describe('a text', () => {
  it.each([
    ['see https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a)', ['https://example.org/a']],
    ['https://example.org/press_(new), then', ['https://example.org/press_(new)']],
    ['https://example.org/?a=1&b=2', ['https://example.org/?a=1&amp;b=2']],
    ['http://a.example https://b.example!', ['http://a.example', 'https://b.example']],
    ['“https://example.org”', ['https://example.org']],
    ['javascript:alert(1) data:text/html,x ftp://example.org www.example.org', []],
    ['https:// and xhttps://example.org', []],
    ['https://example.org/"onclick="x', ['https://example.org/']],
    ['https://example.org/\u202egpj.exe', ['https://example.org/']],
  ])('%s', (text, addresses) => {
    expect(linked(text)).toEqual(addresses);
  });

  it('says that its links lead away and are nobody’s good word', () => {
    expect(withLinks('https://example.org').toString()).toContain(
      'rel="nofollow noopener noreferrer external"',
    );
  });

  it('is whole, with links or without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('https://', 'a.example', '/', '(', ')', '.', ' ', '\n', 'ä', '&'), {
          maxLength: 30,
        }),
        (pieces) => {
          const text = pieces.join('');
          const shown = withLinks(text)
            .toString()
            .replace(/<[^>]*>/g, '')
            .replaceAll('&amp;', '&');
          expect(shown).toBe(text);
        },
      ),
    );
  });
});

describe('an instant', () => {
  it('is read to the millisecond, and what is none is never', () => {
    expect(msOfInstant('2026-11-26T19:44:02.722Z')).toBe(Date.UTC(2026, 10, 26, 19, 44, 2, 722));
    expect(msOfInstant('yesterday')).toBe(0);
  });
});
