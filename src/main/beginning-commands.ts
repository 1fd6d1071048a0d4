// How a node begins: by founding a commune, or by joining one with an invitation.

import { existsSync } from 'node:fs';
import { fromUtf8 } from '../kernel/bytes.ts';
import { logKeyOf } from '../engine/keys.ts';
import { openTcpTransport } from '../engine/transport-tcp.ts';
import { meetingKeyOf } from '../engine/secure-stream.ts';
import type { Answer, ArgumentValues } from '../node/command.ts';
import { CommandTrouble } from '../node/command.ts';
import { Checking } from '../node/checking.ts';
import { option, place, required } from '../node/commands/arguments.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { wordLines } from '../node/commands/host-commands.ts';
import { isSet, numberOrNull, textOf, textOrNull } from '../node/commands/speaking.ts';
import { type HeldFolder, holdFolder } from '../node/folder.ts';
import { parseInvitation } from '../node/invitation.ts';
import { Keyring } from '../node/keyring.ts';
import { type NodeConfig, usualConfig, writeNodeConfig } from '../node/node-config.ts';
import { admitted, foundCommune, openNode } from '../node/opening.ts';
import { joinByInvitation } from '../node/pairing-joiner.ts';
import { Bindings, takeIn } from '../node/people-keys.ts';
import { readFileIfAny, replaceFile } from '../node/private-file.ts';
import {
  drawRecoveryWords,
  placeAnsweredWrongly,
  readRecoveryWords,
  wordsToAskBack,
} from '../node/recovery.ts';
import type { Progress } from '../node/session.ts';
import type { Machine } from './machine.ts';
import { bindingsPath, checkingPath, openingParts, ScriptedClock } from './start-node.ts';

const beginningOptions = [
  option('listen', 'text', 'host:port to listen at, 127.0.0.1:4040 if left out; "none" only calls out'),
  option('reached-at', 'text', 'host:port where others reach this node, if it is another'),
  option('words-file', 'file', 'writes the recovery words into a new file of yours instead of showing them'),
  option('recover', 'flag', 'asks for the recovery words of an identity that you have already'),
  option('scripted-clock', 'flag', 'for examples and rehearsals: time passes only by telekommune clock set'),
];

function configFrom(values: ArgumentValues, title: string, more: Partial<NodeConfig>): NodeConfig {
  const listen = textOrNull(values, 'listen') ?? '127.0.0.1:4040';
  const reachedAt = textOrNull(values, 'reached-at');
  return {
    ...usualConfig(title),
    listen: listen === 'none' ? null : addressOf(listen),
    reachedAt: reachedAt === null ? [] : [reachedAt],
    clock: isSet(values, 'scripted-clock') ? 'scripted' : 'machine',
    ...more,
  };
}

function addressOf(typed: string): { host: string; port: number } {
  const at = typed.lastIndexOf(':');
  const port = Number(typed.slice(at + 1));
  const host = typed.slice(0, at).replace(/^\[|\]$/g, '');
  if (at > 0 && Number.isInteger(port) && port >= 0 && port <= 65_535) return { host, port };
  throw new CommandTrouble({
    kind: 'usage',
    says: `--listen: "${typed}" is no address.`,
    next: 'Write host:port, such as 127.0.0.1:4040, or none.',
  });
}

function needEmpty({ layout }: HeldFolder): void {
  if (!existsSync(layout.config) && !existsSync(layout.keys)) return;
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'folder-has-a-node',
    says: `There is a node in ${layout.root} already.`,
    next: 'Look at it: telekommune status. For another one name an empty folder: --folder PATH',
  });
}

/** The words of the person: drawn, shown, asked back; or typed in from paper. */
async function wordsFor(machine: Machine, values: ArgumentValues): Promise<readonly string[]> {
  const { ask, show, dice } = machine;
  if (isSet(values, 'recover')) {
    if (ask === null)
      throw new CommandTrouble({
        kind: 'usage',
        says: 'There is no terminal to type the recovery words at.',
        next: 'Do it at a terminal.',
      });
    return readRecoveryWords(await ask('Your 24 recovery words: '));
  }
  const words = drawRecoveryWords(dice);
  const file = textOrNull(values, 'words-file');
  if (file !== null) {
    if (existsSync(file))
      throw new CommandTrouble({ kind: 'usage', says: `${file} exists already.`, next: 'Name a new file.' });
    replaceFile(file, `${words.join(' ')}\n`);
    return words;
  }
  if (ask === null) {
    throw new CommandTrouble({
      kind: 'usage',
      says: 'The recovery words must be written down, and there is no terminal to show them at.',
      next: 'Do it at a terminal, or keep them in a file of yours: --words-file PATH',
    });
  }
  await show([
    '',
    'Your 24 recovery words. Whoever has them is you; without them a lost device is lost. Write them on paper, now:',
    '',
    ...wordLines(words),
    '',
  ]);
  for (;;) {
    const places = wordsToAskBack(dice);
    const answers: string[] = [];
    for (const place of places) answers.push(await ask(`Word ${place} on your paper: `));
    const wrong = placeAnsweredWrongly(words, places, answers);
    if (wrong === null) return words;
    await show([`Word ${wrong} is another one. Look again:`, '', ...wordLines(words), '']);
  }
}

function noteTo({ show }: Machine): (line: string) => void {
  return (line) => void show([line]);
}

const EUROPEAN = 'EUR';

async function runFound(machine: Machine, values: ArgumentValues): Promise<Answer> {
  const held = holdFolder(machine.folder);
  try {
    needEmpty(held);
    const { layout } = held;
    const person = textOf(values, 'person');
    const enterprise = textOf(values, 'enterprise');
    const title = textOrNull(values, 'node-title') ?? `Node of ${person}`;
    const config = configFrom(values, title, { witness: true });
    const passphrase = await machine.askPassphrase({ of: 'node', isNew: true });
    const words = await wordsFor(machine, values);
    const keyring = await Keyring.create(layout.keys, passphrase);
    const bindings = new Bindings(bindingsPath(layout.root));
    const keys = await takeIn(keyring, bindings, machine.dice, { name: person, words, passphrase: null });
    const encryptionKey = machine.dice.bytes(32);
    const startMs = numberOrNull(values, 'date');
    const clock = new ScriptedClock();
    clock.set(startMs === null || config.clock !== 'scripted' ? Date.now() : startMs * 86_400_000);
    const checking = new Checking(checkingPath(layout.root));
    const parts = openingParts(held, keyring, config, {
      clock,
      checking,
      note: noteTo(machine),
      peers: () => [],
      baseKey: null,
      encryptionKey,
      fastForward: false,
    });
    const open = await openNode(parts);
    try {
      keyring.keepCommune({ baseKey: open.base.key, encryptionKey });
      await foundCommune(open, parts, {
        name: textOf(values, 'name'),
        currency: textOrNull(values, 'currency') ?? EUROPEAN,
        enterprise,
        enterpriseTitle: textOrNull(values, 'enterprise-title') ?? enterprise,
        person,
        personName: textOrNull(values, 'person-name') ?? person,
        identity: keys.identity,
        device: keys.device,
        deviceTitle: title,
        proof: keys.proof,
        nodeTitle: title,
        charter: charterFrom(textOrNull(values, 'charter')),
      });
      writeNodeConfig(layout.config, config);
      const standing = await open.node.standing();
      if (standing.length === 0) throw foundingRefused();
      checking.keep();
      return {
        data: {
          commune: open.node.communeId,
          folder: layout.root,
          person,
          enterprise,
          identity: keys.identity,
          log: open.node.logKey,
        },
        lines: [
          `The commune “${textOf(values, 'name')}” is founded, in ${layout.root}.`,
          `${person} works in ${enterprise}, holds the first share, and is treasurer until the members decide otherwise.`,
        ],
        next: ['telekommune run', 'telekommune charter', 'telekommune invite "Laptop of …"'],
      };
    } finally {
      await open.close();
      keyring.lock();
    }
  } finally {
    held.release();
  }
}

function foundingRefused(): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'founding-refused',
    says: 'The founding breaks a rule, most likely a charter value out of its range or an unknown currency.',
    next: 'See telekommune found --help, and begin again in an empty folder.',
  });
}

/** Reads `voting-days=7,quorum=250000`. */
function charterFrom(typed: string | null): { parameter: string; value: string }[] {
  if (typed === null || typed === '') return [];
  return typed.split(',').map((pair) => {
    const [parameter = '', value = ''] = pair.split('=').map((part) => part.trim());
    return { parameter, value };
  });
}

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

/** In the order of the help. */
export const beginningCommands: readonly MachineCommand<Machine>[] = [
  {
    path: ['found'],
    group: 'start',
    summary: 'Found a commune, with a first enterprise and you as its first member',
    arguments: [
      place('name', 'text', 'what the commune is called'),
      required(option('enterprise', 'slug', 'the short name of the first enterprise')),
      required(option('person', 'slug', 'your short name')),
      option('enterprise-title', 'text', 'the full name of the enterprise'),
      option('person-name', 'text', 'your full name'),
      option('currency', 'text', 'the currency of the books, EUR if left out'),
      option('charter', 'text', 'what differs from the default charter, such as voting-days=7,bid-days=14'),
      option('node-title', 'text', 'what the others call this node'),
      option('date', 'date', 'with --scripted-clock: the day of the founding'),
      ...beginningOptions,
    ],
    example: 'telekommune found "Werkhof Commune" --enterprise druckerei --person anna',
    foresee: null,
    run: runFound,
  },
  {
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
  },
];
