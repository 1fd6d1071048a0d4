// Which part carries a command out: the machine, the running node, or the folder opened in this process.

import type { Asked, Runner } from '../doors/runner.ts';
import { readArguments } from '../doors/read-arguments.ts';
import { connectControl } from '../doors/socket/connect.ts';
import { type CommandDescription, type MachineCommand } from '../node/commands/described.ts';
import { hostCommands } from '../node/commands/host-commands.ts';
import type { Progress } from '../node/session.ts';
import { explainingStore } from '../node/store-trouble.ts';
import { deskCommands } from './desk/desk-commands.ts';
import { dhtCommands } from './dht-commands.ts';
import { fingerCommands } from './finger/finger-commands.ts';
import { commandsOf, hostRunner } from './host-runner.ts';
import { foundingCommand } from './founding-command.ts';
import { joiningCommand } from './joining-command.ts';
import { backupCommand, keepingCommands } from './keeping-commands.ts';
import type { Machine } from './machine.ts';
import { noteTo } from './noting.ts';
import { askBackOfAnswer } from './recovery-prompt.ts';
import { runningCommands } from './running-commands.ts';
import { triesOf } from './unlocking.ts';
import { voiceBeginCommand } from './voice/begin-command.ts';
import { voiceRunCommand } from './voice/run-command.ts';
import { runWithText } from './voice/text-given.ts';
import { openVoiceRunner, voiceCommandOf, voiceCommands } from './voice/voice-runner.ts';

const usualCommands: readonly MachineCommand<Machine>[] = [
  foundingCommand,
  joiningCommand,
  ...runningCommands,
  ...keepingCommands,
  ...dhtCommands,
  ...deskCommands,
  ...fingerCommands,
  voiceBeginCommand,
  voiceRunCommand,
];

/** Commands of the machine, and `more` of them that the composition adds. */
export function machineCommandsWith(
  more: readonly MachineCommand<Machine>[],
): readonly MachineCommand<Machine>[] {
  return [...usualCommands, ...more];
}

/** Every command, for help, completion and the man page. */
export function describedCommands(
  machineCommands: readonly MachineCommand<Machine>[],
): readonly CommandDescription[] {
  return [...machineCommands, ...commandsOf(null), ...hostCommands, backupCommand, ...voiceCommands];
}

/** Carries commands out wherever they belong; opens the node only when one needs it. */
export function runnerFor(machine: Machine, machineCommands: readonly MachineCommand<Machine>[]): Runner {
  let opened: Promise<Runner> | null = null;
  const node = (progress: Progress = () => undefined): Promise<Runner> =>
    (opened ??= explainingStore(machine.folder, () => openNodeRunner(machine, progress)));
  let voice: Promise<Runner> | null = null;
  /** The voice, for its commands; null for all others. */
  const voiceFor = (asked: Asked): Promise<Runner> | null =>
    voiceCommandOf(asked) === undefined ? null : (voice ??= openVoiceRunner(machine));
  const onMachine = ({ path }: Asked): MachineCommand<Machine> | undefined =>
    machineCommands.find((command) => command.path.join(' ') === path.join(' '));
  return {
    async foresee(asked) {
      const command = onMachine(asked);
      if (command === undefined) return (await (voiceFor(asked) ?? node())).foresee(asked);
      return command.foresee === null
        ? null
        : command.foresee(machine, readArguments(command, asked.typed, null));
    },
    async run(asked, progress: Progress) {
      const command = onMachine(asked);
      const speaking = voiceFor(asked);
      if (speaking !== null)
        return runWithText(machine, await speaking, voiceCommandOf(asked) ?? {}, asked, progress);
      if (command === undefined) {
        const answer = await (await node(progress)).run(asked, progress);
        return asked.path.join(' ') === 'person add' ? askBackOfAnswer(machine, answer) : answer;
      }
      return explainingStore(machine.folder, () =>
        command.run(machine, readArguments(command, asked.typed, null), progress),
      );
    },
    suggest: async (names) => (await node()).suggest(names),
    async close() {
      await (await opened?.catch(() => null))?.close();
      await (await voice?.catch(() => null))?.close();
    },
  };
}

async function openNodeRunner(machine: Machine, progress: Progress): Promise<Runner> {
  const { folder, askPassphrase } = machine;
  const running = await connectControl(folder);
  if (running !== null) return running;
  const { startNode } = await import('./start-node.ts');
  let isOpening = true;
  const node = await startNode({
    folder,
    askPassphrase,
    network: false,
    note: noteTo(machine),
    tries: triesOf(machine),
    folded(length) {
      if (isOpening) progress('entries taken in', length, null);
    },
  });
  isOpening = false;
  return { ...hostRunner(node), close: () => node.close() };
}
