// An import does not book again what somebody entered by hand: it shows the line, and asks what is meant.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { CommandDesk } from './command-desk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** A commune with contract 27, under which 100 were entered by hand, and the line of an import that says the same. */
async function entered(): Promise<{ readonly made: CommandDesk; readonly line: string }> {
  const made = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: instantOfDate(parseDate('2012-01-01') ?? (0 as never)),
  });
  made.session.folder = folder;
  const contracts = written('v.csv', 'Nr;Name;Zins', '27;Ada;1 %');
  await made.typed(`loans import ${contracts} --confirm`);
  await made.typed('loans receive 27 100 --date 2012-01-01 --yes');
  const movements = written('m.csv', 'Nr;Datum;Betrag', '27;01.01.2012;100,00', '27;01.01.2012;70,00');
  return { made, line: `loans import ${contracts} --movements ${movements}` };
}

test('what was entered by hand is asked about, in the dry run and when confirmed', async () => {
  const { made, line } = await entered();
  for (const ending of ['', ' --confirm']) {
    const { code, out } = await made.type(`${line}${ending} --json`);
    expect(code).toBe(1);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      said: 0,
      faults: [{ file: 'm.csv', line: 2, rule: 'line-booked-already' }],
    });
  }
  expect(await made.answered('loans show 27')).toMatchObject({ balanceMinor: '10000' });
});

test.each([
  ['drop', 1, '17000'],
  ['keep', 2, '27000'],
] as const)('with --repeated %s, once and once more', async (word, said, balanceMinor) => {
  const { made, line } = await entered();
  const warnings = [{ file: 'm.csv', line: 2, rule: 'line-booked-already' }];
  const told = `${line} --repeated ${word}`;
  expect(await made.answered(told)).toMatchObject({ faults: [], warnings });
  expect(await made.answered(`${told} --confirm`)).toMatchObject({ said, warnings });
  expect(await made.answered('loans show 27')).toMatchObject({ balanceMinor });
  expect(await made.answered(`${told} --confirm`)).toMatchObject({ said: 0 });
  expect(await made.answered('loans show 27')).toMatchObject({ balanceMinor });
});

test('the next step is the line that was typed, and --confirm', async () => {
  const { made, line } = await entered();
  const told = `${line} --repeated drop --rank ordinary --as anna`;
  const shown = await made.typed(told);
  for (const part of [
    'loans import ',
    ' --movements ',
    ' --repeated drop',
    ' --rank ordinary',
    ' --as anna --confirm',
  ])
    expect(shown.slice(shown.lastIndexOf('loans import '))).toContain(part);
  expect(await made.typed(`${told} --confirm`)).toContain('1 entry was said');
});
