// A vitest reporter that writes down how many tests passed, failed and were skipped, for the closing line of `npm test`, and prints last of
// all, where whoever sees the end alone sees it, what failed and why, and why a test that passed had to be tried again.
// A file that could not be loaded and an error outside every test count as one failure each.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './runtime.mjs';

export const countsPath = join(root, '.build', 'test-counts.json');

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const MESSAGE_CHARS_MAX = 2_000;

/**
 * @param {string} how
 * @param {string} name
 * @param {{ message: string, stack?: string }} error
 */
function told(how, name, { message, stack }) {
  const where = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return `\n${how}: ${name}\n${message.slice(0, MESSAGE_CHARS_MAX)}\n${where.join('\n')}\n`;
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
    let text = '';
    for (const module of modules) {
      const outside = [module, ...module.children.allSuites()].flatMap((part) => part.errors());
      counts.failed += outside.length;
      for (const error of outside) text += told('failed', module.relativeModuleId, error);
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result();
        const how = state === 'passed' ? 'tried again' : 'failed';
        for (const error of errors) text += told(how, `${module.relativeModuleId} > ${test.fullName}`, error);
        if (state === 'passed') counts.passed += 1;
        else if (state === 'skipped') counts.skipped += 1;
        else counts.failed += 1;
      }
    }
    process.stdout.write(text);
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify(counts));
  }
}
