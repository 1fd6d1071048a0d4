// What a paid invoice is booked as: a cost of an asset, or one of the whole commune. A person says which; the order knows the rest.

import type { Order } from '../../contexts/banking/tables.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import { textOrNull } from './speaking.ts';

/** What sort of cost it is, in one word, and of which asset; null for none. */
export interface Cost {
  readonly kind: string | null;
  readonly asset: string | null;
}

export function costTyped(values: ArgumentValues): Cost {
  return { kind: textOrNull(values, 'kind'), asset: textOrNull(values, 'asset') };
}

/** Rejects an end that would leave the invoice out of the books. */
export function mustNameCost(message: string, { kind }: Cost): void {
  if (kind !== null) return;
  throw new CommandTrouble({
    kind: 'usage',
    says: `The order ${message} paid an invoice, and the books do not know for what.`,
    next: `Say what sort of cost it is: telekommune bank order-end ${message} done --kind repair (for an asset: --asset NAME). If the books have it already: --only-end`,
  });
}

/** The cost, with the number of the invoice behind the name of the order. */
export function supplierBooking(
  { lines, totalMinor }: Order,
  { date, reference }: { readonly date: number; readonly reference: string },
  { kind, asset }: Cost,
): {
  readonly entries: readonly {
    kind: string;
    body: Record<string, bigint | number | string>;
    moneyOut: true;
  }[];
  readonly openCount: number;
} {
  if (kind === null) return { entries: [], openCount: 0 };
  const invoice = lines[0]?.claim.split('/').slice(2).join('/') ?? '';
  const body = { kind, amountMinor: totalMinor, date, reference: `${reference}: ${invoice}` };
  const entry =
    asset === null
      ? { kind: 'ledger.common-cost-paid@1', body, moneyOut: true as const }
      : { kind: 'property.cost-paid@1', body: { ...body, asset }, moneyOut: true as const };
  return { entries: [entry], openCount: lines.length };
}
