// The member enterprises: who works there, what they lease, what they owe (rules 4, 11, 19).

import type { Reader } from '../kernel/state.ts';
import { creditBalance } from '../contexts/credit/facts.ts';
import { charterValue, parameters } from '../contexts/governance/facts.ts';
import { powers } from '../contexts/governance/tables.ts';
import { arrearsMinorOf, assetsLeasedBy } from '../contexts/leases/facts.ts';
import { tenantAccounts } from '../contexts/leases/tables.ts';
import { sharesOf } from '../contexts/membership/facts.ts';
import { enterprises } from '../contexts/membership/tables.ts';
import { inNaturalOrder } from './natural-order.ts';

export interface EnterpriseLine {
  readonly enterprise: string;
  readonly title: string;
  readonly inForce: boolean;
  readonly sinceMs: number;
  readonly workers: number;
  /** People who may act for it. */
  readonly representatives: readonly string[];
  /** Assets that it leases now. */
  readonly assets: readonly string[];
  /** Rent due and unpaid, on assets that it has given back too. */
  readonly arrearsMinor: bigint;
  /** Mutual credit; below zero it owes the others. */
  readonly creditMinor: bigint;
  /** How far it may go below zero. */
  readonly creditLimitMinor: bigint;
}

function byName(names: readonly string[]): readonly string[] {
  return inNaturalOrder(names, (name) => name);
}

/** All enterprises that ever joined, in natural order of their short names. */
export function enterpriseList(state: Reader): readonly EnterpriseLine[] {
  const creditLimitMinor = charterValue(state, parameters.creditLimitMinor);
  const accounts = state.range(tenantAccounts);
  return inNaturalOrder(state.range(enterprises), ([name]) => name).map(([enterprise, row]) => {
    const leased = assetsLeasedBy(state, enterprise).map(({ asset }) => asset);
    const prefix = `represent/${enterprise}/`;
    const arrears = accounts
      .filter(([key]) => key.endsWith(`/${enterprise}`))
      .map(([, one]) => arrearsMinorOf(one));
    return {
      enterprise,
      title: row.title,
      inForce: row.inForce,
      sinceMs: row.sinceMs,
      workers: sharesOf(state, enterprise),
      representatives: byName(state.range(powers, { prefix }).map(([key]) => key.slice(prefix.length))),
      assets: byName(leased),
      arrearsMinor: arrears.reduce((total, minor) => total + (minor > 0n ? minor : 0n), 0n),
      creditMinor: creditBalance(state, enterprise),
      creditLimitMinor,
    };
  });
}
