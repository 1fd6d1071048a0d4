import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './scripts/count-reporter.mjs';

const TESTS = 'test/**/*.test.ts';
/** Tests of the real engine in processes, and of the page in a browser: what one of them leaves behind must not reach the next. */
const APART = ['test/e2e/**', 'test/engine/**', 'test/page/**', 'test/voice/**', 'test/mutants/**'];

/** Those that put another module in the place of one of the program's, for all who load it in the same process. */
function replacing(): readonly string[] {
  const paths = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((path) => join('test', path));
  return paths.filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('vi.mock('));
}

const apart = [...APART, ...replacing()];

// The one default export of this project: vitest asks for it.
export default defineConfig({
  test: {
    pool: 'forks',
    globals: false,
    setupFiles: ['test/kit/seed.ts'],
    // tests of the real engine wait for other processes; a machine that stalls once is no fault of the rules
    retry: process.env['CI'] === 'true' ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // nodes wait for one another more than they reckon, so two files at a time are quicker even on two cores
    maxWorkers: 2,
    reporters: ['default', new CountReporter()],
    projects: [
      // all in one process: loading the rules anew for each file took longer than testing them
      { extends: true, test: { name: 'together', include: [TESTS], exclude: apart, isolate: false } },
      // they wait for other processes, each at its own pace
      { extends: true, test: { name: 'apart', include: apart.map(asTests), testTimeout: 90_000 } },
    ],
  },
});

function asTests(path: string): string {
  return path.replace(/\*\*$/, '**/*.test.ts');
}
