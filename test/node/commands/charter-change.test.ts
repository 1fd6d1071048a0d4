// The charter as the founder types it: money and rates as people write them everywhere.

import { expect, it } from 'vitest';
import { CommandTrouble } from '../../../src/node/command.ts';
import { charterTyped } from '../../../src/node/commands/charter-change.ts';

it('reads money, rates, counts and words as people write them', () => {
  const typed =
    'credit-limit=12.50, bond-face=250 EUR,quorum=25 %,coverage=120%,voting-days=7,recourse=commune';
  expect(charterTyped(typed, 'EUR')).toEqual([
    { parameter: 'credit-limit', value: '1250' },
    { parameter: 'bond-face', value: '25000' },
    { parameter: 'quorum', value: '250000' },
    { parameter: 'coverage', value: '1200000' },
    { parameter: 'voting-days', value: '7' },
    { parameter: 'recourse', value: 'commune' },
  ]);
  expect(charterTyped('credit-limit=1250', 'JPY')).toEqual([{ parameter: 'credit-limit', value: '1250' }]);
  expect(charterTyped(null, 'EUR')).toEqual([]);
});

it.each(['bid-days=10 review-years=3', ' bid-days = 10;review-years=3;', 'bid-days=10, ; review-years=3,'])(
  'takes commas, semicolons and blanks between values: %s',
  (typed) => {
    expect(charterTyped(typed, 'EUR')).toEqual([
      { parameter: 'bid-days', value: '10' },
      { parameter: 'review-years', value: '3' },
    ]);
  },
);

it.each([
  ['credit-limit=12.505', 'EUR', 'credit-limit: "12.505" has too many decimals'],
  ['credit-limit=12.50 USD', 'EUR', 'is in USD'],
  ['bond-face=much', 'EUR', 'bond-face: "much" is not an amount'],
  ['quorum=0.02', 'EUR', 'write the % sign'],
  ['quorum=33,3x voting-days=7', 'EUR', 'quorum: "33,3x" is not a rate'],
  ['quorum=much', 'EUR', 'It can be 0 % to 100 %.'],
])('says what is wrong with %s in %s', (typed, currency, says) => {
  expect(() => charterTyped(typed, currency)).toThrow(CommandTrouble);
  expect(() => charterTyped(typed, currency)).toThrow(says);
});

it('leaves what it does not know to the rules, which name it', () => {
  expect(charterTyped('quorums=25 %,bond-face=1.00', 'XXX')).toEqual([
    { parameter: 'quorums', value: '25 %' },
    { parameter: 'bond-face', value: '1.00' },
  ]);
});
