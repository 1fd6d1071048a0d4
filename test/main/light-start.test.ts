// What only some commands need is not loaded by the others: docs/decisions/light-start.md.

import { execFileSync } from 'node:child_process';
import { relative, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Writes the address of every module that is loaded, a line each, behind everything else. */
const LISTING = `
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  const loaded = [];
  registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
  process.on('exit', () => writeSync(1, ['', ...loaded, ''].join('\\n')));
`;

function loadedBy(words: readonly string[]): readonly string[] {
  const hook = `data:text/javascript,${encodeURIComponent(LISTING)}`;
  const printed = execFileSync(process.execPath, ['--import', hook, 'src/main.ts', ...words], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return printed
    .split('\n')
    .filter((line) => line.startsWith('file://'))
    .map((url) => relative(PROJECT, fileURLToPath(url)));
}

test.each([[['--version']], [['dht', 'run', '--help']], [['completion', 'bash']]])(
  'what asks a running node, or nothing, loads neither the engine nor the page: %j',
  (words) => {
    const loaded = loadedBy(words);
    expect(loaded).toContain('src/doors/cli/run.ts');
    const heavy =
      /^(src\/(engine|web|doors\/http|doors\/feeds)\/|node_modules\/(autobase|hypercore|hyperdht|hono)\/)/;
    expect(loaded.filter((path) => heavy.test(path))).toEqual([]);
  },
);
