// What becomes of a log that was convicted of a fork. Hypercore freezes it until it is opened again: no block of it is asked for or given,
// not even those that the witnesses have made stable, so that whoever joins later could not check the order. Here the log stays frozen for
// good and its stable part is handed on all the same. Only by a node whose history of the log is the one that was ordered: where
// entries of it are not stable, nobody knows yet which one that will be, until the log is struck off. A frozen log never grows.

import type Autobase from 'autobase';
import type Corestore from 'corestore';
import type { BlockProof, InnerCore } from 'hypercore';
import replicator from 'hypercore/lib/replicator.js';
import type { ConvictedKeys } from './convicted-keys.ts';
import { memberOf } from './members.ts';

// Private members of hypercore; a test pins that they are there.
const IS_ACTIVE = 'isActive';
const FULFILL = '_fulfillRequest';
const SHOULD_UPGRADE = '_shouldUpgrade';
const ON_CONFLICT = '_onconflict';
const CHECK_CONFLICT = 'checkConflict';

// Of hypercore's protocol: the number of a request that is part of a conviction, and a reason not to answer.
const FORK_PROOF = 0;
const NOT_AVAILABLE = 1;

/** How much of a frozen log may be handed on. */
const agreedOf = new WeakMap<InnerCore, (core: InnerCore) => Promise<number>>();

let isDone = false;

/** Changes the peers of all logs of this process, once. Logs that are not frozen stay as they were. */
export function handOnStableParts(): void {
  if (isDone) return;
  isDone = true;
  const peers = replicator.Peer.prototype;
  const isActive = peers[IS_ACTIVE];
  peers[IS_ACTIVE] = function answer() {
    return agreedOf.has(this.core) ? !this.paused && !this.removed : isActive.call(this);
  };
  const fulfill = peers[FULFILL];
  peers[FULFILL] = async function answer(request, isPushing) {
    const { id, block, upgrade } = request.msg;
    const agreedBy = agreedOf.get(this.core);
    if (agreedBy !== undefined && id !== FORK_PROOF) {
      const agreed = await agreedBy(this.core);
      const isAgreed = block === null ? agreed > 0 : block.index < agreed;
      // Whoever has some of the log already may see from an upgrade that it is forked; whoever has nothing would be led astray.
      const isTelling = block === null && upgrade?.start !== 0;
      if (!isAgreed && !isTelling) {
        this.remoteRequests.delete(id);
        request.fulfill().catch(() => undefined);
        // Not for a block alone: refused some of them, a peer would not ask for the others either.
        if (upgrade !== null) this.wireNoData.send({ request: id, reason: NOT_AVAILABLE });
        return;
      }
    }
    await fulfill.call(this, request, isPushing);
  };
  const logs = replicator.prototype;
  const shouldUpgrade = logs[SHOULD_UPGRADE];
  logs[SHOULD_UPGRADE] = function answer(peer) {
    return !agreedOf.has(this.core) && shouldUpgrade.call(this, peer);
  };
}

/**
 * Watches over all logs of a store and keeps those frozen that were convicted before. `onConvicted` hears of each that is convicted
 * from now on, once its sessions are closed.
 */
export function watchConvicted<View>(
  base: Pick<Autobase<View>, 'core' | 'signedLength'>,
  store: Corestore,
  convicted: ConvictedKeys,
  onConvicted: (core: InnerCore, theirs: BlockProof) => void,
): void {
  const agreed = async ({ key, state }: InnerCore): Promise<number> => {
    const member = await memberOf(base.core, key, base.signedLength).catch(() => null);
    if (member === null) return 0;
    return member.role === 'removed' || member.length >= state.length ? member.length : 0;
  };
  const watch = (core: InnerCore): void => {
    if (convicted.has(core.discoveryKey)) agreedOf.set(core, agreed);
    const convict = core[ON_CONFLICT].bind(core);
    core[ON_CONFLICT] = async (theirs) => {
      agreedOf.set(core, agreed);
      await convict(theirs);
      await convicted.add(core.discoveryKey).catch(() => undefined);
      onConvicted(core, theirs);
    };
    const check = core[CHECK_CONFLICT].bind(core);
    // Once is enough: each conviction closes the log for all who read it.
    core[CHECK_CONFLICT] = async (theirs, from) => agreedOf.has(core) || check(theirs, from);
  };
  store.watch(watch);
  for (const core of store.cores) watch(core);
}
