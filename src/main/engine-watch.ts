// What a node's keeper hears of the engine's warnings: a note of each, the proof of a fork as a file, and what ends the node.

import { CommandTrouble } from '../node/command.ts';
import { type Convictions, proofPath } from '../node/convictions.ts';
import type { EngineWarning } from '../node/ports.ts';
import { replaceFile } from '../node/private-file.ts';
import { storeTrouble } from '../node/store-trouble.ts';

export interface EngineWatch {
  warn(warning: EngineWarning): void;
  /** Resolves when the node can do nothing any more, with what its keeper should read. */
  readonly broke: Promise<CommandTrouble>;
}

/** `ownLogs` are the logs that this node signs; forked ones are kept in `convictions`. */
export function watchEngine(
  root: string,
  ownLogs: readonly string[],
  convictions: Convictions,
  note: (line: string) => void,
): EngineWatch {
  const { promise: broke, resolve: end } = Promise.withResolvers<CommandTrouble>();
  return {
    broke,
    warn(warning) {
      const { kind, log, message } = warning;
      note(`${kind}: ${message}${proofKept(root, warning)}`);
      if (kind === 'forked-log' && log !== null) {
        convictions.notice(log, Date.now());
        if (ownLogs.includes(log)) end(ownLogForked(root, log));
      }
      if (kind === 'base-closed') end(storeTrouble(root, new Error(message)) ?? closed(message));
    },
  };
}

/** Keeps the proof, which anybody can check by itself; what the note adds. */
function proofKept(root: string, { log, proof }: EngineWarning): string {
  if (log === null || proof === null) return '';
  const path = proofPath(root, log);
  try {
    replaceFile(path, proof);
    return `. The proof, both signatures, is in ${path}`;
  } catch {
    // a full disk must not hide the warning
    return '';
  }
}

function ownLogForked(root: string, log: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'broken',
    rule: 'own-log-forked',
    says: `This node’s own log was signed twice: ${root} is an old copy, or another copy of it was running. Others have the other history, so nothing that is said here counts any more.`,
    figures: { folder: root, log },
    next: `Stop every copy; restore the last backup into an empty folder and let it in with an invitation; the members strike the old log off: telekommune propose strike-log ${log.slice(0, 16)}`,
  });
}

function closed(message: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'broken',
    rule: 'base-closed',
    says: `A fault closed this node: ${message}.`,
    next: 'Look at node.log in its folder, then start it again: telekommune run',
  });
}
