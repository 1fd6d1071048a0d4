// What an import shows: check sums, what is faulty or repeated, what would be said, and every posting.

import { spacedIban } from '../../bank/iban.ts';
import { formatDate } from '../../kernel/calendar.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import type { LoanRegister, RegisterFault } from '../../register/loan-register.ts';
import type { Answer, Plain, Trouble } from '../command.ts';
import { amountIn, count, day, joined, word } from './cells.ts';
import { addressText } from './kept-contacts.ts';
import type { ContactPlan } from './loan-import-contacts.ts';
import { contractsData, contractsTable, type Otherwise, standingContracts } from './loan-import-contracts.ts';
import { faultLine, type GatheredFault } from './loan-import-faults.ts';
import type { ImportPlan } from './loan-import-plan.ts';
import type { Remedy } from './loan-import-refused.ts';
import { postingLine } from './posting-line.ts';
import type { Files } from './loan-import-step.ts';
import type { Rehearsed } from './rehearsal.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { counted } from './wording.ts';
import { type Line, plural, type Sentence, sentence, unworded } from '../sentence.ts';

export interface Imported {
  readonly register: LoanRegister;
  readonly files: Files;
  /** Columns of the files that mean nothing here. */
  readonly ignored: readonly { readonly file: string; readonly column: string }[];
  readonly plan: ImportPlan;
  /** The day at whose beginning the balances stand. */
  readonly asOfDate: CivilDate | null;
  readonly rehearsed: Rehearsed;
  readonly currency: string;
  readonly faults: readonly GatheredFault[];
  readonly remedies: readonly Remedy[];
  /** What is no fault, and is to be looked at. */
  readonly warnings: readonly RegisterFault[];
  readonly otherwise: Otherwise;
  readonly contacts: ContactPlan;
  /** How many entries were said. */
  readonly said: number;
  readonly isConfirmed: boolean;
  /** The line that was typed, without `--confirm` where that was not. */
  readonly again: string;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, minor) => total + minor, 0n);
}

function checksOf({ contracts, movements, contacts }: LoanRegister, lenders: number) {
  const amounts = movements.map(({ amountMinor }) => amountMinor);
  return {
    contracts: contracts.length,
    lenders,
    contacts: contacts.length,
    movements: movements.length,
    balancesMinor: sum(contracts.map(({ balanceMinor }) => balanceMinor)),
    accruedMinor: sum(contracts.map(({ accruedMinor }) => accruedMinor)),
    paidInMinor: sum(amounts.filter((minor) => minor > 0n)),
    paidOutMinor: sum(amounts.filter((minor) => minor < 0n)),
    movementsMinor: sum(amounts),
  };
}

function troubleOf(faults: readonly GatheredFault[]): Trouble | null {
  const [first] = faults;
  if (first === undefined) return null;
  return {
    kind: 'refused',
    rule: first.rule,
    says: `Nothing was imported: ${counted(faults.length, 'fault')} in the register; the first is in line ${first.line} of ${first.file}: ${first.says}`,
    next: 'Put the lines right, and import again.',
  };
}

function countsOf({ steps }: ImportPlan): { readonly [kind: string]: number } {
  const counts: { [kind: string]: number } = {};
  for (const { kind } of steps) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** A sentence, and what already stands here behind it. */
function withAlready(said: Sentence, already: number): Sentence {
  if (already === 0) return sentence('{said}.', { said });
  return plural(already, ['{said}, {n} stands here already.', '{said}, {n} stand here already.'], { said });
}

function contactsLine({ contacts: { steps, already }, isConfirmed, faults }: Imported): Sentence[] {
  if ((steps.length === 0 && already === 0) || (faults.length > 0 && !isConfirmed)) return [];
  const kept = isConfirmed
    ? plural(steps.length, [
        '{n} contact is kept on this machine only',
        '{n} contacts are kept on this machine only',
      ])
    : plural(steps.length, [
        '{n} contact would be kept on this machine only',
        '{n} contacts would be kept on this machine only',
      ]);
  return [withAlready(kept, already)];
}

function headline({ plan, faults, said, isConfirmed }: Imported): readonly Sentence[] {
  if (isConfirmed)
    return [withAlready(plural(said, ['{n} entry was said', '{n} entries were said']), plan.already)];
  if (faults.length > 0)
    return [
      plural(faults.length, [
        'Nothing was imported: {n} fault in the register.',
        'Nothing was imported: {n} faults in the register.',
      ]),
    ];
  const { length } = plan.steps;
  if (length === 0) return [withAlready(sentence('Nothing is left to import'), plan.already)];
  const would = plural(length, [
    'Nothing was imported yet: {n} entry would be said',
    'Nothing was imported yet: {n} entries would be said',
  ]);
  return [withAlready(would, plan.already), sentence('With --confirm they are.')];
}

/** The columns that mean nothing here, by file: `c.csv: Telefon, Ort`. */
function leftOutLine(ignored: Imported['ignored']): Line {
  const byFile = Map.groupBy(ignored, ({ file }) => file);
  const texts = [...byFile].map(([file, all]) => `${file}: ${all.map(({ column }) => column).join(', ')}`);
  return texts.length === 0 ? word('none') : texts.join('; ');
}

/** Lines of a sum or an average, which are no contracts: `c.csv, line 34: Summe`. */
function totalsLine({ leftOut }: LoanRegister): Line {
  if (leftOut.length === 0) return word('none');
  return joined(
    leftOut.map(({ file, line, word: said }) =>
      sentence('{file}, line {line}: {said}', { file, line, said }),
    ),
    '; ',
  );
}

/** The answer of an import, or of its dry run. */
export function importAnswer(imported: Imported): Answer {
  const {
    register,
    ignored,
    plan,
    asOfDate,
    rehearsed,
    currency,
    faults,
    remedies,
    warnings,
    said,
    isConfirmed,
  } = imported;
  const money = amountIn(currency);
  const checks = checksOf(register, plan.lenders);
  const contracts = standingContracts(plan.steps, imported.otherwise);
  const rehearsedPostings = rehearsed.postings.flatMap(({ at, posting }) =>
    posting.lines.map(({ account, minor }) => ({
      file: imported.files[plan.steps[at]?.table ?? 'contracts'],
      line: plan.steps[at]?.line ?? 0,
      posting,
      account,
      minor,
    })),
  );
  const postings = rehearsedPostings.map(
    ({ posting, ...line }): Plain => ({
      ...line,
      date: formatDate(posting.date as CivilDate),
      what: posting.what,
    }),
  );
  const partly = troubleOf(faults);
  const tables = [
    facts(sentence('Check sums of the register'), [
      [sentence('contracts'), count(checks.contracts)],
      [sentence('lenders'), count(checks.lenders)],
      [sentence('contacts'), count(checks.contacts)],
      [sentence('movements'), count(checks.movements)],
      [
        sentence('balances as of'),
        asOfDate === null ? word(checks.balancesMinor === 0n ? 'none' : 'not said') : day(asOfDate),
      ],
      [sentence('sum of the balances'), money(checks.balancesMinor)],
      [sentence('sum of the interest accrued'), money(checks.accruedMinor)],
      [sentence('sum paid in'), money(checks.paidInMinor)],
      [sentence('sum paid out'), money(checks.paidOutMinor)],
      [sentence('sum of the movements'), money(checks.movementsMinor)],
      [sentence('columns left out'), leftOutLine(ignored)],
      [sentence('lines of sums left out'), totalsLine(register)],
    ]),
    tableOf(sentence('Lines that cannot be taken'), faults, [
      [words('file'), ({ file }) => file],
      [figures('line'), ({ line }) => count(line)],
      [words('rule'), ({ rule }) => rule],
      [words('why'), faultLine],
    ]),
    tableOf(sentence('What to do'), remedies, [
      [words('rule'), ({ rule }) => rule],
      [words('remedy'), ({ next }) => unworded(next)],
    ]),
    tableOf(sentence('To be looked at'), warnings, [
      [words('file'), ({ file }) => file],
      [figures('line'), ({ line }) => count(line)],
      [words('what'), ({ says }) => unworded(says)],
    ]),
    tableOf(sentence('Repeated lines'), register.repeated, [
      [figures('line'), ({ line }) => count(line)],
      [figures('as line'), ({ first }) => count(first)],
      [words('what'), ({ says }) => unworded(says)],
    ]),
    tableOf(
      isConfirmed
        ? sentence('Contacts kept on this machine')
        : sentence('Contacts that would be kept on this machine'),
      imported.contacts.steps,
      [
        [figures('line'), ({ line }) => count(line)],
        [words('contact'), ({ contact }) => contact],
        [words('what'), ({ what }) => word(what)],
        [words('holder of the account'), ({ kept }) => kept.name],
        [words('IBAN'), ({ kept }) => (kept.iban === null ? '' : spacedIban(kept.iban))],
        [words('mail'), ({ kept }) => kept.email ?? ''],
        [words('address'), ({ kept }) => addressText(kept)],
      ],
    ),
    contractsTable(
      isConfirmed ? sentence('Contracts as they stand') : sentence('Contracts as they would stand'),
      contracts,
      money,
    ),
    tableOf(isConfirmed ? sentence('Posted') : sentence('Would be posted'), rehearsedPostings, [
      [words('file'), ({ file }) => file],
      [figures('line'), ({ line }) => count(line)],
      [words('day'), ({ posting }) => day(posting.date)],
      [words('what'), ({ posting }) => postingLine(posting)],
      [words('account'), ({ account }) => account],
      [figures('debit'), ({ minor }) => (minor > 0n ? money(minor) : '')],
      [figures('credit'), ({ minor }) => (minor < 0n ? money(-minor) : '')],
    ]),
  ].filter(({ rows }) => rows.length > 0);
  return {
    data: {
      confirmed: isConfirmed,
      asOfDate: asOfDate === null ? null : formatDate(asOfDate),
      said,
      already: plan.already,
      checks,
      entries: countsOf(plan),
      contracts: contractsData(contracts),
      faults: faults.map(({ file, line, lines, rule, says }): Plain => ({ file, line, lines, rule, says })),
      remedies: remedies.map(({ rule, next }): Plain => ({ rule, next })),
      warnings: warnings.map(({ file, line, rule, says }): Plain => ({ file, line, rule, says })),
      repeated: register.repeated.map(({ line, first, says }): Plain => ({ line, first, says })),
      contacts: imported.contacts.steps.map(
        ({ line, contact, what, kept }): Plain => ({ line, contact, what, ...kept }),
      ),
      totalsLeftOut: register.leftOut.map(({ file, line, word }): Plain => ({ file, line, word })),
      columnsLeftOut: ignored.map(({ file, column }): Plain => ({ file, column })),
      postings,
    },
    lines: [...headline(imported), ...contactsLine(imported)],
    tables,
    ...(partly === null && !isConfirmed && plan.steps.length + imported.contacts.steps.length > 0
      ? { doneWith: 'confirm' }
      : {}),
    ...(partly === null && !isConfirmed && plan.steps.length > 0
      ? { next: [`${imported.again} --confirm  (nothing was imported yet)`] }
      : {}),
    ...(partly === null ? {} : { partly }),
  };
}
