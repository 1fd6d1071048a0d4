// Writes a movement of a contract, and puts right the interest of years that are settled and open.

import type { Draft } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { yearOf } from './course.ts';
import { settle } from './settling.ts';
import { type Contract, type Movement, movements } from './tables.ts';

/** The contract with a movement in it. */
export function moved(
  contract: Contract,
  { amountMinor, date }: { amountMinor: bigint; date: number },
): Contract {
  return {
    ...contract,
    balanceMinor: contract.balanceMinor + amountMinor,
    movements: contract.movements + 1,
    lastDate: Math.max(contract.lastDate, date),
  };
}

/** Adds the movement to the contract given, and lets its interest follow. The posting is the caller's. */
export function recordMovement(
  draft: Draft,
  name: string,
  contract: Contract,
  { date, ...movement }: Movement & { readonly date: number },
): void {
  draft.put(movements, `${name}/${ordinal(date)}/${ordinal(draft.position)}`, movement);
  settle(draft, name, moved(contract, { amountMinor: movement.amountMinor, date }), yearOf(date));
}
