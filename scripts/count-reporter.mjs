// A vitest reporter that writes down how many tests passed, failed and were skipped, for the closing line of `npm test`, and prints why a
// test that passed had to be tried again.
// A file that could not be loaded and an error outside every test count as one failure each.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './runtime.mjs';

export const countsPath = join(root, '.build', 'test-counts.json');

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} name
 * @param {{ message: string, stack?: string }} error
 */
function triedAgain(name, { message, stack }) {
  return `\ntried again: ${name}\n${message}\n${stack ?? ''}\n`;
}

export class CountReporter {
  /** @param {string} [path] where the counts are written to */
  constructor(path = countsPath) {
    this.path = path;
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Counts} */
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'passed')
          for (const error of errors ?? []) process.stdout.write(triedAgain(test.fullName, error));
        if (state === 'passed') counts.passed += 1;
        else if (state === 'skipped') counts.skipped += 1;
        else counts.failed += 1;
      }
    }
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify(counts));
  }
}
