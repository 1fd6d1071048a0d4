// Looks at what comes in for one feed before it is stored: a block that is larger than any statement, and a second history.
// Only what the author has signed counts against the feed; what a peer made up is refused by hypercore as ever.

import type { BlockProof, InnerCore } from 'hypercore';
import trees from 'hypercore/lib/merkle-tree.js';
import { STATEMENT_BYTES_MAX } from '../../social/ports.ts';
import type { FeedTrouble } from '../../social/ports.ts';
import { FEED_LENGTH_MAX } from './bounded-peers.ts';

// Private members of hypercore; a test pins that they are there.
const ON_CONFLICT = '_onconflict';
const CHECK_CONFLICT = 'checkConflict';
const VERIFY_UPGRADE = '_verifyBatchUpgrade';

/** Questions that hypercore has under way to one peer at most. */
const UNDER_WAY_MAX = 512;

export interface FeedGuard {
  /**
   * Blocks are being dropped, and with them parts of the tree that answers under way build on. Hypercore would take such an
   * answer for a lie and ask that peer for nothing more; here it is asked again.
   */
  dropping(): void;
}

/** Guards a log that is open; `onTrouble` is called once at most. */
export function guardFeed(
  core: InnerCore,
  onTrouble: (kind: FeedTrouble['kind'], where: string) => void,
): FeedGuard {
  let isOver = false;
  const end = (kind: FeedTrouble['kind'], where: string): void => {
    if (isOver) return;
    isOver = true;
    onTrouble(kind, where);
  };
  const ground = openForbearance();

  const verify = core.verify.bind(core);
  core.verify = async (proof, from) => {
    if (isOver || upgradedLength(proof) > FEED_LENGTH_MAX) return false;
    const size = proof.block?.value?.byteLength ?? 0;
    if (size > STATEMENT_BYTES_MAX) {
      if (await isSigned(core, proof))
        end('block-too-large', `block ${proof.block?.index} has ${size} bytes`);
      return false;
    }
    try {
      return await verify(proof, from);
    } catch (fault) {
      if (isWithoutGround(fault) && ground.forgives(from)) return false;
      throw fault;
    }
  };

  const convict = core[ON_CONFLICT].bind(core);
  core[ON_CONFLICT] = async (theirs) => {
    await convict(theirs);
    end('forked', `they differ below ${theirs.upgrade?.length ?? 0}`);
  };
  const check = core[CHECK_CONFLICT].bind(core);
  core[CHECK_CONFLICT] = async (theirs, from) => isOver || check(theirs, from);
  return { dropping: ground.renew };
}

function upgradedLength({ upgrade }: BlockProof): number {
  return upgrade === null ? 0 : trees.MerkleTree.upgradeLength(upgrade);
}

/** Throws when it is not, as hypercore's own check does; false when the log has changed meanwhile. */
async function isSigned(core: InnerCore, proof: BlockProof): Promise<boolean> {
  const batch = await trees.MerkleTree.verify(core.state, proof);
  if (!batch.commitable()) return false;
  if (batch.upgraded) core[VERIFY_UPGRADE](batch, proof.manifest);
  return true;
}

/** Whether a part of the tree that the proof builds on is not here. */
function isWithoutGround(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'INVALID_OPERATION';
}

/** Forgives each peer as many answers as can be under way, each time that blocks were dropped. */
function openForbearance(): { forgives(peer: object): boolean; readonly renew: () => void } {
  let isNeeded = false;
  let left = new WeakMap<object, number>();
  return {
    forgives(peer) {
      const more = isNeeded ? (left.get(peer) ?? UNDER_WAY_MAX) : 0;
      left.set(peer, more - 1);
      return more > 0;
    },
    renew() {
      isNeeded = true;
      left = new WeakMap();
    },
  };
}
