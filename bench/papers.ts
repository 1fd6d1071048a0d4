// Statements as PDF, one after the other: a letterhead, a table of a year, embedded fonts. A lender differs from the next by name, number and amounts.

import { type CivilDate, parseDate } from '../src/kernel/calendar.ts';
import { parseCurrency } from '../src/kernel/currency.ts';
import { languages } from '../src/paper/languages/languages.ts';
import { bareLetterhead } from '../src/paper/letterhead.ts';
import type { Desk } from '../src/paper/papers/desk.ts';
import { type LenderFile, lenderStatement } from '../src/paper/papers/lender.ts';
import { plainDress, renderPdf } from '../src/paper/pdf/render.ts';
import type { LenderEvent } from '../src/views/lender-events.ts';
import { type Bench, duration, grouped } from './bench.ts';
import { inChild } from './in-child.ts';

const day = (text: string): CivilDate => parseDate(text) as CivilDate;
const QUARTERS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'].map(day);

function eventsOf(n: number): readonly LenderEvent[] {
  const paidInMinor = 100_000n + 10_000n * BigInt(n % 97);
  const interestMinor = paidInMinor / 133n;
  const paidIn = { is: 'paid-in', date: day('2025-12-31'), minor: paidInMinor, reference: '' } as const;
  const spans = QUARTERS.flatMap((to, index): LenderEvent[] => {
    const from = QUARTERS[index - 1] ?? day('2025-12-31');
    const span = { from, to, dayCount: '30E/360', balanceMinor: paidInMinor, ratePpm: 30_000n } as const;
    return [
      { is: 'interest', date: to, span: { ...span, interestMinor, late: false } },
      { is: 'paid', date: to, interestMinor, withheldMinor: 0n, principalMinor: 0n, reference: '' },
    ];
  });
  return [paidIn, ...spans];
}

function fileOf(n: number): LenderFile {
  const series = {
    asset: 'press-hall',
    assetTitle: 'Press hall on the canal',
    events: eventsOf(n),
    faceMinor: 10_000n,
    ratePpm: 30_000n,
    startDate: day('2025-12-31'),
    couponMonths: 3,
    termMonths: 120,
    lastDate: day('2035-12-31'),
    redemption: 'bullet',
    dayCount: '30E/360',
    recourse: 'asset',
  } as const;
  return { key: `outside.loan-${n}`, title: `Lender ${n}`, series: [series] };
}

function desk(): Desk {
  const [language] = languages;
  const currency = parseCurrency('EUR');
  if (language === undefined || currency === null) throw new Error('no language or no currency');
  return { language, currency, letterhead: bareLetterhead('Werkhof Commune'), date: day('2026-12-31') };
}

/** In a child: seconds and bytes of so many statements. */
export async function drawStatements({
  statements,
}: {
  statements: number;
}): Promise<{ seconds: number; bytes: number }> {
  const at = desk();
  const dress = plainDress(at.letterhead);
  let bytes = 0;
  const beganMs = performance.now();
  for (let n = 0; n < statements; n++) {
    const paper = lenderStatement(at, fileOf(n));
    if (paper === null) throw new Error(`nothing to say to lender ${n}`);
    bytes += (await renderPdf(paper, dress)).length;
  }
  return { seconds: (performance.now() - beganMs) / 1000, bytes };
}

export const papers: Bench = {
  name: 'papers',
  means: '100 / 1,000 / 10,000 statements of lenders as PDF',
  async run(tell, { small, note }) {
    const most = small ? 100 : 10_000;
    let least: number | null = null;
    for (const statements of [most / 100, most / 10, most]) {
      note(`${grouped(statements)} statements`);
      const { value, peakBytes } = await inChild<{ seconds: number; bytes: number }>(
        './papers.ts#drawStatements',
        { statements },
      );
      const { seconds, bytes } = value;
      least ??= seconds / statements;
      tell({
        what: `${grouped(statements)} statements, each against each of the fewest`,
        value: seconds / statements / least,
        unit: 'x',
        made: `${duration(seconds)}, ${grouped(statements / seconds)}/s, ${grouped(bytes / statements)} bytes each`,
        target: null,
      });
      tell({
        what: `${grouped(statements)} statements: peak memory`,
        value: peakBytes / 1e6,
        unit: 'MB',
        made: '',
        target: null,
      });
    }
  },
};
