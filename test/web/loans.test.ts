// Direct loans on screens: the sum is shown, every payment leads to its entry, forms stand in place, names stay names.

import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/kernel/calendar.ts';
import { balanceAfter, noticeEnds } from '../../src/web/loan-sum.ts';
import { loanScreen } from '../../src/web/screens/loans/loan.ts';
import { loansScreen } from '../../src/web/screens/loans/loans.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { CommandDesk } from '../node/commands/command-desk.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { pageAtHand } from './at-hand.ts';
import { settingIn } from './setting-in.ts';

const BAD = '"><script>alert(1)</script>\u202e';
const place = { path: '/loans/x', params: { contract: 'x' }, query: {} };

/** A contract of 2010 with a payment in and out, a notice and another rate. */
async function lentTo(): Promise<CommandDesk> {
  const desk = new CommandDesk(['anna', 'ben'], {
    beginsMs: Date.UTC(2010, 0, 1),
    charter: { 'direct-loans': 'yes' },
  });
  await desk.typed('holders register lena "Lena Łukasz"');
  await desk.typed('loans agree 13 outside.lena "3 %" --title "Nr. 13" --notice "3 months" --yes');
  await desk.typed('loans receive 13 10000.00 --yes');
  desk.story.passDays(400);
  await desk.typed('loans change-rate 13 "1 %"');
  await desk.typed('loans give-notice 13 --amount 250.00');
  return desk;
}

async function drawn(desk: CommandDesk, path: string, language = 'en'): Promise<string> {
  const page = pageAtHand(desk.session);
  const { status, html } = await page.show(path, { language });
  expect([path, status, page.noted]).toEqual([path, 200, []]);
  expect(html).not.toMatch(/undefined|\[object|NaN/);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect([path, ids.length]).toEqual([path, new Set(ids).size]);
  return html;
}

describe('a direct loan', () => {
  it('is drawn in every language, with its course, its notice and what can be done', async () => {
    const desk = await lentTo();
    for (const language of LANGUAGES) {
      expect(await drawn(desk, '/loans', language)).toContain('href="/loans/13"');
      const html = await drawn(desk, '/loans/13', language);
      expect(html).toContain('<path class="line"');
      for (const command of ['receive', 'pay-out', 'give-notice', 'close'])
        expect(html).toContain(`action="/api/v1/loans/${command}"`);
    }
    expect(await drawn(desk, '/loans/13', 'de')).toContain('3 Monate');
  });

  it('names the lender in full, and offers everybody who may lend by name', async () => {
    const desk = await lentTo();
    const board = await drawn(desk, '/loans');
    const lender = '<bdi>Lena Łukasz</bdi> <small><bdi>outside.lena</bdi></small>';
    expect(board).toContain(lender);
    expect(await drawn(desk, '/loans/13')).toContain(lender);
    expect(board).toMatch(/<select [^>]*name="holder"/);
    expect(board).toContain('<option value="outside.lena">Lena Łukasz (outside.lena)</option>');
    expect(board).toMatch(/<option value="person\.anna">[^<]*\(person\.anna\)<\/option>/);
  });

  it('shows the name that only this node keeps, where the register has a number', async () => {
    const desk = await lentTo();
    desk.session.folder = temporaryFolder();
    await desk.typed('holders register loan-07 "Loan 07"');
    await desk.typed('loans agree 14 outside.loan-07 "2 %" --yes');
    expect(await drawn(desk, '/loans')).toContain('<bdi>Loan 07</bdi>');
    await desk.typed('contact set outside.loan-07 --name "Amparo Ríos" --email amparo@example.org');
    const board = await drawn(desk, '/loans');
    expect(board).toContain('<bdi>Amparo Ríos</bdi> <small><bdi>outside.loan-07</bdi></small>');
    expect(board).toContain('<option value="outside.loan-07">Amparo Ríos (outside.loan-07)</option>');
  });

  it('is agreed with somebody named in full, and with nobody unknown', async () => {
    const desk = await lentTo();
    await desk.typed('loans agree 14 "lena łukasz" "2 %" --yes');
    expect(await drawn(desk, '/loans/14')).toContain('outside.lena');
    const { code, err } = await desk.type('loans agree 15 "Lena" "2 %" --yes');
    expect([code === 0, err.includes('"Lena"')]).toEqual([false, true]);
  });

  it('is found by its number, by its lender, and by a name that only this node keeps', async () => {
    const desk = await lentTo();
    desk.session.folder = temporaryFolder();
    const found = async (text: string, language = 'en'): Promise<string> =>
      drawn(desk, `/search?q=${encodeURIComponent(text)}`, language);
    for (const [text, language] of [
      ['contract 13', 'en'],
      ['Contrato 13', 'es'],
      ['łukasz', 'en'],
    ] as const)
      expect(await found(text, language)).toContain('href="/loans/13"');
    expect(await found('lena')).toContain('href="/do/contact/set?contact=outside.lena"');
    expect(await found('Celia')).not.toContain('href="/loans/13"');
    await desk.typed('contact set outside.lena --name "Celia Martínez" --email celia@example.org');
    const html = await found('Celia');
    expect(html).toContain('href="/loans/13"');
    expect(html).toMatch(/<a href="\/do\/contact\/list"><bdi>Celia Martínez<\/bdi><\/a>/);
  });

  it('shows days, rate and amount, which make the interest', async () => {
    const desk = await lentTo();
    const html = await drawn(desk, '/loans/13');
    const year = html.slice(html.indexOf('id="interest-2010"'), html.indexOf('id="interest-2010"') + 4000);
    expect(year).toMatch(/>3\s?%</);
    expect(year).toContain('10,000.00');
    expect(html).toMatch(/Interest of 2010 until 2010-12-31: [\d.,]+\u00a0EUR/);
  });

  it('leads from a payment to its posting, and from there to its entry', async () => {
    const desk = await lentTo();
    const [, to = ''] =
      /href="(\/books\/journal\?find=[0-9a-f]{32})"/.exec(await drawn(desk, '/loans/13')) ?? [];
    expect((await drawn(desk, to)).match(/\/entries\/\d+/g)).toHaveLength(1);
  });

  it('that is closed leaves nothing to do but a statement', () => {
    const html = loanScreen.draw(answers({ closedDate: '2011-01-01' }), settingIn('en'), place).toString();
    expect(html).not.toContain('action="/api/v1/loans/');
    expect(html).toContain('closed on 2011-01-01');
    expect(html).toMatch(/action="\/api\/v1\/paper"[\s\S]*value="loan-statement"/);
  });

  it('with names that want to be more stays text', () => {
    const html = loanScreen
      .draw(
        answers({ title: BAD, lender: BAD, lenderName: `${BAD} in full`, contract: BAD }),
        settingIn('es'),
        place,
      )
      .toString();
    expect(html).not.toContain('<script');
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*alert/);
  });
});

describe('loans of a spreadsheet', () => {
  it.each([
    ['en', 'import loans'],
    ['de', 'Darlehen importieren'],
    ['es', 'importar préstamos'],
  ])('are imported from the screen of all loans, and by the search, in %s', async (language, words) => {
    const empty = new CommandDesk(['anna'], { charter: { 'direct-loans': 'yes' } });
    const to = 'href="/do/loans/import"';
    for (const desk of [empty, await lentTo()]) expect(await drawn(desk, '/loans', language)).toContain(to);
    expect(await drawn(empty, `/search?q=${encodeURIComponent(words)}`, language)).toContain(to);
    expect(await drawn(empty, `/search?q=${encodeURIComponent(`${words} x-y`)}`, language)).not.toContain(to);
  });
});

describe('what a form works out', () => {
  it('is by the rules of the contract: a notice to the end of a quarter, a balance', () => {
    const day = noticeEnds({ is: 'months', count: 3, to: 'quarter' }, '2025-11-15');
    expect(day).toBe(parseDate('2026-03-31'));
    expect(noticeEnds(null, '2025-11-15')).toBeNull();
    expect(noticeEnds({ is: 'days', count: 0, to: 'day' }, 'soon')).toBeNull();
    expect(balanceAfter(90_071_992_547_409_931n, 1n, 'in')).toBe(90_071_992_547_409_932n);
    expect(balanceAfter(5n, 6n, 'out')).toBeNull();
    expect(balanceAfter(5n, 0n, 'out')).toBeNull();
  });

  it('is given what it needs by the screen', async () => {
    const html = await drawn(await lentTo(), '/loans/13');
    expect(html).toMatch(/data-derive="loan-notice" data-notice="[^"]*months[^"]*" data-today="2011-/);
    expect(html).toMatch(/data-derive="loan-payment" data-balance="\d+" data-way="out"/);
  });
});

describe('many loans', () => {
  it('are pages of a hundred', () => {
    const all = Array.from({ length: 10_000 }, (_one, number) => ({ ...LOAN, contract: `c${number}` }));
    const totals = { contracts: 10_000, balanceMinor: '0', accruedMinor: '0', owedMinor: '0' };
    const board = { untilDate: '2025-01-01', loans: all, totals };
    const html = loansScreen.draw({ board }, settingIn('en'), { ...place, path: '/loans' }).toString();
    expect(html.match(/href="\/loans\/c\d+"/g)).toHaveLength(100);
    expect(html).toContain('href="/loans?from-contracts=100#contracts"');
  });

  it('that are none say so', async () => {
    expect(await drawn(new CommandDesk(), '/loans')).toContain('No direct loan has been agreed on yet.');
  });
});

const LOAN = {
  contract: '13',
  title: 'Nr. 13',
  lender: 'outside.lena',
  lenderName: 'Lena Łukasz',
  kind: 'direct',
  state: 'open',
  ratePpm: '30000',
  notice: { is: 'months', count: 3, to: 'quarter' },
  endDate: null,
  subordinated: true,
  balanceMinor: '90071992547409931',
  accruedMinor: '0',
  dueMinor: '0',
  owedMinor: '0',
};

function answers(more: object): { readonly [name: string]: unknown } {
  const loan = {
    ...LOAN,
    terms: { dayCount: 'act/act-isda', interest: 'added' },
    untilDate: '2025-01-01',
    closedDate: null,
    rates: [],
    notices: [{ givenDate: '2025-01-01', dueDate: '2025-04-01', amountMinor: null, reference: BAD }],
    transfers: [{ date: '2025-01-01', from: BAD, reference: BAD }],
    movements: [
      {
        is: 'paid-in',
        date: '2025-01-01',
        amountMinor: '1',
        balanceMinor: '90071992547409931',
        reference: BAD,
        entry: null,
      },
    ],
    ...more,
  };
  return { loan, sum: { years: [] } };
}
