// Entries through all the rules into the view, against the bare engine putting the same bytes in the same batches.

import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBase } from '../src/engine/base.ts';
import { foldWith } from '../src/node/folding.ts';
import type { Fold } from '../src/node/ports.ts';
import { realCryptography } from '../test/kit/keys.ts';
import { secretOf } from '../test/kit/real-node.ts';
import { enterprisesBytes, foundingBytes, HistoryWriter, inBatches, paymentBytes, registry } from './commune-history.ts';

const BATCH = 100;
const ENTERPRISES = 10;

const bareFold: Fold = async (batch) => ({
  rows: batch.map(({ log, seq, bytes }) => [`entry/${log}/${String(seq).padStart(16, '0')}`, bytes] as const),
  writers: [],
});

async function withBase<T>(fold: Fold, use: (base: Awaited<ReturnType<typeof openBase>>) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
  const base = await openBase({
    folder,
    primaryKey: secretOf('measured log'),
    key: null,
    encryptionKey: secretOf('measured commune'),
    fold,
    ackIntervalMs: 1000,
    fastForward: false,
  });
  try {
    return await use(base);
  } finally {
    await base.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function entriesPerSecond(fold: Fold, preparing: readonly Uint8Array[], batches: readonly Uint8Array[][]): Promise<number> {
  return withBase(fold, async (base) => {
    for (const bytes of preparing) await base.append([bytes]);
    const beganMs = performance.now();
    for (const batch of batches) await base.append(batch);
    await base.update();
    const seconds = (performance.now() - beganMs) / 1000;
    return batches.reduce((sum, batch) => sum + batch.length, 0) / seconds;
  });
}

/** Measures both sides alternately and returns the median of the ratios. */
export async function entriesThroughRules(count: number, rounds: number): Promise<{ bare: number; rules: number; ratio: number }> {
  const logKey = await withBase(bareFold, async (base) => base.logKey);
  const writer = new HistoryWriter(logKey);
  const preparing = [foundingBytes(logKey, logKey, logKey), ...enterprisesBytes(writer, ENTERPRISES)];
  const batches = inBatches(Array.from({ length: count }, (_, n) => paymentBytes(writer, ENTERPRISES, n)), BATCH);
  const runs: { bare: number; rules: number; ratio: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    let refused = 0;
    const fold = foldWith(registry, realCryptography, ({ outcomes }) => {
      refused += outcomes.filter((outcome) => outcome.refused !== null).length;
    });
    const bare = await entriesPerSecond(bareFold, preparing, batches);
    const rules = await entriesPerSecond(fold, preparing, batches);
    if (refused > 0) throw new Error(`${refused} of the measured entries were refused`);
    runs.push({ bare, rules, ratio: rules / bare });
  }
  runs.sort((a, b) => a.ratio - b.ratio);
  const median = runs[Math.trunc(runs.length / 2)];
  if (median === undefined) throw new Error('no rounds');
  return median;
}

if (process.argv[1]?.endsWith('entries-through-rules.ts') === true) {
  for (const count of [2_000, 10_000, 20_000]) {
    const { bare, rules, ratio } = await entriesThroughRules(count, 3);
    console.log(`${count} entries: bare ${bare.toFixed(0)}/s, rules ${rules.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`);
  }
}
