// The tools that check this project, each called with the runtime that the project itself runs on.

import { join } from 'node:path';
import { run } from './run.mjs';
import { findRuntime, missingRuntimeMessage, root } from './runtime.mjs';

const scripts = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** @typedef {keyof typeof scripts} Tool */

/** A tool that takes longer hangs: the suite is meant to take a quarter of an hour at the most. */
const TOOL_MS_MAX = 45 * 60_000;

/**
 * Runs a tool in the project's folder.
 *
 * @param {Tool} tool
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} whether it was content
 */
export async function runTool(tool, args) {
  const runtime = findRuntime();
  if (runtime === undefined) throw new Error(missingRuntimeMessage());
  const options = { cwd: root, timeout: TOOL_MS_MAX, killSignal: /** @type {const} */ ('SIGKILL') };
  const { code, signal } = await run(runtime, [join(root, scripts[tool]), ...args], options);
  if (signal === 'SIGKILL')
    process.stdout.write(`${tool} was ended after ${TOOL_MS_MAX / 60_000} minutes.\n`);
  return code === 0;
}

/** @typedef {{ title: string, check: () => boolean | Promise<boolean> }} Section */

/** @type {readonly Section[]} What can be said about the code without running it. */
export const staticSections = [
  { title: 'Types', check: () => runTool('tsc', ['-b', '--pretty']) },
  { title: 'Lint', check: () => runTool('oxlint', []) },
  { title: 'Format', check: () => runTool('biome', ['format']) },
];

/**
 * Runs sections one after the other, all of them even if one fails, each under its heading.
 *
 * @param {readonly Section[]} sections
 * @returns {Promise<readonly string[]>} the titles of those that failed
 */
export async function runSections(sections) {
  const failed = [];
  for (const { title, check } of sections) {
    const startMs = Date.now();
    process.stdout.write(`\n── ${title} ${'─'.repeat(Math.max(3, 60 - title.length))}\n`);
    const passed = await check();
    const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
    process.stdout.write(
      `${passed ? '✓' : '✗'} ${title}: ${passed ? 'in order' : 'FAILED'} (${seconds} s)\n`,
    );
    if (!passed) failed.push(title);
  }
  return failed;
}
