// A line of the bank that the books do not have: the queue and the refusal say the whole command that books it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { CommandDesk } from './command-desk.ts';

const LENA = 'DE02120300000000202051';
const STRANGER = 'DE89370400440532013000';

const instant = (day: string): number => instantOfDate(parseDate(day) ?? (0 as never));

let desk: CommandDesk;
let folder: string;

beforeEach(async () => {
  desk = new CommandDesk(['anna'], {
    charter: { 'direct-loans': 'yes' },
    beginsMs: instant('2011-01-01'),
  });
  folder = mkdtempSync(join(tmpdir(), 'telekommune-unbooked-'));
  desk.session.folder = folder;
  await desk.typed('holders register lena "Lena L."');
  await desk.typed(`contact set outside.lena --name "Lena L." --iban ${LENA}`);
  await desk.typed('loans agree 28 outside.lena "3 %" --interest paid --notice 90 --yes');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Waiting {
  readonly lines: readonly { readonly id: string; readonly booking: string | null }[];
}

async function takeIn(rows: readonly string[], more = '--opening 0'): Promise<Waiting> {
  const [file, mapping] = [join(folder, 'bank.csv'), join(folder, 'mapping.json')];
  writeFileSync(file, ['Tag;Name;Konto;Zweck;Betrag', ...rows, ''].join('\n'));
  writeFileSync(
    mapping,
    JSON.stringify({
      account: 'DE75512108001245126199',
      currency: 'EUR',
      columns: { bookedOn: 'Tag', name: 'Name', number: 'Konto', purpose: 'Zweck', amount: 'Betrag' },
    }),
  );
  await desk.typed(`bank import ${file} --mapping ${mapping} ${more} --yes`);
  return (await desk.answered('bank queue')) as unknown as Waiting;
}

it('money of a lender with one contract goes to that contract', async () => {
  desk.story.passDays(40);
  const { lines } = await takeIn([`20.01.2011;L;${LENA};for you;1000,00`]);
  const command = 'telekommune loans receive 28 1000.00 --date 2011-01-20';
  expect(lines).toMatchObject([{ booking: command }]);
  expect(await desk.typed('bank queue')).toContain(command);
  expect((await desk.type(`bank match ${lines[0]?.id ?? ''}`)).err).toContain(`(${command})`);
  await desk.typed(`${command.replace('telekommune ', '')} --yes`);
  const after = (await desk.answered('bank queue')) as unknown as Waiting;
  expect(after.lines).toMatchObject([{ booking: null }]);
  expect(await desk.typed(`bank match ${lines[0]?.id ?? ''}`)).toContain('The line is explained.');
});

it('money to the lender is the interest that is due, or else a repayment', async () => {
  await desk.typed('loans receive 28 1000.00 --date 2011-01-01 --yes');
  desk.story.passTo(instant('2012-02-01'));
  const { lines } = await takeIn(
    [`10.01.2012;L;${LENA};thanks;-30,00`, `11.01.2012;L;${LENA};thanks;-200,00`],
    '--opening 1000.00',
  );
  expect(lines.map(({ booking }) => booking)).toEqual([
    'telekommune loans pay-interest 28 30.00 --date 2012-01-10',
    'telekommune loans pay-out 28 200.00 --date 2012-01-11',
  ]);
});

it('says nothing where it cannot know: two contracts, an unknown payer; a charge is a cost of some kind', async () => {
  await desk.typed('loans agree 29 outside.lena "1 %" --notice 90 --yes');
  desk.story.passDays(40);
  const { lines } = await takeIn([
    `20.01.2011;L;${LENA};for you;1000,00`,
    `21.01.2011;S;${STRANGER};for you;50,00`,
    '31.01.2011;;;account fee;-7,50',
  ]);
  expect(lines.map(({ booking }) => booking)).toEqual([
    null,
    null,
    'telekommune pay common-cost KIND 7.50 --date 2011-01-31',
  ]);
});

it('money is the bonds or the rent that is owed: of a known payer as far as it is owed, of an unknown one where it is owed to the cent', async () => {
  const charter = { 'voting-days': '7', 'bid-days': '14', 'reveal-days': '7', 'payment-days': '14' };
  const people = ['anna', 'ben', 'clara', 'deniz'];
  desk = new CommandDesk(people, { charter, beginsMs: instant('2011-01-01') });
  desk.session.folder = folder;
  const type = (line: string): Promise<string> => desk.typed(`${line} --yes`);
  await type(
    'request van --title Van --kind vehicle --seller Seller --price 1000.00 --rent 100.00 --ceiling 5 --bond-term 24',
  );
  const { proposal } = await desk.answered('propose purchase van');
  for (const person of people) await type(`vote ${String(proposal)} yes --as ${person}`);
  await type('bid bonds van 1000.00 --rate 2');
  desk.story.passDays(14);
  await type('reveal van');
  desk.story.passDays(7);
  const paidIn = await takeIn(['21.01.2011;A;GB82WEST12345698765432;hello;1000,00']);
  const booking = 'telekommune receive bond van person.anna 1000.00 --date 2011-01-21';
  expect(paidIn.lines).toMatchObject([{ booking }]);
  await type(booking.replace('telekommune ', ''));
  await type('buy van --price 1000.00');
  desk.story.passDays(5);
  await type(`contact set enterprise.druckerei --name Druckerei --iban ${STRANGER}`);
  const { lines } = await takeIn([
    `22.01.2011;S;GB82WEST12345698765432;no reference;100,00`,
    `23.01.2011;D;${STRANGER};rent;100,00`,
    `24.01.2011;D;${STRANGER};rent and more;100,01`,
    `25.01.2011;S;GB82WEST12345698765432;rent;99,99`,
    `25.01.2011;D;${STRANGER};back;-100,00`,
  ]);
  const command = 'telekommune receive rent van 100.00 --date 2011-01-23';
  expect(lines.map(({ booking }) => booking)).toEqual([
    // the entry of the bonds is suggested
    null,
    // nobody is known by that account, but one tenant alone owes just that
    'telekommune receive rent van 100.00 --date 2011-01-22 --tenant druckerei',
    command,
    null,
    null,
    null,
  ]);
  await type(command.replace('telekommune ', ''));
  expect(await type(`bank match ${lines[2]?.id ?? ''}`)).toContain('The line is explained.');
});
