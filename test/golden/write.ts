// Adds golden lines for what has none yet; with --renew starts all files afresh (until 1.0). Started by scripts/make-golden.mjs.

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../src/kernel/bytes.ts';
import { runHistory } from './history.ts';
import {
  chained,
  foldSteps,
  goldenContents,
  goldenFolder,
  goldenText,
  type HistoryStep,
  LINE_FILES,
  linesNow,
  listText,
  readLines,
  readList,
} from './lines.ts';

const renew = process.argv.includes('--renew');

function histories(): string[] {
  return readdirSync(goldenFolder)
    .filter((name) => /^history-[0-9]+\.json$/.test(name))
    .map((name) => name.slice(0, -5))
    .sort();
}

function recordHistory(): readonly HistoryStep[] {
  return foldSteps(
    runHistory().batches.map((batch) => ({
      log: batch[0]?.log ?? '',
      seqs: batch.map(({ seq }) => seq),
      entries: batch.map(({ bytes }) => toHex(bytes)),
    })),
  );
}

// Recorded before anything is removed: a history that fails leaves the files as they are.
const steps =
  renew || histories().length === 0 || process.argv.includes('--new-history') ? recordHistory() : null;

if (renew) {
  for (const history of histories()) rmSync(join(goldenFolder, `${history}.json`));
  rmSync(join(goldenFolder, 'list.txt'), { force: true });
}

for (const file of LINE_FILES) {
  const kept = renew ? [] : readLines(file);
  const known = new Set(kept.map(({ name }) => name));
  const added = linesNow(file).filter(({ name }) => !known.has(name));
  writeFileSync(join(goldenFolder, `${file}.json`), goldenText([...kept, ...added]));
  process.stdout.write(`${file}: ${kept.length} kept, ${added.length} added\n`);
}

if (steps !== null) {
  const name = `history-${histories().length + 1}`;
  writeFileSync(join(goldenFolder, `${name}.json`), goldenText(steps));
  process.stdout.write(`${name}: ${steps.length} batches, digest ${steps.at(-1)?.digest ?? ''}\n`);
}

const list = [...readList()];
const listed = new Set(list.map(({ name }) => name));
for (const [name, content] of goldenContents(histories())) {
  if (listed.has(name)) continue;
  list.push({ name, hash: chained(list.at(-1)?.hash ?? '', name, content) });
}
writeFileSync(join(goldenFolder, 'list.txt'), listText(list));
