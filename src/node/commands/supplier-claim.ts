// What a supplier is owed: typed, not worked out, and each invoice once.

import { CLAIM_BYTES_MAX, claimsUnderWay, orders } from '../../contexts/banking/tables.ts';
import type { DueClaim } from '../../views/payments-due.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { amountOrNull, textOrNull } from './speaking.ts';

/** What a supplier is owed is typed, not worked out. */
export async function supplierClaim(session: Session, values: ArgumentValues): Promise<readonly DueClaim[]> {
  const [other, amountMinor, invoice] = [
    textOrNull(values, 'to'),
    amountOrNull(values, 'amount'),
    textOrNull(values, 'invoice'),
  ];
  if (other === null || amountMinor === null || invoice === null) {
    throw new CommandTrouble({
      kind: 'usage',
      says: 'An order to a supplier says whom, how much, and for which invoice.',
      next: 'For example: --to waterworks --amount 80.00 --invoice 2026-117',
    });
  }
  const name = invoice.replaceAll(/[^\x21-\x7e]+/g, '-');
  const claim = `supplier/${other}/${name}`;
  if (claim.length > CLAIM_BYTES_MAX) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `The number of the invoice is longer than an order can say, by ${claim.length - CLAIM_BYTES_MAX} characters.`,
      next: 'Give its beginning or its end.',
    });
  }
  const paidBy = await session.read((state) => {
    const message = state.get(claimsUnderWay, claim);
    return message !== null && state.get(orders, message)?.state === 'done' ? message : null;
  });
  if (paidBy !== null) {
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'invoice-paid',
      says: `The invoice ${invoice} of ${other} was paid by the order ${paidBy}.`,
      next: `For another part of it name the part: --invoice ${invoice}/2`,
    });
  }
  return [
    {
      claim,
      other,
      amountMinor,
      purpose: { of: 'invoice', name: invoice, parts: [], years: [] },
      underWay: null,
    },
  ];
}
