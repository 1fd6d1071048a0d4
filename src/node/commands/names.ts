// Names that exist in the commune, for completion: only what a person may want to type now.

import { parameters } from '../../contexts/governance/charter.ts';
import { proposals } from '../../contexts/governance/tables.ts';
import { enterprises, people } from '../../contexts/membership/tables.ts';
import type { Reader, Table } from '../../kernel/state.ts';
import type { NameKind } from '../command.ts';

/** The most names that one completion offers. */
export const NAMES_MAX = 500;

function keys(state: Reader, table: Table<unknown>): string[] {
  return state.range(table, { limit: NAMES_MAX }).map(([key]) => key);
}

/** Names of one kind, sorted, at most NAMES_MAX. */
export function namesOf(state: Reader, names: NameKind): readonly string[] {
  switch (names) {
    case 'people':
      return keys(state, people);
    case 'enterprises':
      return keys(state, enterprises);
    case 'parameters':
      return Object.values(parameters).map(({ name }) => name);
    case 'proposals':
      return state
        .range(proposals, { limit: NAMES_MAX })
        .filter(([, { state: standing }]) => standing === 'open')
        .map(([id]) => id.slice(0, 8));
    case 'assets':
    case 'auctions':
    case 'leases':
    case 'holders':
    case 'accounts':
      return [];
  }
}
