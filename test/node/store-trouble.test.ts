// Faults of the store as their keeper reads them; other faults are left as they are.

import { expect, test } from 'vitest';
import { CommandTrouble } from '../../src/node/command.ts';
import { explainingStore, storeTrouble } from '../../src/node/store-trouble.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { troubleOf } from './trouble.ts';

const folder = temporaryFolder();

test.for([
  ['disk-full', new Error('write failed', { cause: new Error('ENOSPC: no space left on device, write') })],
  ['disk-full', new Error('IO error: No space left on device: While appending to file: 000010.log')],
  ['store-damaged', new Error('block checksum mismatch: stored = 1, computed = 2 in 000035.sst')],
  ['store-damaged', new Error('Corruption: bad record')],
  ['store-failed', new Error('the base had to close: Batch was not applied')],
  ['store-failed', new Error('EIO: i/o error, read')],
] as const)('is %s for %s', ([rule, fault]) => {
  const trouble = storeTrouble(folder, fault)?.trouble;
  expect(trouble).toMatchObject({ kind: 'broken', rule });
  expect(trouble?.says).toContain(folder);
  expect(trouble?.next).toMatch(/start the node again|restore the last backup/);
});

test('a folder that was copied is said to be one, and how nodes move', () => {
  const trouble = storeTrouble(folder, new Error('Invalid device file, was moved unsafely'))?.trouble;
  expect(trouble).toMatchObject({ kind: 'refused', rule: 'folder-was-copied', figures: { folder } });
  expect(trouble?.next).toContain('telekommune move');
});

test('a block that nobody sent is no broken store: the node has to fetch it', () => {
  const fault = Object.assign(new Error('REQUEST_TIMEOUT: Request timed out'), { code: 'REQUEST_TIMEOUT' });
  expect(storeTrouble(folder, fault)?.trouble).toMatchObject({
    kind: 'unreachable',
    rule: 'state-not-fetched',
    next: 'Run it until another node was reached: telekommune run',
  });
});

test('says nothing of other faults, nor of a trouble that has its words already', async () => {
  const refused = new CommandTrouble({ kind: 'refused', says: 'The base had to close at noon.' });
  expect(storeTrouble(folder, new Error('no kind of entry is named x'))).toBeNull();
  expect(storeTrouble(folder, refused)).toBeNull();
  expect(await troubleOf(() => explainingStore(folder, () => Promise.reject(refused)))).toBe(refused.trouble);
  expect(await explainingStore(folder, async () => 7)).toBe(7);
});
