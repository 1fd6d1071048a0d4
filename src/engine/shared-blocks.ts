// Blocks that were read of the rows or of the order, kept for all fixed states of them: each question opens a state of its own, and
// would find nothing at hand. A state that was cut off since is never answered from what replaced it.

import type Hyperbee from 'hyperbee';
import type { SeqCache } from 'hyperbee';
import type Hypercore from 'hypercore';

// Private members of hyperbee; a test pins that they are there.
const KEYS = '_keyCache';
const NODES = '_nodeCache';

const KEYS_MAX = 65_536;
const NODES_MAX = 8_192;

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
