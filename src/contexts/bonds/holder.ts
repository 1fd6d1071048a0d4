// Who lends: a person or an enterprise of the commune, or somebody outside.

import { type Carried, hex } from '../../kernel/codec.ts';
import { record, slug, word } from '../../kernel/codec-records.ts';

/** By short name. */
export const holder = record({ is: word('person', 'enterprise', 'outside'), name: slug });
export type Holder = Carried<typeof holder>;

/** A holder in a row key: `outside.loan-07`. */
export function holderKey({ is, name }: Holder): string {
  return `${is}.${name}`;
}

/** The id of an entry. */
export const entryRef = hex(16);
