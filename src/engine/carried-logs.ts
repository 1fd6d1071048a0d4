// The logs of all writers as a folder of their own: for backups and sticks. What is carried are the signed blocks as they lie in the logs,
// still encrypted, so that whoever takes them in checks every one against its author's signature.

import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import Corestore from 'corestore';
import type Hypercore from 'hypercore';
import type { Base } from '../node/ports.ts';
import { KeylessStore, logKeyPair } from './keys.ts';

/** How long nothing may arrive before what is missing counts as not there (a node that joined by fast-forward has no old blocks). */
const STALL_MS = 3_000;

/** Writes every log that an open base knows, as far as it is on this machine, into an empty folder. */
export async function exportLogs(base: Base, folder: string): Promise<void> {
  const carrier = new Corestore(folder);
  try {
    await carrier.ready();
    const part = link(
      (stream) => base.replicate(stream, true),
      (stream) => carrier.replicate(stream),
    );
    const keys = new Set([base.key, base.logKey, ...(await base.logs()).map(({ key }) => key)]);
    const cores = await Promise.all([...keys].map((key) => openCore(carrier, key)));
    const lengths = await Promise.all([...keys].map((key) => base.logLength(key)));
    await Promise.all(cores.map((core, index) => fetchBlocks(core, lengths[index] ?? 0)));
    part();
  } finally {
    await carrier.close();
  }
}

/**
 * Takes carried logs into the store of a writer that is not open, the writer's own log among them where it was carried:
 * a log that is to be continued must be there before the base is opened, which would begin it again.
 */
export async function importLogs(
  target: { readonly folder: string; readonly primaryKey: Uint8Array },
  from: string,
): Promise<void> {
  const store = new KeylessStore(target.folder, logKeyPair(target.primaryKey));
  const carrier = new Corestore(from, { allowBackup: true });
  try {
    await store.ready();
    await store.createLog();
    await carrier.ready();
    const part = link(
      (stream) => store.replicate(stream),
      (stream) => carrier.replicate(stream),
    );
    for await (const discoveryKey of carrier.list()) {
      const carried = carrier.get({ discoveryKey });
      await carried.ready();
      const core = await openCore(store, carried.key.toString('hex'));
      await fetchBlocks(core, carried.length);
      await core.close();
    }
    part();
  } finally {
    await store.close();
    await carrier.close();
  }
}

async function openCore(store: Corestore, key: string): Promise<Hypercore> {
  const core = store.get({ key: Buffer.from(key, 'hex') });
  await core.ready();
  return core;
}

/** Resolves when all blocks are here, or when nothing has arrived for a while. */
async function fetchBlocks(core: Hypercore, length: number): Promise<void> {
  if (length === 0) return;
  const download = core.download({ start: 0, end: length });
  let stall: NodeJS.Timeout | undefined;
  const stalled = new Promise<void>((resume) => {
    const wait = (): void => {
      clearTimeout(stall);
      stall = setTimeout(resume, STALL_MS);
    };
    core.on('download', wait);
    wait();
  });
  await Promise.race([download.done(), stalled]);
  clearTimeout(stall);
  download.destroy();
}

function link(
  one: (stream: NoiseSecretStream) => unknown,
  other: (stream: NoiseSecretStream) => unknown,
): () => void {
  const here = new NoiseSecretStream(true);
  const there = new NoiseSecretStream(false);
  for (const stream of [here, there]) stream.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  one(here);
  other(there);
  return () => {
    here.destroy();
    there.destroy();
  };
}
