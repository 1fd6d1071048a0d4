// How a node is kept: backed up, restored, moved, let in again, put under another passphrase.

import { extname } from 'node:path';
import { makeBackup, moveOut } from '../node/backup.ts';
import type { Answer, ArgumentValues } from '../node/command.ts';
import { option, place, written } from '../node/commands/arguments.ts';
import type { MachineCommand } from '../node/commands/described.ts';
import { isSet, textOf, textOrNull } from '../node/commands/speaking.ts';
import { holdFolder } from '../node/folder.ts';
import { Keyring } from '../node/keyring.ts';
import { readNodeConfig } from '../node/node-config.ts';
import { restoreNode } from '../node/restoring.ts';
import type { Progress } from '../node/session.ts';
import { invitationOptions, invitationTyped } from './invitation-typed.ts';
import { asInvited } from './joining-clock.ts';
import type { Machine } from './machine.ts';
import { noteTo } from './noting.ts';
import type { StartedNode } from './start-node.ts';
import { lackingLines, movedLackingLines, shortLines } from './lacking.ts';
import { sentence } from '../node/sentence.ts';

const filePlace = place('file', 'file', 'where the file is, or will be');

async function runBackup(node: StartedNode, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { backupSource } = await import('./start-node.ts');
  const typed = textOf(values, 'file');
  const path = extname(typed) === '' ? `${typed}.backup` : typed;
  const backup = await makeBackup(backupSource(node, progress), path);
  const { manifest, ordered, lacking } = backup;
  return {
    data: { file: path, ...manifest, ordered, lacking: [...lacking] },
    lines: [
      sentence('{file} holds this node as of {n} entries, sealed under its passphrase.', {
        file: path,
        n: manifest.length,
      }),
      ...lackingLines(backup),
      sentence('Keep two, in two places, and try one now and then.'),
    ],
    next: [
      ...(ordered === manifest.length ? [] : ['telekommune peers', 'telekommune backup ANOTHER-FILE']),
      `telekommune restore ${path} --folder EMPTY-FOLDER`,
    ],
  };
}

/** For a running node. */
export const backupCommand: MachineCommand<StartedNode> = {
  path: ['backup'],
  group: 'node',
  summary: 'Back this node up into one sealed file, while it goes on',
  arguments: [written(filePlace)],
  example: 'telekommune backup office.backup',
  foresee: null,
  run: runBackup,
};

async function runRestore(machine: Machine, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { takeInRestored } = await import('./taking-in.ts');
  const held = holdFolder(machine.folder);
  try {
    const passphrase = await machine.askPassphrase({ of: 'node', isNew: false });
    const lastCopy = isSet(values, 'last-copy');
    const { manifest, logs } = await restoreNode(textOf(values, 'file'), held.layout, passphrase, {
      lastCopy,
      progress,
    });
    const isContinued = logs === 'continued';
    const keyring = Keyring.open(held.layout.keys);
    await keyring.unlock(passphrase);
    const arrived = await takeInRestored(held, keyring, {
      expected: manifest.length,
      note: noteTo(machine),
      progress,
    });
    keyring.lock();
    return {
      data: { folder: held.layout.root, logs, ...manifest, arrived },
      lines: [
        sentence('“{title}” of “{commune}”, as of {madeAtMs} and {n} entries, is in {folder}.', {
          title: manifest.title,
          commune: manifest.communeName,
          madeAtMs: manifest.madeAtMs,
          n: manifest.length,
          folder: held.layout.root,
        }),
        ...shortLines(arrived, manifest.length, isContinued),
        isContinued
          ? sentence('It goes on where it was.')
          : sentence(
              'It has fresh logs, because others may have seen what the old ones said later: a member lets it in with an invitation.',
            ),
      ],
      next: isContinued ? ['telekommune run'] : ['telekommune status', 'telekommune rejoin'],
    };
  } finally {
    held.release();
  }
}

async function runRejoin(machine: Machine, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { letIn } = await import('./letting-in.ts');
  const held = holdFolder(machine.folder);
  try {
    const before = readNodeConfig(held.layout.config);
    const keyring = Keyring.open(held.layout.keys);
    await keyring.unlock(await machine.askPassphrase({ of: 'node', isNew: false }));
    const invitation = await invitationTyped(machine, values);
    const config = asInvited(before, invitation);
    const { joined, log, witness, length, clockTold, twins } = await letIn(
      machine,
      { held, keyring, values, config, invitation },
      progress,
    );
    keyring.lock();
    return {
      data: { commune: joined.communeId, name: joined.communeName, log, witness, length },
      lines: [
        sentence('This node is let into “{name}” again, with a log of its own; {n} entries have arrived.', {
          name: joined.communeName,
          n: length,
        }),
        ...(witness === null
          ? []
          : [
              sentence('Its new witness, for the members to elect: {witnessWhole}', {
                witnessWhole: witness,
              }),
            ]),
        ...clockTold,
        ...twins.lines,
      ],
      next: ['telekommune run', ...twins.next],
    };
  } finally {
    held.release();
  }
}

async function runMove(machine: Machine, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { backupSource, startNode } = await import('./start-node.ts');
  const { folder, askPassphrase } = machine;
  const path = textOf(values, 'file');
  const passphrase = await askPassphrase({ of: 'node', isNew: false });
  const node = await startNode({
    folder,
    askPassphrase: async () => Uint8Array.from(passphrase),
    network: false,
    note: noteTo(machine),
  });
  try {
    const to = textOrNull(values, 'to');
    const stopping = { cut: () => node.cut(), close: () => node.closeBases() };
    const backup = await moveOut(backupSource(node, progress), path, passphrase, stopping, to);
    const { manifest, ordered, lacking } = backup;
    return {
      data: { file: path, ...manifest, ordered, lacking: [...lacking] },
      lines: [
        sentence('{file} holds this node and continues its logs. This folder is out of use from now on.', {
          file: path,
        }),
        ...movedLackingLines(backup),
        sentence('Restore it once, on the new machine.'),
      ],
      next: [`telekommune restore ${path}`],
    };
  } finally {
    await node.close();
  }
}

async function runPassphrase({ folder, askPassphrase }: Machine): Promise<Answer> {
  const held = holdFolder(folder);
  try {
    const keyring = Keyring.open(held.layout.keys);
    const old = await askPassphrase({ of: 'node', isNew: false });
    await keyring.unlock(Uint8Array.from(old));
    await keyring.changePassphrase(old, await askPassphrase({ of: 'node', isNew: true }));
    keyring.lock();
    return {
      data: { changed: true },
      lines: [sentence('The node is under its new passphrase. Backups made before stay under the old one.')],
    };
  } finally {
    held.release();
  }
}

/** In the order of the help. */
export const keepingCommands: readonly MachineCommand<Machine>[] = [
  {
    path: ['restore'],
    group: 'node',
    summary: 'Restore a node from a backup, or take in one that moves, into an empty folder',
    arguments: [
      filePlace,
      option(
        'last-copy',
        'flag',
        'the old machine is gone for good and no other node is in the commune: go on where the backup ended',
      ),
    ],
    example: 'telekommune restore office.backup --folder restored',
    foresee: null,
    run: runRestore,
  },
  {
    path: ['rejoin'],
    group: 'node',
    summary: 'Let a restored node in again, with an invitation',
    arguments: invitationOptions,
    example: 'telekommune rejoin --invitation-file invitation.txt',
    foresee: null,
    run: runRejoin,
  },
  {
    path: ['move'],
    group: 'node',
    summary: 'Move this node to another machine: one file continues it, this folder ends',
    details: ['Stop the node first. Restore the file once, on the new machine.'],
    arguments: [
      written(filePlace),
      option('to', 'text', 'where it will be, for whoever opens this folder later'),
    ],
    example: 'telekommune move office.move --to "the new machine in the workshop"',
    async foresee({ folder }) {
      return [sentence('The node in {folder} is put out of use; the file alone continues it.', { folder })];
    },
    run: runMove,
  },
  {
    path: ['passphrase'],
    group: 'node',
    summary: 'Change the passphrase of this node',
    details: ['Stop the node first.'],
    arguments: [],
    example: 'telekommune passphrase',
    foresee: null,
    run: runPassphrase,
  },
];
