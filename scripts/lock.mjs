// Compares what package-lock.json asks for on this machine with what npm says that it has installed.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasGlibc, root } from './runtime.mjs';

/** @typedef {'run' | 'develop'} Scope What is wanted: enough to run the program, or to work on it as well. */

/**
 * @typedef {object} LockEntry
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string | string[]} [os] e.g. `linux`, or `!win32` for all but that
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 */

export const lockPath = join(root, 'package-lock.json');
const installedPath = join(root, 'node_modules', '.package-lock.json');

/**
 * @param {string} path
 * @returns {Record<string, LockEntry>} by folder, e.g. `node_modules/autobase`
 */
function readEntries(path) {
  const { '': _project, ...entries } = JSON.parse(readFileSync(path, 'utf8')).packages;
  return entries;
}

/**
 * @param {string | string[] | undefined} list
 * @param {string} own
 */
function accepts(list, own) {
  if (list === undefined) return true;
  const names = [list].flat();
  if (names.includes(`!${own}`)) return false;
  return names.some((name) => name.startsWith('!')) || names.includes(own);
}

/** @param {LockEntry} entry */
function isForThisMachine({ os, cpu, libc }) {
  const fitsLibc = process.platform !== 'linux' || accepts(libc, hasGlibc() ? 'glibc' : 'musl');
  return accepts(os, process.platform) && accepts(cpu, process.arch) && fitsLibc;
}

/**
 * The parts made for this kind of machine that are not installed. npm leaves such a part out without a word
 * when it was not made for the version of Node that npm itself runs on.
 *
 * @param {Scope} scope
 */
export function missingMachineParts(scope) {
  if (!existsSync(installedPath)) return [];
  const installed = readEntries(installedPath);
  return Object.entries(readEntries(lockPath))
    .filter(([, { os, cpu }]) => os !== undefined || cpu !== undefined)
    .filter(([, entry]) => isForThisMachine(entry) && (scope === 'develop' || entry.dev !== true))
    .map(([path]) => path)
    .filter((path) => !(path in installed));
}

/**
 * Whether everything wanted is there and nothing else, as after `npm install <package>` by hand.
 *
 * @param {Scope} scope
 */
export function isInstalled(scope) {
  if (!existsSync(installedPath)) return false;
  const wanted = readEntries(lockPath);
  const installed = readEntries(installedPath);
  /** @param {[path: string, entry: LockEntry]} one */
  const isMissing = ([path, entry]) => {
    const there = installed[path];
    if (there !== undefined) return there.integrity !== entry.integrity;
    return !(entry.optional || entry.devOptional || (entry.dev && scope === 'run'));
  };
  const superfluous = Object.keys(installed).filter((path) => !(path in wanted));
  return (
    !Object.entries(wanted).some(isMissing) &&
    superfluous.length === 0 &&
    missingMachineParts(scope).length === 0
  );
}
