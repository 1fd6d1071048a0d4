// Enterprises owe one another inside the commune: a payment moves credit from one to the other, within the limit (COMMUNE.md rule 19).

import { dateOfInstant } from '../../kernel/calendar.ts';
import { amount, type Carried, text } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Rule } from '../../kernel/kind.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { accounts, amountRule, post } from '../ledger/facts.ts';
import { authorRepresents, enterpriseInForce } from '../membership/facts.ts';
import { creditBalance } from './facts.ts';

const payment = record({ payer: slug, payee: slug, amountMinor: amount(), memo: text(140) });
type Payment = Carried<typeof payment>;

const payeeIsAnother: Rule<Payment> = {
  name: 'payer-is-payee',
  source: '19',
  says: '{payer} cannot pay itself.',
  next: 'Name the enterprise that is paid.',
  broken: ({ entry: { body } }) => (body.payer === body.payee ? { payer: body.payer } : null),
};

// Whoever left owing something can still be paid up to zero, so that nobody's claim on the others is lost with it.
const payeeInForce: Rule<Payment> = {
  name: 'payee-not-in-commune',
  source: '19',
  says: '{payee} is no enterprise of this commune (its credit balance is {balanceMinor}).',
  next: 'Check the short name: telekommune enterprises. Somebody outside is paid through the bank.',
  broken({ state, entry: { body } }) {
    const balanceMinor = creditBalance(state, body.payee);
    const settles = balanceMinor < 0n && body.amountMinor <= -balanceMinor;
    return enterpriseInForce(state, body.payee) || settles ? null : { payee: body.payee, balanceMinor };
  },
};

const withinLimit: Rule<Payment> = {
  name: 'credit-limit-passed',
  source: '19',
  says: '{payer} has a balance of {balanceMinor} and may go down to {lowestMinor}; after paying {amountMinor} it would have {resultMinor}.',
  next: 'Pay at most {payableMinor}, earn credit first, or propose a higher credit-limit.',
  broken({ state, entry: { body } }) {
    const balanceMinor = creditBalance(state, body.payer);
    const lowestMinor = -charterValue(state, parameters.creditLimitMinor);
    const resultMinor = balanceMinor - body.amountMinor;
    if (resultMinor >= lowestMinor) return null;
    const payableMinor = balanceMinor > lowestMinor ? balanceMinor - lowestMinor : 0n;
    return {
      payer: body.payer,
      balanceMinor,
      lowestMinor,
      amountMinor: body.amountMinor,
      resultMinor,
      payableMinor,
    };
  },
};

export const creditPaidKind = entryKind<Payment>({
  kind: 'credit.paid@1',
  means: 'An enterprise pays another one in mutual credit.',
  body: payment,
  example: {
    payer: 'druckerei',
    payee: 'tischlerei',
    amountMinor: 24_000n,
    memo: 'shelves for the paper store',
  },
  rules: [
    authorRepresents(({ payer }) => payer),
    payeeIsAnother,
    payeeInForce,
    amountRule(({ amountMinor }) => amountMinor),
    withinLimit,
  ],
  evolve(draft, { body }) {
    const date = dateOfInstant(draft.nowMs);
    post(draft, {
      date,
      what: 'mutual credit payment',
      memo: body.memo,
      lines: [
        { account: accounts.credit(body.payer), minor: body.amountMinor },
        { account: accounts.credit(body.payee), minor: -body.amountMinor },
      ],
    });
  },
});
