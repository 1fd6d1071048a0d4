// The end of a contract: everything owed is paid, and the name is not used again.

import type { CivilDate } from '../../kernel/calendar.ts';
import { amount, type Carried, option, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { accounts, bankShortRule, post } from '../ledger/facts.ts';
import { noteEarly } from './early-payments.ts';
import { owedOn } from './facts.ts';
import {
  contractIn,
  dateRules,
  goodwillHasReason,
  noticeHasRun,
  noticeHasRunOrGoodwill,
  SOURCE,
  treasurerOfOpenContract,
} from './loan-rules.ts';
import { moved } from './recording.ts';
import { cancelYearEnd, settleLast } from './settling.ts';
import { contracts, movements } from './tables.ts';

const closing = record({
  contract: slug,
  /** All that is owed on the day: principal, interest accrued, interest due. */
  amountMinor: amount(0n),
  date: day,
  reference: text(140),
});
export type LoanClosed = Carried<typeof closing>;

const earlyClosing = record({
  contract: slug,
  /** All that is owed on the day, as above. */
  amountMinor: amount(0n),
  date: day,
  reference: text(140),
  /** Why it ends before the notice has run, where it does. */
  goodwill: option(text(140)),
});
export type LoanClosedEarly = Carried<typeof earlyClosing>;

const nothingMovesLater: Rule<LoanClosed> = {
  name: 'movement-after-closing',
  source: SOURCE,
  says: 'The contract {contract} has a movement of {lastDate}, after {closingDate}.',
  next: 'Close it on {lastDate} or later.',
  broken(judging) {
    const { contract, date: closingDate } = judging.entry.body;
    const lastDate = contractIn(judging)?.lastDate ?? 0;
    return lastDate <= closingDate ? null : { contract, lastDate, closingDate };
  },
};

const paysAllOwed: Rule<LoanClosed> = {
  name: 'closing-amount-differs',
  source: SOURCE,
  says:
    'On {closingDate} the lender of {contract} is owed {owedMinor}: {principalMinor} of principal, {accruedMinor} of interest accrued, ' +
    'less {withheldMinor} of tax, {dueMinor} of interest due; the payment was {amountMinor}.',
  next: 'Pay just what is owed, or record a payment that leaves the contract open: telekommune loans pay-out',
  broken(judging) {
    const { contract, amountMinor, date: closingDate } = judging.entry.body;
    const row = contractIn(judging);
    if (row === null) return null;
    const owed = owedOn(judging.state, contract, row, closingDate as CivilDate);
    if (owed.totalMinor === amountMinor) return null;
    const { totalMinor: owedMinor, ...parts } = owed;
    return { closingDate, contract, owedMinor, ...parts, amountMinor };
  },
};

function endContract(draft: Draft, { contract, amountMinor, date, reference }: LoanClosed, id: string): void {
  const before = draft.get(contracts, contract);
  if (before === null) return;
  const row = settleLast(draft, contract, before, date as CivilDate);
  const { balanceMinor, interestDueMinor } = row;
  post(draft, {
    date,
    what: 'loan paid back and closed',
    memo: reference,
    lines: [
      { account: accounts.loanPayable(contract), minor: balanceMinor },
      { account: accounts.loanInterestPayable(contract), minor: interestDueMinor },
      { account: accounts.bank(), minor: -amountMinor },
    ],
  });
  draft.put(movements, `${contract}/${ordinal(date)}/${ordinal(draft.position)}`, {
    what: 'closed',
    amountMinor: -balanceMinor,
    reference,
    entry: id,
    line: null,
  });
  draft.put(contracts, contract, {
    ...moved(row, { amountMinor: -balanceMinor, date }),
    state: 'closed',
    closedDate: date,
    interestDueMinor: 0n,
    interestPaidMinor: row.interestPaidMinor + interestDueMinor,
    paidOutMinor: row.paidOutMinor + balanceMinor,
  });
  cancelYearEnd(draft, contract, before.settledYear + 1);
}

export const closedFirstKind = entryKind<LoanClosed>({
  kind: 'loans.closed@1',
  means: 'A treasurer confirms that everything owed was paid to the lender, and the contract ends.',
  body: closing,
  example: { contract: '13', amountMinor: 1_049_828n, date: 20_500, reference: 'transfer 9' },
  rules: [
    ...treasurerOfOpenContract<LoanClosed>(),
    ...dateRules<LoanClosed>(),
    nothingMovesLater,
    noticeHasRun((judging) => contractIn(judging)?.balanceMinor ?? 0n),
    paysAllOwed,
    bankShortRule(({ entry }) => entry.body.amountMinor),
  ],
  evolve(draft, { id, body }) {
    endContract(draft, body, id);
  },
});

export const closedKind = entryKind<LoanClosedEarly>({
  kind: 'loans.closed@2',
  means:
    'A treasurer confirms that everything owed was paid to the lender, and the contract ends. Before the notice has run, with the reason of the goodwill.',
  body: earlyClosing,
  example: {
    contract: '13',
    amountMinor: 1_049_828n,
    date: 20_500,
    reference: 'transfer 9',
    goodwill: 'moves abroad',
  },
  rules: [
    ...treasurerOfOpenContract<LoanClosedEarly>(),
    goodwillHasReason(),
    ...dateRules<LoanClosedEarly>(),
    nothingMovesLater,
    noticeHasRunOrGoodwill((judging) => contractIn(judging)?.balanceMinor ?? 0n),
    paysAllOwed,
    bankShortRule(({ entry }) => entry.body.amountMinor),
  ],
  evolve(draft, { id, body }) {
    const before = draft.get(contracts, body.contract);
    if (before === null) return;
    const { balanceMinor: amountMinor } = before;
    noteEarly(draft, body.contract, before, { entry: id, amountMinor, goodwill: body.goodwill ?? '' });
    endContract(draft, body, id);
  },
});
