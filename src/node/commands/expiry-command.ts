// The wall of expiries: what runs out or falls due in the next months.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { formatDate } from '../../kernel/calendar.ts';
import { type Expiry, type ExpirySort, expiries, MONTHS_AHEAD_MAX } from '../../views/expiries.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble, type Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { numberOrNull } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { counted, moneyText } from './wording.ts';

const MONTHS_USUAL = 12;

/** What each sort is called. */
export const EXPIRY_WORDS: Readonly<Record<ExpirySort, string>> = {
  'bond-matures': 'bonds mature',
  'loan-callable': 'loan paid back at the earliest, if called today',
  'loan-notice-over': 'notice of a loan is over',
  'lease-ends': 'lease ends',
  'rent-review': 'rent review',
  'invitation-ends': 'invitation ends',
  'record-date': 'record date of the dividend',
  'month-to-close': 'books of a month can be closed',
};

interface Line extends Expiry {
  readonly month: string;
}

async function run(session: Session, values: ArgumentValues): Promise<Answer> {
  const ahead = numberOrNull(values, 'months') ?? MONTHS_USUAL;
  if (ahead > MONTHS_AHEAD_MAX)
    throw new CommandTrouble({
      kind: 'usage',
      says: `${ahead} months are more than the ${MONTHS_AHEAD_MAX} that are looked ahead.`,
      next: `Write: telekommune expiries --months ${MONTHS_AHEAD_MAX}`,
    });
  const [months, currency] = await session.read(
    (state) => [expiries(state, ahead), currencyOf(state)] as const,
  );
  const lines = months.flatMap(({ month, expiries: found }) => found.map((one): Line => ({ ...one, month })));
  const overdue = lines.filter((line) => line.overdue).length;
  return {
    data: {
      months: months.map(
        ({ month, expiries: found }): Plain => ({
          month,
          expiries: found.map((one): Plain => ({ ...one, date: formatDate(one.date) })),
        }),
      ),
    },
    lines: [
      `${counted(lines.length, 'thing')} to think of in ${counted(months.length, 'month')}${overdue === 0 ? '' : `, ${overdue} of them overdue`}.`,
    ],
    tables: [
      tableOf('Expiries', lines, [
        [words('month'), ({ month }) => month],
        [words('day'), ({ date, overdue: late }) => `${formatDate(date)}${late ? ' (overdue)' : ''}`],
        [words('what'), ({ is }) => EXPIRY_WORDS[is]],
        [words('of'), ({ subject }) => subject],
        [words('who'), ({ who }) => who],
        [
          figures('amount'),
          ({ amountMinor }) => (amountMinor === null ? '' : moneyText(amountMinor, currency)),
        ],
      ]),
    ],
    next: ['telekommune forecast'],
  };
}

export const expiryCommand: Command = {
  path: ['expiries'],
  group: 'desk',
  summary:
    'Show what runs out or falls due in the next months: bonds, loans, leases, reviews, months to close',
  details: [
    'Only what stands in the books now. A loan that was not called stands on the day on which it would be paid back if it were called today; amounts are principal, rent per period, or the pool.',
  ],
  arguments: [option('months', 'count', 'how many months, that of today first; 12 if left out')],
  example: 'telekommune expiries --months 24',
  foresee: null,
  run,
};
