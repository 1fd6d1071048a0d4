// A forecast of cash, coverage and debt service, in one scenario or several side by side.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { formatDate } from '../../kernel/calendar.ts';
import { PPM } from '../../kernel/rates.ts';
import { type Forecast, type ForecastYear, forecast, YEARS_MAX } from '../../views/forecast/forecast.ts';
import { AS_DUE, AS_DUE_NAME, type Scenario } from '../../views/forecast/scenario.ts';
import {
  type Answer,
  type AnswerTable,
  type ArgumentValues,
  type Command,
  CommandTrouble,
  type Plain,
} from '../command.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { fileBytes } from './bank-file.ts';
import {
  monthsWithin,
  parseScenarios,
  rateWithin,
  SCENARIO_FILE_BYTES_MAX,
  SCENARIOS_EXAMPLE,
} from './scenario-file.ts';
import { amountOrNull, numberOrNull, textOrNull } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { amountIn, decimal, NOTHING, word } from './cells.ts';
import { type Line, plural, type Sentence, sentence } from '../sentence.ts';

const YEARS_USUAL = 10;
const MONTHS_OF_YEAR = 12;
const SUPPOSED_NAME = 'as supposed';
const SUPPOSED = ['vacancy', 'vacancy-months', 'cost-growth', 'follow-up-rate', 'rent-index'];

type Money = (minor: bigint) => Sentence;

function scenarioTyped(values: ArgumentValues): Scenario {
  const rate = (name: string): bigint | null => {
    const ppm = amountOrNull(values, name);
    return ppm === null ? null : rateWithin(name, ppm);
  };
  const typed = {
    vacancyPpm: rate('vacancy') ?? AS_DUE.vacancyPpm,
    vacancyMonths: monthsWithin(numberOrNull(values, 'vacancy-months') ?? 0),
    costGrowthPpm: rate('cost-growth') ?? AS_DUE.costGrowthPpm,
    followUpRatePpm: rate('follow-up-rate'),
    rentIndexPpm: rate('rent-index'),
  };
  const supposes = SUPPOSED.some((name) => values[name] !== undefined);
  return { name: supposes ? SUPPOSED_NAME : AS_DUE.name, ...typed };
}

function scenariosOf(values: ArgumentValues): readonly Scenario[] {
  const path = textOrNull(values, 'scenarios');
  if (path === null) return [scenarioTyped(values)];
  if (SUPPOSED.some((name) => values[name] !== undefined))
    throw new CommandTrouble({
      kind: 'usage',
      says: 'What is supposed stands in the file of scenarios or on the line, not in both.',
      next: 'Leave one of them out.',
    });
  const bytes = fileBytes(path);
  if (bytes.length > SCENARIO_FILE_BYTES_MAX)
    throw new CommandTrouble({
      kind: 'usage',
      says: `${path} has ${bytes.length} bytes; ${SCENARIO_FILE_BYTES_MAX} are the limit.`,
    });
  return parseScenarios(new TextDecoder().decode(bytes));
}

/** `1.25`; cut, never rounded up to a coverage that is not there. */
function coverageCell(ppm: bigint | null): Line {
  if (ppm === null) return NOTHING;
  const size = ppm < 0n ? -ppm : ppm;
  const hundredths = (size * 100n) / PPM;
  return decimal(
    `${ppm < 0n && hundredths > 0n ? '-' : ''}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`,
  );
}

/** Without any rent in any year there is nothing to cover debts from, and coverage says nothing; where all of it is supposed to stay away, it says so. */
function coverageOf({ scenario, years }: Forecast): (year: ForecastYear) => bigint | null {
  const isRented = scenario.vacancyPpm > 0n || years.some(({ rentMinor }) => rentMinor > 0n);
  return ({ coveragePpm }) => (isRented ? coveragePpm : null);
}

/** `2013 from 2013-02-01`, `2023 until 2023-02-01`: years that the forecast has only in part say so. */
function yearCell({ fromDate, untilDate }: Forecast): (line: ForecastYear) => Line {
  const [from, until] = [formatDate(fromDate), formatDate(untilDate)];
  return ({ year }) => {
    const begins = from.startsWith(`${year}-`) && from !== `${year}-01-01`;
    const ends = until.startsWith(`${year}-`) && until !== `${year}-12-31`;
    const figures = { year: String(year), fromDate, untilDate };
    if (begins && ends) return sentence('{year} from {fromDate} until {untilDate}', figures);
    if (begins) return sentence('{year} from {fromDate}', figures);
    return ends ? sentence('{year} until {untilDate}', figures) : String(year);
  };
}

/** Of the scenarios that nobody named; others have names of people's choosing. */
function scenarioName({ name }: Scenario): Line {
  const known = ([AS_DUE_NAME, SUPPOSED_NAME] as const).find((one) => one === name);
  return known === undefined ? name : word(known);
}

function yearTable(forecasted: Forecast, money: Money): AnswerTable {
  const { scenario, years } = forecasted;
  const coverage = coverageOf(forecasted);
  const sum = (of: (year: ForecastYear) => bigint) => (year: ForecastYear) => money(of(year));
  return tableOf(sentence('Forecast: {scenario}', { scenario: scenarioName(scenario) }), years, [
    [words('year'), yearCell(forecasted)],
    [figures('rent'), sum(({ rentMinor }) => rentMinor)],
    [figures('costs'), sum(({ costsMinor }) => costsMinor)],
    [
      figures('interest'),
      sum(({ bondInterestMinor, loanInterestMinor }) => bondInterestMinor + loanInterestMinor),
    ],
    [figures('redemption'), sum(({ redemptionMinor }) => redemptionMinor)],
    [figures('borrowed'), sum(({ borrowedMinor }) => borrowedMinor)],
    [figures('dividends'), sum(({ dividendsMinor }) => dividendsMinor)],
    [figures('cash'), sum(({ cashMinor }) => cashMinor)],
    [figures('bonds left'), sum(({ bondsMinor }) => bondsMinor)],
    [figures('loans left'), sum(({ loansMinor }) => loansMinor)],
    [figures('coverage'), (year) => coverageCell(coverage(year))],
    [
      words('short'),
      ({ shortMinor }) =>
        shortMinor === 0n ? '' : sentence('SHORT by {short}', { short: money(shortMinor) }),
    ],
  ]);
}

function least<T>(all: readonly T[], of: (one: T) => bigint | null): bigint | null {
  return all.reduce<bigint | null>((low, one) => {
    const value = of(one);
    return value !== null && (low === null || value < low) ? value : low;
  }, null);
}

function last({ years }: Forecast): ForecastYear | undefined {
  return years.at(-1);
}

function comparison(forecasts: readonly Forecast[], money: Money): AnswerTable {
  const total = ({ years }: Forecast, of: (year: ForecastYear) => bigint): Sentence =>
    money(years.reduce((sum, year) => sum + of(year), 0n));
  return tableOf(sentence('Side by side'), forecasts, [
    [words('scenario'), ({ scenario }) => scenarioName(scenario)],
    [figures('cash at the end'), (one) => money(last(one)?.cashMinor ?? 0n)],
    [figures('least cash'), ({ years }) => money(least(years, ({ cashMinor }) => cashMinor) ?? 0n)],
    [figures('least coverage'), (one) => coverageCell(least(one.years, coverageOf(one)))],
    [figures('dividends'), (one) => total(one, ({ dividendsMinor }) => dividendsMinor)],
    [figures('borrowed'), (one) => total(one, ({ borrowedMinor }) => borrowedMinor)],
    [
      figures('owed at the end'),
      (one) => money((last(one)?.bondsMinor ?? 0n) + (last(one)?.loansMinor ?? 0n)),
    ],
    [
      words('short in'),
      ({ years }) =>
        years
          .filter(({ shortMinor }) => shortMinor > 0n)
          .map(({ year }) => year)
          .join(', '),
    ],
  ]);
}

function dataOf({ scenario, fromDate, untilDate, cashNowMinor, years }: Forecast): Plain {
  return {
    scenario: { ...scenario },
    from: formatDate(fromDate),
    until: formatDate(untilDate),
    cashNowMinor,
    years: years.map((year): Plain => ({ ...year })),
  };
}

async function run(session: Session, values: ArgumentValues): Promise<Answer> {
  const years = numberOrNull(values, 'years') ?? YEARS_USUAL;
  if (years < 1 || years > YEARS_MAX)
    throw new CommandTrouble({
      kind: 'usage',
      says: `A forecast looks 1 to ${YEARS_MAX} years ahead, not ${years}.`,
      next: `Write: telekommune forecast --years ${YEARS_MAX}`,
    });
  const scenarios = scenariosOf(values);
  const [forecasts, currency] = await session.read(
    (state) =>
      [
        scenarios.map((scenario) => forecast(state, years * MONTHS_OF_YEAR, scenario)),
        currencyOf(state),
      ] as const,
  );
  const money = amountIn(currency);
  const [first] = forecasts;
  const tables = forecasts.map((one) => yearTable(one, money));
  const short = forecasts.filter((one) => one.years.some(({ shortMinor }) => shortMinor > 0n)).length;
  return {
    data: { forecasts: forecasts.map(dataOf) },
    lines: [
      sentence('From {fromDate} on, with {cash} in the bank.', {
        fromDate: first?.fromDate ?? null,
        cash: money(first?.cashNowMinor ?? 0n),
      }),
      short === 0
        ? sentence('Everything that falls due can be paid.')
        : plural(short, ['Money is short in {n} scenario.', 'Money is short in {n} scenarios.']),
    ],
    tables: forecasts.length > 1 ? [comparison(forecasts, money), ...tables] : tables,
    next: ['telekommune expiries', 'telekommune forecast --help'],
  };
}

export const forecastCommand: Command = {
  path: ['forecast'],
  group: 'desk',
  summary: 'Forecast cash, coverage and debt service from the books, in one scenario or several',
  details: [
    'Goes on day by day from the sealed day by the rules of the commune: rents, reviews, coupons, redemption, interest and notices of loans, record dates. Everybody pays on the day on which something is due; interest of direct loans of a year that is paid out, on the first day of the next: it falls due with the end of 31 December, when it is in the books. Costs are those of the last twelve whole months, in the same months again; those of an asset bought since are what its agreement expects. A lease that ends is followed by one at the same rent. Tax withheld is paid at once. Nothing is bought or lent beside that.',
    'A year is short where lenders wait for money that the asset does not have, or the bank would be below zero. With --follow-up-rate somebody lends what lenders take back and what the holders of bonds lack. Coverage is rent less costs, for one of interest and planned redemption that fall due.',
    `Several scenarios are compared from a file, at most 12:\n${SCENARIOS_EXAMPLE}`,
  ],
  arguments: [
    option('years', 'count', `how many years ahead, 1 to ${YEARS_MAX}; ${YEARS_USUAL} if left out`),
    option('vacancy', 'rate', 'the part of all rent that stays away'),
    option('vacancy-months', 'count', 'how long an asset stands empty after each lease'),
    option('cost-growth', 'rate', 'how much dearer costs become every year'),
    option('follow-up-rate', 'rate', 'the rate of loans that replace what lenders take back'),
    option('rent-index', 'rate', 'the yearly index of rent reviews, instead of that of the agreements'),
    option('scenarios', 'file', 'a file of scenarios to compare'),
  ],
  example: 'telekommune forecast --years 30 --vacancy 5 --cost-growth 2 --follow-up-rate 3.5',
  foresee: null,
  run,
};
