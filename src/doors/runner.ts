// What a door needs of whoever carries out commands: a session in this process, or a running node behind a socket.

import type { Answer, NameKind } from '../node/command.ts';
import type { Sentence } from '../node/sentence.ts';
import type { Progress } from '../node/session.ts';

/** Arguments as a person typed them, by name; `true` for a flag. Money is text here: only the commune knows its currency. */
export type Typed = { readonly [name: string]: string | true };

/** One command with its arguments, and who speaks (null for the first person of the node). */
export interface Asked {
  readonly path: readonly string[];
  readonly typed: Typed;
  readonly as: string | null;
}

/** Carries out commands. Both calls reject with CommandTrouble for what a person can do something about. */
export interface Runner {
  /** What will follow from a step that cannot be taken back; null for a harmless one. */
  foresee(asked: Asked): Promise<readonly Sentence[] | null>;
  run(asked: Asked, progress: Progress): Promise<Answer>;
  /** Short names or ids that exist, for completion; at most a few hundred. */
  suggest(names: NameKind): Promise<readonly string[]>;
  close(): Promise<void>;
}
