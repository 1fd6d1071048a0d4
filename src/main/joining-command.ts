// `telekommune join`: a node is let into a commune by an invitation and fetches what it needs to begin.

import { meetingKeyOf } from '../engine/secure-stream.ts';
import { logKeyOf } from '../engine/keys.ts';
import { openTcpTransport } from '../engine/transport-tcp.ts';
import { fromUtf8 } from '../kernel/bytes.ts';
import { Checking } from '../node/checking.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { option, required } from '../node/commands/arguments.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { isSet, textOf, textOrNull } from '../node/commands/speaking.ts';
import { holdFolder } from '../node/folder.ts';
import { parseInvitation } from '../node/invitation.ts';
import { Keyring } from '../node/keyring.ts';
import { writeNodeConfig } from '../node/node-config.ts';
import { admitted, openNode } from '../node/opening.ts';
import { joinByInvitation } from '../node/pairing-joiner.ts';
import { Bindings, takeIn } from '../node/people-keys.ts';
import { readFileIfAny } from '../node/private-file.ts';
import type { Progress } from '../node/session.ts';
import { beginningOptions, configFrom, needEmpty } from './beginning.ts';
import type { Machine } from './machine.ts';
import { noteTo } from './noting.ts';
import { wordsFor } from './recovery-prompt.ts';
import { bindingsPath, checkingPath, openingParts, ScriptedClock } from './start-node.ts';

async function runJoin(machine: Machine, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const held = holdFolder(machine.folder);
  try {
    needEmpty(held);
    const { layout } = held;
    const invitation = parseInvitation(await invitationText(machine, values));
    const person = textOf(values, 'person');
    const title = textOrNull(values, 'node-title') ?? `Node of ${person}`;
    const passphrase = await machine.askPassphrase({ of: 'node', isNew: true });
    const words = await wordsFor(machine, values);
    const keyring = await Keyring.create(layout.keys, passphrase);
    const bindings = new Bindings(bindingsPath(layout.root));
    const keys = await takeIn(keyring, bindings, machine.dice, { name: person, words, passphrase: null });
    const log = logKeyOf(keyring.node().primaryKey);
    const joined = await joinByInvitation(
      invitation,
      { log, title },
      { lookUp: null, progress: (what) => progress(what, 0, null) },
    );
    keyring.keepCommune(joined.keys);
    const config = configFrom(values, title, { witness: isSet(values, 'witness'), peers: [...joined.peers] });
    writeNodeConfig(layout.config, config);
    const checking = new Checking(checkingPath(layout.root));
    const { baseKey, encryptionKey } = joined.keys;
    const parts = openingParts(held, keyring, config, {
      clock: new ScriptedClock(),
      checking,
      note: noteTo(machine),
      peers: () => [],
      baseKey,
      encryptionKey,
      fastForward: true,
    });
    const open = await openNode(parts);
    const transport = await openTcpTransport({
      meetingKey: meetingKeyOf(baseKey, encryptionKey),
      listen: null,
      onPeer: (stream, initiator) => open.replicate(stream, initiator),
    });
    try {
      for (const address of joined.peers) transport.connect(address);
      progress(`fetching the history of “${joined.communeName}”`, 0, joined.length);
      await admitted(open);
      const { length } = await open.node.standing();
      checking.keep();
      const data = {
        commune: joined.communeId,
        name: joined.communeName,
        folder: layout.root,
        person,
        identity: keys.identity,
        log,
        witness: open.node.witnessKey,
        length,
      };
      return {
        data,
        lines: [
          `This node is let into “${joined.communeName}”; ${length} entries have arrived.`,
          `Your identity, for whoever attests your labour: ${keys.identity}`,
          ...(data.witness === null ? [] : [`Its witness, for the members to elect: ${data.witness}`]),
        ],
        next: ['telekommune run', 'telekommune status', `telekommune countersign ENTERPRISE --as ${person}`],
      };
    } finally {
      await transport.close();
      await open.close();
      keyring.lock();
    }
  } finally {
    held.release();
  }
}

/** An invitation is a secret: it may come from a file or the keyboard; on the command line only when a person insists. */
async function invitationText({ ask }: Machine, values: ArgumentValues): Promise<string> {
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

export const joiningCommand: MachineCommand<Machine> = {
  path: ['join'],
  group: 'start',
  summary: 'Join a commune with an invitation',
  details: ['The invitation is asked for, or read from a file; it is a secret until it is used.'],
  arguments: [
    required(option('person', 'slug', 'your short name')),
    option('invitation-file', 'file', 'a file with the invitation'),
    option('witness', 'flag', 'lets this node stand ready as a witness'),
    option('node-title', 'text', 'what the others call this node'),
    ...beginningOptions,
  ],
  example: 'telekommune join --person ben',
  foresee: null,
  run: runJoin,
};
