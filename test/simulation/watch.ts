// What is looked at while a world runs: invariants in every state, and that nothing shown as final ever changes.

import { proposals } from '../../src/contexts/governance/tables.ts';
import { sealedNowMs } from '../../src/contexts/order/facts.ts';
import type { Reader } from '../../src/kernel/state.ts';
import { brokenInvariant } from '../properties/invariants/invariants.ts';
import type { SimNode, View } from './sim-node.ts';
import type { World } from './world.ts';

/** Looking costs more than folding: some states are left to the next look. */
const SPARED_PERCENT = 50;

/** Something that must not happen. */
export class SimulationFault extends Error {}

export class Watch {
  private readonly world: World;
  /** Digests of states in which all invariants held. */
  private readonly held = new Set<string>();
  /** What any node showed as final, by length: all must show the same. */
  private readonly final = new Map<number, string>();

  constructor(world: World) {
    this.world = world;
  }

  get statesChecked(): number {
    return this.held.size;
  }

  /** Looks at a node as it is now; throws a SimulationFault. */
  async look(node: SimNode): Promise<View> {
    const view = await node.view();
    this.require(this.world.complaints[0] ?? null);
    this.require(node.showFinal(view));
    for (const [length, digest] of node.shownFinal) {
      const shown = this.final.get(length) ?? digest;
      if (shown !== digest)
        this.require(`${node.name} shows another final state of ${length} entries than others`);
      this.final.set(length, shown);
    }
    if (this.held.has(view.digest) || this.world.dice.chance(SPARED_PERCENT)) return view;
    const broken = brokenInvariant(view.state) ?? this.brokenClock(view.state);
    this.require(broken === null ? null : `${node.name} at ${view.length} entries: ${broken}`);
    this.held.add(view.digest);
    return view;
  }

  /** One witness with a clock that is wrong must not move time, as long as no others were voted out. */
  private brokenClock(state: Reader): string | null {
    const ahead = sealedNowMs(state) - this.world.nowMs;
    if (ahead <= 0) return null;
    const removed = state
      .range(proposals)
      .some(([, { state: at, action }]) => at === 'passed' && action.is === 'remove-witness');
    return removed ? null : `the sealed time is ${ahead} ms ahead of the true one`;
  }

  require(fault: string | null): void {
    if (fault !== null) throw new SimulationFault(fault);
  }
}
