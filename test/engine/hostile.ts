// A member with another client: its log takes any block whatever, in the encryption of the commune or not.

import { rm } from 'node:fs/promises';
import Autobase from 'autobase';
import type { OplogNode } from 'autobase';
import type Hyperbee from 'hyperbee';
import type Hypercore from 'hypercore';
import type NoiseSecretStream from '@hyperswarm/secret-stream';
import { applyWith } from '../../src/engine/apply.ts';
import { guardLogs } from '../../src/engine/guard.ts';
import { blindEncryption, KeylessStore, logKeyOf, logKeyPair } from '../../src/engine/keys.ts';
import { openView } from '../../src/engine/rows.ts';
import { toyFold } from './toy-fold.ts';

export interface Hostile {
  readonly logKey: string;
  readonly folder: string;
  readonly log: Hypercore<OplogNode>;
  readonly inner: Autobase<Hyperbee>;
  /** A block as autobase writes it, encrypted, with the given parts changed. */
  appendNode(node: Partial<OplogNode['node']>, rest?: Partial<OplogNode>): Promise<void>;
  /** A block of these very bytes, neither encoded nor encrypted. */
  appendRaw(block: Uint8Array): Promise<void>;
  replicate(stream: NoiseSecretStream): void;
  close(): Promise<void>;
}

export async function openHostile(
  folder: string,
  primaryKey: Uint8Array,
  key: string,
  encryptionKey: Uint8Array,
  ackInterval = 0,
): Promise<Hostile> {
  const keyPair = logKeyPair(primaryKey);
  const store = new KeylessStore(folder, keyPair, { allowBackup: true });
  await store.ready();
  await store.createLog();
  const inner = new Autobase<Hyperbee>(store, Buffer.from(key, 'hex'), {
    open: (views) => openView(views.get({ name: 'rows' })),
    apply: applyWith(toyFold, () => undefined),
    close: (view) => view.close(),
    keyPair,
    encryptionKey: Buffer.from(encryptionKey),
    blindEncryption: blindEncryption(primaryKey),
    valueEncoding: 'binary',
    ackInterval,
    fastForward: false,
  });
  // It guards itself against the other hostile ones.
  guardLogs(inner, store, () => undefined);
  inner.on('error', () => undefined);
  inner.on('warning', () => undefined);
  await inner.ready();
  const log = inner.local;
  const raw = store.get({ key: log.key, keyPair });
  await raw.ready();
  return {
    logKey: logKeyOf(primaryKey),
    folder,
    log,
    inner,
    async appendNode(node, rest = {}) {
      await log.append({
        version: 2,
        maxSupportedVersion: 1,
        checkpoint: null,
        digest: { key: inner.core.key, pointer: 0 },
        optimistic: false,
        trace: null,
        ...rest,
        node: { heads: [], batch: 1, value: null, ...node },
      });
    },
    async appendRaw(block) {
      await raw.append(Buffer.from(block));
    },
    replicate: (stream) => void inner.replicate(stream),
    async close() {
      await raw.close();
      await inner.close().catch(() => undefined);
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
