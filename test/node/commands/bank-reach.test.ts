// How far a bank's file reaches and what it says the account held: no further than it could know, and checked by its own rows.

import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;

beforeEach(() => {
  desk = new CommandDesk(['anna', 'ben']);
  // 2025-02-10: the founding was on 2025-01-01.
  desk.story.passDays(40);
  folder = mkdtempSync(join(tmpdir(), 'telekommune-reach-'));
  desk.session.folder = folder;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const MAPPING = JSON.stringify({
  account: 'DE89370400440532013000',
  currency: 'EUR',
  columns: { bookedOn: 'Tag', name: 'Name', purpose: 'Zweck', amount: 'Betrag' },
});
const JANUARY = ['15.01.2025;Friends;gift 7;500,00', '20.01.2025;Water works;customer 12;-80,00'];

/** Writes a file and the mapping; the options that name them. */
function csv(...lines: readonly string[]): string {
  const [file, mapping] = [join(folder, 'bank.csv'), join(folder, 'mapping.json')];
  writeFileSync(file, ['Tag;Name;Zweck;Betrag', ...lines, ''].join('\n'));
  writeFileSync(mapping, MAPPING);
  return `${file} --mapping ${mapping}`;
}

it('reaches no further than to a day that was over when it was written', async () => {
  const options = csv(...JANUARY);
  const ahead = await desk.refusal(`bank import ${options} --opening 0 --through 2025-02-10`);
  expect(ahead.rule).toBe('statement-through');
  expect(ahead.says).toContain('the sealed day is 2025-02-10');
  const written = new Date(2025, 0, 29, 12);
  utimesSync(join(folder, 'bank.csv'), written, written);
  const early = await desk.refusal(`bank import ${options} --opening 0 --through 2025-01-31`);
  expect(early.says).toContain('it was written on 2025-01-29');
  expect(await desk.answered(`bank import ${options} --opening 0 --through 2025-01-28`)).toMatchObject({
    throughDate: '2025-01-28',
  });
});

it('with its balances below the table is checked by them', async () => {
  const rows = ['01.01.2025;;Anfangssaldo;7,00', '20.01.2025;;Endsaldo;427,00'];
  expect(await desk.answered(`bank import ${csv(...JANUARY, ...rows)}`)).toMatchObject({
    newCount: 2,
    openingMinor: '700',
    closingMinor: '42700',
  });
  const wrong = csv(...JANUARY, '21.01.2025;Friends;gift 8;1,00', '21.01.2025;;Endsaldo;429,00');
  expect((await desk.refusal(`bank import ${wrong}`)).rule).toBe('statement-does-not-follow');
});

it('without a mapping points to the one that begins it; in another currency says what is in it', async () => {
  const options = csv('15.01.2025;Friends;gift;500,00');
  const file = join(folder, 'bank.csv');
  expect((await desk.type(`bank import ${file} --yes`)).err).toContain(
    `telekommune bank mapping ${file} --into mapping.json`,
  );
  writeFileSync(join(folder, 'mapping.json'), MAPPING.replace('EUR', 'SEK'));
  const { says } = await desk.refusal(`bank import ${options} --opening 0`);
  expect(says).toContain('is 500.00 SEK, and the books of the commune are kept in EUR');
});

it('that ends before what is known and holds nothing new changes nothing, unless its own balances disagree', async () => {
  const closes = (balance: string) => csv(...JANUARY, `20.01.2025;;Endsaldo;${balance}`);
  await desk.typed(`bank import ${closes('427,00')} --yes`);
  await desk.typed(`bank import ${csv(...JANUARY, '28.01.2025;Friends;gift 8;1,00')} --yes`);
  expect(await desk.typed(`bank import ${closes('427,00')} --yes`)).toContain('Nothing in this file is new.');
  const [opens, ends] = ['01.01.2025;;Anfangssaldo;7,00', '20.01.2025;;Endsaldo;427,00'];
  expect(await desk.typed(`bank import ${csv(opens, ...JANUARY, ends)} --yes`)).toContain('is new.');
  const short = csv(opens, '15.01.2025;Friends;gift 7;500,00', ends);
  expect((await desk.refusal(`bank import ${short}`)).rule).toBe('statement-does-not-follow');
});
