// The events of contracts as data and as tables: exact values, printed to ten decimals.

import { formatDate } from '../../kernel/calendar.ts';
import type { AnswerTable, Plain } from '../../node/command.ts';
import { figures, words } from '../../node/commands/tables.ts';
import type { ContractEvent } from '../../schedules/contract.ts';
import { type Fraction, formatFraction, WHOLE } from '../../schedules/fraction.ts';
import { type InterestPart, sumOf } from '../../schedules/interest-sum.ts';
import { formatMoment } from '../../schedules/moment.ts';
import { day, decimal, word } from '../../node/commands/cells.ts';
import { englishOf, type Line, sentence, verbatim } from '../../node/sentence.ts';

/** Decimals of every amount and rate. */
export const DECIMALS = 10;

function text(value: Fraction): string {
  return formatFraction(value, DECIMALS);
}

function partData(part: InterestPart): Plain {
  if (part.kind === 'carried') return { carried: true, amount: text(part.amount) };
  const { dayCount, from, to, count, of, balance, rate, scale, amount } = part;
  return {
    convention: dayCount,
    from: formatDate(from),
    to: formatDate(to),
    count,
    of,
    balance: text(balance),
    rate: text(rate),
    scale: text(scale),
    amount: text(amount),
  };
}

/** One event by the names of ACTUS, already text: exact numbers are let go as soon as they are written. */
export interface EventText {
  readonly data: { readonly [name: string]: Plain };
  readonly row: readonly Line[];
  readonly sumRows: readonly (readonly Line[])[];
}

// A row for each part; under several of them a row with what they come to.
function sumRows({ at, type, interest }: ContractEvent): Line[][] {
  const head = [day(at.date), type];
  const rows = interest.map((part) => {
    if (part.kind === 'carried')
      return [...head, word('carried over'), '', '', '', '', '', '', decimal(text(part.amount))];
    const { dayCount, from, to, count, of, balance, rate, scale, amount } = part;
    const span = [dayCount, day(from), day(to), `${count}/${of}`];
    return [...head, ...span, ...[rate, balance, scale, amount].map((value) => decimal(text(value)))];
  });
  return rows.length > 1 ? [...rows, [...head, 'sum', '', '', '', '', '', '', text(sumOf(interest))]] : rows;
}

const SUM_COLUMNS = [
  words('date'),
  words('event'),
  words('convention'),
  words('from'),
  words('to'),
  figures('days/year'),
  figures('rate'),
  figures('balance'),
  figures('scale'),
  figures('amount'),
];

/** The place of the scale, which is left out where nothing is scaled by an index. */
const SCALE = 8;
const UNSCALED = text(WHOLE);

/** Writes one event. */
export function eventText(event: ContractEvent, showSums: boolean): EventText {
  const { at, type, currency } = event;
  const figures = [event.payoff, event.notional, event.rate, event.accrued].map(text);
  const [payoff = '', notionalPrincipal = '', nominalInterestRate = '', accruedInterest = ''] = figures;
  const sums = showSums ? { interest: event.interest.map(partData) } : {};
  return {
    data: {
      eventDate: formatMoment(at),
      eventType: type,
      payoff,
      currency,
      notionalPrincipal,
      nominalInterestRate,
      accruedInterest,
      ...sums,
    },
    row: [
      at.atEnd ? sentence('{onDate} end', { onDate: at.date }) : day(at.date),
      type,
      ...figures.map(decimal),
    ],
    sumRows: showSums ? sumRows(event) : [],
  };
}

/** The table of a contract, and with sums the table of what its interest is made of. */
export function eventTables(title: string, events: readonly EventText[], showSums: boolean): AnswerTable[] {
  const table: AnswerTable = {
    title: verbatim(title),
    columns: [
      words('date'),
      words('event'),
      figures('payoff'),
      figures('notional'),
      figures('rate'),
      figures('accrued interest'),
    ],
    rows: events.map(({ row }) => row),
  };
  if (!showSums) return [table];
  const rows = events.flatMap((event) => event.sumRows);
  const isScaled = rows.some(
    (row) => englishOf(row[SCALE] ?? '') !== '' && englishOf(row[SCALE] ?? '') !== UNSCALED,
  );
  const shown = <T>(cells: readonly T[]): T[] => cells.filter((_cell, place) => isScaled || place !== SCALE);
  const sums: AnswerTable = {
    title: isScaled
      ? sentence('{contract}: interest = days × rate × balance × scale', { contract: title })
      : sentence('{contract}: interest = days × rate × balance', { contract: title }),
    columns: shown(SUM_COLUMNS),
    rows: rows.map(shown),
  };
  return [table, sums];
}
