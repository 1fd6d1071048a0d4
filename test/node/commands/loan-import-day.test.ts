// The day of the balances: read from their heading, never contradicted, and never with interest lost in silence.

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

function desk(begins = '2012-01-01'): CommandDesk {
  const made = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: instantOfDate(parseDate(begins) ?? (0 as never)),
  });
  made.session.folder = folder;
  return made;
}

function written(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const OF_DAY = ['Nr;Name;Saldo 31.12.2011;Zins', '1;Ada;1.000,00;1 %', '2;Ada;500,00;1 %'];

test('the heading says the day, and nobody has to type it', async () => {
  const made = desk();
  const path = written('v.csv', ...OF_DAY);
  expect(await made.answered(`loans import ${path}`)).toMatchObject({
    asOfDate: '2012-01-01',
    faults: [],
    warnings: [],
  });
  expect(await made.answered(`loans import ${path} --as-of 2012-01-01 --confirm`)).toMatchObject({ said: 5 });
  expect(await made.answered('loans show 2')).toMatchObject({ balanceMinor: '50000' });
});

test.each(['2011-12-31', '2012-06-01'])(
  'another day than that of the heading is refused: %s',
  async (day) => {
    const { code, err } = await desk().type(`loans import ${written('v.csv', ...OF_DAY)} --as-of ${day}`);
    expect(code).toBe(1);
    expect(err).toContain('"Saldo 31.12.2011"');
    expect(err).toContain('--as-of 2012-01-01');
  },
);

test.each([
  ['Nr;Name;Saldo;Zins', '1;Ada;1.000,00;1 %', '2012-03-01', ['nothing-accrued']],
  ['Nr;Name;Saldo;Zins', '1;Ada;1.000,00;1 %', '2012-01-01', []],
  ['Nr;Name;Saldo;Zins', '1;Ada;1.000,00;0 %', '2012-03-01', []],
  ['Nr;Name;Saldo;Zins', '1;Ada;0,00;1 %', '2012-03-01', []],
  ['Nr;Name;Saldo;Zins;Stückzinsen', '1;Ada;1.000,00;1 %;1,50', '2012-03-01', []],
])(
  'a start during the year with nothing accrued is to be looked at: %s / %s / %s',
  async (heads, row, day, rules) => {
    const made = desk();
    const answer = await made.type(`loans import ${written('v.csv', heads, row)} --as-of ${day} --json`);
    const { warnings } = JSON.parse(answer.out) as {
      readonly warnings: readonly { readonly rule: string }[];
    };
    expect(warnings.map(({ rule }) => rule)).toEqual(rules);
  },
);

const NO_DAY = ['Nr;Name;Saldo;Zins', '1;Ada;1.000,00;1 %', '2;Ada;500,00;1 %', '3;Ada;0,00;1 %'];

async function faulty(line: string, begins?: string): Promise<unknown> {
  const { code, out } = await desk(begins).type(`loans import ${line} --json`);
  expect(code).toBe(1);
  return JSON.parse(out);
}

test('a day that nobody said is one fault with one remedy, and nothing follows from it', async () => {
  const movements = written('m.csv', 'Nr;Datum;Betrag', '1;01.01.2012;-400,00');
  expect(await faulty(`${written('v.csv', ...NO_DAY)} --movements ${movements}`)).toMatchObject({
    faults: [{ file: 'v.csv', line: 2, lines: [2, 3], rule: 'day-of-balances' }],
    remedies: [{ rule: 'day-of-balances', next: expect.stringContaining('--as-of') }],
  });
});

test.each([
  ['2011-12-31', '2012-01-01', '--as-of 2012-01-01'],
  ['2011-12-31', '2012-05-01', '--as-of 2012-05-01'],
  ['2012-03-15', '2012-05-01', '--as-of 2012-05-01'],
])('balances of %s, founded on %s, are one fault, and the remedy is %s', async (day, founded, remedy) => {
  expect(await faulty(`${written('v.csv', ...NO_DAY)} --as-of ${day}`, founded)).toMatchObject({
    faults: [{ line: 2, lines: [2, 3], rule: 'date-before-founding' }],
    remedies: [{ rule: 'date-before-founding', next: expect.stringContaining(remedy) }],
  });
});

test('contracts without a lender are one thing to be looked at', async () => {
  const path = written('v.csv', 'Nr;Zins', '1;1 %', '2;1 %', '3;1 %');
  expect(await desk().answered(`loans import ${path}`)).toMatchObject({
    warnings: [
      {
        line: 2,
        rule: 'lender-missing',
        says: expect.stringContaining('3 contracts name no lender (1, 2, 3)'),
      },
    ],
  });
});
