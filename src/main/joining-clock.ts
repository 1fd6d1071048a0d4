// The clock that a joining node goes by: the invitation says whether the commune rehearses, and nobody goes against it.

import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { oneOf, option } from '../node/commands/arguments.ts';
import { textOrNull } from '../node/commands/speaking.ts';
import type { Invitation } from '../node/invitation.ts';
import type { NodeConfig } from '../node/node-config.ts';
import { type Sentence, sentence } from '../node/sentence.ts';

export const clockOption = oneOf(
  option(
    'clock',
    'word',
    'as the invitation says if left out; "scripted" for a rehearsal whose invitation an older program made, which does not say it',
  ),
  ['machine', 'scripted'],
);

/** Refuses the machine's clock where the invitation is one to a rehearsal. An older program's invitation never says that it is. */
export function clockToGoBy(
  values: ArgumentValues,
  { isRehearsal }: Pick<Invitation, 'isRehearsal'>,
): NodeConfig['clock'] {
  const typed = textOrNull(values, 'clock');
  if (!isRehearsal) return typed === 'scripted' ? 'scripted' : 'machine';
  if (typed === 'machine') throw goesByItsOwn();
  return 'scripted';
}

/** The configuration of a node that is let in again: a commune that rehearses makes it one that does. */
export function asInvited(config: NodeConfig, { isRehearsal }: Pick<Invitation, 'isRehearsal'>): NodeConfig {
  return isRehearsal ? { ...config, clock: 'scripted' } : config;
}

/** What whoever joined a rehearsal should know of the clock; nothing for another commune. */
export function rehearsalTold({ clock }: Pick<NodeConfig, 'clock'>): readonly Sentence[] {
  if (clock !== 'scripted') return [];
  return [
    sentence('This is a rehearsal: time passes only when the clock of each node is set: {command}', {
      command: 'telekommune clock set',
    }),
  ];
}

function goesByItsOwn(): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'clock-of-the-commune',
    says: 'This is an invitation to a rehearsal: the clocks of its nodes are set by hand, and for a node that goes by its machine’s clock nothing would fall due when it does for the others.',
    next: 'Choose no clock: leave --clock out. For a commune that does not rehearse, ask for an invitation to that one.',
  });
}
