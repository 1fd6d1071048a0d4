// Money of a direct loan, as a treasurer confirms it: paid in, paid out, and interest that is paid instead of added.

import type { CivilDate } from '../../kernel/calendar.ts';
import { amount, type Carried, hex, option, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { accounts, amountRule, bankShortRule, post } from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import type { Supposed } from './course.ts';
import { noteEarly } from './early-payments.ts';
import {
  balanceSuffices,
  contractIn,
  contractKnown,
  dateRules,
  goodwillHasReason,
  importedOnce,
  interestNotPaidYet,
  loansAllowed,
  noticeHasRun,
  noticeHasRunOrGoodwill,
  SOURCE,
  treasurerOfOpenContract,
} from './loan-rules.ts';
import { noteSold, offerAmountKept, personCapKept } from './offers.ts';
import { recordMovement } from './recording.ts';
import { type Contract, contracts, importedLines } from './tables.ts';

const payment = record({
  contract: slug,
  amountMinor: amount(),
  date: day,
  reference: text(140),
  /** The fingerprint of the line of a register that says so; nothing for what was typed. */
  line: option(hex(16)),
});
export type LoanPayment = Carried<typeof payment>;

const EXAMPLE: LoanPayment = {
  contract: '13',
  amountMinor: 1_000_000n,
  date: 20_220,
  reference: 'statement 5, line 2',
  line: null,
};

function rememberLine(draft: Draft, { contract, line }: LoanPayment): void {
  if (line !== null) draft.put(importedLines, line, contract);
}

const reachesMinimum: Rule<LoanPayment> = {
  name: 'loan-below-minimum',
  source: SOURCE,
  says: 'With {amountMinor} the contract {contract} would stand at {balanceMinor}; the charter asks for {leastMinor} or more.',
  next: 'Agree on a larger loan, or propose a lower loan-minimum.',
  broken(judging) {
    const { contract, amountMinor } = judging.entry.body;
    const leastMinor = charterValue(judging.state, parameters.loanMinimumMinor);
    const balanceMinor = (contractIn(judging)?.balanceMinor ?? 0n) + amountMinor;
    return balanceMinor >= leastMinor ? null : { contract, amountMinor, balanceMinor, leastMinor };
  },
};

export const paidInKind = entryKind<LoanPayment>({
  kind: 'loans.paid-in@1',
  means: 'A treasurer confirms that a lender paid in money of a direct loan.',
  body: payment,
  example: EXAMPLE,
  rules: [
    ...treasurerOfOpenContract<LoanPayment>(),
    loansAllowed(),
    importedOnce(),
    amountRule(({ amountMinor }) => amountMinor),
    reachesMinimum,
    personCapKept,
    offerAmountKept,
    ...dateRules<LoanPayment>(),
  ],
  evolve(draft, { id, body }) {
    const contract = draft.get(contracts, body.contract);
    if (contract === null) return;
    const { amountMinor, date, reference, line } = body;
    post(draft, {
      date,
      what: 'loan paid in',
      memo: reference,
      lines: [
        { account: accounts.bank(), minor: amountMinor },
        { account: accounts.loanPayable(body.contract), minor: -amountMinor },
      ],
    });
    rememberLine(draft, body);
    noteSold(draft, contract.kind, { date, amountMinor });
    recordMovement(
      draft,
      body.contract,
      { ...contract, paidInMinor: contract.paidInMinor + amountMinor },
      { what: 'paid-in', amountMinor, date, reference, entry: id, line },
    );
  },
});

function paidOut({ amountMinor, date }: LoanPayment): Supposed {
  return { moved: { amountMinor: -amountMinor, date: date as CivilDate } };
}

function payOut(draft: Draft, body: LoanPayment, contract: Contract, id: string): void {
  const { amountMinor, date, reference, line } = body;
  post(draft, {
    date,
    what: 'loan paid back',
    memo: reference,
    lines: [
      { account: accounts.loanPayable(body.contract), minor: amountMinor },
      { account: accounts.bank(), minor: -amountMinor },
    ],
  });
  rememberLine(draft, body);
  recordMovement(
    draft,
    body.contract,
    { ...contract, paidOutMinor: contract.paidOutMinor + amountMinor },
    { what: 'paid-out', amountMinor: -amountMinor, date, reference, entry: id, line },
  );
}

export const paidOutFirstKind = entryKind<LoanPayment>({
  kind: 'loans.paid-out@1',
  means:
    'A treasurer confirms that a part of a direct loan, or all of it, was paid back; the contract stays open. Notice must have run.',
  body: payment,
  example: EXAMPLE,
  rules: [
    ...treasurerOfOpenContract<LoanPayment>(),
    importedOnce(),
    amountRule(({ amountMinor }) => amountMinor),
    ...dateRules<LoanPayment>(),
    noticeHasRun(({ entry }) => entry.body.amountMinor),
    balanceSuffices(paidOut),
    interestNotPaidYet(paidOut),
    bankShortRule(({ entry }) => entry.body.amountMinor),
  ],
  evolve(draft, { id, body }) {
    const contract = draft.get(contracts, body.contract);
    if (contract !== null) payOut(draft, body, contract, id);
  },
});

const earlyPayment = record({
  contract: slug,
  amountMinor: amount(),
  date: day,
  reference: text(140),
  /** The fingerprint of the line of a register that says so: what it paid out is a fact, and no notice is asked for. */
  line: option(hex(16)),
  /** Why it is paid before the notice has run, where it is: `lender is ill`. */
  goodwill: option(text(140)),
});
export type LoanPaidOut = Carried<typeof earlyPayment>;

const calledOrGoodwill = noticeHasRunOrGoodwill<LoanPaidOut>(({ entry }) => entry.body.amountMinor);

export const paidOutKind = entryKind<LoanPaidOut>({
  kind: 'loans.paid-out@2',
  means:
    'A treasurer confirms that a part of a direct loan, or all of it, was paid back; the contract stays open. Before the notice has run, with the reason of the goodwill.',
  body: earlyPayment,
  example: { ...EXAMPLE, goodwill: 'needs it for a move' },
  rules: [
    ...treasurerOfOpenContract<LoanPaidOut>(),
    importedOnce(),
    goodwillHasReason(),
    amountRule(({ amountMinor }) => amountMinor),
    ...dateRules<LoanPaidOut>(),
    {
      ...calledOrGoodwill,
      broken: (judging) => (judging.entry.body.line === null ? calledOrGoodwill.broken(judging) : null),
    },
    balanceSuffices(paidOut),
    interestNotPaidYet(paidOut),
    bankShortRule(({ entry }) => entry.body.amountMinor),
  ],
  evolve(draft, { id, body }) {
    const contract = draft.get(contracts, body.contract);
    if (contract === null) return;
    noteEarly(draft, body.contract, contract, { ...body, entry: id, goodwill: body.goodwill ?? '' });
    payOut(draft, body, contract, id);
  },
});

const interestIsDue: Rule<LoanPayment> = {
  name: 'interest-not-due',
  source: SOURCE,
  says: 'Of the interest on {contract} {dueMinor} are due, and {amountMinor} were to be paid.',
  next: 'Pay what is due. Where interest is added to the balance it is paid out with the loan: telekommune loans pay-out',
  broken(judging) {
    const { contract, amountMinor } = judging.entry.body;
    const dueMinor = contractIn(judging)?.interestDueMinor ?? 0n;
    return amountMinor <= dueMinor ? null : { contract, dueMinor, amountMinor };
  },
};

export const interestPaidKind = entryKind<LoanPayment>({
  kind: 'loans.interest-paid@1',
  means: 'A treasurer confirms that interest of past years was paid to a lender.',
  body: payment,
  example: { ...EXAMPLE, amountMinor: 30_000n },
  rules: [
    authorIsTreasurer(),
    contractKnown(),
    importedOnce(),
    amountRule(({ amountMinor }) => amountMinor),
    ...dateRules<LoanPayment>(),
    interestIsDue,
    bankShortRule(({ entry }) => entry.body.amountMinor),
  ],
  evolve(draft, { body }) {
    const contract = draft.get(contracts, body.contract);
    if (contract === null) return;
    const { amountMinor, date, reference } = body;
    post(draft, {
      date,
      what: 'interest on a loan paid',
      memo: reference,
      lines: [
        { account: accounts.loanInterestPayable(body.contract), minor: amountMinor },
        { account: accounts.bank(), minor: -amountMinor },
      ],
    });
    rememberLine(draft, body);
    draft.put(contracts, body.contract, {
      ...contract,
      interestDueMinor: contract.interestDueMinor - amountMinor,
      interestPaidMinor: contract.interestPaidMinor + amountMinor,
    });
  },
});
