// Reads the project's own files, whatever is committed or about to be; never what tools have made.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type ProjectFile = {
  /** From the project's root, with slashes: `src/kernel/money.ts`. */
  path: string;
  text: string;
};

const toolFolders = new Set(['.git', '.build', 'node_modules', 'coverage']);
const textEndings = /\.(ts|tsx|mjs|json|md|txt|css|html|csv|journal|ledger|beancount)$/;
const codeEndings = /\.(ts|tsx|mjs)$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (toolFolders.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

/** All text files below a root, by path. */
export function readTextFiles(root: string): ProjectFile[] {
  return [...walk(root)]
    .filter((path) => textEndings.test(path))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** All files of code below a root, by path. */
export function readCodeFiles(root: string): ProjectFile[] {
  return readTextFiles(root).filter(({ path }) => codeEndings.test(path));
}
