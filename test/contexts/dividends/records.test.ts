// What people can read of a claim afterwards: when a share began and ended, and each payment.

import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../src/contexts/dividends/facts.ts';
import { dividendsPaidOutKind } from '../../../src/contexts/dividends/paying.ts';
import { claims, payments, shareChanges } from '../../../src/contexts/dividends/tables.ts';
import { DAY, day, pay, release, stage } from './pool-stage.ts';

describe('the records of a claim', () => {
  it('say when a share began and ended, and their figures are those of the claim', () => {
    const commune = stage(['anna', 'bela']);
    release(commune, 100n);
    commune.seal(day('2026-08-01') * DAY);
    pay(commune, 'bela', 1n);
    commune.share('anna', false);
    release(commune, 60n);
    commune.seal(day('2026-11-01') * DAY);
    pay(commune, 'bela', 1n);
    commune.share('anna', true);
    release(commune, 40n);
    commune.seal(day('2027-02-01') * DAY);
    const changes = commune.state.range(shareChanges, { prefix: 'anna/' }).map(([, row]) => row);
    expect(changes).toEqual([
      { is: 'began', date: day('2026-05-20'), cumulativeMinor: 0n },
      { is: 'ended', date: day('2026-08-01'), cumulativeMinor: 50n },
      { is: 'began', date: day('2026-11-01'), cumulativeMinor: 110n },
    ]);
    expect(commune.state.range(shareChanges, { prefix: 'bela/' })).toHaveLength(1);
    const earned = changes.reduce(
      (sum, { is, cumulativeMinor }) => sum + (is === 'began' ? -cumulativeMinor : cumulativeMinor),
      130n,
    );
    expect(claimOf(commune.state, 'anna')).toBe(earned);
  });

  it('name every payment to a person, alone or in a list, and add up to what was paid', () => {
    const commune = stage(['anna', 'bela']);
    release(commune, 100n);
    commune.seal(day('2026-08-01') * DAY);
    const date = day('2026-08-01');
    pay(commune, 'anna', 20n);
    const list = [
      { person: 'anna', amountMinor: 10n },
      { person: 'bela', amountMinor: 50n },
    ];
    commune.say(dividendsPaidOutKind, { payments: list, date, reference: 'list' });
    expect(commune.state.range(payments, { prefix: 'anna/' }).map(([, row]) => row)).toEqual([
      { date, amountMinor: 20n, reference: 'april' },
      { date, amountMinor: 10n, reference: 'list' },
    ]);
    expect(commune.state.get(claims, 'anna')?.paidMinor).toBe(30n);
    expect(commune.state.range(payments, { prefix: 'bela/' })).toHaveLength(1);
  });
});
