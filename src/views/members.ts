// The register of members: who holds a share, from labour where, and what dividend waits for them (rules 1-3, 16).

import type { Reader } from '../kernel/state.ts';
import { claimOf } from '../contexts/dividends/facts.ts';
import type { Power } from '../contexts/governance/actions.ts';
import { powers } from '../contexts/governance/tables.ts';
import {
  type Attestation,
  attestations,
  devices,
  people,
  type Person,
} from '../contexts/membership/tables.ts';
import { inNaturalOrder } from './natural-order.ts';

export interface MemberLine {
  readonly person: string;
  readonly name: string;
  readonly share: Person['share'];
  /** The enterprise for which the share counts. */
  readonly home: string | null;
  /** Everywhere where labour is attested, countersigned or not. */
  readonly labour: readonly (Pick<Attestation, 'since' | 'state'> & { readonly enterprise: string })[];
  readonly lapsesAtMs: number | null;
  readonly devicesInForce: number;
  /** `treasurer`, or `represent` with the enterprise. */
  readonly powers: readonly { readonly power: Power; readonly enterprise: string }[];
  readonly claimMinor: bigint;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Everybody ever attested, in natural order of their short names. */
export function members(state: Reader): readonly MemberLine[] {
  const labour = groupBy(
    state.range(attestations).map(([key, row]) => {
      const [enterprise = '', person = ''] = key.split('/');
      return { person, enterprise, since: row.since, state: row.state };
    }),
    ({ person }) => person,
  );
  const granted = groupBy(
    state.range(powers).map(([key]) => {
      const [power = '', enterprise = '', person = ''] = key.split('/');
      return { power: power as Power, enterprise, person };
    }),
    ({ person }) => person,
  );
  const known = groupBy(
    state.range(devices).map(([, row]) => row),
    ({ person }) => person,
  );
  return inNaturalOrder(state.range(people), ([name]) => name).map(([person, row]) => ({
    person,
    name: row.name,
    share: row.share,
    home: row.home,
    labour: (labour.get(person) ?? []).map(({ enterprise, since, state: standing }) => ({
      enterprise,
      since,
      state: standing,
    })),
    lapsesAtMs: row.lapsesAtMs,
    devicesInForce: (known.get(person) ?? []).filter(({ inForce }) => inForce).length,
    powers: (granted.get(person) ?? []).map(({ power, enterprise }) => ({ power, enterprise })),
    claimMinor: claimOf(state, person),
  }));
}
