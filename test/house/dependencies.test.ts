// What package.json names and what the code imports are the same; versions are exact; the lock file serves every machine.

import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, readCodeFiles } from './project-files.ts';
import { readCode } from './read-code.ts';

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
type Lock = { packages: Record<string, { resolved?: string; os?: string[] | string; optional?: boolean }> };

const manifest: Manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const lockText = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');
const lock: Lock = JSON.parse(lockText);

/** Used by their command or by the compiler, so no import names them. */
const usedWithoutImport = new Set([
  '@biomejs/biome',
  '@types/fontkit',
  '@types/node',
  '@types/pdfkit',
  'oxlint',
  'oxlint-tsgolint',
  'typescript',
]);

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The packages imported by files under the given folders, each with the first file that does. */
function importedPackages(inProgram: boolean): Map<string, string> {
  const files = readCodeFiles(projectRoot).filter(({ path }) => path.startsWith('src/') === inProgram);
  const found = new Map<string, string>();
  for (const file of files) {
    for (const { specifier } of readCode(file).imports) {
      if (specifier === null || specifier.startsWith('.') || specifier.startsWith('node:')) continue;
      const name = packageOf(specifier);
      if (!found.has(name)) found.set(name, file.path);
    }
  }
  return found;
}

const byProgram = importedPackages(true);
const byTools = importedPackages(false);

describe('the dependencies', () => {
  it('of the program are all declared as such', () => {
    const undeclared = [...byProgram].filter(([name]) => !(name in manifest.dependencies));
    expect(undeclared).toEqual([]);
  });

  it('of tests, benches and scripts are all declared', () => {
    const declared = { ...manifest.dependencies, ...manifest.devDependencies };
    expect([...byTools].filter(([name]) => !(name in declared))).toEqual([]);
  });

  it('are all imported by somebody', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !byProgram.has(name))).toEqual([]);
    const tools = Object.keys(manifest.devDependencies).filter((name) => !usedWithoutImport.has(name));
    expect(tools.filter((name) => !byTools.has(name) && !byProgram.has(name))).toEqual([]);
  });

  it('have exact versions', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are no modules of Node under their old names', () => {
    const bare = [...byProgram, ...byTools].filter(([name]) => builtinModules.includes(name));
    expect(bare).toEqual([]);
  });
});

describe('the lock file', () => {
  it('names no registry, so that each machine asks its own', () => {
    expect(lockText).not.toContain('"resolved"');
  });

  it.each([
    '@biomejs/cli',
    '@oxlint-tsgolint/',
    '@oxlint/binding',
    '@oxc-parser/binding',
    '@rolldown/binding',
  ])('has %s for Linux, macOS and Windows', (prefix) => {
    const systems = Object.entries(lock.packages)
      .filter(([path]) => path.startsWith(`node_modules/${prefix}`))
      .flatMap(([, { os }]) => os ?? []);
    expect(systems).toEqual(expect.arrayContaining(['linux', 'darwin', 'win32']));
  });
});
