// Tax that was withheld on interest goes to the tax office.

import { amount, type Carried, text } from '../../kernel/codec.ts';
import { day, record } from '../../kernel/codec-records.ts';
import { entryKind, type Rule } from '../../kernel/kind.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import {
  accounts,
  amountRule,
  bankShortRule,
  dateAheadRule,
  dateBeforeFoundingRule,
  periodClosedRule,
  post,
  taxOwedMinor,
} from './facts.ts';

const payment = record({ amountMinor: amount(), date: day, reference: text(140) });
type TaxPaid = Carried<typeof payment>;

const taxIsOwed: Rule<TaxPaid> = {
  name: 'tax-not-owed',
  source: 'Ledger',
  says: 'Of the tax withheld on interest {owedMinor} are owed, and {amountMinor} were to be paid.',
  next: 'Pay what is owed. Other taxes are a common cost or a cost of an asset.',
  broken({ state, entry }) {
    const { amountMinor } = entry.body;
    const owedMinor = taxOwedMinor(state);
    return amountMinor <= owedMinor ? null : { owedMinor, amountMinor };
  },
};

export const taxPaidKind = entryKind<TaxPaid>({
  kind: 'ledger.tax-paid@1',
  means: 'A treasurer confirms that tax withheld on interest was paid to the tax office.',
  body: payment,
  example: { amountMinor: 26_375n, date: 20_464, reference: 'tax return 2025' },
  rules: [
    authorIsTreasurer(),
    amountRule(({ amountMinor }) => amountMinor),
    taxIsOwed,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
    periodClosedRule(({ date }) => date),
    bankShortRule(({ entry }) => entry.body.amountMinor),
  ],
  evolve(draft, { body: { amountMinor, date, reference } }) {
    post(draft, {
      date,
      what: 'withheld tax paid',
      memo: reference,
      lines: [
        { account: accounts.taxPayable(), minor: amountMinor },
        { account: accounts.bank(), minor: -amountMinor },
      ],
    });
  },
});
