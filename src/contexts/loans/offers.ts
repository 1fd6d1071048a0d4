// What the law may limit: how many loans of a kind are offered, how much of them within twelve months, how much one lender lends.
// The charter says which limits hold; 0 is none. Source of the German ones: VermAnlG § 2 (1) no. 3, § 2a (3).

import { addMonths, type CivilDate } from '../../kernel/calendar.ts';
import type { Draft, Figures, Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { type Holder, holderKey } from '../bonds/facts.ts';
import { charterValue, parameters } from '../governance/facts.ts';
import { contractsOf } from './facts.ts';
import { contractIn, type Booked, SOURCE } from './loan-rules.ts';
import { contracts, lenderContracts, offered, sold } from './tables.ts';

const WINDOW_MONTHS = 12;

interface Offer {
  readonly contract: string;
  readonly kind: string;
  readonly holder: Holder;
}

/** Counts a contract among those of its kind and of its lender. */
export function noteOffer(draft: Draft, { contract, kind, holder }: Offer): void {
  draft.put(offered, kind, (draft.get(offered, kind) ?? 0) + 1);
  draft.put(lenderContracts, `${holderKey(holder)}/${contract}`, true);
}

/** Takes a contract out of both counts that never came to be. */
export function forgetOffer(draft: Draft, { contract, kind, holder }: Offer): void {
  draft.put(offered, kind, Math.max(0, (draft.get(offered, kind) ?? 0) - 1));
  draft.remove(lenderContracts, `${holderKey(holder)}/${contract}`);
}

/** Adds what was paid in to the sales of a kind on a day. */
export function noteSold(draft: Draft, kind: string, paid: { date: number; amountMinor: bigint }): void {
  const key = `${kind}/${ordinal(paid.date)}`;
  draft.put(sold, key, (draft.get(sold, key) ?? 0n) + paid.amountMinor);
}

/** The days with sales that share twelve months with a day: at most two years of them. */
function salesAround(state: Reader, kind: string, date: CivilDate): readonly (readonly [number, bigint])[] {
  const from = `${kind}/${ordinal(Math.max(0, addMonths(date, -WINDOW_MONTHS)))}`;
  const to = `${kind}/${ordinal(addMonths(date, WINDOW_MONTHS) + 1)}`;
  return state
    .range(sold, { from, to })
    .map(([key, amountMinor]) => [Number(key.slice(kind.length + 1)), amountMinor]);
}

/**
 * The most that was paid in on loans of a kind in any twelve months that a day lies in, with more on that day.
 * Twelve months end with a day and begin after the same day of the year before, whatever order payments are recorded in.
 */
export function mostSoldMinor(state: Reader, kind: string, date: CivilDate, moreMinor: bigint): bigint {
  const sales = salesAround(state, kind, date);
  const ends = [date as number, ...sales.map(([day]) => day).filter((day) => day > date)];
  let most = 0n;
  for (const end of ends) {
    const after = addMonths(end as CivilDate, -WINDOW_MONTHS);
    if (after >= date) continue;
    const within = sales.filter(([day]) => day > after && day <= end);
    const sum = within.reduce((total, [, amountMinor]) => total + amountMinor, moreMinor);
    if (sum > most) most = sum;
  }
  return most;
}

function oneIsEnough(state: Reader): boolean {
  return charterValue(state, parameters.offerLimits) === 'either';
}

/** How many contracts of a kind there have ever been. */
export function offeredCount(state: Reader, kind: string): number {
  return state.get(offered, kind) ?? 0;
}

export const offerCountKept: Rule<{ readonly kind: string; readonly date: number }> = {
  name: 'offer-count-passed',
  source: SOURCE,
  says:
    'This would be loan number {loanCount} of the kind {kind}; the charter allows {mostCount}. ' +
    'Within twelve months {soldMinor} were paid in on them (limit {limitMinor}; to be kept: {limits}).',
  next: 'Agree on it under another kind, if its terms are of another kind, wait until less was paid in within twelve months, or ask what the law wants.',
  broken({ state, entry: { body } }): Figures | null {
    const mostCount = charterValue(state, parameters.offerCount);
    const loanCount = offeredCount(state, body.kind) + 1;
    if (mostCount === 0 || loanCount <= mostCount) return null;
    const limitMinor = charterValue(state, parameters.offerAmountMinor);
    const soldMinor = mostSoldMinor(state, body.kind, body.date as CivilDate, 0n);
    if (oneIsEnough(state) && limitMinor > 0n && soldMinor <= limitMinor) return null;
    const limits = charterValue(state, parameters.offerLimits);
    return { loanCount, kind: body.kind, mostCount, soldMinor, limitMinor, limits };
  },
};

interface PaidIn extends Booked {
  readonly amountMinor: bigint;
}

export const offerAmountKept: Rule<PaidIn> = {
  name: 'offer-amount-passed',
  source: SOURCE,
  says:
    'With {amountMinor} lenders would have paid in {soldMinor} on loans of the kind {kind} within twelve months; the charter allows {limitMinor}. ' +
    'There are {loanCount} of them (limit {mostCount}; to be kept: {limits}).',
  next: 'Take it later, when less was paid in within twelve months, under another kind of loan, or ask what the law wants.',
  broken(judging): Figures | null {
    const { state, entry } = judging;
    const { amountMinor, date } = entry.body;
    const limitMinor = charterValue(state, parameters.offerAmountMinor);
    const kind = contractIn(judging)?.kind;
    if (limitMinor === 0n || kind === undefined) return null;
    const soldMinor = mostSoldMinor(state, kind, date as CivilDate, amountMinor);
    if (soldMinor <= limitMinor) return null;
    const mostCount = charterValue(state, parameters.offerCount);
    const loanCount = offeredCount(state, kind);
    if (oneIsEnough(state) && mostCount > 0 && loanCount <= mostCount) return null;
    const limits = charterValue(state, parameters.offerLimits);
    return { amountMinor, soldMinor, kind, limitMinor, loanCount, mostCount, limits };
  },
};

export const personCapKept: Rule<PaidIn> = {
  name: 'person-cap-passed',
  source: SOURCE,
  says: '{lender} has lent {lentMinor} directly; with {amountMinor} it would be more than the {capMinor} that the charter allows one lender.',
  next: 'Take less, or propose a higher loan-person-cap if the law allows it.',
  broken(judging): Figures | null {
    const { state, entry } = judging;
    const { amountMinor } = entry.body;
    const capMinor = charterValue(state, parameters.loanPersonCapMinor);
    const lender = contractIn(judging)?.holder;
    if (capMinor === 0n || lender === undefined) return null;
    const lentMinor = contractsOf(state, lender).reduce(
      (total, contract) => total + (state.get(contracts, contract)?.balanceMinor ?? 0n),
      0n,
    );
    if (lentMinor + amountMinor <= capMinor) return null;
    return { lender: holderKey(lender), lentMinor, amountMinor, capMinor };
  },
};
