// The line that was typed comes back as a shell takes it, with all that was typed.

import { expect, test } from 'vitest';
import { parseDate } from '../../../src/kernel/calendar.ts';
import { option, place } from '../../../src/node/commands/arguments.ts';
import { typedLine } from '../../../src/node/commands/typed-line.ts';

const ARGUMENTS = [
  place('file', 'file', 'a file'),
  option('other', 'file', 'another'),
  option('day', 'date', 'a day'),
  option('sure', 'flag', 'sure'),
];

test.each([
  [{ file: 'a.csv' }, 'telekommune loans import a.csv'],
  [
    { file: 'Übersicht 2011.csv', other: '/m/b.csv', day: Number(parseDate('2012-01-01')), sure: true },
    "telekommune loans import 'Übersicht 2011.csv' --other /m/b.csv --day 2012-01-01 --sure",
  ],
  [
    { file: "Anna's $(x).csv", sure: false, as: 'ben' },
    `telekommune loans import 'Anna'\\''s $(x).csv' --as ben`,
  ],
])('%j', (values, line) => {
  expect(typedLine(['loans', 'import'], ARGUMENTS, values)).toBe(line);
});
