// What founding and joining share: where the node will listen, and that its folder is empty.

import { existsSync } from 'node:fs';
import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { option } from '../node/commands/arguments.ts';
import { isSet, textOrNull } from '../node/commands/speaking.ts';
import type { FolderLayout } from '../node/folder.ts';
import { type NodeConfig, usualConfig } from '../node/node-config.ts';

/** Options of both. */
export const beginningOptions = [
  option('listen', 'text', 'host:port to listen at, 127.0.0.1:4040 if left out; "none" only calls out'),
  option('reached-at', 'text', 'host:port where others reach this node, if it is another'),
  option('words-file', 'file', 'writes the recovery words into a new file of yours instead of showing them'),
  option('recover', 'flag', 'asks for the recovery words of an identity that you have already'),
  option('scripted-clock', 'flag', 'for examples and rehearsals: time passes only by telekommune clock set'),
];

/** The configuration of the new node. */
export function configFrom(values: ArgumentValues, title: string, more: Partial<NodeConfig>): NodeConfig {
  const listen = textOrNull(values, 'listen') ?? '127.0.0.1:4040';
  const reachedAt = textOrNull(values, 'reached-at');
  return {
    ...usualConfig(title),
    listen: listen === 'none' ? null : addressOf(listen),
    reachedAt: reachedAt === null ? [] : [reachedAt],
    clock: isSet(values, 'scripted-clock') ? 'scripted' : 'machine',
    ...more,
  };
}

/** Reads where to listen. */
export function addressOf(typed: string): { host: string; port: number } {
  const at = typed.lastIndexOf(':');
  const port = Number(typed.slice(at + 1));
  const host = typed.slice(0, at).replace(/^\[|\]$/g, '');
  if (at > 0 && Number.isInteger(port) && port >= 0 && port <= 65_535) return { host, port };
  throw new CommandTrouble({
    kind: 'usage',
    says: `--listen: "${typed}" is no address.`,
    next: 'Write host:port, such as 127.0.0.1:4040, or none.',
  });
}

/** Refuses a folder that has a node. */
export function needEmpty(layout: FolderLayout): void {
  if (!existsSync(layout.config) && !existsSync(layout.keys)) return;
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'folder-has-a-node',
    says: `There is a node in ${layout.root} already.`,
    next: 'Look at it: telekommune status. For another one name an empty folder: --folder PATH',
  });
}
