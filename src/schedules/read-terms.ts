// Reads the terms of a contract, names what does not fit, and never guesses. Source: ACTUS data dictionary 1.1.

import { DAY_COUNTS, parseDayCount } from '../kernel/day-count.ts';
import type { CivilDate } from '../kernel/calendar.ts';
import { type BusinessCalendar, EVERY_DAY, euroDays, mondayToFriday } from './business-calendar.ts';
import { type BusinessDayRule, parseBusinessDayRule } from './business-day.ts';
import { parseCycle } from './cycle.ts';
import { type Fraction, NOTHING, signOf, WHOLE } from './fraction.ts';
import { type Moment, timeKey } from './moment.ts';
import { NOTHING_OBSERVED, type ObservedEvents } from './observed-events.ts';
import { TermsRefused } from './refused.ts';
import type { ReadTerm } from './term-names.ts';
import { checkNames, type RawValues, TermReader } from './term-reader.ts';
import {
  CONTRACT_TYPES,
  type Fee,
  INTEREST_BASES,
  isBullet,
  type Notice,
  PREPAYMENT_EFFECTS,
  type RateReset,
  type Scaling,
  type Terms,
} from './terms.ts';

/** What stands in a case beside its terms. */
export interface Beside {
  /** Days that are no business days in the calendars MF and TARGET. */
  readonly holidays: ReadonlySet<CivilDate>;
  readonly observed: ObservedEvents;
}

export const NOTHING_BESIDE: Beside = { holidays: new Set(), observed: NOTHING_OBSERVED };

function calendarOf(reader: TermReader, holidays: ReadonlySet<CivilDate>): BusinessCalendar {
  const named = reader.word('calendar', ['NC', 'MF', 'NoCalendar', 'MondayToFriday', 'TARGET']);
  if (named === 'TARGET') return euroDays(holidays);
  return named === 'MF' || named === 'MondayToFriday' ? mondayToFriday(holidays) : EVERY_DAY;
}

function businessDaysOf(reader: TermReader, holidays: ReadonlySet<CivilDate>): BusinessDayRule {
  const named = reader.text('businessDayConvention') ?? 'NOS';
  const rule = parseBusinessDayRule(named, calendarOf(reader, holidays));
  if (rule !== null) return rule;
  throw reader.unknownWord('businessDayConvention', named, 'NOS, SCF, SCMF, CSF, CSMF, SCP, SCMP, CSP, CSMP');
}

function feeOf(reader: TermReader): Fee | null {
  const rate = reader.number('feeRate');
  if (rate === null || signOf(rate) === 0) return null;
  const repeated = reader.repeated('cycleAnchorDateOfFee', 'cycleOfFee');
  const isTimed = repeated.anchor !== null || repeated.cycle !== null;
  return {
    ...repeated,
    cycle: reader.needed(isTimed ? repeated : null, 'cycleOfFee', 'there is a feeRate').cycle,
    basis: reader.needed(reader.word('feeBasis', ['A', 'N']), 'feeBasis', 'there is a feeRate'),
    rate,
    accrued: reader.number('feeAccrued'),
  };
}

function noticeOf(reader: TermReader, givenAt: Moment | null): Notice | null {
  const text = reader.text('xDayNotice');
  const period = text === null ? null : parseCycle(/L[01]$/.test(text) ? text : `${text}L1`);
  if (text !== null && period === null)
    throw reader.unknownWord('xDayNotice', text, 'P30D, P2W, P3M, P1Y and the like');
  if (givenAt === null && period === null) return null;
  return { period: reader.needed(period, 'xDayNotice', 'notice is given'), givenAt };
}

function prepaymentsOf(
  reader: TermReader,
  { prepaid }: ObservedEvents,
): Pick<Terms, 'prepaid' | 'prepaymentEffect'> {
  const effect = reader.word('prepaymentEffect', ['N', ...PREPAYMENT_EFFECTS]);
  if (effect === 'A' || effect === 'M') return { prepaid, prepaymentEffect: effect };
  if (prepaid.length === 0) return { prepaid, prepaymentEffect: 'M' };
  const says =
    effect === 'N' ? 'prepaymentEffect N allows no prepayment' : 'The term prepaymentEffect is missing';
  throw new TermsRefused(
    effect === 'N' ? 'terms-contradict' : 'term-missing',
    `${says}: something is prepaid; say A (later payments get smaller) or M (the contract ends earlier).`,
  );
}

function resetOf(reader: TermReader): RateReset {
  return {
    ...reader.repeated('cycleAnchorDateOfRateReset', 'cycleOfRateReset'),
    marketObject: reader.text('marketObjectCodeOfRateReset'),
    spread: reader.number('rateSpread') ?? NOTHING,
    multiplier: reader.number('rateMultiplier') ?? WHOLE,
    nextRate: reader.number('nextResetRate'),
    floor: reader.number('lifeFloor'),
    cap: reader.number('lifeCap'),
    periodFloor: reader.number('periodFloor'),
    periodCap: reader.number('periodCap'),
  };
}

function scalingOf(reader: TermReader): Scaling {
  const effect = reader.text('scalingEffect') ?? 'OOO';
  const letters = /^([IO0])([NO0])[O0]$/.exec(effect);
  if (letters === null) {
    throw reader.unknownWord('scalingEffect', effect, 'OOO, IOO, ONO, INO (interest, notional)');
  }
  return {
    ...reader.repeated('cycleAnchorDateOfScalingIndex', 'cycleOfScalingIndex'),
    scalesInterest: letters[1] === 'I',
    scalesNotional: letters[2] === 'N',
    marketObject: reader.text('marketObjectCodeOfScalingIndex'),
    indexAtStart:
      reader.number('scalingIndexAtContractDealDate') ?? reader.number('scalingIndexAtStatusDate'),
    interestMultiplier: reader.number('interestScalingMultiplier') ?? WHOLE,
    notionalMultiplier: reader.number('notionalScalingMultiplier') ?? WHOLE,
  };
}

function pricedAt(
  reader: TermReader,
  atName: ReadTerm,
  priceName: ReadTerm,
): { readonly at: Moment; readonly price: Fraction } | null {
  const at = reader.moment(atName);
  if (at === null) return null;
  return { at, price: reader.needed(reader.number(priceName), priceName, `there is a ${atName}`) };
}

function mustComeBefore(first: Moment, second: Moment | null, says: string): void {
  if (second !== null && timeKey(second) < timeKey(first))
    throw new TermsRefused('terms-contradict', `${says}.`);
}

/** What contradicts itself, or would divide by nothing. */
function checkTogether(terms: Terms): void {
  const { initialExchange, maturity, amortization, notional, payment, scaling, termination } = terms;
  const { prepaid, notice } = terms;
  if (signOf(notional) < 0) {
    throw new TermsRefused(
      'terms-contradict',
      'notionalPrincipal is below zero; contractRole says who owes.',
    );
  }
  if (payment !== null && signOf(payment) <= 0) {
    throw new TermsRefused('terms-contradict', 'nextPrincipalRedemptionPayment is not above zero.');
  }
  mustComeBefore(initialExchange, maturity, 'maturityDate lies before initialExchangeDate');
  mustComeBefore(initialExchange, amortization, 'amortizationDate lies before initialExchangeDate');
  mustComeBefore(initialExchange, termination?.at ?? null, 'terminationDate lies before initialExchangeDate');
  mustComeBefore(initialExchange, prepaid[0]?.at ?? null, 'something is prepaid before initialExchangeDate');
  mustComeBefore(initialExchange, notice?.givenAt ?? null, 'notice is given before initialExchangeDate');
  const { indexAtStart } = scaling;
  if (indexAtStart !== null && signOf(indexAtStart) === 0) {
    throw new TermsRefused('terms-contradict', 'The scaling index at the start is zero, and is divided by.');
  }
}

/** Reads everything. Throws TermsRefused for the first thing that does not fit. */
export function readTerms(values: RawValues, fallbackId: string, beside: Beside = NOTHING_BESIDE): Terms {
  checkNames(values);
  const reader = new TermReader(values);
  const needed = reader.needed.bind(reader);
  const type = needed(reader.word('contractType', CONTRACT_TYPES), 'contractType');
  const dayCountText = reader.text('dayCountConvention') ?? '';
  const dayCount = parseDayCount(needed(reader.text('dayCountConvention'), 'dayCountConvention'));
  if (dayCount === null) {
    throw reader.unknownWord(
      'dayCountConvention',
      dayCountText,
      `AA, A360, A365, 30E360, 30E360ISDA, ${DAY_COUNTS.join(', ')}`,
    );
  }
  const role = needed(reader.word('contractRole', ['RPA', 'RPL']), 'contractRole');
  const isRedeemed = !isBullet({ type });
  const base = isRedeemed ? (reader.word('interestCalculationBase', INTEREST_BASES) ?? 'NT') : 'NT';
  const none = { anchor: null, cycle: null };
  const terms: Terms = {
    id: reader.text('contractID') ?? fallbackId,
    type,
    currency: reader.text('currency') ?? '',
    role: role === 'RPA' ? 1 : -1,
    status: needed(reader.moment('statusDate'), 'statusDate'),
    initialExchange: needed(reader.moment('initialExchangeDate'), 'initialExchangeDate'),
    maturity: reader.moment('maturityDate'),
    amortization: reader.moment('amortizationDate'),
    notional: needed(reader.number('notionalPrincipal'), 'notionalPrincipal'),
    premiumDiscount: reader.number('premiumDiscountAtIED') ?? NOTHING,
    rate: reader.number('nominalInterestRate'),
    accrued: reader.number('accruedInterest'),
    dayCount,
    endOfMonth: reader.word('endOfMonthConvention', ['SD', 'EOM']) === 'EOM',
    businessDays: businessDaysOf(reader, beside.holidays),
    interest: reader.repeated('cycleAnchorDateOfInterestPayment', 'cycleOfInterestPayment'),
    capitalizationEnd: reader.moment('capitalizationEndDate'),
    redemption: isRedeemed
      ? reader.repeated('cycleAnchorDateOfPrincipalRedemption', 'cycleOfPrincipalRedemption')
      : none,
    payment: isRedeemed ? reader.number('nextPrincipalRedemptionPayment') : null,
    base,
    baseAmount: reader.number('interestCalculationBaseAmount'),
    baseReset:
      base === 'NTL'
        ? reader.repeated('cycleAnchorDateOfInterestCalculationBase', 'cycleOfInterestCalculationBase')
        : none,
    reset: resetOf(reader),
    scaling: scalingOf(reader),
    fee: feeOf(reader),
    notice: noticeOf(reader, beside.observed.noticeGiven),
    ...prepaymentsOf(reader, beside.observed),
    purchase: pricedAt(reader, 'purchaseDate', 'priceAtPurchaseDate'),
    termination: pricedAt(reader, 'terminationDate', 'priceAtTerminationDate'),
  };
  checkTogether(terms);
  return terms;
}
