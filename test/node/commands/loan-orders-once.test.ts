// However treasurers order, cancel and end, no lender is ever asked to be paid more than is due, and the books get what the bank did.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orders } from '../../../src/contexts/banking/tables.ts';
import { contractOf } from '../../../src/contexts/loans/facts.ts';
import { instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { CommandDesk } from './command-desk.ts';

const day = (text: string): number => instantOfDate(parseDate(text) ?? (0 as never));

async function begin(folder: string): Promise<CommandDesk> {
  const desk = new CommandDesk(['anna', 'ben'], {
    enterprises: { druckerei: ['anna', 'ben'] },
    charter: { 'direct-loans': 'yes' },
    beginsMs: day('2010-01-01'),
  });
  desk.session.folder = folder;
  await desk.typed('contact set own --name Own --iban "DE89 3704 0044 0532 0130 00"');
  await desk.typed('holders register lena "Lena L."');
  await desk.typed('contact set outside.lena --name Lena --iban DE02120300000000202051');
  await desk.typed('loans agree 13 outside.lena "3 %" --interest paid --yes');
  desk.story.passTo(day('2010-01-02'));
  await desk.typed('loans receive 13 1000.00 --date 2010-01-02 --yes');
  await desk.typed('receive contribution friend capital 5000.00 --yes');
  desk.story.passTo(day('2011-02-01'));
  return desk;
}

const linesIn = (desk: CommandDesk, sort: string, state: string) =>
  desk.story.state
    .range(orders)
    .filter(([, order]) => order.state === state)
    .flatMap(([, { lines }]) => lines.filter(({ claim }) => claim.startsWith(`${sort}/`)));

const sumIn = (desk: CommandDesk, sort: string, state: string): bigint =>
  linesIn(desk, sort, state).reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

const sentIn = (desk: CommandDesk): string[] =>
  desk.story.state.range(orders).flatMap(([message, { state }]) => (state === 'sent' ? [message] : []));

type Step =
  | { readonly do: 'interest' }
  | { readonly do: 'year' }
  | { readonly do: 'repay'; readonly amount: number }
  | { readonly do: 'done' | 'cancelled'; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('interest' as const) }),
  fc.record({ do: fc.constant('year' as const) }),
  fc.record({ do: fc.constant('repay' as const), amount: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ do: fc.constantFrom('done' as const, 'cancelled' as const), which: fc.nat(3) }),
);

/** Types one step; what it may not do is refused, and that is well. */
async function take(desk: CommandDesk, one: Step, at: number, year: number): Promise<void> {
  const file = join(desk.session.folder, `${at}.xml`);
  if (one.do === 'year') desk.story.passTo(day(`${year}-02-01`));
  else if (one.do === 'interest') await desk.type(`bank order loan-interest --into ${file} --yes`);
  else if (one.do === 'repay')
    await desk.type(`bank order loan-repayment --contracts 13=${one.amount}.00 --into ${file} --yes`);
  else {
    const sent = sentIn(desk);
    const message = sent[one.which % Math.max(1, sent.length)];
    if (message !== undefined)
      await desk.typed(`bank order-end ${message} ${one.do} --date ${year}-02-01 --yes`);
  }
}

it('asks for no more than is due, and books all that was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), 'telekommune-once-'));
      try {
        const desk = await begin(folder);
        const row = () => contractOf(desk.story.state, '13');
        let year = 2011;
        for (const [at, one] of steps.entries()) {
          if (one.do === 'year') year++;
          await take(desk, one, at, year);
          expect(sumIn(desk, 'interest', 'sent') <= (row()?.interestDueMinor ?? 0n)).toBe(true);
          expect(sumIn(desk, 'repayment', 'sent') <= (row()?.balanceMinor ?? 0n)).toBe(true);
        }
        for (const message of sentIn(desk))
          await desk.typed(`bank order-end ${message} done --date ${year}-02-01 --yes`);
        expect(row()?.interestPaidMinor).toBe(sumIn(desk, 'interest', 'done'));
        expect(row()?.paidOutMinor).toBe(sumIn(desk, 'repayment', 'done'));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
