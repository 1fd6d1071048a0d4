/*
 * What a contract says, read and checked.
 *
 *   Terms ─┬─ who owes, how much, from when to when
 *          ├─ interest ──── rate, day count, run of payments, capitalization
 *          ├─ redemption ── run of payments, the amount of one (LAM, NAM, ANN)
 *          ├─ reset ─────── run, market object, spread, limits
 *          ├─ scaling ───── run, index
 *          ├─ fee ───────── run, rate or amount
 *          ├─ notice, prepayments
 *          └─ purchase, termination
 */

import type { DayCount } from '../kernel/day-count.ts';
import type { BusinessDayRule } from './business-day.ts';
import type { Cycle } from './cycle.ts';
import type { Fraction } from './fraction.ts';
import type { Moment } from './moment.ts';
import type { Prepaid } from './observed-events.ts';

/** Bullet, equal principal, a payment of which principal is the rest, equal payments, call money: repaid when notice has run. */
export const CONTRACT_TYPES = ['PAM', 'LAM', 'NAM', 'ANN', 'CLM'] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

/** Whether all principal is repaid at the end. */
export function isBullet({ type }: { readonly type: ContractType }): boolean {
  return type === 'PAM' || type === 'CLM';
}

/** When something happens again and again; without an anchor it begins one cycle after the initial exchange. */
export interface Repeated {
  readonly anchor: Moment | null;
  readonly cycle: Cycle | null;
}

/** What interest is counted on: the notional, the first notional, or the notional as of the last IPCB event. */
export const INTEREST_BASES = ['NT', 'NTIED', 'NTL'] as const;

export interface RateReset extends Repeated {
  readonly marketObject: string | null;
  readonly spread: Fraction;
  readonly multiplier: Fraction;
  /** The rate of the first reset, if it is known already. */
  readonly nextRate: Fraction | null;
  readonly floor: Fraction | null;
  readonly cap: Fraction | null;
  readonly periodFloor: Fraction | null;
  readonly periodCap: Fraction | null;
}

export interface Scaling extends Repeated {
  readonly scalesInterest: boolean;
  readonly scalesNotional: boolean;
  readonly marketObject: string | null;
  readonly indexAtStart: Fraction | null;
  readonly interestMultiplier: Fraction;
  readonly notionalMultiplier: Fraction;
}

export interface Fee extends Repeated {
  /** An amount each time (A), or a yearly part of the notional (N). */
  readonly basis: 'A' | 'N';
  readonly rate: Fraction;
  readonly accrued: Fraction | null;
}

export interface Notice {
  /** How long before the end it must be given: every 3 `M` stands for three months. */
  readonly period: Cycle;
  /** Null as long as nobody gave it. */
  readonly givenAt: Moment | null;
}

/** What a prepayment changes: later payments get smaller (A), or the contract ends earlier (M). */
export const PREPAYMENT_EFFECTS = ['A', 'M'] as const;

export interface Terms {
  readonly id: string;
  readonly type: ContractType;
  readonly currency: string;
  /** 1 for who lends (RPA), -1 for who owes (RPL): every amount has this sign. */
  readonly role: 1 | -1;
  /** Nothing before it is told. */
  readonly status: Moment;
  readonly initialExchange: Moment;
  readonly maturity: Moment | null;
  /** To where the equal payments are computed, if beyond the maturity. */
  readonly amortization: Moment | null;
  readonly notional: Fraction;
  readonly premiumDiscount: Fraction;
  /** For a year; null for a contract without interest. */
  readonly rate: Fraction | null;
  readonly accrued: Fraction | null;
  readonly dayCount: DayCount;
  readonly endOfMonth: boolean;
  readonly businessDays: BusinessDayRule;
  readonly interest: Repeated;
  readonly capitalizationEnd: Moment | null;
  readonly redemption: Repeated;
  readonly payment: Fraction | null;
  readonly base: (typeof INTEREST_BASES)[number];
  readonly baseAmount: Fraction | null;
  readonly baseReset: Repeated;
  readonly reset: RateReset;
  readonly scaling: Scaling;
  readonly fee: Fee | null;
  readonly notice: Notice | null;
  /** In the order of time. */
  readonly prepaid: readonly Prepaid[];
  readonly prepaymentEffect: (typeof PREPAYMENT_EFFECTS)[number];
  readonly purchase: { readonly at: Moment; readonly price: Fraction } | null;
  readonly termination: { readonly at: Moment; readonly price: Fraction } | null;
}
