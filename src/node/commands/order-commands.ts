// Orders to the bank: a file of what is due, said before it goes out, so that nothing is ordered twice.

import { type Order, orders } from '../../contexts/banking/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import type { CivilDate } from '../../kernel/calendar.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { hashHex } from '../../kernel/hash.ts';
import { CLAIM_SORTS, type DueClaim, dueClaims } from '../../views/payments-due.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble, type Plain } from '../command.ts';
import { plural, type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { oneOf, option, place, required, written } from './arguments.ts';
import { contactsIn } from './kept-contacts.ts';
import { mustBeBookable, mustBeCovered } from './order-cover.ts';
import { foreseeEnd, runEnd } from './order-ending.ts';
import { loanClaims } from './loan-order-claims.ts';
import { accountsMissing, nothingToOrder } from './order-missing.ts';
import { PURPOSE_LANGUAGES, wordedClaims } from './order-purpose.ts';
import { type Prepared, sendOrder } from './order-sending.ts';
import { isSet, mustBeAllowed, numberOrNull, sealedDate, textOf, textOrNull } from './speaking.ts';
import { supplierClaim } from './supplier-claim.ts';
import { figures, tableOf, words } from './tables.ts';
import { paymentCount, tellingIn } from './telling.ts';
import { dateText } from './wording.ts';
import { amount, count, day, word } from './cells.ts';

const SORTS = [...CLAIM_SORTS, 'loan-interest', 'loan-repayment', 'supplier'] as const;
const NAMED_MAX = 5;

async function claimsFor(
  session: Session,
  sort: (typeof SORTS)[number],
  values: ArgumentValues,
  dueOn: number,
): Promise<readonly DueClaim[]> {
  if (sort === 'supplier') return supplierClaim(session, values);
  if (sort === 'loan-interest' || sort === 'loan-repayment') return loanClaims(session, sort, values, dueOn);
  return session.read((state) => dueClaims(state, sort, textOrNull(values, 'asset'), dueOn));
}

async function messageFor(
  session: Session,
  sort: string,
  dueOn: number,
  typed: string | null,
): Promise<string> {
  if (typed !== null) return typed;
  const known = await session.read((state) => state.range(orders).map(([message]) => message));
  const day = dateText(dueOn).replaceAll('-', '');
  for (let number = 1; ; number++) {
    const message = `${sort}-${day}-${number}`;
    if (!known.includes(message)) return message;
  }
}

async function prepared(session: Session, values: ArgumentValues): Promise<Prepared> {
  const [
    { collectingFile, fittingClaims, payingFile, withoutContact },
    { CREDIT_TRANSFERS },
    { DIRECT_DEBITS },
  ] = await Promise.all([
    import('./order-file.ts'),
    import('../../bank/credit-transfer.ts'),
    import('../../bank/direct-debit.ts'),
  ]);
  const sort = textOf(values, 'what') as (typeof SORTS)[number];
  const isRent = sort === 'rent';
  const dueOn = numberOrNull(values, 'due') ?? (await sealedDate(session));
  const contacts = contactsIn(session.folder);
  const all = await claimsFor(session, sort, values, dueOn);
  const open = all.filter(({ underWay }) => underWay === null);
  const left = withoutContact(open, contacts, isRent);
  if (left.length > 0 && !isSet(values, 'only-known')) throw accountsMissing(left, sort);
  const payable = open.filter((claim) => !left.includes(claim));
  const message = await messageFor(session, sort, dueOn, textOrNull(values, 'name'));
  const claims = fittingClaims(payable, message);
  if (claims.length === 0) {
    throw nothingToOrder(sort, all.length - open.length);
  }
  if (sort === 'service') await mustBeBookable(session, values, claims, dueOn);
  if (!isRent) await mustBeCovered(session, claims);
  const currency = parseCurrency(await session.read(currencyOf));
  if (currency === null)
    throw new CommandTrouble({ kind: 'broken', says: 'The commune has no currency of ISO 4217.' });
  const terms = {
    message,
    createdAt: new Date().toISOString().slice(0, 19),
    dueOn: dueOn as CivilDate,
    currency,
    isOneBooking: !isSet(values, 'single-bookings'),
  };
  const isOlder = isSet(values, 'older-format');
  const worded = wordedClaims(session, values, claims);
  const file = isRent
    ? collectingFile(worded, contacts, terms, DIRECT_DEBITS[isOlder ? 1 : 0])
    : payingFile(worded, contacts, terms, CREDIT_TRANSFERS[isOlder ? 1 : 0]);
  return {
    ...file,
    left,
    laterCount: payable.length - claims.length,
    underWay: all.filter(({ underWay }) => underWay !== null),
    totalMinor: claims.reduce((total, { amountMinor }) => total + amountMinor, 0n),
    body: {
      message,
      is: sort,
      dueOn,
      fileDigest: hashHex('order-file', 32, toUtf8(file.text) ?? new Uint8Array()),
      lines: file.lines,
    },
  };
}

async function foreseeOrder(session: Session, values: ArgumentValues): Promise<readonly Sentence[]> {
  const { body, totalMinor, lines, left, laterCount, underWay } = await prepared(session, values);
  await mustBeAllowed(session, values, 'banking.order-sent@2', body);
  const tell = await tellingIn(session);
  const figures = {
    message: body.message,
    totalMinor,
    payments: paymentCount(lines.length),
    dueDate: body.dueOn,
  };
  return [
    body.is === 'rent'
      ? tell('The order {message} collects {totalMinor} in {payments} on {dueDate}.', figures)
      : tell('The order {message} pays {totalMinor} in {payments} on {dueDate}.', figures),
    ...(underWay.length > 0
      ? [
          plural(underWay.length, [
            '{n} claim is on the way already and left out.',
            '{n} claims are on the way already and left out.',
          ]),
        ]
      : []),
    ...(laterCount > 0
      ? [
          plural(laterCount, [
            '{n} claim does not fit into one order: order again after this one.',
            '{n} claims do not fit into one order: order again after this one.',
          ]),
        ]
      : []),
    ...(left.length > 0
      ? [
          tell('Left out for want of an account: {names}.', {
            names: left
              .slice(0, NAMED_MAX)
              .map(({ other }) => other)
              .join(', '),
          }),
        ]
      : []),
    tell('All members will read whom it is for and how much; account numbers stay in the file.'),
  ];
}

async function runOrders(session: Session): Promise<Answer> {
  const [all, currency] = await session.read((state) => [state.range(orders), currencyOf(state)] as const);
  const finalOnes = new Map(await session.read((state) => state.range(orders), 'stable'));
  const isFinal = (message: string, { fileDigest }: Order): boolean =>
    finalOnes.get(message)?.fileDigest === fileDigest;
  const table = tableOf(sentence('Orders to the bank'), all, [
    [words('order'), ([message]) => message],
    [words('for'), ([, { is }]) => word(is)],
    [words('day'), ([, { dueOn }]) => day(dueOn)],
    [figures('payments'), ([, { lines }]) => count(lines.length)],
    [figures('sum'), ([, { totalMinor }]) => amount(totalMinor, currency)],
    [
      words('state'),
      ([message, order]) =>
        isFinal(message, order)
          ? word(order.state)
          : sentence('{state}, not final', { state: word(order.state) }),
    ],
    [words('by'), ([, { by }]) => by],
  ]);
  const data = all.map(
    ([message, { lines, dueOn, ...order }]): Plain => ({
      message,
      ...order,
      isFinal: isFinal(message, { lines, dueOn, ...order }),
      dueOn: dateText(dueOn),
      lines: lines.map((one): Plain => ({ ...one })),
    }),
  );
  return { data: { orders: data }, tables: [table] };
}

export const orderCommands: readonly Command[] = [
  {
    path: ['bank', 'order'],
    group: 'desk',
    summary: 'Write a file for the bank that pays what is due, or collects rents, each claim once',
    details: [
      'Writes pain.001.001.09 (pain.008.001.08 for rents), checked against the schema. What is on its way already is left out.',
      'The order is said to all members before the file counts: whom it is for and how much, not the account numbers.',
      'loan-interest pays interest of direct loans that is due; loan-repayment pays what notices have set free, or what --contracts names. All that is owed on the day ends a contract.',
      'Give the file to the bank when the order is final: until then another treasurer’s order may come first.',
    ],
    arguments: [
      oneOf(place('what', 'word', 'what is paid or collected'), SORTS),
      required(written(option('into', 'file', 'the file to write; it must not exist yet'))),
      option('due', 'date', 'the day on which the bank is to do it; the sealed day if left out'),
      option('asset', 'slug', 'only what is about this asset', 'assets'),
      option(
        'contracts',
        'text',
        'loan orders: only these contracts; a repayment may say how much: 15,16=2500.00',
      ),
      option('name', 'text', 'the order’s name; made of what and when if left out'),
      option('to', 'text', 'supplier: the contact that is paid'),
      option('amount', 'money', 'supplier: how much'),
      option('invoice', 'text', 'supplier: the number of the invoice'),
      option('purpose', 'text', 'what the other side reads of each payment; what it is for if left out'),
      oneOf(
        option('language', 'word', 'of what the other side reads; as the letterhead says if left out'),
        PURPOSE_LANGUAGES,
      ),
      option('only-known', 'flag', 'leave out those whose account is not known here'),
      option('single-bookings', 'flag', 'one booking for each payment, instead of one for all'),
      option('older-format', 'flag', 'pain.001.001.03 or pain.008.001.02, for banks that want them'),
    ],
    example: 'telekommune bank order dividends --due 2025-04-02 --into dividends.xml',
    foresee: foreseeOrder,
    run: async (session, values, progress) =>
      sendOrder(session, values, await prepared(session, values), progress),
  },
  {
    path: ['bank', 'orders'],
    group: 'desk',
    summary: 'List the orders that went to the bank',
    arguments: [],
    example: 'telekommune bank orders',
    foresee: null,
    run: (session) => runOrders(session),
  },
  {
    path: ['bank', 'order-end'],
    group: 'desk',
    summary: 'Say that the bank has carried an order out, and book it; or that it will not',
    details: [
      'With done the books get exactly what was ordered: dividends, refunds, rents, what lenders of direct loans were due, and what holders of bonds were due when all of them were ordered. A supplier’s invoice is booked as a cost: --kind says of what sort, --asset of which asset; without it the whole commune bears it.',
      'What was done is never ordered again, unless it is cancelled afterwards because the bank sent it back.',
    ],
    arguments: [
      place('order', 'text', 'the order’s name'),
      oneOf(place('how', 'word', 'done or cancelled'), ['done', 'cancelled']),
      option('date', 'date', 'the day on which the bank did it; the day of the order if left out'),
      option('kind', 'slug', 'supplier: what sort of cost, one word: insurance, repair'),
      option('asset', 'slug', 'supplier: the asset that bears the cost', 'assets'),
      option('only-end', 'flag', 'books nothing, because the books have it already'),
    ],
    example: 'telekommune bank order-end dividends-20250402-1 done',
    foresee: foreseeEnd,
    run: runEnd,
  },
];
