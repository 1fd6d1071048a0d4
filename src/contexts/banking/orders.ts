// Orders that went to the bank: what was asked for is not asked for again while it is on its way, whoever of the treasurers asks.

import { AMOUNT_MOST, type Carried, hex, list, text } from '../../kernel/codec.ts';
import { day, record, word } from '../../kernel/codec-records.ts';
import type { Entry } from '../../kernel/entry.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { bankShortRule } from '../ledger/facts.ts';
import { authorIsTreasurer, personOf } from '../membership/facts.ts';
import { claimsUnderWay, ORDER_LINES_MAX, orderIs, orderLine, orders } from './tables.ts';

const fields = { dueOn: day, fileDigest: hex(32), lines: list(orderLine, ORDER_LINES_MAX) };
const sent = record({ message: text(35), is: orderIs, ...fields });
export type OrderSent = Carried<typeof sent>;

/** What could be ordered before direct loans could. */
const sentBefore = record({
  message: text(35),
  is: word('dividends', 'service', 'refunds', 'supplier', 'rent'),
  ...fields,
});

const ended = record({ message: text(35), how: word('done', 'cancelled') });
type OrderEnded = Carried<typeof ended>;

const totalOf = ({ lines }: OrderSent): bigint =>
  lines.reduce((total, { amountMinor }) => total + amountMinor, 0n);

/** What banks take as a name (SEPA), and what can stand in a key. */
const MESSAGE = /^[A-Za-z0-9/?:().,'+-]{1,35}$/;
const CLAIM = /^[a-z]+\/[\x21-\x7e]+$/;

const isNamed: Rule<OrderSent> = {
  name: 'order-name-wrong',
  source: 'Ledger',
  says: '"{message}" cannot name an order.',
  next: "Use 1 to 35 letters, digits and signs of /-?:().,'+, as banks do.",
  broken: ({ entry: { body } }) => (MESSAGE.test(body.message) ? null : { message: body.message }),
};

const messageIsNew: Rule<OrderSent> = {
  name: 'order-known',
  source: 'Ledger',
  says: 'An order {message} is known already.',
  next: 'Give it another name: a bank takes each name once.',
  broken({ state, entry: { body } }) {
    return state.get(orders, body.message) === null ? null : { message: body.message };
  },
};

const asksForSomething: Rule<OrderSent> = {
  name: 'order-line-wrong',
  source: 'Ledger',
  says: 'Line {line} of the order {message} asks for {amountMinor} for "{claim}": a line names what it is for, once, and more than nothing, at most 10^18.',
  next: 'Leave it out, or correct it.',
  broken({ entry: { body } }) {
    const seen = new Set<string>();
    for (const [at, { claim, endToEndId, amountMinor }] of body.lines.entries()) {
      const isWrong =
        !CLAIM.test(claim) ||
        endToEndId === '' ||
        amountMinor <= 0n ||
        amountMinor > AMOUNT_MOST ||
        seen.has(claim);
      if (isWrong) return { message: body.message, line: at + 1, claim, amountMinor };
      seen.add(claim);
    }
    return body.lines.length === 0 ? { message: body.message, line: 0, claim: '', amountMinor: 0n } : null;
  },
};

const notUnderWay: Rule<OrderSent> = {
  name: 'ordered-already',
  source: 'Ledger',
  says: '{claim} was ordered already, in the order {message}.',
  next: 'Wait until the bank has done it and the books have it, or say that the bank will not do it: telekommune bank order-end {message} cancelled',
  broken({ state, entry: { body } }) {
    for (const { claim } of body.lines) {
      const message = state.get(claimsUnderWay, claim);
      if (message !== null) return { claim, message };
    }
    return null;
  },
};

function send(draft: Draft, { body, author }: Entry<OrderSent>): void {
  const { message, ...rest } = body;
  draft.put(orders, message, {
    ...rest,
    totalMinor: totalOf(body),
    state: 'sent',
    by: personOf(draft, author) ?? '',
  });
  for (const { claim } of body.lines) draft.put(claimsUnderWay, claim, message);
}

const MEANS = 'A treasurer says what a file that goes to the bank asks for, before it goes.';
const EXAMPLE = {
  message: 'dividends-2026-06-30',
  is: 'dividends',
  dueOn: 20_640,
  fileDigest: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  lines: [{ claim: 'dividend/person.anna/0', endToEndId: 'dividends-2026-06-30-1', amountMinor: 12_050n }],
} as const;
const RULES: readonly Rule<OrderSent>[] = [
  authorIsTreasurer(),
  isNamed,
  messageIsNew,
  asksForSomething,
  notUnderWay,
  bankShortRule(({ entry: { body } }) => (body.is === 'rent' ? 0n : totalOf(body))),
];

/** Written before there were orders for direct loans. */
export const orderSentBeforeKind = entryKind<Carried<typeof sentBefore>>({
  kind: 'banking.order-sent@1',
  means: MEANS,
  body: sentBefore,
  example: EXAMPLE,
  rules: RULES,
  evolve: send,
});

export const orderSentKind = entryKind<OrderSent>({
  kind: 'banking.order-sent@2',
  means: `${MEANS} Direct loans can be ordered, too.`,
  body: sent,
  example: {
    ...EXAMPLE,
    message: 'loan-interest-2026-06-30',
    is: 'loan-interest',
    lines: [{ claim: 'interest/13/0', endToEndId: 'loan-interest-2026-06-30-1', amountMinor: 39_163n }],
  },
  rules: RULES,
  evolve: send,
});

const canEnd: Rule<OrderEnded> = {
  name: 'order-not-under-way',
  source: 'Ledger',
  says: 'No order {message} is on its way, so it cannot be {how}.',
  next: 'See them: telekommune bank orders',
  broken({ state, entry: { body } }) {
    const order = MESSAGE.test(body.message) ? state.get(orders, body.message) : null;
    // What the bank sends back after all can be ordered again.
    const mayEnd = order?.state === 'sent' || (order?.state === 'done' && body.how === 'cancelled');
    return mayEnd ? null : { message: body.message, how: body.how };
  },
};

export const orderEndedKind = entryKind<OrderEnded>({
  kind: 'banking.order-ended@1',
  means: 'A treasurer says that the bank has carried an order out, or that it will not.',
  body: ended,
  example: { message: 'dividends-2026-06-30', how: 'done' },
  rules: [authorIsTreasurer(), canEnd],
  evolve(draft, { body }) {
    const order = draft.get(orders, body.message);
    if (order === null) return;
    draft.put(orders, body.message, { ...order, state: body.how });
    // What was done is never asked for again: once the books have it, what is due next is another claim.
    if (body.how === 'cancelled') for (const { claim } of order.lines) draft.remove(claimsUnderWay, claim);
  },
});
