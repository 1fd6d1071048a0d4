// Histories on disk, written through the engine by a child process: one log that is also the witness, entries in batches.

import { openBase } from '../src/engine/base.ts';
import { foldWith } from '../src/node/folding.ts';
import { cryptography } from '../src/node/cryptography.ts';
import type { BaseOptions } from '../src/node/ports.ts';
import { secretOf } from '../test/kit/real-node.ts';
import {
  enterprisesBytes,
  foundingBytes,
  foundingId,
  HistoryWriter,
  paymentBytes,
  registry,
  signingDevice,
} from './commune-history.ts';

export interface HistoryWanted {
  readonly folder: string;
  readonly entries: number;
  /** Whether a device signs each entry, as those of a person do on another's node; else the log's own signature is the author's. */
  readonly signed: boolean;
}

const BATCH = 100;
const ENTERPRISES = 10;

/** How the writer's base is opened, and whoever reads the history after it; `survives` speeds up the writing of what is thrown away. */
export function historyOptions(folder: string, survives: BaseOptions['survives'] = 'power-cut'): BaseOptions {
  return {
    folder,
    primaryKey: secretOf('measured log'),
    key: null,
    encryptionKey: secretOf('measured commune'),
    fold: foldWith(registry, cryptography, ({ outcomes, faults }) => {
      const refused = outcomes.find((outcome) => outcome.refused !== null)?.refused;
      if (refused !== undefined && refused !== null) throw new Error(`refused: ${refused.rule}`);
      if (faults.length > 0) throw new Error('the rules failed', { cause: faults[0] });
    }),
    ackIntervalMs: 1_000,
    fastForward: false,
    survives,
  };
}

/** Writes a history of exactly so many entries. */
export async function writeHistory({ folder, entries, signed }: HistoryWanted): Promise<void> {
  const base = await openBase(historyOptions(folder, 'crash'));
  try {
    const device = signed ? signingDevice.publicKey : base.logKey;
    const founding = foundingBytes({ device, nodeLog: base.logKey });
    await base.append([founding]);
    const writer = new HistoryWriter(device, signed ? foundingId(founding, base.logKey) : null);
    const preparing = enterprisesBytes(writer, ENTERPRISES);
    for (const bytes of preparing) await base.append([bytes]);
    const first = 1 + preparing.length;
    for (let n = first; n < entries; n += BATCH) {
      const count = Math.min(BATCH, entries - n);
      await base.append(Array.from({ length: count }, (_, i) => paymentBytes(writer, ENTERPRISES, n + i)));
    }
    await base.update();
  } finally {
    await base.close();
  }
}
