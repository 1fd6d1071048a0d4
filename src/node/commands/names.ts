// Names that exist in the commune, for completion: only what a person may want to type now.

import { auctions } from '../../contexts/auctions/tables.ts';
import { holderKey } from '../../contexts/bonds/facts.ts';
import { outsideHolders } from '../../contexts/bonds/tables.ts';
import { parameters } from '../../contexts/governance/charter.ts';
import { proposals } from '../../contexts/governance/tables.ts';
import { leases } from '../../contexts/leases/tables.ts';
import { contracts } from '../../contexts/loans/tables.ts';
import { balances } from '../../contexts/ledger/tables.ts';
import { enterprises, people } from '../../contexts/membership/tables.ts';
import { assets } from '../../contexts/property/tables.ts';
import type { Reader, Table } from '../../kernel/state.ts';
import type { NameKind } from '../command.ts';
import { shortId } from './wording.ts';
import { inNaturalOrder } from '../../views/natural-order.ts';

/** The most names that one completion offers. */
export const NAMES_MAX = 500;

function keys<V>(
  state: Reader,
  table: Table<V>,
  wanted: (row: V) => boolean = () => true,
): readonly string[] {
  const rows = state.range(table, { limit: NAMES_MAX }).filter(([, row]) => wanted(row));
  return inNaturalOrder(rows, ([key]) => key).map(([key]) => key);
}

/** Names of one kind, at most NAMES_MAX. */
export function namesOf(state: Reader, names: NameKind): readonly string[] {
  switch (names) {
    case 'people':
      return keys(state, people);
    case 'enterprises':
      return keys(state, enterprises, ({ inForce }) => inForce);
    case 'assets':
      return keys(state, assets);
    case 'leases':
      return keys(state, leases);
    case 'loans':
      return keys(state, contracts);
    case 'accounts':
      return keys(state, balances);
    case 'parameters':
      return Object.values(parameters).map(({ name }) => name);
    case 'auctions':
      return keys(state, auctions, (row) => row.state === 'open' || row.state === 'matching');
    case 'proposals':
      return keys(state, proposals, (row) => row.state === 'open').map(shortId);
    case 'holders':
      return [
        ...keys(state, outsideHolders).map((name) => holderKey({ is: 'outside', name })),
        ...keys(state, enterprises).map((name) => holderKey({ is: 'enterprise', name })),
        ...keys(state, people).map((name) => holderKey({ is: 'person', name })),
      ].slice(0, NAMES_MAX);
  }
}
