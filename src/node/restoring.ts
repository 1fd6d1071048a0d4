// Restores a node from a backup. An old copy never continues the log of its node, whose later entries others may have:
// it goes on under fresh logs, for which it needs an invitation. Only a moved node, or the only node of a commune, continues.

import { createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ArchivedFile, readArchive } from './archive.ts';
import { BACKED_UP, type LogCarrier } from './backup.ts';
import { type BackupManifest, readManifest } from './backup-manifest.ts';
import { CommandTrouble } from './command.ts';
import type { FolderLayout } from './folder.ts';
import { Keyring, type KeyringOptions } from './keyring.ts';
import { FILE_MODE, makePrivateFolder } from './private-file.ts';
import type { Progress, Session } from './session.ts';

export interface Restored {
  readonly manifest: BackupManifest;
  /** `fresh`: the node has new logs and must be let in; `continued`: it goes on where it was. */
  readonly logs: 'fresh' | 'continued';
}

/**
 * Unpacks a backup into a held folder that has no node. `lastCopy` is a person's word that the old machine is gone for good;
 * it counts only where no other node can have seen what came after the backup.
 */
export async function restoreNode(
  path: string,
  layout: FolderLayout,
  passphrase: Uint8Array,
  {
    lastCopy,
    progress,
    keyringOptions = {},
  }: { lastCopy: boolean; progress: Progress; keyringOptions?: KeyringOptions },
): Promise<Restored> {
  needEmpty(layout);
  const staging = mkdtempSync(join(layout.root, 'restoring-'));
  try {
    const { manifest, continues } = await unpack(path, staging, passphrase, (found) => {
      const decided = mayContinue(found, lastCopy);
      // whoever watches hears of no beginning before the passphrase fits and nothing is left to decide
      progress('unpacking', 0, null);
      return decided;
    });
    const keyring = Keyring.open(join(staging, 'keys.json'), keyringOptions);
    await keyring.unlock(passphrase);
    if (!continues) keyring.renewNodeKeys();
    keyring.lock();
    rmSync(layout.carried, { recursive: true, force: true });
    renameSync(join(staging, 'logs'), layout.carried);
    // keys.json comes last: until it is there, the folder has no node.
    for (const name of BACKED_UP.toReversed()) {
      const from = join(staging, name);
      if (existsSync(from)) renameSync(from, join(layout.root, name));
    }
    return { manifest, logs: continues ? 'continued' : 'fresh' };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Whether the logs of a backup may be continued; throws where a person must decide first. */
function mayContinue({ kind, onlyNode, communeName }: BackupManifest, lastCopy: boolean): boolean {
  if (kind === 'move') return true;
  if (!onlyNode && !lastCopy) return false;
  if (onlyNode && lastCopy) return true;
  throw new CommandTrouble({
    kind: 'refused',
    rule: onlyNode ? 'only-node-of-its-commune' : 'others-have-the-rest',
    says: onlyNode
      ? `This was the only node of “${communeName}”, so nobody could let a fresh log in.`
      : `“${communeName}” has other nodes. They may have entries of this one from after the backup; to continue its log would fork it.`,
    next: onlyNode
      ? 'If that machine is gone for good, say so: tick “The old machine is gone for good, and no other node is in the commune” (--last-copy in a terminal). If it still runs, move the node from there instead (command move).'
      : 'Restore without ticking “The old machine is gone for good, and no other node is in the commune” (without --last-copy in a terminal). The node gets a fresh log, and a member lets it in with an invitation.',
  });
}

/** Writes what the archive holds into `staging`; `decide` is asked once the manifest is read, before anything else is. */
async function unpack(
  path: string,
  staging: string,
  passphrase: Uint8Array,
  decide: (manifest: BackupManifest) => boolean,
): Promise<{ readonly manifest: BackupManifest; readonly continues: boolean }> {
  mkdirSync(join(staging, 'logs'));
  let begun: { readonly manifest: BackupManifest; readonly continues: boolean } | null = null;
  for await (const file of readArchive(path, passphrase)) {
    if (begun === null) {
      if (file.name !== 'manifest.json') throw noBackup(path);
      const manifest = readManifest(path, await wholeOf(file));
      begun = { manifest, continues: decide(manifest) };
    } else if (isKnown(file.name)) {
      await unpackFile(file, staging);
    } else {
      throw noBackup(path);
    }
  }
  if (begun === null || !existsSync(join(staging, 'keys.json'))) throw noBackup(path);
  return begun;
}

function isKnown(name: string): boolean {
  return name.startsWith('logs/') || (BACKED_UP as readonly string[]).includes(name);
}

async function unpackFile({ name, content }: ArchivedFile, staging: string): Promise<void> {
  const target = join(staging, name);
  makePrivateFolder(dirname(target));
  await pipeline(Readable.from(content), createWriteStream(target, { mode: FILE_MODE, flush: true }));
}

async function wholeOf({ content }: ArchivedFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(Uint8Array.from(part));
  return Buffer.concat(parts);
}

/** Takes in what a restored node carries, before its bases are opened; nothing to do for others. `keepsWitness` as node.json says. */
export async function takeInCarried(
  layout: FolderLayout,
  keyring: Keyring,
  keepsWitness: boolean,
  carrier: Pick<LogCarrier, 'takeInLogs'>,
  progress: Progress = () => undefined,
): Promise<void> {
  if (!existsSync(layout.carried)) return;
  const { primaryKey, witnessPrimaryKey } = keyring.node();
  await carrier.takeInLogs({ folder: layout.store, primaryKey }, layout.carried, progress);
  if (keepsWitness)
    await carrier.takeInLogs(
      { folder: layout.witness, primaryKey: witnessPrimaryKey },
      layout.carried,
      progress,
    );
  rmSync(layout.carried, { recursive: true, force: true });
}

/** How long an order that takes nothing in is looked at before it counts as all there is. */
const QUIET_MS = 5_000;

/** Waits until an open node without peers has ordered so many entries; gives how many it has when nothing more comes. */
export function orderedHere(
  session: Pick<Session, 'standing' | 'onChange'>,
  needed: number,
  progress: Progress,
  quietMs = QUIET_MS,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let most = -1;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(quiet);
      forget();
    };
    const end = (): void => {
      stop();
      resolve(most);
    };
    const look = async (): Promise<void> => {
      const { length } = await session.standing();
      progress('entries taken in', length, needed);
      if (length > most) {
        most = length;
        clearTimeout(quiet);
        quiet = setTimeout(end, quietMs);
      }
      if (length >= needed) end();
    };
    const lookOrFail = (): void => {
      look().catch((fault: unknown) => {
        stop();
        reject(fault);
      });
    };
    const forget = session.onChange(lookOrFail);
    lookOrFail();
  });
}

/** Refuses to open a node whose begun logs are not in its stores: it would sign their first places again. */
export function needBegunLogs(layout: FolderLayout, { begun }: Keyring): void {
  if (existsSync(layout.carried)) return;
  const missing = [
    ...(begun.log && !existsSync(layout.store) ? [layout.store] : []),
    ...(begun.witness && !existsSync(layout.witness) ? [layout.witness] : []),
  ];
  const [first] = missing;
  if (first === undefined) return;
  throw new CommandTrouble({
    kind: 'broken',
    rule: 'begun-log-missing',
    says: `${first} is missing, and with it the log that this node has signed. Begun again it would be a fork, for which the node is struck off.`,
    figures: { missing: first },
    next: 'Restore the node from a backup into another folder, or join with an invitation and your recovery words.',
  });
}

function needEmpty({ root, keys, store, witness }: FolderLayout): void {
  if (![keys, store, witness].some((path) => existsSync(path))) return;
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'folder-has-a-node',
    says: `There is a node in ${root} already.`,
    next: 'Restore into an empty folder: --folder PATH',
  });
}

function noBackup(path: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `${basename(path)} is an archive, but no backup of a node.`,
    next: 'Take another file.',
  });
}
