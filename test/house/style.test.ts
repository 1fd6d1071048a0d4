// The house rules hold for every file, and each one is shown to bite.

import { describe, expect, it } from 'vitest';
import { projectRoot, readCodeFiles, readTextFiles } from './project-files.ts';
import { codeProblems, lineCountMax, textProblems } from './style-rules.ts';

describe('the files of this project', () => {
  it('have telling names and no paths of a machine', () => {
    expect(readTextFiles(projectRoot).flatMap(textProblems)).toEqual([]);
  });

  it('are short, export names, run all their tests, silence no check and leave nothing unfinished', () => {
    expect(readCodeFiles(projectRoot).flatMap(codeProblems)).toEqual([]);
  });
});

describe('a planted breach is caught', () => {
  it.each([
    ['names are kebab-case', 'src/kernel/moneyMath.ts', ''],
    ['names are kebab-case', 'src/kernel/Money.ts', ''],
    ['"utils" says nothing about what is inside', 'src/kernel/utils.ts', ''],
    ['"manager" says nothing about what is inside', 'src/node/session-manager.ts', ''],
    ['"data" says nothing about what is inside', 'src/node/data.json', ''],
    ['a path of one particular machine', 'docs/operating.md', `Look into ${['', 'work', 'main'].join('/')}.`],
  ])('%s: %s', (problem, path, text) => {
    const problems = textProblems({ path, text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it.each([
    ['more than one purpose', 'src/kernel/money.ts', 'a = 1;\n'.repeat(lineCountMax + 1)],
    ['every file of the program stands in a layer', 'src/money.ts', ''],
    ['an export has a name', 'src/kernel/money.ts', 'export default 1;'],
    ['an export has a name', 'src/kernel/rent.ts', 'const a = 1; export { a as default };'],
    ['a test runs always', 'test/kernel/a.test.ts', `it.only('a', () => {});`],
    ['a test runs always', 'test/kernel/b.test.ts', `describe.skip('a', () => {});`],
    ['a test runs always', 'test/kernel/c.test.ts', `describe.only.each([1])('a', () => {});`],
    ['a test runs always', 'test/kernel/d.test.ts', `test.concurrent.skip('a', () => {});`],
    ['money and rates are bigint', 'src/kernel/rent.ts', 'export type Rent = { rentMinor: number };'],
    [
      'money and rates are bigint',
      'src/kernel/rate.ts',
      'export const a = (couponPpm?: number) => couponPpm;',
    ],
    ['it does not sleep', 'test/kernel/e.test.ts', 'await new Promise((wake) => setTimeout(wake, 100));'],
    ['it does not sleep', 'test/kernel/f.test.ts', `import { setTimeout } from 'node:timers/promises';`],
    ['@ts-expect-error silences a check', 'src/kernel/money.ts', '// @ts-expect-error'],
    ['oxlint-disable silences a check', 'src/kernel/money.ts', '/* oxlint-disable no-console */'],
    ['unfinished work belongs in an issue', 'src/kernel/money.ts', '// TODO round'],
  ])('%s: %s', (problem, path, text) => {
    const problems = codeProblems({ path, text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('and what is right is let through', () => {
    const path = 'test/kernel/debt-service.test.ts';
    const text = `// Reads ./work/ and a/tmp/b.\nit.skipIf(true)('a', () => {});\nexport const one = 1;\n`;
    expect([...textProblems({ path, text }), ...codeProblems({ path, text })]).toEqual([]);
  });
});
