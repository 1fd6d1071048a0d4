// Rules of a version to come: a kind more than the present ones know. Present nodes keep its entries and do not apply them.

import { contexts } from '../../src/contexts/contexts.ts';
import { registryOf } from '../../src/contexts/fold.ts';
import { hex, text } from '../../src/kernel/codec.ts';
import { record } from '../../src/kernel/codec-records.ts';
import { type Context, entryKind } from '../../src/kernel/kind.ts';
import { table } from '../../src/kernel/state.ts';

export const NOTED = 'notes.noted@1';

const note = record({ words: text(80), by: hex(32) });
const notes = table('notes.notes', note);

const notesContext: Context = {
  name: 'notes',
  kinds: [
    entryKind({
      kind: NOTED,
      means: 'Somebody leaves a note.',
      body: record({ words: text(80) }),
      example: { words: 'The key is at the baker’s.' },
      rules: [],
      evolve(draft, { id, author, body }) {
        draft.put(notes, id, { words: body.words, by: author });
      },
    }),
  ],
  reactions: [],
  dues: [],
  tables: [notes],
};

export const registryOfNextVersion = registryOf([...contexts, notesContext]);
export const notesTable = notes;
