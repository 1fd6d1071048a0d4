// The books on screens: every figure leads to its account, every posting to its entry; names stay names; long lists stay pages.

import { describe, expect, it } from 'vitest';
import { entryScreen } from '../../src/web/screens/entries/entry.ts';
import { journalScreen } from '../../src/web/screens/books/journal.ts';
import { statementPart } from '../../src/web/screens/books/statement.ts';
import { trialBalanceScreen } from '../../src/web/screens/books/trial-balance.ts';
import { movedMinor } from '../../src/web/parts/postings.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { Story } from '../kit/commune.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { pageAtHand, type PageAtHand } from './at-hand.ts';
import { settingIn } from './setting-in.ts';

const life = new CommuneLife().tell();
const page = pageAtHand(new MemorySession(life, ['anna', 'ben']));

/** The addresses of the page that a drawing links to. */
function linksIn(html: string): readonly string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...main.matchAll(/ href="(\/[^"#]*)"/g)].map(([, to]) => (to ?? '').replaceAll('&amp;', '&'));
}

async function drawn(from: PageAtHand, path: string, language = 'en'): Promise<string> {
  const { status, html } = await from.show(path, { language });
  expect([path, status, from.noted]).toEqual([path, 200, []]);
  expect(html).not.toMatch(/undefined|\[object|NaN/);
  return html;
}

describe('every figure', () => {
  it.each(['/books', '/books?month=2025-12&from=2025-01', '/books/trial-balance'])(
    'of %s leads to its account, and from there to entries',
    async (path) => {
      const accounts = linksIn(await drawn(page, path)).filter((to) => to.startsWith('/books/account/'));
      expect(accounts.length).toBeGreaterThan(4);
      for (const account of new Set(accounts)) {
        const entries = linksIn(await drawn(page, account)).filter((to) => to.startsWith('/entries/'));
        expect([account, entries.length > 0]).toEqual([account, true]);
      }
    },
  );

  it.each(['/books', '/share', '/members/anna', '/enterprises/druckerei'])(
    'of %s leads nowhere in a commune in which nothing was posted',
    async (path) => {
      const founded = pageAtHand(new MemorySession(new Story(), ['anna']));
      expect(linksIn(await drawn(founded, path)).join()).not.toContain('/books/account/');
    },
  );

  it('of prepaid rent leads to the account of the tenant', async () => {
    expect(linksIn(await drawn(page, '/books'))).not.toContain('/books/account/prepaid rent');
  });
});

describe('an entry', () => {
  it('says who signed it, that it fits, and what it posted, in three languages', async () => {
    const journal = await drawn(page, '/books/journal?find=insurance');
    const [entry = ''] = linksIn(journal).filter((to) => to.startsWith('/entries/'));
    expect(await drawn(page, entry, 'en')).toMatch(/href="\/members\/anna"[\s\S]*>fits</);
    expect(await drawn(page, entry, 'de')).toMatch(/Unterschrieben von[\s\S]*>passt<[\s\S]*120,00/);
    expect(await drawn(page, entry, 'es')).toMatch(/Firmada por[\s\S]*>encaja</);
  });

  it('that was refused says why', async () => {
    const refusal = life.say('ben', 'ledger.common-cost-paid@1', {
      kind: 'x',
      amountMinor: 1n,
      date: 1,
      reference: '',
    });
    expect(await drawn(page, `/entries/${refusal.position}`)).toContain('class="refusal"');
  });

  it('whose signature does not fit is red, and hostile words in it stay words', () => {
    const bad = '"><script>alert(1)</script>\u202e';
    const entry = {
      position: 3,
      id: bad,
      kind: bad,
      atMs: 1,
      author: bad,
      person: bad,
      personName: bad,
      deviceTitle: bad,
      signatureFits: false,
      log: bad,
      seq: 1,
      node: bad,
      standing: 'ordered',
      vouchedBy: [bad],
      counted: false,
      refused: null,
      body: { [bad]: [bad, { deep: { deeper: { deepest: { end: { more: [bad] } } } } }], date: 20_089 },
      postings: [],
    };
    const place = { path: '/entries/3', params: { position: '3' }, query: {} };
    const html = entryScreen.draw({ entry }, settingIn('de'), place).toString();
    expect(html).toContain('<span class="badge urgent">passt nicht</span>');
    expect(html).toContain('01.01.2025');
    expect(html).not.toContain('<script');
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*alert/);
  });
});

describe('the journal', () => {
  it('tells postings of one kind apart, also without a memo', async () => {
    const html = await drawn(page, '/books/journal?find=interest');
    expect(html).toMatch(/interest accrues<\/bdi> <small><bdi>press-hall<\/bdi><\/small>/);
  });

  it('keeps what was searched in the address of the next page', async () => {
    const html = await drawn(page, '/books/journal?find=rent&from=2025-01-01');
    expect(html).toContain('value="rent"');
    const answers = {
      journal: { data: { postings: [] }, before: '7' },
      order: { finalLength: 1, waiting: 0 },
    };
    const place = { path: '/books/journal', params: {}, query: { find: 'a&b', from: '2025-01-01' } };
    expect(journalScreen.draw(answers, settingIn('en'), place).toString()).toContain(
      'href="/books/journal?find=a%26b&amp;from=2025-01-01&amp;before=7#journal"',
    );
  });

  it('without anything says so', async () => {
    const empty = pageAtHand(new MemorySession(new Story(), ['anna']));
    for (const path of ['/books', '/books/journal', '/books/trial-balance'])
      expect(await drawn(empty, path)).toContain('class="empty"');
  });
});

describe('long lists', () => {
  it('of postings are pages of fifty, and one is found by its words', async () => {
    const large = new Story();
    const many = pageAtHand(new MemorySession(large, ['anna']));
    for (let number = 0; number < 300; number++)
      large.accepted('anna', 'ledger.contribution-received@1', {
        from: 'Verein',
        use: 'grant',
        amountMinor: 100n + BigInt(number),
        date: 20_089,
        reference: `gift ${number};`,
      });
    expect((await drawn(many, '/books/journal')).match(/\/entries\//g)).toHaveLength(50);
    expect((await drawn(many, '/books/journal?find=gift%200;')).match(/\/entries\//g)).toHaveLength(1);
  });

  it('of ten thousand accounts stay pages of a hundred, and unfold no more than that', async () => {
    const lines = Array.from({ length: 10_000 }, (_one, number) => ({
      account: `liabilities:loans:c${number}`,
      debitMinor: '0',
      creditMinor: '100',
    }));
    const trial = { month: null, lines, debitMinor: '0', creditMinor: '0', differenceMinor: '0' };
    const place = { path: '/books/trial-balance', params: {}, query: { 'from-trial-balance': '9900' } };
    const html = trialBalanceScreen.draw({ trial }, settingIn('en'), place).toString();
    expect(html.match(/<tr>/g)).toHaveLength(102);
    expect(html).toContain('c9999');
    expect(html).not.toContain('rel="next"');
    const part = statementPart(settingIn('en'), {
      id: 'owed',
      caption: 'Owed',
      lines: lines.map(({ account, creditMinor }) => ({ account, minor: creditMinor })),
      sumMinor: '1000000',
    }).toString();
    expect(part.match(/<li>/g)).toHaveLength(101);
    expect(part).toContain('and 9,900 more');
  });
});

it('says of a posting what came to the bank or left it, not the sum of all its lines', () => {
  const sale = [
    { account: 'assets:bank', minor: '1650000' },
    { account: 'assets:accumulated-depreciation:van', minor: '149583' },
    { account: 'expenses:sale-loss:van', minor: '0' },
    { account: 'assets:property:van', minor: '-1799583' },
  ];
  expect(movedMinor({ lines: sale })).toBe('1650000');
  expect(movedMinor({ lines: sale.slice(1) })).toBe('149583');
  expect(
    movedMinor({ lines: sale.map(({ account, minor }) => ({ account, minor: `${-BigInt(minor)}` })) }),
  ).toBe('1650000');
});
