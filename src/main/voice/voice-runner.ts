// Which process carries out a command over a voice: the one in which it runs, or this one, which opens it for the moment.

import type { Asked, Runner } from '../../doors/runner.ts';
import { readArguments } from '../../doors/read-arguments.ts';
import { connectControl } from '../../doors/socket/connect.ts';
import { CommandTrouble } from '../../node/command.ts';
import { explainingStore } from '../../node/store-trouble.ts';
import { voiceCommands as pureCommands } from '../../voice/commands/voice-commands.ts';
import type { VoiceCommand } from '../../voice/commands/voice-command.ts';
import type { Machine } from '../machine.ts';
import { noteTo } from '../noting.ts';
import { triesOf } from '../unlocking.ts';
import { digestCommand } from './digest-command.ts';
import type { OpenVoice } from './open-voice.ts';
import { voiceFolder } from './voice-folder.ts';

/** All commands over a voice, with those that need more than the voice itself. */
export const voiceCommands: readonly VoiceCommand[] = [...pureCommands, digestCommand];

export function voiceCommandOf({ path }: Pick<Asked, 'path'>): VoiceCommand | undefined {
  const name = path.join(' ');
  return voiceCommands.find((command) => command.path.join(' ') === name);
}

function commandOf(asked: Asked): VoiceCommand {
  const command = voiceCommandOf(asked);
  if (command !== undefined) return command;
  throw new CommandTrouble({
    kind: 'usage',
    says: `There is no command "${asked.path.join(' ')}" of a voice.`,
    next: 'See what there is: telekommune --help',
  });
}

/** A runner over a voice that this process holds; closing it leaves the voice open. */
export function runnerOverVoice(host: OpenVoice): Runner {
  return {
    async foresee(asked) {
      const command = commandOf(asked);
      return command.foresee === null
        ? null
        : command.foresee(host, readArguments(command, asked.typed, null));
    },
    async run(asked, progress) {
      const command = commandOf(asked);
      return command.run(host, readArguments(command, asked.typed, null), progress);
    },
    suggest: async () => [],
    close: async () => undefined,
  };
}

/** The voice of a machine's folder: the running one, or opened here. */
export async function openVoiceRunner(machine: Machine): Promise<Runner> {
  const { root } = voiceFolder(machine.folder).layout;
  const running = await connectControl(root);
  if (running !== null) return running;
  return explainingStore(root, async () => {
    const { openVoice } = await import('./open-voice.ts');
    const host = await openVoice({
      folder: machine.folder,
      askPassphrase: machine.askPassphrase,
      tries: triesOf(machine),
      network: false,
      note: noteTo({ folder: root, show: machine.show }),
    });
    return { ...runnerOverVoice(host), close: () => host.close() };
  });
}
