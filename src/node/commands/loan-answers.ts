// Direct loans shown: all of them on a day, and one with its terms, movements, notices and former lenders.

import { currencyOf } from '../../contexts/governance/facts.ts';
import type { Holder } from '../../contexts/bonds/facts.ts';
import type { Contract } from '../../contexts/loans/facts.ts';
import { formatDate } from '../../kernel/calendar.ts';
import { loanAccount, loanBoard, type LoanEntry, type LoanLine } from '../../views/loan-board.ts';
import type { Answer, ArgumentValues, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { didYouMean } from '../spelling.ts';
import { loanUnknown, reckonedTo } from './loan-words.ts';
import { notFound, textOf, textOrNull } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dateText, holderText, shortId } from './wording.ts';
import { amountIn, day, loanState, rate, word } from './cells.ts';
import { type Line, plural, type Sentence, sentence } from '../sentence.ts';
import { holderNames } from './holder-names.ts';
import { callLine } from './call-line.ts';
import { inNaturalOrder } from '../../views/natural-order.ts';

/** How a contract ranks in an insolvency. */
export function rankWord(subordinated: boolean): Sentence {
  return word(subordinated ? 'subordinated' : 'ordinary');
}

function sumOf(lines: readonly LoanLine[], of: (line: LoanLine) => bigint): bigint {
  return lines.reduce((sum, line) => sum + of(line), 0n);
}

function lineData(line: LoanLine, lenderName: string): { readonly [name: string]: Plain } {
  const { endDate, lender } = line;
  return {
    ...line,
    lender: holderText(lender),
    lenderName,
    endDate: endDate === null ? null : dateText(endDate),
  };
}

/** What a movement was; interest says of which year it is. */
function movementLine({ is, year, amountMinor, lessTax }: LoanEntry): Sentence {
  switch (is) {
    case 'carried':
      return word('carried over');
    case 'paid-in':
      return word('paid in');
    case 'paid-out':
      return word('paid out');
    case 'closed':
      return word('paid out, contract closed');
    case 'interest-paid':
      return word(amountMinor < 0n ? 'interest paid' : 'payment of interest taken back');
    case 'interest-added':
    case 'interest-due':
      return interestLine(is, String(year ?? ''), lessTax);
  }
}

function interestLine(is: 'interest-added' | 'interest-due', year: string, lessTax: boolean): Sentence {
  if (is === 'interest-added')
    return lessTax
      ? sentence('interest of {year}, added, less tax', { year })
      : sentence('interest of {year}, added', { year });
  return lessTax
    ? sentence('interest of {year}, to be paid, less tax', { year })
    : sentence('interest of {year}, to be paid', { year });
}

/** What lender and commune agreed on, each term by its name; what was left out is as the charter says. */
export function termsShown({
  kind,
  terms: { subordinated, interest, dayCount, rounding },
}: Pick<Contract, 'kind' | 'terms'>): readonly (readonly [Line, Line])[] {
  return [
    [sentence('kind'), kind],
    [sentence('rank'), rankWord(subordinated)],
    [sentence('yearly interest'), word(interest === 'added' ? 'added to the balance' : 'paid out')],
    [sentence('days counted as'), dayCount],
    [sentence('rounded'), word(rounding === 'year' ? 'once a year' : 'for each amount')],
  ];
}

/** Nobody is told that there is nothing, where only the kind is misspelt. */
function mustBeKind(kind: string, known: ReadonlySet<string>): void {
  if (known.has(kind)) return;
  const kinds = inNaturalOrder([...known], (kind) => kind);
  throw notFound(
    `No contract is of the kind ${kind}.${didYouMean(kind, kinds)}`,
    kinds.length === 0 ? 'There are no contracts yet.' : `The kinds there are: ${kinds.join(', ')}`,
  );
}

export async function runLoans(session: Session, values: ArgumentValues): Promise<Answer> {
  const date = await reckonedTo(session, values);
  const kind = textOrNull(values, 'kind');
  const [all, currency, names] = await session.read((state) => {
    const nameOf = holderNames(session.folder, state);
    const board = loanBoard(state, date);
    return [board, currencyOf(state), new Map(board.map((line) => [line, nameOf(line.lender)]))] as const;
  });
  if (kind !== null) mustBeKind(kind, new Set(all.map((line) => line.kind)));
  const lines = all.filter((line) => kind === null || line.kind === kind);
  const money = amountIn(currency);
  const table = tableOf(sentence('Direct loans, interest until {untilDate}', { untilDate: date }), lines, [
    [words('contract'), ({ contract }) => contract],
    [words('lender'), ({ lender }) => holderText(lender)],
    [words('kind'), (line) => line.kind],
    [words('state'), ({ state }) => loanState(state)],
    [figures('rate'), ({ ratePpm }) => rate(ratePpm)],
    [words('rank'), ({ subordinated }) => rankWord(subordinated)],
    [words('notice'), (line) => callLine(line)],
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
      loans: lines.map((line) => lineData(line, names.get(line) ?? '')),
      totals,
    },
    lines: [
      sentence('{contracts}, {balance} lent, {accrued} of interest accrued.', {
        contracts: plural(totals.contracts, ['{n} contract', '{n} contracts']),
        balance: money(totals.balanceMinor),
        accrued: money(totals.accruedMinor),
      }),
    ],
    tables: [table],
  };
}

export async function runShow(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const date = await reckonedTo(session, values);
  const [account, currency, names] = await session.read((state) => {
    const nameOf = holderNames(session.folder, state);
    const found = loanAccount(state, contract, date);
    const lenders = found === null ? [] : [found.row.holder, ...found.transfers.map(({ from }) => from)];
    return [found, currencyOf(state), new Map(lenders.map((one) => [holderText(one), nameOf(one)]))] as const;
  });
  if (account === null) throw loanUnknown(contract);
  const nameOf = (holder: Holder): string => names.get(holderText(holder)) ?? '';
  const { line, row, rates, notices, transfers, changed, entries } = account;
  const money = amountIn(currency);
  const head = facts(sentence('Contract {contract} ({title})', { contract, title: row.title }), [
    [sentence('lender'), holderText(row.holder)],
    [
      sentence('state'),
      row.closedDate === null
        ? word('open')
        : sentence('closed on {closedDate}', { closedDate: row.closedDate }),
    ],
    [sentence('rate'), rate(line.ratePpm)],
    [sentence('notice'), callLine(line)],
    ...(changed === null
      ? []
      : [
          [
            sentence('notice changed'),
            sentence('{sinceDate}: {reference}', {
              sinceDate: changed.sinceDate,
              reference: changed.reference,
            }),
          ] as const,
        ]),
    ...termsShown(row),
    [sentence('balance'), money(line.balanceMinor)],
    [sentence('interest accrued until {untilDate}', { untilDate: date }), money(line.accruedMinor)],
    [sentence('interest due'), money(line.dueMinor)],
    [sentence('owed'), money(line.owedMinor)],
  ]);
  const movements = tableOf(sentence('Movements'), entries, [
    [words('day'), (entry) => day(entry.date)],
    [words('what'), movementLine],
    [figures('amount'), ({ amountMinor }) => money(amountMinor)],
    [figures('balance'), ({ balanceMinor }) => money(balanceMinor)],
    [figures('interest open'), ({ interestOpenMinor }) => money(interestOpenMinor)],
    [words('reference'), ({ reference }) => reference],
    [words('paid early because'), ({ goodwill }) => goodwill],
    [words('entry'), ({ entry }) => (entry === null ? '' : shortId(entry))],
  ]);
  const said = tableOf(sentence('Notices given'), notices, [
    [words('given'), ({ givenDate }) => day(givenDate)],
    [words('run on'), ({ dueDate }) => day(dueDate)],
    [figures('amount'), ({ amountMinor }) => (amountMinor === null ? word('all') : money(amountMinor))],
    [words('reference'), ({ reference }) => reference],
  ]);
  const passed = tableOf(sentence('Lenders before'), transfers, [
    [words('until'), ({ date: until }) => day(until)],
    [words('lender'), ({ from }) => holderText(from)],
    [words('passed on by'), ({ why }) => word(why)],
    [words('reference'), ({ reference }) => reference],
  ]);
  return {
    data: {
      ...lineData(line, nameOf(line.lender)),
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
          fromName: nameOf(from),
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
