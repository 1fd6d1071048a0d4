// What only some commands need is not loaded by the others: docs/decisions/light-start.md.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
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
  const urls = printed.split('\n').filter((line) => line.startsWith('file://'));
  return urls.map((url) => fileURLToPath(url));
}

test.each([
  [['--version']],
  [['dht', 'run', '--help']],
  [['voice', 'export', '--help']],
  [['bank', 'read', '--help']],
  [['completion', 'bash']],
])(
  'what asks a running node, or nothing, loads neither the engine nor the page, and no reader of files: %j',
  (words) => {
    const loaded = loadedBy(words);
    expect(loaded).toContain(join(PROJECT, 'src/doors/cli/run.ts'));
    const own = new RegExp(`^${PROJECT}/src/(engine|web|doors/http)/|/serve-feeds.ts$`);
    const others =
      /\/node_modules\/(autobase|hypercore|hyperdht|corestore|hono|@hono|libxml2-wasm|csv-parse|htmlparser2)\//;
    expect(loaded.filter((path) => own.test(path) || others.test(path))).toEqual([]);
  },
);
