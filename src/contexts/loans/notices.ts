// Notices of a contract, and how much of its balance they have set free by a day.

import { ordinal, type Reader } from '../../kernel/state.ts';
import { callTermsOf, isFreeOn } from './call-terms.ts';
import { paidUnderNoticeMinor } from './early-payments.ts';
import { type Contract, type Notice, notices } from './tables.ts';

/** All notices with the day on which each has run, in order of that day. */
export function noticesOf(state: Reader, name: string): readonly (Notice & { readonly dueDate: number })[] {
  return state
    .range(notices, { prefix: `${name}/` })
    .map(([key, row]) => ({ ...row, dueDate: Number(key.slice(name.length + 1, name.length + 17)) }));
}

/** What may be paid out on a day as far as notices go; null where all of it may be. */
export function freedMinor(state: Reader, name: string, contract: Contract, date: number): bigint | null {
  if (isFreeOn(callTermsOf(state, name, contract), date)) return null;
  const run = state.range(notices, { from: `${name}/`, to: `${name}/${ordinal(date + 1)}` });
  let freed = -paidUnderNoticeMinor(state, name, contract);
  for (const [, { amountMinor }] of run) {
    if (amountMinor === null) return null;
    freed += amountMinor;
  }
  return freed > 0n ? freed : 0n;
}

/** The next day after `date` on which a notice has run; null when none is under way. */
export function nextNoticeDate(state: Reader, name: string, date: number): number | null {
  const next = state.range(notices, { from: `${name}/${ordinal(date + 1)}`, to: `${name}0`, limit: 1 })[0];
  return next === undefined ? null : Number(next[0].slice(name.length + 1, name.length + 17));
}
