// The rules that several kinds of entries about direct loans share. Their order in a kind: the author, the contract, its state, amount, dates, sums.

import type { CivilDate } from '../../kernel/calendar.ts';
import { formatDate } from '../../kernel/calendar.ts';
import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { dateAheadRule, dateBeforeFoundingRule, periodClosedRule } from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { callTermsOf, callText } from './call-terms.ts';
import { afterSupposed, type Supposed } from './course.ts';
import { freedMinor, nextNoticeDate } from './notices.ts';
import { type Contract, contracts, importedLines } from './tables.ts';

/** Where rules about direct loans come from. */
export const SOURCE = 'Direct loans';

/** Every body about a contract names it. */
export interface OfContract {
  readonly contract: string;
}

export interface Booked extends OfContract {
  readonly date: number;
}

/** The contract that the body names. */
export function contractIn<B extends OfContract>({ state, entry }: Judging<B>): Contract | null {
  return state.get(contracts, entry.body.contract);
}

export function contractKnown<B extends OfContract>(): Rule<B> {
  return {
    name: 'loan-unknown',
    source: SOURCE,
    says: 'There is no contract {contract}.',
    next: 'See the contracts there are: telekommune loans. A new one is agreed first: telekommune loans agree',
    broken: (judging) => (contractIn(judging) === null ? { contract: judging.entry.body.contract } : null),
  };
}

export function contractOpen<B extends OfContract>(): Rule<B> {
  return {
    name: 'loan-closed',
    source: SOURCE,
    says: 'The contract {contract} was closed on {closedDate}.',
    next: 'Agree on a new contract with the lender: telekommune loans agree',
    broken(judging) {
      const closedDate = contractIn(judging)?.closedDate ?? null;
      return closedDate === null ? null : { contract: judging.entry.body.contract, closedDate };
    },
  };
}

/** New money comes only while the charter lets it. */
export function loansAllowed<B>(): Rule<B> {
  return {
    name: 'direct-loans-not-allowed',
    source: SOURCE,
    says: 'The charter of this commune allows no direct loans.',
    next: 'The members can allow them: telekommune propose change-charter direct-loans yes',
    broken: ({ state }) => (charterValue(state, parameters.directLoans) === 'yes' ? null : {}),
  };
}

/** A line of an imported register counts once. */
export function importedOnce<B extends OfContract & { readonly line: string | null }>(): Rule<B> {
  return {
    name: 'line-imported-already',
    source: SOURCE,
    says: 'This line of a register was imported before, for the contract {contract}.',
    next: 'Nothing is left to do. A second payment of the same amount on the same day is recorded without the register.',
    broken({ state, entry: { body } }) {
      const contract = body.line === null ? null : state.get(importedLines, body.line);
      return contract === null ? null : { contract };
    },
  };
}

/** Nothing is dated before the day to which another register was kept. */
function afterCarried<B extends Booked>(): Rule<B> {
  return {
    name: 'date-before-carried-over',
    source: SOURCE,
    says: 'The day {bookingDate} lies before {carriedDate}, on which the balance of {contract} was carried over.',
    next: 'What happened before is in that balance already. Check the year of the date.',
    broken(judging) {
      const { contract, date: bookingDate } = judging.entry.body;
      const carriedDate = contractIn(judging)?.carriedDate ?? null;
      return carriedDate === null || bookingDate >= carriedDate
        ? null
        : { bookingDate, carriedDate, contract };
    },
  };
}

/** The rules about the day of an entry, in their order. */
export function dateRules<B extends Booked>(): readonly Rule<B>[] {
  return [
    dateAheadRule<B>(({ date }) => date),
    dateBeforeFoundingRule<B>(({ date }) => date),
    afterCarried<B>(),
    periodClosedRule<B>(({ date }) => date),
  ];
}

/** Who may say what the bank did, about which contract. */
export function treasurerOfOpenContract<B extends OfContract>(): readonly Rule<B>[] {
  return [authorIsTreasurer<B>(), contractKnown<B>(), contractOpen<B>()];
}

/** What is paid out has been given notice of, where the contract asks for it. */
export function noticeHasRun<B extends Booked>(amountIn: (judging: Judging<B>) => bigint): Rule<B> {
  return {
    name: 'notice-not-run',
    source: SOURCE,
    says:
      'The contract {contract} asks for a notice of {notice}. Of its balance {freedMinor} are free on {bookingDate}, ' +
      'and {amountMinor} were to be paid out (next notice to have run: {nextNotice}).',
    next:
      'Give notice first: telekommune loans give-notice CONTRACT. When it has run, pay out. ' +
      'To pay earlier by agreement, a treasurer says why: --goodwill "reason"',
    broken(judging) {
      const { state, entry } = judging;
      const { contract, date: bookingDate } = entry.body;
      const row = contractIn(judging);
      const freed = row === null ? null : freedMinor(state, contract, row, bookingDate);
      const amountMinor = amountIn(judging);
      if (row === null || freed === null || amountMinor <= freed) return null;
      const next = nextNoticeDate(state, contract, bookingDate);
      const nextNotice = next === null ? 'none' : formatDate(next as CivilDate);
      const notice = callText(callTermsOf(state, contract, row), (date) => formatDate(date as CivilDate));
      return { contract, notice, freedMinor: freed, bookingDate, amountMinor, nextNotice };
    },
  };
}

/** The same, unless a treasurer pays earlier by goodwill, and says why (rule 21: every use of a power is seen). */
export function noticeHasRunOrGoodwill<B extends Booked & { readonly goodwill: string | null }>(
  amountIn: (judging: Judging<B>) => bigint,
): Rule<B> {
  const rule = noticeHasRun<B>(amountIn);
  return {
    ...rule,
    broken: (judging) => (judging.entry.body.goodwill === null ? rule.broken(judging) : null),
  };
}

/** A goodwill without a reason is none. */
export function goodwillHasReason<B extends { readonly goodwill: string | null }>(): Rule<B> {
  return {
    name: 'goodwill-without-reason',
    source: '21',
    says: 'Money is to be paid before the notice has run, and no reason is given.',
    next: 'Say why: --goodwill "reason". The lender reads it in the statement.',
    broken: ({ entry: { body } }) => (body.goodwill?.trim() === '' ? {} : null),
  };
}

function supposedFigures<B extends OfContract>(judging: Judging<B>, supposed: Supposed) {
  const row = contractIn(judging);
  return row === null ? null : afterSupposed(judging.state, judging.entry.body.contract, row, supposed);
}

/** On no day is more paid out than the balance, with what a back-dated change does to the interest of years that are open. */
export function balanceSuffices<B extends OfContract>(
  supposedIn: (body: B, state: Reader) => Supposed,
): Rule<B> {
  return {
    name: 'payout-above-balance',
    source: SOURCE,
    says: 'The balance of {contract} would fall {missingMinor} below zero; it is {balanceMinor} now.',
    next: 'Look at its movements: telekommune loans show CONTRACT. Interest of this year is paid out when it is added, or when the contract is closed.',
    broken(judging): Figures | null {
      const after = supposedFigures(judging, supposedIn(judging.entry.body, judging.state));
      if (after === null || after.lowestMinor >= 0n) return null;
      const balanceMinor = contractIn(judging)?.balanceMinor ?? 0n;
      return { contract: judging.entry.body.contract, missingMinor: -after.lowestMinor, balanceMinor };
    },
  };
}

/** Interest that was paid to the lender is not lowered afterwards. */
export function interestNotPaidYet<B extends OfContract>(
  supposedIn: (body: B, state: Reader) => Supposed,
): Rule<B> {
  return {
    name: 'interest-already-paid',
    source: SOURCE,
    says: 'With this day the interest of {contract} would be {tooMuchMinor} less than what the lender was paid.',
    next: 'Book it on a day of this year, or agree with the lender on what is to be paid back.',
    broken(judging): Figures | null {
      const after = supposedFigures(judging, supposedIn(judging.entry.body, judging.state));
      if (after === null || after.interestDueMinor >= 0n) return null;
      return { contract: judging.entry.body.contract, tooMuchMinor: -after.interestDueMinor };
    },
  };
}
