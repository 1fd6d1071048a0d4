// Scenarios of a forecast as people write them: options of the command, or a file with several of them to compare. Limits are checked before anything is reckoned.

import * as v from 'valibot';
import { PPM, parseRatePpm } from '../../kernel/rates.ts';
import { AS_DUE, type Scenario } from '../../views/forecast/scenario.ts';
import { CommandTrouble } from '../command.ts';

/** The most that a file may hold. */
export const SCENARIO_FILE_BYTES_MAX = 65_536;
export const SCENARIOS_MAX = 12;
const NAME_CHARACTERS_MAX = 40;
/** Forty years. */
const VACANCY_MONTHS_MAX = 480;

const rate = v.pipe(v.string(), v.maxLength(32));
const scenarioSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_CHARACTERS_MAX)),
  vacancy: v.optional(rate),
  vacancyMonths: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(VACANCY_MONTHS_MAX)),
    0,
  ),
  costGrowth: v.optional(rate),
  followUpRate: v.optional(rate),
  rentIndex: v.optional(rate),
});
const fileSchema = v.strictObject({
  scenarios: v.pipe(v.array(scenarioSchema), v.minLength(1), v.maxLength(SCENARIOS_MAX)),
});

/** An example that the help shows; a test reads it. */
export const SCENARIOS_EXAMPLE = `{
  "scenarios": [
    { "name": "as due" },
    { "name": "lean years", "vacancy": "8 %", "costGrowth": "3 %", "followUpRate": "4.5 %" },
    { "name": "empty between tenants", "vacancyMonths": 6, "rentIndex": "1.5 %" }
  ]
}`;

function wrong(says: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `The scenarios: ${says}.`,
    next: 'See an example: telekommune forecast --help',
  });
}

/** The limits of a supposition, in words for who passed one. */
export function rateWithin(name: string, ppm: bigint): bigint {
  if (ppm < 0n || ppm > PPM) throw wrong(`${name} is 0 % to 100 %`);
  return ppm;
}

function typedRate(name: string, typed: string | undefined): bigint | null {
  if (typed === undefined) return null;
  const read = parseRatePpm(typed);
  if ('fault' in read) throw wrong(`${name}: ${read.fault}`);
  return rateWithin(name, read.ppm);
}

/** How long an asset may stand empty between two leases. */
export function monthsWithin(months: number): number {
  if (months > VACANCY_MONTHS_MAX) throw wrong(`vacancy lasts 0 to ${VACANCY_MONTHS_MAX} months`);
  return months;
}

/** Reads a file of scenarios (JSON); the first fault is told. */
export function parseScenarios(text: string): readonly Scenario[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    throw wrong(fault instanceof Error ? fault.message : 'this is no JSON');
  }
  const read = v.safeParse(fileSchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    throw wrong(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
  }
  const { scenarios } = read.output;
  const names = new Set(scenarios.map(({ name }) => name));
  if (names.size < scenarios.length) throw wrong('two of them have the same name');
  return scenarios.map(({ name, vacancy, vacancyMonths, costGrowth, followUpRate, rentIndex }) => ({
    name,
    vacancyPpm: typedRate('vacancy', vacancy) ?? AS_DUE.vacancyPpm,
    vacancyMonths,
    costGrowthPpm: typedRate('costGrowth', costGrowth) ?? AS_DUE.costGrowthPpm,
    followUpRatePpm: typedRate('followUpRate', followUpRate),
    rentIndexPpm: typedRate('rentIndex', rentIndex),
  }));
}
