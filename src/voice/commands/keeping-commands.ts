// How a voice is doing, how much it keeps, and whom it is connected to.

import { type Answer, CommandTrouble } from '../../node/command.ts';
import { option, place } from '../../node/commands/arguments.ts';
import { isSet, textOf, textOrNull } from '../../node/commands/speaking.ts';
import { parseAddress } from '../../node/address.ts';
import { qrAsSvg, qrForTerminal } from '../../node/qr.ts';
import { sentence } from '../../node/sentence.ts';
import { nameOf } from '../shelf/people.ts';
import type { Room } from '../room.ts';
import type { VoiceCommand } from './voice-command.ts';

const UNITS: { readonly [unit: string]: number } = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };
/** Less would drop what a feed needs to be read at all. */
const ROOM_MIN = 10_000_000;

function bytesTyped(typed: string): number {
  const [all, digits = '', unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)\s*([kmgt]?)b?$/i.exec(typed.trim()) ?? [];
  const bytes = Number(digits) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  if (all !== undefined && bytes >= ROOM_MIN) return Math.round(bytes);
  throw new CommandTrouble({
    kind: 'usage',
    says: `--limit: “${typed}” is no amount of room, or less than ${sizeText(ROOM_MIN)}.`,
    next: 'Write a number with a unit, such as 500MB or 2GB.',
  });
}

function sizeText(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

function roomLines({ rows, feeds, limit }: Room): readonly string[] {
  return [
    `${sizeText(rows + feeds)} of ${sizeText(limit)} are used: ${sizeText(feeds)} by feeds and pictures, ${sizeText(rows)} by what can be read and searched.`,
  ];
}

const statusCommand: VoiceCommand = {
  path: ['voice', 'status'],
  group: 'voice',
  summary: 'Show your feed key, whether your voice runs, and how much it keeps',
  arguments: [option('qr', 'flag', 'shows the feed key as a QR code too')],
  example: 'telekommune voice status',
  foresee: null,
  async run(host, values): Promise<Answer> {
    const { voice, addresses, isRunning, meeting } = host;
    const hasQr = isSet(values, 'qr');
    const room = await host.room();
    const [followed, posts] = [voice.people.followed().length, voice.posts.count()];
    return {
      data: {
        key: voice.key,
        statements: voice.length,
        isRunning,
        addresses: [...addresses],
        dht: meeting.dht,
        connect: [...meeting.connect],
        followed,
        posts,
        room: { ...room },
        qr: hasQr ? qrAsSvg(voice.key) : null,
      },
      lines: [
        `${nameOf(voice.own)}, feed ${voice.key}`,
        `${voice.length} statements said; ${followed} followed; ${posts} posts here.`,
        isRunning
          ? `Your voice runs${addresses.length === 0 ? '' : `; others connect to ${addresses.join(', ')}`}.`
          : 'Your voice does not run: what you say stays on this machine until it does.',
        ...roomLines(room),
        ...(hasQr ? qrForTerminal(voice.key).split('\n') : []),
      ],
      ...(isRunning ? {} : { next: ['telekommune voice run'] }),
    };
  },
};

const roomCommand: VoiceCommand = {
  path: ['voice', 'room'],
  group: 'voice',
  summary: 'Show how much is kept of those you read, or set the limit',
  details: [
    'Over the limit the oldest posts go: first those of people whom you do not follow, then of the others. Nothing that you said goes.',
  ],
  arguments: [option('limit', 'text', 'how much may be kept, such as 500MB')],
  example: 'telekommune voice room --limit 500MB',
  foresee: null,
  async run(host, values) {
    const typed = textOrNull(values, 'limit');
    const room = typed === null ? await host.room() : await host.limitRoom(bytesTyped(typed));
    return {
      data: { ...room },
      lines:
        typed === null
          ? roomLines(room)
          : [
              sentence('At most {megabytes} MB are kept from now on.', {
                megabytes: Math.round(room.limit / 1e6),
              }),
            ],
    };
  },
};

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

export const keepingVoiceCommands: readonly VoiceCommand[] = [statusCommand, roomCommand, connectCommand];
