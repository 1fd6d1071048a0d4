// Entries of the books that cancel one another, such as an entry and its reversal: the bank never sees them. Said by a treasurer, and taken back by one.

import { type Carried, hex, list } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import { entryKind, type Rule } from '../../kernel/kind.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { moveBy, moveRest } from './moves.ts';
import { offsets, PARTS_MAX } from './tables.ts';

const offset = record({ entries: list(hex(16), PARTS_MAX) });
type Offset = Carried<typeof offset>;

const withdrawn = record({ offset: hex(16) });
type Withdrawn = Carried<typeof withdrawn>;

const offsetIsZero: Rule<Offset> = {
  name: 'offset-not-zero',
  source: 'Ledger',
  says: 'What is left of these {count} entries is {restMinor} together, not zero.',
  next: 'Name entries that cancel one another, such as an entry and its reversal, each once.',
  broken({ state, entry: { body } }) {
    const entries = [...new Set(body.entries)];
    const rests = entries.map((entry) => moveRest(state, entry));
    const restMinor = rests.reduce((sum, rest) => sum + rest, 0n);
    const isWhole = entries.length === body.entries.length && entries.length > 1 && !rests.includes(0n);
    return restMinor === 0n && isWhole ? null : { count: entries.length, restMinor };
  },
};

export const movesOffsetKind = entryKind<Offset>({
  kind: 'banking.moves-offset@1',
  means: 'A treasurer says that entries of the books cancel one another, so that the bank never sees them.',
  body: offset,
  example: { entries: ['ffeeddccbbaa99887766554433221100', '00112233445566778899aabbccddeeff'] },
  rules: [authorIsTreasurer(), offsetIsZero],
  evolve(draft, { id, body }) {
    const parts = body.entries.map((entry) => ({ entry, amountMinor: moveRest(draft, entry) }));
    for (const one of parts) moveBy(draft, one);
    draft.put(offsets, id, { parts });
  },
});

const offsetKnown: Rule<Withdrawn> = {
  name: 'offset-unknown',
  source: 'Ledger',
  says: 'No entry {offset} says that others cancel one another, or it was taken back already.',
  next: 'Name one of the entries that were offset: telekommune bank unmatch ENTRY',
  broken: ({ state, entry: { body } }) => (state.get(offsets, body.offset) === null ? { ...body } : null),
};

export const offsetWithdrawnKind = entryKind<Withdrawn>({
  kind: 'banking.offset-withdrawn@1',
  means:
    'A treasurer takes back that entries of the books cancel one another; they wait for lines of the bank again.',
  body: withdrawn,
  example: { offset: '00112233445566778899aabbccddeeff' },
  rules: [authorIsTreasurer(), offsetKnown],
  evolve(draft, { body }) {
    const parts = draft.get(offsets, body.offset)?.parts ?? [];
    for (const { entry, amountMinor } of parts) moveBy(draft, { entry, amountMinor: -amountMinor });
    draft.remove(offsets, body.offset);
  },
});
