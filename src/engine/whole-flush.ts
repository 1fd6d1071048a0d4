// Autobase writes what a turn of the order changed in two steps: first the rows and the own blocks, then which entries they come from and
// how far they are indexed. Killed in between, a node would take entries for applied that its order does not have, and never agree with the
// others again. Here all of it goes into the first step, which is one atomic write.

import type Autobase from 'autobase';
import type { ApplyState } from 'autobase';

// Private members of autobase; a test pins that they are there.
const STATE = '_applyState';
const FLUSH = '_flush';
const APPEND = '_appendLocalNodes';
const BOOT_RECORD_VERSION = 3;

/** Makes every state that the base opens from now on (a new one after each change of the witnesses) write itself whole. */
export function flushWhole<View>(base: Autobase<View>): void {
  let current = base[STATE];
  if (current !== null) writeWhole(base, current);
  Object.defineProperty(base, STATE, {
    get: () => current,
    set: (next: ApplyState | null) => {
      if (next !== null) writeWhole(base, next);
      current = next;
    },
  });
}

function writeWhole<View>(base: Autobase<View>, state: ApplyState): void {
  const flush = state[FLUSH].bind(state);
  state[FLUSH] = async (ownNodes) => {
    if (ownNodes !== null) await state[APPEND](ownNodes);
    state.localState.setBootRecord({
      version: BOOT_RECORD_VERSION,
      key: state.key,
      systemLength: state.indexedLength,
      indexersUpdated: false,
      fastForwarding: false,
      recoveries: base.recoveries,
    });
    await state.localState.flush();
    await flush(null);
  };
}
