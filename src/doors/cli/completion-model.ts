// What can stand where on a command line, for the completion of any shell.

import type { Argument } from '../../node/command.ts';
import { COMMON_OPTIONS } from './options.ts';
import { type CommandNode, nodesOf } from './tree.ts';

/** Where the words for a value come from. */
export type ValueSource =
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'names'; readonly names: string }
  | { readonly is: 'files' | 'folders' | 'nothing' };

export interface CompletionOption {
  /** `--rate` */
  readonly option: string;
  readonly help: string;
  /** Null for a flag. */
  readonly value: ValueSource | null;
}

/** One place in the tree of commands: what may follow the words of its path. */
export interface CompletionNode {
  /** `ledger journal`; empty at the root. */
  readonly path: string;
  readonly children: readonly { readonly word: string; readonly help: string }[];
  readonly options: readonly CompletionOption[];
  readonly places: readonly ValueSource[];
}

function sourceOf({ kind, words, names }: Argument): ValueSource {
  if (kind === 'word') return { is: 'words', words: words ?? [] };
  if (names !== undefined) return { is: 'names', names };
  if (kind === 'file') return { is: 'files' };
  return { is: kind === 'folder' ? 'folders' : 'nothing' };
}

function optionOf(option: Argument): CompletionOption {
  return {
    option: `--${option.name}`,
    help: option.help,
    value: option.kind === 'flag' ? null : sourceOf(option),
  };
}

/** The help of a child: its summary, or the words below it. */
function childHelp(child: CommandNode): string {
  return child.command?.summary ?? [...child.children.keys()].join(', ');
}

/** All places, the root first. */
export function completionNodes(root: CommandNode): readonly CompletionNode[] {
  return nodesOf(root).map(({ path, command, children }) => {
    const own = command?.arguments ?? [];
    return {
      path: path.join(' '),
      children: [...children].map(([word, child]) => ({ word, help: childHelp(child) })),
      options: [...own.filter(({ positional }) => !positional), ...COMMON_OPTIONS].map(optionOf),
      places: own.filter(({ positional }) => positional).map(sourceOf),
    };
  });
}

/** How the generated scripts spell a source: words as they are, `@names assets`, `@files`, `@folders`, nothing. */
export function sourceSpelling(source: ValueSource): string {
  switch (source.is) {
    case 'words':
      return source.words.join(' ');
    case 'names':
      return `@names ${source.names}`;
    case 'files':
    case 'folders':
      return `@${source.is}`;
    case 'nothing':
      return '';
  }
}

/** Every value that is not empty, by `path`, and option or number of the place (from 1). */
export function valueCases(nodes: readonly CompletionNode[]): readonly (readonly [string, string, string])[] {
  return nodes.flatMap(({ path, options, places }) => [
    ...options.flatMap(({ option, value }) =>
      value === null ? [] : [[path, option, sourceSpelling(value)] as const],
    ),
    ...places.map((place, index) => [path, String(index + 1), sourceSpelling(place)] as const),
  ]);
}
