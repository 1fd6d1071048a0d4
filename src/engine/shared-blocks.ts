// Blocks that were read of the rows or of the order, kept for all fixed states of them: each question opens a state of its own, and
// would find nothing at hand. A state that was cut off since is never answered from what replaced it.

import type Hyperbee from 'hyperbee';
import type { SeqCache } from 'hyperbee';
import messages from 'hyperbee/lib/messages.js';
import type Hypercore from 'hypercore';

// Private members of hyperbee; a test pins that they are there.
const KEYS = '_keyCache';
const NODES = '_nodeCache';

const KEYS_MAX = 65_536;
const NODES_MAX = 8_192;
/** Longer blocks hold much that only people read; in a log that is taken in at once there would be thousands of them. */
const WRITTEN_BYTES_MAX = 16_384;

/** The blocks of one core that changes, by their place; those beyond a cut are forgotten. */
class Blocks<Block> {
  readonly #blocks = new Map<number, Block>();
  readonly #blocksMax: number;

  constructor(blocksMax: number) {
    this.#blocksMax = blocksMax;
  }

  get(seq: number): Block | null {
    return this.#blocks.get(seq) ?? null;
  }

  set(seq: number, block: Block): void {
    this.#blocks.set(seq, block);
    if (this.#blocks.size <= this.#blocksMax) return;
    for (const [oldest] of this.#blocks) return void this.#blocks.delete(oldest);
  }

  cutTo(length: number): void {
    for (const seq of this.#blocks.keys()) if (seq >= length) this.#blocks.delete(seq);
  }
}

/** What is kept of a core; it may move to another one, which begins anew. */
class Kept {
  readonly core: object;
  readonly keys = new Blocks<Buffer>(KEYS_MAX);
  readonly nodes = new Blocks<object>(NODES_MAX);

  constructor(live: Hypercore) {
    this.core = live.core;
    live.on('truncate', (length) => {
      this.keys.cutTo(length);
      this.nodes.cutTo(length);
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

/** Lets a bee keep the blocks that it writes: without that it reads each of them again for the next write. */
export function keepWritten(bee: Hyperbee): void {
  const { core } = bee;
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
