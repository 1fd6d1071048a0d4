// A commune with cash in the bank whose record dates run, for the tests of the dividend.

import { type CivilDate, parseDate } from '../../../src/kernel/calendar.ts';
import { event, on } from '../../../src/kernel/kind.ts';
import { releasedToPool } from '../../../src/contexts/bonds/facts.ts';
import { dividendsContext } from '../../../src/contexts/dividends/context.ts';
import { scheduleRecordDate } from '../../../src/contexts/dividends/declaring.ts';
import { dividendPaidKind } from '../../../src/contexts/dividends/paying.ts';
import { contributionReceivedKind } from '../../../src/contexts/ledger/common-money.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { noonOf, Stage } from '../ledger/stage.ts';

export const DAY = 86_400_000;

export function day(iso: string): CivilDate {
  const date = parseDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

const begins = event<object>('stage.begins');

/** A commune with cash in the bank, whose record dates run as if it had been founded now. */
export function stage(people: readonly string[], today = '2026-05-20'): Stage {
  const starter = {
    name: 'starter',
    kinds: [],
    dues: [],
    tables: [],
    reactions: [on(begins, (draft) => scheduleRecordDate(draft, draft.nowMs))],
  };
  const commune = new Stage([ledgerContext, dividendsContext, starter], noonOf(day(today)));
  commune.raise(begins, {});
  const date = day(today);
  commune.say(contributionReceivedKind, {
    from: 'x',
    use: 'capital',
    amountMinor: 10n ** 15n,
    date,
    reference: '',
  });
  for (const person of people) commune.share(person, true);
  return commune;
}

export function release(commune: Stage, amountMinor: bigint): void {
  commune.raise(releasedToPool, { asset: 'press-hall', amountMinor, date: 0 });
}

export function pay(
  commune: Stage,
  person: string,
  amountMinor: bigint,
  date = Math.floor(commune.nowMs / DAY),
) {
  return commune.say(dividendPaidKind, { person, amountMinor, date, reference: 'april' });
}
