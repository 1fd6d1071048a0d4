// What single steps may change: no entry moves a share, holders get what the schedule says, and nothing refused changes anything.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsOf } from '../../src/contexts/bonds/facts.ts';
import { type Series, seriesRows } from '../../src/contexts/bonds/tables.ts';
import { people } from '../../src/contexts/membership/tables.ts';
import { balances } from '../../src/contexts/ledger/tables.ts';
import { agenda } from '../../src/kernel/kind.ts';
import type { Reader } from '../../src/kernel/state.ts';
import { History } from './history.ts';
import { interestByHand } from './interest-by-hand.ts';

const histories = fc.record({
  charter: fc.nat(),
  steps: fc.array(fc.nat(2 ** 31 - 1), { minLength: 150, maxLength: 260, size: 'max' }),
});

/** Kinds of entries that begin or end labour, or decide, or let time pass: only after these may a share be another. */
const TOUCH_SHARES = new Set([
  'governance.commune-founded@1',
  'governance.voted@1',
  'governance.sealed@1',
  'membership.labour-countersigned@1',
  'membership.attestation-withdrawn@1',
  'membership.death-recorded@1',
]);

function sharesIn(state: Reader): string {
  return state
    .range(people)
    .map(([name, { share, home }]) => `${name} ${share} ${home}`)
    .filter((line) => !line.includes(' none '))
    .join(', ');
}

function moneyIn(state: Reader): unknown {
  return { money: state.range(balances), waiting: state.range(agenda) };
}

/** Lives the steps and shows each to the check: state before as the check noted it, and the kinds that were accepted in it. Gives how many steps were shown. */
function eachStep<N>(
  runs: number,
  note: (state: Reader) => N,
  check: (before: N, history: History, accepted: readonly string[]) => void,
): number {
  let shown = 0;
  fc.assert(
    fc.property(histories, ({ charter, steps }) => {
      const history = new History(charter);
      for (const step of steps) {
        const before = note(history.state);
        shown++;
        const known = history.outcomes.length;
        history.step(step);
        const added = history.outcomes.slice(known);
        const accepted = added.filter(({ refused, unread }) => refused === null && !unread);
        check(
          before,
          history,
          accepted.map(({ kind }) => kind),
        );
      }
    }),
    { numRuns: runs },
  );
  return shown;
}

describe('a step', () => {
  test('moves no share: only labour, death, decisions and time touch one', () => {
    const shown = eachStep(6, sharesIn, (before, { state }, accepted) => {
      if (!accepted.some((kind) => TOUCH_SHARES.has(kind))) expect(sharesIn(state)).toBe(before);
    });
    expect(shown).toBeGreaterThan(500);
  });

  test('that is refused changes no balance and puts nothing on the agenda', () => {
    const shown = eachStep(4, moneyIn, (before, { state }, accepted) => {
      if (accepted.length === 0) expect(moneyIn(state)).toEqual(before);
    });
    expect(shown).toBeGreaterThan(500);
  });

  test('over one coupon date makes due to every holder what the schedule says, to the minor unit', () => {
    let seen = 0;
    eachStep(
      10,
      (state) =>
        state
          .range(seriesRows)
          .map(([asset, series]) => ({ asset, series, holders: positionsOf(state, asset) })),
      (before, { state }, accepted) => {
        for (const { asset, series, holders } of before) {
          const after = state.get(seriesRows, asset);
          if (series.state !== 'running' || after === null || after.coupons !== series.coupons + 1) continue;
          if (!accepted.every((kind) => kind === 'governance.sealed@1') || after.state !== 'running')
            continue;
          const earned = (rows: typeof holders) =>
            rows.map(([key, { dueInterestMinor }]) => [key, dueInterestMinor]);
          const expected = holders.map(([key, position]) => {
            const principalMinor =
              position.outstandingUnits * series.terms.faceMinor + position.duePrincipalMinor;
            return [
              key,
              position.dueInterestMinor + interestOver(series, principalMinor, after.accruedToDate),
            ];
          });
          expect(earned(positionsOf(state, asset))).toEqual(expected);
          seen++;
        }
      },
    );
    expect(seen).toBeGreaterThan(0);
  }, 120_000);
});

function interestOver(
  { terms, ratePpm, accruedToDate }: Series,
  principalMinor: bigint,
  toDate: number,
): bigint {
  return interestByHand(principalMinor, ratePpm, terms.dayCount, accruedToDate, toDate);
}
