// A treasurer takes in the bank's file, takes it back, and closes the month, as typed on the command line.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BankBooks, bankBooks, JANUARY, MAPPING } from './bank-books.ts';
import type { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;
let csv: BankBooks['csv'];
let queue: BankBooks['queue'];
let books: BankBooks['books'];
let end: BankBooks['end'];

beforeEach(() => {
  ({ desk, folder, csv, queue, books, end } = bankBooks());
});

afterEach(() => end());

/** The id of the line of a gift from somebody; the statement is withdrawn again. */
const idOf = async (name: string, iban: string): Promise<string> => {
  await desk.typed(
    `bank import ${csv(`15.01.2025;${name};gift of ${name}, ${iban};5,00`)} --opening 0 --yes`,
  );
  const [line] = (await queue()).lines;
  await desk.typed('bank withdraw --yes');
  return line?.id ?? '';
};

describe('a bank’s file', () => {
  it('is taken in once, however often it is given', async () => {
    const options = csv(...JANUARY);
    expect(await desk.answered(`bank import ${options} --opening 0`)).toMatchObject({
      newCount: 2,
      knownCount: 0,
      closingMinor: '42000',
      throughDate: '2025-01-20',
    });
    expect(await desk.answered(`bank import ${options}`)).toMatchObject({
      newCount: 0,
      knownCount: 2,
      entries: [],
    });
    const more = csv(...JANUARY, '03.02.2025;Friends;gift 8;1,00', '03.02.2025;Friends;gift 8;1,00');
    expect(await desk.answered(`bank import ${more}`)).toMatchObject({
      newCount: 2,
      knownCount: 2,
      closingMinor: '42200',
    });
    expect(await desk.typed(`bank import ${more} --yes`)).toContain('Nothing in this file is new.');
  });

  it('asks first, and says what all members will read', async () => {
    const { err, out } = await desk.type(`bank import ${csv(...JANUARY)} --opening 0 --names`, 'no');
    const shown = `${err}${out}`;
    expect(shown).toContain(
      '2 new lines of the account main through 2025-01-20: from 0.00 EUR to 420.00 EUR.',
    );
    expect(shown).toContain('All members will read the names of the payers.');
    expect((await queue()).lineCount).toBe(0);
  });

  it('keeps the names of payers here unless told otherwise', async () => {
    await desk.typed(`bank import ${csv(...JANUARY)} --opening 0 --yes`);
    const said = JSON.stringify(await queue());
    expect(said).toContain('customer 12');
    expect(said).not.toContain('Water works');
  });

  it('is refused when the bank’s own balance does not fit', async () => {
    const name = new URL('../../bank/files/camt053.v2.multi.statement.xml', import.meta.url);
    const file = join(folder, 'statement.xml');
    writeFileSync(
      file,
      readFileSync(name, 'utf8')
        .replaceAll('2014-12', '2025-01')
        .replaceAll('2015-01', '2025-01')
        .replace('>8.85<', '>8.84<'),
    );
    const { rule, says } = await desk.refusal(`bank import ${file}`);
    expect(rule).toBe('statement-does-not-follow');
    expect(says).toBe(
      'The file ends with 20.00 EUR; 18.15 EUR before it and 2 new lines of 1.84 EUR make 19.99 EUR.',
    );
  });

  it.each([
    ['', 'size'],
    ['nonsense', 'format'],
  ])('of nonsense is refused: %s', async (text, rule) => {
    const file = join(folder, 'nonsense');
    writeFileSync(file, text);
    expect((await desk.refusal(`bank import ${file}`)).rule).toBe(rule);
  });
});

const many = (count: number, words = 'payment'): string[] =>
  Array.from({ length: count }, (_, n) => `15.01.2025;Payer;${words} ${n};${n + 1},00`);

/** Another mapping for the same file. */
const other = (text: string): void => writeFileSync(join(folder, 'mapping.json'), text);

describe('a bank’s file of everyday life', () => {
  it('with more lines than an entry holds is taken in as several statements, late lines too', async () => {
    const first = csv('25.01.2025;Friends;gift 7;500,00');
    await desk.typed(`bank import ${first} --opening 0 --yes`);
    const long = 'ä'.repeat(130);
    const options = csv('25.01.2025;Friends;gift 7;500,00', ...many(600, long));
    const made = await desk.answered(`bank import ${options}`);
    expect(made).toMatchObject({ newCount: 600, closingMinor: String(50_000n + (600n * 601n * 100n) / 2n) });
    expect((made['entries'] as unknown[]).length).toBeGreaterThan(10);
    expect((await queue()).lineCount).toBe(601);
  });

  it('counts once under a mapping that leaves out names', async () => {
    const options = csv(...JANUARY);
    await desk.typed(`bank import ${options} --opening 0 --yes`);
    other(MAPPING.replace('"name":"Name",', ''));
    expect(await desk.answered(`bank import ${options}`)).toMatchObject({ newCount: 0, knownCount: 2 });
    expect(await desk.answered(`bank import ${options} --names`)).toMatchObject({ newCount: 0 });
  });

  it('in other words asks whether it is the same', async () => {
    const options = csv(...JANUARY, '20.01.2025;Water works;customer 12;-80,00');
    await desk.typed(`bank import ${options} --opening 0 --yes`);
    other(MAPPING.replace('"purpose":"Zweck"', '"purpose":["Name","Zweck"]'));
    const refusal = await desk.refusal(`bank import ${options}`);
    expect(refusal.rule).toBe('statement-lines-alike');
    expect(refusal.says).toContain('3 lines have the day and the amount of known ones in other words');
    expect(await desk.answered(`bank import ${options} --alike known`)).toMatchObject({
      newCount: 0,
      knownCount: 3,
    });
    const more = csv(...JANUARY, ...JANUARY, '20.01.2025;Water works;customer 13;-80,00');
    expect(await desk.answered(`bank import ${more}`)).toMatchObject({ newCount: 2 });
    const again = csv(...JANUARY, '20.01.2025;Water works;customer 14;-80,00');
    expect((await desk.refusal(`bank import ${again}`)).rule).toBe('statement-lines-alike');
    expect(await desk.answered(`bank import ${again} --alike new`)).toMatchObject({ newCount: 1 });
  });

  it('taken in for the wrong account is withdrawn there', async () => {
    const options = csv(...JANUARY);
    await desk.typed(`bank import ${options} --opening 0 --account savings --yes`);
    const refusal = await desk.refusal(`bank import ${options} --opening 0`);
    expect(refusal.says).toBe('All of this is known already, as lines of the account savings.');
    expect(await desk.typed('bank withdraw --account savings --yes')).toContain(
      '2 lines of savings through 2025-01-20 no longer count.',
    );
    expect((await desk.type('bank withdraw --account savings --yes')).code).toBe(3);
    expect(await desk.answered(`bank import ${options} --opening 0`)).toMatchObject({ newCount: 2 });
  });

  it('with a wrong opening balance is withdrawn and taken in anew', async () => {
    const options = csv(...JANUARY);
    await desk.typed(`bank import ${options} --opening 100.00 --yes`);
    const { err, out } = await desk.type('bank withdraw', 'no');
    expect(`${err}${out}`).toContain('No statement of main is known then.');
    await desk.typed('bank withdraw --yes');
    expect(await desk.answered(`bank import ${options} --opening 10.00`)).toMatchObject({
      closingMinor: '43000',
    });
  });

  it('reaches through the day that is said, also without a line', async () => {
    await books();
    const options = csv(...JANUARY);
    await desk.typed(`bank import ${options} --opening 0 --yes`);
    expect((await desk.refusal(`bank import ${options} --through 2025-01-19`)).rule).toBe(
      'statement-through',
    );
    expect(await desk.answered(`bank import ${options} --through 2025-01-31`)).toMatchObject({ newCount: 0 });
    expect(await desk.typed('close --month 2025-01 --yes')).toContain('closed through 2025-01-31');
  });

  it('with a day before 1970 is refused', async () => {
    const refusal = await desk.refusal(`bank import ${csv('31.12.1969;a;b;1,00')} --opening 0`);
    expect(refusal.says).toContain('a date before 1970');
  });

  it('has ids that say nothing about names and account numbers', async () => {
    const id = await idOf('Ida Lender', 'DE89370400440532013000');
    expect(await idOf('Ben Lender', 'DE02120300000000202051')).toBe(id);
  });

  it('shows neither names nor account numbers that stand in the words', async () => {
    const line =
      '15.01.2025;Ida Lender;gift of IDA  LENDER from DE89 3704 0044 0532 0130 00 for 2025 DE12;5,00';
    await desk.typed(`bank import ${csv(line)} --opening 0 --yes`);
    expect(JSON.stringify(await queue())).toContain('gift of … from … for 2025 DE12');
    const named = csv(line, line.replace('5,00', '6,00'));
    await desk.typed(`bank import ${named} --names --yes`);
    expect(JSON.stringify(await queue())).toContain('Ida Lender: gift of IDA  LENDER from … for 2025');
  });
});

describe('closing the month', () => {
  it('waits until bank and books agree, or the difference has a name', async () => {
    await books();
    await desk.typed(`bank import ${csv(...JANUARY, '31.01.2025;Bank;fee;-3,50')} --opening 0 --yes`);
    const refusal = await desk.refusal('close --month 2025-01');
    expect(refusal).toMatchObject({ code: 1, rule: 'bank-differs' });
    expect(refusal.says).toContain('416.50');
    expect(refusal.says).toContain('420.00');
    expect(refusal.says).toContain('The bank has 3.50 EUR less than the books.');
    await desk.typed('bank difference --month 2025-01 --less 3.50 --words "fee, booked in February"');
    const closed = await desk.typed('close --month 2025-01 --yes');
    expect(closed).toContain('closed through 2025-01-31');
    expect(closed).not.toContain('held these books');
  });

  it('waits for the statement that reaches its end', async () => {
    await books();
    await desk.typed(`bank import ${csv(...JANUARY)} --opening 0 --yes`);
    expect((await desk.refusal('close --month 2025-01')).rule).toBe('bank-statement-missing');
  });

  it('says that nobody has looked, where no statement was ever taken in', async () => {
    await books();
    const { out, err } = await desk.type('close --month 2025-01', 'no');
    expect(`${out}${err}`).toContain('nobody has held these books against one');
    expect(await desk.answered('close --month 2025-01')).toMatchObject({ bankCompared: false });
  });

  it('does not forget the bank when its only statement is withdrawn: somebody says that nothing differs', async () => {
    await books();
    await desk.typed(`bank import ${csv(...JANUARY)} --opening 0 --yes`);
    await desk.typed('bank withdraw --yes');
    const refusal = await desk.refusal('close --month 2025-01');
    expect(refusal).toMatchObject({ code: 1, rule: 'bank-statements-withdrawn' });
    expect(refusal.says).toContain('the 420.00');
    await desk.typed('bank difference --month 2025-01 --more 0.00 --words "as the statement on paper"');
    expect(await desk.typed('close --month 2025-01 --yes')).toContain('closed through 2025-01-31');
  });
});

it('a kind of cost behind its amount is told how the line goes', async () => {
  const { code, err } = await desk.type('pay common-cost 7.50 bankfees');
  expect(code).toBe(2);
  expect(err).toContain('KIND comes before AMOUNT: telekommune pay common-cost bankfees 7.50');
  expect((await desk.type('pay common-cost 7.50 8.50')).err).toContain('pay common-cost --help');
});
