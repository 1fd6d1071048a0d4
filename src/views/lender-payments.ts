// What each holder of a series paid in and got back after a failure, as the journal has it.

import { type CivilDate, DATE_MAX, isCivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { accounts } from '../contexts/ledger/facts.ts';
import { accountStatement } from './account-statement.ts';

/** The most postings to one account that are looked through. */
const POSTINGS_MAX = 1_000_000;

interface Booked {
  readonly date: CivilDate;
  readonly minor: bigint;
  readonly reference: string;
}

/** The bonds write `outside.loan-07` or `outside.loan-07: reference` beside the amount. */
function ofMemo(memo: string): readonly [key: string, reference: string] {
  const end = memo.indexOf(': ');
  return end < 0 ? [memo, ''] : [memo.slice(0, end), memo.slice(end + 2)];
}

function byHolder(
  state: Reader,
  account: string,
  what: string,
  sign: bigint,
): ReadonlyMap<string, readonly Booked[]> {
  const found = new Map<string, Booked[]>();
  const lines = accountStatement(state, account, { limit: POSTINGS_MAX })?.lines ?? [];
  for (const line of [...lines].reverse()) {
    if (line.what !== what) continue;
    const [key, reference] = ofMemo(line.memo);
    const booked = {
      date: isCivilDate(line.date) ? line.date : DATE_MAX,
      minor: sign * line.minor,
      reference,
    };
    const known = found.get(key);
    if (known === undefined) found.set(key, [booked]);
    else known.push(booked);
  }
  return found;
}

function asEvents<I extends string>(
  is: I,
  byKey: ReadonlyMap<string, readonly Booked[]>,
): ReadonlyMap<string, readonly (Booked & { readonly is: I })[]> {
  return new Map([...byKey].map(([key, all]) => [key, all.map((one) => ({ is, ...one }))]));
}

export function paidInByHolder(
  state: Reader,
  asset: string,
): ReadonlyMap<string, readonly (Booked & { readonly is: 'paid-in' })[]> {
  const account = accounts.bondsPayable(asset).join(':');
  return asEvents('paid-in', byHolder(state, account, 'bond paid in', -1n));
}

export function returnedByHolder(
  state: Reader,
  asset: string,
): ReadonlyMap<string, readonly (Booked & { readonly is: 'returned' })[]> {
  const account = accounts.refundsPayable(asset).join(':');
  return asEvents('returned', byHolder(state, account, 'payment for a failed series returned', 1n));
}
