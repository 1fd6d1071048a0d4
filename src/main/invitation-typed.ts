// How an invitation comes in: from a file, the keyboard, or a form of the page.

import { fromUtf8 } from '../kernel/bytes.ts';
import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { option } from '../node/commands/arguments.ts';
import { textOrNull } from '../node/commands/speaking.ts';
import { type Invitation, parseInvitation } from '../node/invitation.ts';
import { readFileIfAny } from '../node/private-file.ts';
import type { Machine } from './machine.ts';

/** How an invitation comes in, and what its holder agrees to. */
export const invitationOptions = [
  option('invitation-file', 'file', 'a file with the invitation'),
  option('public-dht', 'flag', 'agrees that an invitation that names the public DHT is looked up there'),
];

/** Asks for the invitation and reads it. */
export async function invitationTyped(machine: Machine, values: ArgumentValues): Promise<Invitation> {
  return parseInvitation(await invitationText(machine, values));
}

/** An invitation is a secret: it may come from a file or the keyboard; on the command line only when a person insists. */
async function invitationText({ ask, form }: Machine, values: ArgumentValues): Promise<string> {
  if (form !== undefined) return form.invitation ?? '';
  const file = textOrNull(values, 'invitation-file');
  if (file !== null) return readText(file);
  if (ask !== null) return ask('The invitation: ');
  throw new CommandTrouble({
    kind: 'usage',
    says: 'There is no terminal to type the invitation at.',
    next: 'Keep it in a file of yours: --invitation-file PATH',
  });
}

function readText(file: string): string {
  const bytes = readFileIfAny(file);
  if (bytes === null)
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no file ${file}.`,
      next: 'Look at the path again.',
    });
  return fromUtf8(bytes) ?? '';
}
