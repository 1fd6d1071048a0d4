// The sum shown: the interest of a contract unfolded into days × rate × amount, for people and for programs.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { type Contract, contractOf, type InterestLine } from '../../contexts/loans/facts.ts';
import { formatDate } from '../../kernel/calendar.ts';
import { add, formatDecimal, rational, ZERO } from '../../kernel/rational.ts';
import type { Rational } from '../../kernel/rational.ts';
import { type LoanYear, loanYears } from '../../views/loan-board.ts';
import type { Answer, AnswerTable, ArgumentValues, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { loanUnknown, reckonedTo } from './loan-words.ts';
import { numberOrNull, textOf } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { moneyText } from './wording.ts';
import { amountIn, count, day, decimal, rate, word } from './cells.ts';
import { type Line, type Sentence, sentence } from '../sentence.ts';

const DECIMALS = 10;

/** Minor units, unrounded, as text of major units with ten decimals. */
function exactText(interest: Rational, scale: bigint): string {
  return formatDecimal(rational(interest.numerator, interest.denominator * scale), DECIMALS);
}

function fractionText({ numerator, denominator }: Rational): string {
  return `${numerator}/${denominator}`;
}

const cell =
  (column: number) =>
  (row: readonly Line[]): Line =>
    row[column] ?? '';

/** What an amount that bears interest is. */
function amountName({ of, fromDate, amountMinor }: InterestLine, carriedDate: number | null): Sentence {
  if (of === 'opening') return word('opening balance');
  if (fromDate === carriedDate && amountMinor > 0n) return word('carried over');
  return word(amountMinor > 0n ? 'paid in' : 'paid out');
}

function yearTable(year: LoanYear, { terms, carriedDate }: Contract, currency: string): AnswerTable {
  const { dayCount } = terms;
  const money = amountIn(currency);
  const scale = 10n ** BigInt(decimalsOf(currency));
  const exact = year.lines.reduce((sum, { interest }) => add(sum, interest), ZERO);
  const title = sentence(
    year.booked
      ? 'Interest of {year} until {untilDate}: {interest} ({dayCount})'
      : 'Interest of {year} until {untilDate}: {interest} ({dayCount}, not booked yet)',
    {
      year: String(year.year),
      untilDate: year.untilDate,
      interest: money(year.interestMinor),
      dayCount,
    },
  );
  const rows = year.lines.map((line) => [
    amountName(line, carriedDate),
    day(line.fromDate),
    day(line.toDate),
    count(line.days),
    fractionText(line.fraction),
    rate(line.ratePpm),
    money(line.amountMinor),
    decimal(exactText(line.interest, scale)),
  ]);
  const sums = [
    [word('altogether, unrounded'), '', '', '', '', '', '', decimal(exactText(exact, scale))],
    [word('rounded'), '', '', '', '', '', '', money(year.interestMinor)],
  ];
  return tableOf(
    title,
    [...rows, ...sums],
    [
      [words('amount of'), cell(0)],
      [words('from'), cell(1)],
      [words('to'), cell(2)],
      [figures('days'), cell(3)],
      [figures('part of a year'), cell(4)],
      [figures('rate'), cell(5)],
      [figures('amount'), cell(6)],
      [figures('interest, unrounded'), cell(7)],
    ],
  );
}

function decimalsOf(currency: string): number {
  const digits = /\.([0-9]+)/.exec(moneyText(0n, currency));
  return digits?.[1]?.length ?? 0;
}

function yearData(year: LoanYear, scale: bigint): Plain {
  const { openingMinor, interestMinor, carriedMinor, withheldMinor, closingMinor, booked } = year;
  return {
    year: year.year,
    untilDate: formatDate(year.untilDate),
    booked,
    openingMinor,
    interestMinor,
    carriedMinor,
    withheldMinor,
    closingMinor,
    lines: year.lines.map((line): Plain => {
      const { of, amountMinor, days, ratePpm } = line;
      const [fromDate, toDate] = [formatDate(line.fromDate), formatDate(line.toDate)];
      const yearFraction = fractionText(line.fraction);
      return {
        of,
        amountMinor,
        fromDate,
        toDate,
        days,
        yearFraction,
        ratePpm,
        interest: exactText(line.interest, scale),
      };
    }),
  };
}

/** Unfolds the interest of one year or of all. */
export async function runLoanSum(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const only = numberOrNull(values, 'year');
  const date = await reckonedTo(session, values);
  const [years, row, currency] = await session.read(
    (state) => [loanYears(state, contract, date), contractOf(state, contract), currencyOf(state)] as const,
  );
  if (years === null || row === null) throw loanUnknown(contract);
  const { dayCount, rounding } = row.terms;
  const shown = years.filter(({ year }) => only === null || year === only);
  const scale = 10n ** BigInt(decimalsOf(currency));
  return {
    data: { contract, dayCount, rounding, years: shown.map((year) => yearData(year, scale)) },
    lines: [
      rounding === 'year'
        ? sentence('The interest of a year is rounded once, half-even; days are counted as {dayCount}.', {
            dayCount,
          })
        : sentence(
            'The interest of each amount is rounded by itself, half-even; days are counted as {dayCount}.',
            { dayCount },
          ),
    ],
    tables: shown.map((year) => yearTable(year, row, currency)),
  };
}
