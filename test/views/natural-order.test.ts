// Numbers in names are compared by their size.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inNaturalOrder } from '../../src/views/natural-order.ts';

const ordered = (names: readonly string[]): readonly string[] => inNaturalOrder(names, (name) => name);

test('2 comes before 10, in contracts and in accounts', () => {
  expect(ordered(['10', '2', '1', '2a'])).toEqual(['1', '2', '2a', '10']);
  expect(ordered(['liabilities:loans:10', 'liabilities:loans:9', 'liabilities:loan-interest:11'])).toEqual([
    'liabilities:loan-interest:11',
    'liabilities:loans:9',
    'liabilities:loans:10',
  ]);
});

test('plain numbers stand in the order of numbers, whatever order they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      const sorted = [...numbers].sort((a, b) => a - b).map(String);
      expect(ordered(numbers.map(String))).toEqual(sorted);
    }),
  );
});
