// Files that only their owner may read, replaced as a whole: after a crash there is the old one or the new one, never half of each.

import {
  chmodSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandTrouble } from './command.ts';

export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;
/** The bits of a mode that let others in. */
export const OTHERS = 0o077;

/** Makes a folder that is its owner's alone, or closes an existing one to others. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
  chmodSync(path, FOLDER_MODE);
}

/** Replaces a file: written beside it, flushed to the disk, then put in its place. Not interrupted by other work of this process. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  const file = openSync(beside, 'w', FILE_MODE);
  try {
    fchmodSync(file, FILE_MODE);
    writeWhole(file, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(file);
  } catch (fault) {
    closeSync(file);
    unlinkSync(beside);
    throw fault;
  }
  closeSync(file);
  renameSync(beside, path);
  syncFolderOf(path);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** A name in a folder outlives a power cut only once the folder itself is flushed; Windows has no such call and needs none. */
function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Reads a file; null when there is none. */
export function readFileIfAny(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

/** Reads a file that holds a secret; refuses one that others can read, or that is no plain file. */
export function readSecretFile(path: string, what: string): Uint8Array {
  needSecretFile(path, what);
  return readFileSync(path);
}

/** Throws CommandTrouble unless there is a plain file that is closed to others. */
export function needSecretFile(path: string, what: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new CommandTrouble({
      kind: 'not-found',
      says: `${what}: there is no file ${path}.`,
      next: 'Give the path of a file that exists.',
    });
  }
  if (!found.isFile()) {
    throw new CommandTrouble({ kind: 'usage', says: `${what}: ${path} is no plain file.` });
  }
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0) {
    const mode = (found.mode & 0o777).toString(8).padStart(3, '0');
    throw new CommandTrouble({
      kind: 'usage',
      says: `${what}: others on this machine can open ${path} (mode ${mode}, allowed is 600).`,
      next: `Close it to them: chmod 600 ${path}`,
    });
  }
}
