// Papers of direct loans: what they show is what the contract owes, with a sum that anybody can check.

import { describe, expect, it } from 'vitest';
import { accounts, balanceOf } from '../../src/contexts/ledger/facts.ts';
import { allHoldersOn, directLenders, HistoryDiffers, loanFiles } from '../../src/paper/gathering.ts';
import type { Reader } from '../../src/kernel/state.ts';
import { languages } from '../../src/paper/languages/languages.ts';
import { filesOf } from '../../src/paper/paper-files.ts';
import { paperKinds } from '../../src/paper/paper-kinds.ts';
import type { Paper } from '../../src/paper/document.ts';
import type { Plan } from '../../src/paper/plan.ts';
import { plainDress, renderPdf } from '../../src/paper/pdf/render.ts';
import { missingIn } from '../../src/paper/signs.ts';
import { day, Lending } from '../contexts/loans/lending.ts';
import { isThere } from '../kit/outside-program.ts';
import { deskIn, exampleLetterhead } from './desk-of-life.ts';
import { fontsIn, pagesOf } from './pdf-text.ts';

const poppler = isThere('pdftotext');

function lent(
  terms: Parameters<Lending['agree']>[1] = {},
  charter: { [parameter: string]: string } = {},
): Lending {
  const story = new Lending('2009-12-31', charter);
  story.agree('a', terms);
  story.passTo(Date.UTC(2010, 6, 1));
  story.payIn('a', '2010-03-31', 1_000_000n);
  story.payIn('a', '2010-06-30', 250_000n);
  story.passTo(Date.UTC(2011, 5, 1));
  return story;
}

function plans(story: Lending, kind: string, tag: string, date: string): readonly Plan[] {
  const known = paperKinds.find((one) => one.kind === kind);
  if (known === undefined) throw new Error(`no paper is called ${kind}`);
  return known.plan(story.state, deskIn(tag, day(date)));
}

function papers(story: Lending, kind: string, tag: string, date: string): readonly Paper[] {
  return plans(story, kind, tag, date).flatMap((plan) => [...plan.make()]);
}

async function textOf(paper: Paper | undefined): Promise<string> {
  if (paper === undefined) throw new Error('no paper');
  return pagesOf(await renderPdf(paper, plainDress(exampleLetterhead()))).join('\n');
}

describe.skipIf(!poppler)('a direct loan on paper', () => {
  // 10,000.00 at 3 % for 270 days and 2,500.00 for 180 days, 30/360: 225.00 + 37.50
  it('the certificate shows the sum of the year', async () => {
    const [paper] = papers(lent(), 'loan-certificate', 'de', '2010-12-31');
    expect(paper?.name).toBe('loan-certificate-a-2010');
    const text = await textOf(paper);
    expect(text).toContain('Zinsen des Jahres 262,50 EUR');
    expect(text).toContain('Dem Darlehen zugeschrieben 262,50 EUR');
    expect(text).toMatch(/31\.03\.2010 31\.12\.2010 270 3 ?% 10\.000,00 225,000000/);
    expect(text).toMatch(/30\.06\.2010 31\.12\.2010 180 3 ?% 2\.500,00 37,500000/);
    expect(text).toContain('Gerundet 262,50');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('30/360, wie DAYS360 (TAGE360) in Excel');
    expect(text).not.toContain('30/360-us');
  });

  it('subordination stands on both papers and in the register, with its clause; without it there is no clause', async () => {
    const story = lent({}, { 'loan-subordination': 'yes' });
    for (const kind of ['loan-statement', 'loan-certificate']) {
      const [paper] = papers(story, kind, 'de', '2010-12-31');
      const text = (await textOf(paper)).replaceAll(/\s+/g, ' ');
      expect(text).toContain('Nachrangig');
      expect(text).toContain('Dieses Darlehen ist nachrangig:');
      const [ordinary] = papers(lent(), kind, 'de', '2010-12-31');
      expect(await textOf(ordinary)).not.toContain('Dieses Darlehen ist nachrangig');
    }
    const [holder] = allHoldersOn(story.state, deskIn('en', day('2010-12-31')));
    expect(holder?.assetTitle).toMatch(/, subordinated$/);
  });

  it('whoever has one is known to the statement of bonds, from the day of the contract on', () => {
    const { state } = lent();
    const between = (from: string, to: string) => [...directLenders(state, day(from), day(to))];
    expect(between('2010-01-01', '2010-12-31')).toEqual(['outside.lena']);
    expect(between('2009-01-01', '2009-06-29')).toEqual([]);
  });

  it('the statement ends with what the books owe', async () => {
    const story = lent();
    const [paper] = papers(story, 'loan-statement', 'en', '2010-12-31');
    const text = await textOf(paper);
    const owedMinor = -balanceOf(story.state, accounts.loanPayable('a'));
    expect(owedMinor).toBe(1_276_250n);
    expect(text).toContain('Balance 12,762.50 EUR');
    expect(text).toMatch(/2010-12-31 Interest of 2010, added 262\.50 12,762\.50/);
    const [next] = papers(story, 'loan-statement', 'en', '2011-03-31');
    expect(await textOf(next)).toMatch(/Interest accrued and not yet booked 95\.72 EUR/);
  });

  it('tax that the charter withholds stands on both papers, and the balance is what is left', async () => {
    const story = lent({}, { 'interest-tax': '250000' });
    const [certificate] = papers(story, 'loan-certificate', 'en', '2010-12-31');
    const text = await textOf(certificate);
    expect(text).toContain('Interest of the year 262.50 EUR');
    expect(text).toMatch(/Tax withheld +65\.6[23] EUR/);
    const [statement] = papers(story, 'loan-statement', 'en', '2010-12-31');
    const shown = await textOf(statement);
    const [, balance = ''] = /Balance ([0-9,.]+) EUR/.exec(shown) ?? [];
    expect(BigInt(balance.replace(/[,.]/g, ''))).toBe(-balanceOf(story.state, accounts.loanPayable('a')));
    expect(shown).toContain('Interest of 2010, added, less tax');
  });

  it('interest that is paid out is owed until it is paid, and every payment of it is a movement', async () => {
    const story = lent({ interest: 'paid' });
    story.accepted('anna', 'loans.interest-paid@1', story.payment('a', '2011-02-01', 200_00n));
    const [first] = papers(story, 'loan-statement', 'es', '2010-12-31');
    const text = await textOf(first);
    expect(text).toContain('Capital prestado 12.500,00 EUR');
    expect(text).toContain('Intereses vencidos y no pagados 262,50 EUR');
    expect(text).toContain('Le debemos en total 12.762,50 EUR');
    expect(text).toMatch(/31\/12\/2010 Intereses de 2010, por pagar 262,50 12\.762,50/);
    const [certificate] = papers(story, 'loan-certificate', 'es', '2010-12-31');
    expect(await textOf(certificate)).toContain('Intereses pagados en el año 0,00 EUR');
    const [next] = papers(story, 'loan-statement', 'de', '2011-03-31');
    const later = await textOf(next);
    expect(later).toMatch(/01\.01\.2011 Saldovortrag 12\.762,50/);
    expect(later).toMatch(/01\.02\.2011 Zinsen ausgezahlt 200,00 12\.562,50/);
    expect(later).toContain('Offene Zinsen, fällig und nicht ausgezahlt 62,50 EUR');
  });

  it('a contract that ends says what went out: principal, and the interest that was open', async () => {
    const story = lent({ interest: 'paid' });
    story.agree('b');
    story.payIn('b', '2011-04-01', 100_000n);
    story.payOut('a', '2011-03-31', 1_250_000n);
    const owedMinor = story.owed('a', '2011-04-30');
    const closing = { contract: 'a', amountMinor: owedMinor, date: day('2011-04-30'), reference: '' };
    story.accepted('anna', 'loans.closed@1', closing);
    // 262.50 of 2010, and 12,500.00 at 3 % for 90 days: 93.75
    expect(owedMinor).toBe(356_25n);
    const [paper] = papers(story, 'loan-statement', 'en', '2011-05-01');
    const text = await textOf(paper);
    expect(text).toMatch(/2011-04-30 Interest paid out 356\.25 0\.00/);
    expect(text).toMatch(/2011-04-30 Contract closed 0\.00/);
    expect(text).toContain('Owed to you in all 0.00 EUR');
  });

  it('the statement tells the period of notice and each notice until it is paid', async () => {
    const story = lent({ noticeDays: 90 });
    const notice = { contract: 'a', amountMinor: 500_000n, date: day('2010-07-15'), reference: '' };
    story.passTo(Date.UTC(2011, 6, 1));
    const told = async (date: string): Promise<string> =>
      (await textOf(papers(story, 'loan-statement', 'de', date)[0])).replaceAll(/\s+/g, ' ');
    story.accepted('anna', 'loans.notice-given@1', { ...notice, date: day('2011-02-01') });
    expect(await told('2010-12-31')).toContain('Kündigungsfrist 90 Tage');
    expect(await told('2010-12-31')).not.toContain('Gekündigt');
    const called = 'Gekündigt sind 5.000,00 EUR, am 1. Februar 2011; zurückzuzahlen ab dem 2. Mai 2011.';
    expect(await told('2011-04-30')).toContain(called);
    story.payOut('a', '2011-05-10', 200_000n);
    expect(await told('2011-05-09')).toContain(called);
    expect(await told('2011-05-10')).toContain('Gekündigt sind 3.000,00 EUR');
    story.payOut('a', '2011-05-20', 300_000n);
    expect(await told('2011-05-31')).not.toContain('Gekündigt');
  });

  it('a lender of several contracts gets one letter about all of them, with what is owed in all', async () => {
    const story = lent({}, { 'loan-subordination': 'yes' });
    story.agree('b', { interest: 'paid', ratePpm: 20_000n });
    story.payIn('b', '2010-12-01', 100_000n);
    const [statement, ...others] = papers(story, 'loan-statement', 'de', '2010-12-31');
    expect(others).toEqual([]);
    expect(statement?.name).toBe('loan-statement-outside.lena-2010');
    const text = (await textOf(statement)).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Kontoauszug Ihrer Darlehen, 1. Januar 2010 bis 31. Dezember 2010');
    // 12,762.50, and 1,000.00 with 1.67 at 2 % for 30 days of 360
    expect(text).toContain('Zusammen schulden wir Ihnen 13.764,17 EUR');
    for (const heading of ['Darlehen No. a', 'Darlehen No. b']) expect(text).toContain(heading);
    expect(text.match(/Zinsmethode: /g)).toHaveLength(1);
    expect(text.match(/Totalverlust/g)).toHaveLength(1);
    const [certificate] = papers(story, 'loan-certificate', 'de', '2010-12-31');
    const told = (await textOf(certificate)).replaceAll(/\s+/g, ' ');
    expect(told).toContain('zusammen Zinsen in Höhe von 264,17 EUR');
  });

  it('whoever has no certificate is named with the reason', () => {
    const story = lent({ ratePpm: 0n });
    const [plan] = plans(story, 'loan-certificate', 'en', '2010-12-31');
    expect(plan?.make()).toEqual([]);
    expect(plan?.leftOut?.()).toEqual([{ of: 'a', why: 'the rate is 0 %' }]);
    const [early] = plans(lent(), 'loan-certificate', 'en', '2010-03-30');
    expect(early?.leftOut?.()).toEqual([{ of: 'a', why: 'no money was lent by then' }]);
    const [open] = plans(lent(), 'loan-certificate', 'en', '2011-03-31');
    expect(open?.leftOut?.()).toEqual([{ of: 'a', why: 'the interest of the year is not in the books yet' }]);
    const [whole] = plans(lent(), 'loan-certificate', 'en', '2010-12-31');
    expect(whole?.leftOut?.()).toEqual([]);
  });

  it('a history that does not add up to the contract stops every paper', () => {
    const story = lent({ interest: 'paid' });
    const state: Reader = {
      get: (table, key) => story.state.get(table, key),
      range: (table, query) => (table.name === 'loans.years' ? [] : story.state.range(table, query)),
    };
    expect(loanFiles(story.state, day('2010-12-31'))).toHaveLength(1);
    expect(() => loanFiles(state, day('2010-12-31'))).toThrow(HistoryDiffers);
  });

  it.each(languages.map(({ tag }) => [tag]))(
    'in %s its papers have embedded fonts, no hole, and tables in every form',
    async (tag) => {
      const story = lent();
      const dress = plainDress(exampleLetterhead());
      for (const kind of ['loan-statement', 'loan-certificate'])
        for (const paper of papers(story, kind, tag, '2010-12-31')) {
          for (const font of fontsIn(await renderPdf(paper, dress)))
            expect(font).toMatchObject({ embedded: true });
          expect(missingIn(paper, dress.fonts)).toEqual([]);
          expect(await filesOf(paper, 'xlsx', dress)).toHaveLength(1);
          expect(await filesOf(paper, 'csv', dress)).toHaveLength(kind === 'loan-statement' ? 2 : 1);
        }
    },
  );

  it('stands in the register of holders on any day', () => {
    const story = lent();
    const rows = (date: string) => allHoldersOn(story.state, deskIn('en', day(date)));
    expect(rows('2010-03-30')).toEqual([]);
    expect(rows('2010-03-31')).toMatchObject([
      { key: 'outside.lena', principalMinor: 1_000_000n, interestMinor: 0n },
    ]);
    expect(rows('2010-12-31')).toMatchObject([
      {
        title: 'Lena',
        assetTitle: 'Loan No. a',
        since: day('2010-03-31'),
        paidInMinor: 1_250_000n,
        principalMinor: 1_276_250n,
      },
    ]);
  });
});
