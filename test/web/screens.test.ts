// Every screen over a whole life of a commune, in every language; and names that are meant to break out of it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screens } from '../../src/web/screens.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { describedCommands, pageAtHand } from './at-hand.ts';
import { hostileText } from './hostile.ts';

const life = new CommuneLife().tell();
const session = new MemorySession(life, ['anna', 'ben']);
const page = pageAtHand(session);
/** The session at hand lacks commands that a node has, such as `addresses`: a screen draws what it can. */
const plainPaths = screens.map(({ path }) => path).filter((path) => !/[:*]/.test(path));
const lookPaths = describedCommands()
  .filter(({ harmless }) => harmless)
  .map(({ path }) => `/do/${path.join('/')}`);

/** Asks for a text in every place that shows what was asked for; nothing of it may become an element or an attribute. */
async function staysText(text: string): Promise<void> {
  const bad = encodeURIComponent(text);
  const asked = ['/do?line=', '/do/asset?asset=', '/assets?sort-register='].map((path) => `${path}${bad}`);
  for (const path of [`/${bad}`, `/do/${bad}`, ...asked]) {
    const { html } = await page.show(path);
    expect(html).not.toContain('<script>alert');
    const bare = html.replace(/"[^"]*"/g, '""');
    expect(bare).not.toMatch(/<[^>]* on(error|load|click)=/i);
  }
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(plainPaths)('%s is drawn', async (path) => {
    const { status, html } = await page.show(path, { language });
    expect(page.noted).toEqual([]);
    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('a form for everything', () => {
  it.each(describedCommands().map(({ path }) => `/do/${path.join('/')}`))('%s', async (path) => {
    const { html } = await page.show(path);
    expect(page.noted).toEqual([]);
    const command = describedCommands().find((one) => `/do/${one.path.join('/')}` === path);
    for (const { name } of command?.arguments ?? [])
      expect(html.match(new RegExp(`<(input|select|textarea)[^>]* name="${name}"`, 'g'))).toHaveLength(1);
  });

  it('has ids that are there once', async () => {
    for (const path of [...plainPaths, ...lookPaths]) {
      const { html } = await page.show(path);
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect([path, ids.length]).toEqual([path, new Set(ids).size]);
    }
  });

  it('labels every field', async () => {
    for (const { path } of describedCommands()) {
      const { html } = await page.show(`/do/${path.join('/')}`);
      const fields = [...html.matchAll(/<(?:input|select|textarea) [^>]*id="([^"]+)"/g)].map(([, id]) => id);
      const labels = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id));
      expect(fields.filter((id) => id !== 'person' && id !== 'search' && !labels.has(id ?? ''))).toEqual([]);
    }
  });
});

describe('the figures', () => {
  it('are exact and as the language writes them', async () => {
    const german = await page.show('/', { language: 'de' });
    const status = await page.show('/', { language: 'en' });
    expect(german.html).toMatch(
      /<data class="figure" value="-?\d+">−?\d{1,3}(\.\d{3})*,\d\d\u00a0EUR<\/data>/,
    );
    expect(status.html).toMatch(
      /<data class="figure" value="-?\d+">−?\d{1,3}(,\d{3})*\.\d\d\u00a0EUR<\/data>/,
    );
  });
});

describe('what is not there', () => {
  it('is said with a way home', async () => {
    const { status, html } = await page.show('/nowhere/at/all');
    expect(status).toBe(404);
    expect(html).toContain('href="/"');
  });

  it.each(['/do/nope', '/enterprises/nope'])(
    'answers 404 at %s, with the way to what there is',
    async (path) => {
      const { status, html } = await page.show(path);
      expect([status, page.noted]).toEqual([404, []]);
      expect(html).toMatch(/<main[^]*<a href="\/(do|members)">/);
    },
  );

  it.each([
    ['/books?month=nonsense', 'books-month'],
    ['/books?from=nonsense', 'books-from'],
    ['/books/journal?from=nonsense', 'journal-from'],
    ['/share?to=nonsense', 'share-to'],
    ['/desk/forecast?years=nonsense', 'ahead-years'],
  ])('leaves the fields at %s, so that what was asked can be put right', async (path, field) => {
    const { html } = await page.show(path);
    expect(html).toContain('class="refusal"');
    expect(html).toContain(`id="${field}"`);
    expect(html).not.toMatch(/<p class="says">[^/]*--/);
  });

  it('leads back from a query that no form wrote', async () => {
    const { status, html } = await page.show('/books/account/assets%3Abank?from=nonsense');
    expect(status).toBe(400);
    expect(html).toContain('<a href="/books/account/assets%3Abank">');
  });

  it('is a refusal in its place where a command says so', async () => {
    const { html } = await page.show('/do/asset?asset=nothing');
    expect(html).toContain('class="refusal"');
    expect(html).toContain('nothing');
  });

  it('never leaves a text of an address unescaped', async () => {
    await fc.assert(fc.asyncProperty(hostileText, staysText), { numRuns: 30 });
  });
});
