// The commands as a tree of words: `ledger` → `trial-balance`. A node may be a command, have children, or both.

import type { CommandDescription } from '../../node/commands/described.ts';

export interface CommandNode {
  readonly path: readonly string[];
  readonly command: CommandDescription | null;
  readonly children: ReadonlyMap<string, CommandNode>;
}

/** The tree over a table of commands; children keep the order of the table. */
export function treeOf(commands: readonly CommandDescription[], path: readonly string[] = []): CommandNode {
  const depth = path.length;
  const within = commands.filter((command) => path.every((word, index) => command.path[index] === word));
  const words = new Set(within.flatMap((command) => command.path.slice(depth, depth + 1)));
  const children = new Map([...words].map((word) => [word, treeOf(within, [...path, word])] as const));
  return { path, command: within.find((command) => command.path.length === depth) ?? null, children };
}

/** Every node below, the root included, parents first. */
export function nodesOf(node: CommandNode): CommandNode[] {
  return [node, ...[...node.children.values()].flatMap(nodesOf)];
}
