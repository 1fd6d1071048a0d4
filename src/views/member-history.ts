// Who held a share on which day, and the dividends of one person: what each record date gave, what was paid (rules 1-3, 16).

import { type CivilDate, DATE_MAX, dateOfInstant, isCivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { claimOf } from '../contexts/dividends/facts.ts';
import { declarations, payments, shareChanges } from '../contexts/dividends/tables.ts';
import { communes } from '../contexts/governance/tables.ts';
import { attestations, enterprises, people } from '../contexts/membership/tables.ts';

const civil = (date: number): CivilDate => (isCivilDate(date) ? date : DATE_MAX);

/** A time in which somebody held a share; `ended` null while it goes on. */
export interface ShareSpell {
  readonly began: CivilDate;
  readonly ended: CivilDate | null;
  /** What one share since the founding had got at both ends. */
  readonly fromMinor: bigint;
  readonly toMinor: bigint | null;
}

/** The spells of a person's share, the first one first. */
export function shareSpells(state: Reader, person: string): readonly ShareSpell[] {
  const spells: ShareSpell[] = [];
  // before the first seal no time has passed: the founders' shares begin with the commune
  const founded = dateOfInstant(state.get(communes, 'commune')?.foundedAtMs ?? 0);
  for (const [, change] of state.range(shareChanges, { prefix: `${person}/` })) {
    const date = civil(Math.max(change.date, founded));
    const last = spells.at(-1);
    if (change.is === 'began')
      spells.push({ began: date, ended: null, fromMinor: change.cumulativeMinor, toMinor: null });
    else if (last !== undefined)
      spells[spells.length - 1] = { ...last, ended: date, toMinor: change.cumulativeMinor };
  }
  return spells;
}

/** A record date on which a dividend was declared, with the sum of it. */
export interface DeclaredDividend {
  readonly date: CivilDate;
  readonly shares: number;
  readonly poolMinor: bigint;
  readonly keptMinor: bigint;
  /** Left over from the division before, and after this one. */
  readonly broughtMinor: bigint;
  readonly remainderMinor: bigint;
  readonly perShareMinor: bigint;
}

/** All dividends ever declared, the first one first, each with what one share had got before it. */
function declared(state: Reader): readonly (DeclaredDividend & { readonly beforeMinor: bigint })[] {
  let beforeMinor = 0n;
  let broughtMinor = 0n;
  const all: (DeclaredDividend & { readonly beforeMinor: bigint })[] = [];
  for (const [key, row] of state.range(declarations)) {
    if (row.outcome === 'declared') {
      const { shares, poolMinor, keptMinor, remainderMinor, perShareMinor } = row;
      all.push({
        date: civil(Number(key)),
        shares,
        poolMinor,
        keptMinor,
        broughtMinor,
        remainderMinor,
        perShareMinor,
        beforeMinor,
      });
      beforeMinor += perShareMinor;
    }
    broughtMinor = row.remainderMinor;
  }
  return all;
}

export interface DividendPaid {
  readonly date: CivilDate;
  readonly minor: bigint;
  readonly reference: string;
}

export interface MemberHistory {
  readonly person: string;
  readonly name: string;
  readonly spells: readonly ShareSpell[];
  readonly declared: readonly DeclaredDividend[];
  readonly paid: readonly DividendPaid[];
  /** Whether they add up to what the rows say is owed now. */
  readonly agrees: boolean;
}

function historyOf(
  state: Reader,
  person: string,
  name: string,
  dividends: ReturnType<typeof declared>,
): MemberHistory {
  const spells = shareSpells(state, person);
  const earned = dividends.filter(({ beforeMinor }) =>
    spells.some(
      ({ fromMinor, toMinor }) => fromMinor <= beforeMinor && (toMinor === null || beforeMinor < toMinor),
    ),
  );
  const paid = state.range(payments, { prefix: `${person}/` }).map(([, row]) => ({
    date: civil(row.date),
    minor: row.amountMinor,
    reference: row.reference,
  }));
  const owedMinor =
    earned.reduce((sum, one) => sum + one.perShareMinor, 0n) - paid.reduce((sum, one) => sum + one.minor, 0n);
  return { person, name, spells, declared: earned, paid, agrees: owedMinor === claimOf(state, person) };
}

/** The history of one person, empty for who never held a share. */
export function memberHistory(state: Reader, person: string): MemberHistory {
  return historyOf(state, person, state.get(people, person)?.name ?? person, declared(state));
}

/** The history of everybody who ever held a share, by short name. */
export function memberHistories(state: Reader): readonly MemberHistory[] {
  const dividends = declared(state);
  return state
    .range(people)
    .map(([person, { name }]) => historyOf(state, person, name, dividends))
    .filter(({ spells }) => spells.length > 0);
}

export interface RegisteredMember {
  readonly person: string;
  readonly name: string;
  readonly since: CivilDate;
  /** Titles of the enterprises where labour was attested by then, countersigned. */
  readonly enterprises: readonly string[];
}

/** Whose share was in force at the end of a day, by short name. */
export function membersOn(state: Reader, date: number): readonly RegisteredMember[] {
  const labour = state
    .range(attestations)
    .filter(([, row]) => row.since <= date && (row.state === 'in-force' || row.state === 'withdrawn'));
  const works = Map.groupBy(labour, ([key]) => key.slice(key.indexOf('/') + 1));
  return state.range(people).flatMap(([person, { name }]): RegisteredMember[] => {
    const spell = shareSpells(state, person).find(
      ({ began, ended }) => began <= date && (ended === null || date < ended),
    );
    if (spell === undefined) return [];
    const titles = (works.get(person) ?? []).map(([key]) => {
      const enterprise = key.slice(0, key.indexOf('/'));
      return state.get(enterprises, enterprise)?.title ?? enterprise;
    });
    return [{ person, name, since: spell.began, enterprises: titles }];
  });
}
