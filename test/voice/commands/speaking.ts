// Commands over a voice in memory, typed as a person types them.

import { readArguments } from '../../../src/doors/read-arguments.ts';
import type { Typed } from '../../../src/doors/runner.ts';
import { type Answer, CommandTrouble, type Trouble } from '../../../src/node/command.ts';
import { englishOf } from '../../../src/node/sentence.ts';
import { pictureHash } from '../../../src/social/ports.ts';
import { voiceCommands } from '../../../src/voice/commands/voice-commands.ts';
import type { Connection, VoiceHost } from '../../../src/voice/host.ts';
import { makeRoom, roomOf } from '../../../src/voice/room.ts';
import type { Somebody } from '../people.ts';

const LIMIT = 500_000_000;

/** A process with somebody's voice in it; `isRunning` says whether it meets others. */
export function hostOf(
  { voice, ports, feeds }: Somebody,
  isRunning = true,
  connections: readonly Connection[] = [],
): VoiceHost {
  const connect: string[] = [];
  return {
    voice,
    folder: '/nowhere',
    nowMs: ports.nowMs,
    addresses: isRunning ? ['127.0.0.1:4141'] : [],
    meeting: { dht: 'off', connect },
    isRunning,
    room: () => roomOf(ports, LIMIT),
    limitRoom: (bytes) => makeRoom(ports, bytes),
    connect: (address) => void connect.push(address),
    disconnect(address) {
      const at = connect.indexOf(address);
      if (at >= 0) connect.splice(at, 1);
      return at >= 0;
    },
    connections: () => connections,
    async keepPicture(bytes) {
      const hash = pictureHash(bytes);
      await feeds.pictures.put(voice.key, hash, bytes);
      return hash;
    },
    picture: (author, hash) => feeds.pictures.get(author, hash),
  };
}

/** Types a command; rejects with CommandTrouble. */
export async function speak(host: VoiceHost, path: string, typed: Typed = {}): Promise<Answer> {
  const command = voiceCommands.find((one) => one.path.join(' ') === path);
  if (command === undefined) throw new Error(`there is no command ${path}`);
  return command.run(host, readArguments(command, typed, null), () => undefined);
}

/** What would follow, in English; null where nothing has to be said first. */
export async function foreseenBy(host: VoiceHost, path: string, typed: Typed = {}): Promise<string | null> {
  const command = voiceCommands.find((one) => one.path.join(' ') === path);
  const lines = (await command?.foresee?.(host, readArguments(command, typed, null))) ?? null;
  return lines === null ? null : lines.map(englishOf).join('\n');
}

/** What an answer shows to people, in English. */
export function shown({ lines = [] }: Answer): string {
  return lines.map(englishOf).join('\n');
}

/** Why a command did not do what was asked. */
export async function troubleOf(host: VoiceHost, path: string, typed: Typed = {}): Promise<Trouble> {
  const fault: unknown = await speak(host, path, typed).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (fault instanceof CommandTrouble) return fault.trouble;
  throw new Error(`${path} was expected to be refused with an explanation; it gave ${String(fault)}`);
}
