// What those who lend are called in the register: people and enterprises by their full names, lenders from outside as they were registered.

import { type Holder, holderKey } from '../contexts/bonds/facts.ts';
import { outsideHolders } from '../contexts/bonds/tables.ts';
import { enterprises, people } from '../contexts/membership/tables.ts';
import type { Reader } from '../kernel/state.ts';
import { inNaturalOrder } from './natural-order.ts';

/** The full name; the short one of somebody whom the register does not know. */
export function holderTitle(state: Reader, { is, name }: Holder): string {
  switch (is) {
    case 'person':
      return state.get(people, name)?.name ?? name;
    case 'enterprise':
      return state.get(enterprises, name)?.title ?? name;
    case 'outside':
      return state.get(outsideHolders, name)?.title ?? name;
  }
}

/** Everybody who may lend: who comes from outside, then enterprises, then people, each in natural order. */
export function allWhoMayLend(state: Reader): readonly Holder[] {
  const kinds = [
    ['outside', state.range(outsideHolders)],
    ['enterprise', state.range(enterprises)],
    ['person', state.range(people)],
  ] as const;
  return kinds.flatMap(([is, rows]) =>
    inNaturalOrder(
      rows.map(([name]): Holder => ({ is, name })),
      holderKey,
    ),
  );
}
