// Blocks that were read of the rows or of the order, kept for all fixed states of them: each question opens a state of its own, and
// would find nothing at hand. A state that was cut off since is never answered from what replaced it.

import type Hyperbee from 'hyperbee';
import type { SeqCache } from 'hyperbee';
import messages from 'hyperbee/lib/messages.js';
import type Hypercore from 'hypercore';

// Private members of hyperbee; a test pins that they are there.
const KEYS = '_keyCache';
const NODES = '_nodeCache';

/** What is kept of one core at most. An inflated block takes several times what it has on the disk. */
const KEYS_BYTES_MAX = 4_000_000;
const NODES_BYTES_MAX = 16_000_000;
/** Beside its bytes, what a block costs that is kept. */
const ENTRY_BYTES = 256;
const INFLATED = 4;
/** Longer blocks hold much that only people read; in a log that is taken in at once there would be thousands of them. */
const WRITTEN_BYTES_MAX = 16_384;

/** A block of a bee as hyperbee decodes it. */
interface DecodedBlock {
  index?: Uint8Array | null;
  key?: Uint8Array | null;
  value?: Uint8Array | null;
}

function keyBytes(key: Buffer): number {
  return key.byteLength + ENTRY_BYTES;
}

function nodeBytes({ index, key, value }: DecodedBlock): number {
  const held = INFLATED * (index?.byteLength ?? 0) + (key?.byteLength ?? 0) + (value?.byteLength ?? 0);
  return held + ENTRY_BYTES;
}

/** The blocks of one core that changes, by their place; those beyond a cut are forgotten, and the oldest where they grow too many. */
class Blocks<Block> implements SeqCache<Block> {
  /** With the bytes that were counted: hyperbee changes what it was given. */
  readonly #blocks = new Map<number, { readonly block: Block; readonly bytes: number }>();
  readonly #bytesMax: number;
  readonly #bytesOf: (block: Block) => number;
  #bytes = 0;

  constructor(bytesMax: number, bytesOf: (block: Block) => number) {
    this.#bytesMax = bytesMax;
    this.#bytesOf = bytesOf;
  }

  get(seq: number): Block | null {
    return this.#blocks.get(seq)?.block ?? null;
  }

  set(seq: number, block: Block): void {
    this.#forget(seq);
    const bytes = this.#bytesOf(block);
    this.#blocks.set(seq, { block, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#blocks.keys()) {
      if (this.#bytes <= this.#bytesMax) return;
      this.#forget(oldest);
    }
  }

  gc(length: number): void {
    for (const seq of this.#blocks.keys()) if (seq >= length) this.#forget(seq);
  }

  clear(): void {
    this.#blocks.clear();
    this.#bytes = 0;
  }

  #forget(seq: number): void {
    const known = this.#blocks.get(seq);
    if (known === undefined) return;
    this.#blocks.delete(seq);
    this.#bytes -= known.bytes;
  }
}

/** A copy with memory of its own: what was read or written lies in a large piece of memory, which a small part of it would hold. */
function detached(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.byteLength);
  copy.set(bytes);
  return copy;
}

class Keys extends Blocks<Buffer> {
  constructor() {
    super(KEYS_BYTES_MAX, keyBytes);
  }

  override set(seq: number, key: Buffer): void {
    super.set(seq, detached(key));
  }
}

class Nodes extends Blocks<DecodedBlock> {
  constructor() {
    super(NODES_BYTES_MAX, nodeBytes);
  }

  override set(seq: number, block: DecodedBlock): void {
    const own = { ...block };
    for (const part of ['index', 'key', 'value'] as const) {
      const bytes = block[part];
      if (bytes !== null && bytes !== undefined) own[part] = detached(bytes);
    }
    super.set(seq, own);
  }
}

/** What is kept of a core; it may move to another one, which begins anew. */
class Kept {
  readonly core: object;
  readonly keys = new Keys();
  readonly nodes = new Nodes();

  constructor(live: Hypercore) {
    this.core = live.core;
    live.on('truncate', (length) => {
      this.keys.gc(length);
      this.nodes.gc(length);
    });
  }
}

const keptOf = new WeakMap<object, Kept>();

function keptBlocks(live: Hypercore): Kept {
  const known = keptOf.get(live);
  if (known?.core === live.core) return known;
  const fresh = new Kept(live);
  keptOf.set(live, fresh);
  return fresh;
}

/** Answers for a fixed state as long as nothing of the core was cut off since: every cut begins a new fork of it. */
function guarded<Block>(blocks: Blocks<Block>, isSame: () => boolean): SeqCache<Block> {
  return {
    get: (seq) => (isSame() ? blocks.get(seq) : null),
    set: (seq, block) => {
      if (isSame()) blocks.set(seq, block);
    },
    gc: () => undefined,
    clear: () => undefined,
  };
}

/** Lets a bee over a fixed state of a core use, and add to, the blocks that are kept of that core. */
export async function shareBlocks(bee: Hyperbee, live: Hypercore): Promise<void> {
  const kept = keptBlocks(live);
  await bee.ready();
  const isSame = (): boolean => live.core === kept.core && bee.core.fork === live.fork;
  bee[KEYS] = guarded(kept.keys, isSame);
  bee[NODES] = guarded(kept.nodes, isSame);
}

/** Lets a bee keep the blocks that it writes: without that it reads each of them again for the next write. What it keeps has a limit in bytes; hyperbee's own is a number of blocks. */
export function keepWritten(bee: Hyperbee): void {
  const { core } = bee;
  const bound = (): void => {
    bee[KEYS] = new Keys();
    bee[NODES] = new Nodes();
  };
  bee.ready().then(bound, () => undefined);
  const append = core.append.bind(core);
  core.append = async (written) => {
    const blocks: readonly Buffer[] = Array.isArray(written) ? written : [written];
    const appended = await append(written);
    const first = appended.length - blocks.length;
    for (const [n, block] of blocks.entries()) {
      // the first block of a bee is its header
      if (first + n > 0 && block.byteLength <= WRITTEN_BYTES_MAX)
        bee[NODES]?.set(first + n, { ...messages.Node.decode(block), inflated: null });
    }
    return appended;
  };
}
