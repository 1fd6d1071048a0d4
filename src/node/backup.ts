// Backs a node up into one sealed file, and moves it out of its folder. Keys, settings and every log that is here; no state, which follows from the logs.
// Never two folders that can continue one log: a move puts the old one out of use before the new one can be opened.

import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { communes, logs } from '../contexts/governance/tables.ts';
import { orderedLength } from '../contexts/order/facts.ts';
import type { Reader } from '../kernel/state.ts';
import { type ArchivedFile, readArchive, writeArchive } from './archive.ts';
import { type BackupManifest, formatManifest } from './backup-manifest.ts';
import { CommandTrouble } from './command.ts';
import type { FolderLayout } from './folder.ts';
import type { Keyring } from './keyring.ts';
import { type Move, MOVED, noteMove } from './moved.ts';
import type { Base, Clock } from './ports.ts';
import type { Progress, Session } from './session.ts';

/** What a backup needs of the engine. */
export interface LogCarrier {
  /**
   * Writes every log that an open base knows into an empty folder, the one of this node's witness up to its end; fetches first what the
   * order rests on and is not on this machine.
   */
  exportLogs(
    base: Base,
    folder: string,
    progress: Progress,
    of: { readonly witness: Base | null },
  ): Promise<ExportedLogs>;
  /** Takes them out of such a folder into the store of a writer that is not open, each block checked against its author's signature. */
  takeInLogs(target: LogTarget, folder: string, progress: Progress): Promise<unknown>;
}

/** How whole the logs in a folder are. */
export interface ExportedLogs {
  /** Logs of which the order has taken in `needed` blocks, and only the first `held` could be had. */
  readonly lacking: readonly { readonly log: string; readonly held: number; readonly needed: number }[];
  /** Where something lacks: how many entries of the order do not rest on it. */
  readonly entries: number | null;
}

/** What a backup holds, and how much more its node knew. */
export interface Backup {
  readonly manifest: BackupManifest;
  /** Entries that the node had ordered; more than in the manifest where blocks of `lacking` could not be had. */
  readonly ordered: number;
  readonly lacking: ExportedLogs['lacking'];
}

/** A writer's store, and the secret that its log is signed from. */
export interface LogTarget {
  readonly folder: string;
  readonly primaryKey: Uint8Array;
}

/** An open node that is to be backed up; its keyring is unlocked. */
export interface BackupSource {
  readonly layout: FolderLayout;
  readonly keyring: Keyring;
  readonly session: Session;
  readonly base: Base;
  /** The base of its witness; null where it keeps none. */
  readonly witness: Base | null;
  readonly carrier: LogCarrier;
  readonly clock: Clock;
  readonly title: string;
  readonly progress: Progress;
}

/** Files of a folder that go into a backup as they are, where they exist. */
export const BACKED_UP = [
  'keys.json',
  'node.json',
  'bindings.json',
  'bids.json',
  'forks.json',
  'contacts.json',
  'bank-lines.json',
] as const;

/** Makes a backup while the node goes on. The node's passphrase opens it. */
export async function makeBackup(source: BackupSource, path: string): Promise<Backup> {
  const { layout, keyring, progress } = source;
  needNewFile(path);
  const exported = await exportNode(source, 'backup');
  try {
    progress('writing the backup', 0, null);
    await writeArchive(path, keyring.archiveLock(), backedUpFiles(layout, exported));
    return backupOf(exported);
  } finally {
    rmSync(exported.folder, { recursive: true, force: true });
  }
}

/** How a node that moves out is stopped; its folder stays held. */
export interface Stopping {
  /** Cuts every connection: what is written from here on nobody else has seen. */
  cut(): Promise<void>;
  /** Closes the bases. */
  close(): Promise<void>;
}

/**
 * Moves a node out: makes a file that continues its logs elsewhere, and puts this folder out of use before the file gets its name.
 * What stays behind says where the node went, `to` in the words of whoever moves it, and can come back under fresh logs.
 */
export async function moveOut(
  source: BackupSource,
  path: string,
  passphrase: Uint8Array,
  stopping: Stopping,
  to: string | null = null,
): Promise<Backup> {
  const { layout, keyring, progress } = source;
  needNewFile(path);
  await stopping.cut();
  const exported = await exportNode(source, 'move');
  try {
    await stopping.close();
    progress('writing the file', 0, null);
    await writeArchive(path, keyring.archiveLock(), backedUpFiles(layout, exported), async (whole) => {
      progress('reading it back', 0, null);
      await readWhole(whole, passphrase);
      const { title, communeName, madeAtMs: movedAtMs } = exported.manifest;
      putOutOfUse(layout, keyring, { title, communeName, movedAtMs, file: resolve(path), to });
    });
    return backupOf(exported);
  } finally {
    rmSync(exported.folder, { recursive: true, force: true });
  }
}

interface Exported extends Backup {
  readonly folder: string;
}

function backupOf({ manifest, ordered, lacking }: Exported): Backup {
  return { manifest, ordered, lacking };
}

async function exportNode(source: BackupSource, kind: BackupManifest['kind']): Promise<Exported> {
  const { layout, session, base, witness, carrier, clock, title, progress } = source;
  const folder = mkdtempSync(join(layout.root, 'export-'));
  try {
    progress('collecting the logs', 0, null);
    // Read before the logs: what is ordered while they are collected is in them or not.
    const about = await session.read((state) => aboutCommune(state, base.logKey));
    const { lacking, entries } = await carrier.exportLogs(base, folder, progress, { witness });
    const length = Math.min(about.length, entries ?? about.length);
    const madeAtMs = Math.trunc(clock.nowMs());
    return {
      folder,
      manifest: { kind, madeAtMs, commune: session.communeId, title, log: base.logKey, ...about, length },
      ordered: about.length,
      lacking,
    };
  } catch (fault) {
    rmSync(folder, { recursive: true, force: true });
    throw fault;
  }
}

function aboutCommune(
  state: Reader,
  logKey: string,
): Pick<BackupManifest, 'communeName' | 'length' | 'onlyNode'> {
  const others = state.range(logs).filter(([key, { inForce }]) => inForce && key !== logKey);
  return {
    communeName: state.get(communes, 'commune')?.name ?? '',
    length: orderedLength(state),
    onlyNode: others.length === 0,
  };
}

async function* backedUpFiles(
  layout: FolderLayout,
  { folder, manifest }: Exported,
): AsyncGenerator<ArchivedFile> {
  const about = formatManifest(manifest);
  yield { name: 'manifest.json', size: about.length, content: [about] };
  for (const name of BACKED_UP) {
    const path = join(layout.root, name);
    if (existsSync(path)) yield fileOnDisk(name, path);
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield fileOnDisk(`logs/${relative(folder, path).split(sep).join('/')}`, path);
  }
}

function fileOnDisk(name: string, path: string): ArchivedFile {
  return { name, size: statSync(path).size, content: createReadStream(path) };
}

/** Reads an archive to its end: only then is it sure that it opens. */
async function readWhole(path: string, passphrase: Uint8Array): Promise<void> {
  for await (const { content } of readArchive(path, passphrase)) {
    for await (const _ of content);
  }
}

/** The stores first: a keyring whose begun logs are missing opens no node, fresh keys do. */
function putOutOfUse(layout: FolderLayout, keyring: Keyring, move: Move): void {
  const aside = mkdtempSync(join(layout.root, MOVED));
  noteMove(aside, move);
  for (const store of [layout.store, layout.witness]) {
    if (existsSync(store)) renameSync(store, join(aside, basename(store)));
  }
  keyring.renewNodeKeys();
}

function needNewFile(path: string): void {
  if (!existsSync(path)) return;
  throw new CommandTrouble({
    kind: 'usage',
    says: `${path} exists already, and a backup is never written over another one.`,
    next: 'Name a new file.',
  });
}
