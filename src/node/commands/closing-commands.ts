// Closing the books, and undoing what was booked by mistake (COMMUNE.md "Ledger": a correction is a reversal, a closed period takes no postings).

import { bankAccounts } from '../../contexts/banking/tables.ts';
import { monthOf } from '../../contexts/ledger/facts.ts';
import { manuals } from '../../contexts/ledger/tables.ts';
import { addDays, type CivilDate, endOfMonth, parseDate } from '../../kernel/calendar.ts';
import { balanceSheet } from '../../views/balance-sheet.ts';
import { closedPeriods } from '../../views/periods.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble } from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, place, required } from './arguments.ts';
import { withReasons } from './confirming.ts';
import { monthIn } from './month-argument.ts';
import {
  idBeginning,
  mustBeAllowed,
  numberOrNull,
  saidData,
  saidLine,
  say,
  sealedDate,
  textOf,
} from './speaking.ts';
import { tellingIn } from './telling.ts';
import { dateText, shortId } from './wording.ts';

/** The last day of the month typed, or of the last month that is over. */
async function closingDay(session: Session, values: ArgumentValues): Promise<CivilDate> {
  const month = monthIn(values, 'month');
  if (month !== null)
    return endOfMonth(parseDate(`${month}-01`) ?? ((await sealedDate(session)) as CivilDate));
  const today = (await sealedDate(session)) as CivilDate;
  return addDays(parseDate(`${monthOf(today)}-01`) ?? today, -1);
}

/** Adds in words on which side there is more. */
async function withSides<T>(session: Session, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const figures = error instanceof CommandTrouble ? error.trouble.figures : undefined;
    if (!(error instanceof CommandTrouble) || error.trouble.rule !== 'bank-differs') throw error;
    if (typeof figures !== 'object' || figures === null || !('differenceMinor' in figures)) throw error;
    const { differenceMinor } = figures;
    if (typeof differenceMinor !== 'bigint') throw error;
    const tell = await tellingIn(session);
    throw withReasons(error, [
      differenceMinor < 0n
        ? tell('The bank has {lessMinor} less than the books.', { lessMinor: -differenceMinor })
        : tell('The bank has {moreMinor} more than the books.', { moreMinor: differenceMinor }),
    ]);
  }
}

/** Whether any statement of a bank is known, so that the books were held against one. */
async function isCompared(session: Session): Promise<boolean> {
  return session.read((state) => state.range(bankAccounts, { limit: 1 }).length > 0);
}

/** Nobody takes a month for looked at that nobody has looked at. */
function comparedLines(compared: boolean): readonly Sentence[] {
  if (compared) return [];
  return [
    sentence(
      'No statement of a bank is known, so nobody has held these books against one: telekommune bank import FILE',
    ),
  ];
}

async function foreseeClose(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const through = await closingDay(session, values);
  await withSides(session, () => mustBeAllowed(session, values, 'ledger.period-closed@1', { through }));
  const [sheet, tell] = [
    await session.read((state) => balanceSheet(state, monthOf(through))),
    await tellingIn(session),
  ];
  return [
    tell('The books are closed through {throughDate}: no posting gets a date up to then any more.', {
      throughDate: through,
    }),
    tell('Income less expenses of {resultMinor} go to retained rent.', { resultMinor: sheet.resultMinor }),
    ...comparedLines(await isCompared(session)),
  ];
}

async function runClose(session: Session, values: ArgumentValues): Promise<Answer> {
  const through = await closingDay(session, values);
  const said = await withSides(session, () => say(session, values, 'ledger.period-closed@1', { through }));
  const last = (await session.read(closedPeriods)).at(-1);
  const tell = await tellingIn(session);
  const bankCompared = await isCompared(session);
  return {
    data: {
      through: dateText(through),
      resultMinor: last?.resultMinor ?? 0n,
      bankCompared,
      digest: last?.digest ?? '',
      ...saidData(said),
    },
    lines: [
      tell('The books are closed through {throughDate}, result {resultMinor}.', {
        throughDate: through,
        resultMinor: last?.resultMinor ?? 0n,
      }),
      ...comparedLines(bankCompared),
      saidLine(said),
    ],
    next: ['telekommune export --to hledger > books.journal'],
  };
}

async function reversal(
  session: Session,
  values: ArgumentValues,
): Promise<{ readonly entry: string; readonly date: number; readonly reason: string }> {
  const ids = await session.read((state) => state.range(manuals).map(([id]) => id));
  const next = 'Only common costs and contributions can be undone: telekommune ledger journal';
  const entry = idBeginning(textOf(values, 'entry'), ids, 'posting by hand', next);
  const date = numberOrNull(values, 'date') ?? (await sealedDate(session));
  return { entry, date, reason: textOf(values, 'reason') };
}

async function foreseeReverse(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const body = await reversal(session, values);
  await mustBeAllowed(session, values, 'ledger.reversed@1', body);
  return [
    sentence('What the entry {entry} posted is posted the other way round; both stay in the journal.', {
      entry: shortId(body.entry),
    }),
  ];
}

async function runReverse(session: Session, values: ArgumentValues): Promise<Answer> {
  const body = await reversal(session, values);
  const { entry, date } = body;
  const said = await say(session, values, 'ledger.reversed@1', body, { moneyOut: true });
  return {
    data: { reversed: entry, date: dateText(date), ...saidData(said) },
    lines: [sentence('It was posted the other way round.'), saidLine(said)],
  };
}

export const closingCommands: readonly Command[] = [
  {
    path: ['close'],
    group: 'money',
    summary: 'Close the books through the end of a month',
    arguments: [option('month', 'text', 'the month, such as 2025-12; the last one that is over if left out')],
    example: 'telekommune close --month 2025-12',
    foresee: foreseeClose,
    run: runClose,
  },
  {
    path: ['reverse'],
    group: 'money',
    summary: 'Undo a common cost, a contribution or what the bank held, booked by mistake',
    arguments: [
      place('entry', 'id', 'the entry that booked it, or the beginning of its id'),
      required(option('reason', 'text', 'why')),
      option('date', 'date', 'the booking date; the sealed day if left out'),
    ],
    example: 'telekommune reverse abab12cd --reason "recorded twice"',
    foresee: foreseeReverse,
    run: runReverse,
  },
];
