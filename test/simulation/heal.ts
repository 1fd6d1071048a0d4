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

/**
 * The history that stands is that of the node with most that is final, or a longer one that begins like it: what others have built
 * upon must not be lost. All who have another one begin anew.
 */
async function resolveFork(world: World, log: string): Promise<void> {
  // What the others wrote must be on a node that stays before they begin anew.
  await world.network.exchange();
  const all: { readonly node: SimNode; readonly history: string; readonly final: number }[] = [];
  for (const node of world.upNodes()) {
    const final = finalLength((await node.view()).state);
    all.push({ node, history: historyOf(world, node, log), final });
  }
  const [surest] = all.toSorted((a, b) => b.final - a.final);
  const stands = all
    .filter(({ history }) => history.startsWith(surest?.history ?? ''))
    .toSorted((a, b) => b.history.length - a.history.length || b.final - a.final)[0]?.history;
  for (const { node, history } of all) if (history !== stands) await node.rejoin(world.openFold);
}

/** Heals everything and lets the nodes settle until nothing new is said; then all they have is final. */
export async function heal(world: World): Promise<void> {
  const { network } = world;
  network.healAll();
  const gone = world.nodes.filter(({ isGone }) => isGone);
  for (const node of world.nodes) {
    if (node.isGone) continue;
    if (world.options.strangeVersion && node.is === 'log') await node.upgrade(world.openFold);
    if (!node.isUp) await node.reopen();
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
