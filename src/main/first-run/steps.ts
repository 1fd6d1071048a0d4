// The steps that the page can take before a node is open: the commands of the same name, with what a terminal would ask for as fields.

import type { MachineStep } from '../../doors/machine-desk.ts';
import type { Argument } from '../../node/command.ts';
import { option, required } from '../../node/commands/arguments.ts';
import { beginnings } from './beginnings.ts';

/** Options that only make sense at a terminal. */
const LEFT_OUT = new Set(['words-file', 'invitation-file', 'into']);

const passphrase = required(option('passphrase', 'text', 'the passphrase of the node, at least 12 letters'));
const words = option('words', 'text', 'with recover: the 24 recovery words, in their order');
const invitation = required(option('invitation', 'text', 'the invitation, as it was given to you'));

function argumentsOf(command: { readonly arguments: readonly Argument[] }): readonly Argument[] {
  return command.arguments
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map((one) => ({ ...one, positional: false }));
}

function step(name: string, summary: string, fields: readonly Argument[], triesSecret: boolean): MachineStep {
  return {
    path: ['machine', name],
    group: 'start',
    summary,
    arguments: fields,
    example: `telekommune ${name}`,
    triesSecret,
  };
}

/** In the order in which a newcomer meets them. */
export const STEPS = {
  found: step(
    'found',
    'Found a commune in this folder; the answer has the recovery words, which are asked back',
    [...argumentsOf(beginnings.found), passphrase, words],
    false,
  ),
  join: step(
    'join',
    'Join a commune with an invitation; the answer can have recovery words, which are asked back',
    [...argumentsOf(beginnings.join), invitation, passphrase, words],
    true,
  ),
  words: step(
    'words',
    'Answer for the asked recovery words, with spaces between; without an answer they are shown again',
    [option('answers', 'text', 'the asked words, in the order in which they were asked')],
    true,
  ),
  restore: step(
    'restore',
    'Restore a node from a backup into this folder, which has none',
    [...argumentsOf(beginnings.restore), passphrase],
    true,
  ),
  rejoin: step(
    'rejoin',
    'Let a restored node in again, with an invitation',
    [...argumentsOf(beginnings.rejoin), invitation, passphrase],
    true,
  ),
  unlock: step(
    'unlock',
    'Open the node of this folder with its passphrase',
    [
      passphrase,
      option(
        'listen',
        'text',
        'host:port where the node listens from now on, where another program has its place',
      ),
    ],
    true,
  ),
  passphrase: step(
    'passphrase',
    'Change the passphrase of the open node',
    [
      required(option('old', 'text', 'the passphrase until now')),
      required(option('new', 'text', 'the passphrase from now on, at least 12 letters')),
    ],
    true,
  ),
  lock: step('lock', 'Close the node; its keys are sealed again', [], false),
  example: step('example', 'Play the life of a commune in a folder beside, and open it', [], false),
} as const satisfies { readonly [name: string]: MachineStep };

export type StepName = keyof typeof STEPS;
