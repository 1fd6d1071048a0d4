// Reading the logs of all writers straight from the disk, without the order: for audits, sticks and backups.
// Blocks fetched from peers are checked by hypercore as they come in; `verifyLog` checks those on the disk once more.

import type Autobase from 'autobase';
import type { OplogNode } from 'autobase';
import messages from 'autobase/lib/messages.js';
import type Corestore from 'corestore';
import type Hypercore from 'hypercore';
import caps from 'hypercore/lib/caps.js';
import crypto from 'hypercore-crypto';
import type { TreeRoot } from 'hypercore-crypto';
import type { LogVerdict, OrderedEntry } from '../node/ports.ts';

/** How many blocks are read with one call; twice as many are in memory at most. */
const READ_AT_ONCE = 128;

/** A session on one log that decodes its entries; the caller closes it. */
export async function openLog<View>(
  store: Corestore,
  base: Autobase<View>,
  log: string,
): Promise<Hypercore<OplogNode>> {
  const core = store.get<OplogNode>({
    key: Buffer.from(log, 'hex'),
    writable: false,
    valueEncoding: messages.OplogMessage,
    encryption: base.getWriterEncryption(),
  });
  await core.ready();
  return core;
}

/** Entries at the given places, in that order, read ahead in a bounded window. Places that hold no entry (acknowledgements) are left out. */
export async function* readEntries(
  core: Hypercore<OplogNode>,
  seqs: Iterable<number>,
  timeoutMs: number,
): AsyncIterable<OrderedEntry> {
  const log = core.key.toString('hex');
  const fetch = (seq: number): Promise<Buffer | null> => core.get(seq, { timeout: timeoutMs, raw: true });
  for await (const blocks of readBlocks(core, seqs, fetch)) {
    for (const { seq, block } of blocks) {
      const bytes = block === null ? null : await decodeBlock(core, seq, block);
      if (bytes !== null) yield { log, seq, bytes };
    }
  }
}

interface ReadBlock {
  readonly seq: number;
  /** As it lies on the disk. */
  readonly block: Buffer | null;
}

/** Blocks at the given places, many with one call, which is ten times as fast; `fetch` gets those that are not on this machine. */
async function* readBlocks(
  core: Hypercore<OplogNode>,
  seqs: Iterable<number>,
  fetch: (seq: number) => Promise<Buffer | null>,
): AsyncIterable<readonly ReadBlock[]> {
  const places = seqs[Symbol.iterator]();
  let ahead = readTogether(core, nextOf(places, READ_AT_ONCE));
  for (;;) {
    const blocks = await ahead;
    if (blocks.length === 0) return;
    ahead = readTogether(core, nextOf(places, READ_AT_ONCE));
    // Whoever stops before them does not hear of their failing.
    ahead.catch(() => undefined);
    if (blocks.every(({ block }) => block !== null)) yield blocks;
    else yield* fetched(blocks, fetch);
  }
}

async function readTogether(
  core: Hypercore<OplogNode>,
  seqs: readonly number[],
): Promise<readonly ReadBlock[]> {
  const read = core.state.storage.read();
  const blocks = seqs.map((seq) => read.getBlock(seq));
  read.tryFlush();
  const here = await Promise.all(blocks);
  return seqs.map((seq, i) => ({ seq, block: here[i] ?? null }));
}

/** Asks for all that is missing at once and gives one after another, so that what comes before a missing one is not lost with it. */
async function* fetched(
  blocks: readonly ReadBlock[],
  fetch: (seq: number) => Promise<Buffer | null>,
): AsyncIterable<readonly ReadBlock[]> {
  const asked = blocks.map(({ seq, block }) => (block === null ? fetch(seq) : Promise.resolve(block)));
  for (const one of asked) one.catch(() => undefined);
  for (const [i, { seq }] of blocks.entries()) yield [{ seq, block: (await asked[i]) ?? null }];
}

function nextOf(places: Iterator<number>, most: number): readonly number[] {
  const next: number[] = [];
  while (next.length < most) {
    const place = places.next();
    if (place.done === true) break;
    next.push(place.value);
  }
  return next;
}

/** How long the blocks that are not on this machine may keep a check waiting for the next of them. */
const MISSING_MS = 5_000;

/**
 * Hashes the blocks from the first to the last into the roots of the tree that the author signed. Blocks that a node has never needed
 * (it joined by fast-forward) are fetched from peers first.
 */
export async function verifyBlocks(
  core: Hypercore<OplogNode>,
  onEntry: ((entry: OrderedEntry) => void) | null,
): Promise<LogVerdict> {
  const log = core.key.toString('hex');
  const { length, fork, signature } = core.core.state;
  if (length === 0) return { log, checked: 0, length, fault: null };
  const roots: TreeRoot[] = [];
  const fetching = core.download({ start: 0, end: length });
  try {
    for await (const blocks of readBlocks(core, upTo(length), (seq) => blockOrNull(core, seq))) {
      for (const { seq, block } of blocks) {
        if (block === null) return { log, checked: seq, length, fault: 'blocks-missing' };
        pushLeaf(roots, seq, block);
        const bytes = onEntry === null ? null : await decodeBlock(core, seq, block);
        if (bytes !== null) onEntry?.({ log, seq, bytes });
      }
    }
  } finally {
    fetching.destroy();
  }
  const hash = crypto.tree(roots);
  const tree = {
    length,
    fork,
    hash: () => hash,
    signable: (key: Uint8Array) => caps.treeSignable(key, hash, length, fork),
  };
  const { verifier } = core.core;
  const good = verifier !== null && signature !== null && verifier.verify(tree, signature);
  return { log, checked: length, length, fault: good ? null : 'not-as-signed' };
}

function* upTo(length: number): Iterable<number> {
  for (let seq = 0; seq < length; seq++) yield seq;
}

async function blockOrNull(core: Hypercore<OplogNode>, seq: number): Promise<Buffer | null> {
  try {
    return await core.get(seq, { timeout: MISSING_MS, raw: true });
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'REQUEST_TIMEOUT') return null;
    throw fault;
  }
}

/** The entry in a block as it lies on the disk; null for an acknowledgement or for bytes that are no block of autobase. */
async function decodeBlock(
  core: Hypercore<OplogNode>,
  seq: number,
  block: Buffer,
): Promise<Uint8Array | null> {
  try {
    const plain = Buffer.from(block);
    await core.encryption?.decrypt(seq, plain, core.core);
    const start = core.encryption?.padding(core.core, seq) ?? 0;
    return messages.OplogMessage.decode({ start, end: plain.byteLength, buffer: plain }).node.value;
  } catch {
    return null;
  }
}

/** Adds a block to the roots of a growing Merkle tree, joining pairs of equal height as hypercore does. */
function pushLeaf(roots: TreeRoot[], seq: number, block: Buffer): void {
  roots.push({ index: 2 * seq, size: block.byteLength, hash: crypto.data(block) });
  for (let height = 1; (seq + 1) % 2 ** height === 0; height++) {
    const right = roots.pop();
    const left = roots.pop();
    if (left === undefined || right === undefined) throw new Error('a Merkle tree lost a root');
    roots.push({
      index: (left.index + right.index) / 2,
      size: left.size + right.size,
      hash: crypto.parent(left, right),
    });
  }
}
