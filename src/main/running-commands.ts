// How a node runs: with its network, and with the channel through which commands reach it.

import type { Answer, ArgumentValues } from '../node/command.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import type { Machine } from './machine.ts';
import { faultNote, noteTo } from './noting.ts';
import { triesOf } from './unlocking.ts';
import { pageOptions } from './page-options.ts';
import { unworded } from '../node/sentence.ts';

async function runNode(machine: Machine, values: ArgumentValues): Promise<Answer> {
  const { auditInBackground, bringUp } = await import('./node-up.ts');
  const { openPage } = await import('./page.ts');
  const { show, untilStopped } = machine;
  const note = noteTo(machine);
  machine.outliveFaults((fault) => note(faultNote(fault)));
  const up = await bringUp(machine, { tries: triesOf(machine), note });
  const { node, runner } = up;
  let page: { close(): Promise<void> } | null = null;
  try {
    const where =
      node.addresses.length === 0 ? 'it only calls out' : `others reach it at ${node.addresses.join(', ')}`;
    await show([`The node runs; ${where}. Commands in another terminal talk to it. Ctrl-C ends it.`]);
    page = await openPage(machine, values, up, note);
    void auditInBackground(node, note);
    const trouble = await Promise.race([node.broke, untilStopped().then(() => null)]);
    if (trouble !== null) {
      await runner.settled();
      throw trouble;
    }
  } finally {
    await page?.close();
    await up.close();
  }
  return { data: { stopped: true }, lines: [unworded('The node has stopped; everything is on the disk.')] };
}

export const runningCommands: readonly MachineCommand<Machine>[] = [
  {
    path: ['run'],
    group: 'node',
    summary: 'Run this node until Ctrl-C',
    details: [
      'Commands in other terminals talk to the running node. Without a running node they open the folder themselves, without a network.',
      'With --page it also serves its page, to this machine alone unless you give a certificate and a password.',
    ],
    arguments: pageOptions,
    example: 'telekommune run',
    foresee: null,
    run: runNode,
  },
];
