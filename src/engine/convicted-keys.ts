// Which logs this node has convicted of a fork, kept beside its own log: hypercore forgets it when a log is closed.

import type Corestore from 'corestore';

const KEY_BYTES = 32;
const NAME = 'telekommune/convicted';

/** Logs by their discovery keys: of a log that is being opened nothing else is known at first. */
export interface ConvictedKeys {
  has(discoveryKey: Uint8Array): boolean;
  add(discoveryKey: Uint8Array): Promise<void>;
}

export async function openConvictedKeys(store: Corestore, ownLog: Uint8Array): Promise<ConvictedKeys> {
  const keys = new Set(await read(store, ownLog));
  let writing: Promise<void> = Promise.resolve();
  return {
    has: (discoveryKey) => keys.has(hex(discoveryKey)),
    add(discoveryKey) {
      keys.add(hex(discoveryKey));
      const before = writing.catch(() => undefined);
      writing = before.then(() => write(store, ownLog, [...keys]));
      return writing;
    },
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

async function read(store: Corestore, ownLog: Uint8Array): Promise<string[]> {
  const log = store.get({ key: ownLog, writable: false, active: false });
  try {
    await log.ready();
    const all = hex((await log.getUserData(NAME)) ?? new Uint8Array(0));
    return Array.from({ length: all.length / (2 * KEY_BYTES) }, (_, at) =>
      all.slice(2 * KEY_BYTES * at, 2 * KEY_BYTES * (at + 1)),
    );
  } finally {
    await log.close();
  }
}

async function write(store: Corestore, ownLog: Uint8Array, keys: readonly string[]): Promise<void> {
  const log = store.get({ key: ownLog, writable: false, active: false });
  try {
    await log.ready();
    await log.setUserData(NAME, Buffer.from(keys.join(''), 'hex'));
  } finally {
    await log.close();
  }
}
