// Faults of the engine in memory and of the simulation itself: a simulator that forgets something must not come out clean.

import type { Mutant } from './mutant.ts';

export const engineMutants: readonly Mutant[] = [
  {
    name: 'healing leaves directions cut',
    file: 'test/simulation/heal.ts',
    find: '  network.healAll();\n',
    replace: '',
    caughtBy: { seedsFrom: 88, says: 'differ' },
  },
  {
    name: 'healing forgets one node that is down',
    file: 'test/simulation/heal.ts',
    find: 'if (!node.isUp) await node.reopen();',
    replace: "if (!node.isUp && node.name === 'log-0') continue;\n    if (!node.isUp) await node.reopen();",
    caughtBy: { seedsFrom: 1, says: 'is still down' },
  },
  {
    name: 'forks are not resolved',
    file: 'test/simulation/heal.ts',
    find: 'if (history !== stands) await',
    replace: "if (history === 'none') await",
    caughtBy: { seedsFrom: 1, says: 'differ' },
  },
  {
    name: 'a node keeps the rules of the version to come',
    file: 'test/simulation/heal.ts',
    find: 'await node.upgrade(world.openFold);',
    replace: 'await node.base?.update();',
    caughtBy: { seedsFrom: 1, says: 'differ' },
  },
  {
    name: 'witnesses do not seal at the end',
    file: 'test/simulation/heal.ts',
    find: 'if (await node.witness(',
    replace: 'if (round < 0 && await node.witness(',
    caughtBy: { seedsFrom: 1, says: 'entries became final' },
  },
  {
    name: 'a crash loses entries that were acknowledged',
    file: 'src/engine/memory-disk.ts',
    find: 'if (last === undefined || last.log === ownLog) return;',
    replace: 'if (last === undefined) return;',
    caughtBy: { seedsFrom: 1, says: 'Batch is linked partially|differ' },
  },
  {
    name: 'a message that comes too early is taken',
    file: 'src/engine/memory-disk.ts',
    find: "if (batch.firstSeq > length) return 'early';",
    replace: '',
    caughtBy: { seedsFrom: 1, says: 'differ' },
  },
  {
    name: 'undone batches stay applied',
    file: 'src/engine/memory-order.ts',
    find: 'while (this.newest.length > length) this.#states.pop();',
    replace: 'while (this.newest.length > length + 1) this.#states.pop();',
    caughtBy: { seedsFrom: 1, says: 'differ' },
  },
  {
    name: 'what was changed on the way is taken',
    file: 'src/engine/memory-base.ts',
    find: 'if (this.#closed !== null || !signed.has(batch)) return false;',
    replace: 'if (this.#closed !== null) return false;',
    caughtBy: { seedsFrom: 1, says: 'differ' },
  },
];
