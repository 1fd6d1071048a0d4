// The dividend (COMMUNE.md rules 16-18): the pool and its record dates, what waits for whom, and its payment; and who pays and receives net.

import { claimOf } from '../../contexts/dividends/facts.ts';
import { PAYEES_MAX } from '../../contexts/dividends/paying.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { monthOf } from '../../contexts/ledger/facts.ts';
import { people } from '../../contexts/membership/tables.ts';
import { addMonths } from '../../kernel/calendar.ts';
import type { Reader } from '../../kernel/state.ts';
import { dividendHistory } from '../../views/dividend-history.ts';
import { firstDayOf } from '../../views/months.ts';
import { netPositions } from '../../views/net-position.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Progress, Session } from '../session.ts';
import { bookingOptions, option, optional, personPlace } from './arguments.ts';
import { confirmation } from './confirming.ts';
import { monthsIn } from './month-argument.ts';
import {
  amountOrNull,
  booking,
  mustBeAllowed,
  notFound,
  saidData,
  say,
  sealedDate,
  textOf,
  textOrNull,
} from './speaking.ts';
import { amountPlace } from './receive-commands.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { personCount, tellingIn } from './telling.ts';
import { dateText } from './wording.ts';
import { amount, amountIn, count, day, word } from './cells.ts';

async function runDividend(session: Session): Promise<Answer> {
  const [history, currency] = await session.read(
    (state) => [dividendHistory(state), currencyOf(state)] as const,
  );
  const money = amountIn(currency);
  const { pool } = history;
  const table = facts(sentence('Pool'), [
    [sentence('to be shared'), money(pool.poolMinor)],
    [sentence('remainder carried'), money(pool.remainderMinor)],
    [
      sentence('next record date'),
      pool.postponedDate === null
        ? day(history.nextDate)
        : sentence('{nextDate}, put off since {postponedDate}: a coupon is unpaid (rule 18)', {
            nextDate: history.nextDate,
            postponedDate: pool.postponedDate,
          }),
    ],
    [sentence('declared so far'), money(pool.declaredMinor)],
    [sentence('paid so far'), money(pool.paidMinor)],
    [sentence('still to be paid'), money(history.payableMinor)],
  ]);
  const dates = tableOf(sentence('Record dates, the newest first'), history.recordDates, [
    [words('date'), ({ date }) => day(date)],
    [words('outcome'), ({ outcome }) => word(outcome)],
    [figures('pool'), ({ poolMinor }) => money(poolMinor)],
    [figures('shares'), ({ shares }) => count(shares)],
    [figures('a share'), ({ perShareMinor }) => money(perShareMinor)],
    [figures('carried'), ({ remainderMinor }) => money(remainderMinor)],
  ]);
  return {
    data: {
      ...pool,
      payableMinor: history.payableMinor,
      nextDate: dateText(history.nextDate),
      recordDates: history.recordDates.map((line): Plain => ({ ...line, date: dateText(line.date) })),
    },
    tables: [table, dates],
  };
}

interface ClaimLine {
  readonly person: string;
  readonly name: string;
  readonly home: string | null;
  readonly amountMinor: bigint;
}

function openClaims(state: Reader, enterprise: string | null): ClaimLine[] {
  return state
    .range(people)
    .filter(([, { home }]) => enterprise === null || home === enterprise)
    .map(([person, { name, home }]) => ({ person, name, home, amountMinor: claimOf(state, person) }))
    .filter(({ amountMinor }) => amountMinor > 0n);
}

async function runClaims(session: Session, values: ArgumentValues): Promise<Answer> {
  const enterprise = textOrNull(values, 'enterprise');
  const [lines, currency] = await session.read(
    (state) => [openClaims(state, enterprise), currencyOf(state)] as const,
  );
  const totalMinor = lines.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const table = tableOf(sentence('Dividends to be paid'), lines, [
    [words('name'), ({ person }) => person],
    [words('called'), ({ name }) => name],
    [words('works in'), ({ home }) => home ?? '–'],
    [figures('to be paid'), ({ amountMinor }) => amount(amountMinor, currency)],
  ]);
  return {
    data: { claims: lines.map((line): Plain => ({ ...line })), totalMinor },
    tables: [table],
    lines: [
      sentence(
        '{totalMinor} wait for {people}.',
        { totalMinor, people: personCount(lines.length) },
        currency,
      ),
    ],
  };
}

async function claimsToPay(session: Session, values: ArgumentValues): Promise<readonly ClaimLine[]> {
  const lines = await session.read((state) => openClaims(state, textOrNull(values, 'enterprise')));
  if (lines.length === 0)
    throw notFound('No dividend waits to be paid.', 'See the next record date: telekommune dividend');
  return lines;
}

async function foreseePayDividends(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const lines = await claimsToPay(session, values);
  const booked = await booking(session, values);
  const payments = lines.slice(0, PAYEES_MAX).map(({ person, amountMinor }) => ({ person, amountMinor }));
  await mustBeAllowed(session, values, 'dividends.paid-out@1', { payments, ...booked });
  const tell = await tellingIn(session);
  const totalMinor = lines.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  return [
    tell('{totalMinor} leave the bank, to {people}.', { totalMinor, people: personCount(lines.length) }),
    ...lines
      .slice(0, 20)
      .map(({ person, amountMinor }) => tell('{name}: {amountMinor}', { name: person, amountMinor })),
    ...(lines.length > 20 ? [tell('and {more} more: telekommune claims', { more: lines.length - 20 })] : []),
  ];
}

async function runPayDividends(
  session: Session,
  values: ArgumentValues,
  progress: Progress,
): Promise<Answer> {
  const lines = await claimsToPay(session, values);
  const booked = await booking(session, values);
  const entries: Plain[] = [];
  for (let first = 0; first < lines.length; first += PAYEES_MAX) {
    progress('paying dividends', first, lines.length);
    const payments = lines
      .slice(first, first + PAYEES_MAX)
      .map(({ person, amountMinor }) => ({ person, amountMinor }));
    entries.push(
      saidData(
        await say(session, values, 'dividends.paid-out@1', { payments, ...booked }, { moneyOut: true }),
      ),
    );
  }
  const totalMinor = lines.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const tell = await tellingIn(session);
  return {
    data: {
      payments: lines.map(({ person, amountMinor }): Plain => ({ person, amountMinor })),
      totalMinor,
      date: dateText(booked.date),
      entries,
    },
    lines: [
      tell('{totalMinor} of dividends were paid to {people} ({onDate}).', {
        totalMinor,
        people: personCount(lines.length),
        onDate: booked.date,
      }),
    ],
  };
}

/** The months asked for; if left out, the twelve up to the last one, or to the sealed day. */
async function monthsAsked(session: Session, values: ArgumentValues): Promise<readonly [string, string]> {
  const thisMonth = monthOf(await sealedDate(session));
  const { from, to } = monthsIn(values, thisMonth);
  const last = to ?? thisMonth;
  const begins = firstDayOf(last);
  return [from ?? (begins === null ? last : monthOf(addMonths(begins, -11))), last];
}

async function runShare(session: Session, values: ArgumentValues): Promise<Answer> {
  const [from, to] = await monthsAsked(session, values);
  const [positions, currency] = await session.read(
    (state) => [netPositions(state, from, to), currencyOf(state)] as const,
  );
  const money = amountIn(currency);
  const table = tableOf(
    sentence('Who pays and who receives, {firstMonth} to {lastMonth}', { firstMonth: from, lastMonth: to }),
    positions.enterprises,
    [
      [words('enterprise'), ({ enterprise }) => enterprise],
      [figures('people'), ({ workers }) => count(workers)],
      [figures('rent paid'), ({ rentMinor }) => money(rentMinor)],
      [figures('by heads'), ({ headShareMinor }) => money(headShareMinor)],
      [figures('above it'), ({ aboveShareMinor }) => money(aboveShareMinor)],
      [figures('dividend'), ({ dividendMinor }) => money(dividendMinor)],
      [figures('pays net'), ({ netMinor }) => money(netMinor)],
    ],
  );
  const { enterprises, ...sums } = positions;
  return {
    data: { ...sums, enterprises: enterprises.map((line): Plain => ({ ...line })) },
    tables: [table],
    lines: [
      sentence('{rent} of rent by {people}: {perHead} a head; dividend {perShare} a share.', {
        rent: money(positions.rentMinor),
        people: personCount(positions.workers),
        perHead: money(positions.rentPerWorkerMinor),
        perShare: money(positions.dividendPerShareMinor),
      }),
      sentence(
        'Above its part by heads an enterprise uses more than its share; below it, it receives (rule 17).',
      ),
    ],
  };
}

export const dividendCommands: readonly Command[] = [
  {
    path: ['dividend'],
    group: 'money',
    summary: 'Show the pool, the record dates and what each share got',
    arguments: [],
    example: 'telekommune dividend',
    foresee: null,
    run: runDividend,
  },
  {
    path: ['claims'],
    group: 'money',
    summary: 'List the dividends that wait to be paid',
    arguments: [option('enterprise', 'slug', 'only people who work there', 'enterprises')],
    example: 'telekommune claims --enterprise druckerei',
    foresee: null,
    run: runClaims,
  },
  confirmation({
    path: ['pay', 'dividend'],
    group: 'money',
    summary: 'Confirm that one person was paid dividends; all that wait if no amount is given',
    own: [personPlace, optional(amountPlace)],
    example: 'telekommune pay dividend anna --reference "dividend of April"',
    kind: 'dividends.paid@1',
    moneyOut: true,
    async make(session, values, tell) {
      const person = textOf(values, 'person');
      const amountMinor =
        amountOrNull(values, 'amount') ?? (await session.read((state) => claimOf(state, person)));
      return {
        body: { person, amountMinor },
        says: tell('{person} was paid {amountMinor} of dividends', { person, amountMinor }),
      };
    },
  }),
  {
    path: ['pay', 'dividends'],
    group: 'money',
    summary: 'Confirm that all dividends that wait were paid, to everybody or to the people of an enterprise',
    arguments: [option('enterprise', 'slug', 'only people who work there', 'enterprises'), ...bookingOptions],
    example: 'telekommune pay dividends --enterprise druckerei --reference "dividend of April"',
    foresee: foreseePayDividends,
    run: runPayDividends,
  },
  {
    path: ['share'],
    group: 'look',
    summary: 'Show what each enterprise pays in rent and gets back, against the share of its heads',
    arguments: [
      option('from', 'text', 'the first month, such as 2025-01'),
      option('to', 'text', 'the last month'),
    ],
    example: 'telekommune share --from 2025-01 --to 2025-12',
    foresee: null,
    run: runShare,
  },
];
