// What a running node paces itself by: how soon its witness speaks, and how long entries are gathered before they are written.

import { setTimeout as wait } from 'node:timers/promises';
import type { Moment } from '../node/group-commit.ts';
import type { OpeningParts } from '../node/opening.ts';

export type NodePace = Pick<OpeningParts, 'pace' | 'ackIntervalMs' | 'jitter'>;

/** How long a group of entries is gathered, in milliseconds: from, and up to so much more, by lot. */
type Gathering = { readonly [moment in Moment]: readonly [least: number, more: number] };

function gathering(waits: Gathering): NodePace['jitter'] {
  return async (moment) => {
    const [least, more] = waits[moment];
    await wait(least + Math.random() * more);
  };
}

/** Of a node whose clock is the machine's. */
export function machinePace(): NodePace {
  return {
    pace: { leastMs: 300, lookMs: 1_000, heartbeatMs: 3_600_000, mayLeap: false, jitter: Math.random },
    ackIntervalMs: 30,
    // many small appends cost all nodes more than the wait (docs/decisions/turns.md)
    jitter: gathering({ 'after-silence': [0, 50], 'in-turn': [0, 100], busy: [250, 200] }),
  };
}

/** Of an example on one machine, which need not spare a network. */
export function scriptedPace(): NodePace {
  return {
    pace: { leastMs: 80, lookMs: 400, heartbeatMs: 3_600_000, mayLeap: true, jitter: Math.random },
    ackIntervalMs: 20,
    jitter: gathering({ 'after-silence': [0, 12], 'in-turn': [0, 12], busy: [0, 12] }),
  };
}
