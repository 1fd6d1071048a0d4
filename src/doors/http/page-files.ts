// The style and the modules of the page as browsers take them: TypeScript stripped of its types, all that the entry imports and nothing
// else. What is in them is in their address, so a browser keeps them for good.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Where the files of a page lie. */
export interface PageSource {
  /** The folder under which all modules of the program lie. */
  readonly root: string;
  /** The module that the browser starts with, from the root on, with slashes. */
  readonly entry: string;
  /** A folder of style sheets; they are joined by name. */
  readonly styles: string;
}

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly gzipped: Uint8Array;
}

export interface PageFiles {
  readonly style: string;
  readonly script: string;
  /** What is needed from the start; what is imported later can be had as well. */
  readonly modules: readonly string[];
  /** The file of an address; null for any other. */
  at(path: string): PageFile | null;
}

/** How imports and re-exports stand in formatted code: at the beginning of a line. */
const IMPORT = /^((?:import|export)\b(?:[^;'"`()]*?\bfrom)?\s*)(['"])([^'"\n]+)\2/gm;

/** An import that waits until it is wanted. */
const LATER = /\b(import\(\s*)(['"])([^'"\n]+)\2(?=\s*\))/g;

interface Module {
  readonly address: string;
  readonly text: string;
  readonly isLater: boolean;
}

function stripped(path: string): string {
  const text = readFileSync(path, 'utf8');
  return extname(path) === '.ts' ? stripTypeScriptTypes(text) : text;
}

/** The module that an import means: a file beside it, or a package for browsers. */
function resolved(specifier: string, from: string): string {
  const path = specifier.startsWith('.')
    ? join(dirname(from), specifier)
    : fileURLToPath(import.meta.resolve(specifier));
  if (existsSync(path)) return path;
  throw new Error(`page: ${from} imports ${specifier}, which is not there`);
}

/** The address of a module below the one of all: packages lie beside the program. */
function addressIn(root: string, path: string): string {
  const [, inPackage] = path.split(`${sep}node_modules${sep}`);
  const parts = inPackage === undefined ? ['src', relative(root, path)] : ['packages', inPackage];
  return parts.join('/').split(sep).join('/');
}

/** All modules that the entry needs, from the start or later, each by its path. */
function closure({ root, entry }: PageSource): readonly Module[] {
  const modules = new Map<string, Module>();
  const later: string[] = [];
  const read = (first: string, isLater: boolean): void => {
    const waiting = [first];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (modules.has(path)) continue;
      const from = path;
      const address = addressIn(root, path);
      const depth = '../'.repeat(address.split('/').length - 1);
      const leading =
        (to: string[]) =>
        (_all: string, before: string, quote: string, specifier: string): string => {
          const target = resolved(specifier, from);
          to.push(target);
          return `${before}${quote}${depth === '' ? './' : depth}${addressIn(root, target)}${quote}`;
        };
      const text = stripped(path).replace(IMPORT, leading(waiting)).replace(LATER, leading(later));
      modules.set(path, { address, text, isLater });
    }
  };
  read(join(root, entry), false);
  for (let path = later.pop(); path !== undefined; path = later.pop()) read(path, true);
  return [...modules.values()];
}

function styleOf({ styles }: PageSource): string {
  const names = readdirSync(styles)
    .filter((name) => name.endsWith('.css'))
    .sort();
  return names.map((name) => readFileSync(join(styles, name), 'utf8')).join('\n');
}

function fileOf(type: string, text: string): PageFile {
  const bytes = Buffer.from(text);
  return { type, bytes, gzipped: gzipSync(bytes, { level: 9 }) };
}

/** Reads the files of a page. Throws where an import leads nowhere. */
export function readPageFiles(source: PageSource): PageFiles {
  const modules = closure(source);
  const style = styleOf(source);
  const hash = createHash('sha256').update(style);
  for (const { address, text } of modules) hash.update(`\0${address}\0${text}`);
  const base = `/page/${hash.digest('hex').slice(0, 16)}`;
  const files = new Map([
    [`${base}/style.css`, fileOf('text/css; charset=utf-8', style)],
    ...modules.map(({ address, text }): [string, PageFile] => [
      `${base}/${address}`,
      fileOf('text/javascript; charset=utf-8', text),
    ]),
  ]);
  return {
    style: `${base}/style.css`,
    script: `${base}/src/${source.entry}`,
    modules: modules.filter(({ isLater }) => !isLater).map(({ address }) => `${base}/${address}`),
    at: (path) => files.get(path) ?? null,
  };
}
