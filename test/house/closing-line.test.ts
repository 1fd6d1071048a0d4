// The counts in the closing line of `npm test` come from what vitest did, failures to load included.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closingLine } from '../../scripts/closing-line.mjs';
import { projectRoot } from './project-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-count-'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the reporter counted, and what was printed, when vitest ran the given test files. */
function runOf(files: Record<string, string>): { readonly counts: unknown; readonly printed: string } {
  const reporter = join(projectRoot, 'scripts/count-reporter.mjs');
  const counts = join(folder, 'counts.json');
  writeFileSync(
    join(folder, 'vitest.config.mjs'),
    `import { CountReporter } from ${JSON.stringify(reporter)};
     export default { test: { reporters: [new CountReporter(${JSON.stringify(counts)})], include: ['*.test.ts'] } };`,
  );
  const head = `import { describe, expect, it } from 'vitest';\n`;
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, `${name}.test.ts`), head + text);
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', '--root', folder];
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  return { counts: JSON.parse(readFileSync(counts, 'utf8')), printed: stdout };
}

function countsOf(files: Record<string, string>): unknown {
  return runOf(files).counts;
}

describe('the counts', () => {
  it('tell passed, failed and skipped tests apart', () => {
    const text = `
      it('a', () => { expect(1).toBe(1); });
      describe('b', () => { it('c', () => { expect(1).toBe(1); }); it('d', () => { expect(1).toBe(2); }); });
      it.skipIf(true)('e', () => {});`;
    expect(countsOf({ mixed: text })).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('count a file that cannot be loaded as a failure', () => {
    const files = { good: `it('a', () => { expect(1).toBe(1); });`, bad: `throw new Error('no');` };
    expect(countsOf(files)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('count an error outside every test as a failure', () => {
    const text = `it('a', () => { void Promise.reject(new Error('nobody waits for me')); });`;
    expect(countsOf({ stray: text })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe('a test that passes when it is tried again', () => {
  it('counts as passed, and why it failed at first is printed', () => {
    const text = `
      let tries = 0;
      it('a', { retry: 1 }, () => { expect(++tries).toBe(2); });`;
    const { counts, printed } = runOf({ shaky: text });
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(printed).toMatch(/tried again: shaky\.test\.ts > a\n.*expected 1 to be 2/);
  });
});

describe('what failed', () => {
  it('is printed last, with the file, the test and why', () => {
    const files = {
      wrong: `it('a', () => { expect(1).toBe(2); });`,
      broken: `throw new Error('cannot be loaded');`,
    };
    const { printed } = runOf(files);
    expect(printed).toMatch(/failed: wrong\.test\.ts > a\n.*expected 1 to be 2/);
    expect(printed).toMatch(/failed: broken\.test\.ts\ncannot be loaded/);
  });
});

describe('the closing line', () => {
  const tests = { passed: 100, failed: 0, skipped: 0 };

  it.each([
    ['104 passed, 0 failed', 4, [], tests],
    ['104 passed, 0 failed, 2 skipped', 4, [], { ...tests, skipped: 2 }],
    ['103 passed, 1 failed', 4, ['Types'], tests],
    ['104 passed, 3 failed', 4, ['Tests'], { ...tests, failed: 3 }],
    ['102 passed, 5 failed', 4, ['Types', 'Lint', 'Tests'], { ...tests, failed: 3 }],
    ['104 passed, 1 failed', 4, ['Tests'], tests],
    ['4 passed, 1 failed', 4, ['Tests'], null],
    ['4 passed, 1 failed', 4, [], null],
  ])('%s', (line, checkCount, failedSections, counts) => {
    expect(closingLine(checkCount, failedSections, counts)).toBe(line);
  });
});
