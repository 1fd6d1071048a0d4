// `telekommune example`: plays a script on real nodes, shows what came of it, and stays up to be looked at.

import { join, resolve } from 'node:path';
import type { Program } from '../doors/cli/run.ts';
import type { Terminal } from '../doors/cli/terminal.ts';
import type { Answer, ArgumentValues } from '../node/command.ts';
import { option } from '../node/commands/arguments.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { isSet, textOrNull } from '../node/commands/speaking.ts';
import { showClosing } from './example/closing.ts';
import { playOnce, SCRIPT } from './example/playing.ts';
import { tellerOn } from './example/tell.ts';
import type { Machine } from './machine.ts';
import { USUAL_PAGE } from './page-options.ts';
import { unworded } from '../node/sentence.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'example-run');

/** The command, tied to the program whose command lines the script types. */
export function exampleCommand(
  programOn: (terminal: Terminal) => Program,
  terminal: Terminal,
): MachineCommand<Machine> {
  async function run(machine: Machine, values: ArgumentValues): Promise<Answer> {
    const scriptPath = textOrNull(values, 'script') ?? SCRIPT;
    const root = resolve(textOrNull(values, 'into') ?? FOLDER);
    const teller = tellerOn(terminal.err, terminal.env);
    const pagesFrom = isSet(values, 'once') ? null : USUAL_PAGE;
    const where = { scriptPath, root, fresh: isSet(values, 'fresh'), pagesFrom };
    const { script, stage } = await playOnce(where, programOn, () => teller);
    try {
      const closing = await showClosing(script, stage, (text) => terminal.out.write(text));
      if (isSet(values, 'once')) return { data: closing, lines: [] };
      const { showPages } = await import('./example/pages.ts');
      const closePages = await showPages(stage, machine, process.env);
      await machine.show(['', 'The nodes stay up until Ctrl-C; the folder stays for later.']);
      await machine.untilStopped();
      closePages();
      return { data: closing, lines: [unworded('The nodes have stopped.')] };
    } finally {
      await stage.close();
    }
  }

  return {
    path: ['example'],
    group: 'start',
    summary: 'Play the life of a commune on three nodes of this machine, and look around in it',
    details: ['The script is plain text: copy examples/press-hall, change what you like, and play your own.'],
    arguments: [
      option('script', 'file', 'the script to play; examples/press-hall/life.txt if left out'),
      option('into', 'folder', 'where the nodes live; example-run in the project if left out'),
      option('fresh', 'flag', 'plays it anew where it was played before'),
      option('once', 'flag', 'ends when everything is shown, instead of staying up'),
    ],
    example: 'telekommune example --fresh',
    foresee: null,
    run,
  };
}
