// Direct loans at the command line: a contract from its first day to its last, with the sum behind its interest.

import { expect, test } from 'vitest';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { CommandDesk } from './command-desk.ts';

/** A commune of 2010 that allows direct loans, where Lena is registered. */
async function desk(): Promise<CommandDesk> {
  const made = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: instantOfDate(parseDate('2010-01-01') ?? (0 as never)),
  });
  await made.typed('holders register lena "Lena L."');
  return made;
}

function seal(made: CommandDesk, day: string): void {
  made.story.passTo(instantOfDate(parseDate(day) ?? (0 as never)));
}

test('a contract from its first day to its last', async () => {
  const made = await desk();
  expect(await made.answered('loans agree 13 outside.lena "3 %" --kind subordinated')).toMatchObject({
    contract: '13',
    holder: 'outside.lena',
    notice: { is: 'days', count: 0, to: 'day' },
    standing: 'ordered',
  });
  seal(made, '2010-05-10');
  expect(await made.typed('loans receive 13 10000.00', 'yes')).toContain(
    '10,000.00 EUR were paid in under contract 13',
  );
  seal(made, '2011-01-01');
  expect(await made.answered('loans')).toMatchObject({
    untilDate: '2011-01-01',
    loans: [{ contract: '13', lender: 'outside.lena', balanceMinor: '1019250', accruedMinor: '85' }],
    totals: { contracts: 1, balanceMinor: '1019250' },
  });
  expect(await made.answered('loans show 13')).toMatchObject({
    movements: [
      { date: '2010-05-10', what: 'paid in', amountMinor: '1000000' },
      { date: '2010-12-31', what: 'interest of 2010, added', amountMinor: '19250', balanceMinor: '1019250' },
    ],
  });
  await made.answered('loans change-rate 13 "1 %" --date 2011-07-01');
  await made.answered('loans give-notice 13 --amount 250.00');
  await made.answered('loans pay-out 13 250.00');
  await made.typed('receive contribution friend capital 500.00 --yes');
  expect(await made.answered('loans close 13')).toMatchObject({ amountMinor: '994335', standing: 'ordered' });
  expect(await made.answered('loans')).toMatchObject({ loans: [{ state: 'closed', owedMinor: '0' }] });
  expect((await made.type('loans pay-out 13 1.00 --yes')).err).toContain('was closed on 2011-01-01');
});

test('the sum of each year: days × rate × amount', async () => {
  const made = await desk();
  await made.typed('loans agree 14 outside.lena "2 %" --rounding movement --yes');
  seal(made, '2010-12-31');
  await made.typed('loans receive 14 1000.00 --date 2010-06-01 --yes');
  await made.typed('loans receive 14 1000.00 --date 2010-09-28 --yes');
  seal(made, '2011-07-01');
  const sums = await made.answered('loans sum 14');
  expect(sums).toMatchObject({
    dayCount: '30/360-us',
    rounding: 'movement',
    years: [
      {
        year: 2010,
        booked: true,
        interestMinor: '1684',
        lines: [
          { of: 'movement', days: 210, yearFraction: '7/12', ratePpm: '20000', interest: '11.6666666667' },
          { of: 'movement', days: 93, interest: '5.1666666667' },
        ],
      },
      {
        year: 2011,
        booked: false,
        untilDate: '2011-07-01',
        lines: [{ of: 'opening', days: 181, amountMinor: '201684' }],
      },
    ],
  });
  const told = await made.typed('loans sum 14 --year 2010');
  expect(told).toContain('Interest of 2010 until 2010-12-31: 16.84 EUR');
  expect(told).not.toContain('2011');
});

test('a balance of another register, and interest that is paid out', async () => {
  const made = await desk();
  await made.typed('loans agree old outside.lena "3 %" --interest paid --yes');
  await made.typed('loans carry-over old 1000.00 --accrued 4.00 --yes');
  await made.typed('receive contribution friend capital 100.00 --yes');
  seal(made, '2011-01-01');
  expect(await made.answered('loans pay-interest old')).toMatchObject({ amountMinor: '3400' });
  expect(await made.answered('loans show old')).toMatchObject({ balanceMinor: '100000', dueMinor: '0' });
});

test('a payment that was recorded by mistake is taken back', async () => {
  const made = await desk();
  await made.typed('loans agree 13 outside.lena "3 %" --yes');
  await made.typed('loans receive 13 100.00 --yes');
  const { entry } = await made.answered('loans receive 13 900.00');
  const beginning = String(entry).slice(0, 8);
  expect(await made.typed('loans show 13')).toContain(beginning);
  await made.typed(`loans reverse 13 ${beginning} --reason "another account"`);
  expect(await made.answered('loans show 13')).toMatchObject({ balanceMinor: '10000' });
  const again = await made.type(`loans reverse 13 ${beginning} --reason again`);
  expect(again.err).toContain(`No payment begins with ${beginning}`);
});

test('money is paid back before the notice has run, with a reason that the statement shows', async () => {
  const made = await desk();
  await made.typed('loans agree 16 outside.lena "2 %" --notice "6 Monate zum Quartalsende" --yes');
  await made.typed('loans receive 16 1000.00 --yes');
  const { err, code } = await made.type('loans pay-out 16 500.00 --yes');
  expect(code).toBe(1);
  expect(err).toContain('asks for a notice of 6 months to the end of a quarter');
  expect(err).toContain('--goodwill');
  await made.typed('loans pay-out 16 500.00 --goodwill "moves house" --yes');
  expect(await made.answered('loans show 16')).toMatchObject({
    notice: { is: 'months', count: 6, to: 'quarter' },
    movements: [{}, { amountMinor: '-50000', goodwill: 'moves house' }],
  });
  expect(await made.typed('loans show 16')).toContain('moves house');
});

test('the same payment on the same day is asked about, and taken when it is said again on purpose', async () => {
  const made = await desk();
  await made.typed('loans agree 13 outside.lena "3 %" --yes');
  await made.typed('loans receive 13 100.00 --yes');
  const again = await made.type('loans receive 13 100.00 --yes');
  expect(again.code).toBe(1);
  expect(again.err).toMatch(/100\.00 EUR were paid in under contract 13 on 2010-01-01 already.*--again/s);
  await made.typed('loans receive 13 100.00 --again --yes');
  await made.typed('loans pay-out 13 50.00 --yes');
  expect((await made.type('loans pay-out 13 50.00 --yes')).err).toContain('were paid back');
  expect(await made.answered('loans show 13')).toMatchObject({ balanceMinor: '15000' });
});

test('notice is of what there is, can be taken back, and be agreed on anew; a loan can have an end', async () => {
  const made = await desk();
  await made.typed('loans agree 13 outside.lena "3 %" --notice "3 months" --yes');
  await made.typed('loans receive 13 100.00 --yes');
  expect((await made.type('loans give-notice 13 --amount 100000.00')).err).toContain(
    'its balance is 100.00 EUR',
  );
  expect(await made.typed('loans give-notice 13 --amount 40.00')).toContain('2010-04-01');
  await made.typed('loans withdraw-notice 13');
  expect((await made.type('loans withdraw-notice 13')).err).toContain('No notice of contract 13');
  await made.typed(
    'loans change-notice 13 --notice "1 year" --ends 2020-12-31 --reference "letter of 2 May"',
  );
  expect(await made.answered('loans show 13')).toMatchObject({ notices: [], endDate: '2020-12-31' });
  expect(await made.typed('loans show 13')).toContain('1 year, ends on 2020-12-31');
  expect((await made.type('loans agree 14 outside.lena "3 %" --notice soon')).err).toContain(
    'no period of notice',
  );
});

test('what was recorded by mistake is taken back: a balance, a contract, a lender', async () => {
  const made = await desk();
  await made.typed('holders register mia "Mia M."');
  const named = await made.type('loans agree 2013/37 outside.lena "3 %"');
  expect(named.err).toContain('telekommune loans agree 2013-37');
  await made.typed('loans agree 2013-37 outside.lena "3 %" --title 2013/37 --yes');
  const { entry } = await made.answered('loans carry-over 2013-37 1000.00');
  await made.typed(`loans reverse 2013-37 ${String(entry).slice(0, 8)} --reason "of 2008"`);
  await made.typed('loans transfer 2013-37 outside.mia correction --reference "wrong line"');
  expect(await made.answered('loans show 2013-37')).toMatchObject({
    lender: 'outside.mia',
    balanceMinor: '0',
    transfers: [{ from: 'outside.lena', to: 'outside.mia', why: 'correction' }],
  });
  await made.typed('loans cancel 2013-37 --reason "never signed"');
  expect(await made.answered('loans')).toMatchObject({ loans: [] });
  expect((await made.type('loans agree 5 nobody "3 %"')).err).toContain('Nobody who could lend is named');
});

test('says what to do where there is no such contract', async () => {
  const made = await desk();
  const { code, err } = await made.type('loans show nobody');
  expect(code).not.toBe(0);
  expect(err).toContain('There is no contract nobody.');
});

test('interest that is paid out: on screen with its payments, in the income of its year, and waiting for the treasurer', async () => {
  const made = await desk();
  await made.typed('loans agree 7 outside.lena "3 %" --interest paid --yes');
  seal(made, '2010-03-31');
  await made.typed('loans receive 7 10000.00 --yes');
  seal(made, '2011-01-02');
  expect(await made.typed('status')).toContain('225.00 EUR of interest are due to 1 lender of direct loans');
  const income = await made.typed('ledger income');
  expect(income).toContain('Nothing has moved in 2011 yet: this is the year before.');
  expect(income).toContain('2010-01 to 2010-12: 0.00 EUR of income, 225.00 EUR of expenses');
  await made.typed('loans pay-interest 7 100.00 --reference "transfer 4" --yes');
  expect(await made.answered('loans show 7')).toMatchObject({
    movements: [
      { what: 'paid in', interestOpenMinor: '0' },
      { what: 'interest of 2010, to be paid', amountMinor: '22500', interestOpenMinor: '22500' },
      { what: 'interest paid', amountMinor: '-10000', interestOpenMinor: '12500', reference: 'transfer 4' },
    ],
  });
  const sum = await made.typed('loans sum 7 --year 2010');
  expect(sum).toMatch(/altogether, unrounded +225\.0000000000/);
  expect(sum).toMatch(/rounded +225\.00 EUR/);
});

test('the sum of interest calls a balance of another register what it is', async () => {
  const made = await desk();
  await made.typed('loans agree 8 outside.lena "3 %" --yes');
  seal(made, '2010-03-31');
  await made.typed('loans carry-over 8 1000.00 --accrued 0.00 --date 2010-01-01 --yes');
  await made.typed('loans receive 8 500.00 --date 2010-03-01 --yes');
  const sum = await made.typed('loans sum 8 --year 2010');
  expect(sum).toMatch(/carried over +2010-01-01/);
  expect(sum).toMatch(/paid in +2010-03-01/);
});
