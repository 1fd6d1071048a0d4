// Planted faults, each in a copy of the project: whatever can be lost in the rules, the order or the simulator is noticed by name.
// A quick choice here; `npm run mutants` tries all.

import { afterAll, describe, expect, test } from 'vitest';
import { mutants } from './mutants.ts';
import { Field } from './plant.ts';

/** One of every sort that is noticed within seconds. */
const QUICK = [
  'an entry counts again when it is said again',
  'digests above the final one are thrown away',
  'a witness seals what is not stable yet',
  'the dead go on working',
  'the bank pays what it does not hold',
  'the coupon is the lowest rate that was bid',
  'a lease that ended stays in force',
  'healing leaves directions cut',
];

let field: Field | null = null;
afterAll(() => field?.close());

describe('a planted fault is noticed', () => {
  test.each(QUICK)('%s', { timeout: 120_000 }, async (name) => {
    field ??= new Field();
    const mutant = mutants.find((one) => one.name === name);
    if (mutant === undefined) throw new Error(`there is no mutant "${name}"`);
    expect((await field.try(mutant)).escaped).toBeNull();
  });
});

test('every planted fault has a name of its own and stands where it says', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  field ??= new Field();
  const lost = mutants.filter((mutant) => field?.places(mutant) !== 1).map(({ name }) => name);
  expect(lost).toEqual([]);
});
