// The end of all troubles: whoever was gone returns, all directions are open, forks are resolved by hand, the witnesses seal.

import { finalLength } from '../../src/contexts/order/facts.ts';
import type { SimNode } from './sim-node.ts';
import type { World } from './world.ts';

const ROUNDS_MAX = 60;
/** So often the witnesses seal though nothing was said: a vote that a seal ended may have changed who they are. */
const QUIET_ROUNDS = 3;

/** Which of two histories of a log a node has, as text; empty without a fork. */
function historyOf(world: World, node: SimNode, log: string): string {
  return world.network
    .batchesOf(node.folder, log)
    .flatMap(({ values }) => values)
    .map((value) => (value === null ? '-' : Buffer.from(value).toString('hex')))
    .join(' ');
}

/** Nodes with another history of a forked log than the one with most that is final begin anew from the others. */
async function resolveFork(world: World, log: string): Promise<void> {
  const honest = world.upNodes();
  let standing = honest[0];
  let most = -1;
  for (const node of honest) {
    const final = finalLength((await node.view()).state);
    if (final > most) [standing, most] = [node, final];
  }
  if (standing === undefined) return;
  const stands = historyOf(world, standing, log);
  // What the others wrote must be on a node that stays before they begin anew.
  await world.network.exchange();
  for (const node of honest) if (historyOf(world, node, log) !== stands) await node.rejoin(world.openFold);
}

/** Heals everything and lets the nodes settle until nothing new is said; then all they have is final. */
export async function heal(world: World): Promise<void> {
  const { network } = world;
  network.healAll();
  const gone = world.nodes.filter(({ isGone }) => isGone);
  for (const node of world.nodes) {
    if (node.isGone) continue;
    if (!node.isUp) await node.reopen();
    else if (world.options.strangeVersion && node.is === 'log') await node.upgrade(world.openFold);
    if (node.base === null) continue;
    node.base.holdsAppends = false;
    await node.base.sync();
  }
  for (const { base } of gone) if (base !== null) await resolveFork(world, base.logKey);
  await network.settle();
  for (let round = 0; round < ROUNDS_MAX; round++) {
    world.nowMs += 1000;
    let sealed = false;
    for (const node of world.witnesses()) {
      if (!node.isUp || node.isGone) continue;
      if (await node.witness(world.nowMs, round < QUIET_ROUNDS)) sealed = true;
      await network.settle();
    }
    if (!sealed) return;
  }
  throw new Error('the witnesses never come to an end');
}
