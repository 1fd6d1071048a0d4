// Whatever is sent to the steps of a folder is answered, writes nothing, and says nothing of the machine.

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { STEPS } from '../../src/main/first-run/steps.ts';
import { PageOfFolder } from './page-of-folder.ts';

let page: PageOfFolder | null = null;

afterEach(async () => {
  await page?.remove();
  page = null;
});

const names = fc.constantFrom(...Object.keys(STEPS).filter((name) => name !== 'example'), 'work', 'nothing');
const fieldNames = fc.constantFrom(
  'passphrase',
  'invitation',
  'words',
  'answers',
  'file',
  'name',
  'person',
  'enterprise',
  'charter',
  'listen',
  'recover',
  'as',
  '__proto__',
);
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('/etc/passwd', 'files/00000000000000000000000000000000', 'tk1qqqq', 'none', '../..'),
  fc.anything({ maxDepth: 2 }),
);
const bodies = fc.oneof(
  fc.dictionary(fieldNames, values).map((fields) => {
    try {
      return JSON.stringify(fields) ?? '';
    } catch {
      return '{}';
    }
  }),
  fc.string({ unit: 'binary' }),
  fc.json(),
);

it('is refused in words', async () => {
  const folder = new PageOfFolder();
  page = folder;
  await folder.start();
  const before = readdirSync(folder.folder).toSorted();
  const methods = fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'DELETE');
  await fc.assert(
    fc.asyncProperty(methods, names, bodies, async (method, name, body) => {
      const answer = await folder.send(method, `machine/${name}`, body, {
        'content-type': 'application/json',
      });
      const text = await answer.text();
      if (method === 'DELETE' && name === 'work') {
        expect(answer.status).toBe(200);
        return;
      }
      expect({ name, status: answer.status, text }).toMatchObject({ status: expect.toSatisfy(isRefusal) });
      expect(text).not.toMatch(/^\s+at .*:\d+/m);
      expect(text).not.toContain(folder.folder);
    }),
    { numRuns: 300 },
  );
  expect(readdirSync(folder.folder).toSorted()).toEqual(before);
  expect((await folder.get('machine')).data).toMatchObject({ stage: 'empty', work: null });
}, 120_000);

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}
