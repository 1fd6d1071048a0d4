// The last line of `npm test`, which CI reads: `N passed, N failed`, with `, N skipped` if there are any.

/** @import { Counts } from './count-reporter.mjs' */

/**
 * Adds up what ran. A check that is no test (types, lint …) counts like one test; tests that were not counted
 * although they should have run, or that vitest was not content with, count as at least one failure.
 *
 * @param {number} checkCount how many checks ran beside the tests
 * @param {readonly string[]} failedSections the titles of the checks that failed, `Tests` for the tests
 * @param {Counts | null} tests what the tests said, null if they left no count behind
 */
export function closingLine(checkCount, failedSections, tests) {
  const checksFailed = failedSections.filter((title) => title !== 'Tests').length;
  const testsInOrder = tests !== null && !failedSections.includes('Tests');
  const testsFailed = Math.max(tests?.failed ?? 0, testsInOrder ? 0 : 1);
  const passed = (tests?.passed ?? 0) + checkCount - checksFailed;
  const skipped = tests?.skipped ?? 0;
  return `${passed} passed, ${testsFailed + checksFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
