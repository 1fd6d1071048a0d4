// Both sides of the bank as a treasurer sees them: lines that nothing explains, entries that no line shows, and what may be what.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { type BankQueue, bankQueue, type UnseenMove } from '../../views/bank-queue.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { contactsIn } from './kept-contacts.ts';
import { payerNames, payerWords } from './kept-lines.ts';
import { option } from './arguments.ts';
import { numberOrNull } from './speaking.ts';
import { waitingLine } from './suggestion-words.ts';
import { figures, tableOf, words } from './tables.ts';
import { bookingFor } from './unbooked-line.ts';
import { dateText, shortId } from './wording.ts';
import { amountIn, day } from './cells.ts';
import { type Line, plural, sentence } from '../sentence.ts';
import { postingLine } from './posting-line.ts';
import { lineCount } from './telling.ts';

/** So many lines are looked at together, as `bank match-all` does: what is sure of one depends on the others. */
const LOOKED_AT = 200;
/** More come in pages: each line is held against all entries that may explain it. */
const LIMIT_MAX = 500;

/** What to type for lines that the books do not have, by line. */
type Bookings = ReadonlyMap<string, string>;

function moveWords({ what, memo, cancelledBy }: UnseenMove): Line {
  const said = postingLine({ what, memo });
  return cancelledBy === null
    ? said
    : sentence('{said}; cancelled by {entry}', { said, entry: shortId(cancelledBy) });
}

function queueTables(
  queue: BankQueue,
  currency: string,
  payers: ReadonlyMap<string, string>,
  bookings: Bookings,
): Answer['tables'] {
  const money = amountIn(currency);
  return [
    tableOf(sentence('Accounts'), queue.accounts, [
      [words('account'), ({ account }) => account],
      [words('known through'), ({ throughDate }) => day(throughDate)],
      [figures('holds'), ({ minor }) => money(minor)],
    ]),
    tableOf(sentence('Lines of the bank that nothing explains'), queue.lines, [
      [words('line'), ({ id }) => shortId(id)],
      [words('day'), ({ date }) => day(date)],
      [figures('amount'), ({ amountMinor }) => money(amountMinor)],
      [figures('unexplained'), ({ restMinor }) => money(restMinor)],
      [
        words('words'),
        ({ id, words: said }) => [payers.get(id) ?? '', said].filter((one) => one !== '').join(': '),
      ],
      [
        words('may be'),
        (line) => {
          const booking = bookings.get(line.id);
          return booking === undefined ? waitingLine(line) : sentence('not booked: {booking}', { booking });
        },
      ],
    ]),
    tableOf(sentence('Entries of the books that no line shows'), queue.moves, [
      [words('entry'), ({ entry }) => shortId(entry)],
      [words('day'), ({ date }) => day(date)],
      [figures('amount'), ({ movedMinor }) => money(movedMinor)],
      [figures('not shown'), ({ restMinor }) => money(restMinor)],
      [words('whose'), ({ about }) => about],
      [words('what'), moveWords],
    ]),
  ];
}

const dated = <T extends { readonly date: number }>(row: T): T & { date: string } => ({
  ...row,
  date: dateText(row.date),
});

/** What to type next: all that is sure, or the first line; and what cancelled itself in the books. */
function nextSteps({ lines, moves }: BankQueue, bookings: Bookings): readonly string[] {
  const sure = lines.filter(({ isSure, half }) => isSure && half === null);
  const best = lines.find(({ suggestions, isAmbiguous }) => suggestions.length > 0 && !isAmbiguous);
  const undone = moves.find(({ cancelledBy }) => cancelledBy !== null);
  return [
    ...(sure.length > 1 ? ['telekommune bank match-all'] : []),
    ...(best === undefined ? [] : [`telekommune bank match ${shortId(best.id)}`]),
    ...[...bookings.values()].slice(0, 1),
    ...(undone === undefined ? [] : ['telekommune bank offset']),
  ];
}

async function run(session: Session, values: ArgumentValues): Promise<Answer> {
  const limit = Math.min(numberOrNull(values, 'limit') ?? LOOKED_AT, LIMIT_MAX);
  const skipped = numberOrNull(values, 'before') ?? 0;
  const known = payerWords(session.folder, contactsIn(session.folder));
  const payers = payerNames(session.folder);
  const [queue, currency, bookings] = await session.read((state) => {
    const found = bankQueue(state, limit === 0 ? 0 : Math.max(limit, LOOKED_AT), known, skipped);
    const unbooked = found.lines.slice(0, limit).flatMap((line): [string, string][] => {
      const booking = bookingFor(state, line, known);
      return booking === null ? [] : [[line.id, booking]];
    });
    return [found, currencyOf(state), new Map(unbooked)] as const;
  });
  const { lineCount: allLines, moveCount, earlierCount } = queue;
  const sureCount = queue.lines.filter(({ isSure }) => isSure).length;
  const page = { ...queue, lines: queue.lines.slice(0, limit), moves: queue.moves.slice(0, limit) };
  const onward = skipped + limit;
  const more =
    limit > 0 && onward < Math.max(allLines, moveCount)
      ? [`telekommune bank queue --before ${onward}${limit === LOOKED_AT ? '' : ` --limit ${limit}`}`]
      : [];
  return {
    data: {
      accounts: queue.accounts.map((one): Plain => ({ ...one, throughDate: dateText(one.throughDate) })),
      lines: page.lines.map(
        (one) => ({ ...dated(one), booking: bookings.get(one.id) ?? null }) as unknown as Plain,
      ),
      moves: page.moves.map((one) => dated(one) as unknown as Plain),
      lineCount: allLines,
      moveCount,
      earlierCount,
      sureCount,
    },
    lines: [
      sentence('{lines} of the bank and {entries} of the books wait for one another.', {
        lines: lineCount(allLines),
        entries: plural(moveCount, ['{n} entry', '{n} entries']),
      }),
      ...(earlierCount > 0
        ? [
            plural(earlierCount, [
              '{n} entry is from before the first statement: what the accounts held then has it in it.',
              '{n} entries are from before the first statement: what the accounts held then has them in it.',
            ]),
          ]
        : []),
      ...(sureCount > 0
        ? [
            plural(sureCount, [
              '{n} line is one entry to the cent, and more than amount and day says so.',
              '{n} lines are each one entry to the cent, and more than amount and day says so.',
            ]),
          ]
        : []),
    ],
    tables: queueTables(page, currency, payers, bookings) ?? [],
    next: [...nextSteps(queue, bookings), ...more],
  };
}

export const bankQueueCommand: Command = {
  path: ['bank', 'queue'],
  group: 'desk',
  summary: 'Show lines of the bank that nothing explains, and entries that the bank has not shown',
  arguments: [
    option('limit', 'count', `how many of each, ${LOOKED_AT} if left out; with 0 only how many there are`),
    option('before', 'count', 'where a page goes on: the number that the page before named'),
  ],
  example: 'telekommune bank queue',
  foresee: null,
  run,
};
