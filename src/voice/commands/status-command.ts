// How a voice is doing: what it said, whom it is connected to, whom it cannot reach, how much it keeps.

import type { Answer, AnswerTable } from '../../node/command.ts';
import { option } from '../../node/commands/arguments.ts';
import { moment, NOTHING, word } from '../../node/commands/cells.ts';
import { isSet } from '../../node/commands/speaking.ts';
import { tableOf, words } from '../../node/commands/tables.ts';
import { qrAsSvg, qrForTerminal } from '../../node/qr.ts';
import { type Sentence, sentence, unworded, verbatim } from '../../node/sentence.ts';
import { formatSource } from '../../social/source.ts';
import type { Connection, VoiceHost } from '../host.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import { roomLines } from './room-lines.ts';
import type { VoiceCommand } from './voice-command.ts';

/** Somebody who is followed and of whom nothing can come now, or nothing came the last time, or ever. */
interface Unreached {
  readonly name: string;
  readonly source: string;
  readonly askedAtMs: number | null;
  readonly why: Sentence;
}

const NEVER = sentence('Nothing of this feed has come yet.');
const AWAY = sentence('Nobody who has this feed is connected.');

function whyUnreached({ voice, isRunning }: VoiceHost, kept: Kept): Sentence | null {
  const { source, taken, trouble } = kept;
  if (trouble !== '') return unworded(trouble);
  if (source.is !== 'feed') return null;
  if (taken === 0) return NEVER;
  return isRunning && !voice.isReached(source.key) ? AWAY : null;
}

function unreachedBy(host: VoiceHost): readonly Unreached[] {
  return host.voice.people.followed().flatMap((kept) => {
    const { source, askedAtMs } = kept;
    const why = whyUnreached(host, kept);
    return why === null ? [] : [{ name: nameOf(kept), source: formatSource(source), askedAtMs, why }];
  });
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

const THROUGH = { tcp: 'TCP', dht: 'DHT' } as const;

function connectionTable(connections: readonly Connection[]): AnswerTable {
  return tableOf(sentence('Connections'), connections, [
    [words('address'), ({ address }) => address],
    [words('met over'), ({ through }) => THROUGH[through]],
    [words('direction'), ({ direction }) => word(direction)],
    [
      words('standing'),
      ({ state, trouble }) =>
        trouble === null
          ? word(state)
          : sentence('{state}: {trouble}', { state: word(state), trouble: unworded(trouble) }),
    ],
    [words('Since'), ({ sinceMs }) => (sinceMs === null ? NOTHING : moment(sinceMs))],
  ]);
}

function unreachedTable(unreached: readonly Unreached[]): AnswerTable {
  return tableOf(sentence('Who is not reached'), unreached, [
    [words('Name'), ({ name }) => name],
    [words('Where'), ({ source }) => source],
    [words('Asked'), ({ askedAtMs }) => (askedAtMs === null ? NOTHING : moment(askedAtMs))],
    [words('Note'), ({ why }) => why],
  ]);
}

function runningLine({ isRunning, addresses }: VoiceHost): Sentence {
  if (!isRunning)
    return sentence('Your voice does not run: what you say stays on this machine until it does.');
  return addresses.length === 0
    ? sentence('Your voice runs.')
    : sentence('Your voice runs; others connect to {addresses}.', { addresses: addresses.join(', ') });
}

export const statusCommand: VoiceCommand = {
  path: ['voice', 'status'],
  group: 'voice',
  summary:
    'Show your feed key, whether your voice runs, whom it is connected to, whom it cannot reach, and how much it keeps',
  arguments: [option('qr', 'flag', 'shows the feed key as a QR code too')],
  example: 'telekommune voice status',
  foresee: null,
  async run(host, values): Promise<Answer> {
    const { voice, addresses, isRunning, meeting } = host;
    const hasQr = isSet(values, 'qr');
    const room = await host.room();
    const [followed, posts] = [voice.people.followed().length, voice.posts.count()];
    const connections = host.connections();
    const unreached = unreachedBy(host);
    return {
      data: {
        key: voice.key,
        statements: voice.length,
        isRunning,
        addresses: [...addresses],
        dht: meeting.dht,
        connect: [...meeting.connect],
        connections: connections.map(({ sinceMs, ...one }) => ({ ...one, since: instant(sinceMs) })),
        unreached: unreached.map(({ askedAtMs, why, ...one }) => ({
          ...one,
          why: why.says,
          asked: instant(askedAtMs),
        })),
        followed,
        posts,
        room: { ...room },
        qr: hasQr ? qrAsSvg(voice.key) : null,
      },
      lines: [
        // the whole key: it is what others follow
        sentence('{name}: {keyWhole}', { name: nameOf(voice.own), keyWhole: voice.key }),
        sentence('Statements: {statements}; people followed: {followed}; posts here: {posts}.', {
          statements: voice.length,
          followed,
          posts,
        }),
        runningLine(host),
        ...(isRunning && !connections.some(({ state }) => state === 'connected')
          ? [sentence('Nobody is connected to it now.')]
          : []),
        ...roomLines(room),
        ...(hasQr ? qrForTerminal(voice.key).split('\n').map(verbatim) : []),
      ],
      tables: [
        ...(connections.length === 0 ? [] : [connectionTable(connections)]),
        ...(unreached.length === 0 ? [] : [unreachedTable(unreached)]),
      ],
      ...(isRunning ? {} : { next: ['telekommune voice run'] }),
    };
  },
};
