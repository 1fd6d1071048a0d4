// What a lender gets: the statement of the year, the certificate of interest with its sums, the certificate of the bonds.

import { addDays, type CivilDate, civilDate, yearMonthDay } from '../../kernel/calendar.ts';
import { timeParts } from '../../kernel/day-count.ts';
import type { InterestSpan, LenderEvent } from '../../views/lender-events.ts';
import { balancesOf } from '../../views/lender-events.ts';
import {
  type Cell,
  count,
  day,
  EMPTY,
  line,
  money,
  type Paper,
  type PaperTable,
  rate,
  type Row,
  words,
} from '../document.ts';
import {
  amount,
  type Desk,
  fact,
  greeted,
  longDate,
  note,
  paperOf,
  recipientOf,
  signatures,
  accountTable,
  tell,
  text,
} from './desk.ts';

/** One lender with what happened in each series. */
export interface LenderFile {
  /** `outside.loan-07` */
  readonly key: string;
  readonly title: string;
  readonly series: readonly LenderSeries[];
}

export interface LenderSeries {
  readonly asset: string;
  readonly assetTitle: string;
  readonly events: readonly LenderEvent[];
  readonly faceMinor: bigint;
  readonly ratePpm: bigint;
  readonly startDate: CivilDate | null;
  readonly couponMonths: number;
  readonly termMonths: number;
  readonly lastDate: CivilDate | null;
  readonly redemption: 'bullet' | 'linear';
  readonly dayCount: InterestSpan['dayCount'];
  readonly recourse: 'asset' | 'commune';
}

interface Told {
  readonly series: LenderSeries;
  readonly event: LenderEvent;
}

/** Events of all series by day; on one day in the order in which they happened. */
function byDay(file: LenderFile): readonly Told[] {
  return file.series
    .flatMap((series) => series.events.map((event) => ({ series, event })))
    .sort((a, b) => a.event.date - b.event.date);
}

const owed = (events: readonly LenderEvent[]): bigint => {
  const { principalMinor, interestMinor } = balancesOf(events);
  return principalMinor + interestMinor;
};

function whatHappened(desk: Desk, { series, event }: Told): string {
  const figures = { asset: series.assetTitle };
  switch (event.is) {
    case 'paid-in':
      return tell(desk, 'lender.paidIn', figures);
    case 'returned':
      return tell(desk, 'lender.returned', figures);
    case 'interest':
      return tell(desk, event.span.late ? 'lender.interestLate' : 'lender.interest', figures);
    case 'redemption':
      return tell(desk, 'lender.redemption', { ...figures, amount: amount(desk, event.minor) });
    case 'written-down':
      return tell(desk, 'lender.writtenDown', figures);
    case 'paid':
      return tell(desk, event.withheldMinor === 0n ? 'lender.paid' : 'lender.paidLessTax', {
        ...figures,
        tax: amount(desk, event.withheldMinor),
        interest: amount(desk, event.interestMinor),
        principal: amount(desk, event.principalMinor),
      });
  }
}

/** What an event adds to what is owed to the lender; negative for what is taken off. */
function movedBy(event: LenderEvent): bigint {
  return owed([event]);
}

function statementTable(
  desk: Desk,
  told: readonly Told[],
  broughtMinor: bigint,
  from: CivilDate,
): PaperTable {
  let balanceMinor = broughtMinor;
  const rows: Row[] = [
    line(day(from), words(tell(desk, 'broughtForward')), EMPTY, EMPTY, money(broughtMinor)),
  ];
  for (const one of told) {
    const moved = movedBy(one.event);
    balanceMinor += moved;
    rows.push(
      line(
        day(one.event.date),
        words(whatHappened(desk, one)),
        moved > 0n ? money(moved) : EMPTY,
        moved < 0n ? money(-moved) : EMPTY,
        money(balanceMinor),
      ),
    );
  }
  return accountTable(desk, tell(desk, 'lender.statementTable'), rows);
}

/** The first day of the year in which a day lies. */
export function yearStart(date: CivilDate): CivilDate {
  return civilDate(yearMonthDay(date).year, 1, 1) ?? date;
}

/**
 * Of bonds, from the first of January to the day of the paper. Null where nothing happened and nothing is owed. `hasLoans`: the same lender
 * has direct loans as well, which stand in another paper.
 */
export function lenderStatement(desk: Desk, file: LenderFile, hasLoans = false): Paper | null {
  const from = yearStart(desk.date);
  const all = byDay(file);
  const before = all.filter(({ event }) => event.date < from).map(({ event }) => event);
  const told = all.filter(({ event }) => event.date >= from && event.date <= desk.date);
  const broughtMinor = owed(before);
  if (told.length === 0 && broughtMinor === 0n) return null;
  const { principalMinor, interestMinor } = balancesOf([...before, ...told.map(({ event }) => event)]);
  const { year } = yearMonthDay(desk.date);
  return paperOf(desk, 'lender-statement', {
    of: `${file.key}-${year}`,
    recipient: recipientOf(desk, file.key, file.title),
    reference: [fact(desk, 'yourNumber', words(file.key))],
    subject: tell(desk, 'lender.bonds', { from: longDate(desk, from), to: longDate(desk, desk.date) }),
    blocks: greeted(desk, [
      text(desk, 'lender.bondsText', { date: longDate(desk, desk.date) }),
      {
        is: 'facts',
        facts: [
          fact(desk, 'lender.principal', money(principalMinor)),
          fact(desk, 'lender.interestOwed', money(interestMinor)),
          fact(desk, 'lender.total', money(principalMinor + interestMinor)),
        ],
      },
      { is: 'table', table: statementTable(desk, told, broughtMinor, from) },
      ...(hasLoans ? [note(desk, 'lender.loansApart')] : []),
      note(desk, 'lender.statementNote'),
    ]),
  });
}

/** `90/360`; for act/act `61/365 + 31/366`. */
function yearPart(span: InterestSpan): string {
  return timeParts(span.dayCount, span.from, span.to)
    .map(({ count, of }) => `${count}/${of}`)
    .join(' + ');
}

interface PaidInterest {
  readonly series: LenderSeries;
  readonly paid: Extract<LenderEvent, { is: 'paid' }>;
  /** What fell due since the payment before. */
  readonly spans: readonly InterestSpan[];
}

function paidInterest(series: LenderSeries): readonly PaidInterest[] {
  const found: PaidInterest[] = [];
  let spans: InterestSpan[] = [];
  for (const event of series.events) {
    if (event.is === 'interest') spans.push(event.span);
    if (event.is !== 'paid') continue;
    found.push({ series, paid: event, spans });
    spans = [];
  }
  return found;
}

function interestRows(desk: Desk, { series, paid, spans }: PaidInterest): readonly Row[] {
  const asset = words(series.assetTitle);
  const rows = spans.map((span) =>
    line(
      asset,
      day(span.from),
      day(span.to),
      words(yearPart(span)),
      rate(span.ratePpm),
      money(span.balanceMinor),
      money(span.interestMinor),
      day(paid.date),
    ),
  );
  const unpaidMinor = paid.interestMinor - spans.reduce((sum, { interestMinor }) => sum + interestMinor, 0n);
  if (unpaidMinor === 0n) return rows;
  const lost = words(tell(desk, 'lender.notPaid', { asset: series.assetTitle }));
  return [...rows, line(lost, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, money(unpaidMinor), day(paid.date))];
}

function conventions(desk: Desk, series: readonly LenderSeries[]): string {
  const names = series.map(({ dayCount }) => tell(desk, `convention.${dayCount}`));
  return [...new Set(names)].join('; ') || tell(desk, 'none');
}

/** The interest paid in the calendar year up to the day of the paper. Null where none was. */
export function interestCertificate(desk: Desk, file: LenderFile): Paper | null {
  const { year } = yearMonthDay(desk.date);
  const from = yearStart(desk.date);
  const paid = file.series
    .flatMap(paidInterest)
    .filter(({ paid: { date, interestMinor } }) => date >= from && date <= desk.date && interestMinor !== 0n);
  if (paid.length === 0) return null;
  const totalMinor = paid.reduce((sum, { paid: { interestMinor } }) => sum + interestMinor, 0n);
  const withheldMinor = paid.reduce((sum, one) => sum + one.paid.withheldMinor, 0n);
  const table: PaperTable = {
    name: 'interest',
    title: tell(desk, 'lender.interestTable'),
    columns: [
      { title: tell(desk, 'column.bond'), is: 'text' },
      { title: tell(desk, 'column.from'), is: 'date' },
      { title: tell(desk, 'column.toBefore'), is: 'date' },
      { title: tell(desk, 'column.days'), is: 'text' },
      { title: tell(desk, 'column.rate'), is: 'rate' },
      { title: tell(desk, 'column.capital'), is: 'money' },
      { title: tell(desk, 'column.interest'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.paidOn'), is: 'date' },
    ],
    rows: paid.flatMap((one) => interestRows(desk, one)),
  };
  return paperOf(desk, 'interest-certificate', {
    of: `${file.key}-${year}`,
    recipient: recipientOf(desk, file.key, file.title),
    reference: [fact(desk, 'yourNumber', words(file.key))],
    subject: tell(desk, 'lender.certificate', { year: String(year) }),
    blocks: [
      text(desk, 'lender.certificateText', {
        amount: amount(desk, totalMinor),
        from: longDate(desk, from),
        to: longDate(desk, desk.date),
      }),
      {
        is: 'facts',
        facts: [
          fact(desk, 'lender.grossInterest', money(totalMinor)),
          fact(desk, 'lender.taxWithheld', money(withheldMinor)),
          fact(desk, 'lender.netInterest', money(totalMinor - withheldMinor)),
        ],
      },
      { is: 'table', table },
      note(desk, 'lender.sumNote', {
        convention: conventions(
          desk,
          paid.map(({ series }) => series),
        ),
      }),
      ...signatures(desk),
    ],
  });
}

const paidInOf = ({ events }: LenderSeries, date: CivilDate): bigint =>
  events.reduce((sum, event) => {
    if (event.date > date) return sum;
    if (event.is === 'paid-in') return sum + event.minor;
    return event.is === 'returned' ? sum - event.minor : sum;
  }, 0n);

/** One certificate for each series that the lender paid into by the day of the paper. */
export function bondCertificates(desk: Desk, file: LenderFile): readonly Paper[] {
  return file.series.flatMap((series): Paper[] => {
    const nominalMinor = paidInOf(series, desk.date);
    if (nominalMinor === 0n || series.startDate === null) return [];
    const units = nominalMinor / series.faceMinor;
    const lastDay: Cell = series.lastDate === null ? EMPTY : day(series.lastDate);
    return [
      paperOf(desk, 'bond-certificate', {
        of: `${series.asset}-${file.key}`,
        recipient: recipientOf(desk, file.key, file.title),
        reference: [fact(desk, 'number', words(`${series.asset}/${file.key}`))],
        subject: tell(desk, 'bond.subject', { asset: series.assetTitle }),
        blocks: [
          text(desk, 'bond.text', {
            issuer: desk.letterhead.name,
            holder: file.title,
            amount: amount(desk, nominalMinor),
            asset: series.assetTitle,
          }),
          {
            is: 'facts',
            facts: [
              fact(desk, 'bond.holder', words(file.title)),
              fact(desk, 'bond.nominal', money(nominalMinor)),
              fact(desk, 'bond.units', count(units)),
              fact(desk, 'bond.face', money(series.faceMinor)),
              fact(desk, 'bond.rate', rate(series.ratePpm)),
              fact(desk, 'bond.start', day(series.startDate)),
              fact(
                desk,
                'bond.coupons',
                words(tell(desk, 'bond.everyMonths', { months: String(series.couponMonths) })),
              ),
              fact(desk, 'bond.end', lastDay),
              fact(desk, 'bond.redemption', words(tell(desk, `bond.${series.redemption}`))),
              fact(desk, 'bond.dayCount', words(tell(desk, `convention.${series.dayCount}`))),
              fact(desk, 'bond.collateral', words(series.assetTitle)),
              fact(desk, 'bond.recourse', words(tell(desk, `bond.recourse.${series.recourse}`))),
            ],
          },
          note(desk, 'bond.note'),
          ...signatures(desk),
        ],
      }),
    ];
  });
}

/** The last day that a time up to `to` covers. */
export const lastDayBefore = (to: CivilDate): CivilDate => addDays(to, -1);
