// The program: hands the command line its commands, the terminal and the machine. The only file besides src/main/ that knows adapters.

import { readFileSync } from 'node:fs';
import { runCommandLine } from './doors/cli/run.ts';
import { processTerminal } from './doors/cli/terminal.ts';
import { connectControl } from './doors/socket/connect.ts';
import { allCommands, runnerFor } from './main/runners.ts';
import { processMachine } from './main/process-machine.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const terminal = processTerminal();

process.exitCode = await runCommandLine(
  {
    version,
    commands: allCommands,
    open: async (folder) => runnerFor(processMachine(folder, terminal, version)),
    openRunning: connectControl,
  },
  process.argv.slice(2),
  terminal,
);
