// How much room a node's folder takes on the disk, by what lies in it, and how much is free beside it.

import { statfsSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderLayout } from './folder.ts';

/** Of `stat`: a block is that long on every system. */
const BLOCK_BYTES = 512;

export const STORED = ['entries', 'seals', 'restored', 'voice', 'files', 'others'] as const;
/** The own log and all that was folded; the witness; what a restored node has still to take in; the voice; files for the page; keys, settings, notes. */
export type Stored = (typeof STORED)[number];

export interface Storage {
  readonly folder: string;
  /** Room on the disk in bytes; what takes none is left out. */
  readonly parts: readonly { readonly what: Stored; readonly bytes: number }[];
  readonly bytes: number;
  /** What is free on the disk for its owner, in bytes; null where the system does not tell. */
  readonly freeBytes: number | null;
}

/** Free bytes on the disk of a folder; null where the system does not tell. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** What a file or a folder takes; links are not followed, and what goes away meanwhile takes nothing. */
async function roomOf(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return 0;
  const own = found.blocks * BLOCK_BYTES;
  if (!found.isDirectory()) return own;
  const names = await readdir(path).catch(() => []);
  let sum = own;
  for (const name of names) sum += await roomOf(join(path, name));
  return sum;
}

export async function storageOf(folder: string): Promise<Storage> {
  const { root, store, witness, carried } = folderLayout(folder);
  const places = new Map<string, Stored>([
    [store, 'entries'],
    [witness, 'seals'],
    [carried, 'restored'],
    [join(root, 'voice'), 'voice'],
    [join(root, 'page-files'), 'files'],
  ]);
  const bytesOf = new Map<Stored, number>();
  for (const name of await readdir(root).catch(() => [])) {
    const what = places.get(join(root, name)) ?? 'others';
    bytesOf.set(what, (bytesOf.get(what) ?? 0) + (await roomOf(join(root, name))));
  }
  const parts = STORED.map((what) => ({ what, bytes: bytesOf.get(what) ?? 0 }));
  return {
    folder: root,
    parts: parts.filter(({ bytes }) => bytes > 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    freeBytes: freeBytes(root),
  };
}
