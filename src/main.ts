// The program: hands the command line its commands, the terminal and the machine. The only file besides src/main/ that knows adapters.

import { readFileSync } from 'node:fs';
import { type Program, runCommandLine } from './doors/cli/run.ts';
import { processTerminal, type Terminal } from './doors/cli/terminal.ts';
import { connectControl } from './doors/socket/connect.ts';
import { exampleCommand } from './main/example-command.ts';
import { pageCommand } from './main/first-run/page-command.ts';
import { describedCommands, machineCommandsWith, runnerFor } from './main/runners.ts';
import { type PassphraseSource, processMachine, takePassphraseSource } from './main/process-machine.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The program as it works on one terminal; an example types its script on terminals of its own. */
function programOn(terminal: Terminal, source: PassphraseSource | null = null): Program {
  const machineCommands = machineCommandsWith([
    exampleCommand((other) => programOn(other), terminal),
    pageCommand((other) => programOn(other)),
  ]);
  return {
    version,
    commands: describedCommands(machineCommands),
    open: async (folder) => runnerFor(processMachine(folder, terminal, { version, source }), machineCommands),
    openRunning: connectControl,
  };
}

// whatever the program makes, the stores of the engine too, is its owner's alone
process.umask(0o077);

const terminal = processTerminal();
const source = takePassphraseSource(process.argv.slice(2));
process.exitCode = await runCommandLine(programOn(terminal, source), source.words, terminal);
