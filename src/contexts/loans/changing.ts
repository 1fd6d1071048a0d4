// Another rate of a running contract, from a day on.

import type { CivilDate } from '../../kernel/calendar.ts';
import { amount, type Carried, text } from '../../kernel/codec.ts';
import { day, record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { dateBeforeFoundingRule, periodClosedRule } from '../ledger/facts.ts';
import { rateWithinCeiling } from './agreeing.ts';
import { rateOn, type Supposed, yearOf } from './course.ts';
import {
  balanceSuffices,
  contractIn,
  interestNotPaidYet,
  SOURCE,
  treasurerOfOpenContract,
} from './loan-rules.ts';
import { settle } from './settling.ts';
import { contracts, rates } from './tables.ts';

const rateChange = record({
  contract: slug,
  ratePpm: amount(0n),
  /** The first day of the new rate; it may lie ahead. */
  date: day,
  reference: text(140),
});
export type RateChanged = Carried<typeof rateChange>;

const rateDiffers: Rule<RateChanged> = {
  name: 'rate-as-before',
  source: SOURCE,
  says: 'The contract {contract} bears {ratePpm} on {changeDate} already.',
  next: 'Check the rate and the day: telekommune loans show CONTRACT',
  broken({ state, entry: { body } }) {
    const { contract, ratePpm, date: changeDate } = body;
    return rateOn(state, contract, changeDate) === ratePpm ? { contract, ratePpm, changeDate } : null;
  },
};

const rateNotBeforeCarried: Rule<RateChanged> = {
  name: 'date-before-carried-over',
  source: SOURCE,
  says: 'The day {changeDate} lies before {carriedDate}, to which the interest of {contract} was carried over.',
  next: 'Change the rate from {carriedDate} on or later.',
  broken(judging) {
    const { contract, date: changeDate } = judging.entry.body;
    const carriedDate = contractIn(judging)?.carriedDate ?? null;
    return carriedDate === null || changeDate >= carriedDate ? null : { changeDate, carriedDate, contract };
  },
};

function rateSupposed({ ratePpm, date }: RateChanged): Supposed {
  return { rate: { ratePpm, fromDate: date as CivilDate } };
}

export const rateChangedKind = entryKind<RateChanged>({
  kind: 'loans.rate-changed@1',
  means: 'A treasurer records that lender and commune agreed on another rate from a day on.',
  body: rateChange,
  example: { contract: '13', ratePpm: 20_000n, date: 20_454, reference: 'letter of 1 December' },
  rules: [
    ...treasurerOfOpenContract<RateChanged>(),
    rateWithinCeiling(),
    rateDiffers,
    dateBeforeFoundingRule(({ date }) => date),
    rateNotBeforeCarried,
    periodClosedRule(({ date }) => date),
    balanceSuffices(rateSupposed),
    interestNotPaidYet(rateSupposed),
  ],
  evolve(draft, { body: { contract, ratePpm, date, reference } }) {
    const row = draft.get(contracts, contract);
    if (row === null) return;
    draft.put(rates, `${contract}/${ordinal(date)}`, { ratePpm, reference });
    settle(draft, contract, row, yearOf(date));
  },
});
