import { expect, it } from 'vitest';
import { answerInFolder, troubleInFolder } from '../../../src/doors/cli/folder-hints.ts';

it('what to type next names the folder that was named, unless it names one of its own', () => {
  const next = ['telekommune run', 'telekommune restore office.backup --folder EMPTY-FOLDER'];
  expect(answerInFolder({ data: {}, next }, 'my office').next).toEqual([
    "telekommune --folder 'my office' run",
    'telekommune restore office.backup --folder EMPTY-FOLDER',
  ]);
  expect(answerInFolder({ data: {}, next }, null).next).toEqual(next);
  const trouble = { kind: 'unreachable', says: 'It does not run.', next: 'Run it: telekommune run' } as const;
  expect(troubleInFolder(trouble, 'office').next).toBe('Run it: telekommune --folder office run');
});
