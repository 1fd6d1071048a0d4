// Entries through all the rules into the view, against the bare engine putting the same bytes in the same batches.

import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBase } from '../src/engine/base.ts';
import { cryptography } from '../src/node/cryptography.ts';
import { foldWith } from '../src/node/folding.ts';
import type { Fold } from '../src/node/ports.ts';
import { secretOf } from '../test/kit/real-node.ts';
import { alternating, type Bench, grouped, median } from './bench.ts';
import {
  enterprisesBytes,
  foundingBytes,
  foundingId,
  HistoryWriter,
  inBatches,
  paymentBytes,
  registry,
  signingDevice,
} from './commune-history.ts';

const BATCH = 100;
const ENTERPRISES = 10;
const ROUNDS = 5;

const bareFold: Fold = async (batch) => ({
  rows: batch.map(({ log, seq, bytes }) => [`entry/${log}/${String(seq).padStart(16, '0')}`, bytes] as const),
  writers: [],
});

async function withBase<T>(
  fold: Fold,
  use: (base: Awaited<ReturnType<typeof openBase>>) => Promise<T>,
): Promise<T> {
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

async function entriesPerSecond(
  fold: Fold,
  preparing: readonly Uint8Array[],
  batches: readonly Uint8Array[][],
): Promise<number> {
  return withBase(fold, async (base) => {
    for (const bytes of preparing) await base.append([bytes]);
    globalThis.gc?.();
    const beganMs = performance.now();
    for (const batch of batches) await base.append(batch);
    await base.update();
    const seconds = (performance.now() - beganMs) / 1000;
    return batches.reduce((sum, batch) => sum + batch.length, 0) / seconds;
  });
}

/** The same bytes by themselves and through the rules; `signed` by a device, as those of a person on another's node are. */
async function measure(
  count: number,
  rounds: number,
  signed: boolean,
): Promise<{ bare: number; rules: number }> {
  const logKey = await withBase(bareFold, async (base) => base.logKey);
  const device = signed ? signingDevice.publicKey : logKey;
  const founding = foundingBytes({ device, nodeLog: logKey });
  const writer = new HistoryWriter(device, signed ? foundingId(founding, logKey) : null);
  const preparing = [founding, ...enterprisesBytes(writer, ENTERPRISES)];
  const batches = inBatches(
    Array.from({ length: count }, (_, n) => paymentBytes(writer, ENTERPRISES, n)),
    BATCH,
  );
  const rulesFold = foldWith(registry, cryptography, ({ outcomes }) => {
    const refused = outcomes.find((outcome) => outcome.refused !== null)?.refused;
    if (refused !== undefined && refused !== null)
      throw new Error(`a measured entry was refused: ${refused.rule}`);
  });
  const { one, other } = await alternating(
    rounds,
    () => entriesPerSecond(bareFold, preparing, batches),
    () => entriesPerSecond(rulesFold, preparing, batches),
  );
  return { bare: median(one), rules: median(other) };
}

export const entries: Bench = {
  name: 'entries',
  means:
    'entries through all the rules into the view, against the bare engine putting the same bytes in the same batches',
  async run(tell, { small, note }) {
    const most = small ? 1_000 : 50_000;
    for (const signed of [false, true]) {
      for (const count of [most / 25, most / 5, most]) {
        note(`${grouped(count)} entries${signed ? ', signed' : ''}`);
        const { bare, rules } = await measure(count, ROUNDS, signed);
        tell({
          what: `${grouped(count)} entries${signed ? ', each signed by a device' : ''}`,
          value: rules / bare,
          unit: 'x',
          made: `${grouped(rules)}/s through the rules, ${grouped(bare)}/s bare`,
          target: count === most ? { atLeast: 0.5 } : null,
        });
      }
    }
  },
};
