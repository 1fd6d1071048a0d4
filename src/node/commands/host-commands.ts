// Commands that only a node with its keys and its network can carry out: invitations, the audit, connections, a scripted clock.

import { ADDRESS_EXAMPLES, parseAddress } from '../address.ts';
import { charterValue, parameters } from '../../contexts/governance/facts.ts';
import { type Answer, type ArgumentValues, CommandTrouble, type Plain } from '../command.ts';
import type { Host } from '../host.ts';
import { spacedInvitation } from '../invitation.ts';
import { qrAsSvg, qrForTerminal } from '../qr.ts';
import { BLANK, plural, type Sentence, sentence, verbatim } from '../sentence.ts';
import type { Progress } from '../session.ts';
import type { AuditFault } from '../verify.ts';
import { option, place, written } from './arguments.ts';
import { clockCommands } from './clock-commands.ts';
import type { MachineCommand } from './described.ts';
import { attestLine } from './labour-commands.ts';
import { numberOrNull, saidData, saidLine, say, speaker, textOf, textOrNull } from './speaking.ts';
import { wordsInFile, writeWords } from '../words-file.ts';
import { shortId } from './wording.ts';

/** By which DHT an invitation leads here. */
function dhtLines(dht: readonly string[] | null): readonly Sentence[] {
  if (dht === null) return [];
  return [
    dht.length === 0
      ? sentence('It leads here by the public DHT too, while it is open and this node runs.')
      : sentence('It leads here by the DHT at {dht} too, while it is open and this node runs.', {
          dht: dht.join(', '),
        }),
  ];
}

async function runInvite(host: Host, values: ArgumentValues): Promise<Answer> {
  const { session } = host;
  const most = await session.read((state) => charterValue(state, parameters.invitationDays));
  const days = numberOrNull(values, 'days') ?? most;
  const given = await host.invite(speaker(session, values), textOf(values, 'title'), days);
  const lines = [
    sentence('Tell {title} this text, over a channel you trust; it works once, until {expiresAtMs}:', {
      title: textOf(values, 'title'),
      expiresAtMs: given.expiresAtMs,
    }),
    BLANK,
    verbatim(`  ${spacedInvitation(given.text)}`),
    BLANK,
    ...(given.isRehearsal
      ? [
          sentence(
            'This commune is a rehearsal. The invitation says so: whoever joins with it goes by a clock that is set by hand.',
          ),
        ]
      : []),
    ...dhtLines(given.dht),
    ...(values['qr'] === true ? qrForTerminal(given.text).split('\n').map(verbatim) : []),
    sentence('Whoever has it can bring one node in. To take it back: telekommune uninvite {key}', {
      key: shortId(given.key),
    }),
  ];
  const { text: invitation, key, expiresAtMs, addresses, dht, isRehearsal } = given;
  const data = {
    invitation,
    key,
    expiresAtMs,
    addresses: [...addresses],
    dht: dht === null ? null : [...dht],
    isRehearsal,
    qr: values['qr'] === true ? qrAsSvg(invitation) : null,
  };
  return { data, lines, next: ['telekommune invitations'] };
}

/** Stands below recovery words that are shown once. */
export const WRITE_THEM_DOWN = sentence(
  'Whoever has these 24 words is this person: write them on paper, now; they are not shown again.',
);

async function runAddPerson(host: Host, values: ArgumentValues): Promise<Answer> {
  const name = textOf(values, 'person');
  const personName = textOrNull(values, 'person-name');
  const file = textOrNull(values, 'words-file');
  const { identity, device, words } = await host.addPerson(name, (drawn) => {
    if (file !== null) writeWords(file, drawn);
  });
  return {
    data: { person: name, personName, identity, device, words: file === null ? [...words] : [] },
    lines: [
      sentence('Keys for {name} are on this node, under its passphrase.', { name }),
      ...(file === null
        ? [BLANK, ...wordLines(words).map(verbatim), BLANK, WRITE_THEM_DOWN]
        : [wordsInFile(file)]),
      sentence('Identity {identityWhole}', { identityWhole: identity }),
    ],
    next: [attestLine(name, personName, identity)],
  };
}

async function runAddDevice(host: Host, values: ArgumentValues): Promise<Answer> {
  const { session } = host;
  const person = textOf(values, 'person');
  const proof = host.proofOf(person);
  const device = session.people().find(({ name }) => name === person)?.device;
  if (proof === null || device === undefined) {
    throw new CommandTrouble({
      kind: 'not-found',
      says: `No key of ${person} is on this node.`,
      next: `Join on this machine with your recovery words: telekommune join --person ${person} --recover`,
    });
  }
  const title = textOrNull(values, 'title') ?? 'another device';
  const said = await say(session, { ...values, as: person }, 'membership.device-added@1', {
    person,
    device,
    title,
    proof,
  });
  return {
    data: { ...saidData(said), person, device },
    lines: [sentence('This device speaks for {person} from now on.', { person }), saidLine(said)],
  };
}

/** Numbered, six a line. */
export function wordLines(words: readonly string[]): string[] {
  const numbered = words.map((word, index) => `${String(index + 1).padStart(2)} ${word.padEnd(9)}`);
  return [0, 6, 12, 18].map((from) => `  ${numbered.slice(from, from + 6).join(' ')}`.trimEnd());
}

async function runVerify(host: Host, _values: ArgumentValues, progress: Progress): Promise<Answer> {
  const found = await host.audit(progress);
  const shown = await host.session.standing();
  const agrees = found.faults.length === 0;
  const data = {
    agrees,
    entries: found.entries,
    refused: found.refused,
    digest: found.digest,
    sealsChecked: found.sealsChecked,
    logs: found.logs.map(({ log, checked, length, fault }) => ({ log, checked, length, fault })),
    faults: found.faults.map((fault) => ({ ...fault })),
  };
  if (!agrees) {
    const [first] = found.faults;
    if (found.faults.every(({ what }) => what === 'log-not-whole')) throw notWhole(found.faults, data);
    throw new CommandTrouble({
      kind: 'broken',
      says: `The history does not agree with what is shown: ${first?.what ?? ''} at ${first?.where ?? ''}; shown ${first?.claimed ?? ''}, found ${first?.found ?? ''}.`,
      figures: data,
      next: 'Believe no figure of this node until you know why: compare telekommune verify on other nodes (docs/operating).',
    });
  }
  return {
    data,
    lines: [
      plural(found.entries, [
        '{n} entry was read from its author’s log, its signature checked, and folded afresh by this node.',
        '{n} entries were read from their authors’ logs, every signature checked, and folded afresh by this node.',
      ]),
      sentence('Digest {digest} agrees; {refused} entries are refused, as shown.', {
        digest: `${found.digest.slice(0, 16)}…`,
        refused: found.refused,
      }),
      sentence('The seals of {witnesses} witnesses fit what was folded here; {final} entries are final.', {
        witnesses: found.sealsChecked,
        final: shown.finalLength,
      }),
      plural(found.logs.length, [
        '{n} log is as its author signed it.',
        '{n} logs are as their authors signed them.',
      ]),
    ],
  };
}

/** Every entry was checked, but acknowledgements between them are not on this machine and nobody sent them. */
function notWhole(faults: readonly AuditFault[], figures: Plain): CommandTrouble {
  const logs = faults.map(({ where, claimed }) => `${where} of ${claimed}`).join(', ');
  return new CommandTrouble({
    kind: 'unreachable',
    says: `All entries agree, but not every log is whole on this machine, and nobody sent the rest: ${logs}.`,
    figures,
    next: 'Connect to a node that has been there from the beginning, then repeat it: telekommune peers',
  });
}

function needAddress(typed: string): void {
  if (parseAddress(typed) !== null) return;
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${typed}" is no address of a node.`,
    next: `Write ${ADDRESS_EXAMPLES}.`,
  });
}

/** In the order of the help. */
export const hostCommands: readonly MachineCommand<Host>[] = [
  {
    path: ['invite'],
    group: 'network',
    summary: 'Invite one more node: a device of yours, or another enterprise',
    details: [
      'The text works once, can be taken back, and carries no key of the commune. This node must run and be reachable when it is used.',
      'With a DHT (telekommune dht use) the text names it too, and this node is found there while the invitation is open.',
    ],
    arguments: [
      place('title', 'text', 'what the node is called, such as "Laptop of Ben"'),
      option('days', 'count', 'for how many days it can be used; as the charter allows if left out'),
      option('qr', 'flag', 'shows a QR code too'),
    ],
    example: 'telekommune invite "Laptop of Ben" --qr',
    foresee: null,
    run: runInvite,
  },
  {
    path: ['person', 'add'],
    group: 'node',
    summary: 'Make keys for one more person who uses this node',
    details: [
      'Several people can share one node, such as the machine in the office. Their enterprise then attests them, and they countersign.',
    ],
    arguments: [
      place('person', 'slug', 'the short name that the person will have'),
      option('person-name', 'text', 'the full name, for whoever attests the labour'),
      written(
        option('words-file', 'file', 'writes the recovery words into a new file instead of showing them'),
      ),
    ],
    example: 'telekommune person add ben --person-name "Ben Okafor"',
    foresee: null,
    run: runAddPerson,
  },
  {
    path: ['device', 'add'],
    group: 'people',
    summary: 'Add this device to you, after joining with your recovery words',
    details: [
      'You are one person with several devices: join on the new one with --recover, then say this there.',
    ],
    arguments: [
      place('person', 'slug', 'your short name', 'people'),
      option('title', 'text', 'what to call this device'),
    ],
    example: 'telekommune device add ben --title "Laptop"',
    foresee: null,
    run: runAddDevice,
  },
  {
    path: ['verify'],
    group: 'node',
    summary: 'Check the whole history: every signature, every rule, every figure',
    arguments: [],
    example: 'telekommune verify',
    foresee: null,
    run: runVerify,
  },
  {
    path: ['addresses'],
    group: 'network',
    summary: 'Show where other nodes reach this one',
    arguments: [],
    example: 'telekommune addresses',
    foresee: null,
    async run({ addresses }) {
      const lines =
        addresses.length === 0
          ? [sentence('This node listens nowhere; it only calls out.')]
          : addresses.map(verbatim);
      return { data: { addresses: [...addresses] }, lines };
    },
  },
  {
    path: ['connect'],
    group: 'network',
    summary: 'Keep a connection to another node of the commune',
    arguments: [place('address', 'text', 'host:port of the other node')],
    example: 'telekommune connect 192.0.2.7:4040',
    foresee: null,
    async run(host, values) {
      needAddress(textOf(values, 'address'));
      host.connect(textOf(values, 'address'));
      return {
        data: { address: textOf(values, 'address') },
        lines: [sentence('It will be kept up from now on.')],
        next: ['telekommune peers'],
      };
    },
  },
  {
    path: ['network', 'cut'],
    group: 'network',
    summary: 'Cut all connections of this node; it goes on working alone',
    arguments: [],
    example: 'telekommune network cut',
    foresee: null,
    async run(host) {
      await host.cut();
      return {
        data: { connected: false },
        lines: [sentence('This node is alone; what is said here stays pending until it is back.')],
        next: ['telekommune network heal'],
      };
    },
  },
  {
    path: ['network', 'heal'],
    group: 'network',
    summary: 'Connect this node again',
    arguments: [],
    example: 'telekommune network heal',
    foresee: null,
    async run(host) {
      await host.heal();
      return {
        data: { connected: true },
        lines: [sentence('This node connects again.')],
        next: ['telekommune peers'],
      };
    },
  },
  ...clockCommands,
];
