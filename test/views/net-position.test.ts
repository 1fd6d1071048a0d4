// Rule 17: an enterprise whose rent per worker is the average pays nothing net; one that uses less than its share receives.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dividendsContext } from '../../src/contexts/dividends/context.ts';
import { declarations } from '../../src/contexts/dividends/tables.ts';
import { releasedToPool } from '../../src/contexts/bonds/facts.ts';
import { rentReceived } from '../../src/contexts/leases/facts.ts';
import { ledgerContext } from '../../src/contexts/ledger/context.ts';
import { shareCounts } from '../../src/contexts/membership/tables.ts';
import { parseDate } from '../../src/kernel/calendar.ts';
import { event, on } from '../../src/kernel/kind.ts';
import { scheduleRecordDate } from '../../src/contexts/dividends/declaring.ts';
import { type NetPosition, netPositions } from '../../src/views/net-position.ts';
import { noonOf, Stage, totalOf } from '../contexts/ledger/stage.ts';

// Rule 18 asks the bonds whether a due coupon is unpaid; here the test says so.
const unpaid = vi.hoisted(() => ({ now: false }));
vi.mock(import('../../src/contexts/bonds/facts.ts'), async (original) => ({
  ...(await original()),
  dueUnpaid: () => unpaid.now,
}));

const DAY = 86_400_000;
const begins = event<object>('stage.begins');

function day(iso: string): number {
  const date = parseDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

/** A commune whose assets are all free and cost nothing: every rent is common. */
function freeCommune(workers: { readonly [enterprise: string]: number }): Stage {
  const starter = {
    name: 'starter',
    kinds: [],
    dues: [],
    tables: [],
    reactions: [
      on(begins, (draft) => scheduleRecordDate(draft, draft.nowMs)),
      on(rentReceived, (draft, { asset, amountMinor, date }) =>
        draft.raise(releasedToPool, { asset, amountMinor, date }),
      ),
    ],
  };
  const stage = new Stage([ledgerContext, dividendsContext, starter], noonOf(day('2026-01-01')));
  stage.raise(begins, {});
  for (const [enterprise, count] of Object.entries(workers)) {
    stage.enterprise(enterprise);
    stage.put(shareCounts, `enterprise/${enterprise}`, count);
    for (let n = 0; n < count; n++) stage.share(`${enterprise}-${n}`, true);
  }
  return stage;
}

function payRent(stage: Stage, tenant: string, amountMinor: bigint, iso: string): void {
  stage.raise(rentReceived, { asset: 'hall', lease: 'hall.1', tenant, amountMinor, date: day(iso) });
}

function positionOf(stage: Stage, enterprise: string): NetPosition | undefined {
  return netPositions(stage.state, '2026-01', '2026-03').enterprises.find(
    (one) => one.enterprise === enterprise,
  );
}

describe('net positions', () => {
  it('of an enterprise at the average are nothing, below it are received, above it are paid', () => {
    const stage = freeCommune({ average: 4, sparing: 2, using: 2 });
    payRent(stage, 'average', 4_000n, '2026-01-15');
    payRent(stage, 'sparing', 500n, '2026-02-01');
    payRent(stage, 'using', 3_500n, '2026-03-31');
    payRent(stage, 'using', 9_999n, '2026-04-02');
    stage.seal(day('2026-04-01') * DAY);
    // the rent of April came in before the record date by the test's own order, so it is shared as well
    const shared = stage.state.range(declarations)[0]?.[1].perShareMinor ?? 0n;
    expect(shared).toBe((8_000n + 9_999n) / 8n);
    expect(positionOf(stage, 'average')).toMatchObject({
      rentMinor: 4_000n,
      headShareMinor: 4_000n,
      aboveShareMinor: 0n,
    });
    expect(positionOf(stage, 'sparing')?.aboveShareMinor).toBe(-1_500n);
    expect(positionOf(stage, 'using')?.aboveShareMinor).toBe(1_500n);
  });

  it('cancel out for whoever pays the average, whatever the others do', () => {
    const others = fc.array(
      fc.record({
        workers: fc.integer({ min: 0, max: 30 }),
        perWorker: fc.bigInt({ min: 0n, max: 10_000n }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(others, fc.integer({ min: 1, max: 40 }), (enterprises, averageWorkers) => {
        const workers = Object.fromEntries(enterprises.map((one, n) => [`e${n}`, one.workers]));
        const total = enterprises.reduce((sum, one) => sum + one.workers, 0);
        const rents = enterprises.map((one) => BigInt(one.workers) * one.perWorker);
        // an average that is a whole amount, so that it can be paid exactly
        const top = total === 0 ? 0n : (BigInt(total) - (totalOf(rents) % BigInt(total))) % BigInt(total);
        const first = enterprises.findIndex((one) => one.workers > 0);
        const average = total === 0 ? 7n : (totalOf(rents) + top) / BigInt(total);
        const stage = freeCommune({ ...workers, average: averageWorkers });
        for (const [n, rent] of rents.entries()) if (rent > 0n) payRent(stage, `e${n}`, rent, '2026-02-10');
        if (top > 0n) payRent(stage, `e${first}`, top, '2026-02-11');
        if (average > 0n) payRent(stage, 'average', average * BigInt(averageWorkers), '2026-03-10');
        stage.seal(day('2026-04-01') * DAY);

        expect(positionOf(stage, 'average')).toMatchObject({ aboveShareMinor: 0n, netMinor: 0n });
        const { enterprises: all, rentMinor } = netPositions(stage.state, '2026-01', '2026-03');
        expect(totalOf(all.map(({ aboveShareMinor }) => aboveShareMinor))).toBe(0n);
        expect(totalOf(all.map(({ headShareMinor }) => headShareMinor))).toBe(rentMinor);
        expect(totalOf(all.map(({ netMinor }) => netMinor))).toBe(0n);
        for (const { aboveShareMinor, netMinor } of all) expect(netMinor).toBe(aboveShareMinor);
      }),
      { numRuns: 60 },
    );
  });

  it('put a dividend that was put off to the months that it shares', () => {
    const stage = freeCommune({ only: 2 });
    payRent(stage, 'only', 100n, '2026-02-10');
    unpaid.now = true;
    stage.seal(day('2026-04-20') * DAY);
    unpaid.now = false;
    stage.seal(day('2026-05-01') * DAY);
    expect(positionOf(stage, 'only')?.dividendMinor).toBe(100n);
    expect(netPositions(stage.state, '2026-04', '2026-06').dividendPerShareMinor).toBe(0n);
  });

  it('are zero in a commune without workers', () => {
    const stage = freeCommune({ nobody: 0 });
    payRent(stage, 'nobody', 100n, '2026-02-10');
    expect(positionOf(stage, 'nobody')).toMatchObject({
      rentMinor: 100n,
      headShareMinor: 0n,
      dividendMinor: 0n,
    });
  });
});
