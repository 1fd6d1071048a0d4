// To which machines a voice keeps connections, where there is no DHT.

import { CommandTrouble } from '../../node/command.ts';
import { place } from '../../node/commands/arguments.ts';
import { textOf } from '../../node/commands/speaking.ts';
import { parseAddress } from '../../node/address.ts';
import { sentence } from '../../node/sentence.ts';
import { refusedBy } from '../rules.ts';
import type { VoiceCommand } from './voice-command.ts';

export const HOW_TWO_MEET = sentence(
  'Without a DHT two voices meet when one listens at an address that the other reaches (“listen” in voice.json, or voice begin --listen HOST:PORT; 127.0.0.1 is this machine alone) and the other types: telekommune voice connect HOST:PORT',
);

const connectCommand: VoiceCommand = {
  path: ['voice', 'connect'],
  group: 'voice',
  summary: 'Keep a connection to a machine that runs a voice, where there is no DHT',
  arguments: [place('address', 'text', 'host:port')],
  example: 'telekommune voice connect 192.0.2.7:4141',
  foresee: null,
  async run(host, values) {
    const address = textOf(values, 'address');
    if (parseAddress(address) === null)
      throw new CommandTrouble({
        kind: 'usage',
        says: `“${address}” is no address.`,
        next: 'Write host:port, such as 192.0.2.7:4141.',
      });
    host.connect(address);
    return {
      data: { address },
      lines: [sentence('From now on it keeps a connection to {address} while it runs.', { address })],
    };
  },
};

const disconnectCommand: VoiceCommand = {
  path: ['voice', 'disconnect'],
  group: 'voice',
  summary: 'Keep a connection to a machine no more',
  details: ['Whoever runs there may still connect to yours, and what you have of them stays.'],
  arguments: [place('address', 'text', 'host:port, as telekommune voice status shows it')],
  example: 'telekommune voice disconnect 192.0.2.7:4141',
  foresee: null,
  async run(host, values) {
    const address = textOf(values, 'address');
    if (!host.disconnect(address)) throw refusedBy('no-such-connection', { address });
    return {
      data: { address },
      lines: [sentence('It keeps no connection to {address} any more.', { address })],
    };
  },
};

export const connectingCommands: readonly VoiceCommand[] = [connectCommand, disconnectCommand];
