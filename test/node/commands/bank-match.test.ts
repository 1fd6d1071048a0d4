// Which entries of the books a line of the bank is, as typed: what a second treasurer says after the first, and lines that net what came and went.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { powers } from '../../../src/contexts/governance/tables.ts';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;

function begin(charter: { readonly [parameter: string]: string } = {}): void {
  desk = new CommandDesk(['anna', 'ben'], { charter });
  desk.story.passDays(40);
  desk.session.folder = folder;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-match-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const MAPPING = JSON.stringify({
  account: 'DE89370400440532013000',
  currency: 'EUR',
  columns: { bookedOn: 'Tag', purpose: 'Zweck', amount: 'Betrag' },
});

/** Takes in a statement of one line; its id. */
async function lineOf(amount: string): Promise<string> {
  const [file, mapping] = [join(folder, 'bank.csv'), join(folder, 'mapping.json')];
  writeFileSync(file, `Tag;Zweck;Betrag\n15.01.2025;gifts;${amount}\n`);
  writeFileSync(mapping, MAPPING);
  await desk.typed(`bank import ${file} --mapping ${mapping} --opening 0 --yes`);
  const { lines } = (await desk.answered('bank queue')) as { lines: { id: string }[] };
  return lines[0]?.id ?? '';
}

const entryOf = async (line: string): Promise<string> => String((await desk.answered(line))['entry']);

it('the second treasurer says what the first said, a part of an entry too', async () => {
  begin({ 'bank-confirmations': 'two' });
  desk.story.state.apply([[`${powers.name}/treasurer//ben`, { table: powers, value: '00'.repeat(16) }]]);
  const entry = await entryOf('receive contribution Friends grant 500.00 --date 2025-01-15');
  const line = await lineOf('500,00');
  expect(await desk.answered(`bank match ${line} ${entry} --amount 50.00`)).toMatchObject({
    needsSecond: true,
  });
  expect(await desk.answered(`bank match ${line} --as ben`)).toMatchObject({
    parts: [{ entry, amountMinor: '5000' }],
    needsSecond: false,
    restMinor: '45000',
  });
});

it('a line that nets what came and what went is explained by all of it', async () => {
  begin();
  const gift = await entryOf('receive contribution Friends grant 500.00 --date 2025-01-15');
  const fee = await entryOf('pay common-cost fees 2.00 --date 2025-01-15');
  const line = await lineOf('498,00');
  expect(await desk.answered(`bank match ${line} ${gift},${fee}`)).toMatchObject({
    parts: [
      { entry: gift, amountMinor: '50000' },
      { entry: fee, amountMinor: '-200' },
    ],
    restMinor: '0',
  });
});
