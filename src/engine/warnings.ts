// Turns what autobase and hypercore complain of into warnings that a person can act on.

import type Autobase from 'autobase';
import type Hypercore from 'hypercore';
import type { BlockProof } from 'hypercore';
import type { EngineWarning } from '../node/ports.ts';
import { forkProof } from './fork-proof.ts';

type Warn = (warning: EngineWarning) => void;

const IMPURE =
  'the rows of this node differ from those that the witnesses signed: this node or they run other rules, so nothing becomes final here. Compare versions and digests';

/** Watches one base; `onFatal` hears of the error that closed it. */
export function watchBase<View>(base: Autobase<View>, warn: Warn, onFatal: (fault: Error) => void): void {
  base.on('warning', (fault) => {
    const impure = fault.code === 'INVALID_SIGNATURE';
    warn({
      kind: impure ? 'impure-fold' : 'engine-error',
      log: null,
      message: impure ? IMPURE : fault.message,
      proof: null,
    });
  });
  base.on('error', (fault) => {
    onFatal(fault);
    warn({
      kind: 'engine-error',
      log: null,
      message: `the base had to close: ${fault.message}`,
      proof: null,
    });
  });
  base.on('writer', (writer) => watchLog(writer.core, warn));
}

/** Hears of a second, different signature for a length that this log has already. */
export function watchLog<V>(core: Hypercore<V>, warn: Warn): void {
  core.on('conflict', (length: number, _fork: number, theirs: BlockProof) => {
    const log = core.key.toString('hex');
    const message = `log ${log.slice(0, 8)} was signed twice with different entries below ${length}: its author, or a copy of his store, wrote two histories. Nothing more is taken from it; strike it off`;
    forkProof(core, theirs).then(
      (proof) => warn({ kind: 'forked-log', log, message, proof }),
      () => warn({ kind: 'forked-log', log, message, proof: null }),
    );
  });
}
