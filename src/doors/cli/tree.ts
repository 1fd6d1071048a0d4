// The commands as a tree of words: `ledger` → `trial-balance`. A node may be a command, have children, or both.

import type { CommandDescription } from '../../node/commands/described.ts';

export interface CommandNode {
  readonly path: readonly string[];
  readonly command: CommandDescription | null;
  readonly children: ReadonlyMap<string, CommandNode>;
}

/** The tree over a table of commands; children keep the order of the table. */
export function treeOf(commands: readonly CommandDescription[]): CommandNode {
  return nodeAt([], commands);
}

/** The node of a path, from all commands that begin with it. */
function nodeAt(path: readonly string[], commands: readonly CommandDescription[]): CommandNode {
  const depth = path.length;
  const deeper = commands.filter((command) => command.path.length > depth);
  const below = Map.groupBy(deeper, (command) => command.path[depth] ?? '');
  return {
    path,
    command: commands.find((command) => command.path.length === depth) ?? null,
    children: new Map([...below].map(([word, all]) => [word, nodeAt([...path, word], all)])),
  };
}

/** Every node below, the root included, parents first. */
export function nodesOf(node: CommandNode): CommandNode[] {
  return [node, ...[...node.children.values()].flatMap(nodesOf)];
}
