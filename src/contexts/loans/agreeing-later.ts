// What lender and commune agree on about a running contract beside its rate: another notice or end, and who lends from a day on.

import { type Carried, option, text } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { holder, holderKey } from '../bonds/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { dateAheadRule, dateBeforeFoundingRule } from '../ledger/facts.ts';
import { lenderIsKnown } from './agreeing.ts';
import { contractsOf } from './facts.ts';
import { contractIn, SOURCE, treasurerOfOpenContract } from './loan-rules.ts';
import { noticePeriod } from './notice-period.ts';
import { callTermsRows, contracts, lenderContracts, transfers } from './tables.ts';

const callChange = record({
  contract: slug,
  /** Nothing where the lender cannot call the money before the end. */
  notice: option(noticePeriod),
  endDate: option(day),
  /** The day of the agreement. Notices that were given before keep the day to which they run. */
  date: day,
  reference: text(140),
});
export type NoticeChanged = Carried<typeof callChange>;

const endsSomehow: Rule<NoticeChanged> = {
  name: 'loan-without-end',
  source: SOURCE,
  says: 'The contract {contract} would have neither a notice nor an end.',
  next: 'Say one of them: a notice such as "3 months", or --ends DATE',
  broken: ({ entry: { body } }) =>
    body.notice === null && body.endDate === null ? { contract: body.contract } : null,
};

const hasReason: Rule<NoticeChanged> = {
  name: 'change-without-reference',
  source: SOURCE,
  says: 'Another notice of {contract} needs to name what was agreed.',
  next: 'Name the letter or the day: --reference "letter of 1 March"',
  broken: ({ entry: { body } }) => (body.reference.trim() === '' ? { contract: body.contract } : null),
};

export const noticeChangedKind = entryKind<NoticeChanged>({
  kind: 'loans.notice-changed@1',
  means:
    'A treasurer records that lender and commune agreed on another notice, or another end, of a running contract.',
  body: callChange,
  example: {
    contract: '13',
    notice: { is: 'months', count: 3, to: 'day' },
    endDate: null,
    date: 20_300,
    reference: 'letter of 30 July',
  },
  rules: [
    ...treasurerOfOpenContract<NoticeChanged>(),
    endsSomehow,
    hasReason,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
  ],
  evolve(draft, { body: { contract, notice, endDate, date, reference } }) {
    draft.put(callTermsRows, contract, { notice, endDate, sinceDate: date, reference });
  },
});

const transfer = record({
  contract: slug,
  /** Who lends from then on. */
  holder,
  why: word('death', 'gift', 'sale', 'correction'),
  date: day,
  /** The will, the deed, what was wrong. */
  reference: text(140),
});
export type LoanTransferred = Carried<typeof transfer>;

const isAnother: Rule<LoanTransferred> = {
  name: 'lender-as-before',
  source: SOURCE,
  says: 'The contract {contract} is with {lender} already.',
  next: 'Check the contract: telekommune loans show CONTRACT',
  broken(judging) {
    const { contract, holder: lender } = judging.entry.body;
    const row = contractIn(judging);
    return row === null || holderKey(row.holder) !== holderKey(lender)
      ? null
      : { contract, lender: holderKey(lender) };
  },
};

const transferHasReason: Rule<LoanTransferred> = {
  name: 'transfer-without-reason',
  source: SOURCE,
  says: 'The contract {contract} passes to another lender, and nothing is named that says so.',
  next: 'Name the will, the deed, or what was wrong: --reference "certificate of inheritance of 3 May"',
  broken: ({ entry: { body } }) => (body.reference.trim() === '' ? { contract: body.contract } : null),
};

/** A correction only says who it always was; a death asks nobody. */
const capKept: Rule<LoanTransferred> = {
  name: 'person-cap-passed',
  source: SOURCE,
  says: '{lender} has lent {lentMinor} directly; with {amountMinor} it would be more than the {capMinor} that the charter allows one lender.',
  next: 'Pay back a part first, or propose a higher loan-person-cap if the law allows it.',
  broken(judging): Figures | null {
    const { state, entry } = judging;
    const { holder: lender, why } = entry.body;
    const capMinor = charterValue(state, parameters.loanPersonCapMinor);
    const amountMinor = contractIn(judging)?.balanceMinor ?? 0n;
    if (capMinor === 0n || why === 'correction' || why === 'death') return null;
    const lentMinor = contractsOf(state, lender).reduce(
      (total, one) => total + (state.get(contracts, one)?.balanceMinor ?? 0n),
      0n,
    );
    return lentMinor + amountMinor <= capMinor
      ? null
      : { lender: holderKey(lender), lentMinor, amountMinor, capMinor };
  },
};

export const transferredKind = entryKind<LoanTransferred>({
  kind: 'loans.transferred@1',
  means:
    'A treasurer records that a contract passed to another lender by death, gift or sale, or that the wrong one was named.',
  body: transfer,
  example: {
    contract: '13',
    holder: { is: 'outside', name: 'loan-08' },
    why: 'death',
    date: 20_300,
    reference: 'certificate of inheritance of 3 May',
  },
  rules: [
    ...treasurerOfOpenContract<LoanTransferred>(),
    lenderIsKnown(),
    isAnother,
    transferHasReason,
    capKept,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
  ],
  evolve(draft, { id, body: { contract, holder: to, why, date, reference } }) {
    const row = draft.get(contracts, contract);
    if (row === null) return;
    const from = row.holder;
    draft.put(contracts, contract, { ...row, holder: to });
    draft.remove(lenderContracts, `${holderKey(from)}/${contract}`);
    draft.put(lenderContracts, `${holderKey(to)}/${contract}`, true);
    draft.put(transfers, `${contract}/${ordinal(date)}/${ordinal(draft.position)}`, {
      from,
      to,
      why,
      reference,
      entry: id,
    });
  },
});
