// A node that keeps the machine's clock in a commune that rehearses is told so.

import { expect, test } from 'vitest';
import { clockApart } from '../../src/main/clock-apart.ts';

const NOW_MS = Date.UTC(2026, 10, 26);
const DAY_MS = 86_400_000;

test('years apart, both times and the flag are named', () => {
  const [warning] = clockApart({ clock: 'machine' }, Date.UTC(2025, 0, 2), NOW_MS);
  for (const part of ['2025-01-02', '2026-11-26', '--clock scripted', 'node.json'])
    expect(warning?.says).toContain(part);
  expect(clockApart({ clock: 'machine' }, Date.UTC(2031, 0, 2), NOW_MS)).toHaveLength(1);
});

test('within a year, with a clock that a script sets, or before the first seal there is nothing to say', () => {
  expect(clockApart({ clock: 'machine' }, NOW_MS - 360 * DAY_MS, NOW_MS)).toEqual([]);
  expect(clockApart({ clock: 'scripted' }, Date.UTC(2025, 0, 2), NOW_MS)).toEqual([]);
  expect(clockApart({ clock: 'machine' }, 0, NOW_MS)).toEqual([]);
});
