// RFC 1288, section 3.2.7: one line a query, kept as long as was chosen.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Logged, logLine, queryLogIn } from '../../../src/doors/finger/query-log.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 10, 26, 12);
const asked: Logged = { atMs: NOW_MS, address: '192.0.2.7', query: 'dk', outcome: 'answered', bytes: 312 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-log-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('is one line, whatever was asked', () => {
  expect(logLine(asked)).toBe('2026-11-26T12:00:00.000Z 192.0.2.7 answered 312 "dk"');
  const hostile = logLine({ ...asked, query: 'a"\n2026 forged\u001b[2J\u2028' });
  expect(hostile).not.toMatch(/\p{Cc}|\u2028/u);
  expect(hostile).toContain('\\"');
});

it('goes into a file of the day, for its owner alone', async () => {
  const log = queryLogIn(folder, 7, NOW_MS);
  log.note(asked);
  log.note({ ...asked, query: 'anna' });
  log.note({ ...asked, atMs: NOW_MS + DAY_MS });
  await log.close();
  expect(readdirSync(folder)).toEqual(['queries-2026-11-26.log', 'queries-2026-11-27.log']);
  expect(readFileSync(join(folder, 'queries-2026-11-26.log'), 'utf8').split('\n')).toHaveLength(3);
  expect(statSync(join(folder, 'queries-2026-11-26.log')).mode & 0o777).toBe(0o600);
});

it('keeps as many days as was chosen, and touches no other file', async () => {
  for (const day of ['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'])
    writeFileSync(join(folder, `queries-${day}.log`), '');
  writeFileSync(join(folder, 'queries-of-old.log'), '');
  const log = queryLogIn(folder, 7, NOW_MS);
  expect(readdirSync(folder)).toEqual([
    'queries-2026-11-20.log',
    'queries-2026-11-24.log',
    'queries-2026-11-25.log',
    'queries-of-old.log',
  ]);
  log.note({ ...asked, atMs: NOW_MS + 2 * DAY_MS });
  await log.close();
  expect(readdirSync(folder)).not.toContain('queries-2026-11-20.log');
});

it('is none where no day is kept', async () => {
  const log = queryLogIn(join(folder, 'none'), 0, NOW_MS);
  log.note(asked);
  await log.close();
  expect(readdirSync(folder)).toEqual([]);
});

it('a disk that takes nothing stops nobody', async () => {
  const log = queryLogIn(folder, 7, NOW_MS);
  rmSync(folder, { recursive: true });
  log.note(asked);
  await expect(log.close()).resolves.toBeUndefined();
});
