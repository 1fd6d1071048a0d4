// A register is imported at the command line: shown first, done when confirmed, and doing it twice is doing it once.

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { orderHead } from '../../../src/contexts/order/types.ts';
import { contractOf } from '../../../src/contexts/loans/facts.ts';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { brokenInvariant } from '../../properties/invariants/invariants.ts';
import { inText, rowOf, workbookOf } from '../../register/workbook.ts';
import { CommandDesk } from './command-desk.ts';

const REGISTER = fileURLToPath(new URL('../../contexts/loans/register/', import.meta.url));
const FILES = `${REGISTER}dk-contracts_2010.csv --movements ${REGISTER}dk-movements_2010.csv --as-of 2010-01-01 --rounded-by-movement 14`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function desk(begins = '2010-01-01'): CommandDesk {
  const made = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: instantOfDate(parseDate(begins) ?? (0 as never)),
  });
  made.session.folder = folder;
  return made;
}

function seal(made: CommandDesk, day: string): void {
  made.story.passTo(instantOfDate(parseDate(day) ?? (0 as never)));
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function said(made: CommandDesk): number {
  return made.story.state.get(orderHead, 'head')?.length ?? 0;
}

test('the register of a housing project reaches its balances of 2012', async () => {
  const made = desk();
  seal(made, '2011-01-01');
  const before = said(made);
  const shown = await made.answered(`loans import ${FILES}`);
  expect(shown).toMatchObject({
    confirmed: false,
    checks: {
      contracts: 19,
      movements: 21,
      balancesMinor: '1934272',
      paidInMinor: '5539273',
      paidOutMinor: '-481274',
      movementsMinor: '5057999',
    },
    entries: {
      'bonds.holder-registered@1': 19,
      'loans.agreed@2': 19,
      'loans.carried-over@1': 10,
      'loans.paid-in@1': 14,
      'loans.paid-out@2': 7,
    },
    faults: [],
  });
  expect(shown['postings']).toContainEqual({
    file: 'dk-movements_2010.csv',
    line: 5,
    date: '2010-05-10',
    what: 'loan paid in',
    account: 'assets:bank',
    minor: '1000000',
  });
  expect(said(made)).toBe(before);
  expect(await made.answered(`loans import ${FILES} --confirm`)).toMatchObject({ confirmed: true, said: 69 });
  await made.typed('close --month 2010-12 --yes');
  seal(made, '2012-01-01');
  await made.typed('close --month 2011-12 --yes');
  const balances = { 2: 166_889n, 13: 1_049_828n, 14: 205_718n, 17: 1_014_321n, 19: 58_808n };
  for (const [contract, minor] of Object.entries(balances))
    expect([contract, contractOf(made.story.state, contract)?.balanceMinor]).toEqual([contract, minor]);
  expect(brokenInvariant(made.story.state)).toBeNull();
});

test('imported again, nothing is left to say; what was added to the files is', async () => {
  const made = desk();
  seal(made, '2011-01-01');
  await made.answered(`loans import ${FILES} --confirm`);
  const listed = await made.typed('loans');
  expect(listed.indexOf('outside.loan-2 ')).toBeLessThan(listed.indexOf('outside.loan-10 '));
  const before = said(made);
  expect(await made.answered(`loans import ${FILES} --confirm`)).toMatchObject({ said: 0, already: 69 });
  expect(said(made)).toBe(before);
});

const CONTRACTS = 'Nummer;Saldo;Zins;Kreditor;Stückzinsen\nA 1;1.000,00;2,00 %;7;5,50\nA 2;0,00;1,00 %;8;\n';
const CONTACTS = 'Nr;Vorname;Nachname;Telefon\n7;Jürgen;Groß;030 1\n8;Ada;Kern;030 2\n';

test('contacts become lenders, and accrued interest comes along', async () => {
  const made = desk();
  const files = `${written('c.csv', CONTRACTS)} --contacts ${written('k.csv', CONTACTS)} --as-of 2010-01-01`;
  expect(await made.answered(`loans import ${files}`)).toMatchObject({
    columnsLeftOut: [{ file: 'k.csv', column: 'Telefon' }],
  });
  await made.answered(`loans import ${files} --confirm`);
  expect(await made.answered('loans show a-1')).toMatchObject({
    lender: 'outside.juergen-gross',
    title: 'A 1',
    balanceMinor: '100000',
    owedMinor: '100550',
  });
  expect(brokenInvariant(made.story.state)).toBeNull();
});

/** What an import answers that takes nothing, because a line is at fault. */
async function notTaken(made: CommandDesk, line: string): Promise<unknown> {
  const { code, out } = await made.type(`loans import ${line} --json`);
  expect(code).toBe(1);
  return JSON.parse(out);
}

/** All that lies in the shared log, as text. */
function told(made: CommandDesk): string {
  return made.story.batches
    .flat()
    .map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
}

const ADDRESSED = `E-Mail;IBAN;Ort;PLZ;Nachname;Vorname;Nr;Straße
j.gross@example.org;DE02 1203 0000 0000 2020 51;Berlin;10115;Groß;Jürgen;7;Lindenweg 3 a
;;20457 Hamburg;;Kern;Ada;8;Weg
x@example.org;;;;Fremd;Udo;9;
`;

test('what a register says of lenders is kept on this machine after the same dry run, and told to no other node', async () => {
  const made = desk();
  const files = `${written('c.csv', CONTRACTS)} --contacts ${written('k.csv', ADDRESSED)} --as-of 2010-01-01`;
  const kept = {
    contact: 'outside.juergen-gross',
    iban: 'DE02120300000000202051',
    email: 'j.gross@example.org',
    address: { street: 'Lindenweg', number: '3 a', postCode: '10115', town: 'Berlin', country: 'DE' },
  };
  expect(await notTaken(made, files)).toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ lines: [2, 3], rule: 'country' })]),
  });
  const shown = await made.answered(`loans import ${files} --country DE`);
  expect(shown).toMatchObject({
    confirmed: false,
    columnsLeftOut: [],
    contacts: [
      { line: 2, what: 'new', ...kept },
      {
        line: 3,
        what: 'new',
        contact: 'outside.ada-kern',
        iban: null,
        address: { street: 'Weg', number: '' },
      },
    ],
  });
  expect(await made.answered('contact list')).toEqual({ contacts: [] });
  await made.answered(`loans import ${files} --country DE --confirm`);
  expect(await made.answered('contact list')).toMatchObject({
    contacts: [
      { contact: 'outside.ada-kern', name: 'Ada Kern' },
      { ...kept, name: 'Jürgen Groß' },
    ],
  });
  expect(JSON.stringify(await made.answered('holders'))).toContain('Jürgen Groß');
  expect(told(made)).toContain('Jürgen Groß');
  for (const secret of ['DE02120300000000202051', 'example.org', 'Lindenweg'])
    expect(told(made)).not.toContain(secret);
});

test('imported again, contacts stay as they are; what was entered by hand stays where the file says nothing', async () => {
  const made = desk();
  const again = `${written('c.csv', CONTRACTS)} --contacts ${written('k.csv', ADDRESSED)} --as-of 2010-01-01 --country DE --confirm`;
  await made.answered(`loans import ${again}`);
  await made.typed('contact remove outside.juergen-gross --yes');
  await made.typed(
    'contact set outside.juergen-gross --name "J. Gross" --iban DE02120300000000202051 --mandate M1 --mandate-signed 2009-12-01',
  );
  expect(await made.answered(`loans import ${again}`)).toMatchObject({
    contacts: [{ contact: 'outside.juergen-gross', what: 'changed', email: 'j.gross@example.org' }],
  });
  expect(await made.answered(`loans import ${again}`)).toMatchObject({ contacts: [] });
  expect(await made.answered('contact list')).toMatchObject({
    contacts: [{}, { name: 'J. Gross', mandate: { id: 'M1' }, address: { town: 'Berlin' } }],
  });
});

test.each([
  ['iban', 'Nr;Name;IBAN\n7;Groß;DE02120300000000202052\n8;Kern;\n'],
  ['email', 'Nr;Name;E-Mail\n7;Groß;nobody at home\n8;Kern;\n'],
  ['country', 'Nr;Name;Ort;Land\n7;Groß;Berlin;Atlantis\n8;Kern;;\n'],
  ['formula', 'Nr;Name;Ort\n7;Groß;=1+1\n8;Kern;\n'],
  ['address', 'Nr;Name;Straße\n7;Groß;Weg 1\n8;Kern;\n'],
])('a contact at fault is named, and nothing is kept: %s', async (rule, contacts) => {
  const made = desk();
  const files = `${written('c.csv', CONTRACTS)} --contacts ${written('k.csv', contacts)} --as-of 2010-01-01 --country DE`;
  expect(await notTaken(made, `${files} --confirm`)).toMatchObject({
    said: 0,
    faults: expect.arrayContaining([expect.objectContaining({ line: 2, rule })]),
  });
  expect(await made.answered('contact list')).toEqual({ contacts: [] });
});

test('a workbook is imported as the same tables in CSV are', async () => {
  const made = desk();
  const rows = [
    rowOf(1, [inText('Zins'), inText('Nummer'), inText('Saldo')]),
    rowOf(2, ['<c s="1"><v>0.02</v></c>', inText('A 1'), '<c s="3"><v>1000</v></c>']),
  ];
  const path = written('register.xlsx', workbookOf({ Verträge: rows.join('') }));
  await made.answered(`loans import ${path} --as-of 2010-01-01 --confirm`);
  expect(await made.answered('loans show a-1')).toMatchObject({ balanceMinor: '100000', ratePpm: '20000' });
});

test('where one line is at fault nothing is said, and every fault is named', async () => {
  const made = desk();
  const before = said(made);
  const contracts = written('c.csv', 'number,amount,interest\n1,100.00,2 %\n2,0.00,9 %\n3,-1.00,2 %\n');
  const movements = written(
    'm.csv',
    'contract,date,amount\n1,2010-01-02,5.00\n1,2010-01-02,5.00\n1,2009-12-30,5.00\n',
  );
  const line = `loans import ${contracts} --movements ${movements} --as-of 2010-01-01`;
  const { code, out } = await made.type(`${line} --confirm --json`);
  expect(code).not.toBe(0);
  const answer: unknown = JSON.parse(out);
  expect(answer).toMatchObject({
    confirmed: false,
    faults: [
      { line: 4, rule: 'negative' },
      { line: 3, rule: 'line-repeated' },
      { line: 4, rule: 'before-balance' },
      { file: 'c.csv', line: 3, rule: 'rate-above-loan-ceiling' },
      { file: 'm.csv', line: 4, rule: 'date-before-founding' },
      { file: 'm.csv', line: 4, rule: 'date-before-carried-over' },
    ],
  });
  expect(said(made)).toBe(before);
});

test('repeated lines are kept or dropped, as one says', async () => {
  for (const [word, minor] of [
    ['keep', '1000'],
    ['drop', '500'],
  ]) {
    const made = desk();
    const contracts = written('c.csv', 'number,interest\n1,2 %\n');
    const movements = written('m.csv', 'contract,date,amount\n1,2010-01-01,5.00\n1,2010-01-01,5.00\n');
    const line = `loans import ${contracts} --movements ${movements} --repeated ${word} --confirm`;
    await made.answered(line);
    await made.answered(line);
    expect(await made.answered('loans show 1')).toMatchObject({ balanceMinor: minor });
  }
});

test('a file of 200 MB is refused without being read', async () => {
  const path = written('large.csv', '');
  truncateSync(path, 200 * 1024 * 1024);
  const { err, code } = await desk().type(`loans import ${path}`);
  expect(code).not.toBe(0);
  expect(err).toContain('209715200 bytes');
});

const movement = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  cents: fc.integer({ min: -30_000, max: 50_000 }).filter((cents) => cents !== 0),
});

test('import twice is import once, whatever the register holds and in whatever order it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(movement, { maxLength: 5 }), async (list) => {
      const made = desk();
      seal(made, '2010-02-01');
      const lines = list.map(({ day, cents }) => {
        const amount = `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        return `1,2010-01-${String(day).padStart(2, '0')},${amount}`;
      });
      const contracts = written('c.csv', 'number,balance,interest\n1,1000.00,2 %\n');
      const forth = written('m.csv', ['contract,date,amount', ...lines].join('\n'));
      const back = written('n.csv', ['contract,date,amount', ...lines.toReversed()].join('\n'));
      const line = `loans import ${contracts} --as-of 2010-01-01 --repeated keep --confirm`;
      await made.typed('receive contribution friend capital 5000.00 --date 2010-01-01 --yes');
      await made.type(`${line} --movements ${forth}`);
      const once = contractOf(made.story.state, '1')?.balanceMinor ?? 0n;
      const before = said(made);
      await made.type(`${line} --movements ${forth}`);
      await made.type(`${line} --movements ${back}`);
      expect(contractOf(made.story.state, '1')?.balanceMinor ?? 0n).toBe(once);
      expect(said(made)).toBe(before);
      const total = list.reduce((sum, { cents }) => sum + BigInt(cents), 100_000n);
      if (before > 4 + list.length) expect(once).toBe(total);
      expect(brokenInvariant(made.story.state)).toBeNull();
    }),
    { numRuns: 15 },
  );
});
