// Calls npm to install what the lock file says: the npm that runs us, or the one that belongs to this Node.

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { root } from './runtime.mjs';

/** @import { Scope } from './lock.mjs' */

/** The script of npm that belongs to this Node or stands on the path, or undefined. */
function findNpmScript() {
  const nodeFolder = dirname(process.execPath);
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const candidates = [
    process.env.npm_execpath ?? '',
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...onPath.filter((path) => existsSync(path)).map((path) => realpathSync(path)),
  ];
  return candidates.find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
}

/**
 * Lets npm install what the lock file says.
 *
 * @param {Scope} scope
 * @param {string} [runtime] the Node that npm is to run on, where it matters
 * @returns {Promise<number>} npm's exit code
 */
export function npmCi(scope, runtime) {
  const script = findNpmScript();
  const node = runtime ?? process.env.npm_node_execpath ?? process.execPath;
  const { command, first } =
    script === undefined ? { command: 'npm', first: [] } : { command: node, first: [script] };
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--no-progress'];
  const parts = ['--include=optional', scope === 'run' ? '--omit=dev' : '--include=dev'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, 'ci', ...options, ...parts], {
      cwd: root,
      shell: script === undefined && process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', (error) => {
      reject(
        new Error(`npm could not be started (${error.message}). It comes with Node: is it on your PATH?`),
      );
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The same once more on the runtime that the first time has brought: an older Node's npm leaves parts out.
 * The runtime runs from a copy, because npm replaces the place where it stands.
 *
 * @param {Scope} scope
 * @param {string} runtime
 */
export async function npmCiOn(scope, runtime) {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-runtime-'));
  try {
    const copy = join(folder, basename(runtime));
    copyFileSync(runtime, copy);
    return await npmCi(scope, copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
