// Why a store could not be written or read, in words that help: the disk is full, a file is damaged, the folder was copied, the disk failed otherwise, or other nodes have not sent what is asked for.

import { CommandTrouble } from './command.ts';
import { freeBytes } from './storage.ts';

/** The store prepares its next file with 4 MB; with less than this it may fail at any moment. */
const ROOM_BYTES = 16 * 1024 * 1024;

const DAMAGED = /checksum mismatch|corrupt/i;
const FULL = /no space left|ENOSPC/i;
/** The store knows the place and the disk that it was made on. */
const COPIED = /device file/i;
const FAILED = /batch was not applied|had to close|is closing|IO error|EIO/i;

/** A block of another node that nobody sent: the engine waits for it and gives up. */
const NOT_HERE = /REQUEST_TIMEOUT/;

const WHAT_STANDS = 'What it acknowledged is on the disk; what it did not acknowledge may be missing.';

/** The trouble behind a fault of the store in a folder; null when the fault is of another kind. */
export function storeTrouble(folder: string, fault: unknown): CommandTrouble | null {
  if (fault instanceof CommandTrouble) return null;
  const message = wordsOf(fault);
  if (NOT_HERE.test(message)) return notFetched(folder);
  if (COPIED.test(message)) return copied(folder);
  if (DAMAGED.test(message)) return damaged(folder, message);
  if (!FULL.test(message) && !FAILED.test(message)) return null;
  const free = freeBytes(folder);
  if (FULL.test(message) || (free !== null && free < ROOM_BYTES)) return full(folder, free);
  return failed(folder, message);
}

function wordsOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause === undefined ? fault.message : `${fault.message}: ${wordsOf(fault.cause)}`;
}

function full(folder: string, free: number | null): CommandTrouble {
  const left = free === null ? '' : ` (${Math.floor(free / 1_000_000)} MB are free)`;
  return new CommandTrouble({
    kind: 'broken',
    rule: 'disk-full',
    says: `The disk of ${folder} is full${left}, and the node had to stop. ${WHAT_STANDS}`,
    figures: { folder, freeBytes: free },
    next: 'Make room, start the node again (telekommune run), and look before you repeat what was not acknowledged.',
  });
}

function notFetched(folder: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'unreachable',
    rule: 'state-not-fetched',
    says: `The node in ${folder} has not fetched all of the commune’s state yet, and no other node sent what was asked for.`,
    figures: { folder },
    next: 'Run it until another node was reached: telekommune run',
  });
}

function copied(folder: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'folder-was-copied',
    says: `${folder} is a copy of another folder, or was moved to another disk by hand. It does not open: two nodes with the same keys would write two histories into one log.`,
    figures: { folder },
    next: 'Go on with the folder that it was copied from. To move a node: telekommune move; to have it back: telekommune restore, into an empty folder.',
  });
}

function damaged(folder: string, message: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'broken',
    rule: 'store-damaged',
    says: `A file of the store in ${folder} is damaged, so nothing that this node shows can be relied on: ${message}.`,
    figures: { folder },
    next: 'The other nodes have what this one told them. Look at the disk; then restore the last backup into an empty folder, or join anew (docs/operating, runbook).',
  });
}

function failed(folder: string, message: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'broken',
    rule: 'store-failed',
    says: `The store in ${folder} could not be written or read (${message}), and the node had to stop. ${WHAT_STANDS}`,
    figures: { folder },
    next: 'Look at the disk and at node.log in that folder, start the node again (telekommune run), and look before you repeat what was not acknowledged.',
  });
}

/** Does something over a folder and says in words that help when its store fails. */
export async function explainingStore<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw storeTrouble(folder, fault) ?? fault;
  }
}
