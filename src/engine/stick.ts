// Logs in a folder of their own: carried on a stick where there is no network, or kept as a backup.
// It holds what the authors signed and nothing else: no key, no rows. Every block is checked against its author's signature on the way
// in, so a stick may come from anybody. Restoring a node means importing into a new folder under a fresh primary key.

import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import Corestore from 'corestore';
import Hypercore from 'hypercore';
import type { OplogNode } from 'autobase';
import type { Manifest } from 'hypercore';
import type { Base } from '../node/ports.ts';
import {
  fetchNeeded,
  type LackingLog,
  type NeededLog,
  orderableEntries,
  type Progress,
} from './held-logs.ts';

/** How long one block may take from one folder to the other. */
const BLOCK_MS = 10_000;
/** How long an export waits for the next block of a log that is not whole here. */
const PATIENCE_MS = 5_000;
/** The same for a log that this node itself continues: its blocks lie on this very machine. */
const OWN_PATIENCE_MS = 60_000;

export interface ExportOptions {
  readonly patienceMs?: number;
  /** The base of this node's witness, joined to the one that is exported; its log may have grown where no other base has heard it. */
  readonly witness?: Pick<Base, 'logKey' | 'logLength'> | null;
}

export interface Carried {
  readonly logs: number;
  readonly blocks: number;
}

export interface Exported extends Carried {
  /** Logs of which the order has taken in more than could be had; none, and the folder holds all that the order rests on. */
  readonly lacking: readonly LackingLog[];
  /** Where something lacks: how many entries can be ordered from the folder, of those that the order had. */
  readonly entries: number | null;
}

/** What a base lets a stick do; kept out of the port because no rule needs it. */
export interface LogCarrier {
  readonly key: string;
  /** Raw cores by key, encrypted as they are stored. */
  openRaw(log: string): Promise<Hypercore>;
  /** One that decodes its entries. */
  openLog(log: string): Promise<Hypercore<OplogNode>>;
  logs(): ReturnType<Base['logs']>;
  /** Tells the order of logs that have grown. */
  heard(logs: readonly { readonly key: string; readonly length: number }[]): void;
}

const carriers = new WeakMap<Base, LogCarrier>();

/** Called by the engine that opened the base. */
export function registerCarrier(base: Base, carrier: LogCarrier): void {
  carriers.set(base, carrier);
}

function carrierOf(base: Base): LogCarrier {
  const carrier = carriers.get(base);
  if (carrier === undefined) throw new Error('only a base on disk can be carried on a stick');
  return carrier;
}

async function withStore<T>(folder: string, work: (store: Corestore) => Promise<T>): Promise<T> {
  // The folder is meant to be copied about, so it is not bound to this machine.
  const store = new Corestore(folder, { allowBackup: true });
  try {
    await store.ready();
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Writes all logs that the order knows into a folder; adds to what is there already. Blocks that the order rests on and that were never
 * needed here are fetched from peers first. The node's own logs, which may be continued from the folder, are written up to their end.
 */
export async function exportLogs(
  base: Base,
  folder: string,
  progress: Progress = () => undefined,
  { patienceMs = PATIENCE_MS, witness = null }: ExportOptions = {},
): Promise<Exported> {
  const carrier = carrierOf(base);
  const needed = new Map([[carrier.key, 0]]);
  for (const { key, length } of await carrier.logs()) needed.set(key, length);
  const logs: NeededLog[] = [];
  try {
    for (const [log, length] of needed) logs.push({ log, needed: length, core: await carrier.openLog(log) });
    const lacking = await fetchNeeded(logs, patienceMs, progress);
    const entries = lacking.length === 0 ? null : await orderableEntries(logs, lacking);
    const own = new Map<string, number>();
    for (const one of witness === null ? [base] : [base, witness])
      own.set(one.logKey, await one.logLength(one.logKey));
    const keys = [...new Set([...needed.keys(), ...own.keys()])];
    const carried = await writeLogs(carrier, keys, own, folder, progress);
    return { ...carried, lacking, entries };
  } finally {
    for (const { core } of logs) await core.close();
  }
}

function writeLogs(
  carrier: LogCarrier,
  keys: readonly string[],
  own: ReadonlyMap<string, number>,
  folder: string,
  progress: Progress,
): Promise<Carried> {
  return withStore(folder, async (store) => {
    let [logs, blocks] = [0, 0];
    for (const key of keys) {
      const from = await carrier.openRaw(key);
      const length = own.get(key) ?? 0;
      if (length > 0) await fetchOwn(from, length - 1);
      if (from.manifest !== null) {
        const to = await openCore(store, from.manifest);
        blocks += await (own.has(key) ? copyWhole(from, to) : copyBlocks(from, to));
        logs += 1;
        await to.close();
      }
      await from.close();
      progress('logs copied', logs, keys.length);
    }
    return { logs, blocks };
  });
}

/** Reads all logs from a folder that belong to this base. What its author did not sign is refused with an error that names the log. */
export function importLogs(base: Base, folder: string): Promise<Carried> {
  const carrier = carrierOf(base);
  return withStore(folder, async (store) => {
    let [logs, blocks] = [0, 0];
    const heard: { key: string; length: number }[] = [];
    for await (const discoveryKey of store.list()) {
      const from = store.get({ discoveryKey });
      await from.ready();
      const key = from.key.toString('hex');
      const to = await carrier.openRaw(key);
      const copied = await copyBlocks(from, to);
      blocks += copied;
      logs += 1;
      if (copied > 0) heard.push({ key, length: to.length });
      await to.close();
      await from.close();
    }
    carrier.heard(heard);
    return { logs, blocks };
  });
}

async function openCore(store: Corestore, manifest: Manifest): Promise<Hypercore> {
  const core = store.get({ key: Hypercore.key(manifest), manifest });
  await core.ready();
  return core;
}

/** Copies what the target lacks, as between two nodes: hypercore checks each block against the author's signature. */
async function copyBlocks(from: Hypercore, to: Hypercore): Promise<number> {
  const before = await presentBlocks(to);
  const end = await firstMissing(from);
  if (before.length === end) return 0;
  const [here, there] = [new NoiseSecretStream(true), new NoiseSecretStream(false)];
  for (const stream of [here, there]) stream.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  from.replicate(here);
  to.replicate(there);
  // Asked for together, they come many times as fast as one by one.
  const taking = to.download({ start: 0, end });
  try {
    for (let seq = 0; seq < end; seq++) {
      if (!(await to.has(seq))) await to.get(seq, { timeout: BLOCK_MS });
    }
  } catch (fault) {
    const log = from.key.toString('hex').slice(0, 8);
    throw new Error(
      `log ${log} in that folder is not as its author signed it, or it contradicts what is here`,
      { cause: fault },
    );
  } finally {
    taking.destroy();
    here.destroy();
    there.destroy();
  }
  return (await presentBlocks(to)).length - before.length;
}

/**
 * Copies a log that its writer continues from the copy, with every block that it is known to have: the writer would wait for ever for one
 * that is missing. It may grow meanwhile.
 */
async function copyWhole(from: Hypercore, to: Hypercore): Promise<number> {
  let blocks = 0;
  const end = (): number => Math.max(from.length, to.length);
  while ((await firstMissing(to)) < end()) {
    for (let seq = await firstMissing(from); seq < end(); seq++) await fetchOwn(from, seq);
    blocks += await copyBlocks(from, to);
  }
  return blocks;
}

async function fetchOwn(log: Hypercore, seq: number): Promise<void> {
  await log.get(seq, { timeout: OWN_PATIENCE_MS }).catch((fault: unknown) => {
    throw new Error(
      `entry ${seq} of this node's own log ${log.key.toString('hex').slice(0, 8)} did not come within ${OWN_PATIENCE_MS / 1000} s, and without it the log could not be continued: try again`,
      { cause: fault },
    );
  });
}

async function presentBlocks(core: Hypercore): Promise<readonly number[]> {
  const present: number[] = [];
  for (let seq = 0; seq < core.length; seq++) if (await core.has(seq)) present.push(seq);
  return present;
}

async function firstMissing(core: Hypercore): Promise<number> {
  let seq = 0;
  while (seq < core.length && (await core.has(seq))) seq += 1;
  return seq;
}
