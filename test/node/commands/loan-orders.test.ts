// Orders to pay lenders of direct loans: interest that is due and repayments, each once, booked by contract to the cent.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contractOf } from '../../../src/contexts/loans/facts.ts';
import { powers } from '../../../src/contexts/governance/tables.ts';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { purposeText } from '../../../src/node/commands/order-purpose.ts';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;

function seal(day: string): void {
  desk.story.passTo(instantOfDate(parseDate(day) ?? (0 as never)));
}

const file = (name: string): string => join(folder, name);
const type = (line: string): Promise<string> => desk.typed(`${line} --yes`);
const row = (contract: string) => {
  const found = contractOf(desk.story.state, contract);
  if (found === null) throw new Error(`no contract ${contract}`);
  return found;
};

/** Two contracts of Lena that pay out 3 % and one of Otto that adds it; the year 2010 is over. */
beforeEach(async () => {
  desk = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: instantOfDate(parseDate('2010-01-01') ?? (0 as never)),
  });
  desk.story.state.apply([[`${powers.name}/treasurer//ben`, { table: powers, value: '00'.repeat(16) }]]);
  folder = mkdtempSync(join(tmpdir(), 'telekommune-loan-orders-'));
  desk.session.folder = folder;
  await desk.typed('contact set own --name "Föderation e. G." --iban "DE89 3704 0044 0532 0130 00"');
  await desk.typed('holders register lena "Lena L."');
  await desk.typed('holders register otto "Otto O."');
  for (const lender of ['lena', 'otto'])
    await desk.typed(`contact set outside.${lender} --name ${lender} --iban DE02120300000000202051`);
  await type('loans agree 13 outside.lena "3 %" --interest paid');
  await type('loans agree 14 outside.lena "1.5 %" --interest paid --notice 90');
  await type('loans agree 15 outside.otto "2 %" --notice 90');
  seal('2010-01-02');
  for (const contract of ['13', '14', '15'])
    await type(`loans receive ${contract} 10000.00 --date 2010-01-02`);
  await type('receive contribution friend capital 5000.00');
  seal('2011-02-01');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('pays the interest that is due, once, and books it by contract', async () => {
  const due = [row('13').interestDueMinor, row('14').interestDueMinor];
  expect(due.every((minor) => minor > 0n)).toBe(true);
  const service = await desk.type(`bank order service --into ${file('s.xml')} --yes`);
  expect(service.err).toContain('telekommune bank order loan-interest');
  const made = await desk.answered(`bank order loan-interest --into ${file('i.xml')}`);
  expect(made).toMatchObject({
    is: 'loan-interest',
    lines: [
      { claim: 'interest/13/0', amountMinor: String(due[0]) },
      { claim: 'interest/14/0', amountMinor: String(due[1]) },
    ],
  });
  expect(readFileSync(file('i.xml'), 'utf8')).toContain('<Ustrd>Direct loan 13: interest 2010</Ustrd>');
  const again = await desk.type(`bank order loan-interest --into ${file('j.xml')} --as ben --yes`);
  expect(again.err).toContain('All that is due is on its way already (2 claims).');
  expect(existsSync(file('j.xml'))).toBe(false);
  expect(await type(`bank order-end ${String(made['message'])} done`)).toContain(
    '2 payments booked as ordered.',
  );
  expect([row('13'), row('14')].map((one) => [one.interestDueMinor, one.interestPaidMinor])).toEqual(
    due.map((minor) => [0n, minor]),
  );
  expect((await desk.type(`bank order loan-interest --into ${file('k.xml')} --yes`)).err).toContain(
    'Nothing is due.',
  );
});

it('orders interest that falls due behind an order on its way as another claim, whichever is done first', async () => {
  const first = await desk.answered(`bank order loan-interest --contracts 13 --into ${file('1.xml')}`);
  const before = row('13').interestDueMinor;
  seal('2012-02-01');
  const second = await desk.answered(`bank order loan-interest --contracts 13 --into ${file('2.xml')}`);
  expect(second['lines']).toMatchObject([{ claim: `interest/13/${before}` }]);
  await type(`bank order-end ${String(second['message'])} done`);
  expect(
    (await desk.type(`bank order loan-interest --contracts 13 --into ${file('3.xml')} --yes`)).err,
  ).toContain('on its way already');
  await type(`bank order-end ${String(first['message'])} done`);
  expect(row('13').interestDueMinor).toBe(0n);
});

it('does not book again what somebody booked by hand', async () => {
  const { message } = await desk.answered(`bank order loan-interest --contracts 13 --into ${file('1.xml')}`);
  await type('loans pay-interest 13');
  seal('2012-02-01');
  const dueMinor = row('13').interestDueMinor;
  expect(await type(`bank order-end ${String(message)} done`)).not.toContain('booked as ordered');
  expect(row('13').interestDueMinor).toBe(dueMinor);
});

it('repays what notice has set free: a part, or all with the interest to the day, with which the contract ends', async () => {
  expect((await desk.type(`bank order loan-repayment --into ${file('0.xml')} --yes`)).err).toContain(
    'Only contracts whose notice has run',
  );
  await type('loans give-notice 14');
  await type('loans give-notice 15 --amount 2500.00');
  seal('2011-06-01');
  const made = await desk.answered(`bank order loan-repayment --into ${file('r.xml')} --due 2011-06-03`);
  const interestMinor = row('14').interestDueMinor;
  expect(made['lines']).toMatchObject([
    { claim: 'interest/14/0', amountMinor: String(interestMinor) },
    { claim: 'repayment/14/0' },
    { claim: 'repayment/15/0', amountMinor: '250000' },
  ]);
  expect(
    (await desk.type(`bank order loan-interest --contracts 14 --into ${file('i.xml')} --yes`)).err,
  ).toContain('on its way already');
  seal('2011-06-04');
  const asked = await desk.type(`bank order-end ${String(made['message'])} done`, 'no');
  expect(`${asked.err}${asked.out}`).toContain('All that is owed is paid, and 1 contract ends: 14.');
  await type(`bank order-end ${String(made['message'])} done --date 2011-06-04`);
  expect(row('14')).toMatchObject({ state: 'closed', balanceMinor: 0n, interestDueMinor: 0n });
  expect(row('15')).toMatchObject({ state: 'open', paidOutMinor: 250_000n });
  const trial = await desk.answered('ledger account liabilities:loans:14');
  expect(trial).toMatchObject({ balanceMinor: '0' });
  expect((await desk.type(`bank order loan-repayment --into ${file('s.xml')} --yes`)).err).toContain(
    'Nothing is due.',
  );
});

it('repays named contracts as far as they are free, and never twice', async () => {
  const made = await desk.answered(
    `bank order loan-repayment --contracts 13=2500.00 --into ${file('a.xml')} --as ben`,
  );
  expect(made).toMatchObject({ totalMinor: '250000' });
  const more = await desk.answered(`bank order loan-repayment --contracts 13=100.00 --into ${file('b.xml')}`);
  expect(more['lines']).toMatchObject([{ claim: 'repayment/13/250000', amountMinor: '10000' }]);
  expect(
    await desk.refusal(`bank order loan-repayment --contracts 13=7500.00 --into ${file('c.xml')}`),
  ).toMatchObject({ rule: 'repayment-not-free' });
  expect(
    await desk.refusal(`bank order loan-repayment --contracts 15=1.00 --into ${file('c.xml')}`),
  ).toMatchObject({ rule: 'repayment-not-free' });
  for (const { message } of [more, made]) await type(`bank order-end ${String(message)} done`);
  expect(row('13').balanceMinor).toBe(740_000n);
});

it('says the day that is open where its own is not: interest was paid on what it pays back, or the month is closed', async () => {
  const made = await desk.answered(
    `bank order loan-repayment --contracts 13=2500.00 --into ${file('a.xml')}`,
  );
  const end = `bank order-end ${String(made['message'])} done`;
  seal('2012-02-01');
  await type('loans pay-interest 13');
  const refused = async (): Promise<string> => (await desk.type(`${end} --yes`)).err;
  const next = `Book it on a later day: telekommune ${end} --date 2012-02-01`;
  for (const rule of ['interest-already-paid', 'period-closed']) {
    const says = await refused();
    expect(says).toContain(rule);
    expect(says).toContain(next);
    if (rule !== 'period-closed') await type('close --month 2011-12');
  }
  await type(`${end} --date 2012-02-01`);
  expect(row('13').balanceMinor).toBe(750_000n);
});

it('what another treasurer wrote with another program does not keep an order from ending', async () => {
  const made = await desk.answered(`bank order loan-interest --contracts 13 --into ${file('1.xml')}`);
  desk.story.accepted('ben', 'banking.order-sent@2', {
    message: 'odd',
    is: 'loan-interest',
    dueOn: parseDate('2011-02-01'),
    fileDigest: 'ab'.repeat(32),
    lines: [{ claim: 'interest/13/x', endToEndId: 'odd-1', amountMinor: 1n }],
  });
  await type(`bank order-end ${String(made['message'])} done`);
  expect(row('13').interestDueMinor).toBe(0n);
});

it('takes the commune’s own account for no lender’s, out of a register either', async () => {
  const [contracts, contacts] = [file('c.csv'), file('k.csv')];
  writeFileSync(contracts, 'Nr;Name;Betrag;Zinssatz\n7;Ida Lender;100,00;1,5 %\n');
  writeFileSync(contacts, 'Nr;Name;IBAN\n7;Ida Lender;DE89370400440532013000\n');
  const line = `loans import ${contracts} --contacts ${contacts} --as-of 2011-02-01 --confirm`;
  expect(await desk.refusal(line)).toMatchObject({ rule: 'own-account' });
  expect(contractOf(desk.story.state, '7')).toBeNull();
});

const read = (name: string): readonly string[] =>
  [...readFileSync(file(name), 'utf8').matchAll(/<Ustrd>([^<]*)</g)].map(([, said = '']) => said);

it('tells lenders what it is in the language of the letterhead, of the line, or in the words that were typed', async () => {
  writeFileSync(file('letterhead.json'), '{');
  const broken = await desk.type(`bank order loan-interest --contracts 13 --into ${file('b.xml')} --yes`);
  expect(broken.err).toContain('telekommune letterhead');
  writeFileSync(file('letterhead.json'), JSON.stringify({ language: 'de' }));
  seal('2012-02-01');
  const { message } = await desk.answered(`bank order loan-interest --contracts 13 --into ${file('de.xml')}`);
  expect(read('de.xml')).toEqual(['Direktdarlehen 13: Zinsen 2010-2011']);
  await type(`bank order-end ${String(message)} cancelled`);
  await type(`bank order loan-interest --contracts 14 --language es --into ${file('es.xml')}`);
  expect(read('es.xml')).toEqual(['Prestamo directo 14: intereses 2010-2011']);
  await type(`bank order loan-interest --contracts 13 --purpose "Danke!" --into ${file('own.xml')}`);
  expect(read('own.xml')).toEqual(['Danke.']);
});

it('keeps the year where the title of a contract is too long for a purpose', () => {
  const said = purposeText(
    { of: 'loan', name: 'Öffentlich '.repeat(30), parts: ['interest'], years: [2012] },
    'de',
  );
  expect(said).toHaveLength(140);
  expect(said).toMatch(/^Direktdarlehen Oeffentlich .*: Zinsen 2012$/);
});
