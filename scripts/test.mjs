// `npm test`: installs what is missing, checks types, lint and format, runs all tests, and closes with the count.
// `npm test -- <words>` hands the words to vitest (a part of a path, `-t name`, `--bail 1` …).

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { bootstrap } from './bootstrap.mjs';
import { closingLine } from './closing-line.mjs';
import { countsPath } from './count-reporter.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { runSections, runTool, staticSections } from './tools.mjs';

/** @returns {import('./count-reporter.mjs').Counts | null} */
function readCounts() {
  return existsSync(countsPath) ? JSON.parse(readFileSync(countsPath, 'utf8')) : null;
}

try {
  const startMs = Date.now();
  await bootstrap('develop');
  rmSync(countsPath, { force: true });
  const checks = [{ title: 'Outside tools', check: ensureDebianPackages }, ...staticSections];
  const tests = { title: 'Tests', check: () => runTool('vitest', ['run', ...process.argv.slice(2)]) };
  const failedSections = await runSections([...checks, tests]);
  const counts = readCounts();
  const seconds = Math.round((Date.now() - startMs) / 1000);
  const verdict = failedSections.length === 0 ? 'All in order' : `FAILED: ${failedSections.join(', ')}`;
  process.stdout.write(`\n${verdict} (${seconds} s altogether)\n\n`);
  process.stdout.write(`${closingLine(checks.length, failedSections, counts)}\n`);
  process.exitCode = failedSections.length === 0 && counts?.failed === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
