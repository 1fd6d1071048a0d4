// Random histories of a ledger, for the tests of views and exports: postings on many days, hostile words, closings now and then.

import fc from 'fast-check';
import { type CivilDate, endOfMonth, parseDate } from '../../../src/kernel/calendar.ts';
import { periodClosedKind } from '../../../src/contexts/ledger/closing.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { accounts, posted, type Posting } from '../../../src/contexts/ledger/facts.ts';
import { communes } from '../../../src/contexts/governance/tables.ts';
import { noonOf, Stage } from '../../contexts/ledger/stage.ts';

export function day(iso: string): CivilDate {
  const date = parseDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

const account = fc.constantFrom(
  accounts.bank(),
  accounts.property('press-hall'),
  accounts.property('3d-printer'),
  accounts.accumulatedDepreciation('press-hall'),
  accounts.rentReceivable('druckerei'),
  accounts.rentReceivable('a--b'),
  accounts.bondsPayable('press-hall'),
  accounts.interestPayable('press-hall'),
  accounts.deposits('druckerei'),
  accounts.dividendsPayable(),
  accounts.dividendRemainder(),
  accounts.credit('druckerei'),
  accounts.credit('tischlerei'),
  accounts.capital(),
  accounts.rentIncome('press-hall'),
  accounts.saleGain('3d-printer'),
  accounts.costs('press-hall', 'insurance'),
  accounts.commonCosts('bookkeeping'),
  accounts.interest('press-hall'),
);

const hostile = fc.constantFrom(
  '',
  'invoice 17',
  "=cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1)',
  'a "quoted" word \\ and a slash',
  'date:1999-01-01, [2001-02-03] [=2001-02-03]',
  'x:: (1 / 0)',
  ':tag:other:',
  '; comment | payee  two spaces\u00a0',
  'Zwölf Löwen für Łódź 日本 🏭',
  '{{100 EUR}} @@ 5 EUR (virtual) <deferred>',
  '* ! % #hash ^link',
);
const words = fc.oneof(hostile, fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }));

// The codec of texts lets no control characters into an entry, so none can reach the books.
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
}

const posting: fc.Arbitrary<Posting> = fc
  .record({
    date: fc.integer({ min: day('2025-01-01'), max: day('2026-12-31') }),
    memo: words.map(oneLine),
    first: account,
    second: account,
    third: account,
    minor: fc.oneof(
      fc.bigInt({ min: -100_000n, max: 100_000n }),
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
    ),
    part: fc.bigInt({ min: -50_000n, max: 50_000n }),
  })
  .map(({ date, memo, first, second, third, minor, part }) => ({
    date,
    what: 'something happened',
    memo,
    lines: [
      { account: first, minor },
      { account: second, minor: part },
      { account: third, minor: -minor - part },
    ],
  }));

export type Step = { readonly post: Posting } | { readonly closeMonth: string };

/** Postings and closings in any order; a closing that the rules refuse is no step. */
export const histories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: posting.map((post) => ({ post })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('2025-03', '2025-06', '2025-12', '2026-03', '2026-06')
        .map((closeMonth) => ({ closeMonth })),
    },
  ),
  { minLength: 1, maxLength: 120, size: 'max' },
);

/** The commune after a history. */
export function booksAfter(steps: readonly Step[], currency = 'EUR'): Stage {
  const stage = new Stage([ledgerContext], noonOf(day('2026-07-15')));
  stage.put(communes, 'commune', { name: 'Werkhof "am Kanal"; x:: 1', currency, foundedAtMs: 0 });
  for (const step of steps) {
    if ('post' in step) stage.raise(posted, step.post);
    else stage.say(periodClosedKind, { through: endOfMonth(day(`${step.closeMonth}-01`)) });
  }
  return stage;
}
