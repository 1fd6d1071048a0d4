// What was agreed on is named whole, and a kind that no contract has is no empty list.

import { expect, test } from 'vitest';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { CommandDesk } from './command-desk.ts';

async function desk(charter: { readonly [parameter: string]: string } = {}): Promise<CommandDesk> {
  const made = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes', ...charter },
    beginsMs: instantOfDate(parseDate('2012-01-01') ?? (0 as never)),
  });
  await made.typed('holders register lena "Lena L."');
  return made;
}

type Case = readonly [{ readonly [parameter: string]: string }, string, readonly RegExp[]];

test.each<Case>([
  [
    { 'loan-subordination': 'yes', 'loan-interest': 'paid' },
    '',
    [/rank +subordinated/, /yearly interest +paid out/],
  ],
  [{}, ' --rank subordinated', [/rank +subordinated/, /yearly interest +added to the balance/]],
  [{}, ' --kind private', [/kind +private/, /rank +ordinary/]],
])('who agrees reads every term, those of the charter too: %j%s', async (charter, typed, terms) => {
  const made = await desk(charter);
  const told = await made.typed(`loans agree 36 outside.lena "1 %"${typed}`);
  for (const term of terms) expect(told).toMatch(term);
  expect(told).toContain('telekommune loans cancel 36');
  const shown = await made.typed('loans show 36');
  for (const term of terms) expect(shown).toMatch(term);
});

test('a kind that no contract has is named, with the kinds there are', async () => {
  const made = await desk();
  await made.typed('loans agree 36 outside.lena "1 %"');
  await made.typed('loans agree 37 outside.lena "1 %" --kind private');
  const { code, err } = await made.type('loans --kind direkt');
  expect(code).not.toBe(0);
  expect(err).toContain('Did you mean "direct"?');
  expect(err).toContain('direct, private');
  expect(await made.answered('loans --kind direct')).toMatchObject({ totals: { contracts: 1 } });
});
