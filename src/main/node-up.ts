// A node that is up: started with its network, reached by commands over its socket, its history worked out behind it.

import type { Heard } from '../doors/http/changes.ts';
import { serveControl } from '../doors/socket/serve.ts';
import type { CommandDescription } from '../node/commands/described.ts';
import { wipe } from '../node/cryptography.ts';
import type { AskPassphrase } from '../node/passphrase.ts';
import { fetchRows } from './fetching-rows.ts';
import { type HostRunner, hostRunner } from './host-runner.ts';
import type { Machine } from './machine.ts';
import { faultNote } from './noting.ts';
import { runningCommandsOf } from './node-commands.ts';
import { type StartedNode, startNode } from './start-node.ts';
import { overheard, VoiceBeside, voiceDescriptions } from './voice/beside-node.ts';

export interface NodeUp {
  readonly node: StartedNode;
  readonly commands: readonly CommandDescription[];
  readonly runner: HostRunner;
  /** What a door listens to: the order, and what people say beside it. */
  readonly heard: Heard;
  /** Takes the socket away and closes the node. */
  close(): Promise<void>;
}

export interface BringingUp {
  readonly note: (line: string) => void;
  /** How often the passphrase may be asked for. */
  readonly tries: number;
  /** The folder and passphrase of another node than the machine's. */
  readonly other?: { readonly folder: string; readonly askPassphrase: AskPassphrase };
  readonly folded?: (length: number) => void;
}

/** Brings the node of the machine's folder up. */
export async function bringUp(machine: Machine, { note, tries, other, folded }: BringingUp): Promise<NodeUp> {
  const heard = overheard({ ...machine, ...other });
  const { folder, askPassphrase } = heard.machine;
  const common = { folder, askPassphrase, network: true, note, tries };
  const node = await startNode({ ...common, ...(folded === undefined ? {} : { folded }) });
  const open: { close(): Promise<void> }[] = [node];
  const closeAll = async (): Promise<void> => {
    for (const one of open.toReversed()) await one.close();
  };
  try {
    const commands = runningCommandsOf(node, machine);
    const alone = hostRunner(node, commands);
    const voice = other === undefined ? await VoiceBeside.open(machine, heard.take(), note) : null;
    if (voice !== null) open.push(voice);
    const runner = voice?.over(alone) ?? alone;
    open.push(await serveControl(folder, runner, { program: `telekommune ${machine.version}` }));
    const described = voice === null ? commands : [...commands, ...voiceDescriptions];
    const listened = voice?.heardWith(node.session) ?? node.session;
    return { node, commands: described, runner, heard: listened, close: closeAll };
  } catch (fault) {
    await closeAll();
    throw fault;
  } finally {
    wipe(heard.take());
  }
}

/** A node that began from the witnesses' word works the whole history out for itself, while it runs; until then its status says so. */
export async function auditInBackground(node: StartedNode, note: (line: string) => void): Promise<void> {
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
