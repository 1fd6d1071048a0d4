// Files that anybody may read: a web server of another user has to.

import { chmodSync, mkdirSync } from 'node:fs';
import { replaceFile } from '../node/private-file.ts';

const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

/** Makes a folder that others may look into; one that is there stays as it is. */
export function makePublicFolder(path: string): void {
  if (mkdirSync(path, { recursive: true, mode: FOLDER_MODE }) !== undefined) chmodSync(path, FOLDER_MODE);
}

/** Replaces a file as a whole. */
export function replacePublicFile(path: string, content: string | Uint8Array): void {
  replaceFile(path, content);
  chmodSync(path, FILE_MODE);
}
