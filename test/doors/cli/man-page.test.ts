// The manual page, judged by groff and by man itself.

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { manPage, roffText } from '../../../src/doors/cli/man-page.ts';
import { sampleCommands } from './sample-commands.ts';
import { realCommands } from './table-of-commands.ts';

const hasGroff = spawnSync('groff', ['--version']).status === 0;
const hasMan = spawnSync('man', ['--version']).status === 0;

describe('roff', () => {
  it.each([
    ['.TH is text', '\\&.TH is text'],
    ["'quoted", "\\&'quoted"],
    ['--rate a\\b', '\\-\\-rate a\\eb'],
    ['“½” …', '\\[u201C]\\[u00BD]\\[u201D] \\[u2026]'],
    ['say "no"', 'say \\(dqno\\(dq'],
    ['one\ntwo\u001b', 'one two?'],
  ])('%j becomes %j', (text, roff) => {
    expect(roffText(text)).toBe(roff);
  });

  it('of a small table', async () => {
    await expect(manPage(sampleCommands, '1.2.3')).toMatchFileSnapshot('golden/sample.1');
  });

  it.skipIf(!hasGroff)('is set by groff without a warning', () => {
    const { stderr, stdout, status } = spawnSync('groff', ['-ww', '-man', '-Tutf8', '-P-c'], {
      input: manPage(realCommands, '1.2.3'),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('telekommune vote');
  });

  it.skipIf(!hasMan)('is shown by man, with every command, its arguments and the exit codes', () => {
    const { stdout, stderr } = spawnSync('man', ['--warnings', '--no-hyphenation', '-l', '-'], {
      input: manPage(realCommands, '1.2.3'),
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '100', MANPAGER: 'cat', LC_ALL: 'C.UTF-8', GROFF_NO_SGR: '1' },
    });
    expect(stderr).toBe('');
    // Without SGR, bold is a letter struck twice.
    const struck = stdout
      .split('\b')
      .map((part, index, parts) => (index < parts.length - 1 ? part.slice(0, -1) : part));
    const text = struck.join('').replaceAll(/\s+/g, ' ');
    for (const { path, summary } of realCommands) {
      expect(text).toContain(`telekommune ${path.join(' ')}`);
      expect(text).toContain(summary);
    }
    expect(text).toContain('5 the program or its folder is broken.');
  });
});
