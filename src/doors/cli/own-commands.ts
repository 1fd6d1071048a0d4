// The commands of the command line itself: completion for shells, the man page, the version. They need no node.

import { NAME_KINDS } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { bashCompletion } from './completion-bash.ts';
import { fishCompletion } from './completion-fish.ts';
import { completionNodes } from './completion-model.ts';
import { zshCompletion } from './completion-zsh.ts';
import { manPage } from './man-page.ts';
import type { CommandNode } from './tree.ts';

/** What such a command may look at. */
export interface OwnContext {
  readonly root: CommandNode;
  readonly commands: readonly CommandDescription[];
  readonly version: string;
}

export interface OwnCommand extends CommandDescription {
  text(context: OwnContext): string;
}

type Script = (nodes: ReturnType<typeof completionNodes>) => string;

function completion(shell: string, use: string, script: Script): OwnCommand {
  return {
    path: ['completion', shell],
    group: 'node',
    summary: `Print the completion script for ${shell}`,
    arguments: [],
    example: use,
    text: ({ root }) => script(completionNodes(root)),
  };
}

/** In the order of the help. */
export const OWN_COMMANDS: readonly OwnCommand[] = [
  completion('bash', 'source <(telekommune completion bash)', bashCompletion),
  completion('zsh', 'source <(telekommune completion zsh)', zshCompletion),
  completion('fish', 'telekommune completion fish | source', fishCompletion),
  {
    path: ['man'],
    group: 'node',
    summary: 'Print the manual page',
    details: [
      'Read it at once, or keep it where man finds it: telekommune man > ~/.local/share/man/man1/telekommune.1',
    ],
    arguments: [],
    example: 'telekommune man | man -l -',
    text: ({ commands, version }) => manPage(commands, version),
  },
  {
    path: ['version'],
    group: 'node',
    summary: 'Print the version of the program',
    arguments: [],
    example: 'telekommune version',
    text: ({ version }) => `telekommune ${version}\n`,
  },
];

/** What completion scripts ask: names that exist in the commune, one a line. Only a running node answers, so that a Tab is never slow. */
export const NAMES_COMMAND: CommandDescription = {
  path: ['completion', 'names'],
  group: 'node',
  summary: 'Print names that exist in the commune, for the completion scripts',
  arguments: [
    {
      name: 'of',
      kind: 'word',
      positional: true,
      required: true,
      words: NAME_KINDS,
      help: 'what they name',
    },
  ],
  example: 'telekommune completion names assets',
};
