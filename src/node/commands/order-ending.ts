// What follows when the bank has carried an order out: the books get exactly what was ordered, and the order ends.
// Said in this order, so that a step that is refused leaves the order under way, and what is booked already is not booked again.

import { type Order, orders } from '../../contexts/banking/tables.ts';
import { PAYEES_MAX } from '../../contexts/dividends/paying.ts';
import type { Reader } from '../../kernel/state.ts';
import { type ClaimSort, dueClaims, isPaid, ordersAmiss } from '../../views/payments-due.ts';
import { type Answer, type ArgumentValues, CommandTrouble, type Plain } from '../command.ts';
import { plural, sentence, type Sentence } from '../sentence.ts';
import type { Said, Session } from '../session.ts';
import { withTodo } from './confirming.ts';
import { loanBookings } from './loan-order-bookings.ts';
import { type Cost, costTyped, mustNameCost, supplierBooking } from './supplier-booking.ts';
import { isSet, numberOrNull, saidData, saidLine, say, sealedDate, textOf } from './speaking.ts';
import { paymentCount, tellingIn } from './telling.ts';
import { dateText } from './wording.ts';

type Lines = Order['lines'];

interface Booking {
  readonly kind: string;
  readonly body: { readonly [name: string]: Plain };
  readonly moneyOut: boolean;
}

/** What an order still has to be booked as; `left` are claims that no entry books alone. */
interface Bookings {
  readonly entries: readonly Booking[];
  readonly openCount: number;
  readonly bookedCount: number;
  readonly left: readonly string[];
  /** For whom something else was booked since, so that only a person can say whether the books have this payment. */
  readonly changed: readonly string[];
}

const NOTHING: Bookings = { entries: [], openCount: 0, bookedCount: 0, left: [], changed: [] };

/** What refuses a day, and takes a later one. */
const OF_A_DAY: ReadonlySet<string> = new Set(['interest-already-paid', 'period-closed']);

type Booked = { readonly date: number; readonly reference: string };

function holderIn(text: string): { is: string; name: string } {
  const dot = text.indexOf('.');
  return { is: text.slice(0, dot), name: text.slice(dot + 1) };
}

function dividendEntries(open: Lines, booked: Booked): Booking[] {
  const payments = open.map(({ claim, amountMinor }) => ({
    person: holderIn(claim.split('/')[1] ?? '').name,
    amountMinor,
  }));
  const entries: Booking[] = [];
  for (let first = 0; first < payments.length; first += PAYEES_MAX) {
    const part = payments.slice(first, first + PAYEES_MAX);
    entries.push({ kind: 'dividends.paid-out@1', body: { payments: part, ...booked }, moneyOut: true });
  }
  return entries;
}

function refundEntries(open: Lines, booked: Booked): Booking[] {
  return open.map(({ claim }) => {
    const [, asset = '', holder = ''] = claim.split('/');
    return { kind: 'bonds.refunded@1', body: { asset, holder: holderIn(holder), ...booked }, moneyOut: true };
  });
}

function rentEntries(open: Lines, booked: Booked): Booking[] {
  return open.map(({ claim, amountMinor }) => {
    const [, asset = '', enterprise = ''] = claim.split('/');
    return {
      kind: 'leases.rent-received@1',
      body: { asset, enterprise, amountMinor, ...booked },
      moneyOut: false,
    };
  });
}

/** The holders of a series are booked all together: only when just what is due to each of them was ordered and done. */
function serviceEntries(state: Reader, open: Lines, booked: Booked): { entries: Booking[]; left: string[] } {
  const entries: Booking[] = [];
  const left: string[] = [];
  for (const asset of new Set(open.map(({ claim }) => claim.split('/')[1] ?? ''))) {
    const amiss = ordersAmiss(state, asset, { date: booked.date, doneNow: booked.reference });
    if (amiss.length === 0)
      entries.push({ kind: 'bonds.service-paid@1', body: { asset, ...booked }, moneyOut: true });
    else left.push(...amiss.map((other) => `${other} (${asset})`));
  }
  return { entries, left };
}

function bookingsOf(state: Reader, order: Order, booked: Booked, cost: Cost): Bookings {
  const { is, lines } = order;
  if (is === 'supplier') return { ...NOTHING, ...supplierBooking(order, booked, cost) };
  if (is === 'loan-interest' || is === 'loan-repayment')
    return { ...NOTHING, ...loanBookings(state, order, booked) };
  const due = new Set(dueClaims(state, is satisfies ClaimSort, null, booked.date).map(({ claim }) => claim));
  const open = lines.filter(({ claim }) => due.has(claim));
  const changed = lines.filter((line) => !due.has(line.claim) && !isPaid(state, line));
  const counts = {
    openCount: open.length,
    bookedCount: lines.length - open.length - changed.length,
    changed: changed.map(({ claim }) => claim.split('/').slice(1, -1).join('/')),
  };
  if (is === 'service') return { ...serviceEntries(state, open, booked), ...counts };
  const make = { dividends: dividendEntries, refunds: refundEntries, rent: rentEntries }[is];
  return { entries: make(open, booked), left: [], ...counts };
}

async function orderNamed(
  session: Session,
  values: ArgumentValues,
): Promise<{ message: string; order: Order }> {
  const message = textOf(values, 'order');
  const order = await session.read((state) => state.range(orders).find(([known]) => known === message)?.[1]);
  if (order !== undefined) return { message, order };
  throw new CommandTrouble({
    kind: 'not-found',
    says: `There is no order ${message}.`,
    next: 'See them: telekommune bank orders',
  });
}

async function bookingsFor(
  session: Session,
  values: ArgumentValues,
): Promise<Bookings & { message: string; how: string; order: Order }> {
  const { message, order } = await orderNamed(session, values);
  const how = textOf(values, 'how');
  const sealed = await sealedDate(session);
  const date = numberOrNull(values, 'date') ?? Math.min(order.dueOn, sealed);
  const isBooked = how === 'done' && order.state === 'sent' && !isSet(values, 'only-end');
  const cost = costTyped(values);
  if (isBooked && order.is === 'supplier') mustNameCost(message, cost);
  const found = isBooked
    ? await session.read((state) => bookingsOf(state, order, { date, reference: message }, cost))
    : NOTHING;
  return { ...found, message, how, order };
}

function changedLines({ changed }: Bookings): Sentence[] {
  if (changed.length === 0) return [];
  return [
    sentence(
      'Something else was booked since for {names}. Look whether the books have what the bank did now (telekommune bank queue), and book it if not: telekommune pay dividend, telekommune receive rent',
      { names: changed.slice(0, 5).join(', ') },
    ),
  ];
}

function leftLines({ left }: Bookings): Sentence[] {
  if (left.length === 0) return [];
  return [
    sentence(
      'The bonds of a series are booked together, and the bank has not paid these holders just what is due: {names}. Order the rest (telekommune bank order service), and end the other orders: with the last of them all of it is booked. Or pay it otherwise, then book it: telekommune pay service ASSET',
      { names: left.slice(0, 5).join(', ') },
    ),
  ];
}

/** Contracts of direct loans that end with what is booked. */
function endingLines(entries: readonly Booking[]): Sentence[] {
  const ended = entries.flatMap(({ kind, body: { contract } }) =>
    kind === 'loans.closed@2' && typeof contract === 'string' ? [contract] : [],
  );
  if (ended.length === 0) return [];
  const count = plural(ended.length, ['{n} contract ends', '{n} contracts end']);
  return [sentence('All that is owed is paid, and {count}: {names}.', { count, names: ended.join(', ') })];
}

/** What will follow. */
export async function foreseeEnd(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const found = await bookingsFor(session, values);
  const { how, message, order, entries, openCount, bookedCount } = found;
  if (how === 'cancelled')
    return [
      sentence('{message} is cancelled: the bank does not do it, and it can be ordered again.', { message }),
    ];
  const tell = await tellingIn(session);
  return [
    tell('The bank has done {message}: {totalMinor} in {payments}.', {
      message,
      totalMinor: order.totalMinor,
      payments: paymentCount(order.lines.length),
    }),
    ...(entries.length > 0
      ? [
          plural(openCount, [
            '{n} payment is booked now, exactly as ordered.',
            '{n} payments are booked now, exactly as ordered.',
          ]),
        ]
      : []),
    ...endingLines(entries),
    ...(bookedCount > 0
      ? [
          plural(bookedCount, [
            '{n} payment is in the books already.',
            '{n} payments are in the books already.',
          ]),
        ]
      : []),
    ...leftLines(found),
    ...changedLines(found),
  ];
}

/** Says one booking. Where its day is refused and nobody typed one, the refusal names the line with a day that is open. */
async function book(
  session: Session,
  values: ArgumentValues,
  { kind, body, moneyOut }: Booking,
  message: string,
): Promise<Said> {
  try {
    return await say(session, values, kind, body, { moneyOut });
  } catch (error) {
    const isOfItsDay = error instanceof CommandTrouble && OF_A_DAY.has(error.trouble.rule ?? '');
    if (!isOfItsDay || kind === 'loans.closed@2' || numberOrNull(values, 'date') !== null) throw error;
    const day = dateText(await sealedDate(session));
    const command = `telekommune bank order-end ${message} done --date ${day}`;
    throw withTodo(error, sentence('Book it on a later day: {command}', { command }));
  }
}

/** Books what was ordered, then ends the order. */
export async function runEnd(session: Session, values: ArgumentValues): Promise<Answer> {
  const found = await bookingsFor(session, values);
  const { message, how, entries } = found;
  const booked: Said[] = [];
  for (const entry of entries) booked.push(await book(session, values, entry, message));
  const said = await say(session, values, 'banking.order-ended@1', { message, how });
  const outcome =
    how === 'cancelled' ? sentence('It can be ordered again.') : sentence('The bank has done it.');
  return {
    data: {
      message,
      how,
      booked: booked.map((one) => saidData(one)),
      left: [...found.left],
      changed: [...found.changed],
      ...saidData(said),
    },
    lines: [
      outcome,
      ...(booked.length > 0
        ? [plural(found.openCount, ['{n} payment booked as ordered.', '{n} payments booked as ordered.'])]
        : []),
      ...leftLines(found),
      ...changedLines(found),
      saidLine(said),
    ],
    next: ['telekommune bank orders'],
  };
}
