// The loan register of a housing project, through real entries: what stood there in 2010 becomes what stood there in 2012, to the cent.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allContracts } from '../../../src/contexts/loans/facts.ts';
import { instantOfDate } from '../../../src/kernel/calendar.ts';
import { parseCurrency } from '../../../src/kernel/currency.ts';
import { parseMoney } from '../../../src/kernel/money.ts';
import { parseRatePpm } from '../../../src/kernel/rates.ts';
import { brokenInvariant } from '../../properties/invariants/invariants.ts';
import { day, Lending } from './lending.ts';

/** Those of which 2011 saw no movement. */
const QUIET = ['2', '9', '10', '11', '13', '14', '15', '16', '17', '18', '19'];
const ROUNDED_BY_MOVEMENT = '14';

function lines(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`register/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

function minorOf(text: string): bigint {
  const currency = parseCurrency('EUR');
  const read = currency === null ? { fault: 'no EUR' } : parseMoney(text, currency);
  if ('fault' in read) throw new Error(read.fault);
  return read.minor;
}

function ppmOf(text: string): bigint {
  const read = parseRatePpm(text);
  if ('fault' in read) throw new Error(read.fault);
  return read.ppm;
}

function register(): Lending {
  const story = new Lending();
  for (const [contract = '', balance = '', rate = ''] of lines('dk-contracts_2010.csv')) {
    story.agree(contract, {
      ratePpm: ppmOf(rate),
      rounding: contract === ROUNDED_BY_MOVEMENT ? 'movement' : 'year',
    });
    if (minorOf(balance) === 0n) continue;
    story.accepted('anna', 'loans.carried-over@1', {
      contract,
      balanceMinor: minorOf(balance),
      interestMinor: 0n,
      date: day('2009-12-31'),
      reference: 'register',
    });
  }
  return story;
}

const MOVEMENTS = [...lines('dk-movements_2010.csv')]
  .map(([contract = '', date = '', amount = '']) => ({ contract, date, minor: minorOf(amount) }))
  .sort((a, b) => (a.date < b.date ? -1 : 1));

function move(story: Lending, wanted: (date: string) => boolean = () => true, eachDay = false): void {
  for (const { contract, date, minor } of MOVEMENTS) {
    if (!wanted(date)) continue;
    if (eachDay && story.nowMs < instantOfDate(day(date))) story.sealDay(date);
    if (minor > 0n) story.payIn(contract, date, minor);
    else story.payOut(contract, date, -minor);
  }
}

const balances = (story: Lending) => allContracts(story.state).map(([name, row]) => [name, row.balanceMinor]);

test('the register of 2010 reaches that of 2012 to the cent where 2011 was quiet', () => {
  const story = register();
  story.sealDay('2011-01-01');
  move(story);
  story.closeBooks('2010-12-31');
  story.sealDay('2012-01-01');
  story.closeBooks('2011-12-31');
  const expected = new Map(
    lines('dk-contracts_2012.csv').map(([contract = '', balance = '']) => [contract, minorOf(balance)]),
  );
  for (const contract of QUIET)
    expect([contract, story.balance(contract)]).toEqual([contract, expected.get(contract)]);
  expect(brokenInvariant(story.state)).toBeNull();
});

test('it is the same when every movement is recorded on its day, and interest is paid out once it is added', () => {
  const late = register();
  late.sealDay('2011-01-01');
  move(late);
  const timely = register();
  move(timely, (date) => date < '2010-12-31', true);
  expect(timely.refused('anna', 'loans.paid-out@1', timely.payment('5', '2010-12-31', 507n))).toBe(
    'payout-above-balance',
  );
  timely.sealDay('2011-01-01');
  move(timely, (date) => date === '2010-12-31');
  expect(balances(timely)).toEqual(balances(late));
  expect(balances(timely)).toHaveLength(19);
  expect(brokenInvariant(timely.state)).toBeNull();
});
