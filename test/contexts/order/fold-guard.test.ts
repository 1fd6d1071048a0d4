// Nothing that is said stops the fold: a unit that cannot be written is undone alone and recorded, with figures of any text.

import { expect, test } from 'vitest';
import { contexts } from '../../../src/contexts/contexts.ts';
import { proposals } from '../../../src/contexts/governance/tables.ts';
import { refusals } from '../../../src/contexts/order/types.ts';
import { record } from '../../../src/kernel/codec-records.ts';
import { text, uint } from '../../../src/kernel/codec.ts';
import { type Context, entryKind } from '../../../src/kernel/kind.ts';
import { table } from '../../../src/kernel/state.ts';
import { Story } from '../../kit/commune.ts';

const small = table('faulty.small', uint(9));
const body = record({ note: text(400) });

/** A context with faults that ours must not have. */
const faulty: Context = {
  name: 'faulty',
  kinds: [
    entryKind<{ note: string }>({
      kind: 'faulty.too-large@1',
      means: 'writes a row that has no encoding',
      body,
      example: { note: '' },
      rules: [],
      evolve(draft) {
        draft.put(small, 'first', 3);
        draft.put(small, 'second', 10);
      },
    }),
    entryKind<{ note: string }>({
      kind: 'faulty.refused@1',
      means: 'is always refused with its own text',
      body,
      example: { note: '' },
      rules: [
        {
          name: 'always',
          source: 'order',
          says: '{note}',
          next: '',
          broken: ({ entry }) => ({ note: entry.body.note }),
        },
      ],
      evolve() {
        // never reached
      },
    }),
  ],
  reactions: [],
  dues: [],
  tables: [small],
};

test('a row without an encoding undoes its unit alone', () => {
  const story = new Story({ contexts: [...contexts, faulty], enterprises: { druckerei: ['anna'] } });
  expect(() => story.say('anna', 'faulty.too-large@1', { note: '' })).toThrow('10 is not from 0 to 9');
  expect(story.state.get(small, 'first')).toBeNull();
  expect(story.state.range(refusals).map(([, { rule }]) => rule)).toEqual(['rules-failed']);
  story.accepted('anna', 'governance.proposed@1', { title: 'Go on', reason: '', action: { is: 'resolve' } });
  expect(story.state.range(proposals).length).toBe(1);
});

test('figures are cut between characters, not through them', () => {
  const story = new Story({ contexts: [...contexts, faulty], enterprises: { druckerei: ['anna'] } });
  for (const before of ['', 'x']) {
    const note = `${before}${'🌱'.repeat(90)}`;
    expect(story.refused('anna', 'faulty.refused@1', { note })).toBe('always');
  }
  const cut = story.state.range(refusals).map(([, { figures }]) => figures[0]?.value ?? '');
  expect(cut).toEqual(['🌱'.repeat(80), `x${'🌱'.repeat(79)}`]);
});
