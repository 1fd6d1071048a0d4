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
import { counted, moneyText } from './wording.ts';

const MONTHS_USUAL = 12;

/** What each sort is called. */
export const EXPIRY_WORDS: Readonly<Record<ExpirySort, string>> = {
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

interface Line extends Expiry {
  readonly month: string;
}

/** Where nothing is asked for: what may happen to every loan is left out, and a month that is not over. */
function isUsual({ is, overdue }: Expiry): boolean {
  return is !== 'loan-callable' && (is !== 'month-to-close' || overdue);
}

/** The months that can be closed already, in one line. */
function gathered(lines: readonly Line[]): readonly (Line & { readonly what: string })[] {
  const open = lines.filter(({ is, overdue }) => is === 'month-to-close' && overdue);
  const [first, last] = [open[0], open.at(-1)];
  return lines.flatMap((line) => {
    const what = EXPIRY_WORDS[line.is];
    if (first === undefined || last === undefined || first === last || !open.includes(line))
      return [{ ...line, what }];
    if (line !== first) return [];
    const subject = `${first.subject} to ${last.subject}`;
    return [{ ...line, subject, what: `books of ${open.length} months can be closed` }];
  });
}

type Money = (minor: bigint) => string;

function wall(lines: readonly (Line & { readonly what: string })[], money: Money): AnswerTable {
  return tableOf('Expiries', lines, [
    [words('month'), ({ month, overdue }) => (overdue ? 'overdue' : month)],
    [words('day'), ({ date }) => formatDate(date)],
    [words('what'), ({ what }) => what],
    [words('of'), ({ subject }) => subject],
    [words('who'), ({ who }) => who],
    [figures('amount'), ({ amountMinor }) => (amountMinor === null ? '' : money(amountMinor))],
  ]);
}

/** What is to be paid out, overdue and month by month; none where nothing is. */
function sums(lines: readonly Line[], money: Money): readonly AnswerTable[] {
  const rows = new Map<string, Map<ExpirySort, bigint>>();
  for (const { month, overdue, is, amountMinor } of lines) {
    if (!PAID_OUT.includes(is) || amountMinor === null) continue;
    const when = overdue ? 'overdue' : month;
    const row = rows.get(when) ?? new Map<ExpirySort, bigint>();
    rows.set(when, row.set(is, (row.get(is) ?? 0n) + amountMinor));
  }
  if (rows.size === 0) return [];
  const all = PAID_OUT.map((sort): [ExpirySort, bigint] => [
    sort,
    [...rows.values()].reduce((sum, row) => sum + (row.get(sort) ?? 0n), 0n),
  ]);
  const shown = [...rows, ['altogether', new Map(all)] as const];
  const of =
    (sort: ExpirySort) =>
    ([, row]: (typeof shown)[number]): string =>
      row.get(sort) === undefined || row.get(sort) === 0n ? '' : money(row.get(sort) ?? 0n);
  return [
    tableOf('To be paid out', shown, [
      [words('month'), ([when]) => when],
      [figures('bonds'), of('bond-matures')],
      [figures('loans called'), of('loan-notice-over')],
      [figures('loans that end'), of('loan-ends')],
      [figures('interest of loans'), of('loan-interest-due')],
      [figures('altogether'), ([, row]) => money([...row.values()].reduce((sum, minor) => sum + minor, 0n))],
    ]),
  ];
}

function leftOutText(lines: readonly Line[]): string[] {
  const callable = lines.filter(({ is }) => is === 'loan-callable').length;
  const months = lines.filter(({ is, overdue }) => is === 'month-to-close' && !overdue).length;
  const parts = [
    ...(callable === 0 ? [] : [`${counted(callable, 'loan')} that could be called (--kind loan-callable)`]),
    ...(months === 0 ? [] : [`${counted(months, 'month')} that can be closed later (--kind month-to-close)`]),
  ];
  return parts.length === 0 ? [] : [`Left out: ${parts.join(', ')}. All of it: --all`];
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
    found.filter(isWanted).map((one): Line => ({ ...one, month })),
  );
  const lines = isAll || kind !== null ? every : every.filter(isUsual);
  const shown =
    isAll || kind !== null ? lines.map((one) => ({ ...one, what: EXPIRY_WORDS[one.is] })) : gathered(lines);
  const money: Money = (minor) => moneyText(minor, currency);
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
      `${counted(shown.length, 'thing')} to think of in ${counted(months.length, 'month')}${overdue === 0 ? '' : `, ${overdue} of them overdue`}.`,
      ...(isAll || kind !== null ? [] : leftOutText(every)),
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
