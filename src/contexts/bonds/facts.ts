// What other contexts may know of the bonds of an asset (COMMUNE.md rules 6, 8, 10, 14, 15, 18).

import { hex } from '../../kernel/codec.ts';
import { record, slug, word } from '../../kernel/codec-records.ts';
import type { Carried } from '../../kernel/codec.ts';
import { event } from '../../kernel/kind.ts';

/** Who lends: a person or an enterprise of the commune, or somebody outside, by short name. */
export const holder = record({ is: word('person', 'enterprise', 'outside'), name: slug });
export type Holder = Carried<typeof holder>;

/** A holder in a row key: `outside.loan-07`. */
export function holderKey({ is, name }: Holder): string {
  return `${is}.${name}`;
}

/** The id of an entry. */
export const entryRef = hex(16);

/** Every bond of the series is paid in. */
export const seriesPaid = event<{ asset: string }>('bonds.series-paid');
/** The series did not come about; what was paid in goes back. */
export const seriesFailed = event<{ asset: string }>('bonds.series-failed');
/** The last bond is redeemed or written down: the asset is free. */
export const seriesEnded = event<{ asset: string }>('bonds.series-ended');
/** Rent that rule 10 lets through to the pool (or, negative, a claim on it); `asset` null for common money. */
export const releasedToPool = event<{ asset: string | null; amountMinor: bigint; date: number }>('bonds.released-to-pool');
