// What an import shows: check sums, what is faulty or repeated, what would be said, and every posting.

import { spacedIban } from '../../bank/iban.ts';
import { formatDate } from '../../kernel/calendar.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import type { LoanRegister, RegisterFault } from '../../register/loan-register.ts';
import type { Answer, Plain, Trouble } from '../command.ts';
import { addressText } from './kept-contacts.ts';
import type { ContactPlan } from './loan-import-contacts.ts';
import { contractsData, contractsTable, type Otherwise, standingContracts } from './loan-import-contracts.ts';
import { faultText, type GatheredFault } from './loan-import-faults.ts';
import type { ImportPlan } from './loan-import-plan.ts';
import type { Remedy } from './loan-import-refused.ts';
import type { Files } from './loan-import-step.ts';
import type { Rehearsed } from './rehearsal.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { counted, moneyText } from './wording.ts';

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

function contactsLine({ contacts: { steps, already }, isConfirmed, faults }: Imported): string[] {
  if (steps.length === 0 && already === 0) return [];
  const known = already === 0 ? '' : `, ${already} ${already === 1 ? 'stands' : 'stand'} here already`;
  const is = steps.length === 1 ? 'is' : 'are';
  const would = isConfirmed ? `${is} kept` : 'would be kept';
  return faults.length > 0 && !isConfirmed
    ? []
    : [`${counted(steps.length, 'contact')} ${would} on this machine only${known}.`];
}

function headline({ plan, faults, said, isConfirmed }: Imported): string {
  const already =
    plan.already === 0
      ? ''
      : `, ${plan.already} of the register ${plan.already === 1 ? 'stands' : 'stand'} here already`;
  if (isConfirmed)
    return `${counted(said, 'entry', 'entries')} ${said === 1 ? 'was' : 'were'} said${already}.`;
  if (faults.length > 0) return `Nothing was imported: ${counted(faults.length, 'fault')} in the register.`;
  if (plan.steps.length === 0) return `Nothing is left to import${already}.`;
  return `Nothing was imported yet: ${counted(plan.steps.length, 'entry', 'entries')} would be said${already}. With --confirm they are.`;
}

/** The columns that mean nothing here, by file: `c.csv: Telefon, Ort`. */
function leftOutText(ignored: Imported['ignored']): string {
  const byFile = Map.groupBy(ignored, ({ file }) => file);
  const texts = [...byFile].map(([file, all]) => `${file}: ${all.map(({ column }) => column).join(', ')}`);
  return texts.length === 0 ? 'none' : texts.join('; ');
}

/** Lines of a sum or an average, which are no contracts: `c.csv, line 34: Summe`. */
function totalsText({ leftOut }: LoanRegister): string {
  const texts = leftOut.map(({ file, line, word }) => `${file}, line ${line}: ${word}`);
  return texts.length === 0 ? 'none' : texts.join('; ');
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
  const money = (minor: bigint): string => moneyText(minor, currency);
  const checks = checksOf(register, plan.lenders);
  const contracts = standingContracts(plan.steps, imported.otherwise);
  const postings = rehearsed.postings.flatMap(({ at, posting }) =>
    posting.lines.map(({ account, minor }) => ({
      file: imported.files[plan.steps[at]?.table ?? 'contracts'],
      line: plan.steps[at]?.line ?? 0,
      date: formatDate(posting.date as CivilDate),
      what: posting.what,
      account,
      minor,
    })),
  );
  const partly = troubleOf(faults);
  const tables = [
    facts('Check sums of the register', [
      ['contracts', String(checks.contracts)],
      ['lenders', String(checks.lenders)],
      ['contacts', String(checks.contacts)],
      ['movements', String(checks.movements)],
      [
        'balances as of',
        asOfDate === null ? (checks.balancesMinor === 0n ? 'none' : 'not said') : formatDate(asOfDate),
      ],
      ['sum of the balances', money(checks.balancesMinor)],
      ['sum of the interest accrued', money(checks.accruedMinor)],
      ['sum paid in', money(checks.paidInMinor)],
      ['sum paid out', money(checks.paidOutMinor)],
      ['sum of the movements', money(checks.movementsMinor)],
      ['columns left out', leftOutText(ignored)],
      ['lines of sums left out', totalsText(register)],
    ]),
    tableOf('Lines that cannot be taken', faults, [
      [words('file'), ({ file }) => file],
      [figures('line'), ({ line }) => String(line)],
      [words('rule'), ({ rule }) => rule],
      [words('why'), faultText],
    ]),
    tableOf('What to do', remedies, [
      [words('rule'), ({ rule }) => rule],
      [words('remedy'), ({ next }) => next],
    ]),
    tableOf('To be looked at', warnings, [
      [words('file'), ({ file }) => file],
      [figures('line'), ({ line }) => String(line)],
      [words('what'), ({ says }) => says],
    ]),
    tableOf('Repeated lines', register.repeated, [
      [figures('line'), ({ line }) => String(line)],
      [figures('as line'), ({ first }) => String(first)],
      [words('what'), ({ says }) => says],
    ]),
    tableOf(
      isConfirmed ? 'Contacts kept on this machine' : 'Contacts that would be kept on this machine',
      imported.contacts.steps,
      [
        [figures('line'), ({ line }) => String(line)],
        [words('contact'), ({ contact }) => contact],
        [words('what'), ({ what }) => what],
        [words('holder of the account'), ({ kept }) => kept.name],
        [words('IBAN'), ({ kept }) => (kept.iban === null ? '' : spacedIban(kept.iban))],
        [words('mail'), ({ kept }) => kept.email ?? ''],
        [words('address'), ({ kept }) => addressText(kept)],
      ],
    ),
    contractsTable(
      isConfirmed ? 'Contracts as they stand' : 'Contracts as they would stand',
      contracts,
      money,
    ),
    tableOf(isConfirmed ? 'Posted' : 'Would be posted', postings, [
      [words('file'), ({ file }) => file],
      [figures('line'), ({ line }) => String(line)],
      [words('day'), ({ date }) => date],
      [words('what'), ({ what }) => what],
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
    lines: [headline(imported), ...contactsLine(imported)],
    tables,
    ...(partly === null && !isConfirmed && plan.steps.length > 0
      ? { next: [`${imported.again} --confirm  (nothing was imported yet)`] }
      : {}),
    ...(partly === null ? {} : { partly }),
  };
}
