// Keeps other users of the machine away from the control channel: its folder belongs to this user and is closed to all others.

import { chmod, lstat, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandTrouble } from '../../node/command.ts';
import { folderLayout } from '../../node/folder.ts';

const OTHERS_MAY = 0o077;

/** Where the channel of a node's folder lies, and the folder that keeps others away from it (null for a named pipe). */
export function channelAddress(folder: string): {
  readonly path: string;
  readonly guardFolder: string | null;
} {
  const path = folderLayout(folder).socket;
  return { path, guardFolder: process.platform === 'win32' ? null : dirname(path) };
}

/** Whether the folder is a real one of this user's and no one else may enter. */
export async function isGuarded(folder: string): Promise<boolean> {
  const known = await lstat(folder);
  return known.isDirectory() && known.uid === process.getuid?.() && (known.mode & OTHERS_MAY) === 0;
}

/** Makes the folder, closes it, and refuses one that belongs to somebody else. */
export async function closeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = await lstat(folder);
  if (known.isDirectory() && known.uid === process.getuid?.()) await chmod(folder, 0o700);
  if (await isGuarded(folder)) return;
  const next = 'Choose a folder of your own with --folder.';
  throw new CommandTrouble({ kind: 'broken', says: `The folder ${folder} belongs to somebody else.`, next });
}
