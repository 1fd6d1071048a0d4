// `telekommune day-count`: days and year fraction of many pairs of dates, without a node.

import type { Answer, ArgumentValues, Plain, Trouble } from '../../node/command.ts';
import { CommandTrouble } from '../../node/command.ts';
import { optional, place } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOrNull } from '../../node/commands/speaking.ts';
import { figures, tableOf, words } from '../../node/commands/tables.ts';
import { DAY_COUNTS } from '../../kernel/day-count-names.ts';
import {
  type CountedLine,
  countedText,
  type FaultyLine,
  LINES_MAX,
  readDayCountFile,
} from '../../schedules/day-count-file.ts';
import type { Machine } from '../machine.ts';
import { readGivenText } from './given-text.ts';
import { count, day, decimal } from '../../node/commands/cells.ts';
import { type Sentence, sentence, unworded } from '../../node/sentence.ts';
import { lineCount } from '../../node/commands/telling.ts';

const NAMES_SHOWN_MAX = 20;
const BYTES_MAX = 16 * 1024 * 1024;

/** How names were understood that are not the convention's own, each name once: `30/360` is several conventions to several programs. */
function understood(counted: readonly CountedLine[]): Sentence[] {
  const lines = new Map<string, { readonly convention: string; count: number }>();
  for (const { named, convention } of counted) {
    if (named === convention) continue;
    const known = lines.get(named) ?? { convention, count: 0 };
    known.count++;
    lines.set(named, known);
  }
  return [...lines].slice(0, NAMES_SHOWN_MAX).map(([named, { convention, count: of }]) =>
    sentence('"{named}" was understood as {convention} ({lines}).', {
      named,
      convention,
      lines: lineCount(of),
    }),
  );
}

function countedData(line: CountedLine): Plain {
  const { convention, named, days } = line;
  const { start, end, maturity, yearFraction, exact } = countedText(line);
  return { line: line.line, convention, named, start, end, maturity, days, yearFraction, exact };
}

function troubleOf(counted: number, faulty: readonly FaultyLine[]): Trouble | null {
  const [first] = faulty;
  if (first === undefined) return null;
  return {
    kind: 'refused',
    rule: first.rule,
    says: `${faulty.length} of ${counted + faulty.length} lines were not counted; the first is line ${first.line}: ${first.says}`,
    next:
      first.rule === 'convention-unknown'
        ? `Known are ${DAY_COUNTS.join(', ')}.`
        : 'A line is convention,start,end, for example 30E/360,2026-01-31,2026-07-31.',
  };
}

async function run({ input }: Machine, values: ArgumentValues): Promise<Answer> {
  const text = await readGivenText({ path: textOrNull(values, 'file'), bytesMax: BYTES_MAX, input });
  const read = readDayCountFile(text);
  if (read === null) {
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'too-many-lines',
      says: `There are more than ${LINES_MAX} lines.`,
      next: 'Split them, and give the parts one after the other.',
    });
  }
  const { counted, faulty } = read;
  const partly = troubleOf(counted.length, faulty);
  const table = tableOf(sentence('Days and parts of a year'), counted, [
    [figures('line'), ({ line }) => String(line)],
    [words('convention'), ({ convention }) => convention],
    [words('start'), (line) => day(line.start)],
    [words('end'), (line) => day(line.end)],
    [figures('days'), ({ days }) => count(days)],
    [figures('year fraction'), (line) => decimal(countedText(line).yearFraction)],
    [words('exact'), (line) => countedText(line).exact],
  ]);
  const faults = tableOf(sentence('Lines that were not counted'), faulty, [
    [figures('line'), ({ line }) => String(line)],
    [words('rule'), ({ rule }) => rule],
    [words('why'), ({ says }) => unworded(says)],
  ]);
  return {
    data: {
      counted: counted.map(countedData),
      faulty: faulty.map(({ line, rule, says }): Plain => ({ line, rule, says })),
    },
    lines: understood(counted),
    tables: faulty.length === 0 ? [table] : [table, faults],
    ...(partly === null ? {} : { partly }),
  };
}

export const dayCountCommand: MachineCommand<Machine> = {
  path: ['day-count'],
  group: 'desk',
  summary: 'Count days and parts of a year between dates, by the conventions of contracts',
  details: [
    'Reads lines convention,start,end from the file, or from the standard input if none is named. A first line may name the columns, in any order; a column maturity is the end of the contract, at which 30E/360-isda looks.',
    'Conventions: 30E/360, 30/360-us (as DAYS360 of Excel), 30/360-nasd, 30/360-isda, 30E/360-isda, act/act-isda, act/act-afb, act/365f, act/360, nl/365; other spellings of them are understood, and the answer says as which. Needs no node.',
    'A bad line is named with its rule while the others are counted; then the exit code is 1.',
  ],
  arguments: [
    optional(place('file', 'file', 'lines of convention,start,end; the standard input if left out')),
  ],
  example: 'telekommune day-count periods.csv',
  foresee: null,
  run,
};
