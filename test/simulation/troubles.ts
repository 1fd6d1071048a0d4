// What networks and machines do to the nodes: messages get lost, doubled, late and out of order, directions are cut, nodes stop.

import { flippedBit } from './hostile.ts';
import type { SimNode } from './sim-node.ts';
import type { World } from './world.ts';

const LOST_MOST = 6;
const HELD_PERCENT = 25;

/** Lets messages through along every direction, as far as the chaos of this world allows. */
export function carryMessages(world: World): void {
  const up = world.upNodes();
  for (const from of up) for (const to of up) if (from !== to) carry(world, from.folder, to.folder);
}

function carry({ network, dice, options: { chaos } }: World, from: string, to: string): void {
  network.offer(from, to);
  const sent = network.queued(from, to);
  for (let i = 0; i < sent && network.queued(from, to) > 0; i++) {
    if (dice.chance(chaos.delay)) return;
    if (dice.chance(chaos.duplicate)) network.duplicate(from, to);
    const last = network.queued(from, to) - 1;
    const at = dice.chance(chaos.overtake) ? dice.between(0, last) : 0;
    if (dice.chance(chaos.corrupt)) network.corrupt(from, to, at, (value) => flippedBit(dice, value));
    if (dice.chance(chaos.drop)) network.drop(from, to, at);
    else network.deliver(from, to, at);
  }
}

/** Cuts and heals directions, stops nodes and starts them again, lets some acknowledge before they have synced. */
export async function makeTrouble(world: World): Promise<void> {
  const { network, dice, nodes, options } = world;
  const { chaos } = options;
  if (chaos.cut > 0) {
    const [from, to] = [dice.pick(nodes), dice.pick(nodes)];
    if (dice.chance(chaos.cut)) network.cut(from.folder, to.folder);
    if (dice.chance(chaos.cut / 2)) network.heal(from.folder, to.folder);
  }
  if (chaos.crash === 0) return;
  for (const node of nodes) {
    if (node.isGone || node.base === null) continue;
    if (!node.isUp) {
      if (dice.chance(40)) await node.reopen();
    } else if (dice.chance(chaos.crash)) {
      node.crash(dice.below(LOST_MOST));
    } else if (node.base.holdsAppends) {
      if (dice.chance(50)) await node.base.sync();
    } else if (node.is === 'log' && dice.chance(HELD_PERCENT)) {
      node.base.holdsAppends = true;
    }
  }
}

/** Writes two histories of one log: half of the nodes get the one, half the other; the author is not heard of again. */
export async function forkLog(
  world: World,
  author: SimNode,
  histories: readonly [Uint8Array, Uint8Array],
): Promise<void> {
  const { network, dice } = world;
  const log = author.base?.logKey ?? '';
  await network.exchange();
  const last = network.batchesOf(author.folder, log).at(-1);
  if (last === undefined) return;
  const firstSeq = last.firstSeq + last.values.length;
  const heads = [{ log, length: firstSeq }];
  const others = dice.shuffled(world.upNodes().filter((node) => node !== author));
  author.crash(0);
  author.isGone = true;
  for (const [i, { folder }] of others.entries()) {
    const value = histories[i % 2 === 0 ? 0 : 1];
    network.forge(folder, { log, firstSeq, heads, values: [value] });
  }
}
