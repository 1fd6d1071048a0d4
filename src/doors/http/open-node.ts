// Where the folder stands whose node was started outside the page: it runs, and only there it is stopped.

import type { MachineDesk } from '../machine-desk.ts';

export const OPEN_NODE: MachineDesk = {
  steps: [],
  standing: () => ({
    stage: 'running',
    folder: null,
    shows: 'own',
    halfJoined: false,
    possible: [],
    work: null,
  }),
  take: () => Promise.reject(new Error('it takes no step')),
  giveUp: () => OPEN_NODE.standing(),
  onChange: () => () => undefined,
};
