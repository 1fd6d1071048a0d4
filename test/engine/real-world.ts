// Real bases in folders of their own under the system's temporary folder, for tests.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBase } from '../../src/engine/base.ts';
import { logKeyOf } from '../../src/engine/keys.ts';
import type { Base, EngineWarning, Fold } from '../../src/node/ports.ts';
import { bytes, toyFold } from './toy-fold.ts';
import { until } from './until.ts';

export interface RealNode {
  readonly name: string;
  readonly folder: string;
  readonly primaryKey: Uint8Array;
  readonly base: Base;
  readonly warnings: EngineWarning[];
}

export interface RealWorld {
  readonly folder: string;
  readonly encryptionKey: Uint8Array;
  /** The first base of the world is founded; later ones join it. */
  open(
    name: string,
    options?: {
      witness?: boolean;
      fold?: Fold;
      fastForward?: boolean;
      primaryKey?: Uint8Array;
      folder?: string;
    },
  ): Promise<RealNode>;
  /** Has `by` give `node` a role and waits until it knows. */
  admit(by: RealNode, node: RealNode, role: 'log' | 'witness'): Promise<void>;
  key(): string;
  close(): Promise<void>;
}

export const ACK_MS = 50;

export async function openRealWorld(): Promise<RealWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-engine-'));
  const encryptionKey = randomBytes(32);
  const open: Base[] = [];
  let key: string | null = null;
  return {
    folder,
    encryptionKey,
    async open(name, options = {}) {
      const primaryKey = options.primaryKey ?? randomBytes(32);
      const nodeFolder = options.folder ?? join(folder, name);
      const base = await openBase({
        folder: nodeFolder,
        primaryKey,
        key,
        encryptionKey,
        fold: options.fold ?? toyFold,
        ackIntervalMs: key === null || options.witness === true ? ACK_MS : null,
        fastForward: options.fastForward ?? false,
      });
      key ??= base.key;
      open.push(base);
      const warnings: EngineWarning[] = [];
      base.onWarning((warning) => warnings.push(warning));
      return { name, folder: nodeFolder, primaryKey, base, warnings };
    },
    async admit(by, node, role) {
      await by.base.append([bytes(`role ${logKeyOf(node.primaryKey)} ${role}`)]);
      await until(`${node.name} is admitted as ${role}`, async () => {
        await node.base.update();
        return node.base.role() === role;
      });
    },
    key() {
      if (key === null) throw new Error('nothing is founded yet');
      return key;
    },
    async close() {
      for (const base of open) await base.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
