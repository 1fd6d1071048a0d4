// A process that appends as fast as it can and prints what was acknowledged, to be killed in the middle: FOLDER PRIMARY ENCRYPTION.

import { writeSync } from 'node:fs';
import { openBase } from '../../src/engine/base.ts';
import { bytes, toyFold } from './toy-fold.ts';

const [folder = '', primary = '', encryption = ''] = process.argv.slice(2);
const base = await openBase({
  folder,
  primaryKey: Buffer.from(primary, 'hex'),
  key: null,
  encryptionKey: Buffer.from(encryption, 'hex'),
  fold: toyFold,
  ackIntervalMs: 50,
  fastForward: false,
});
for (;;) {
  const { firstSeq } = await base.append([bytes(`put a ${Math.trunc(performance.now())}`), bytes('put b 1')]);
  writeSync(1, `${firstSeq}\n`);
}
