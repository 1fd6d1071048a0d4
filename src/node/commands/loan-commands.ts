// Direct loans: what there is, one contract, the sum behind its interest, and what may be said of a contract.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { charterValue, parameters } from '../../contexts/governance/facts.ts';
import { movementsFrom } from '../../contexts/loans/facts.ts';
import { formatDate } from '../../kernel/calendar.ts';
import { loanAccount, loanBoard, type LoanLine } from '../../views/loan-board.ts';
import type { Answer, Argument, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { oneOf, option, place, required } from './arguments.ts';
import { holderTyped } from './holder-argument.ts';
import { loanPlace, loanUnknown, reckonedTo, untilOption } from './loan-words.ts';
import { runLoanSum } from './loan-sums.ts';
import { holderPlace } from './receive-commands.ts';
import {
  amountOf,
  amountOrNull,
  booking,
  idBeginning,
  numberOrNull,
  saidData,
  saidLine,
  say,
  textOf,
  textOrNull,
} from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { counted, dateText, holderText, moneyText, rateText, shortId } from './wording.ts';

function rankText(subordinated: boolean): string {
  return subordinated ? 'subordinated' : 'ordinary';
}

function sumOf(lines: readonly LoanLine[], of: (line: LoanLine) => bigint): bigint {
  return lines.reduce((sum, line) => sum + of(line), 0n);
}

async function runLoans(session: Session, values: ArgumentValues): Promise<Answer> {
  const date = await reckonedTo(session, values);
  const kind = textOrNull(values, 'kind');
  const [all, currency] = await session.read((state) => [loanBoard(state, date), currencyOf(state)] as const);
  const lines = all.filter((line) => kind === null || line.kind === kind);
  const money = (minor: bigint): string => moneyText(minor, currency);
  const table = tableOf(`Direct loans, interest until ${formatDate(date)}`, lines, [
    [words('contract'), ({ contract }) => contract],
    [words('lender'), ({ lender }) => holderText(lender)],
    [words('kind'), (line) => line.kind],
    [words('state'), ({ state }) => state],
    [figures('rate'), ({ ratePpm }) => rateText(ratePpm)],
    [words('rank'), ({ subordinated }) => rankText(subordinated)],
    [figures('notice'), ({ noticeDays }) => counted(noticeDays, 'day')],
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
      loans: lines.map((line): Plain => ({ ...line, lender: holderText(line.lender) })),
      totals,
    },
    lines: [
      `${counted(totals.contracts, 'contract')}, ${money(totals.balanceMinor)} lent, ${money(totals.accruedMinor)} of interest accrued.`,
    ],
    tables: [table],
  };
}

async function runShow(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const date = await reckonedTo(session, values);
  const [account, currency] = await session.read(
    (state) => [loanAccount(state, contract, date), currencyOf(state)] as const,
  );
  if (account === null) throw loanUnknown(contract);
  const { line, row, rates, notices, entries } = account;
  const money = (minor: bigint): string => moneyText(minor, currency);
  const { noticeDays, dayCount, interest, rounding } = row.terms;
  const head = facts(`Contract ${contract} (${row.title})`, [
    ['lender', holderText(row.holder)],
    ['kind', row.kind],
    ['rank', rankText(row.terms.subordinated)],
    ['state', row.closedDate === null ? 'open' : `closed on ${dateText(row.closedDate)}`],
    ['rate', rateText(line.ratePpm)],
    ['notice', counted(noticeDays, 'day')],
    ['days counted as', dayCount],
    ['yearly interest', interest === 'added' ? 'added to the balance' : 'paid out'],
    ['rounded', rounding === 'year' ? 'once a year' : 'for each amount'],
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
    [words('entry'), ({ entry }) => (entry === null ? '' : shortId(entry))],
  ]);
  const said = tableOf('Notices', notices, [
    [words('given'), ({ givenDate }) => dateText(givenDate)],
    [words('run on'), ({ dueDate }) => dateText(dueDate)],
    [figures('amount'), ({ amountMinor }) => (amountMinor === null ? 'all' : money(amountMinor))],
    [words('reference'), ({ reference }) => reference],
  ]);
  return {
    data: {
      ...line,
      lender: holderText(line.lender),
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
      movements: entries.map((entry): Plain => ({ ...entry, date: dateText(entry.date) })),
    },
    tables: notices.length === 0 ? [head, movements] : [head, movements, said],
    next: [`telekommune loans sum ${contract}`],
  };
}

async function runAgree(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const holder = await holderTyped(session, textOf(values, 'holder'));
  const ratePpm = amountOf(values, 'rate');
  const least = await session.read((state) => charterValue(state, parameters.loanNoticeDays));
  const body = {
    contract,
    title: textOrNull(values, 'title') ?? contract,
    holder,
    kind: textOrNull(values, 'kind') ?? 'direct',
    ratePpm,
    noticeDays: numberOrNull(values, 'notice') ?? least,
    dayCount: textOrNull(values, 'day-count'),
    interest: textOrNull(values, 'interest'),
    rounding: textOrNull(values, 'rounding') ?? 'year',
    ...(await booking(session, values)),
  };
  const said = await say(session, values, 'loans.agreed@1', body);
  return {
    data: { ...body, holder: holderText(holder), date: dateText(body.date), ...saidData(said) },
    lines: [
      `${holderText(holder)} lends at ${rateText(ratePpm)} under contract ${contract}; notice: ${counted(body.noticeDays, 'day')}.`,
      saidLine(said),
    ],
    next: [`telekommune loans receive ${contract} AMOUNT`],
  };
}

async function runNotice(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const amountMinor = amountOrNull(values, 'amount');
  const body = { contract, amountMinor, ...(await booking(session, values)) };
  const said = await say(session, values, 'loans.notice-given@1', body);
  return {
    data: { ...body, date: dateText(body.date), ...saidData(said) },
    lines: [`Notice was given of contract ${contract} on ${dateText(body.date)}.`, saidLine(said)],
    next: [`telekommune loans show ${contract}`],
  };
}

async function runRate(session: Session, values: ArgumentValues): Promise<Answer> {
  const [contract, ratePpm] = [textOf(values, 'contract'), amountOf(values, 'rate')];
  const body = { contract, ratePpm, ...(await booking(session, values)) };
  const said = await say(session, values, 'loans.rate-changed@1', body);
  return {
    data: { ...body, date: dateText(body.date), ...saidData(said) },
    lines: [
      `Contract ${contract} bears ${rateText(ratePpm)} from ${dateText(body.date)} on.`,
      saidLine(said),
    ],
  };
}

async function runReverse(session: Session, values: ArgumentValues): Promise<Answer> {
  const contract = textOf(values, 'contract');
  const entries = await session.read((state) => movementsFrom(state, contract, YEAR_FIRST));
  const entry = idBeginning(
    textOf(values, 'entry'),
    entries.map((one) => one.entry),
    'payment',
    `See them: telekommune loans show ${contract}`,
  );
  const body = { contract, entry, reason: textOf(values, 'reason') };
  const said = await say(session, values, 'loans.payment-reversed@1', body);
  return {
    data: { ...body, ...saidData(said) },
    lines: [`The payment ${shortId(entry)} of contract ${contract} is taken back.`, saidLine(said)],
    next: [`telekommune loans show ${contract}`],
  };
}

const YEAR_FIRST = 1600;
const ratePlace = place('rate', 'rate', 'the yearly rate');

/** The day of what is said of a contract, and what it rests on. */
function dated(day: string): readonly Argument[] {
  return [
    option('date', 'date', `${day}; the sealed day if left out`),
    option('reference', 'text', 'the letter that says it; empty if left out'),
  ];
}

export const loanCommands: readonly Command[] = [
  {
    path: ['loans'],
    group: 'lend',
    summary: 'List the direct loans: balances, rates, notice, interest accrued',
    arguments: [untilOption, option('kind', 'slug', 'only loans of that kind')],
    example: 'telekommune loans',
    foresee: null,
    run: runLoans,
  },
  {
    path: ['loans', 'show'],
    group: 'lend',
    summary: 'Show one direct loan with its terms and movements',
    arguments: [loanPlace, untilOption],
    example: 'telekommune loans show 13',
    foresee: null,
    run: runShow,
  },
  {
    path: ['loans', 'sum'],
    group: 'lend',
    summary: 'Unfold the interest of a direct loan into days × rate × amount',
    arguments: [loanPlace, option('year', 'count', 'only that year'), untilOption],
    example: 'telekommune loans sum 13 --year 2025',
    foresee: null,
    run: runLoanSum,
  },
  {
    path: ['loans', 'agree'],
    group: 'lend',
    summary: 'Record that somebody and the commune agreed on a direct loan',
    details: ['What is left out is as the charter says. Lenders from outside: telekommune holders register'],
    arguments: [
      place('contract', 'slug', 'the contract’s short name from then on'),
      holderPlace,
      ratePlace,
      option('title', 'text', 'the number or label on the paper'),
      option('kind', 'slug', 'the kind of loan; direct if left out'),
      option('notice', 'count', 'the notice in days'),
      oneOf(option('day-count', 'word', 'how days are counted'), parameters.loanDayCount.words),
      oneOf(option('interest', 'word', 'what becomes of the yearly interest'), parameters.loanInterest.words),
      oneOf(option('rounding', 'word', 'what is rounded; the year if left out'), ['year', 'movement']),
      ...dated('the day of the agreement'),
    ],
    example: 'telekommune loans agree 13 outside.loan-07 "3 %" --notice 90',
    foresee: null,
    run: runAgree,
  },
  {
    path: ['loans', 'give-notice'],
    group: 'lend',
    summary: 'Give notice of a direct loan, all of it or a part',
    arguments: [
      loanPlace,
      option('amount', 'money', 'a part; all of it if left out'),
      ...dated('the day on which it was given'),
    ],
    example: 'telekommune loans give-notice 13 --amount 500.00',
    foresee: null,
    run: runNotice,
  },
  {
    path: ['loans', 'change-rate'],
    group: 'lend',
    summary: 'Record another rate of a direct loan from a day on',
    arguments: [loanPlace, ratePlace, ...dated('the first day of the new rate')],
    example: 'telekommune loans change-rate 13 "2 %" --date 2026-01-01',
    foresee: null,
    run: runRate,
  },
  {
    path: ['loans', 'reverse'],
    group: 'lend',
    summary: 'Take back a payment of a direct loan that was recorded by mistake',
    details: ['Only while its month is open. Interest follows, as if the payment had never been.'],
    arguments: [
      loanPlace,
      place('entry', 'id', 'the entry that recorded it, or the beginning of its id'),
      required(option('reason', 'text', 'why')),
    ],
    example: 'telekommune loans reverse 13 abab12cd --reason "recorded twice"',
    foresee: null,
    run: runReverse,
  },
];
