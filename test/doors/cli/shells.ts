// Asks real shells what they would complete, with the generated scripts and a program that knows a few names.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bashCompletion } from '../../../src/doors/cli/completion-bash.ts';
import { fishCompletion } from '../../../src/doors/cli/completion-fish.ts';
import { completionNodes } from '../../../src/doors/cli/completion-model.ts';
import { zshCompletion } from '../../../src/doors/cli/completion-zsh.ts';
import { treeOf } from '../../../src/doors/cli/tree.ts';
import type { CommandDescription } from '../../../src/node/commands/described.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export function hasShell(shell: Shell): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

/** A program in the place of ours: says which names it was asked for, so that the test sees the question. */
const NAMES_PROGRAM = `#!/bin/sh
[ "$1 $2" = 'completion names' ] || exit 9
shift 2
printf '%s\\n' "$1-one" "$1-two"
[ "$2" = '--folder' ] && printf '%s\\n' "$1-in-$(basename "$3")"
exit 0
`;

// zsh completes only in its line editor: it is run on a pseudo-terminal, and compadd writes down what it is given.
function zshHarness(script: string, line: string): string {
  return `
zmodload zsh/zpty
zpty shell 'zsh -f -i'
zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -D; source ${script}'
zpty -w shell 'zstyle ":completion:*" list-grouped no; LISTMAX=100000'
zpty -w shell 'function compadd() { if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  local -a found; builtin compadd -A found "$@"; builtin compadd "$@"; local one; for one in $found; do print -r -- "FOUND:$one:END"; done; }'
zpty -w shell 'function ended() { print -r -- "THE-""END" }; zle -N ended; bindkey "^X" ended; bindkey "^I" complete-word'
zpty -w shell 'print -r -- THE-""BEGINNING'
zpty -r shell seen '*THE-BEGINNING*'
zpty -n -w shell ${JSON.stringify(line)}$'\\t'$'\\x18'
zpty -r shell seen '*THE-END*'
print -r -- "$seen"
zpty -d shell
`;
}

function bashHarness(script: string, words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  return `source ${script}
complete -p telekommune tk >/dev/null || exit 8
COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}
_telekommune
printf '%s\\n' "\${COMPREPLY[@]}"`;
}

function run(folder: string, shell: Shell, words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(shell, words, {
    encoding: 'utf8',
    cwd: folder,
    timeout: 20_000,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      TERM: 'xterm',
      LC_ALL: 'C.UTF-8',
    },
  });
  if (status !== 0 || stderr !== '') throw new Error(`${shell} ended with ${status}: ${stderr}`);
  return stdout;
}

/** What a shell offers for the last of the words (behind `telekommune`), sorted, without descriptions. */
export class ShellDesk {
  private readonly folder: string;

  constructor(folder: string, commands: readonly CommandDescription[]) {
    this.folder = folder;
    mkdirSync(join(folder, 'bin'), { recursive: true });
    mkdirSync(join(folder, 'hall'), { recursive: true });
    writeFileSync(join(folder, 'hall.txt'), '');
    for (const name of ['telekommune', 'tk']) {
      writeFileSync(join(folder, 'bin', name), NAMES_PROGRAM);
      chmodSync(join(folder, 'bin', name), 0o700);
    }
    const nodes = completionNodes(treeOf(commands));
    for (const [shell, script] of Object.entries(scripts))
      writeFileSync(join(folder, `completion.${shell}`), script(nodes));
  }

  completions(shell: Shell, words: readonly string[]): string[] {
    const script = join(this.folder, `completion.${shell}`);
    const line = ['telekommune', ...words].join(' ');
    if (shell === 'bash') {
      // bash breaks words at equals signs before it asks.
      const broken = words.flatMap((word) => word.split(/(?<==)|(?==)/));
      return sorted(
        run(this.folder, shell, ['--norc', '-c', bashHarness(script, ['telekommune', ...broken])]).split(
          '\n',
        ),
      );
    }
    if (shell === 'fish') {
      const offered = run(this.folder, shell, [
        '--no-config',
        '-c',
        `source ${script}; complete -C ${JSON.stringify(line)}`,
      ]);
      return sorted(offered.split('\n').map((one) => one.split('\t')[0] ?? ''));
    }
    const seen = run(this.folder, shell, ['-f', '-c', zshHarness(script, line)]);
    return sorted([...seen.matchAll(/FOUND:(.*?):END/g)].map(([, found = '']) => found));
  }

  /** What a shell says about the script itself; empty when it can be read. */
  faults(shell: Shell): string {
    const { stderr } = spawnSync(shell, ['-n', join(this.folder, `completion.${shell}`)], {
      encoding: 'utf8',
    });
    return stderr;
  }
}

function sorted(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word !== ''))].sort();
}
