// Installs the Debian packages that tests use, where that is possible, and says loudly what is skipped where it is not.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './runtime.mjs';

const listPath = join(root, 'scripts', 'debian-packages.txt');

/** Where packages are unpacked that cannot be installed beside others of the list. */
const unpackedFolder = join('.build', 'debian');

/** @typedef {{ name: string, probe: string, purpose: string }} DebianPackage */

/** @returns {DebianPackage[]} the packages in scripts/debian-packages.txt, in its order */
export function readDebianPackages() {
  return readFileSync(listPath, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', probe = '', ...purpose] = line.trim().split(/\s+/);
      return { name, probe, purpose: purpose.join(' ') };
    });
}

/** @param {string} probe */
function isUnpacked(probe) {
  return probe.startsWith(unpackedFolder);
}

/**
 * @param {DebianPackage} wanted
 * @param {string} path the folders with commands, as in the environment
 */
export function isPresent({ probe }, path = process.env.PATH ?? '') {
  if (probe.startsWith('/')) return existsSync(probe);
  if (isUnpacked(probe)) return existsSync(join(root, probe));
  return path.split(delimiter).some((folder) => existsSync(join(folder, probe)));
}

function missingPackages() {
  return readDebianPackages().filter((wanted) => !isPresent(wanted));
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync('apt-get', ['-qq', ...args], { encoding: 'utf8', env });
  if (result.status !== 0) process.stdout.write(`${result.stdout}${result.stderr}`);
  return result.status === 0;
}

/**
 * Takes a package apart below .build/debian, without installing it.
 *
 * @param {string} name
 */
function unpack(name) {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-debian-'));
  try {
    spawnSync('apt-get', ['-qq', 'download', name], { cwd: folder });
    const [file] = readdirSync(folder);
    const into = join(root, unpackedFolder, name);
    mkdirSync(into, { recursive: true });
    if (file !== undefined) spawnSync('dpkg', ['-x', join(folder, file), into]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What to say about tools that could not be had.
 *
 * @param {readonly DebianPackage[]} missing
 * @param {boolean} inCi where a missing tool is a failure, because a skipped test would go unseen
 */
export function reportMissing(missing, inCi) {
  const lines = missing.map(({ name, probe, purpose }) => `  ${name} (${probe}): ${purpose}`);
  return [
    inCi
      ? 'MISSING, and in CI nothing may be skipped:'
      : 'MISSING, so the tests of these things are SKIPPED:',
    ...lines,
    `On Debian: sudo apt-get install ${missing.map(({ name }) => name).join(' ')}`,
  ].join('\n');
}

/**
 * Brings the tools that tests use onto this machine.
 *
 * @returns {boolean} false if a tool is missing where none may be (CI=true); elsewhere its tests are skipped
 */
export function ensureDebianPackages() {
  const missing = missingPackages();
  if (missing.length > 0 && canInstall()) {
    const names = missing.map(({ name }) => name);
    process.stdout.write(`Installing Debian packages: ${names.join(' ')} …\n`);
    aptGet(['update']);
    const installed = missing.filter(({ probe }) => !isUnpacked(probe)).map(({ name }) => name);
    if (installed.length > 0) aptGet(['install', '-y', '--no-install-recommends', ...installed]);
    for (const { name } of missing.filter(({ probe }) => isUnpacked(probe))) unpack(name);
  }
  const stillMissing = missingPackages();
  if (stillMissing.length === 0) {
    process.stdout.write('All outside tools that the tests use are here.\n');
    return true;
  }
  const inCi = process.env.CI === 'true';
  process.stdout.write(`${reportMissing(stillMissing, inCi)}\n`);
  return !inCi;
}
