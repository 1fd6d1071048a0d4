// The worked sum in docs/domain/loans.md, reckoned again.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { interestLines, roundedInterest } from '../../src/contexts/loans/year-interest.ts';
import { type CivilDate, civilDate } from '../../src/kernel/calendar.ts';
import { formatDecimal, formatScaled, rational } from '../../src/kernel/rational.ts';
import { TABLES } from '../../src/register/column-names.ts';
import { projectRoot } from '../house/project-files.ts';

const page = readFileSync(join(projectRoot, 'docs/domain/loans.md'), 'utf8');

function on(month: number, day: number): CivilDate {
  return civilDate(2010, month, day) ?? (0 as CivilDate);
}

it('has the days, the interest and both roundings of its example', () => {
  const sums = interestLines({
    year: 2010,
    openingMinor: 0n,
    moved: [on(6, 1), on(9, 28)].map((date) => ({ date, amountMinor: 100_000n })),
    rates: [{ fromDate: 0 as CivilDate, ratePpm: 20_000n }],
    dayCount: '30/360-us',
  });
  const reckoned = sums
    .flat()
    .map(
      ({ days, interest }) =>
        `| ${days} | 2 % | 1,000.00 | ${formatDecimal(rational(interest.numerator, interest.denominator * 100n), 4)} |`,
    );
  for (const row of reckoned) expect(page).toContain(row);
  expect(page).toContain(`rounded once | | | | ${formatScaled(roundedInterest(sums, 'year'), 2)} |`);
  expect(page).toContain(`each by itself | | | | ${formatScaled(roundedInterest(sums, 'movement'), 2)} |`);
});

it('lists every name of a column that an import takes', () => {
  for (const [table, columns] of Object.entries(TABLES)) {
    const from = page.indexOf(`**${table}**`);
    expect(from).toBeGreaterThan(0);
    for (const [column, names] of Object.entries(columns))
      expect(page.slice(from)).toContain(`| ${column} | ${names.join(', ')} |`);
  }
});
