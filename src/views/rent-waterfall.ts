// What became of the rent of one asset, period by period (rule 10): costs, interest, principal, what was let through to all, and what stayed
// in its fund. Out of rows alone, by booking date; the sums of the books are the judge of it.

import { addDays, addMonths, type CivilDate, civilDate, yearMonthDay } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { couponRecords, seriesOf, servicePayments } from '../contexts/bonds/facts.ts';
import { rents } from '../contexts/leases/tables.ts';
import { balances } from '../contexts/ledger/tables.ts';
import { journalPage } from './journal.ts';

/** What fell due and was paid between two days, both included. */
export interface RentPeriod {
  readonly fromDate: number;
  readonly toDate: number;
  /** Rent that fell due, paid or not. */
  readonly rentMinor: bigint;
  readonly costsMinor: bigint;
  /** Paid to the holders. */
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  /** Let through to all: surplus under `surplus: pool`, and the whole net rent once the asset is free (rule 15). */
  readonly poolMinor: bigint;
  /** Rent less all of these: what stayed in the fund of the asset, or, negative, was taken out of it. */
  readonly keptMinor: bigint;
}

interface Movement {
  readonly date: number;
  readonly what: 'rent' | 'costs' | 'interest' | 'principal' | 'pool';
  readonly minor: bigint;
}

/** Above so many quarters a period is a year. */
const QUARTERS_MOST = 40;
/** More costs than these are not looked at; the books have them all. */
const COSTS_MOST = 2_000;

/** The day on which its last bond was paid; null while there are any, and where there never were. */
export function freeSinceDate(state: Reader, asset: string): number | null {
  if (seriesOf(state, asset)?.state !== 'ended') return null;
  return state.range(servicePayments, { prefix: `${asset}/` }).at(-1)?.[1].date ?? null;
}

function costsOf(state: Reader, asset: string): readonly Movement[] {
  return state.range(balances, { prefix: `expenses:costs:${asset}:` }).flatMap(([account]) =>
    journalPage(state, { account, limit: COSTS_MOST }).entries.flatMap(({ date, closing, lines }) => {
      if (closing) return [];
      const own = lines.filter((line) => line.account === account);
      return own.map(({ minor }): Movement => ({ date, what: 'costs', minor }));
    }),
  );
}

function movementsOf(state: Reader, asset: string): readonly Movement[] {
  const prefix = `${asset}/`;
  const rent = state
    .range(rents, { prefix })
    .map(([, row]): Movement => ({ date: row.fromDate, what: 'rent', minor: row.amountMinor }));
  const paid = state.range(servicePayments, { prefix }).flatMap(([, row]): Movement[] => [
    { date: row.date, what: 'interest', minor: row.interestMinor },
    { date: row.date, what: 'principal', minor: row.principalMinor },
  ]);
  const released = state
    .range(couponRecords, { prefix })
    .map(([, row]): Movement => ({ date: row.date, what: 'pool', minor: row.releasedMinor }));
  const movements = [...rent, ...costsOf(state, asset), ...paid, ...released];
  return [...movements, ...common(movements, freeSinceDate(state, asset))];
}

/** On the day on which the asset becomes free, what was kept in its fund goes to all, and from then on its net rent. */
function common(movements: readonly Movement[], free: number | null): readonly Movement[] {
  if (free === null) return [];
  return movements.flatMap(({ date, what, minor }): Movement[] => [
    { date: Math.max(date, free), what: 'pool', minor: what === 'rent' ? minor : -minor },
  ]);
}

/** The first day of the calendar quarter or year of a date. */
function firstDay(date: number, months: number): CivilDate {
  const { year, month } = yearMonthDay(date as CivilDate);
  return civilDate(year, month - ((month - 1) % months), 1) ?? (date as CivilDate);
}

function summed(movements: readonly Movement[], what: Movement['what']): bigint {
  return movements.reduce((sum, one) => (one.what === what ? sum + one.minor : sum), 0n);
}

/** Calendar quarters, or years where there are many, from the first rent or cost to the last; none before. */
export function rentWaterfall(state: Reader, asset: string): readonly RentPeriod[] {
  const movements = movementsOf(state, asset).filter(({ minor }) => minor !== 0n);
  if (movements.length === 0) return [];
  const dates = movements.map(({ date }) => date);
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const isLong = (last - first) / 91 > QUARTERS_MOST;
  const months = isLong ? 12 : 3;
  const byPeriod = Map.groupBy(movements, ({ date }) => firstDay(date, months) as number);
  const periods: RentPeriod[] = [];
  for (let from = firstDay(first, months); from <= last; from = addMonths(from, months)) {
    const own = byPeriod.get(from) ?? [];
    const [rentMinor, costsMinor, interestMinor, principalMinor, poolMinor] = [
      summed(own, 'rent'),
      summed(own, 'costs'),
      summed(own, 'interest'),
      summed(own, 'principal'),
      summed(own, 'pool'),
    ];
    const keptMinor = rentMinor - costsMinor - interestMinor - principalMinor - poolMinor;
    const toDate = addDays(addMonths(from, months), -1);
    periods.push({
      fromDate: from,
      toDate,
      rentMinor,
      costsMinor,
      interestMinor,
      principalMinor,
      poolMinor,
      keptMinor,
    });
  }
  return periods;
}

/** The accounts whose postings are those of the asset alone; rent is received on the account of its tenant. */
export function accountsOfAsset(state: Reader, asset: string): readonly string[] {
  const own = [
    `assets:property:${asset}`,
    `assets:accumulated-depreciation:${asset}`,
    `liabilities:bonds:${asset}`,
    `liabilities:interest:${asset}`,
    `liabilities:refunds:${asset}`,
    `income:rent:${asset}`,
    `income:sale-gain:${asset}`,
    `income:write-down:${asset}`,
    `expenses:interest:${asset}`,
    `expenses:depreciation:${asset}`,
    `expenses:sale-loss:${asset}`,
  ];
  const costs = state.range(balances, { prefix: `expenses:costs:${asset}:` }).map(([account]) => account);
  return [...own, ...costs].filter((account) => state.get(balances, account) !== null);
}
