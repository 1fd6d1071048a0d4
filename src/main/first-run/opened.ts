// What is open behind the page: the node of the folder, that of the example, or one that another process runs.

import type { Inside } from '../../doors/http/serve.ts';
import type { CommandTrouble } from '../../node/command.ts';
import type { NodeUp } from '../node-up.ts';
import type { StartedNode } from '../start-node.ts';
import type { StepName } from './steps.ts';

/** A node that is open behind the page, whose it is, and what ends with it. */
export interface Opened extends Inside {
  readonly whose: 'own' | 'example' | 'elsewhere';
  /** Whether its clock is set by hand. */
  readonly isRehearsal: boolean;
  /** Null where another process runs it. */
  readonly node: StartedNode | null;
  /** Resolves when it can do nothing any more, with the reason. */
  readonly ended: Promise<CommandTrouble>;
  close(): Promise<void>;
}

/** A node that this process brought up. */
export function openedHere(up: NodeUp, whose: Opened['whose'], close: () => Promise<void>): Opened {
  const { node, runner, commands, heard: session } = up;
  const { hasScriptedClock: isRehearsal, broke: ended } = node;
  return { runner, commands, session, whose, isRehearsal, node, ended, close };
}

/** What can be done with it on the page. */
export const STEPS_OF_OPEN: { readonly [whose in Opened['whose']]: readonly StepName[] } = {
  own: ['lock', 'passphrase'],
  example: ['lock'],
  elsewhere: [],
};
