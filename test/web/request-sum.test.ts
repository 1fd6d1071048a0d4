// What the page works out while somebody types is what the rules decide when it is sent.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestedKind } from '../../src/contexts/property/requests.ts';
import { brokenAmong } from '../../src/node/commands/rule-book.ts';
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

const KIND = 'property.requested@1';
const RULE = 'rent-below-debt-service';

describe('the debt service of a request', () => {
  it('is covered exactly when the rule lets the request through, and what is missing is what the rule says', () => {
    const { example } = requestedKind;
    let refusals = 0;
    fc.assert(
      fc.property(terms, (typed) => {
        const sum = requestSum({ ...typed, faceMinor: FACE_MINOR, coveragePpm: COVERAGE_PPM });
        const { rentMinor, costsMinor, periodMonths, ceilingPpm, termMonths } = typed;
        const body = {
          ...example,
          priceLimitMinor: typed.priceMinor,
          purchaseCostsLimitMinor: typed.purchaseCostsMinor,
          agreement: { ...example.agreement, rentMinor, costsMinor, periodMonths },
          series: { ...example.series, ceilingPpm, termMonths },
        };
        const refused = brokenAmong(story.state, KIND, [RULE], { author: '', body });
        expect(refused === null).toBe(sum.covered);
        if (refused === null) return;
        refusals++;
        expect(refused.figures['targetMinor']).toBe(sum.targetMinor);
        expect(refused.figures['debtServiceMinor']).toBe(sum.serviceMinor);
        expect(refused.figures['missingMinor']).toBe(sum.neededMinor - sum.availableMinor);
      }),
    );
    expect(refusals).toBeGreaterThan(0);
  });
});
