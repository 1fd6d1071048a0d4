// Brings node_modules to exactly what package-lock.json says, and does nothing when it is there already.
// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 20 on.

import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const ownNodeMajorMin = 20;
const lockPath = join(root, 'package-lock.json');
const stampPath = join(root, 'node_modules', '.telekommune-stamp');
const installedLockPath = join(root, 'node_modules', '.package-lock.json');

/** @typedef {'run' | 'develop'} Scope What is wanted: enough to run the program, or to work on it as well. */

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

/**
 * Whether npm's own record of what it installed agrees with the lock file, as after `npm install <package>` by hand.
 *
 * @param {Scope} scope
 */
function isInstalledByHand(scope) {
  if (!existsSync(installedLockPath)) return false;
  const wanted = JSON.parse(readFileSync(lockPath, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLockPath, 'utf8')).packages;
  const missing = Object.entries(wanted).filter(([path, entry]) => {
    if (path === '' || entry.link) return false;
    if (path in installed) return installed[path].integrity !== entry.integrity;
    const dispensable = entry.optional || entry.devOptional || (entry.dev && scope === 'run');
    return !dispensable;
  });
  const superfluous = Object.keys(installed).filter((path) => !(path in wanted));
  const optionalPartsChosen = Object.keys(installed).some((path) => installed[path].optional);
  return missing.length === 0 && superfluous.length === 0 && optionalPartsChosen && !isForeign();
}

/** Whether node_modules was installed on another platform and copied here. */
function isForeign() {
  if (!existsSync(stampPath)) return false;
  return !readFileSync(stampPath, 'utf8').includes(` ${process.platform}-${process.arch} `);
}

/** How to call npm: the one that runs us, else the one on the path. */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && existsSync(script) && existsSync(node) && script.endsWith('.js')) {
    return { command: node, args: [script], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * @param {Scope} scope
 * @returns {Promise<number>} npm's exit code
 */
function npmCi(scope) {
  const { command, args, shell } = npmCommand();
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--no-progress'];
  if (scope === 'run') options.push('--omit=dev');
  else options.push('--include=dev');
  options.push('--include=optional');
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...options], {
      cwd: root,
      shell,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
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
  return () => {
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\x1b[K');
    return seconds();
  };
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
  if (!isInstalledByHand(scope)) {
    const what =
      scope === 'run' ? 'the parts it runs on' : 'the parts it runs on and the tools that check it';
    process.stderr.write(`Installing ${what} (once, exact versions, into node_modules) …\n`);
    const stop = showProgress();
    const code = await npmCi(scope).catch((error) => {
      throw new Error(`npm could not be started (${error.message}). It comes with Node: is it on your PATH?`);
    });
    const seconds = stop();
    if (code !== 0) {
      throw new Error(
        `npm ci ended with exit code ${code} after ${seconds} s; its message stands above. ` +
          'Without a network? Then connect once and repeat. Nothing else needs to be undone.',
      );
    }
    process.stderr.write(`Installed in ${seconds} s.\n`);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampPath, `${stampFor(scope)}\n`);
}
