// The wall of expiries: what runs out or falls due in the next months.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { formatDate } from '../../kernel/calendar.ts';
import {
  type Expiry,
  EXPIRY_SORTS,
  type ExpirySort,
  expiries,
  MONTHS_AHEAD_MAX,
} from '../../views/expiries.ts';
import {
  type Answer,
  type AnswerTable,
  type ArgumentValues,
  type Command,
  CommandTrouble,
  type Plain,
} from '../command.ts';
import type { Session } from '../session.ts';
import { oneOf, option } from './arguments.ts';
import { isSet, numberOrNull, textOrNull } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { amountIn, day, joined, word } from './cells.ts';
import { type Line, plural, type Sentence, sentence } from '../sentence.ts';
import type { CellWord } from './cell-words.ts';

const MONTHS_USUAL = 12;

/** What each sort is called. */
export const EXPIRY_WORDS: Readonly<Record<ExpirySort, CellWord>> = {
  'bond-matures': 'bonds mature',
  'loan-callable': 'loan paid back at the earliest, if called today',
  'loan-notice-over': 'notice of a loan is over',
  'loan-ends': 'loan ends',
  'loan-interest-due': 'interest of loans falls due',
  'lease-ends': 'lease ends',
  'rent-review': 'rent review',
  'invitation-ends': 'invitation ends',
  'record-date': 'record date of the dividend',
  'month-to-close': 'books of a month can be closed',
};

/** What the commune pays out on the day. */
const PAID_OUT: readonly ExpirySort[] = [
  'bond-matures',
  'loan-notice-over',
  'loan-ends',
  'loan-interest-due',
];

interface ExpiryLine extends Expiry {
  readonly month: string;
}

interface Shown extends Omit<ExpiryLine, 'subject'> {
  readonly subject: Line;
  readonly what: Sentence;
}

/** Whose it is: a name, a month, or all loans and the dividend of everybody. */
function subjectOf({ is, subject }: Expiry): Line {
  if (is === 'month-to-close') return sentence('{month}', { month: subject });
  if (is === 'record-date') return word('dividend');
  return is === 'loan-interest-due' ? word('loans') : subject;
}

function shownAs(line: ExpiryLine): Shown {
  return { ...line, subject: subjectOf(line), what: word(EXPIRY_WORDS[line.is]) };
}

/** Where nothing is asked for: what may happen to every loan is left out, and a month that is not over. */
function isUsual({ is, overdue }: Expiry): boolean {
  return is !== 'loan-callable' && (is !== 'month-to-close' || overdue);
}

/** The months that can be closed already, in one line. */
function gathered(lines: readonly ExpiryLine[]): readonly Shown[] {
  const open = lines.filter(({ is, overdue }) => is === 'month-to-close' && overdue);
  const [first, last] = [open[0], open.at(-1)];
  return lines.flatMap((line) => {
    if (first === undefined || last === undefined || first === last || !open.includes(line))
      return [shownAs(line)];
    if (line !== first) return [];
    const subject = sentence('{firstMonth} to {lastMonth}', {
      firstMonth: first.subject,
      lastMonth: last.subject,
    });
    const what = sentence('books of {months} months can be closed', { months: open.length });
    return [{ ...line, subject, what }];
  });
}

/** Rows of the sums that are no month. */
const OVERDUE = 'overdue';
const ALL = 'altogether';

type Money = (minor: bigint) => Sentence;

function wall(lines: readonly Shown[], money: Money): AnswerTable {
  return tableOf(sentence('Expiries'), lines, [
    [words('month'), ({ month, overdue }) => (overdue ? word('overdue') : sentence('{month}', { month }))],
    [words('day'), ({ date }) => day(date)],
    [words('what'), ({ what }) => what],
    [words('of'), ({ subject }) => subject],
    [words('who'), ({ who }) => who],
    [figures('amount'), ({ amountMinor }) => (amountMinor === null ? '' : money(amountMinor))],
  ]);
}

/** What is to be paid out, overdue and month by month; none where nothing is. */
function sums(lines: readonly ExpiryLine[], money: Money): readonly AnswerTable[] {
  const rows = new Map<string, Map<ExpirySort, bigint>>();
  for (const { month, overdue, is, amountMinor } of lines) {
    if (!PAID_OUT.includes(is) || amountMinor === null) continue;
    const when = overdue ? OVERDUE : month;
    const row = rows.get(when) ?? new Map<ExpirySort, bigint>();
    rows.set(when, row.set(is, (row.get(is) ?? 0n) + amountMinor));
  }
  if (rows.size === 0) return [];
  const all = PAID_OUT.map((sort): [ExpirySort, bigint] => [
    sort,
    [...rows.values()].reduce((sum, row) => sum + (row.get(sort) ?? 0n), 0n),
  ]);
  const shown = [...rows, [ALL, new Map(all)] as const];
  const of =
    (sort: ExpirySort) =>
    ([, row]: (typeof shown)[number]): Line =>
      row.get(sort) === undefined || row.get(sort) === 0n ? '' : money(row.get(sort) ?? 0n);
  return [
    tableOf(sentence('To be paid out'), shown, [
      [
        words('month'),
        ([when]) =>
          when === OVERDUE
            ? word('overdue')
            : when === ALL
              ? word('altogether')
              : sentence('{month}', { month: when }),
      ],
      [figures('bonds'), of('bond-matures')],
      [figures('loans called'), of('loan-notice-over')],
      [figures('loans that end'), of('loan-ends')],
      [figures('interest of loans'), of('loan-interest-due')],
      [figures('altogether'), ([, row]) => money([...row.values()].reduce((sum, minor) => sum + minor, 0n))],
    ]),
  ];
}

function leftOutLines(lines: readonly ExpiryLine[]): Sentence[] {
  const callable = lines.filter(({ is }) => is === 'loan-callable').length;
  const months = lines.filter(({ is, overdue }) => is === 'month-to-close' && !overdue).length;
  const parts = [
    ...(callable === 0
      ? []
      : [
          plural(callable, [
            '{n} loan that could be called (--kind loan-callable)',
            '{n} loans that could be called (--kind loan-callable)',
          ]),
        ]),
    ...(months === 0
      ? []
      : [
          plural(months, [
            '{n} month that can be closed later (--kind month-to-close)',
            '{n} months that can be closed later (--kind month-to-close)',
          ]),
        ]),
  ];
  return parts.length === 0
    ? []
    : [sentence('Left out: {parts}. All of it: --all', { parts: joined(parts) })];
}

async function run(session: Session, values: ArgumentValues): Promise<Answer> {
  const ahead = numberOrNull(values, 'months') ?? MONTHS_USUAL;
  const kind = textOrNull(values, 'kind');
  const isAll = isSet(values, 'all');
  if (ahead > MONTHS_AHEAD_MAX)
    throw new CommandTrouble({
      kind: 'usage',
      says: `${ahead} months are more than the ${MONTHS_AHEAD_MAX} that are looked ahead.`,
      next: `Write: telekommune expiries --months ${MONTHS_AHEAD_MAX}`,
    });
  const [months, currency] = await session.read(
    (state) => [expiries(state, ahead), currencyOf(state)] as const,
  );
  const isWanted = ({ is }: Expiry): boolean => kind === null || is === kind;
  const every = months.flatMap(({ month, expiries: found }) =>
    found.filter(isWanted).map((one): ExpiryLine => ({ ...one, month })),
  );
  const lines = isAll || kind !== null ? every : every.filter(isUsual);
  const shown = isAll || kind !== null ? lines.map(shownAs) : gathered(lines);
  const money = amountIn(currency);
  const overdue = shown.filter((line) => line.overdue).length;
  return {
    data: {
      months: months.map(
        ({ month, expiries: found }): Plain => ({
          month,
          expiries: found.filter(isWanted).map((one): Plain => ({ ...one, date: formatDate(one.date) })),
        }),
      ),
    },
    lines: [
      sentence(
        overdue === 0
          ? '{things} to think of in {months}.'
          : '{things} to think of in {months}, {overdue} of them overdue.',
        {
          things: plural(shown.length, ['{n} thing', '{n} things']),
          months: plural(months.length, ['{n} month', '{n} months']),
          overdue,
        },
      ),
      ...(isAll || kind !== null ? [] : leftOutLines(every)),
    ],
    tables: [wall(shown, money), ...sums(lines, money)],
    next: ['telekommune forecast'],
  };
}

export const expiryCommand: Command = {
  path: ['expiries'],
  group: 'desk',
  summary:
    'Show what runs out or falls due in the next months: bonds, loans, interest, leases, reviews, months to close',
  details: [
    'Only what stands in the books now, what is overdue first. Interest of direct loans that is paid out stands on the last day of its year, as it comes if nothing moves until then. Amounts are principal, interest, rent per period, or the pool.',
    'Loans that nobody has called and months that are not over are left out; --kind or --all shows them. A loan that was not called stands on the day on which it would be paid back if it were called today. The second table adds up what is to be paid out, month by month.',
  ],
  arguments: [
    option('months', 'count', 'how many months, that of today first; 12 if left out'),
    oneOf(option('kind', 'word', 'only things of this kind'), EXPIRY_SORTS),
    option('all', 'flag', 'everything, also every loan that could be called'),
  ],
  example: 'telekommune expiries --months 24',
  foresee: null,
  run,
};
