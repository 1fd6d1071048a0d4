// What the queue takes a line of the bank for: the whole number of a contract, the lender, sums of one lender, nothing that was undone; and all that is clear in one step.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { powers } from '../../../src/contexts/governance/tables.ts';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;

interface Line {
  readonly id: string;
  readonly words: string;
  readonly isSure: boolean;
  readonly isAmbiguous: boolean;
  readonly suggestions: {
    parts: { entry: string; amountMinor: string }[];
    about: string;
    because: string[];
  }[];
}

const LENDERS = {
  dieter: ['4', 'Dieter Weiß'],
  elke: ['5', 'Elke Groß'],
  vera: ['24', 'Vera Vogt'],
} as const;

async function begin(charter: { readonly [parameter: string]: string } = {}): Promise<void> {
  desk = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes', ...charter },
    beginsMs: instantOfDate(parseDate('2010-01-01') ?? (0 as never)),
  });
  desk.session.folder = folder;
  for (const [name, [contract, title]] of Object.entries(LENDERS)) {
    await desk.typed(`holders register ${name} "${title}"`);
    await desk.typed(`loans agree ${contract} outside.${name} "2 %" --interest paid --yes`);
  }
  desk.story.passTo(instantOfDate(parseDate('2010-12-20') ?? (0 as never)));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-suggestions-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const entryOf = async (line: string): Promise<string> => String((await desk.answered(line))['entry']);

/** Takes in lines of `day;name;number;purpose;amount`. */
async function bank(opening: string, ...lines: readonly string[]): Promise<void> {
  const [file, mapping] = [join(folder, 'bank.csv'), join(folder, 'mapping.json')];
  writeFileSync(file, ['Tag;Name;IBAN;Zweck;Betrag', ...lines, ''].join('\n'));
  const columns = { bookedOn: 'Tag', name: 'Name', number: 'IBAN', purpose: 'Zweck', amount: 'Betrag' };
  writeFileSync(mapping, JSON.stringify({ account: 'DE89370400440532013000', currency: 'EUR', columns }));
  await desk.typed(`bank import ${file} --mapping ${mapping} --opening ${opening} --yes`);
}

const queue = async (): Promise<readonly Line[]> =>
  (await desk.answered('bank queue'))['lines'] as readonly Line[];

it('finds contract 24 for "Vertrag 24" and contract 4 for "Vertrag 4", and says whose they are', async () => {
  await begin();
  for (const [contract] of Object.values(LENDERS))
    await desk.typed(`loans receive ${contract} 180.00 --date 2010-12-01 --yes`);
  await bank(
    '0',
    '01.12.2010;Vera Vogt;;GUTSCHRIFT Direktkredit Vertrag 24;180,00',
    '01.12.2010;WEISS, DIETER;;GUTSCHRIFT Direktkredit Vertrag 4;180,00',
    '01.12.2010;;;GUTSCHRIFT;180,00',
  );
  const [third, first, second] = (await queue()).toSorted((a, b) => a.words.length - b.words.length);
  expect(first).toMatchObject({ isSure: true, suggestions: [{ about: 'contract 4, Dieter Weiß' }, {}, {}] });
  expect(second).toMatchObject({ isSure: true, suggestions: [{ about: 'contract 24, Vera Vogt' }, {}, {}] });
  expect(third).toMatchObject({ isSure: false, isAmbiguous: true });
  const shown = await desk.typed('bank queue');
  expect(shown).toContain('unclear, one of');
  expect(shown).toContain('contract 24, Vera Vogt');
});

it('goes by the account of the lender, and takes nobody else’s entry for it', async () => {
  await begin();
  await desk.typed('contact set outside.vera --name "V. Vogt" --iban DE34370400440532013020');
  await desk.typed('loans receive 4 180.00 --date 2010-12-01 --yes');
  await bank('0', '01.12.2010;V V;DE34370400440532013020;Darlehen;180,00');
  expect(await queue()).toMatchObject([{ suggestions: [], isSure: false }]);
  const entry = await entryOf('loans receive 24 180.00 --date 2010-12-01');
  expect(await queue()).toMatchObject([
    { isSure: true, suggestions: [{ parts: [{ entry }], because: ['amount', 'account', 'name', 'date'] }] },
  ]);
});

it('takes one transfer for principal and interest of one lender', async () => {
  await begin();
  await desk.typed('loans receive 4 10466.52 --date 2010-12-01 --yes');
  await desk.typed('receive contribution friend capital 1000.00 --date 2010-12-01 --yes');
  desk.story.passTo(instantOfDate(parseDate('2011-03-10') ?? (0 as never)));
  const principal = await entryOf('loans pay-out 4 10466.52 --date 2011-03-01');
  const interest = await entryOf('loans pay-interest 4 --date 2011-03-01');
  await desk.typed('pay common-cost fees 2.00 --date 2011-03-01 --yes');
  const { lines: moved } = {
    lines: (await desk.answered('bank queue'))['moves'] as { entry: string; restMinor: string }[],
  };
  const sum = moved
    .filter(({ entry }) => entry === principal || entry === interest)
    .reduce((total, { restMinor }) => total + BigInt(restMinor), 0n);
  const text = `${sum / 100n},${String(-sum % 100n).padStart(2, '0')}`;
  await bank('11466.52', `02.03.2011;Dieter Weiss;;Rueckzahlung + Zinsen;${text}`);
  const [line] = await queue();
  expect(line?.isSure).toBe(true);
  expect(line?.suggestions[0]?.parts.map(({ entry }) => entry).toSorted()).toEqual(
    [principal, interest].toSorted(),
  );
  expect(await desk.typed(`bank match ${line?.id}`)).toContain('The line is explained.');
});

it('does not take what was undone for a line, and says so', async () => {
  await begin();
  const wrong = await entryOf('loans receive 4 180.00 --date 2010-12-01');
  const undoing = await entryOf(`loans reverse 4 ${wrong} --reason twice`);
  await bank('0', '01.12.2010;Dieter Weiß;;Vertrag 4;180,00');
  expect(await queue()).toMatchObject([{ suggestions: [] }]);
  const shown = await desk.typed('bank queue');
  expect(shown).toContain(`cancelled by ${undoing.slice(0, 8)}`);
  const asked = await desk.type('bank offset', 'no');
  expect(`${asked.err}${asked.out}`).toContain('cancel one another; the bank never saw them.');
  expect(await desk.answered('bank offset')).toMatchObject({ offsets: [{}] });
  expect((await desk.answered('bank queue'))['moves']).toEqual([]);
  expect((await desk.type('bank offset --yes')).err).toContain('was booked and undone');
});

it('matches all that is clear after one question; where two must, the second says the same', async () => {
  await begin({ 'bank-confirmations': 'two' });
  desk.story.state.apply([[`${powers.name}/treasurer//ben`, { table: powers, value: '00'.repeat(16) }]]);
  await desk.typed('loans receive 4 180.00 --date 2010-12-01 --yes');
  await desk.typed('loans receive 24 180.00 --date 2010-12-01 --yes');
  await bank(
    '0',
    '01.12.2010;Vera Vogt;;Vertrag 24;180,00',
    '01.12.2010;Dieter Weiß;;Vertrag 4;180,00',
    '02.12.2010;;;Gebühr;-1,00',
  );
  const asked = await desk.type('bank match-all', 'no');
  expect(`${asked.err}${asked.out}`).toContain('2 lines are matched, 1 line stays in the queue.');
  expect(await queue()).toHaveLength(3);
  expect(await desk.answered('bank match-all')).toMatchObject({ halfCount: 2, leftCount: 1 });
  expect((await desk.type('bank match-all --yes')).err).toContain('No line of the bank is clear');
  expect(await desk.answered('bank match-all --as ben')).toMatchObject({ halfCount: 0, leftCount: 1 });
  expect(await queue()).toHaveLength(1);
});

it('takes an entry that two lines fit for neither', async () => {
  await begin();
  await desk.typed('loans receive 4 180.00 --date 2010-12-01 --yes');
  await bank('0', '01.12.2010;Dieter Weiß;;Vertrag 4;180,00', '01.12.2010;Dieter Weiß;;Vertrag 4;180,00');
  expect((await queue()).map(({ isSure, isAmbiguous }) => [isSure, isAmbiguous])).toEqual([
    [false, true],
    [false, true],
  ]);
});

it('takes an entry for the line of its day where another line fits it less', async () => {
  await begin();
  await desk.typed('loans receive 4 180.00 --date 2010-12-15 --yes');
  await bank('0', '01.12.2010;Dieter Weiß;;Vertrag 4;180,00', '15.12.2010;Dieter Weiß;;Vertrag 4;180,00');
  expect((await queue()).map(({ isSure, isAmbiguous }) => [isSure, isAmbiguous])).toEqual([
    [false, false],
    [true, false],
  ]);
  expect(await desk.typed('bank queue')).toContain('perhaps ');
});

it('takes the one sum that the bank shows for all that an order has paid', async () => {
  await begin();
  await desk.typed('contact set own --name Own --iban DE89370400440532013000');
  for (const [name, [contract]] of Object.entries(LENDERS)) {
    await desk.typed(`contact set outside.${name} --name ${name} --iban DE02120300000000202051`);
    await desk.typed(`loans receive ${contract} 1000.00 --date 2010-06-01 --yes`);
  }
  desk.story.passTo(instantOfDate(parseDate('2011-01-10') ?? (0 as never)));
  const made = await desk.answered(`bank order loan-interest --into ${join(folder, 'i.xml')}`);
  await desk.typed(`bank order-end ${String(made['message'])} done --yes`);
  const cents = String(made['totalMinor']);
  await bank('3000.00', `10.01.2011;;;SAMMELUEBERWEISUNG;-${cents.slice(0, -2)},${cents.slice(-2)}`);
  const [line] = await queue();
  expect(line).toMatchObject({
    isSure: true,
    suggestions: [{ about: `order ${String(made['message'])}`, because: ['amount', 'order', 'date'] }],
  });
  expect(line?.suggestions[0]?.parts).toHaveLength(3);
  expect(await desk.answered('bank match-all')).toMatchObject({ leftCount: 0 });
});
