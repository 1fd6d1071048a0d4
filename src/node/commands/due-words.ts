// What is due to the holders of a series, in words: interest, redemption by plan, redemption early; and why a fund is short.

import { costsSince, lastCouponDate, type ServiceParts, servicePartsOf } from '../../views/due-parts.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Line, type Sentence, sentence } from '../sentence.ts';
import { joined } from './cells.ts';
import type { Tell } from './telling.ts';

/** What is due, in its parts: `60.00 EUR of interest, 500.00 EUR redeemed by plan`; empty for nothing. */
export function partsLine(
  { interestMinor, scheduledMinor, earlyMinor }: ServiceParts,
  currency: string,
): Line {
  const parts = [
    sentence('{interestMinor} of interest', { interestMinor }, currency),
    sentence('{scheduledMinor} redeemed by plan', { scheduledMinor }, currency),
    sentence('{earlyMinor} redeemed early out of surplus', { earlyMinor }, currency),
  ];
  const minors = [interestMinor, scheduledMinor, earlyMinor];
  return joined(parts.filter((_part, at) => (minors[at] ?? 0n) > 0n));
}

/** What is known of why the fund does not hold what is due: costs since the coupon date, and surplus that became redemption then. */
export function whyShort(state: Reader, asset: string, tell: Tell): Sentence[] {
  const sinceDate = lastCouponDate(state, asset);
  if (sinceDate === null) return [];
  const costs = costsSince(state, asset, sinceDate).map(({ kind, date, amountMinor }) =>
    tell('{kind} {amountMinor} ({onDate})', { kind, amountMinor, onDate: date }),
  );
  const { earlyMinor } = servicePartsOf(state, asset);
  return [
    ...(costs.length === 0
      ? []
      : [
          tell('Costs since the coupon date {sinceDate} went out of it: {costs}.', {
            sinceDate,
            costs: joined(costs),
          }),
        ]),
    ...(earlyMinor === 0n
      ? []
      : [
          tell(
            'What is due includes {earlyMinor} that was surplus above the reserve on {sinceDate} and is redeemed early.',
            { earlyMinor, sinceDate },
          ),
        ]),
  ];
}
