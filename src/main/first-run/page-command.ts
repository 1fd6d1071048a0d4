// `telekommune page`: the page of a folder in whatever state it is, for people who type one command and no more.

import type { Program } from '../../doors/cli/run.ts';
import type { Terminal } from '../../doors/cli/terminal.ts';
import { option } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import type { Machine } from '../machine.ts';
import { outsideOptions } from '../page-options.ts';

/** The command, tied to the program whose command lines an example types. */
export function pageCommand(programOn: (terminal: Terminal) => Program): MachineCommand<Machine> {
  return {
    path: ['page'],
    group: 'start',
    summary: 'Open the page: found or join a commune, or work with the node that is here',
    details: [
      'Whatever state the folder is in, the page goes on from there: it founds, joins or restores, asks for the passphrase, and runs the node.',
      'It serves this machine alone unless you give a certificate and a password, as with run --page.',
    ],
    arguments: [
      option('at', 'text', 'where it is served, 127.0.0.1:4080 if left out, or the next free port'),
      option('open', 'flag', 'opens your browser on it'),
      ...outsideOptions,
    ],
    example: 'telekommune page --open',
    foresee: null,
    async run(machine, values) {
      const { servePage } = await import('./serving-page.ts');
      return servePage(machine, values, programOn);
    },
  };
}
