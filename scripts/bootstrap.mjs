// Brings node_modules to exactly what package-lock.json says, and does nothing when it is there already.
// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20 on.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, lockPath, missingMachineParts } from './lock.mjs';
import { npmCi, npmCiOn } from './npm.mjs';
import { packagedRuntime, root } from './runtime.mjs';

/** @import { Scope } from './lock.mjs' */

const ownNodeMajorMin = 20;
const stampPath = join(root, 'node_modules', '.telekommune-stamp');

/** @param {Scope} scope */
function stampFor(scope) {
  const digest = createHash('sha256').update(readFileSync(lockPath)).digest('hex');
  return `${digest} ${process.platform}-${process.arch} ${scope}`;
}

/** @param {Scope} scope */
function isStamped(scope) {
  if (!existsSync(stampPath)) return false;
  const stamp = readFileSync(stampPath, 'utf8').trim();
  return stamp === stampFor('develop') || stamp === stampFor(scope);
}

/** Whether node_modules was installed on another kind of machine and copied here. */
function isForeign() {
  if (!existsSync(stampPath)) return false;
  return !readFileSync(stampPath, 'utf8').includes(` ${process.platform}-${process.arch} `);
}

/** Shows that something is going on: seconds counted in place on a terminal, a line now and then elsewhere. */
function showProgress() {
  const startMs = Date.now();
  const seconds = () => Math.round((Date.now() - startMs) / 1000);
  const terminal = process.stderr.isTTY === true;
  const timer = setInterval(
    () => {
      process.stderr.write(terminal ? `\r  … ${seconds()} s ` : `  … ${seconds()} s\n`);
    },
    terminal ? 1000 : 15_000,
  );
  const stop = () => {
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\x1b[K');
  };
  return { seconds, stop };
}

/**
 * Makes sure that what the lock file names is installed.
 *
 * @param {Scope} scope
 * @throws Error with what to do next, if npm cannot be found or fails.
 */
export async function bootstrap(scope) {
  const ownMajor = Number(process.versions.node.split('.')[0]);
  if (ownMajor < ownNodeMajorMin) {
    throw new Error(
      `Node ${process.versions.node} is too old to begin with. Install Node ${ownNodeMajorMin} or newer ` +
        '(https://nodejs.org); the newer one that telekommune itself wants is then fetched by npm.',
    );
  }
  if (isStamped(scope)) return;
  if (isForeign() || !isInstalled(scope)) await install(scope);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampPath, `${stampFor(scope)}\n`);
}

/** @param {Scope} scope */
async function install(scope) {
  const what = scope === 'run' ? 'the parts it runs on' : 'the parts it runs on and the tools that check it';
  process.stderr.write(`Installing ${what} (once, exact versions, into node_modules) …\n`);
  const progress = showProgress();
  try {
    let code = await npmCi(scope);
    const runtime = packagedRuntime();
    if (code === 0 && runtime !== undefined && missingMachineParts(scope).length > 0) {
      code = await npmCiOn(scope, runtime);
    }
    if (code !== 0) {
      throw new Error(
        `npm ci ended with exit code ${code}; its message stands above. ` +
          'Without a network? Then connect once and repeat. Nothing else needs to be undone.',
      );
    }
  } finally {
    progress.stop();
  }
  process.stderr.write(`Installed in ${progress.seconds()} s.\n`);
}
