// `telekommune join`: a node is let into a commune by an invitation and fetches what it needs to begin.

import type { Answer, ArgumentValues } from '../node/command.ts';
import { option, required } from '../node/commands/arguments.ts';
import { newcomerLines } from '../node/commands/labour-commands.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { isSet, textOf, textOrNull } from '../node/commands/speaking.ts';
import { type FolderLayout, holdFolder } from '../node/folder.ts';
import { Keyring } from '../node/keyring.ts';
import { Bindings, takeIn } from '../node/people-keys.ts';
import type { Progress } from '../node/session.ts';
import { joinFirst } from '../node/node-config.ts';
import { beginningOptions, configFrom, isHalfJoined, needEmpty } from './beginning.ts';
import { invitationOptions, invitationTyped } from './invitation-typed.ts';
import { clockOption, clockToGoBy } from './joining-clock.ts';
import { placeToListen } from './listening.ts';
import type { Machine } from './machine.ts';
import { wordsFor, wordsKept } from './recovery-prompt.ts';
import { type Sentence, sentence } from '../node/sentence.ts';

/** The keys of the new node, and what their owner should know of them. */
interface JoiningKeys {
  readonly keyring: Keyring;
  readonly told: readonly Sentence[];
}

/** Those of a joining that broke off are taken up again: the host may have let them in already, and the words are written down. */
async function keysFor(machine: Machine, values: ArgumentValues, layout: FolderLayout): Promise<JoiningKeys> {
  if (isHalfJoined(layout)) return keysTakenUp(machine, values, layout);
  needEmpty(layout);
  const passphrase = await machine.askPassphrase({ of: 'node', isNew: true });
  const words = await wordsFor(machine, values);
  const keyring = await Keyring.create(layout.keys, passphrase);
  await takePersonIn(machine, values, { keyring, layout, words });
  return { keyring, told: wordsKept(values) };
}

async function keysTakenUp(
  machine: Machine,
  values: ArgumentValues,
  layout: FolderLayout,
): Promise<JoiningKeys> {
  const keyring = Keyring.open(layout.keys);
  // a founding that broke off has begun its log for a commune of its own
  if (keyring.begun.log) throw joinFirst(layout.root, 'an empty folder');
  const name = textOf(values, 'person');
  await keyring.unlock(await machine.askPassphrase({ of: 'node', isNew: false }));
  const [before] = keyring.people();
  if (before === undefined || isSet(values, 'recover')) {
    const words = await wordsFor(machine, values);
    if (before !== undefined) keyring.removePerson(before.name);
    await takePersonIn(machine, values, { keyring, layout, words });
    return { keyring, told: wordsKept(values) };
  }
  if (before.name !== name) keyring.renamePerson(before.name, name);
  return {
    keyring,
    told: [
      before.name === name
        ? sentence(
            'It goes on with the keys that an earlier joining made in this folder: the same identity, and the recovery words that you were given then.',
          )
        : sentence(
            'It goes on with the keys that an earlier joining made in this folder for {before}: the same identity, and the recovery words that you were given then.',
            { before: before.name },
          ),
    ],
  };
}

async function takePersonIn(
  { dice }: Machine,
  values: ArgumentValues,
  { keyring, layout, words }: { keyring: Keyring; layout: FolderLayout; words: readonly string[] },
): Promise<void> {
  const bindings = new Bindings(layout.bindings);
  await takeIn(keyring, bindings, dice, { name: textOf(values, 'person'), words, passphrase: null });
}

async function runJoin(machine: Machine, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { letIn } = await import('./letting-in.ts');
  const held = holdFolder(machine.folder);
  try {
    const { layout } = held;
    if (!isHalfJoined(layout)) needEmpty(layout);
    const person = textOf(values, 'person');
    const title = textOrNull(values, 'node-title') ?? person;
    const where = await placeToListen(values);
    // what is wrong with the invitation shows before keys are made
    const invitation = await invitationTyped(machine, values);
    const config = configFrom(values, title, {
      listen: where.listen,
      witness: isSet(values, 'witness'),
      clock: clockToGoBy(values, invitation),
    });
    const { keyring, told } = await keysFor(machine, values, layout);
    const { joined, log, witness, length, clockTold } = await letIn(
      machine,
      { held, keyring, values, config, invitation },
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
        sentence('This node is let into “{name}”; {n} entries have arrived.', { name, n: length }),
        ...told,
        ...where.told,
        ...clockTold,
        sentence('Your identity, for whoever attests your labour: {identityWhole}', {
          identityWhole: identity,
        }),
        ...(isSet(values, 'recover')
          ? []
          : newcomerLines(person, textOrNull(values, 'person-name'), identity)),
        ...(witness === null
          ? []
          : [sentence('Its witness, for the members to elect: {witnessWhole}', { witnessWhole: witness })]),
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
    'It says whether the commune rehearses with a clock that is set by hand; then this node does too.',
    'Before the public DHT is used you are told what it shows, and asked; --public-dht agrees beforehand.',
  ],
  arguments: [
    required(option('person', 'slug', 'your short name')),
    option('person-name', 'text', 'your full name, for whoever attests your labour'),
    ...invitationOptions,
    option('witness', 'flag', 'lets this node stand ready as a witness'),
    option('node-title', 'text', 'what the others call this node'),
    clockOption,
    ...beginningOptions,
  ],
  example: 'telekommune join --person ben',
  foresee: null,
  run: runJoin,
};
