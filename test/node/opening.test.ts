// A node whose log cannot be opened leaves nothing of it open behind: its process could not end.

import { expect, test } from 'vitest';
import type { Base, BaseOptions } from '../../src/node/ports.ts';
import { openNode, type OpeningParts } from '../../src/node/opening.ts';
import { registryOf } from '../../src/contexts/fold.ts';
import { contexts } from '../../src/contexts/contexts.ts';
import { realCryptography } from '../kit/keys.ts';

test('the witness is closed again when the log is damaged', async () => {
  const closed: string[] = [];
  const parts = {
    folder: '/nowhere',
    baseKey: 'ab'.repeat(32),
    secrets: {
      logPrimaryKey: new Uint8Array(32),
      witnessPrimaryKey: new Uint8Array(32),
      encryptionKey: new Uint8Array(32),
    },
    registry: registryOf(contexts),
    cryptography: realCryptography,
    fastForward: false,
    ackIntervalMs: 100,
    engine: {
      openBase: async ({ folder }: BaseOptions) => {
        if (folder.endsWith('store')) throw new Error('block checksum mismatch');
        return { close: async () => void closed.push(folder) } as unknown as Base;
      },
      linkBases: () => () => undefined,
    },
  } as unknown as OpeningParts;
  await expect(openNode(parts)).rejects.toThrow('block checksum mismatch');
  expect(closed).toEqual(['/nowhere/witness']);
});
