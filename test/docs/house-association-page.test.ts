// The way of a house association from its spreadsheet to its first year-end, typed as the page tells it, on the days that it names.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instantOfDate, parseDate } from '../../src/kernel/calendar.ts';
import { projectRoot } from '../house/project-files.ts';
import { CommandDesk } from '../node/commands/command-desk.ts';
import { brokenInvariant } from '../properties/invariants/invariants.ts';

const page = readFileSync(join(projectRoot, 'docs/domain/house-association.md'), 'utf8');
const CONTRACTS = /```csv\n([^`]*)```/.exec(page)?.[1] ?? '';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-association-'));
  writeFileSync(join(folder, 'contracts.csv'), CONTRACTS);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The days and the commands of the page, in their order: `On 2027-01-01`, `$ telekommune loans`. */
function steps(): readonly { readonly day?: string; readonly line?: string }[] {
  return [...page.matchAll(/\b[Oo]n (2[0-9]{3}-[0-9]{2}-[0-9]{2})\b|^\$ telekommune (.*)$/gm)].map(
    ([, day, line]) => (day === undefined ? { line: line ?? '' } : { day }),
  );
}

function instant(day: string): number {
  return instantOfDate(parseDate(day) ?? (0 as never));
}

it('works as it says, and its figures are the ones of the books', async () => {
  const desk = new CommandDesk(['rita'], {
    enterprises: { lindenhof: ['rita'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: instant('2027-01-01'),
  });
  desk.session.folder = folder;
  const lines = steps().flatMap(({ line }) => line ?? []);
  expect(lines.length).toBeGreaterThan(12);
  for (const { day, line } of steps()) {
    if (line !== undefined) await desk.typed(line.replace('contracts.csv', join(folder, 'contracts.csv')));
    else if (day !== undefined && instant(day) > desk.story.nowMs) desk.story.passTo(instant(day));
  }
  const told = await desk.typed('loans');
  const balances = [...page.matchAll(/^\| (\S+) \| ([0-9,.]+ EUR) \|$/gm)];
  expect(balances).toHaveLength(4);
  for (const [, contract = '', balance = ''] of balances)
    expect(
      told.split('\n').find((line) => line.startsWith(`${contract} `) && line.includes('outside.')),
    ).toContain(balance);
  const accounts = [...page.matchAll(/^\$ telekommune contact set (outside\.\S+)/gm)];
  expect(accounts.length).toBeGreaterThan(0);
  for (const [, lender = ''] of accounts) expect(told).toContain(lender);
  expect(brokenInvariant(desk.story.state)).toBeNull();
});

it('names the sum of its balances', async () => {
  const desk = new CommandDesk(['rita'], {
    enterprises: { lindenhof: ['rita'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: instant('2027-01-01'),
  });
  desk.session.folder = folder;
  const told = await desk.typed(`loans import ${join(folder, 'contracts.csv')} --as-of 2027-01-01`);
  const [, sum = '?'] = /sum of the balances +([0-9,.]+ EUR)/.exec(told) ?? [];
  expect(page).toContain(`with the spreadsheet: ${sum}`);
});
