// Direct loans shown: all of them on a day, and one with its terms, movements, notices and former lenders.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { callText, type Contract } from '../../contexts/loans/facts.ts';
import { formatDate } from '../../kernel/calendar.ts';
import { loanAccount, loanBoard, type LoanLine } from '../../views/loan-board.ts';
import type { Answer, ArgumentValues, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { didYouMean } from '../spelling.ts';
import { loanUnknown, reckonedTo } from './loan-words.ts';
import { notFound, textOf, textOrNull } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { counted, dateText, holderText, moneyText, rateText, shortId } from './wording.ts';

/** How a contract ranks in an insolvency. */
export function rankText(subordinated: boolean): string {
  return subordinated ? 'subordinated' : 'ordinary';
}

function sumOf(lines: readonly LoanLine[], of: (line: LoanLine) => bigint): bigint {
  return lines.reduce((sum, line) => sum + of(line), 0n);
}

function lineData(line: LoanLine): { readonly [name: string]: Plain } {
  const { endDate, lender } = line;
  return { ...line, lender: holderText(lender), endDate: endDate === null ? null : dateText(endDate) };
}

/** What lender and commune agreed on, each term by its name; what was left out is as the charter says. */
export function termsShown({
  kind,
  terms: { subordinated, interest, dayCount, rounding },
}: Pick<Contract, 'kind' | 'terms'>): readonly (readonly [string, string])[] {
  return [
    ['kind', kind],
    ['rank', rankText(subordinated)],
    ['yearly interest', interest === 'added' ? 'added to the balance' : 'paid out'],
    ['days counted as', dayCount],
    ['rounded', rounding === 'year' ? 'once a year' : 'for each amount'],
  ];
}

/** Nobody is told that there is nothing, where only the kind is misspelt. */
function mustBeKind(kind: string, known: ReadonlySet<string>): void {
  if (known.has(kind)) return;
  const kinds = [...known].sort();
  throw notFound(
    `No contract is of the kind ${kind}.${didYouMean(kind, kinds)}`,
    kinds.length === 0 ? 'There are no contracts yet.' : `The kinds there are: ${kinds.join(', ')}`,
  );
}

export async function runLoans(session: Session, values: ArgumentValues): Promise<Answer> {
  const date = await reckonedTo(session, values);
  const kind = textOrNull(values, 'kind');
  const [all, currency] = await session.read((state) => [loanBoard(state, date), currencyOf(state)] as const);
  if (kind !== null) mustBeKind(kind, new Set(all.map((line) => line.kind)));
  const lines = all.filter((line) => kind === null || line.kind === kind);
  const money = (minor: bigint): string => moneyText(minor, currency);
  const table = tableOf(`Direct loans, interest until ${formatDate(date)}`, lines, [
    [words('contract'), ({ contract }) => contract],
    [words('lender'), ({ lender }) => holderText(lender)],
    [words('kind'), (line) => line.kind],
    [words('state'), ({ state }) => state],
    [figures('rate'), ({ ratePpm }) => rateText(ratePpm)],
    [words('rank'), ({ subordinated }) => rankText(subordinated)],
    [words('notice'), (line) => callText(line, dateText)],
    [figures('balance'), ({ balanceMinor }) => money(balanceMinor)],
    [figures('accrued'), ({ accruedMinor }) => money(accruedMinor)],
    [figures('interest due'), ({ dueMinor }) => money(dueMinor)],
    [figures('owed'), ({ owedMinor }) => money(owedMinor)],
  ]);
  const totals = {
    contracts: lines.length,
    balanceMinor: sumOf(lines, ({ balanceMinor }) => balanceMinor),
    accruedMinor: sumOf(lines, ({ accruedMinor }) => accruedMinor),
    owedMinor: sumOf(lines, ({ owedMinor }) => owedMinor),
  };
  return {
    data: {
      untilDate: formatDate(date),
      loans: lines.map(lineData),
      totals,
    },
    lines: [
      `${counted(totals.contracts, 'contract')}, ${money(totals.balanceMinor)} lent, ${money(totals.accruedMinor)} of interest accrued.`,
    ],
    tables: [table],
  };
}

export async function runShow(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const date = await reckonedTo(session, values);
  const [account, currency] = await session.read(
    (state) => [loanAccount(state, contract, date), currencyOf(state)] as const,
  );
  if (account === null) throw loanUnknown(contract);
  const { line, row, rates, notices, transfers, changed, entries } = account;
  const money = (minor: bigint): string => moneyText(minor, currency);
  const head = facts(`Contract ${contract} (${row.title})`, [
    ['lender', holderText(row.holder)],
    ['state', row.closedDate === null ? 'open' : `closed on ${dateText(row.closedDate)}`],
    ['rate', rateText(line.ratePpm)],
    ['notice', callText(line, dateText)],
    ...(changed === null
      ? []
      : ([['notice changed', `${dateText(changed.sinceDate)}: ${changed.reference}`]] as const)),
    ...termsShown(row),
    ['balance', money(line.balanceMinor)],
    [`interest accrued until ${formatDate(date)}`, money(line.accruedMinor)],
    ['interest due', money(line.dueMinor)],
    ['owed', money(line.owedMinor)],
  ]);
  const movements = tableOf('Movements', entries, [
    [words('day'), (entry) => dateText(entry.date)],
    [words('what'), ({ what }) => what],
    [figures('amount'), ({ amountMinor }) => money(amountMinor)],
    [figures('balance'), ({ balanceMinor }) => money(balanceMinor)],
    [figures('interest open'), ({ interestOpenMinor }) => money(interestOpenMinor)],
    [words('reference'), ({ reference }) => reference],
    [words('paid early because'), ({ goodwill }) => goodwill],
    [words('entry'), ({ entry }) => (entry === null ? '' : shortId(entry))],
  ]);
  const said = tableOf('Notices', notices, [
    [words('given'), ({ givenDate }) => dateText(givenDate)],
    [words('run on'), ({ dueDate }) => dateText(dueDate)],
    [figures('amount'), ({ amountMinor }) => (amountMinor === null ? 'all' : money(amountMinor))],
    [words('reference'), ({ reference }) => reference],
  ]);
  const passed = tableOf('Lenders before', transfers, [
    [words('until'), ({ date: until }) => dateText(until)],
    [words('lender'), ({ from }) => holderText(from)],
    [words('passed on by'), ({ why }) => why],
    [words('reference'), ({ reference }) => reference],
  ]);
  return {
    data: {
      ...lineData(line),
      terms: { ...row.terms },
      untilDate: formatDate(date),
      closedDate: row.closedDate === null ? null : dateText(row.closedDate),
      rates: rates.map(
        ({ fromDate, ratePpm }): Plain => ({ from: fromDate === 0 ? null : formatDate(fromDate), ratePpm }),
      ),
      notices: notices.map(
        ({ givenDate, dueDate, amountMinor, reference }): Plain => ({
          givenDate: dateText(givenDate),
          dueDate: dateText(dueDate),
          amountMinor,
          reference,
        }),
      ),
      transfers: transfers.map(
        ({ date: until, from, to, why, reference }): Plain => ({
          date: dateText(until),
          from: holderText(from),
          to: holderText(to),
          why,
          reference,
        }),
      ),
      movements: entries.map((entry): Plain => ({ ...entry, date: dateText(entry.date) })),
    },
    tables: [head, movements, said, passed].filter(
      (table) => table === head || table === movements || table.rows.length > 0,
    ),
    next: [`telekommune loans sum ${contract}`],
  };
}
