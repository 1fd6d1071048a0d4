// `telekommune join`: a node is let into a commune by an invitation and fetches what it needs to begin.

import { existsSync } from 'node:fs';
import type { Answer, ArgumentValues } from '../node/command.ts';
import { option, required } from '../node/commands/arguments.ts';
import { attestLine } from '../node/commands/labour-commands.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { isSet, textOf, textOrNull } from '../node/commands/speaking.ts';
import { type FolderLayout, holdFolder } from '../node/folder.ts';
import { Keyring } from '../node/keyring.ts';
import { Bindings, takeIn } from '../node/people-keys.ts';
import type { Progress } from '../node/session.ts';
import { beginningOptions, configFrom, needEmpty } from './beginning.ts';
import { invitationOptions, letIn } from './letting-in.ts';
import type { Machine } from './machine.ts';
import { bindingsPath } from './open-held.ts';
import { wordsFor, wordsKept } from './recovery-prompt.ts';

/** The keys of the new node; those of a joining that broke off are taken up again, because the host may have let them in already. */
async function keysFor(machine: Machine, values: ArgumentValues, layout: FolderLayout): Promise<Keyring> {
  const name = textOf(values, 'person');
  const broke = existsSync(layout.keys) && !existsSync(layout.config);
  if (broke) {
    const keyring = Keyring.open(layout.keys);
    await keyring.unlock(await machine.askPassphrase({ of: 'node', isNew: false }));
    if (keyring.people().some((person) => person.name === name)) return keyring;
    keyring.lock();
  }
  needEmpty(layout);
  const passphrase = await machine.askPassphrase({ of: 'node', isNew: true });
  const words = await wordsFor(machine, values);
  const keyring = await Keyring.create(layout.keys, passphrase);
  await takeIn(keyring, new Bindings(bindingsPath(layout.root)), machine.dice, {
    name,
    words,
    passphrase: null,
  });
  return keyring;
}

async function runJoin(machine: Machine, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const held = holdFolder(machine.folder);
  try {
    const { layout } = held;
    const keyring = await keysFor(machine, values, layout);
    const person = textOf(values, 'person');
    const title = textOrNull(values, 'node-title') ?? `Node of ${person}`;
    const config = configFrom(values, title, { witness: isSet(values, 'witness') });
    const { joined, log, witness, length } = await letIn(
      machine,
      { held, keyring, values, config },
      progress,
    );
    const identity = keyring.people().find(({ name }) => name === person)?.identity ?? '';
    keyring.lock();
    const { communeId: commune, communeName: name } = joined;
    const next = isSet(values, 'recover')
      ? ['telekommune run', `telekommune device add ${person}`]
      : ['telekommune run', 'telekommune status', `telekommune countersign ENTERPRISE --as ${person}`];
    return {
      data: { commune, name, folder: layout.root, person, identity, log, witness, length },
      lines: [
        `This node is let into “${name}”; ${length} entries have arrived.`,
        ...wordsKept(values),
        `Your identity, for whoever attests your labour: ${identity}`,
        ...(isSet(values, 'recover')
          ? []
          : [`They type: ${attestLine(person, textOrNull(values, 'person-name'), identity)}`]),
        ...(witness === null ? [] : [`Its witness, for the members to elect: ${witness}`]),
      ],
      next,
    };
  } finally {
    held.release();
  }
}

export const joiningCommand: MachineCommand<Machine> = {
  path: ['join'],
  group: 'start',
  summary: 'Join a commune with an invitation',
  details: [
    'The invitation is asked for, or read from a file; it is a secret until it is used.',
    'It leads to the inviting node by addresses, by a DHT, or both; a DHT that it names is kept for this node.',
    'Before the public DHT is used you are told what it shows, and asked; --public-dht agrees beforehand.',
  ],
  arguments: [
    required(option('person', 'slug', 'your short name')),
    option('person-name', 'text', 'your full name, for whoever attests your labour'),
    ...invitationOptions,
    option('witness', 'flag', 'lets this node stand ready as a witness'),
    option('node-title', 'text', 'what the others call this node'),
    ...beginningOptions,
  ],
  example: 'telekommune join --person ben',
  foresee: null,
  run: runJoin,
};
