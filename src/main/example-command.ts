// `telekommune example`: plays a script on real nodes, shows what came of it, and stays up to be looked at.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Program } from '../doors/cli/run.ts';
import type { Terminal } from '../doors/cli/terminal.ts';
import type { Answer, ArgumentValues } from '../node/command.ts';
import { CommandTrouble } from '../node/command.ts';
import { option } from '../node/commands/arguments.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { isSet, textOrNull } from '../node/commands/speaking.ts';
import { replaceFile } from '../node/private-file.ts';
import { showClosing } from './example/closing.ts';
import { Play } from './example/play.ts';
import { parseScript, type Script } from './example/script.ts';
import { Stage } from './example/stage.ts';
import { tellerOn } from './example/tell.ts';
import type { Machine } from './machine.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', 'examples', 'press-hall', 'life.txt');
const FOLDER = join(import.meta.dirname, '..', '..', 'example-run');
const PLAYED = 'played';

/** The command, tied to the program whose command lines the script types. */
export function exampleCommand(
  programOn: (terminal: Terminal) => Program,
  terminal: Terminal,
): MachineCommand<Machine> {
  async function run(machine: Machine, values: ArgumentValues): Promise<Answer> {
    const scriptPath = textOrNull(values, 'script') ?? SCRIPT;
    const root = resolve(textOrNull(values, 'into') ?? FOLDER);
    const script = readScript(scriptPath);
    const stage = new Stage(root, programOn);
    const teller = tellerOn(terminal.err, terminal.env);
    const isPlayed = existsSync(join(root, PLAYED));
    if (existsSync(root) && (!isPlayed || isSet(values, 'fresh'))) clear(root);
    stage.prepare();
    try {
      if (existsSync(join(root, PLAYED))) {
        teller.title(`The example of ${root} goes on where it ended (begin anew: --fresh)`);
        for (const { node } of script.nodes) await stage.start(node);
      } else {
        const beside = (name: string): string => readFileSync(join(dirname(scriptPath), name), 'utf8');
        await new Play(script, stage, beside, teller).run();
        replaceFile(join(root, PLAYED), `${scriptPath}\n`);
      }
      const closing = await showClosing(script, stage, (text) => terminal.out.write(text));
      if (isSet(values, 'once')) return { data: closing, lines: [] };
      await machine.show(['', 'The nodes stay up until Ctrl-C; the folder stays for later.']);
      await machine.untilStopped();
      return { data: closing, lines: ['The nodes have stopped.'] };
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

function readScript(path: string): Script {
  if (!existsSync(path)) {
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no script ${path}.`,
      next: 'Copy examples/press-hall/life.txt and change it.',
    });
  }
  return parseScript(readFileSync(path, 'utf8'));
}

/** Only what an example made is cleared away. */
function clear(root: string): void {
  if (!existsSync(join(root, 'passphrase'))) {
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'folder-is-no-example',
      says: `${root} holds something else than an example.`,
      next: 'Name an empty folder: --into PATH',
    });
  }
  rmSync(root, { recursive: true, force: true });
}
