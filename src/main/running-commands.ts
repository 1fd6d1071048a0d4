// How a node runs: with its network, and with the channel through which commands reach it.

import { serveControl } from '../doors/socket/serve.ts';
import type { Answer, ArgumentValues } from '../node/command.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import type { Machine } from './machine.ts';
import { faultNote, noteTo } from './noting.ts';
import { triesOf } from './unlocking.ts';
import { hostRunner } from './host-runner.ts';
import { fetchRows } from './fetching-rows.ts';
import { openPage, pageOptions } from './page.ts';
import { type StartedNode, startNode } from './start-node.ts';

async function runNode(machine: Machine, values: ArgumentValues): Promise<Answer> {
  const { folder, askPassphrase, show, untilStopped, version } = machine;
  const note = noteTo(machine);
  machine.outliveFaults((fault) => note(faultNote(fault)));
  const node = await startNode({ folder, askPassphrase, network: true, note, tries: triesOf(machine) });
  try {
    const runner = hostRunner(node);
    const control = await serveControl(folder, runner, { program: `telekommune ${version}` });
    let page: Awaited<ReturnType<typeof openPage>> = null;
    try {
      const where =
        node.addresses.length === 0 ? 'it only calls out' : `others reach it at ${node.addresses.join(', ')}`;
      await show([`The node runs; ${where}. Commands in another terminal talk to it. Ctrl-C ends it.`]);
      page = await openPage(machine, values, { node, runner, note });
      void auditInBackground(node, note);
      const trouble = await Promise.race([node.broke, untilStopped().then(() => null)]);
      if (trouble !== null) {
        await runner.settled();
        throw trouble;
      }
    } finally {
      await page?.close();
      await control.close();
    }
  } finally {
    await node.close();
  }
  return { data: { stopped: true }, lines: ['The node has stopped; everything is on the disk.'] };
}

/** A node that began from the witnesses' word works the whole history out for itself, while it runs; until then its status says so. */
async function auditInBackground(node: StartedNode, note: (line: string) => void): Promise<void> {
  try {
    const { checked, length } = await node.session.standing();
    if (checked === 'by this node') return;
    await fetchRows(node.open.base, () => undefined);
    const { faults, entries } = await node.audit(() => undefined);
    const [first] = faults;
    note(
      first === undefined
        ? `All ${entries} entries were checked by this node itself.`
        : `WARNING: of ${length} entries something does not agree: ${first.what} at ${first.where}. Believe no figure before telekommune verify.`,
    );
  } catch (fault) {
    note(faultNote(fault));
  }
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
