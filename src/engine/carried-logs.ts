// Takes carried logs (see stick.ts) into the store of a writer that is not open, the writer's own log among them:
// a log that is to be continued must be there before its base is opened, which would begin it again and fork it.

import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import Corestore from 'corestore';
import type Hypercore from 'hypercore';
import type { Progress } from './held-logs.ts';
import { KeylessStore, logKeyPair } from './keys.ts';

/** How long one block may take from one folder to the other. */
const BLOCK_MS = 10_000;

/** Every block is checked against its author's signature on the way. May be repeated after a crash. */
export async function takeInLogs(
  target: { readonly folder: string; readonly primaryKey: Uint8Array },
  from: string,
  progress: Progress = () => undefined,
): Promise<void> {
  const store = new KeylessStore(target.folder, logKeyPair(target.primaryKey));
  const carrier = new Corestore(from, { allowBackup: true });
  let taken = 0;
  try {
    await store.ready();
    await store.createLog();
    await carrier.ready();
    for await (const discoveryKey of carrier.list()) {
      const carried = carrier.get({ discoveryKey });
      await carried.ready();
      const core = store.get({ key: carried.key });
      await core.ready();
      await copyBlocks(carried, core, () => {
        taken += 1;
        progress('taking in blocks', taken, null);
      });
      await core.close();
      await carried.close();
    }
  } finally {
    await store.close();
    await carrier.close();
  }
}

async function copyBlocks(from: Hypercore, to: Hypercore, onBlock: () => void): Promise<void> {
  const [here, there] = [new NoiseSecretStream(true), new NoiseSecretStream(false)];
  for (const stream of [here, there]) stream.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  from.replicate(here);
  to.replicate(there);
  // Asked for together, they come many times as fast as one by one.
  const taking = to.download({ start: 0, end: from.length });
  try {
    for (let seq = 0; seq < from.length && (await from.has(seq)); seq++) {
      if (!(await to.has(seq))) await to.get(seq, { timeout: BLOCK_MS });
      onBlock();
    }
  } finally {
    taking.destroy();
    here.destroy();
    there.destroy();
  }
}
