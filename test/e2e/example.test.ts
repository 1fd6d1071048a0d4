// The main job as a stranger starts it: the whole example on three real nodes, judged by outside programs.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

function run(words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.once('close', (code) => done({ code, out, err }));
  });
}

test('three nodes live the life of a commune, agree to the last byte, and outside programs accept the books', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-example-'));
  folders.push(folder);
  const { code, out, err } = await run(['example', '--into', join(folder, 'run'), '--once']);
  expect({ code, err: code === 0 ? '' : err.slice(-2000) }).toEqual({ code: 0, err: '' });
  expect(err).toContain('24 people');
  expect(out).toContain('equal to the last byte');
  expect(out).toContain('7,600.00 EUR  every 3 months  30,400.00 EUR  0.00 EUR');
  expect(out).not.toContain('REFUSES');
  const refusing = ['hledger', 'bean-check', 'ledger'].filter((program) => {
    const accepts = new RegExp(`^ {2}${program} +accepts`, 'm').test(out);
    const isMissing = new RegExp(`^ {2}${program} +is not installed`, 'm').test(out);
    return !accepts && (!isMissing || process.env['CI'] === 'true');
  });
  expect(refusing).toEqual([]);
}, 600_000);
