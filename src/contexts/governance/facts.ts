// What other contexts may know of decisions, the charter and powers (COMMUNE.md rules 4, 20, 21).

import { text } from '../../kernel/codec.ts';
import { event } from '../../kernel/kind.ts';
import { type Reader, table } from '../../kernel/state.ts';
import type { Action, Power } from './actions.ts';
import { type AmountParameter, type CountParameter, readParameter, type WordParameter } from './charter.ts';
import { communes, powers, type Witness, witnesses } from './tables.ts';

export type { Action, Power } from './actions.ts';
export { parameters } from './charter.ts';

/** By parameter name: the value as the charter writes it, where the members chose another than the default. */
export const charterValues = table('governance.charter', text(32));

/** The members decided on a proposal. Contexts carry out the actions they own, and only when `passed`. */
export const proposalDecided = event<{ proposal: string; action: Action; passed: boolean }>(
  'governance.proposal-decided',
);

/** The commune begins: its first enterprise, its first person with a device. */
export const communeFounded = event<{
  foundedAtMs: number;
  enterprise: string;
  enterpriseTitle: string;
  person: string;
  personName: string;
  identity: string;
  device: string;
  deviceTitle: string;
}>('governance.commune-founded');

/** The value of a parameter as the charter stands. */
export function charterValue(state: Reader, parameter: CountParameter): number;
export function charterValue(state: Reader, parameter: AmountParameter): bigint;
export function charterValue<W extends string>(state: Reader, parameter: WordParameter<W>): W;
export function charterValue(
  state: Reader,
  parameter: CountParameter | AmountParameter | WordParameter,
): number | bigint | string {
  const written = state.get(charterValues, parameter.name);
  return (written === null ? null : readParameter(parameter, written)) ?? parameter.initial;
}

/** Whether a person holds a power (`subject` is an enterprise for `represent`, else empty). */
export function hasPower(state: Reader, person: string, power: Power, subject = ''): boolean {
  return state.get(powers, `${power}/${subject}/${person}`) !== null;
}

/** The currency of the commune, an ISO 4217 code; `XXX` before the founding. */
export function currencyOf(state: Reader): string {
  return state.get(communes, 'commune')?.currency ?? 'XXX';
}

/** The instant of the founding; 0 before it. */
export function foundedAtMs(state: Reader): number {
  return state.get(communes, 'commune')?.foundedAtMs ?? 0;
}

/** The witnesses in force, in the order in which they were elected. */
export function witnessesInForce(state: Reader): readonly Witness[] {
  return state.get(witnesses, 'all') ?? [];
}

/** Whether the log is a witness in force. */
export function isWitness(state: Reader, log: string): boolean {
  return witnessesInForce(state).some((witness) => witness.log === log);
}

/** How many of `count` witnesses make a seal: at least two thirds. */
export function sealQuorum(count: number): number {
  return Math.trunc((2 * count + 2) / 3);
}
