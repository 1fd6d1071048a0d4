// Lenders from outside are registered by a member, so that bids can be made and money paid in their name (rule 7).

import { type Carried, text } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { entryKind } from '../../kernel/kind.ts';
import { titlesGiven } from '../../kernel/titles.ts';
import { authorIsMember, personOf } from '../membership/facts.ts';
import { outsideHolders } from './tables.ts';

const registered = record({ name: slug, title: text(120) });
export type HolderRegistered = Carried<typeof registered>;

export const holderRegisteredKind = entryKind<HolderRegistered>({
  kind: 'bonds.holder-registered@1',
  means: 'A member registers somebody outside who may lend and hold bonds.',
  body: registered,
  example: { name: 'loan-07', title: 'Savings club of the harbour' },
  rules: [
    authorIsMember<HolderRegistered>(),
    titlesGiven<HolderRegistered>('7', ({ title }) => ({ 'title of the holder': title })),
    {
      name: 'holder-name-taken',
      source: '7',
      says: 'The name {name} belongs to {title} already.',
      next: 'Choose another name, or bid for the one there is.',
      broken({ state, entry: { body } }) {
        const known = state.get(outsideHolders, body.name);
        return known === null ? null : { name: body.name, title: known.title };
      },
    },
  ],
  evolve(draft, { author, body: { name, title } }) {
    const registeredBy = personOf(draft, author) ?? '';
    if (registeredBy === '') return;
    draft.put(outsideHolders, name, { title, registeredBy, sinceMs: draft.nowMs });
  },
});
