// Terms for tests: a plain bullet loan, and what a test changes in it.

import { type ContractEvent, playCase, type RawCase, type Refusal } from '../../src/schedules/contract.ts';
import type { RawValues } from '../../src/schedules/term-reader.ts';

/** 12,000 at 5 % from 2026-01-01 for a year, interest monthly, act/365. */
export const BULLET: RawValues = {
  contractType: 'PAM',
  contractID: 'loan',
  contractRole: 'RPA',
  currency: 'EUR',
  statusDate: '2025-12-31',
  initialExchangeDate: '2026-01-01',
  maturityDate: '2027-01-01',
  notionalPrincipal: '12000',
  nominalInterestRate: '0.05',
  dayCountConvention: 'A365',
  cycleAnchorDateOfInterestPayment: '2026-02-01',
  cycleOfInterestPayment: 'P1ML1',
};

/** The same loan, redeemed in twelve equal parts of principal. */
export const LINEAR: RawValues = {
  ...BULLET,
  contractType: 'LAM',
  cycleAnchorDateOfPrincipalRedemption: '2026-02-01',
  cycleOfPrincipalRedemption: 'P1ML1',
};

/** The same loan, redeemed in twelve equal payments. */
export const ANNUITY: RawValues = { ...LINEAR, contractType: 'ANN' };

export type Outcome = { readonly events: readonly ContractEvent[] } | { readonly refused: Refusal };

export function played(terms: RawValues, more: Omit<RawCase, 'terms'> = {}): Outcome {
  const events: ContractEvent[] = [];
  const answer = playCase({ terms, ...more }, 'loan', (event) => events.push(event));
  return 'refused' in answer ? answer : { events };
}

/** The events of terms that are right. */
export function eventsOf(terms: RawValues, more: Omit<RawCase, 'terms'> = {}): readonly ContractEvent[] {
  const outcome = played(terms, more);
  if ('refused' in outcome) throw new Error(`${outcome.refused.rule}: ${outcome.refused.says}`);
  return outcome.events;
}
