// Finding one another across routers: a DHT of one's own, or, for those who accept what it shows, the public one.

import { type Answer, type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { ADDRESS_EXAMPLES, parseAddress } from '../node/address.ts';
import { oneOf, option, place } from '../node/commands/arguments.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { textOf, textOrNull } from '../node/commands/speaking.ts';
import { holdFolder } from '../node/folder.ts';
import { type NodeConfig, readNodeConfig, writeNodeConfig } from '../node/node-config.ts';
import { addressOf } from './listening.ts';
import { SHOWN_ON_PUBLIC_DHT } from './joining-dht.ts';
import type { Machine } from './machine.ts';
import { sentence, unworded } from '../node/sentence.ts';

const bootstrapOption = option('bootstrap', 'text', 'host:port of nodes of the DHT, with commas between');

/** Addresses with commas between; none for an option that was left out. */
export function addressesIn(typed: string | null): string[] {
  const addresses = (typed ?? '').split(',').map((one) => one.trim());
  const named = addresses.filter((one) => one !== '');
  const wrong = named.find((one) => parseAddress(one) === null);
  if (wrong === undefined) return named;
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${wrong}" is no address.`,
    next: `An address is ${ADDRESS_EXAMPLES}.`,
  });
}

async function runDht({ show, untilStopped }: Machine, values: ArgumentValues): Promise<Answer> {
  const { openDhtNode } = await import('../engine/dht.ts');
  const { host, port } = addressOf(textOrNull(values, 'listen') ?? '127.0.0.1:4041');
  const node = await openDhtNode({ host, port, bootstrap: addressesIn(textOrNull(values, 'bootstrap')) });
  try {
    await show([
      `A node of your own DHT runs at ${node.address}. Ctrl-C ends it.`,
      `The members tell their nodes: telekommune dht use own --bootstrap ${node.address}`,
    ]);
    await untilStopped();
  } finally {
    await node.close();
  }
  return { data: { address: node.address }, lines: [unworded('The DHT node has stopped.')] };
}

function dhtFrom(values: ArgumentValues): NodeConfig['dht'] {
  const use = textOf(values, 'which') as NodeConfig['dht']['use'];
  const bootstrap = addressesIn(textOrNull(values, 'bootstrap'));
  if (use === 'own' && bootstrap.length === 0) {
    throw new CommandTrouble({
      kind: 'usage',
      says: 'A DHT of your own needs a node to begin from.',
      next: 'Run one (telekommune dht run) and name it: --bootstrap HOST:PORT',
    });
  }
  return { use, bootstrap: use === 'own' ? bootstrap : [] };
}

async function runUse({ folder }: Machine, values: ArgumentValues): Promise<Answer> {
  const held = holdFolder(folder);
  try {
    const config = readNodeConfig(held.layout.config);
    const dht = dhtFrom(values);
    writeNodeConfig(held.layout.config, { ...config, dht });
    const lines = {
      off: sentence(
        'This node uses no DHT: it reaches the addresses that it knows, and is reached at its own.',
      ),
      own: sentence('This node finds the others by the DHT at {dht}.', { dht: dht.bootstrap.join(', ') }),
      public: sentence('This node finds the others by the public DHT.'),
    };
    return {
      data: { use: dht.use, bootstrap: [...dht.bootstrap] },
      lines: [lines[dht.use]],
      next: ['telekommune run'],
    };
  } finally {
    held.release();
  }
}

/** In the order of the help. */
export const dhtCommands: readonly MachineCommand<Machine>[] = [
  {
    path: ['dht', 'run'],
    group: 'network',
    summary: 'Run a node of your own DHT, by which nodes behind routers find one another',
    arguments: [
      option('listen', 'text', 'host:port to listen at, 127.0.0.1:4041 if left out'),
      bootstrapOption,
    ],
    example: 'telekommune dht run --listen 0.0.0.0:4041',
    foresee: null,
    run: runDht,
  },
  {
    path: ['dht', 'use'],
    group: 'network',
    summary: 'Say by which DHT this node finds the others: none, your own, or the public one',
    details: [
      'Stop the node first. Without a DHT a node reaches the addresses that it knows.',
      'Invitations name the DHT too, and an invited node finds this one there while they are open.',
    ],
    arguments: [
      oneOf(place('which', 'word', 'off, own or public'), ['off', 'own', 'public']),
      bootstrapOption,
    ],
    example: 'telekommune dht use own --bootstrap 192.0.2.7:4041',
    async foresee(_machine, values) {
      if (textOf(values, 'which') !== 'public')
        return [sentence('Only nodes that you name learn that this node looks for others.')];
      return SHOWN_ON_PUBLIC_DHT.map((says) => unworded(says));
    },
    run: runUse,
  },
];
