// What the dry run of a register shows before anything is said: contracts as they would stand, every layer of faults, each with its file and its remedy.

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

function desk(charter: { readonly [parameter: string]: string } = {}): CommandDesk {
  const made = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes', ...charter },
    beginsMs: instantOfDate(parseDate('2012-01-01') ?? (0 as never)),
  });
  made.session.folder = folder;
  return made;
}

function written(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function shown(
  made: CommandDesk,
  line: string,
): Promise<{ code: number; answer: unknown; err: string }> {
  const { code, out, err } = await made.type(`loans import ${line} --json`);
  return { code, answer: JSON.parse(out), err };
}

const CONTRACTS = [
  'Vertragsnr;Name;Saldo 31.12.2011;Zinssatz;Kündigungsfrist;Laufzeit bis;Nachrang;Auszahlung;Zinsmethode',
  '1;Ada Fink;1.000,00 €;1,5 %;6 Monate zum Quartalsende;;nein;ja;act/365',
  '2;Ada Fink;500,00 €;2 %;;31.12.2018;ja;nein;',
  '3;;250,00 €;2 %;3 Monate;;nein;nein;',
];

test('every contract as it would stand, and those without a lender', async () => {
  const made = desk();
  const movements = written('m.csv', 'Vertragsnr;Datum;Betrag', '2;02.01.2012;100,00 €');
  const line = `${written('v.csv', ...CONTRACTS)} --movements ${movements} --as-of 2012-01-01`;
  const { answer } = await shown(made, line);
  expect(answer).toMatchObject({
    faults: [],
    checks: { contracts: 3, lenders: 2 },
    warnings: [{ file: 'v.csv', line: 4, rule: 'lender-missing' }],
    contracts: [
      {
        title: '1',
        lender: 'outside.ada-fink',
        lenderTitle: 'Ada Fink',
        ratePpm: '15000',
        interest: 'paid',
        notice: '6 months to the end of a quarter',
        rank: 'ordinary',
        dayCount: 'act/365f',
        balanceMinor: '100000',
      },
      {
        interest: 'added',
        notice: 'until 2018-12-31',
        rank: 'subordinated',
        dayCount: '30/360-us',
        balanceMinor: '50000',
        afterMinor: '60000',
      },
      { lender: 'outside.loan-3', notice: '3 months' },
    ],
  });
  const told = await made.typed(`loans import ${line}`);
  expect(told.indexOf('Contracts as they would stand')).toBeGreaterThan(0);
  expect(told.indexOf('Contracts as they would stand')).toBeLessThan(told.indexOf('Would be posted'));
  await made.typed(`loans import ${line} --confirm`);
  expect(await made.answered('loans show 2')).toMatchObject({ endDate: '2018-12-31', subordinated: true });
});

test('what another register paid back is taken, whatever notice the contract asks for', async () => {
  const made = desk();
  await made.typed('receive opening 5000.00 --date 2012-01-01 --yes');
  const contracts = written('v.csv', 'Nr;Name;Saldo;Zins;Kündigungsfrist', '1;Ada;1.000,00;1 %;12 Monate');
  const movements = written('m.csv', 'Nr;Datum;Betrag', '1;02.01.2012;-400,00');
  await made.typed(`loans import ${contracts} --movements ${movements} --as-of 2012-01-01 --confirm`);
  expect(await made.answered('loans show 1')).toMatchObject({ balanceMinor: '60000' });
});

test('the rank of old contracts is asked once where the charter makes new ones subordinated', async () => {
  const made = desk({ 'loan-subordination': 'yes' });
  const contracts = written('v.csv', 'Nr;Name;Saldo;Zins', '1;Ada;1.000,00;1 %', '2;Ada;1.000,00;1 %');
  const open = await shown(made, `${contracts} --as-of 2012-01-01`);
  expect(open.answer).toMatchObject({ faults: [{ rule: 'rank-open' }] });
  await made.typed(`loans import ${contracts} --as-of 2012-01-01 --rank ordinary --confirm`);
  expect(await made.answered('loans show 1')).toMatchObject({ subordinated: false });
});

test('all layers of faults at once, each with its file; what only follows is left out; each remedy once', async () => {
  const made = desk();
  const contracts = written(
    'v.csv',
    'Nr;Name;Saldo;Zins',
    '1;Ada;1.000,00;1 %',
    '2;Ada;1.000,00;90 %',
    '3;Ada;100,00;1 %',
  );
  const movements = written(
    'm.csv',
    'Nr;Datum;Betrag',
    '1;01.02.2012;-400,00',
    '1;02.02.2012;-300,00',
    '2;01.01.2012;-5,00',
    '3;01.01.2012;-200,00',
  );
  const { code, answer, err } = await shown(
    made,
    `${contracts} --movements ${movements} --as-of 2012-01-01 --confirm`,
  );
  expect(code).toBe(1);
  expect(err).toContain('Nothing was imported');
  expect(answer).toMatchObject({
    said: 0,
    faults: [
      { file: 'v.csv', line: 3, rule: 'rate-above-loan-ceiling' },
      { file: 'm.csv', line: 5, rule: 'payout-above-balance' },
      { file: 'm.csv', line: 2, rule: 'date-too-far-ahead' },
      { file: 'm.csv', line: 2, rule: 'bank-short' },
      { file: 'm.csv', line: 3, rule: 'date-too-far-ahead' },
      { file: 'm.csv', line: 3, rule: 'bank-short' },
    ],
  });
  const remedies = (
    answer as { readonly remedies: readonly { readonly rule: string; readonly next: string }[] }
  ).remedies;
  expect(remedies.map(({ rule }) => rule).sort()).toEqual([
    'bank-short',
    'date-too-far-ahead',
    'payout-above-balance',
    'rate-above-loan-ceiling',
  ]);
  expect(remedies.find(({ rule }) => rule === 'bank-short')?.next).toContain('receive opening');
});
