// Files that cannot be taken into a voice: what is wrong with them, and that nothing was said.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { setup } from '../people.ts';
import { hostOf, troubleOf } from './speaking.ts';

function folderFor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.each([
  ['{"address":"anna@old.example","messages":"no"}', 'messages'],
  ['{"address":"anna@old.example","messages":[],"following":3}', 'following'],
])('%s is no plan: what would be passed over is named', async (content, field) => {
  const { anna } = await setup('anna');
  const file = join(folderFor(), '.plan');
  writeFileSync(file, content);
  const trouble = await troubleOf(hostOf(anna), 'voice import', { file, mine: true });
  expect(trouble).toMatchObject({ kind: 'usage', says: expect.stringContaining(`“${field}” is no list`) });
  expect(anna.voice.length).toBe(0);
});

test('a folder is said to be one', async () => {
  const { anna } = await setup('anna');
  expect(await troubleOf(hostOf(anna), 'voice import', { file: folderFor() })).toMatchObject({
    kind: 'usage',
    says: expect.stringContaining('is a folder'),
  });
});
