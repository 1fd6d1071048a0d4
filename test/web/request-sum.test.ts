// What the page works out while somebody types is what the rules decide when it is sent.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestedKind } from '../../src/contexts/property/requests.ts';
import { requestSum } from '../../src/web/request-sum.ts';
import { Story } from '../kit/commune.ts';

const story = new Story();
const COVERAGE_PPM = 1_000_000n;
const FACE_MINOR = 10_000n;

const terms = fc.record({
  priceMinor: fc.bigInt(1n, 10n ** 9n),
  purchaseCostsMinor: fc.bigInt(0n, 10n ** 7n),
  rentMinor: fc.bigInt(1n, 10n ** 8n),
  costsMinor: fc.bigInt(0n, 10n ** 6n),
  ceilingPpm: fc.bigInt(0n, 200_000n),
  periodMonths: fc.integer({ min: 1, max: 12 }),
  termMonths: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters * 3),
});

describe('the debt service of a request', () => {
  it('is covered exactly when the rule lets the request through', () => {
    const rule = requestedKind.rules.find(({ name }) => name === 'rent-below-debt-service');
    if (rule === undefined) throw new Error('there is no such rule');
    fc.assert(
      fc.property(terms, (typed) => {
        const sum = requestSum({ ...typed, faceMinor: FACE_MINOR, coveragePpm: COVERAGE_PPM });
        const body = {
          ...requestedKind.example,
          priceLimitMinor: typed.priceMinor,
          purchaseCostsLimitMinor: typed.purchaseCostsMinor,
          agreement: { ...requestedKind.example.agreement, ...typed },
          series: {
            ...requestedKind.example.series,
            ceilingPpm: typed.ceilingPpm,
            termMonths: typed.termMonths,
          },
        };
        const entry = { body } as Parameters<typeof rule.broken>[0]['entry'];
        const figures = rule.broken({ state: story.state, entry, nowMs: 0 } as Parameters<
          typeof rule.broken
        >[0]);
        expect(figures === null).toBe(sum.covered);
        if (figures === null) return;
        expect(figures['targetMinor']).toBe(sum.targetMinor);
        expect(figures['debtServiceMinor']).toBe(sum.serviceMinor);
        expect(figures['missingMinor']).toBe(sum.neededMinor - sum.availableMinor);
      }),
    );
  });
});
