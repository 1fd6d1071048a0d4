// What each kind of event pays and changes, one function a kind. Interest has accrued up to the event before a step is taken.
// Source: ACTUS technical specification 1.1, §7.1 to §7.4, payoff (POF) and state transition (STF) functions.

import type { CivilDate } from '../kernel/calendar.ts';
import { equalPayment } from './annuity.ts';
import type { EventType } from './event-types.ts';
import {
  formatFraction,
  type Fraction,
  greatest,
  least,
  minus,
  negated,
  NOTHING,
  over,
  plus,
  signOf,
  size,
  times,
  writtenLike,
} from './fraction.ts';
import { type InterestPart, interestSpans, sumOf } from './interest-sum.ts';
import { countedDate, formatMoment } from './moment.ts';
import { observed, type Observations } from './observations.ts';
import { TermsRefused } from './refused.ts';
import {
  afterExchange,
  type ContractState,
  scaledParts,
  signed,
  withNotional,
  withoutAccrued,
} from './state.ts';
import type { Terms } from './terms.ts';
import type { PlannedEvent, Timetable } from './timetable.ts';

/** What a step needs to know besides the state. */
export interface Contract {
  readonly terms: Terms;
  readonly timetable: Timetable;
  readonly observations: Observations;
}

export interface Step {
  readonly payoff: Fraction;
  readonly state: ContractState;
  /** The interest in the payoff, or added to the notional, unfolded; empty where there is none. */
  readonly interest: readonly InterestPart[];
}

function onlyState(state: ContractState): Step {
  return { payoff: NOTHING, state, interest: [] };
}

function maturityDate({ timetable }: Contract): CivilDate {
  return timetable.maturity.counted;
}

/** IED: the principal changes hands, with premium or discount. */
function exchange(contract: Contract, state: ContractState, event: PlannedEvent): Step {
  const { terms } = contract;
  const { anchor } = terms.interest;
  const since = anchor !== null && countedDate(anchor) < event.counted ? countedDate(anchor) : null;
  const after = afterExchange(state, terms, since, maturityDate(contract));
  const payoff = negated(signed(terms, plus(terms.notional, terms.premiumDiscount)));
  return { payoff, state: fixedPaymentIfDue(contract, after, event.key), interest: [] };
}

/** PR: a part of the principal (LAM), or what a payment leaves after interest (NAM, ANN); never more than is owed. */
function redeem({ terms }: Contract, state: ContractState): Step {
  const payment = writtenLike(state.payment ?? NOTHING, state.accrued);
  const wanted = terms.type === 'LAM' ? payment : minus(payment, signed(terms, state.accrued));
  const redeemed = signed(terms, least(wanted, size(state.notional)));
  return {
    payoff: times(redeemed, state.notionalScale),
    state: withNotional({ ...state, payment }, minus(state.notional, redeemed), terms),
    interest: [],
  };
}

/** FP: a fee, agreed as an amount or accrued on the notional. */
function payFee({ terms }: Contract, state: ContractState): Step {
  const { fee } = terms;
  const payoff = fee?.basis === 'A' ? signed(terms, fee.rate) : state.feeAccrued;
  return { payoff, state: { ...state, feeAccrued: NOTHING }, interest: [] };
}

/** PP: a part of the principal before its time; interest that accrued on it stays due. Later payments shrink with what is left, or stay. */
function prepay(contract: Contract, state: ContractState, event: PlannedEvent): Step {
  const { terms } = contract;
  const amount = event.amount ?? NOTHING;
  const owed = size(state.notional);
  if (signOf(minus(owed, amount)) < 0) {
    const says = `On ${formatMoment(event.at)} ${formatFraction(amount, 2)} are prepaid, and ${formatFraction(owed, 2)} are owed`;
    throw new TermsRefused('terms-contradict', `${says}. Prepay at most that.`);
  }
  const prepaid = signed(terms, amount);
  const left = withNotional(state, minus(state.notional, prepaid), terms);
  const payoff = times(prepaid, state.notionalScale);
  const step = { payoff, state: left, interest: [] };
  if (terms.prepaymentEffect === 'M' || state.payment === null || signOf(left.notional) === 0) return step;
  if (terms.type === 'ANN') return { ...step, state: withFixedPayment(contract, left, event.key) };
  const payment = times(state.payment, over(left.notional, state.notional));
  return { ...step, state: { ...left, payment } };
}

/** IP: what accrued is paid. */
function payInterest(state: ContractState): Step {
  return {
    payoff: times(state.accrued, state.interestScale),
    state: withoutAccrued(state),
    interest: scaledParts(state.parts, state.interestScale),
  };
}

/** IPCI: what accrued is added to the principal. */
function addInterest({ terms }: Contract, state: ContractState): Step {
  const grown = withNotional(state, plus(state.notional, state.accrued), terms);
  return { payoff: NOTHING, state: withoutAccrued(grown), interest: state.parts };
}

/** RR: the observed value × multiplier + spread, within the limits of one reset and of the life. */
function resetRate({ terms, observations }: Contract, state: ContractState, event: PlannedEvent): Step {
  const { marketObject, multiplier, spread, floor, cap, periodFloor, periodCap } = terms.reset;
  const { value } = observed(observations, marketObject, event.at.date, 'The rate reset');
  let change = minus(plus(times(value, multiplier), spread), state.rate);
  if (periodFloor !== null) change = greatest(change, periodFloor);
  if (periodCap !== null) change = least(change, periodCap);
  let rate = plus(state.rate, change);
  if (floor !== null) rate = greatest(rate, floor);
  if (cap !== null) rate = least(rate, cap);
  return onlyState({ ...state, rate });
}

/** PRF: the payment that amortizes what is owed over the payments after `key`. */
function withFixedPayment({ terms, timetable }: Contract, state: ContractState, key: number): ContractState {
  const dates = timetable.payments.filter((payment) => payment.key > key).map(({ counted }) => counted);
  const [first] = dates;
  if (first === undefined) return state;
  const { dayCount } = terms;
  const maturity = timetable.maturity.counted;
  const { counted: from, base: balance, rate } = state;
  const untilFirst = sumOf(interestSpans({ dayCount, from, to: first, maturity, balance, rate }));
  const owed = signed(terms, plus(plus(state.notional, state.accrued), untilFirst));
  return { ...state, payment: equalPayment({ owed, rate, dayCount, maturity, dates }) };
}

/** An annuity whose amount nobody agreed on, and whose day of fixing is past already. */
export function fixedPaymentIfDue(contract: Contract, state: ContractState, key: number): ContractState {
  const { terms, timetable } = contract;
  if (terms.type !== 'ANN' || state.payment !== null) return state;
  const firstPayment = timetable.payments.find((payment) => payment.key > key);
  const isStillToCome = timetable.events.some(
    (event) => event.type === 'PRF' && event.key > key && event.key < (firstPayment?.key ?? 0),
  );
  return isStillToCome ? state : withFixedPayment(contract, state, key);
}

/** PRD: somebody buys the contract and pays for the interest that accrued. */
function purchase({ terms }: Contract, state: ContractState): Step {
  const price = terms.purchase?.price ?? NOTHING;
  return { payoff: negated(signed(terms, plus(price, state.accrued))), state, interest: state.parts };
}

/** TD: the contract is sold, or ended early, at a price and with the interest that accrued. */
function terminate({ terms }: Contract, state: ContractState): Step {
  const price = terms.termination?.price ?? NOTHING;
  const payoff = signed(terms, plus(price, state.accrued));
  return {
    payoff,
    state: withoutAccrued({ ...state, notional: NOTHING, base: NOTHING }),
    interest: state.parts,
  };
}

/** SC: the observed index over the index at the start. */
function scale({ terms, observations }: Contract, state: ContractState, event: PlannedEvent): Step {
  const { marketObject, indexAtStart, scalesInterest, scalesNotional } = terms.scaling;
  const { value } = observed(observations, marketObject, event.at.date, 'The scaling');
  const factor = indexAtStart === null ? value : over(value, indexAtStart);
  return onlyState({
    ...state,
    notionalScale: scalesNotional ? factor : state.notionalScale,
    interestScale: scalesInterest ? factor : state.interestScale,
  });
}

/** MD: what is left of the principal, and of interest. */
function mature(state: ContractState): Step {
  const principal = times(state.notional, state.notionalScale);
  return {
    payoff: plus(plus(principal, times(state.accrued, state.interestScale)), state.feeAccrued),
    state: withoutAccrued({ ...state, notional: NOTHING, base: NOTHING, feeAccrued: NOTHING }),
    interest: scaledParts(state.parts, state.interestScale),
  };
}

/** Takes the step of an event. */
export function takeStep(contract: Contract, state: ContractState, event: PlannedEvent): Step {
  const type: EventType = event.type;
  switch (type) {
    case 'IED':
      return exchange(contract, state, event);
    case 'FP':
      return payFee(contract, state);
    case 'PR':
      return redeem(contract, state);
    case 'PP':
      return prepay(contract, state, event);
    case 'IP':
      return payInterest(state);
    case 'IPCI':
      return addInterest(contract, state);
    case 'RRF':
      return onlyState({ ...state, rate: contract.terms.reset.nextRate ?? state.rate });
    case 'RR':
      return resetRate(contract, state, event);
    case 'PRF':
      return onlyState(withFixedPayment(contract, state, event.key));
    case 'PRD':
      return purchase(contract, state);
    case 'TD':
      return terminate(contract, state);
    case 'SC':
      return scale(contract, state, event);
    case 'IPCB':
      return onlyState({ ...state, base: state.notional });
    case 'XD':
      return onlyState(state);
    case 'MD':
      return mature(state);
  }
}
