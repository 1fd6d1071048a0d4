// A fixed state of a log that is opened while the log is being written waits for the writing to end. When the writing session closes at that
// very moment, hypercore looks for it on the log, where it is no more, and trips in a promise that nobody holds: the process ends.
// Here the state goes on waiting for the writing that it began to wait for.

import SessionState from 'hypercore/lib/session-state.js';

// Private method of hypercore's states; a test pins that it is there.
const READ_SNAPSHOT = '_updateSnapshotStorage';

let isDone = false;

/** Changes the states of all logs of this process, once. */
export function waitForTheSameFlush(): void {
  if (isDone) return;
  isDone = true;
  const readSnapshot = SessionState.prototype[READ_SNAPSHOT];
  SessionState.prototype[READ_SNAPSHOT] = function wait(storage) {
    const { atomized } = this;
    const state = atomized === null ? this : Object.create(this, { atomized: { value: atomized } });
    return readSnapshot.call(state, storage);
  };
}
