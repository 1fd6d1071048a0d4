// The papers as PDF, read back by poppler: the right figures, all fonts embedded, numbered pages, sums carried over.

import { describe, expect, it } from 'vitest';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { count, EMPTY, line, money, type Paper, type PaperTable, words } from '../../src/paper/document.ts';
import { moneyText } from '../../src/paper/formats.ts';
import { languages } from '../../src/paper/languages/languages.ts';
import { lenderFiles } from '../../src/paper/gathering.ts';
import { lenderStatement } from '../../src/paper/papers/lender.ts';
import { say } from '../../src/paper/languages/language.ts';
import { missingIn } from '../../src/paper/signs.ts';
import { usualFonts } from '../../src/paper/pdf/fonts.ts';
import { plainDress, renderPdf } from '../../src/paper/pdf/render.ts';
import { holdersOf } from '../../src/views/bond-board.ts';
import { isThere } from '../kit/outside-program.ts';
import { currency, deskIn, exampleLetterhead, kindsOfLife, life, papersOf } from './desk-of-life.ts';
import { fontsIn, infoOf, pagesOf } from './pdf-text.ts';

const poppler = isThere('pdftotext');
const dress = plainDress(exampleLetterhead());
const EUR = currency('EUR');

function paperWith(table: PaperTable, change: Partial<Paper> = {}): Paper {
  const { language, date } = deskIn('de');
  const blocks = [{ is: 'table', table } as const];
  return {
    name: 'x',
    language,
    currency: EUR,
    date,
    recipient: ['Lena'],
    reference: [],
    subject: 'Alles',
    blocks,
    wide: false,
    ...change,
  };
}

const figures = (text: string): bigint => BigInt(text.replace(/[.,]/g, ''));

const manyLines = (lines: number): PaperTable => ({
  name: 'many',
  title: 'Viele',
  columns: [
    { title: 'Nr.', is: 'count' },
    { title: 'Vorgang', is: 'text' },
    { title: 'Betrag', is: 'money', carry: 'sum' },
  ],
  rows: Array.from({ length: lines }, (_, i) =>
    line(count(i + 1), words(`Zeile ${i + 1}`), money(BigInt(i + 1) * 101n)),
  ),
});

describe.skipIf(!poppler)('signatures', () => {
  it('never stand alone on a further page: the note above goes with them', async () => {
    for (let lines = 14; lines < 34; lines++) {
      const paper = paperWith(manyLines(lines));
      const end = [
        { is: 'note', text: 'Bitte melden Sie sich.' },
        { is: 'signatures', closing: ['Mit freundlichen Grüßen', 'Hallenkommune'], under: ['Anna Beispiel'] },
      ] as const;
      const pages = pagesOf(await renderPdf({ ...paper, blocks: [...paper.blocks, ...end] }, dress));
      const last = pages.at(-1) ?? '';
      expect([lines, last.includes('Anna Beispiel'), last.includes('Bitte melden')]).toEqual([
        lines,
        true,
        true,
      ]);
    }
  });

  it('go to a further page with the last rows of the table above, also where notes follow them', async () => {
    const counts = new Set<number>();
    for (let lines = 14; lines < 34; lines++) {
      const paper = paperWith(manyLines(lines));
      const end = [
        { is: 'note', text: 'Bitte melden Sie sich.' },
        { is: 'signatures', closing: ['Mit freundlichen Grüßen', 'Hallenkommune'], under: ['Anna Beispiel'] },
        { is: 'note', text: 'Umsatzsteuerfrei.' },
      ] as const;
      const pages = pagesOf(await renderPdf({ ...paper, blocks: [...paper.blocks, ...end] }, dress));
      counts.add(pages.length);
      const last = pages.at(-1) ?? '';
      for (const text of ['Umsatzsteuerfrei', 'Anna Beispiel', `Zeile ${lines}`, `Zeile ${lines - 2}`])
        expect([lines, text, last.includes(text)]).toEqual([lines, text, true]);
    }
    expect(counts).toEqual(new Set([1, 2]));
  });
});

describe.skipIf(!poppler).each(languages.map(({ tag }) => [tag]))('all papers in %s', (tag) => {
  const desk = deskIn(tag);
  const inDecember = deskIn(tag, dateOfInstant(Date.UTC(2025, 11, 31)));

  it.each(kindsOfLife)('%s: fonts embedded, pages numbered, its own language', async (kind) => {
    const [paper] = [...papersOf(kind, desk), ...papersOf(kind, inDecember)];
    expect(paper).toBeDefined();
    if (paper === undefined) return;
    const pdf = await renderPdf(paper, dress);
    const fonts = fontsIn(pdf);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true });
    const pages = pagesOf(pdf);
    const shown = (page: number): string =>
      say(desk.language, 'page.number', { page: String(page), pages: String(pages.length) });
    for (const [index, page] of pages.entries()) expect(page).toContain(shown(index + 1));
    expect(pages[0]).toContain('Hallenkommune eG');
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain(paper.subject.replaceAll('\u00a0', ' '));
    expect(missingIn(paper, dress.fonts)).toEqual([]);
    expect(infoOf(pdf).get('Title')?.replaceAll('\u00a0', ' ')).toBe(paper.subject.replaceAll('\u00a0', ' '));
  });
});

describe.skipIf(!poppler)('the figures on paper are those of the books', () => {
  it('the interest certificate shows every sum, and all years together are the interest paid', async () => {
    const { language } = deskIn('de');
    const board = holdersOf(life.state, 'press-hall');
    let totalMinor = 0n;
    for (const year of [2025, 2026]) {
      const day = dateOfInstant(Math.min(Date.UTC(year, 11, 31), life.nowMs));
      for (const paper of papersOf('interest-certificate', deskIn('de', day))) {
        const [page = ''] = pagesOf(await renderPdf(paper, dress));
        const [, shown = ''] = /Gezahlte Zinsen ([0-9.]+,[0-9]{2}) EUR/.exec(page) ?? [];
        expect(shown).not.toBe('');
        totalMinor += BigInt(shown.replace(/[.,]/g, ''));
        // 90/360 × 1 % × 2.600,00 = 6,50
        const lines = [...page.matchAll(/(\d+)\/360 ([0-9,]+) ?% ([0-9.]+),(\d{2}) ([0-9.]+),(\d{2}) /g)];
        expect(lines.length).toBeGreaterThan(0);
        for (const [
          ,
          days = '',
          rate = '',
          capital = '',
          cents = '',
          interest = '',
          hundredths = '',
        ] of lines) {
          const principal = BigInt(capital.replace('.', '') + cents);
          const ppm = BigInt(Math.round(Number(rate.replace(',', '.')) * 10_000));
          const twice = (2n * principal * ppm * BigInt(days)) / (1_000_000n * 360n);
          const minor = BigInt(interest.replace('.', '') + hundredths);
          expect(2n * minor - twice).toBeGreaterThanOrEqual(-1n);
          expect(2n * minor - twice).toBeLessThanOrEqual(1n);
        }
      }
    }
    expect(totalMinor).toBe(board.reduce((sum, { interestPaidMinor }) => sum + interestPaidMinor, 0n));
    expect(moneyText(language, totalMinor, EUR)).not.toBe('0,00');
  });

  it('the statement of a lender ends with what is owed', async () => {
    const [paper] = papersOf('lender-statement', deskIn('en', dateOfInstant(Date.UTC(2025, 8, 30))));
    if (paper === undefined) throw new Error('no statement');
    const text = pagesOf(await renderPdf(paper, dress)).join('\n');
    const [, together = ''] = /Owed on bonds ([0-9,.]+) EUR/.exec(text) ?? [];
    const last = text.split('\n').findLast((row) => /^ ?\d{4}-\d\d-\d\d .*[0-9]$/.test(row));
    expect(last?.endsWith(` ${together}`)).toBe(true);
    expect(together).not.toBe('0.00');
    expect(text).toContain('Statement of your bonds');
    expect(text).not.toContain('direct loans');
  });

  it.each(languages.map(({ tag }) => tag))(
    'the statement of bonds says in %s where direct loans of the same lender stand',
    async (tag) => {
      const [file] = lenderFiles(life.state);
      if (file === undefined) throw new Error('no lender');
      const desk = deskIn(tag);
      const apart = say(desk.language, 'lender.loansApart');
      const textsOf = (hasLoans: boolean): string =>
        JSON.stringify(lenderStatement(desk, file, hasLoans)?.blocks, (_key, one: unknown) =>
          typeof one === 'bigint' ? String(one) : one,
        );
      expect(textsOf(true)).toContain(apart);
      expect(textsOf(false)).not.toContain(apart);
    },
  );

  it('the balance sheet has two sides that are equal, this year and the year before', async () => {
    const [paper] = papersOf('balance-sheet', deskIn('en'));
    if (paper === undefined) throw new Error('no sheet');
    const text = pagesOf(await renderPdf(paper, dress)).join('\n');
    const [, assets] = /Total assets (.+)/.exec(text) ?? [];
    const [, both] = /Total equity and liabilities (.+)/.exec(text) ?? [];
    expect(assets).toMatch(/^[0-9,]+\.\d\d [0-9,]+\.\d\d$/);
    expect(both).toBe(assets);
  });
});

describe.skipIf(!poppler)('a long table', () => {
  it('has its heads on every page, and carries the sum over', async () => {
    const pages = pagesOf(await renderPdf(paperWith(manyLines(1000)), dress));
    expect(pages.length).toBeGreaterThan(15);
    let soFar = 0n;
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/Nr\. Vorgang +Betrag/);
      for (const [, amount = ''] of page.matchAll(/Zeile \d+ ([0-9.,]+)/g)) {
        if (index > 0 && amount === '') throw new Error('a line without an amount');
        soFar += figures(amount);
      }
      const carried = [...page.matchAll(/Übertrag ([0-9.,]+)/g)].map(([, text = '']) => figures(text));
      const isLast = index === pages.length - 1;
      expect(carried).toHaveLength((index > 0 ? 1 : 0) + (isLast ? 0 : 1));
      if (!isLast) expect(carried.at(-1)).toBe(soFar);
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
    }
    expect(soFar).toBe((1000n * 1001n * 101n) / 2n);
    expect(/Summe ([0-9.,]+)/.exec(pages.at(-1) ?? '')?.[1]).toBe('505.505,00');
    const numbers = pages.flatMap((page) =>
      [...page.matchAll(/Zeile (\d+)/g)].map(([, text]) => Number(text)),
    );
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  });

  it('keeps its sum with its last line, wherever the page ends', async () => {
    for (let lines = 20; lines < 75; lines++) {
      const pages = pagesOf(await renderPdf(paperWith(manyLines(lines)), dress));
      expect([lines, /Zeile \d+/.test(pages.at(-1) ?? ''), /Summe/.test(pages.at(-1) ?? '')]).toEqual([
        lines,
        true,
        true,
      ]);
    }
  });

  it('breaks long names and never a figure', async () => {
    const name = 'Wohnungsbaugenossenschaftsverwaltungsgesellschaft'.repeat(4);
    const huge = 10n ** 17n + 12n;
    const table: PaperTable = {
      ...manyLines(0),
      columns: [
        { title: 'Name', is: 'text' },
        { title: 'Noch ein Name', is: 'text' },
        ...['A', 'B', 'C', 'D'].map((title) => ({ title, is: 'money', carry: 'sum' }) as const),
      ],
      rows: [line(words(name), words(`${name} ${name}`), money(huge), money(-huge), EMPTY, money(1n))],
    };
    const [page = ''] = pagesOf(await renderPdf(paperWith(table), dress));
    const { language } = deskIn('de');
    expect(page).toContain(moneyText(language, huge, EUR));
    expect(page).toContain(moneyText(language, -huge, EUR));
    const letters = page.replace(/[^A-Za-z]/g, '');
    expect(letters.split('gesellschaft').length).toBeGreaterThan(4);
  });
});

describe('a PDF', () => {
  it('is the same bytes for the same paper', async () => {
    const [paper] = papersOf('asset-register', deskIn('es'));
    if (paper === undefined) throw new Error('no register');
    const [one, other] = [await renderPdf(paper, dress), await renderPdf(paper, dress)];
    expect(Buffer.compare(one, other)).toBe(0);
    expect(one.length).toBeLessThan(60_000);
  });

  it.skipIf(!poppler)('bears the day of the paper and no other time', async () => {
    const [paper] = papersOf('member-register', deskIn('en', dateOfInstant(Date.UTC(2025, 5, 30))));
    if (paper === undefined) throw new Error('no register');
    const info = infoOf(await renderPdf(paper, dress));
    expect(info.get('CreationDate')).toContain('Jun 30 00:00:00 2025');
    expect(info.get('ModDate')).toBe(info.get('CreationDate'));
    expect(info.get('Page size')).toContain('A4');
  });

  it('tells which signs its font lacks', () => {
    const table = { ...manyLines(1), rows: [line(count(1), words('Łódź Ελλάδα Жук 王小明'), money(1n))] };
    expect(missingIn(paperWith(table), usualFonts())).toEqual(['王', '小', '明']);
  });
});
