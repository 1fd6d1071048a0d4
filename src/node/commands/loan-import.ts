// `telekommune loans import`: a register of direct loans out of files, shown first, done when confirmed. Doing it twice is doing it once.

import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BankFileRefused } from '../../bank/fault.ts';
import { charterValue, currencyOf, parameters } from '../../contexts/governance/facts.ts';
import { type CivilDate, formatDate } from '../../kernel/calendar.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { type BalanceDay, balanceDayOf } from '../../register/balance-day.ts';
import { readLoanRegister, type LoanRegister, type RegisterFault } from '../../register/loan-register.ts';
import type { RegisterFile } from '../../register/open-register.ts';
import { REGISTER_BYTES_MAX } from '../../register/sheet.ts';
import { DATE_ORDERS, DECIMAL_SIGNS } from '../../register/spellings.ts';
import { type Answer, type Argument, type ArgumentValues, type Command, CommandTrouble } from '../command.ts';
import type { Progress, Session } from '../session.ts';
import { oneOf, option, place } from './arguments.ts';
import { contactOf, contactsIn, keepContacts, OWN } from './kept-contacts.ts';
import { importAnswer, type Imported } from './loan-import-answer.ts';
import { planContacts } from './loan-import-contacts.ts';
import { gathered, ownRemedies } from './loan-import-faults.ts';
import { type ImportOptions, type ImportPlan, planImport } from './loan-import-plan.ts';
import { refusedSteps } from './loan-import-refused.ts';
import type { Files, PlanFault } from './loan-import-step.ts';
import { rehearse, type Rehearsed } from './rehearsal.ts';
import { isSet, numberOrNull, refusalTrouble, sealedDate, speaker, textOf, textOrNull } from './speaking.ts';
import { typedLine } from './typed-line.ts';

function fileAt(path: string): RegisterFile {
  try {
    const { size } = statSync(path);
    if (size > REGISTER_BYTES_MAX)
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'size',
        says: `${path} has ${size} bytes; ${REGISTER_BYTES_MAX} are the limit.`,
        next: 'Leave out what is no contract, movement or contact, or import it in parts.',
      });
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (fault) {
    if (fault instanceof CommandTrouble) throw fault;
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandTrouble({ kind: 'not-found', says: `${path} cannot be read: ${why}.` });
  }
}

function fileNamed(values: ArgumentValues, name: string): RegisterFile | null {
  const path = textOrNull(values, name);
  return path === null ? null : fileAt(path);
}

function refusedFile(refused: BankFileRefused): CommandTrouble {
  const [first] = refused.faults;
  const shown = refused.faults.slice(0, 3).map(({ line, says }) => `line ${line}: ${says}`);
  return new CommandTrouble({
    kind: 'refused',
    ...(first === undefined ? {} : { rule: first.rule }),
    says: `The register is refused, and nothing of it was taken. ${shown.join('; ')}.`,
    figures: refused.faults.map(({ line, rule, says }) => ({ line, rule, says })),
    next: 'Put it right in the program that wrote it, save it as .csv or .xlsx, and import it again.',
  });
}

interface ReadRegister {
  readonly register: LoanRegister;
  readonly ignored: Imported['ignored'];
  readonly files: Files;
  readonly balanceDay: BalanceDay | null;
}

/** The country of addresses that name none: as it is said, or that of the commune's own address. */
function countryIn({ folder }: Session, values: ArgumentValues): string | null {
  const typed = textOrNull(values, 'country');
  if (typed === null) return contactOf(contactsIn(folder), OWN)?.address?.country ?? null;
  if (/^[A-Z]{2}$/.test(typed)) return typed;
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${typed}" is no country.`,
    next: 'Write two capital letters, such as DE.',
  });
}

async function readRegister(session: Session, values: ArgumentValues): Promise<ReadRegister> {
  const currency = parseCurrency(await session.read(currencyOf));
  if (currency === null)
    throw new CommandTrouble({ kind: 'refused', says: 'This commune has no currency yet.' });
  const word = textOrNull(values, 'decimal-sign');
  const { openRegister } = await import('../../register/open-register.ts');
  try {
    const tables = openRegister(
      fileAt(textOf(values, 'contracts')),
      fileNamed(values, 'movements'),
      fileNamed(values, 'contacts'),
    );
    const register = readLoanRegister(tables, {
      currency,
      decimalSign:
        DECIMAL_SIGNS.find((sign) => sign === (word === 'comma' ? ',' : word === 'point' ? '.' : '')) ?? null,
      country: countryIn(session, values),
      dates: DATE_ORDERS.find((order) => order === textOrNull(values, 'dates')) ?? null,
    });
    const files = {
      contracts: tables.contracts.sheet.name,
      movements: tables.movements?.sheet.name ?? '',
      contacts: tables.contacts?.sheet.name ?? '',
    };
    const ignored = [tables.contracts, tables.movements, tables.contacts].flatMap((table) =>
      (table?.ignored ?? []).map((column) => ({ file: table?.sheet.name ?? '', column })),
    );
    return { register, ignored, files, balanceDay: balanceDayOf(tables.contracts) };
  } catch (fault) {
    if (fault instanceof BankFileRefused) throw refusedFile(fault);
    throw fault;
  }
}

function optionsFrom(
  values: ArgumentValues,
  asOfDate: CivilDate | null,
  todayDate: CivilDate,
  charter: Pick<ImportOptions, 'leastNoticeDays' | 'subordinates'>,
): ImportOptions {
  const rank = textOrNull(values, 'rank');
  const repeated = textOrNull(values, 'repeated');
  const rounded = textOrNull(values, 'rounded-by-movement') ?? '';
  return {
    asOfDate,
    todayDate,
    roundedByMovement: new Set(rounded.split(',').map((one) => one.trim())),
    repeated: repeated === 'keep' || repeated === 'drop' ? repeated : null,
    kind: textOrNull(values, 'kind') ?? 'direct',
    rank: rank === 'ordinary' || rank === 'subordinated' ? rank : null,
    ...charter,
  };
}

interface Prepared {
  readonly plan: ImportPlan;
  readonly asOfDate: CivilDate | null;
  readonly rehearsed: Rehearsed;
  readonly currency: string;
  readonly otherwise: Imported['otherwise'];
}

/** The day of the balances, as the heading of their column or the person says it; both must say the same. */
function dayOfBalances(values: ArgumentValues, named: BalanceDay | null): CivilDate | null {
  const typed = numberOrNull(values, 'as-of') as CivilDate | null;
  if (named === null || (typed !== null && named.means.includes(typed))) return typed;
  if (typed === null) return named.asOfDate;
  const [day, said] = [formatDate(named.asOfDate), formatDate(typed)];
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'day-of-balances',
    says: `The balances stand in the column "${named.heading}": they are those of the beginning of ${day}. --as-of says ${said}. Nothing was taken.`,
    next: `Leave --as-of out, or say --as-of ${day}. Where the heading is wrong, put it right in the file.`,
  });
}

async function prepared(
  session: Session,
  values: ArgumentValues,
  { register, balanceDay }: ReadRegister,
): Promise<Prepared> {
  const asOfDate = dayOfBalances(values, balanceDay);
  const today = (await sealedDate(session)) as CivilDate;
  const device = session.people().find(({ name }) => name === speaker(session, values))?.device ?? '';
  return session.read((state) => {
    const charter = {
      leastNoticeDays: charterValue(state, parameters.loanNoticeDays),
      subordinates: charterValue(state, parameters.loanSubordination) === 'yes',
    };
    const plan = planImport(state, register, optionsFrom(values, asOfDate, today, charter));
    const otherwise = {
      dayCount: charterValue(state, parameters.loanDayCount),
      interest: charterValue(state, parameters.loanInterest),
    };
    const rehearsed = rehearse(state, device, plan.steps);
    return { plan, asOfDate, rehearsed, currency: currencyOf(state), otherwise };
  });
}

async function sayAll(
  session: Session,
  values: ArgumentValues,
  { steps }: ImportPlan,
  progress: Progress,
): Promise<number> {
  const as = speaker(session, values);
  let said = 0;
  for (const { kind, body } of steps) {
    progress('importing', said, steps.length);
    const { refused } = await session.say(as, kind, body);
    if (refused !== null) throw await refusalTrouble(session, refused);
    said++;
  }
  return said;
}

const importPath = ['loans', 'import'] as const;

const importArguments: readonly Argument[] = [
  place('contracts', 'file', 'the contracts; a workbook may hold the other tables too'),
  option('movements', 'file', 'the movements'),
  option('contacts', 'file', 'the lenders'),
  option('as-of', 'date', 'the day at whose beginning the balances stand, where their heading names none'),
  option('kind', 'slug', 'the kind of loan where the file has none; direct if left out'),
  oneOf(option('decimal-sign', 'word', 'where the file leaves it open'), ['comma', 'point']),
  oneOf(
    option('dates', 'word', 'the order of the parts of a day, where the file leaves it open'),
    DATE_ORDERS,
  ),
  option(
    'country',
    'text',
    'of addresses that name none, two letters such as DE; the commune’s own if left out',
  ),
  oneOf(
    option('rank', 'word', 'of contracts that do not say it, where the charter makes new ones subordinated'),
    ['ordinary', 'subordinated'],
  ),
  oneOf(option('repeated', 'word', 'lines that say what an earlier one, or the books, say'), [
    'keep',
    'drop',
  ]),
  option(
    'rounded-by-movement',
    'text',
    'numbers of contracts whose interest is rounded for each amount: 14,20',
  ),
  option('confirm', 'flag', 'does it'),
];

async function run(session: Session, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const read = await readRegister(session, values);
  const { register, ignored, files } = read;
  const ready = await prepared(session, values, read);
  const inFile = ({ table = 'contracts', ...fault }: PlanFault): RegisterFault => ({
    file: files[table],
    ...fault,
  });
  const refused = refusedSteps(ready.plan.steps, ready.rehearsed, ready.currency, ready.plan.withheld);
  const faults = gathered([...register.faults, ...[...ready.plan.faults, ...refused.faults].map(inFile)]);
  const warnings = ready.plan.warnings.map(inFile);
  const contacts = planContacts(register, ready.plan.lenderNamed, contactsIn(session.folder));
  const isConfirmed = isSet(values, 'confirm') && faults.length === 0;
  const said = isConfirmed ? await sayAll(session, values, ready.plan, progress) : 0;
  if (isConfirmed) {
    keepContacts(
      session.folder,
      Object.fromEntries(contacts.steps.map(({ contact, kept }) => [contact, kept])),
    );
  }
  const remedies = [...ownRemedies(faults), ...refused.remedies];
  const imported: Imported = {
    ...ready,
    register,
    files,
    ignored,
    faults,
    remedies,
    warnings,
    said,
    contacts,
    isConfirmed,
    again: typedLine(importPath, importArguments, values),
  };
  return importAnswer(imported);
}

export const loanImportCommand: Command = {
  path: importPath,
  group: 'desk',
  summary: 'Import a register of direct loans from CSV or XLSX files; shows first what it would do',
  details: [
    'Columns may stand in any order, with German, English or Spanish names: contracts have a number, a rate, and perhaps a balance, accrued interest, a lender, a kind, a notice, an end, a rank; movements a contract, a date, an amount; contacts a number and a name, and perhaps an IBAN, a mail address, a postal address.',
    'Without --confirm nothing is said: you see check sums, repeated and faulty lines, every contract as it would stand, and every posting. With it, all is said or, where a line is at fault, nothing.',
    'Accounts and addresses of lenders go into the contacts of this machine (telekommune contact list) and to no other node; names go to all members.',
    'What another register paid out is a fact: no notice is asked for it. All names of columns: docs/domain/loans.md',
    'What was imported before is left out, so the same files can be imported again.',
  ],
  arguments: importArguments,
  example: 'telekommune loans import contracts.csv --movements movements.csv --as-of 2026-01-01',
  foresee: null,
  run,
};
