// Refuses blocks that no honest client writes before autobase's linearizer sees them: some of them would close the base of
// every node for good (a link into the middle of a batch, the same link twice). What is refused depends on the blocks alone,
// so all nodes stop reading that log at the same place; what stands before it stays.

import type Autobase from 'autobase';
import type { GuardedWriter, OplogNode } from 'autobase';
import messages from 'autobase/lib/messages.js';
import type Corestore from 'corestore';
import type Hypercore from 'hypercore';
import type { EngineWarning } from '../node/ports.ts';

/** Entries of one atomic append at most. */
export const BATCH_MAX = 10_000;
const HEADS_MAX = 1024;
const FETCH_MS = 30_000;

// Private methods of autobase; a test pins that they are there.
const MAKE_WRITER = '_makeWriter';
const LOAD_NODE = '_loadNextNode';
const LINK_NODE = '_ensureNodeDependencies';

type Guarded<View> = Pick<
  Autobase<View>,
  '_makeWriter' | 'activeWriters' | 'getWriterEncryption' | 'hintWakeup'
>;

/** Guards every log. */
export function guardLogs<View>(
  base: Guarded<View>,
  store: Corestore,
  warn: (warning: EngineWarning) => void,
): void {
  const make = base[MAKE_WRITER].bind(base);
  base[MAKE_WRITER] = (key, length, isActive, isRemoved) => {
    const writer = make(key, length, isActive, isRemoved);
    if (writer === null) return writer;
    guardLog(base, store, writer, (why) => {
      const log = key.toString('hex');
      const message = `log ${log.slice(0, 8)} has a block that no honest client writes (${why}): nothing more is taken from it`;
      warn({ kind: 'malformed-log', log, message, proof: null });
    });
    return writer;
  };
}

function guardLog<View>(
  base: Guarded<View>,
  store: Corestore,
  writer: GuardedWriter,
  refuse: (why: string) => void,
): void {
  const load = writer[LOAD_NODE].bind(writer);
  /** Blocks that the running batch still needs; the system's lengths are ends of batches, so reading starts between two. */
  let open = 0;
  const freeze = (why: string): boolean => {
    writer.frozen = true;
    writer.node = null;
    refuse(why);
    return false;
  };
  writer[LOAD_NODE] = async () => {
    const loaded = await load().catch((fault: Error & { code?: string }) => {
      if (fault.code !== 'DECODING_ERROR') throw fault;
      return freeze('it cannot be read');
    });
    const { node } = writer;
    if (!loaded || node === null) return false;
    const why = faultIn(node, writer.core.key, open);
    if (why !== null) return freeze(why);
    open = node.batch - 1;
    return true;
  };

  const link = writer[LINK_NODE].bind(writer);
  writer[LINK_NODE] = async (system) => {
    if (!(await link(system))) return false;
    const { node } = writer;
    if (node === null) return false;
    const foreign = node.actualHeads.filter(({ key }) => !key.equals(writer.core.key));
    const ends = await Promise.all(foreign.map((head) => endsBatch(base, store, writer, head)));
    if (ends.includes(null)) return false;
    return ends.includes(false) ? freeze('it links into the middle of a batch') : true;
  };
}

interface Head {
  readonly key: Buffer;
  readonly length: number;
}

function faultIn(
  node: { batch: number; length: number; heads: Head[] },
  key: Buffer,
  open: number,
): string | null {
  const { batch, heads, length } = node;
  if (batch < 1 || batch > BATCH_MAX || (open > 0 && batch !== open)) return 'its batch does not add up';
  if (heads.length > HEADS_MAX) return 'it has too many links';
  const isNext = heads.length === 1 && heads[0]?.key.equals(key) === true && heads[0].length === length - 1;
  if (open > 0 && !isNext) return 'its batch is not one piece';
  const names = new Set(heads.map((head) => `${head.key.toString('hex')} ${head.length}`));
  if (names.size !== heads.length) return 'it links to the same block twice';
  return null;
}

/** Whether a link leads to the last block of a batch; null while that block is not here (it is asked for). */
async function endsBatch<View>(
  base: Guarded<View>,
  store: Corestore,
  writer: GuardedWriter,
  head: Head,
): Promise<boolean | null> {
  const known = base.activeWriters.get(head.key)?.nodes.get(head.length - 1) ?? null;
  if (known !== null) return known.batch === 1;
  if (head.length < 1 || !Number.isSafeInteger(head.length)) return true;
  const core = store.get<OplogNode>({
    key: head.key,
    active: false,
    valueEncoding: messages.OplogMessage,
    encryption: base.getWriterEncryption(),
  });
  await core.ready();
  const block = await core.get(head.length - 1, { wait: false }).catch(() => null);
  if (block !== null) {
    await core.close();
    return block.node.batch === 1;
  }
  // A node that joined by fast-forward has no old blocks: fetch this one, then look again.
  void fetchBlock(core, head.length - 1).then(() => base.hintWakeup([{ key: writer.core.key, length: -1 }]));
  return null;
}

async function fetchBlock(core: Hypercore<OplogNode>, seq: number): Promise<void> {
  try {
    await core.get(seq, { timeout: FETCH_MS });
  } catch {
    // It is asked for again at the next look.
  } finally {
    await core.close();
  }
}
