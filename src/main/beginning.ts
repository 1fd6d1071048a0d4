// What founding and joining share: where the node will listen, and that its folder is empty.

import { existsSync } from 'node:fs';
import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { option } from '../node/commands/arguments.ts';
import { textOrNull } from '../node/commands/speaking.ts';
import type { FolderLayout } from '../node/folder.ts';
import { joinFirst, type NodeConfig, usualConfig } from '../node/node-config.ts';

/** Options of both. */
export const beginningOptions = [
  option(
    'listen',
    'text',
    'host:port to listen at, 127.0.0.1:4040 if left out, or the next free port; "none" only calls out',
  ),
  option('reached-at', 'text', 'host:port where others reach this node, if it is another'),
  option('words-file', 'file', 'writes the recovery words into a new file of yours instead of showing them'),
  option('recover', 'flag', 'asks for the recovery words of an identity that you have already'),
];

/** The configuration of the new node. */
export function configFrom(
  values: ArgumentValues,
  title: string,
  more: Pick<NodeConfig, 'listen' | 'witness' | 'clock'>,
): NodeConfig {
  const reachedAt = textOrNull(values, 'reached-at');
  return {
    ...usualConfig(title),
    reachedAt: reachedAt === null ? [] : [reachedAt],
    ...more,
  };
}

/** Whether a joining made keys in this folder and was never let in. */
export function isHalfJoined({ config, keys }: FolderLayout): boolean {
  return existsSync(keys) && !existsSync(config);
}

/** Refuses a folder that has a node, or keys of a joining that was not let in. */
export function needEmpty(layout: FolderLayout): void {
  if (isHalfJoined(layout)) throw joinFirst(layout.root);
  if (!existsSync(layout.config)) return;
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'folder-has-a-node',
    says: `There is a node in ${layout.root} already.`,
    next: 'Look at it: telekommune status. For another one name an empty folder: --folder PATH',
  });
}
