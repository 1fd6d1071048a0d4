// What was paid out without a notice: by goodwill, in another register, or where no notice is needed. It must not eat up the notices that come later.

import type { Draft } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Contract, notices, paidEarly } from './tables.ts';

/** What was paid out early on a contract, by entry. */
export function earlyPayments(
  state: Reader,
  name: string,
): ReadonlyMap<string, { readonly uncalledMinor: bigint; readonly goodwill: string }> {
  return new Map(
    state.range(paidEarly, { prefix: `${name}/` }).map(([key, row]) => [key.slice(name.length + 1), row]),
  );
}

/** What of the payments out is set against notices. */
export function paidUnderNoticeMinor(state: Reader, name: string, { paidOutMinor }: Contract): bigint {
  let paid = paidOutMinor;
  for (const { uncalledMinor } of earlyPayments(state, name).values()) paid -= uncalledMinor;
  return paid;
}

/** What all notices call, those under way too, and was not paid yet; null where one calls all of the contract. */
export function calledMinor(state: Reader, name: string, contract: Contract): bigint | null {
  let called = -paidUnderNoticeMinor(state, name, contract);
  for (const [, { amountMinor }] of state.range(notices, { prefix: `${name}/` })) {
    if (amountMinor === null) return null;
    called += amountMinor;
  }
  return called > 0n ? called : 0n;
}

interface Paid {
  readonly entry: string;
  readonly amountMinor: bigint;
  readonly goodwill: string;
}

/** Notes what of a payment no notice had called. The contract is the one before the payment. */
export function noteEarly(
  draft: Draft,
  name: string,
  before: Contract,
  { entry, amountMinor, goodwill }: Paid,
): void {
  const called = calledMinor(draft, name, before);
  const uncalledMinor = called === null || called >= amountMinor ? 0n : amountMinor - called;
  if (uncalledMinor === 0n && goodwill === '') return;
  draft.put(paidEarly, `${name}/${entry}`, { uncalledMinor, goodwill });
}

/** Forgets it with the payment. */
export function forgetEarly(draft: Draft, name: string, entry: string): void {
  if (draft.get(paidEarly, `${name}/${entry}`) !== null) draft.remove(paidEarly, `${name}/${entry}`);
}
