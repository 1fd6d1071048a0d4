// Whether an order can be met: by the books when the bank has done it, and by the bank account beside what is on its way already.

import { orders } from '../../contexts/banking/tables.ts';
import { bankMinor } from '../../contexts/ledger/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import type { DueClaim } from '../../views/payments-due.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { moneyIn } from './confirming.ts';
import { mustBeAllowed, sealedDate } from './speaking.ts';

/** The bank must not pay holders what the books would refuse to have been paid: the fund of the asset may be short. */
export async function mustBeBookable(
  session: Session,
  values: ArgumentValues,
  claims: readonly DueClaim[],
  dueOn: number,
): Promise<void> {
  const date = Math.min(dueOn, await sealedDate(session));
  for (const asset of new Set(claims.map(({ claim }) => claim.split('/')[1] ?? '')))
    await mustBeAllowed(session, values, 'bonds.service-paid@1', { asset, date, reference: '' });
}

/** What orders ask the bank to pay that have neither been done nor cancelled. */
function onTheWayMinor(state: Reader): bigint {
  return state
    .range(orders)
    .filter(([, order]) => order.state === 'sent' && order.is !== 'rent')
    .reduce((sum, [, { totalMinor }]) => sum + totalMinor, 0n);
}

/** The books know of a payment when the bank has done it; until then orders on their way hold the money. */
export async function mustBeCovered(session: Session, claims: readonly DueClaim[]): Promise<void> {
  const totalMinor = claims.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const [heldMinor, wayMinor] = await session.read(
    (state) => [bankMinor(state), onTheWayMinor(state)] as const,
  );
  if (wayMinor === 0n || totalMinor + wayMinor <= heldMinor) return;
  const money = await moneyIn(session);
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'bank-short-with-orders',
    says: `The order asks for ${money(totalMinor)}. The bank account holds ${money(heldMinor)} by the books, and orders on their way ask for ${money(wayMinor)} of it.`,
    figures: { totalMinor, heldMinor, wayMinor },
    next: 'End the orders that the bank has done (telekommune bank orders), record what has come in, or order less.',
  });
}
