// What the founding chose in the charter: the rows have only what is in force, so it is read out of the founding entry.

import { FOUNDING_KIND } from '../../contexts/order/facts.ts';
import { decode } from '../../kernel/codec.ts';
import { decodeEnvelope } from '../../kernel/entry.ts';
import { entryPlace } from '../../views/entry-place.ts';
import type { Session } from '../session.ts';
import { kinds } from './rule-book.ts';

interface Founding {
  readonly charter: readonly { readonly parameter: string; readonly value: string }[];
}

/** What the founding entry chose, by parameter; null where the entry is not on this machine. */
export async function foundingValues(session: Session): Promise<ReadonlyMap<string, string> | null> {
  const place = await session.read((state) => entryPlace(state, 0));
  const bytes = place === null ? null : await session.entryBytes(place.log, place.seq);
  const envelope = bytes === null ? null : decodeEnvelope(bytes);
  if (envelope === null || 'fault' in envelope || envelope.value.kind !== FOUNDING_KIND) return null;
  const kind = kinds.get(FOUNDING_KIND);
  const body = kind === undefined ? null : decode(kind.body, envelope.value.body);
  if (body === null || 'fault' in body) return null;
  return new Map((body.value as Founding).charter.map(({ parameter, value }) => [parameter, value]));
}
