// The heading of the balances names their day. The end of a year is the beginning of the next one.

import { expect, test } from 'vitest';
import { formatDate } from '../../src/kernel/calendar.ts';
import { balanceDayNamed } from '../../src/register/balance-day.ts';

test.each([
  ['Saldo 31.12.2011', '2012-01-01', ['2012-01-01']],
  ['Saldo per 31.12.11', '2012-01-01', ['2012-01-01']],
  ['Balance 2011-12-31', '2012-01-01', ['2012-01-01']],
  ['Balance 12/31/2011', '2012-01-01', ['2012-01-01']],
  ['Stand zum 1.1.2012', '2012-01-01', ['2012-01-01', '2012-01-02']],
  ['Saldo 30.06.2012', '2012-07-01', ['2012-06-30', '2012-07-01']],
  ['Saldo 15.06.2012', '2012-06-15', ['2012-06-15', '2012-06-16']],
])('%s is as of %s', (heading, day, means) => {
  const found = balanceDayNamed(heading);
  expect(found === null ? null : formatDate(found.asOfDate)).toBe(day);
  expect(found?.means.map((one) => formatDate(one))).toEqual(means);
});

test.each(['Saldo', 'Saldo 2011', 'Balance 01/02/2012', 'Saldo 31.02.2012', 'Saldo 99.99.2012', ''])(
  '"%s" names no day',
  (heading) => {
    expect(balanceDayNamed(heading)).toBeNull();
  },
);
