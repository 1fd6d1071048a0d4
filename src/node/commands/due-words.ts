// What is due to the holders of a series, in words: interest, redemption by plan, redemption early; and why a fund is short.

import { costsSince, lastCouponDate, type ServiceParts, servicePartsOf } from '../../views/due-parts.ts';
import type { Reader } from '../../kernel/state.ts';
import { type Line, sentence } from '../sentence.ts';
import { joined } from './cells.ts';
import { dateText } from './wording.ts';

type Money = (minor: bigint) => string;

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
export function whyShort(state: Reader, asset: string, money: Money): string[] {
  const since = lastCouponDate(state, asset);
  if (since === null) return [];
  const costs = costsSince(state, asset, since).map(
    ({ kind, date, amountMinor }) => `${kind} ${money(amountMinor)} (${dateText(date)})`,
  );
  const { earlyMinor } = servicePartsOf(state, asset);
  return [
    ...(costs.length === 0
      ? []
      : [`Costs since the coupon date ${dateText(since)} went out of it: ${costs.join(', ')}.`]),
    ...(earlyMinor === 0n
      ? []
      : [
          `What is due includes ${money(earlyMinor)} that was surplus above the reserve on ${dateText(since)} and is redeemed early.`,
        ]),
  ];
}
