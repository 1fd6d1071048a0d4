// The forms of keys in docs/protocol/rows.md against every row that a whole history wrote.

import { expect, it } from 'vitest';
import { allTables } from '../../scripts/docs/protocol-pages.ts';
import { KEY_FORMS, keyPattern } from '../../scripts/docs/row-keys.ts';
import { contexts } from '../../src/contexts/contexts.ts';
import { BatchFold, registryOf } from '../../src/contexts/fold.ts';
import { fromHex } from '../../src/kernel/bytes.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { readSteps } from '../golden/lines.ts';
import { realCryptography } from '../kit/keys.ts';

it('there is a form for the keys of every table, and for no other', () => {
  expect([...KEY_FORMS.keys()].sort()).toEqual(allTables.map(({ name }) => name).sort());
});

/** The keys of all rows that the history ever wrote, by table. */
function keysWritten(): ReadonlyMap<string, ReadonlySet<string>> {
  const registry = registryOf(contexts);
  const state = new MemoryState();
  const keys = new Map(allTables.map(({ name }) => [name, new Set<string>()]));
  for (const { log, seqs, entries } of readSteps('history-1')) {
    const batch = entries.map((hex, i) => ({
      log,
      seq: seqs[i] ?? 0,
      bytes: fromHex(hex) ?? new Uint8Array(),
    }));
    const fold = new BatchFold(registry, realCryptography, state, batch);
    while (fold.step());
    const { changes } = fold.finish();
    for (const [key, { table }] of changes) keys.get(table.name)?.add(key.slice(table.name.length + 1));
    state.apply(changes);
  }
  return keys;
}

it('every key that the golden history wrote has the form of its table, and there is one of each', () => {
  const keys = keysWritten();
  const wrong: string[] = [];
  for (const [name, forms] of KEY_FORMS) {
    const patterns = forms.map(keyPattern);
    const written = [...(keys.get(name) ?? [])];
    wrong.push(
      ...written.filter((key) => !patterns.some((one) => one.test(key))).map((key) => `${name}/${key}`),
    );
    for (const [i, one] of patterns.entries())
      if (!written.some((key) => one.test(key))) wrong.push(`${name}: none like ${forms[i] ?? ''}`);
  }
  expect(wrong).toEqual([]);
});
