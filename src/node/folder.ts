// A node's folder: what lies where, closed to others, and used by one process at a time.

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import locks from 'fs-native-extensions';
import { CommandTrouble } from './command.ts';
import { FILE_MODE, makePrivateFolder, OTHERS } from './private-file.ts';

/** Where everything of a node lies. */
export interface FolderLayout {
  readonly root: string;
  /** The engine's store of the node's own log. */
  readonly store: string;
  /** The engine's store of the witness, where the node keeps one. */
  readonly witness: string;
  /** Logs that a restored node has still to take in. */
  readonly carried: string;
  readonly keys: string;
  readonly config: string;
  /** What opens this node's sealed bids: secret until they are revealed. */
  readonly bids: string;
  /** Which identity each name of a person here stands for. */
  readonly bindings: string;
  /** How far this node has checked the order itself. */
  readonly checked: string;
  /** Names, account numbers and mandates of those who are paid or pay by order. */
  readonly contacts: string;
  /** Names and account numbers of those who paid, by lines of the bank. */
  readonly bankLines: string;
  /** Where commands reach the running node. */
  readonly socket: string;
  readonly log: string;
  readonly lock: string;
}

/** The longest path of a Unix socket that every system takes. */
const SOCKET_PATH_BYTES_MAX = 100;

export function folderLayout(path: string): FolderLayout {
  const root = resolve(path);
  return {
    root,
    store: join(root, 'store'),
    witness: join(root, 'witness'),
    carried: join(root, 'carried'),
    keys: join(root, 'keys.json'),
    config: join(root, 'node.json'),
    bids: join(root, 'bids.json'),
    bindings: join(root, 'bindings.json'),
    checked: join(root, 'checked'),
    contacts: join(root, 'contacts.json'),
    bankLines: join(root, 'bank-lines.json'),
    socket: socketPath(root),
    log: join(root, 'node.log'),
    lock: join(root, 'lock'),
  };
}

/** The folder of a person who named none: in XDG_DATA_HOME, or where that is by default. */
export function usualFolder(environment: { readonly [name: string]: string | undefined }): string {
  const shared = environment['XDG_DATA_HOME'];
  return join(
    shared !== undefined && shared !== '' ? shared : join(homedir(), '.local', 'share'),
    'telekommune',
  );
}

function socketPath(root: string): string {
  const short = createHash('sha256').update(root).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\telekommune-${short}`;
  const inside = join(root, 'node.sock');
  if (Buffer.byteLength(inside) <= SOCKET_PATH_BYTES_MAX) return inside;
  const owner = process.getuid?.() ?? 0;
  return join(tmpdir(), `telekommune-${owner}`, `${short}.sock`);
}

/** A folder that this process has to itself until `release`. */
export interface HeldFolder {
  readonly layout: FolderLayout;
  release(): void;
}

/**
 * Takes a folder for this process, making it where there is none. The system lets go of the lock when the process ends, however it ends,
 * so there are no stale locks to judge; the file only says who has it.
 */
export function holdFolder(path: string): HeldFolder {
  const layout = folderLayout(path);
  needNoStrangersFolder(layout);
  makePrivateFolder(layout.root);
  const socketFolder = join(layout.socket, '..');
  if (process.platform !== 'win32' && socketFolder !== layout.root) makePrivateFolder(socketFolder);
  const file = openSync(layout.lock, 'a+', FILE_MODE);
  if (!locks.tryLock(file)) {
    closeSync(file);
    throw folderTaken(layout);
  }
  ftruncateSync(file);
  writeSync(file, `${process.pid}\n`);
  return {
    layout,
    release() {
      ftruncateSync(file);
      locks.unlock(file);
      closeSync(file);
    },
  };
}

/** A folder that others use and that holds no node is not closed to them: a mistyped --folder must not lock anybody out. */
function needNoStrangersFolder({ root, keys, config, lock }: FolderLayout): void {
  const found = statSync(root, { throwIfNoEntry: false });
  if (process.platform === 'win32' || found === undefined || !found.isDirectory()) return;
  const isClosed = (found.mode & OTHERS) === 0;
  if (isClosed || [keys, config, lock].some(existsSync) || readdirSync(root).length === 0) return;
  throw new CommandTrouble({
    kind: 'not-found',
    says: `There is no node in ${root}, and others can open that folder, which holds other things.`,
    next: `Name an empty folder for a new node, or close this one yourself: chmod 700 ${root}`,
  });
}

/** Whether a process has the folder now. */
export function isFolderHeld(path: string): boolean {
  const { lock } = folderLayout(path);
  if (!existsSync(lock)) return false;
  const file = openSync(lock, 'r+');
  try {
    if (!locks.tryLock(file)) return true;
    locks.unlock(file);
    return false;
  } finally {
    closeSync(file);
  }
}

function folderTaken({ root, lock }: FolderLayout): CommandTrouble {
  const holder = readFileSync(lock, 'utf8').trim();
  return new CommandTrouble({
    kind: 'refused',
    rule: 'folder-in-use',
    says: `Another process${holder === '' ? '' : ` (${holder})`} uses ${root}; two would spoil its logs.`,
    figures: { folder: root, process: holder },
    next: 'Let commands talk to the node that runs there, or stop it first.',
  });
}
