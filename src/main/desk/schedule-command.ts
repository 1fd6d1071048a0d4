// `telekommune schedule`: the events of contracts whose terms stand in a file, without a node.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { Answer, AnswerTable, ArgumentValues, Plain } from '../../node/command.ts';
import { CommandTrouble } from '../../node/command.ts';
import { option, required } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { isSet, textOf, textOrNull } from '../../node/commands/speaking.ts';
import { tableOf, words } from '../../node/commands/tables.ts';
import type { Progress } from '../../node/session.ts';
import { type CaseFile, type NamedCase, readCaseFile, TERMS_BYTES_MAX } from '../../schedules/case-file.ts';
import { readHolidayFile } from '../../schedules/business-calendar.ts';
import { type ContractEvent, playCase, type Refusal } from '../../schedules/contract.ts';
import { TermsRefused } from '../../schedules/refused.ts';
import type { Machine } from '../machine.ts';
import { readGivenText } from './given-text.ts';
import { type EventText, eventTables, eventText } from './schedule-answer.ts';
import { sentence, unworded } from '../../node/sentence.ts';

/** Most events of one file, all contracts together. */
export const FILE_EVENTS_MAX = 200_000;

const HOLIDAY_BYTES_MAX = 1024 * 1024;

const SEE = 'See: telekommune schedule --help';

function refusedTrouble({ rule, says }: Refusal, next = SEE): CommandTrouble {
  return new CommandTrouble({ kind: 'refused', rule, says, next });
}

function casesIn(text: string): CaseFile {
  try {
    return readCaseFile(text);
  } catch (error) {
    if (error instanceof TermsRefused) throw refusedTrouble({ rule: error.rule, says: error.message });
    throw error;
  }
}

async function holidaysIn(values: ArgumentValues, input: Machine['input']): Promise<ReadonlySet<CivilDate>> {
  const path = textOrNull(values, 'holidays');
  if (path === null) return new Set();
  const text = await readGivenText({ path, bytesMax: HOLIDAY_BYTES_MAX, input });
  try {
    return readHolidayFile(text);
  } catch (error) {
    if (error instanceof TermsRefused) throw refusedTrouble({ rule: error.rule, says: error.message });
    throw error;
  }
}

/** How contracts are shown. */
interface Shown {
  readonly showSums: boolean;
  readonly holidays: ReadonlySet<CivilDate>;
}

type Played =
  | { readonly name: string; readonly events: readonly EventText[] }
  | { readonly name: string; readonly refused: Refusal };

function play({ name, raw }: NamedCase, { showSums, holidays }: Shown, count: () => void): Played {
  const events: EventText[] = [];
  const take = (event: ContractEvent): void => {
    count();
    events.push(eventText(event, showSums));
  };
  const played = playCase(raw, name, take, holidays);
  return 'refused' in played ? { name, refused: played.refused } : { name, events };
}

function dataOf(played: Played): Plain {
  const { name: identifier } = played;
  return 'refused' in played
    ? { identifier, refused: { ...played.refused } }
    : { identifier, results: played.events.map(({ data }) => data) };
}

function tablesOf(all: readonly Played[], showSums: boolean): AnswerTable[] {
  const refused = all.flatMap((one) => ('refused' in one ? [one] : []));
  const tables = all.flatMap((one) => ('events' in one ? eventTables(one.name, one.events, showSums) : []));
  const faults = tableOf(sentence('Contracts without a schedule'), refused, [
    [words('contract'), ({ name }) => name],
    [words('rule'), ({ refused: { rule } }) => rule],
    [words('why'), ({ refused: { says } }) => unworded(says)],
  ]);
  return refused.length === 0 ? tables : [...tables, faults];
}

/** Plays contracts one after the other. Refuses with `too-many-events` beyond `eventsMax`, all contracts together. */
export function playCases(
  cases: readonly NamedCase[],
  { eventsMax, ...shown }: Shown & { readonly eventsMax: number },
  progress: Progress,
): Played[] {
  let eventCount = 0;
  // those of contracts that are refused in the end count too: they have cost the same
  const count = (): void => {
    eventCount += 1;
    if (eventCount <= eventsMax) return;
    const says = `The contracts have more than ${eventsMax} events together.`;
    throw refusedTrouble(
      { rule: 'too-many-events', says },
      'Split the file, and give the parts one after the other.',
    );
  };
  return cases.map((one, index) => {
    progress('contracts', index, cases.length);
    return play(one, shown, count);
  });
}

async function run({ input }: Machine, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const path = textOf(values, 'terms');
  const { isMap, cases } = casesIn(await readGivenText({ path, bytesMax: TERMS_BYTES_MAX, input }));
  const showSums = isSet(values, 'show-sums');
  const holidays = await holidaysIn(values, input);
  const all = playCases(cases, { showSums, holidays, eventsMax: FILE_EVENTS_MAX }, progress);
  const refused = all.flatMap((one) => ('refused' in one ? [one] : []));
  const [first] = refused;
  if (first !== undefined && !isMap) throw refusedTrouble(first.refused);
  const data = isMap ? Object.fromEntries(all.map((one) => [one.name, dataOf(one)])) : all.map(dataOf)[0];
  const says = `${refused.length} of ${all.length} contracts have no schedule; the first is ${first?.name}: ${first?.refused.says}`;
  return {
    data: data ?? {},
    tables: tablesOf(all, showSums),
    ...(first === undefined ? {} : { partly: refusedTrouble({ rule: first.refused.rule, says }).trouble }),
  };
}

export const scheduleCommand: MachineCommand<Machine> = {
  path: ['schedule'],
  group: 'desk',
  summary:
    'Show what contracts pay and when: bullet, equal principal, annuity, by the terms of the ACTUS standard',
  details: [
    'The file holds one case { "terms": … }, a map of cases by their names, or bare terms, in JSON, with the names of ACTUS: contractType PAM, LAM, NAM, ANN or CLM. Observed rates stand beside the terms, under dataObserved; what was prepaid (PP) and when notice was given (XD) under eventsObserved; events end with "to".',
    'Everything is exact and printed to ten decimals; nothing is rounded before. With --show-sums every amount of interest is unfolded into days × rate × balance. Needs no node.',
    'Payments move off Saturdays and Sundays with calendar MF, and off the days on which the euro is not settled with TARGET; with --holidays also off the days of a list.',
    'A term that is unknown, or not computed here, is refused with its name. In a map the other contracts go on; then the exit code is 1.',
  ],
  arguments: [
    required(option('terms', 'file', 'the terms, in JSON')),
    option('holidays', 'file', 'days that are no business days, one a line: 2026-12-25'),
    option('show-sums', 'flag', 'unfolds every amount of interest into days × rate × balance'),
  ],
  example: 'telekommune schedule --terms loan.json --show-sums',
  foresee: null,
  run,
};
