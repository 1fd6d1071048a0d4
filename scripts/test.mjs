// `npm test`: installs what is missing, checks types, lint and format, runs all tests, and closes with the count.
// `npm test -- <words>` hands the words to vitest (a part of a path, `-t name`, `--bail 1` …).

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { bootstrap } from './bootstrap.mjs';
import { countsPath } from './count-reporter.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { runSections, runTool, staticSections } from './tools.mjs';

/**
 * How many tests passed, failed and were skipped; a section that is no test, such as the types, counts like one test.
 *
 * @param {number} sectionCount
 * @param {readonly string[]} failedSections
 */
function countResults(sectionCount, failedSections) {
  const checksFailed = failedSections.filter((title) => title !== 'Tests').length;
  const checks = { passed: sectionCount - 1 - checksFailed, failed: checksFailed };
  if (!existsSync(countsPath)) return { passed: checks.passed, failed: checks.failed + 1, skipped: 0 };
  /** @type {import('./count-reporter.mjs').Counts} */
  const tests = JSON.parse(readFileSync(countsPath, 'utf8'));
  const testsFailed = failedSections.includes('Tests') ? Math.max(1, tests.failed) : tests.failed;
  return {
    passed: tests.passed + checks.passed,
    failed: testsFailed + checks.failed,
    skipped: tests.skipped,
  };
}

try {
  const startMs = Date.now();
  await bootstrap('develop');
  rmSync(countsPath, { force: true });
  const sections = [
    { title: 'Outside tools', check: ensureDebianPackages },
    ...staticSections,
    { title: 'Tests', check: () => runTool('vitest', ['run', ...process.argv.slice(2)]) },
  ];
  const failedSections = await runSections(sections);
  const { passed, failed, skipped } = countResults(sections.length, failedSections);
  const seconds = Math.round((Date.now() - startMs) / 1000);
  const verdict = failedSections.length === 0 ? 'All in order' : `FAILED: ${failedSections.join(', ')}`;
  process.stdout.write(`\n${verdict} (${seconds} s altogether)\n\n`);
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exitCode = failedSections.length === 0 && failed === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
