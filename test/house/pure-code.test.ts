// A clock, a timer, a file, a socket or dice in pure code does not compile or does not pass the linter.
// Shown on a copy of the project's settings with one planted file for each of them.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './project-files.ts';

const layers = ['kernel', 'schedules', 'contexts', 'views'];

/** What the compiler refuses, by a name for the planted file. */
const notCompiled: Record<string, string> = {
  'a-timer': 'export const a = setTimeout(() => {}, 1);',
  'an-interval': 'export const a = setInterval(() => {}, 1);',
  'a-microtask': 'queueMicrotask(() => {}); export {};',
  'the-process': 'export const a = process.env;',
  'a-buffer': 'export const a = Buffer.alloc(1);',
  'a-request': `export const a = fetch('https://example.org');`,
  'a-socket': `export const a = new WebSocket('wss://example.org');`,
  'a-file': `import { readFileSync } from 'node:fs'; export const a = readFileSync('a');`,
  'a-console': `console.log('a'); export {};`,
  'a-page': `export const a = document.title;`,
  'a-stopwatch': 'export const a = performance.now();',
  'random-bytes': 'export const a = crypto.getRandomValues(new Uint8Array(1));',
  'a-layer-above': `export { b } from '../../node/b.ts';`,
};

/** What compiles and the linter refuses. */
const notLinted: Record<string, string> = {
  'the-time': 'export const a = Date.now();',
  'a-date': 'export const a = new Date(0);',
  'a-die': 'export const a = Math.random();',
  'a-locale': `export const a = new Intl.NumberFormat('da');`,
  'a-localised-number': 'export const a = (1).toLocaleString();',
  'a-localised-order': `export const a = 'a'.localeCompare('b');`,
  'a-float': `export const a = parseFloat('1.1');`,
  'a-logarithm': 'export const a = Math.log(2);',
  'the-global-object': 'export const a = Object.keys(globalThis);',
  'an-any': 'export const a: any = 1;',
  'a-default-export': 'export default 1;',
  'a-floating-promise': 'const a = async (): Promise<void> => {}; a(); export {};',
};

const clean = 'export const rentMinor = 120_000n;\n';

let folder: string;
const output: Record<string, string> = {};

function tool(name: string, args: string[]): string {
  const script = { tsc: 'typescript/bin/tsc', oxlint: 'oxlint/bin/oxlint' }[name] ?? name;
  const path = join(projectRoot, 'node_modules', script);
  const result = spawnSync(process.execPath, [path, ...args], { cwd: folder, encoding: 'utf8' });
  if (result.error !== undefined) throw result.error;
  return `${result.stdout}${result.stderr}`;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-pure-'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const name of readdirSync(projectRoot)) {
    if (/^(tsconfig.*|package|\.oxlintrc)\.json$/.test(name))
      cpSync(join(projectRoot, name), join(folder, name));
  }
  mkdirSync(join(folder, 'src/node'), { recursive: true });
  writeFileSync(join(folder, 'src/node/b.ts'), 'export const b = 1;\n');
  for (const layer of layers) {
    mkdirSync(join(folder, 'src', layer, 'planted'), { recursive: true });
    cpSync(join(projectRoot, 'src', layer, 'tsconfig.json'), join(folder, 'src', layer, 'tsconfig.json'));
    const planted = { ...notCompiled, ...notLinted, 'nothing-wrong': clean };
    for (const [name, text] of Object.entries(planted)) {
      writeFileSync(join(folder, 'src', layer, 'planted', `${name}.ts`), text);
    }
    output[`tsc ${layer}`] = tool('tsc', ['-b', '--pretty', 'false', join('src', layer)]);
  }
  output['oxlint'] = tool('oxlint', ['--format', 'unix', 'src']);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function linesAbout(key: string, layer: string, name: string): string[] {
  const path = `src/${layer}/planted/${name}.ts`;
  return (output[key] ?? '').split('\n').filter((line) => line.startsWith(path));
}

describe.each(layers)('in src/%s', (layer) => {
  it.each(Object.keys(notCompiled))('%s does not compile', (name) => {
    expect(linesAbout(`tsc ${layer}`, layer, name)).not.toEqual([]);
  });

  it.each(Object.keys(notLinted))('%s does not pass the linter', (name) => {
    expect(linesAbout('oxlint', layer, name)).not.toEqual([]);
  });

  it('what is right passes both', () => {
    expect(linesAbout(`tsc ${layer}`, layer, 'nothing-wrong')).toEqual([]);
    expect(linesAbout('oxlint', layer, 'nothing-wrong')).toEqual([]);
  });
});
