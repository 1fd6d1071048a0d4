// The table of postings in docs/domain/ledger.md against the journal of a whole life: every posting stands in it, on the sides that it says.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contexts } from '../../src/contexts/contexts.ts';
import { BatchFold, registryOf } from '../../src/contexts/fold.ts';
import { journal, type JournalRow } from '../../src/contexts/ledger/tables.ts';
import { fromHex } from '../../src/kernel/bytes.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { readSteps } from '../golden/lines.ts';
import { projectRoot } from '../house/project-files.ts';
import { realCryptography } from '../kit/keys.ts';

interface TableRow {
  readonly what: string;
  readonly debit: readonly RegExp[];
  readonly credit: readonly RegExp[];
}

/** `assets:property:<asset>` as what matches it. */
function patternsIn(cell: string): readonly RegExp[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(
    ([, account = '']) => new RegExp(`^${account.replaceAll(/<[a-z]+>/g, '[a-z0-9-]+')}$`),
  );
}

const rows: readonly TableRow[] = readFileSync(join(projectRoot, 'docs/domain/ledger.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what happens'))
  .flatMap((line) => {
    const [, whats = '', debit = '', credit = ''] = line.split('|').map((cell) => cell.trim());
    return whats.split('; ').map((what) => ({ what, debit: patternsIn(debit), credit: patternsIn(credit) }));
  });

function journalOf(history: string): readonly JournalRow[] {
  const state = new MemoryState();
  const registry = registryOf(contexts);
  for (const { log, seqs, entries } of readSteps(history)) {
    const batch = entries.map((hex, i) => ({
      log,
      seq: seqs[i] ?? 0,
      bytes: fromHex(hex) ?? new Uint8Array(),
    }));
    const fold = new BatchFold(registry, realCryptography, state, batch);
    while (fold.step());
    state.apply(fold.finish().changes);
  }
  return state.range(journal).map(([, row]) => row);
}

it('has every posting of the golden history, with its accounts on the sides it says', () => {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const { what: said, lines } of journalOf('history-1')) {
    const isReversed = said.startsWith('reversal: ');
    const what = said.replace('reversal: ', '');
    seen.add(what);
    const row = rows.find((known) => known.what === what);
    if (row === undefined) {
      wrong.push(`the table has no "${what}"`);
      continue;
    }
    if (what === 'period closed') continue;
    for (const { account, minor } of lines) {
      const side = minor > 0n !== isReversed ? 'debit' : 'credit';
      if (!row[side].some((pattern) => pattern.test(account))) wrong.push(`${what}: ${side} ${account}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
  expect(rows.map(({ what }) => what).filter((what) => !seen.has(what))).toEqual([]);
});
