// What other contexts may know of the bank's side: whether it agrees with the books at the end of a period.

import { type CivilDate, endOfMonth, formatDate } from '../../kernel/calendar.ts';
import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { bankAccounts, bareAccounts, differences, monthSums } from './tables.ts';

/** What an account held at the end of a month by its statements; null when they do not reach so far. */
function heldAtMonthEnd(state: Reader, account: string, lastDay: CivilDate): bigint | null {
  const row = state.get(bankAccounts, account);
  if (row === null || row.throughDate < lastDay) return null;
  const month = formatDate(lastDay).slice(0, 7);
  const later = state.range(monthSums, { from: `${account}/${month}0`, to: `${account}0` });
  return later.reduce((minor, [, moved]) => minor - moved.minor, row.minor);
}

/** What all accounts held at the end of a month; the first account whose statements do not reach so far; null when there is none. */
export function bankAtMonthEnd(
  state: Reader,
  lastDay: CivilDate,
): { readonly minor: bigint } | { readonly account: string; readonly knownDate: number } | null {
  const all = state.range(bankAccounts);
  if (all.length === 0) return null;
  let minor = 0n;
  for (const [account, { throughDate }] of all) {
    const held = heldAtMonthEnd(state, account, lastDay);
    if (held === null) return { account, knownDate: throughDate };
    minor += held;
  }
  return { minor };
}

/** A commune that takes in statements closes no period that they do not reach. `bookAt` is what the books hold. */
export function statementsReachRule<B>(throughIn: (body: B) => number): Rule<B> {
  return {
    name: 'bank-statement-missing',
    source: 'Ledger',
    says: 'The statements of the account {account} are known through {knownDate}, not through {throughDate}.',
    next: 'Take in the statement: telekommune bank import FILE',
    broken({ state, entry }: Judging<B>): Figures | null {
      const throughDate = throughIn(entry.body);
      const held = bankAtMonthEnd(state, endOfMonth(throughDate as CivilDate));
      return held === null || 'minor' in held ? null : { ...held, throughDate };
    },
  };
}

/** Whoever has withdrawn all statements says what the bank holds in another way: what was compared once is not left unlooked at. */
export function bareBankIsNamedRule<B>(
  throughIn: (body: B) => number,
  bookIn: (state: Reader, throughDate: number) => bigint,
): Rule<B> {
  return {
    name: 'bank-statements-withdrawn',
    source: 'Ledger',
    says: 'The statements of the account {account}, once known through {knownDate}, were withdrawn; none is left to compare with the {bookMinor} that the books hold on {throughDate}.',
    next: 'Take in the right statement: telekommune bank import FILE. Or look at what the bank holds, and name the difference, be it 0.00: telekommune bank difference',
    broken({ state, entry }: Judging<B>): Figures | null {
      const throughDate = throughIn(entry.body);
      const [bare] = state.range(bareAccounts, { limit: 1 });
      if (bare === undefined || state.range(bankAccounts, { limit: 1 }).length > 0) return null;
      if (state.get(differences, formatDate(throughDate as CivilDate)) !== null) return null;
      const [account, { throughDate: knownDate }] = bare;
      return { account, knownDate, throughDate, bookMinor: bookIn(state, throughDate) };
    },
  };
}

/** Bank and books agree to the minor unit, or the difference is named. */
export function bankAgreesRule<B>(
  throughIn: (body: B) => number,
  bookIn: (state: Reader, throughDate: number) => bigint,
): Rule<B> {
  return {
    name: 'bank-differs',
    source: 'Ledger',
    says: 'On {throughDate} the bank holds {bankMinor} by its statements and {bookMinor} by the books; the difference is {differenceMinor}, of which {namedMinor} are named.',
    next: 'Book what is missing (telekommune bank queue), or name the difference: telekommune bank difference',
    broken({ state, entry }: Judging<B>): Figures | null {
      const throughDate = throughIn(entry.body);
      const held = bankAtMonthEnd(state, endOfMonth(throughDate as CivilDate));
      if (held === null || !('minor' in held)) return null;
      const bookMinor = bookIn(state, throughDate);
      const differenceMinor = held.minor - bookMinor;
      const namedMinor = state.get(differences, formatDate(throughDate as CivilDate))?.minor ?? 0n;
      if (differenceMinor === namedMinor) return null;
      return { throughDate, bankMinor: held.minor, bookMinor, differenceMinor, namedMinor };
    },
  };
}
