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

it('a hint about another folder does not take the named one away from the commands before it', () => {
  const trouble = {
    kind: 'refused',
    says: 'There is a node.',
    next: 'Look at it: telekommune status. For another one name an empty folder: --folder PATH',
  } as const;
  expect(troubleInFolder(trouble, 'office').next).toBe(
    'Look at it: telekommune --folder office status. For another one name an empty folder: --folder PATH',
  );
  const two = { ...trouble, next: 'Found one or join one: telekommune found, telekommune join' };
  expect(troubleInFolder(two, 'office').next).toBe(
    'Found one or join one: telekommune --folder office found, telekommune --folder office join',
  );
});
