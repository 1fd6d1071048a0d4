// A process that appends and is killed right after its disk has taken so many writes: FOLDER PRIMARY ENCRYPTION KEY WRITES.

import { createRequire } from 'node:module';
import { openBase } from '../../src/engine/base.ts';
import { bytes, toyFold } from './toy-fold.ts';

interface Storage {
  createAtom(): { flush(): Promise<void> };
}

const [folder = '', primary = '', encryption = '', key = '', writes = '1'] = process.argv.slice(2);
const storage = createRequire(import.meta.url)('hypercore-storage') as { prototype: Storage };
let left = Number(writes);
let counting = false;
const { prototype } = storage;
const before: { createAtom(this: Storage): ReturnType<Storage['createAtom']> } = {
  createAtom: Reflect.get(prototype, 'createAtom'),
};
storage.prototype.createAtom = function (this: Storage) {
  const atom = before.createAtom.call(this);
  const flush = atom.flush.bind(atom);
  atom.flush = async () => {
    await flush();
    if (counting && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
  return atom;
};

const base = await openBase({
  folder,
  primaryKey: Buffer.from(primary, 'hex'),
  key: key === '' ? null : key,
  encryptionKey: Buffer.from(encryption, 'hex'),
  fold: toyFold,
  ackIntervalMs: 50,
  fastForward: false,
});
counting = true;
for (let at = 0; ; at++) await base.append([bytes(`put a ${at}`), bytes(`put b ${at}`)]);
