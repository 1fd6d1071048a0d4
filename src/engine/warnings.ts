// Turns what autobase and hypercore complain of into warnings that a person can act on.

import type Autobase from 'autobase';
import type Corestore from 'corestore';
import type { BlockProof } from 'hypercore';
import type { EngineWarning } from '../node/ports.ts';
import { forkProof } from './fork-proof.ts';
import { watchStaleRows } from './stale-rows.ts';
import type { SignedLengths } from './stale-rows.ts';

type Warn = (warning: EngineWarning) => void;

/** How often signatures that do not fit are looked for. */
const STALE_MS = 1_000;

const IMPURE =
  'the rows of this node differ from those that the witnesses signed: this node or they run other rules, so nothing becomes final here. Compare versions and digests';

/** Lengths for the watch over stale rows; null while the base is not open. */
function signedLengths<View>(base: Autobase<View>): SignedLengths | null {
  const { _applyState: state, closing } = base;
  if (state === null || closing !== null || state.quorum === 0) return null;
  const claims = state.checkpoints
    .map((checkpoint) => checkpoint.signedLength())
    .toSorted((one, other) => other - one);
  return {
    claimed: claims[state.quorum - 1] ?? 0,
    farthest: claims[0] ?? 0,
    indexed: base.indexedLength,
    signed: base.signedLength,
    isSettled: !base.updating && base.fastForwarding === null && base.fastForwardTo === null,
    state,
  };
}

/** Watches one base until the returned function is called; `onFatal` hears of the error that closed it. */
export function watchBase<View>(
  base: Autobase<View>,
  warn: Warn,
  onFatal: (fault: Error) => void,
): () => void {
  base.on('warning', (fault) => {
    // A signature that does not fit is tried again with the next one; the watch below tells of those that never fit.
    if (fault.code === 'INVALID_SIGNATURE') return;
    warn({ kind: 'engine-error', log: null, message: fault.message, proof: null });
  });
  base.on('error', (fault) => {
    onFatal(fault);
    warn({
      kind: 'base-closed',
      log: null,
      message: `the base had to close: ${fault.message}`,
      proof: null,
    });
  });
  return watchStaleRows(
    STALE_MS,
    () => signedLengths(base),
    () => warn({ kind: 'impure-fold', log: null, message: IMPURE, proof: null }),
  );
}

/** Says that a log was signed twice, with the proof if it can be made. */
export async function warnOfFork(
  store: Corestore,
  key: Buffer,
  theirs: BlockProof,
  warn: Warn,
): Promise<void> {
  const log = key.toString('hex');
  const below = theirs.upgrade?.length ?? 0;
  const message = `log ${log.slice(0, 8)} was signed twice with different entries below ${below}: its author, or a copy of his store, wrote two histories. Nothing more is taken from it; strike it off`;
  warn({ kind: 'forked-log', log, message, proof: await proofOf(store, key, theirs).catch(() => null) });
}

async function proofOf(store: Corestore, key: Buffer, theirs: BlockProof): Promise<Uint8Array | null> {
  const core = store.get({ key, writable: false, active: false });
  try {
    await core.ready();
    return await forkProof(core, theirs);
  } finally {
    await core.close();
  }
}
