// A fixed state that is opened just while its log is written, by a session that closes once it has written.

import SessionState from 'hypercore/lib/session-state.js';
import type { State } from 'hypercore/lib/session-state.js';
import { expect, test } from 'vitest';
import { waitForTheSameFlush } from '../../src/engine/flushed-snapshot.ts';

/** A state whose writing ends, and is forgotten, while somebody waits for it. */
function stateBeingWritten(): State {
  const state: State = Object.assign(Object.create(SessionState.prototype), {
    core: { id: 'log' },
    atomized: {
      flushing: true,
      async flushed() {
        this.flushing = false;
        state.atomized = null;
      },
    },
  });
  return state;
}

const storage = {
  read: () => ({
    getHead: async () => ({ fork: 3, length: 0 }),
    getAuth: async () => ({ manifest: null }),
    getDependency: async () => null,
    getTreeNode: async () => null,
    tryFlush: () => undefined,
  }),
  setDependencyHead: () => undefined,
};

const read = (): Promise<object> =>
  SessionState.prototype['_updateSnapshotStorage'].call(stateBeingWritten(), storage);

test('a state is read once the writing that it waits for has ended, though its log knows nothing of it any more', async () => {
  // When hypercore mends this itself, our own waiting can go.
  await expect(read()).rejects.toThrow(TypeError);
  waitForTheSameFlush();
  await expect(read()).resolves.toMatchObject({ fork: 3, length: 0 });
});
