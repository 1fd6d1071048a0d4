// Own entries are on the disk before anybody hears of them. Rocksdb hands its write-ahead log to the kernel and leaves it
// there, so a power cut could take back what peers have seen already, and writing on would then fork the author's log.

import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Atom, CoreStorage } from 'corestore';

/** Syncs the write-ahead logs of the store in a folder; rocksdb syncs its table files itself. */
export async function syncFolder(folder: string): Promise<void> {
  const database = join(folder, 'db');
  const names = await readdir(database);
  await Promise.all(
    names.filter((name) => name.endsWith('.log')).map((name) => syncFile(join(database, name))),
  );
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r').catch((fault: NodeJS.ErrnoException) => {
    // Rocksdb has just put the log into a table file and deleted it.
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (file === null) return;
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/**
 * Puts a sync between writing a transaction and telling peers of it, for each transaction with new blocks of the own log.
 * Autobase writes those in one atom with the rows and the order; hypercore announces them when the atom is flushed.
 */
export function syncBeforeAnnouncing(
  storage: CoreStorage,
  hasOwnBlocks: () => boolean,
  sync: () => Promise<void>,
): void {
  const createAtom = storage.createAtom.bind(storage);
  storage.createAtom = (): Atom => {
    const atom = createAtom();
    const database = atom.db;
    atom.db = {
      write(options) {
        const batch = database.write(options);
        if (!hasOwnBlocks()) return batch;
        const flush = batch.flush.bind(batch);
        batch.flush = () => flush().then(sync);
        return batch;
      },
    };
    return atom;
  };
}
