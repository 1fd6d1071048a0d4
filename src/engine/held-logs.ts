// What a node holds of the logs that its order rests on. After a fast-forward the order knows entries whose blocks were never needed here:
// they are fetched while somebody has them, and where nobody has, this tells what can be ordered without them.

import type { OplogNode } from 'autobase';
import type Hypercore from 'hypercore';

/** Reports how far long work is: `done` of `total`, null when unknown. */
export type Progress = (what: string, done: number, total: number | null) => void;

/** A log of which the order has taken in more than this node could get. */
export interface LackingLog {
  readonly log: string;
  /** Blocks from the first on that are here, of those that the order has taken in. */
  readonly held: number;
  readonly needed: number;
}

/** A log and how much of it the order has taken in. */
export interface NeededLog {
  readonly log: string;
  readonly needed: number;
  readonly core: Hypercore<OplogNode>;
}

/** Reports may go over a socket, so not every block is one. */
const BLOCKS_A_REPORT = 100;

/** Fetches what is missing of all logs at once; for each it waits so long for the next block, and then gives up. */
export async function fetchNeeded(
  logs: readonly NeededLog[],
  patienceMs: number,
  progress: Progress,
): Promise<readonly LackingLog[]> {
  const total = logs.reduce((sum, { needed }) => sum + needed, 0);
  let done = 0;
  const held = await Promise.all(
    logs.map(({ core, needed }) =>
      fetchBlocks(core, needed, patienceMs, () => {
        done += 1;
        if (done % BLOCKS_A_REPORT === 0 || done === total) progress('collecting the logs', done, total);
      }),
    ),
  );
  return logs.flatMap(({ log, needed }, at) => {
    const here = held[at] ?? 0;
    return here < needed ? [{ log, held: here, needed }] : [];
  });
}

async function fetchBlocks(
  core: Hypercore<OplogNode>,
  end: number,
  patienceMs: number,
  onBlock: () => void,
): Promise<number> {
  const fetching = core.download({ start: 0, end });
  try {
    for (let seq = 0; seq < end; seq++) {
      if (!(await core.has(seq)) && (await fetchOne(core, seq, patienceMs)) === null) return seq;
      onBlock();
    }
    return end;
  } finally {
    fetching.destroy();
  }
}

/** Null when nobody gave it in time. */
async function fetchOne(core: Hypercore<OplogNode>, seq: number, timeout: number): Promise<Buffer | null> {
  try {
    return await core.get(seq, { timeout, raw: true });
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'REQUEST_TIMEOUT') return null;
    throw fault;
  }
}

interface HeldBlock {
  readonly isEntry: boolean;
  readonly endsBatch: boolean;
  readonly links: readonly { readonly log: string; readonly length: number }[];
}

/** How many entries can be ordered from what is here: whatever links to a missing block, however far back, cannot. */
export async function orderableEntries(
  logs: readonly NeededLog[],
  lacking: readonly LackingLog[],
): Promise<number> {
  const here = new Map(logs.map(({ log, needed }) => [log, needed]));
  for (const { log, held } of lacking) here.set(log, held);
  const blocks = new Map<string, readonly HeldBlock[]>();
  for (const { log, core } of logs) blocks.set(log, await readHeld(core, here.get(log) ?? 0));
  let isCut = true;
  while (isCut) {
    isCut = false;
    for (const [log, read] of blocks) {
      const end = orderableEnd(read.slice(0, here.get(log) ?? 0), here);
      if (end === here.get(log)) continue;
      here.set(log, end);
      isCut = true;
    }
  }
  let entries = 0;
  for (const [log, read] of blocks) {
    entries += read.slice(0, here.get(log) ?? 0).filter(({ isEntry }) => isEntry).length;
  }
  return entries;
}

/** Up to the first block that links to one which is not here, whole batches only. */
function orderableEnd(blocks: readonly HeldBlock[], here: ReadonlyMap<string, number>): number {
  const broken = blocks.findIndex(({ links }) =>
    links.some(({ log, length }) => (here.get(log) ?? 0) < length),
  );
  let end = broken < 0 ? blocks.length : broken;
  while (end > 0 && blocks[end - 1]?.endsBatch !== true) end -= 1;
  return end;
}

async function readHeld(core: Hypercore<OplogNode>, end: number): Promise<readonly HeldBlock[]> {
  const read: HeldBlock[] = [];
  for (let seq = 0; seq < end; seq++) {
    const block = await core.get(seq, { wait: false });
    if (block === null) break;
    const { value, batch, heads } = block.node;
    read.push({
      isEntry: value !== null,
      endsBatch: batch === 1,
      links: heads.map(({ key, length }) => ({ log: key.toString('hex'), length })),
    });
  }
  return read;
}
