// Imports run downward only. Each rule is shown to bite by a planted import that breaks it.

import { describe, expect, it } from 'vitest';
import { brokenImportRules } from './import-rules.ts';
import { projectRoot, readCodeFiles } from './project-files.ts';
import { readCode } from './read-code.ts';

function broken(path: string, text: string): string[] {
  return brokenImportRules([{ path, text }]);
}

describe('the imports of this project', () => {
  it('run downward only', () => {
    expect(brokenImportRules(readCodeFiles(projectRoot))).toEqual([]);
  });

  it('are read at all: the files of the kernel are among them', () => {
    const kernel = readCodeFiles(projectRoot).filter(({ path }) => path.startsWith('src/kernel/'));
    const imports = kernel.flatMap((file) => readCode(file).imports);
    expect(kernel.length).toBeGreaterThan(5);
    expect(imports.length).toBeGreaterThan(5);
  });
});

describe('a planted wrong import is caught', () => {
  it.each([
    ['src/kernel/a.ts', '../contexts/fold.ts', 'imports run downward only: kernel → contexts'],
    ['src/kernel/a.ts', '../node/ports.ts', 'imports run downward only: kernel → node'],
    ['src/kernel/a.ts', '../schedules/cycle.ts', 'imports run downward only: kernel → schedules'],
    ['src/schedules/a.ts', '../contexts/fold.ts', 'imports run downward only: schedules → contexts'],
    ['src/schedules/a.ts', 'node:fs', 'schedules is pure and uses no node:fs'],
    ['src/contexts/bonds/a.ts', '../../views/rent-roll.ts', 'imports run downward only: contexts → views'],
    ['src/views/a.ts', '../node/ports.ts', 'imports run downward only: views → node'],
    ['src/views/a.ts', '../engine/base.ts', 'imports run downward only: views → engine'],
    ['src/node/a.ts', '../engine/base.ts', 'imports run downward only: node → engine'],
    ['src/node/a.ts', '../doors/cli/a.ts', 'imports run downward only: node → doors'],
    ['src/engine/a.ts', '../contexts/fold.ts', 'imports run downward only: engine → contexts'],
    ['src/engine/a.ts', '../node/keys.ts', 'the engine imports nothing of the node but its ports'],
    ['src/bank/a.ts', '../node/ports.ts', 'imports run downward only: bank → node'],
    ['src/social/a.ts', '../node/ports.ts', 'imports run downward only: social → node'],
    ['src/engine/a.ts', '../social/model.ts', 'imports run downward only: engine → social'],
    ['src/paper/a.ts', '../node/ports.ts', 'imports run downward only: paper → node'],
    ['src/paper/a.ts', '../bank/iban.ts', 'imports run downward only: paper → bank'],
    ['src/views/a.ts', '../paper/formats.ts', 'imports run downward only: views → paper'],
    ['src/doors/cli/a.ts', '../http/a.ts', 'no door imports another: cli → http'],
    ['src/doors/cli/a.ts', '../../engine/base.ts', 'imports run downward only: doors → engine'],
    ['src/doors/cli/a.ts', '../../main.ts', 'imports run downward only: doors → main'],
    ['src/web/a.ts', '../node/ports.ts', 'imports run downward only: web → node'],
    ['src/web/browser/a.ts', '../../doors/http/a.ts', 'imports run downward only: web → doors'],
    ['src/web/a.ts', 'node:fs', 'web is pure and uses no node:fs'],
    ['src/doors/http/a.ts', '../../web/page.ts', 'imports run downward only: doors → web'],
    ['src/contexts/bonds/a.ts', '../leases/rules.ts', 'a context reads another one only through its facts'],
    ['src/contexts/bonds/a.ts', '../fold.ts', 'a context does not import what stands above the contexts'],
    ['src/main.ts', '../test/house/a.ts', 'the program does not import from test/'],
    ['src/main.ts', '../../elsewhere.ts', 'an import stays within the project'],
    ['src/node/a.ts', './ports', 'an import names the file with its ending'],
    ['src/kernel/a.ts', 'node:fs', 'kernel is pure and uses no node:fs'],
    [
      'src/contexts/fold.ts',
      '@noble/hashes/blake2.js',
      'contexts is pure and uses no @noble/hashes/blake2.js',
    ],
    ['src/views/a.ts', 'autobase', 'views is pure and uses no autobase'],
    ['src/elsewhere/a.ts', '../kernel/a.ts', 'src/elsewhere/a.ts stands in no layer of ARCHITECTURE.md'],
  ])('%s → %s', (path, specifier, rule) => {
    const problems = broken(path, `import { x } from '${specifier}';\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${path}:1: import '${specifier}': ${rule}`);
  });

  it.each([
    ['a type', `import type { X } from '../node/ports.ts';`],
    ['a bare import', `import '../node/ports.ts';`],
    ['a namespace', `import * as ports from '../node/ports.ts';`],
    ['a re-export', `export { x } from '../node/ports.ts';`],
    ['a re-export of all', `export * from '../node/ports.ts';`],
    ['a dynamic import', `const ports = await import('../node/ports.ts');`],
    ['a type in place', `type X = import('../node/ports.ts').X;`],
    ['a require', `const ports = require('../node/ports.ts');`],
    ['several lines', `\n\nimport {\n  x,\n} from '../node/ports.ts';`],
    ['a string with a comment sign before it', `const a = '/*';\nimport { x } from '../node/ports.ts';`],
  ])('whatever its form: %s', (_form, text) => {
    const problems = broken('src/kernel/a.ts', text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('kernel → node');
  });

  it('a computed import', () => {
    expect(broken('src/node/a.ts', `const name = './x.ts'; await import(name);`)).toEqual([
      "src/node/a.ts:1: import '…': an import names its file, it does not compute it",
    ]);
  });

  it('a file that cannot be parsed is no clean file', () => {
    expect(() => broken('src/kernel/a.ts', 'import { from ;')).toThrow('src/kernel/a.ts cannot be parsed');
  });
});

describe('a right import is let through', () => {
  it.each([
    ['src/contexts/bonds/rules.ts', '../leases/facts.ts'],
    ['src/contexts/bonds/rules.ts', './types.ts'],
    ['src/contexts/registry.ts', './bonds/judge.ts'],
    ['src/contexts/bonds/rules.ts', '../../kernel/money.ts'],
    ['src/contexts/bonds/rules.ts', '../../schedules/cycle.ts'],
    ['src/schedules/cycle.ts', '../kernel/calendar.ts'],
    ['src/views/rent-roll.ts', '../contexts/leases/facts.ts'],
    ['src/paper/papers/rent.ts', '../../views/rent-dues.ts'],
    ['src/paper/pdf/sheet.ts', 'pdfkit'],
    ['src/main/paper/paper-command.ts', '../../paper/paper-kinds.ts'],
    ['src/node/commands.ts', '../views/rent-roll.ts'],
    ['src/engine/base.ts', '../node/ports.ts'],
    ['src/engine/feeds.ts', '../social/ports.ts'],
    ['src/doors/finger/a.ts', '../../social/model.ts'],
    ['src/engine/base.ts', 'autobase'],
    ['src/doors/cli/run.ts', '../../node/commands.ts'],
    ['src/doors/cli/verbs/bid.ts', '../table.ts'],
    ['src/doors/http/a.ts', '../wording.ts'],
    ['src/main.ts', './engine/base.ts'],
    ['src/kernel/hash.ts', '@noble/hashes/blake2.js'],
    ['test/node/a.test.ts', '../../src/engine/base.ts'],
  ])('%s → %s', (path, specifier) => {
    expect(broken(path, `import { x } from '${specifier}';\n`)).toEqual([]);
  });

  it('a comment or a string that looks like an import is none', () => {
    const text = `// import '../node/ports.ts'\nconst a = "import x from '../node/ports.ts'";\n`;
    expect(broken('src/kernel/a.ts', text)).toEqual([]);
  });
});
