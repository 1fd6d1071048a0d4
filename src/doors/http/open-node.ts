// Where the folder stands whose node was started outside the page: it runs, and only there it is stopped.

import type { MachineDesk } from '../machine-desk.ts';

/** `isRehearsal` where the clock of the commune is set by hand. */
export function openNodeDesk(isRehearsal: boolean): MachineDesk {
  const standing: MachineDesk['standing'] = () => ({
    stage: 'running',
    folder: null,
    shows: 'own',
    isRehearsal,
    halfJoined: false,
    possible: [],
    work: null,
  });
  return {
    steps: [],
    standing,
    take: () => Promise.reject(new Error('it takes no step')),
    giveUp: standing,
    onChange: () => () => undefined,
  };
}
