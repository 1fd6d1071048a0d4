// What can go wrong with a keyring, in words that say what to do about it.

import { CommandTrouble } from './command.ts';

/** The keys of a node are not those of somebody who is called so. */
function whose(of: string): string {
  return of === 'node' ? 'this node' : of;
}

export function wrongPassphrase(of: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'passphrase-wrong',
    says: `That is not the passphrase of ${whose(of)}, or its keys were changed on the disk.`,
    figures: { of },
    next:
      of === 'node'
        ? 'Try again. Nobody can recover it: without it, restore a backup or join afresh with an invitation.'
        : 'Try again. Without it, add this machine as a new device with the recovery words.',
  });
}

export function lockedTrouble(of: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'keys-locked',
    says: `The keys of ${whose(of)} are locked.`,
    figures: { of },
    next: 'Unlock them with their passphrase.',
  });
}

export function noSuchPerson(name: string, known: readonly string[]): CommandTrouble {
  return new CommandTrouble({
    kind: 'not-found',
    says: `There are no keys of ${name} in this node; it has those of ${known.join(', ') || 'nobody'}.`,
    next: 'Name one of them, or add the person to this node.',
  });
}

export function personKnown(name: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `There are keys of ${name} in this node already.`,
    next: 'Choose another name, or take the old keys out first.',
  });
}

export function noKeyring(path: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'not-found',
    says: `There is no keyring ${path}.`,
    next: 'Found a commune, join one with an invitation, or restore a backup: telekommune --help',
  });
}

export function keyringExists(path: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `${path} exists, and a keyring is never written over: the keys in it are nowhere else.`,
    next: 'Choose another folder, or move the old one away.',
  });
}
