import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRealWorld } from './real-world.ts';
import type { RealWorld } from './real-world.ts';
import { allRows, bytes, text } from './toy-fold.ts';
import { until } from './until.ts';

let world: RealWorld;
beforeEach(async () => {
  world = await openRealWorld();
});
afterEach(() => world.close());

/** Runs the writer until it has acknowledged so many appends, then kills it; the seqs that it acknowledged. */
async function killAfter(
  folder: string,
  primaryKey: Uint8Array,
  appends: number,
): Promise<readonly number[]> {
  const script = new URL('crash-writer.ts', import.meta.url).pathname;
  const keys = [primaryKey, world.encryptionKey].map((key) => Buffer.from(key).toString('hex'));
  const writer = spawn(process.execPath, [script, folder, ...keys], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  writer.stdout.on('data', (chunk) => {
    printed += String(chunk);
  });
  const ended = new Promise<void>((done) => writer.once('exit', () => done()));
  const lines = (): string[] => printed.split('\n').slice(0, -1);
  await until(
    `the writer acknowledged ${appends} appends`,
    () => lines().length >= appends || writer.exitCode !== null,
  );
  writer.kill('SIGKILL');
  await ended;
  return lines().map(Number);
}

test('kill -9 loses nothing that was acknowledged, three times over', async () => {
  const folder = `${world.folder}/killed`;
  const primaryKey = randomBytes(32);
  const acknowledged: number[] = [];
  for (let round = 0; round < 3; round++) acknowledged.push(...(await killAfter(folder, primaryKey, 8)));
  const again = await world.open('again', { folder, primaryKey });
  const { logKey } = again.base;
  const seqs = acknowledged.flatMap((first) => [first, first + 1]);
  const found = new Map<number, string | null>();
  for await (const { seq, bytes: entry } of again.base.readLog(logKey, seqs, 1000))
    found.set(seq, text(entry));
  expect(found.size).toBe(seqs.length);
  for (const first of acknowledged) {
    expect(found.get(first)).toMatch(/^put a \d+$/);
    expect(found.get(first + 1)).toBe('put b 1');
  }
  await again.base.update();
  const rows = await again.base.newest();
  const order = (await allRows(rows, 'order/')).map((line) => Number(line.split(' ')[1]));
  await rows.close();
  expect(order).toEqual(expect.arrayContaining(seqs));
  expect(await again.base.verifyLog(logKey)).toMatchObject({ fault: null });
});

test('a folder opens once at a time', async () => {
  const founder = await world.open('founder');
  await expect(
    world.open('twin', { folder: founder.folder, primaryKey: founder.primaryKey }),
  ).rejects.toThrow(/lock/i);
  await founder.base.append([bytes('put a 1')]);
});

test('a folder that was copied by hand is refused, so that nobody forks his log by restoring it', async () => {
  const founder = await world.open('founder');
  await founder.base.append([bytes('put a 1')]);
  await founder.base.close();
  const copy = `${world.folder}/copy`;
  await cp(founder.folder, copy, { recursive: true });
  await expect(world.open('copy', { folder: copy, primaryKey: founder.primaryKey })).rejects.toThrow(
    /moved unsafely/,
  );
});
