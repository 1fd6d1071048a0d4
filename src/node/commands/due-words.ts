// What is due to the holders of a series, in words: interest, redemption by plan, redemption early; and why a fund is short.

import { costsSince, lastCouponDate, type ServiceParts, servicePartsOf } from '../../views/due-parts.ts';
import type { Reader } from '../../kernel/state.ts';
import { dateText } from './wording.ts';

type Money = (minor: bigint) => string;

/** `60.00 EUR of interest, 500.00 EUR redeemed by plan, 200.00 EUR redeemed early out of surplus`. */
export function partsText({ interestMinor, scheduledMinor, earlyMinor }: ServiceParts, money: Money): string {
  return [
    interestMinor > 0n ? [`${money(interestMinor)} of interest`] : [],
    scheduledMinor > 0n ? [`${money(scheduledMinor)} redeemed by plan`] : [],
    earlyMinor > 0n ? [`${money(earlyMinor)} redeemed early out of surplus`] : [],
  ]
    .flat()
    .join(', ');
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
