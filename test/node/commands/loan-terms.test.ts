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
  const told = await made.typed(`loans agree 36 outside.lena "1 %"${typed} --yes`);
  for (const term of terms) expect(told).toMatch(term);
  expect(told).toContain('telekommune loans cancel 36');
  const shown = await made.typed('loans show 36');
  for (const term of terms) expect(shown).toMatch(term);
});

test('every term is shown before it is said, and no says nothing', async () => {
  const made = await desk({ 'loan-subordination': 'yes' });
  const asked = await made.type('loans agree 36 outside.lena "1 %" --notice "3 months"', 'no');
  const shown = `${asked.out}${asked.err}`;
  for (const term of [
    'outside.lena lends at 1 % under contract 36.',
    'Notice: 3 months.',
    'Its rank: subordinated.',
    'Interest of a year is added to the balance.',
    'Interest is rounded once a year.',
    'Kind: direct. Days are counted as 30/360-us.',
  ])
    expect(shown).toContain(term);
  expect((await made.type('loans show 36')).code).not.toBe(0);
  const otherwise = await made.type(
    'loans agree 37 outside.lena "1 %" --interest paid --rounding movement --day-count act/360',
    'no',
  );
  for (const term of ['is paid out.', 'rounded for each amount.', 'counted as act/360'])
    expect(`${otherwise.out}${otherwise.err}`).toContain(term);
});

test('what the rules refuse is refused before anybody is asked', async () => {
  const made = await desk({ 'loan-subordination': 'yes' });
  const { code, err, out } = await made.type('loans agree 36 outside.lena "1 %" --rank ordinary', 'no');
  expect(code).toBe(1);
  expect(err).toContain('loan-not-subordinated');
  expect(out).not.toContain('What will follow');
});

test('a kind that no contract has is named, with the kinds there are', async () => {
  const made = await desk();
  await made.typed('loans agree 36 outside.lena "1 %" --yes');
  await made.typed('loans agree 37 outside.lena "1 %" --kind private --yes');
  const { code, err } = await made.type('loans --kind direkt');
  expect(code).not.toBe(0);
  expect(err).toContain('Did you mean "direct"?');
  expect(err).toContain('direct, private');
  expect(await made.answered('loans --kind direct')).toMatchObject({ totals: { contracts: 1 } });
});
