// A folder without an open node, as its page finds it.

import type { DoorOptions } from '../../src/doors/http/serve.ts';
import type { MachineDesk } from '../../src/doors/machine-desk.ts';
import { STEPS } from '../../src/main/first-run/steps.ts';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import type { Plain } from '../../src/node/command.ts';

/** Nothing is under way. */
export const IDLE = {
  stage: 'empty',
  folder: 'node',
  shows: 'own',
  isRehearsal: false,
  halfJoined: false,
  work: null,
} as const;
/** It stands like this and takes no step. */
export function standing(state: Plain): Partial<DoorOptions> {
  const machine: MachineDesk = {
    steps: Object.values(STEPS),
    standing: () => state,
    take: () => Promise.reject(new Error('no step is taken')),
    giveUp: () => state,
    onChange: () => () => undefined,
  };
  return { commands: [], session: null, desk: machine, page: pageForPeople };
}
