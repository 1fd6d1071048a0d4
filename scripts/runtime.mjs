// Finds a Node that runs this program: the exact one that npm installed, else the machine's own if it is new enough.
// Plain JavaScript without dependencies, because an old Node must be able to read it.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The first Node that runs the TypeScript here as it is. */
export const nodeMajorMin = 24;

/** Whether the C library is the one that most Linux programs are built for (Alpine's, for one, is not). */
export function hasGlibc() {
  Object.assign(process.report, { excludeNetwork: true }); // else the report asks a name server
  /** @type {{ header?: { glibcVersionRuntime?: string } }} */
  const report = process.report.getReport();
  return report.header?.glibcVersionRuntime !== undefined;
}

function packagedRuntimeCanRun() {
  return process.platform !== 'linux' || hasGlibc();
}

/** The path of the runtime that npm installed for this platform, or undefined. */
export function packagedRuntime() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const manifest = createRequire(join(root, 'package.json')).resolve(`${name}/package.json`);
    const path = join(dirname(manifest), 'bin', executable);
    return existsSync(path) && packagedRuntimeCanRun() ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The path of the Node to run the program with, or undefined if there is none on this machine. */
export function findRuntime() {
  const packaged = packagedRuntime();
  if (packaged !== undefined) return packaged;
  const ownMajor = Number(process.versions.node.split('.')[0]);
  return ownMajor >= nodeMajorMin ? process.execPath : undefined;
}

/** What to tell a person on whose machine no runtime was found. */
export function missingRuntimeMessage() {
  const installed = existsSync(join(root, 'node_modules'));
  return [
    `telekommune needs Node ${nodeMajorMin} or newer; this is Node ${process.versions.node}`,
    `(${process.platform} ${process.arch}), and no packaged runtime was found.`,
    installed
      ? `If an installation is under way, wait for its end. Else run "npm start" or "npm test" in ${root} once, which bring one along\n` +
        `(on a Mac install Node ${nodeMajorMin} from https://nodejs.org or with a package manager).`
      : `Run "npm start" in ${root} once: it brings one along.`,
  ].join('\n');
}
