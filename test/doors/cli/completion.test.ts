// Completion, as bash, zsh and fish really offer it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCommands } from './sample-commands.ts';
import { hasShell, type Shell, ShellDesk } from './shells.ts';
import { realCommands } from './table-of-commands.ts';

let folder: string;
let desk: ShellDesk;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-shells-'));
  desk = new ShellDesk(folder, sampleCommands);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shells: readonly Shell[] = ['bash', 'zsh', 'fish'];

describe.each(shells)('%s', (shell) => {
  it.skipIf(!hasShell(shell)).each<readonly [string, string[], string[]]>([
    ['commands', [''], ['bid', 'ledger', 'say', 'status']],
    ['the beginning of a command', ['st'], ['status']],
    ['subcommands', ['ledger', ''], ['journal', 'trial-balance']],
    ['a subcommand after a common option', ['ledger', '--json', 'j'], ['journal']],
    ['options of the command', ['bid', '--r'], ['--rate']],
    ['common options', ['status', '--js'], ['--json']],
    ['words of an option', ['ledger', 'journal', '--form', ''], ['long', 'short']],
    ['words behind an equals sign', ['ledger', 'journal', '--form=s'], ['short']],
    ['names that exist, at a place', ['say', 'assets-o'], ['assets-one']],
    ['names that exist, for an option', ['bid', '--for', ''], ['holders-one', 'holders-two']],
    [
      'names in another folder',
      ['--folder', 'hall', 'say', ''],
      ['assets-in-hall', 'assets-one', 'assets-two'],
    ],
    ['nothing for an amount', ['bid', 'hall.bonds', ''], []],
    ['nothing for a rate', ['bid', '--rate', ''], []],
    ['no command as a value', ['bid', '--for', 'stat'], []],
    ['names at a place behind the end of options', ['say', '--', 'assets-t'], ['assets-two']],
  ])('offers %s: %j', (_what, words, offered) => {
    const found = desk.completions(shell, words);
    // fish gives back the whole word, the others what stands behind the equals sign.
    expect(found.map((word) => word.replace(/^--form=/, ''))).toEqual(offered);
  });

  it.skipIf(!hasShell(shell))('offers files and folders', () => {
    const files = desk.completions(shell, ['ledger', 'journal', '--out', 'hall']);
    expect(files.map((file) => file.replace(/\/$/, '')).sort()).toEqual(['hall', 'hall.txt']);
    const folders = desk.completions(shell, ['ledger', 'journal', '--in', 'hal']);
    expect(folders.map((one) => one.replace(/\/$/, ''))).toEqual(['hall']);
  });

  it.skipIf(!hasShell(shell))('reads the script of all commands without a fault', () => {
    const whole = new ShellDesk(mkdtempSync(join(folder, 'whole-')), realCommands);
    expect(whole.faults(shell)).toBe('');
    expect(whole.completions(shell, ['char'])).toEqual(['charter']);
    expect(whole.completions(shell, ['vote', 'proposals-one', ''])).toEqual(['abstain', 'no', 'yes']);
  });
});
