// How much a voice keeps.

import { CommandTrouble } from '../../node/command.ts';
import { option } from '../../node/commands/arguments.ts';
import { textOrNull } from '../../node/commands/speaking.ts';
import { sentence } from '../../node/sentence.ts';
import { connectingCommands } from './connecting-commands.ts';
import { roomLines, sizeText } from './room-lines.ts';
import { statusCommand } from './status-command.ts';
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

export const keepingVoiceCommands: readonly VoiceCommand[] = [
  statusCommand,
  roomCommand,
  ...connectingCommands,
];
