// `telekommune bank read` as somebody types it: what a file says, and whether it adds up.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { typedIn } from './typed-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'telekommune-bank-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says by how much a statement does not add up, which an import would refuse', async () => {
  const name = new URL('../bank/files/camt053.v2.multi.statement.xml', import.meta.url);
  const text = readFileSync(name, 'utf8');
  writeFileSync(join(folder, 'good.xml'), text);
  writeFileSync(join(folder, 'wrong.xml'), text.replace('>27.00<', '>26.50<'));
  expect((await typedIn(folder, ['bank', 'read', 'good.xml'])).out).not.toContain('does not add up');
  const { code, out } = await typedIn(folder, ['bank', 'read', 'wrong.xml']);
  expect(code).toBe(0);
  expect(out).toContain(
    'begins with 18.15 EUR and its entries come to 8.85 EUR, but it ends with 26.50 EUR, a difference of -0.50 EUR.',
  );
  const json: unknown = JSON.parse((await typedIn(folder, ['bank', 'read', 'wrong.xml', '--json'])).out);
  expect(json).toMatchObject({
    statements: [{ difference: { amount: '-0.50', currency: 'EUR' } }, { difference: null }],
  });
});
