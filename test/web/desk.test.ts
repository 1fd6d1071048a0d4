// The treasurer's desk on screens: lines of the bank are matched in place, months closed, the forecast drawn, papers made.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankScreen } from '../../src/web/screens/desk/bank.ts';
import { deskScreen } from '../../src/web/screens/desk/desk.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { bankBooks, JANUARY } from '../node/commands/bank-books.ts';
import { describedCommands, pageAtHand } from './at-hand.ts';
import { settingIn } from './setting-in.ts';

const BAD = '"><script>alert(1)</script>\u202e';
const bank = bankBooks();

async function drawn(path: string, language = 'en'): Promise<string> {
  const page = pageAtHand(bank.desk.session);
  const { status, html } = await page.show(path, { language });
  expect([path, status, page.noted]).toEqual([path, 200, []]);
  expect(html).not.toMatch(/undefined|\[object|NaN/);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect([path, ids.length]).toEqual([path, new Set(ids).size]);
  return html;
}

beforeAll(async () => {
  await bank.books();
  await bank.desk.typed(`bank import ${bank.csv(...JANUARY)} --opening 0.00 --yes`);
});
afterAll(() => bank.end());

describe('the desk', () => {
  it.each(LANGUAGES)('is drawn in %s', async (language) => {
    for (const path of ['/desk', '/desk/forecast?years=30&vacancy=5&cost-growth=2', '/desk/bank'])
      expect(await drawn(path, language)).toContain(`<html lang="${language}"`);
  });

  it('closes the first month that is over, and offers papers', async () => {
    const html = await drawn('/desk');
    expect(html).toMatch(/action="\/api\/v1\/close"[\s\S]*name="month" value="2025-01"/);
    expect(html).toContain('action="/api/v1/bank/order"');
  });

  it('draws money and debts ahead apart without colour: one broken, one whole with rings', async () => {
    const html = await drawn('/desk/forecast?years=5');
    const rings = html.match(/<circle class="ring"/g) ?? [];
    expect(rings.length).toBeGreaterThan(5);
    expect(html).toMatch(/<path class="line pencil" d="M[^"]*H/);
    expect(html).toMatch(/<li><svg[^>]*><path class="line pencil second"[^>]*><\/path><circle/);
  });

  it('says in place why a forecast is refused, with what was asked for', async () => {
    const html = await drawn('/desk/forecast?years=900');
    expect(html).toContain('class="refusal"');
    expect(html).toContain('value="900"');
  });

  it('draws what has not happened in pencil', async () => {
    expect(await drawn('/desk/forecast?years=5')).toMatch(/class="line pencil"[\s\S]*<tr class="pencil">/);
  });
});

describe('a line of the bank', () => {
  it('is confirmed as what it may be, or said and split by oneself', async () => {
    const { lines, moves } = await bank.queue();
    const html = await drawn('/desk/bank');
    const [line] = lines;
    const [move] = moves;
    expect(line).toBeDefined();
    expect(html).toContain(`name="line" value="${line?.id}"`);
    expect(html).toContain(`name="entries" value="${move?.entry}"`);
    expect(html).toContain(`id="split-${line?.id}-entries"`);
  });

  it('leads to the posting that may be it', async () => {
    const [, to = ''] = /href="(\/books\/journal\?find=[0-9a-f]{32})"/.exec(await drawn('/desk/bank')) ?? [];
    expect((await drawn(to)).match(/\/entries\/\d+/g)).toHaveLength(1);
  });

  it('that the books do not have leads to the form of its deed, with amount and day', () => {
    const line = {
      id: 'cd'.repeat(16),
      account: 'main',
      date: '2011-01-22',
      amountMinor: '10000',
      restMinor: '10000',
      words: 'no reference',
      half: null,
      suggestions: [],
      isSure: false,
      isAmbiguous: false,
      booking: 'telekommune receive rent van 100.00 --date 2011-01-22 --tenant druckerei',
    };
    const queue = { accounts: [], lines: [line], moves: [], lineCount: 1, moveCount: 0, sureCount: 0 };
    const commands = new Map(describedCommands().map((one) => [one.path.join(' '), one]));
    const place = { path: '/desk/bank', params: {}, query: {} };
    const html = bankScreen
      .draw({ page: { data: queue, before: null } }, { ...settingIn('es'), commands }, place)
      .toString();
    const to = '/do/receive/rent?asset=van&amp;amount=100.00&amp;date=2011-01-22&amp;tenant=druckerei';
    expect(html).toContain(`href="${to}"`);
    expect(html).toContain('aún no está en los libros');
    expect(html).not.toContain('aún nada encaja');
  });

  it('of two hundred stands on a page of twenty; what it says stays text', () => {
    const lines = Array.from({ length: 20 }, (_one, number) => ({
      id: String(number).padStart(32, '0'),
      account: BAD,
      date: '2025-01-01',
      amountMinor: '90071992547409931',
      restMinor: '1',
      words: BAD,
      half: { by: BAD, parts: [] },
      suggestions: [
        {
          parts: [{ entry: 'ab'.repeat(16), amountMinor: '1' }],
          what: BAD,
          about: BAD,
          because: ['amount', 'name'],
          score: 1,
        },
      ],
      isSure: true,
      isAmbiguous: false,
    }));
    const queue = {
      accounts: [],
      lines,
      moves: [],
      lineCount: 200,
      moveCount: 0,
      earlierCount: 0,
      sureCount: 200,
    };
    const place = { path: '/desk/bank', params: {}, query: {} };
    const html = bankScreen.draw({ page: { data: queue, before: '20' } }, settingIn('de'), place).toString();
    expect(html.match(/ id="line-/g)).toHaveLength(20);
    expect(html).toContain('<a rel="next" href="/desk/bank?before=20#lines">');
    // the entries of the books end before the lines do
    expect(html).not.toContain('before=20#moves');
    expect(html).toContain('action="/api/v1/bank/match-all"');
    expect(html).not.toContain('<script');
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*alert/);
  });
});

describe('an empty desk', () => {
  it('says that nothing waits', () => {
    const queue = {
      accounts: [],
      lines: [],
      moves: [],
      lineCount: 0,
      moveCount: 0,
      earlierCount: 0,
      sureCount: 0,
    };
    const answers = {
      status: { waiting: [] },
      queue,
      ordered: { orders: [] },
      ahead: { months: [] },
    };
    const html = deskScreen
      .draw(answers, settingIn('es'), { path: '/desk', params: {}, query: {} })
      .toString();
    expect(html).toContain('Aún no se ha leído ningún archivo del banco.');
    const before = bankScreen
      .draw({ page: { data: queue, before: null } }, settingIn('es'), {
        path: '/desk/bank',
        params: {},
        query: {},
      })
      .toString();
    expect(before).toContain('Aún no se ha leído ningún archivo del banco.');
    expect(before).not.toContain('Todas las líneas del banco están explicadas.');
    expect(before).not.toContain('El banco ha mostrado todas las entradas.');
    expect(html).toContain('Todos los meses pasados están cerrados.');
  });
});
