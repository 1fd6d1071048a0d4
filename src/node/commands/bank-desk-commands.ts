// The bank beside the books: take in statements, see what is unexplained, say what is what, name what differs.

import { bankAccounts } from '../../contexts/banking/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { endOfMonth, parseDate } from '../../kernel/calendar.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble, type Plain } from '../command.ts';
import { plural, type Sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { oneOf, option, place, required } from './arguments.ts';
import { bankFileAt, writtenOn } from './bank-file.ts';
import { bankMatchAllCommand } from './bank-match-all-command.ts';
import { bankMatchCommands } from './bank-match-commands.ts';
import { bankQueueCommand } from './bank-queue-command.ts';
import { type Brought, broughtBy } from './bank-statement.ts';
import { bankWithdrawCommand } from './bank-withdraw-command.ts';
import { keepPayers } from './kept-lines.ts';
import { monthIn } from './month-argument.ts';
import {
  amountOrNull,
  isSet,
  notFound,
  numberOrNull,
  saidData,
  saidLine,
  say,
  sealedDate,
  textOf,
  textOrNull,
} from './speaking.ts';
import { statementsFrom } from './statement-parts.ts';
import { lineCount, tellingIn } from './telling.ts';
import { dateText } from './wording.ts';

function alikeIn(values: ArgumentValues): 'known' | 'new' | null {
  const typed = textOrNull(values, 'alike');
  return typed === 'known' || typed === 'new' ? typed : null;
}

async function brought(session: Session, values: ArgumentValues): Promise<Brought> {
  const path = textOf(values, 'file');
  const file = await bankFileAt(path, textOrNull(values, 'mapping'));
  const [sealed, written] = [await sealedDate(session), writtenOn(path)];
  const open =
    written < sealed
      ? ({ date: written, because: 'written' } as const)
      : ({ date: sealed, because: 'sealed' } as const);
  return session.read((state) =>
    broughtBy(state, file, {
      account: textOrNull(values, 'account') ?? 'main',
      only: textOrNull(values, 'only'),
      openingMinor: amountOrNull(values, 'opening'),
      throughDate: numberOrNull(values, 'through'),
      open,
      alike: alikeIn(values),
      hasNames: isSet(values, 'names'),
      currency: currencyOf(state),
    }),
  );
}

async function hasNothingNew(
  session: Session,
  { account, lines: fresh, throughDate }: Brought,
): Promise<boolean> {
  const known = await session.read((state) => state.get(bankAccounts, account)?.throughDate ?? -1);
  return fresh.length === 0 && throughDate <= known;
}

async function foreseeImport(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const found = await brought(session, values);
  const tell = await tellingIn(session);
  if (await hasNothingNew(session, found))
    return [tell('Nothing in this file is new; nothing will be said.')];
  const more = [
    found.knownCount > 0
      ? plural(found.knownCount, [
          '{n} line is known already and left out.',
          '{n} lines are known already and left out.',
        ])
      : null,
    found.leftOut > 0
      ? plural(found.leftOut, [
          '{n} entry is not booked by the bank yet and left out.',
          '{n} entries are not booked by the bank yet and left out.',
        ])
      : null,
    isSet(values, 'names') ? tell('All members will read the names of the payers.') : null,
  ];
  return [
    tell('{lines} of the account {account} through {throughDate}: from {openingMinor} to {closingMinor}.', {
      lines: plural(found.lines.length, ['{n} new line', '{n} new lines']),
      account: found.account,
      throughDate: found.throughDate,
      openingMinor: found.openingMinor,
      closingMinor: found.closingMinor,
    }),
    tell('All members will read the amounts, the days and what the payers and the bank wrote.'),
    ...more.filter((one) => one !== null),
  ];
}

async function runImport(
  session: Session,
  values: ArgumentValues,
  progress: (what: string, done: number, total: number | null) => void,
): Promise<Answer> {
  const found = await brought(session, values);
  const tell = await tellingIn(session);
  const { lines: fresh, payers, ...figuresOfIt } = found;
  const { knownDate } = found;
  const data = {
    ...figuresOfIt,
    throughDate: dateText(found.throughDate),
    knownDate: knownDate === null ? null : dateText(knownDate),
    newCount: fresh.length,
  };
  if (await hasNothingNew(session, found))
    return { data: { ...data, entries: [] }, lines: [tell('Nothing in this file is new.')] };
  keepPayers(session.folder, payers);
  const statements = statementsFrom(found);
  const said: Plain[] = [];
  for (const [at, statement] of statements.entries()) {
    progress('lines taken in', at, statements.length);
    said.push(saidData(await say(session, values, 'banking.statement-taken@1', statement)));
  }
  return {
    data: { ...data, entries: said },
    lines: [
      tell('{lines} taken in; {account} holds {closingMinor} on {throughDate}.', {
        lines: lineCount(fresh.length),
        account: found.account,
        closingMinor: found.closingMinor,
        throughDate: found.throughDate,
      }),
    ],
    next: ['telekommune bank queue'],
  };
}

/** More is positive, less is negative; one of the two. */
function differenceIn(values: ArgumentValues): bigint {
  const [more, less] = [amountOrNull(values, 'more'), amountOrNull(values, 'less')];
  if ((more === null) !== (less === null)) return more ?? -(less ?? 0n);
  throw new CommandTrouble({
    kind: 'usage',
    says: 'Say either how much more or how much less than the books the bank has.',
    next: 'For example: --less 3.50',
  });
}

async function runDifference(session: Session, values: ArgumentValues): Promise<Answer> {
  const month = monthIn(values, 'month');
  const first = parseDate(`${month}-01`);
  if (first === null) throw notFound(`${month} is no month.`, 'Write it like 2026-03.');
  const body = {
    throughDate: endOfMonth(first),
    minor: differenceIn(values),
    words: textOf(values, 'words'),
  };
  const said = await say(session, values, 'banking.difference-named@1', body);
  const isLess = body.minor < 0n;
  const figures = {
    throughDate: body.throughDate,
    amountMinor: isLess ? -body.minor : body.minor,
    words: body.words,
  };
  const tell = await tellingIn(session);
  return {
    data: { ...body, throughDate: dateText(body.throughDate), ...saidData(said) },
    lines: [
      isLess
        ? tell('On {throughDate} the bank has {amountMinor} less than the books: {words}.', figures)
        : tell('On {throughDate} the bank has {amountMinor} more than the books: {words}.', figures),
      saidLine(said),
    ],
    next: [`telekommune close --month ${month}`],
  };
}

export const bankDeskCommands: readonly Command[] = [
  {
    path: ['bank', 'import'],
    group: 'desk',
    summary: 'Take a bank’s statement into the books, without what is known already',
    details: [
      'The same file again changes nothing. Each statement must begin where the last one of the account ended.',
      'Names and account numbers of payers stay on this machine; with --names all members read the names.',
      'What was taken in by mistake can be withdrawn: telekommune bank withdraw',
    ],
    arguments: [
      place('file', 'file', 'the file that the bank wrote: camt.052, .053, .054, OFX or CSV'),
      option('account', 'slug', 'the account’s short name in the books; main if left out'),
      option('only', 'text', 'the account’s number, where the file has several'),
      option('mapping', 'file', 'for CSV: a file (JSON) that says what the columns mean'),
      option('opening', 'money', 'what the account held before, for a first file that does not say so'),
      option(
        'through',
        'date',
        'through which day the file reaches, when later than its last line: a day that was over when the file was written',
      ),
      oneOf(option('alike', 'word', 'whether lines like known ones are those (known) or others (new)'), [
        'known',
        'new',
      ]),
      option('names', 'flag', 'say the names of payers, too'),
    ],
    example: 'telekommune bank import statement.xml',
    foresee: foreseeImport,
    run: runImport,
  },
  bankQueueCommand,
  ...bankMatchCommands,
  bankMatchAllCommand,
  bankWithdrawCommand,
  {
    path: ['bank', 'difference'],
    group: 'desk',
    summary: 'Name by how much bank and books differ at the end of a month, so that it can be closed',
    arguments: [
      required(option('month', 'text', 'the month, such as 2025-12')),
      option('more', 'money', 'what the bank has more than the books'),
      option('less', 'money', 'what the bank has less than the books'),
      required(option('words', 'text', 'what the difference is')),
    ],
    example: 'telekommune bank difference --month 2025-12 --less 3.50 --words "fees, booked in January"',
    foresee: null,
    run: runDifference,
  },
];
