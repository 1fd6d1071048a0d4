// Where a contract stands between two events, and how interest accrues on it.
// Source: ACTUS technical specification 1.1, §6 (state variables).

import type { CivilDate } from '../kernel/calendar.ts';
import { countTime } from '../kernel/day-count.ts';
import { type Fraction, fraction, NOTHING, plus, times } from './fraction.ts';
import { type InterestPart, interestSpans, sumOf, withSpans } from './interest-sum.ts';
import type { Terms } from './terms.ts';

export interface ContractState {
  /** Interest is counted up to this day. */
  readonly counted: CivilDate;
  /** Signed like every amount: above zero for who lends. */
  readonly notional: Fraction;
  readonly rate: Fraction;
  readonly accrued: Fraction;
  /** What the accrued interest is made of; its amounts add up to it. */
  readonly parts: readonly InterestPart[];
  /** The fee that has accrued, where it is a part of the notional. */
  readonly feeAccrued: Fraction;
  /** What interest is counted on. */
  readonly base: Fraction;
  /** One payment (NAM, ANN) or one redemption (LAM), without sign; null before an annuity is fixed. */
  readonly payment: Fraction | null;
  readonly notionalScale: Fraction;
  readonly interestScale: Fraction;
}

/** Puts the sign of the contract's role onto an amount. */
export function signed({ role }: Terms, amount: Fraction): Fraction {
  return role === 1 ? amount : { numerator: -amount.numerator, denominator: amount.denominator };
}

/** Before the initial exchange: nothing is owed. */
export function emptyState(terms: Terms, counted: CivilDate): ContractState {
  const { scaling, payment } = terms;
  return {
    counted,
    notional: NOTHING,
    rate: NOTHING,
    accrued: NOTHING,
    parts: [],
    feeAccrued: NOTHING,
    base: NOTHING,
    payment,
    notionalScale: scaling.scalesNotional ? scaling.notionalMultiplier : fraction(1),
    interestScale: scaling.scalesInterest ? scaling.interestMultiplier : fraction(1),
  };
}

/** What a fee on the notional comes to over a span. */
export function feeFor(
  { fee, dayCount }: Terms,
  { notional }: ContractState,
  from: CivilDate,
  to: CivilDate,
  maturity: CivilDate,
): Fraction {
  if (fee === null || fee.basis === 'A' || from === to) return NOTHING;
  return times(times(notional, fee.rate), countTime(dayCount, from, to, maturity).fraction);
}

/** Lets interest, and a fee on the notional, accrue up to a day. */
export function accruedTo(
  state: ContractState,
  to: CivilDate,
  terms: Terms,
  maturity: CivilDate,
): ContractState {
  const { dayCount, fee } = terms;
  const { counted: from, base: balance, rate } = state;
  const feeAccrued =
    fee === null ? state.feeAccrued : plus(state.feeAccrued, feeFor(terms, state, from, to, maturity));
  const spans = interestSpans({ dayCount, from, to, maturity, balance, rate });
  if (spans.length === 0) return { ...state, feeAccrued, counted: to };
  return {
    ...state,
    feeAccrued,
    counted: to,
    accrued: plus(state.accrued, sumOf(spans)),
    parts: withSpans(state.parts, spans),
  };
}

/** The state after all that was accrued has been paid or added. */
export function withoutAccrued(state: ContractState): ContractState {
  return { ...state, accrued: NOTHING, parts: [] };
}

/** The state with another notional; interest is counted on it at once where the terms say so. */
export function withNotional(state: ContractState, notional: Fraction, { base }: Terms): ContractState {
  return { ...state, notional, base: base === 'NT' ? notional : state.base };
}

/** What the initial exchange makes of a contract, interest from before it included. */
export function afterExchange(
  state: ContractState,
  terms: Terms,
  accruingSince: CivilDate | null,
  maturity: CivilDate,
): ContractState {
  const notional = signed(terms, terms.notional);
  const base = terms.base === 'NTL' && terms.baseAmount !== null ? signed(terms, terms.baseAmount) : notional;
  const begun = { ...state, notional, base, rate: terms.rate ?? NOTHING };
  if (terms.accrued !== null) {
    const amount = signed(terms, terms.accrued);
    return { ...begun, accrued: amount, parts: amount.numerator === 0n ? [] : [{ kind: 'carried', amount }] };
  }
  if (accruingSince === null) return begun;
  return accruedTo({ ...begun, counted: accruingSince }, state.counted, terms, maturity);
}

/** Scales a sum of interest, part by part. */
export function scaledParts(parts: readonly InterestPart[], scale: Fraction): readonly InterestPart[] {
  if (scale.numerator === scale.denominator) return parts;
  return parts.map((part) => {
    const amount = times(part.amount, scale);
    return part.kind === 'span' ? { ...part, scale, amount } : { ...part, amount };
  });
}
