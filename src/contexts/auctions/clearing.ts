// Clears a sealed uniform-price bond auction (rules 7, 8): who gets how many bonds, at which one rate, and who waits.
// Pure; the outcome depends on the bids alone, never on their order. Ties go by the id of the bid, which is its hash.

import { apportion } from '../../kernel/apportion.ts';
import type { Certificate } from './tables.ts';

/** One opened bid: whole bonds, at least one, and the lowest rate the bidder takes; null takes whatever results. */
export interface BondBid {
  readonly id: string;
  readonly units: bigint;
  readonly lowestPpm: bigint | null;
}

export interface BondOffer {
  readonly targetUnits: bigint;
  /** Bids above it do not count. */
  readonly ceilingPpm: bigint;
}

/** `units` is never zero. */
export interface Part {
  readonly bid: string;
  readonly units: bigint;
}

export interface Clearing {
  readonly certificate: Certificate;
  /** Sum to the target when cleared, empty otherwise; in the order of the bids. */
  readonly allotments: readonly Part[];
  /**
   * What was bid and not filled, from the margin up, equal rates by id; cut where the target is reached once more,
   * because nobody can leave more than that unpaid. Empty when not cleared.
   */
  readonly waiting: readonly Part[];
}

/**
 * Clears. Bids without a rate fill first, then from the lowest rate up to the target; the last accepted rate is the
 * coupon of all. Where bids without a rate fill everything, nobody asked for interest and the coupon is 0 [C].
 * At the margin the rest is shared in proportion to the bids, in whole bonds by largest remainder.
 */
export function clearBonds(offer: BondOffer, bids: readonly BondBid[]): Clearing {
  const { targetUnits, ceilingPpm } = offer;
  const { steps, aboveCeiling } = stepsOf(ceilingPpm, bids);
  const margin = steps.find(({ sumUnits }) => sumUnits >= targetUnits);
  const base = { targetUnits, ceilingPpm, steps, aboveCeiling };
  if (margin === undefined || targetUnits <= 0n) {
    const certificate = { ...base, cleared: false, couponPpm: 0n, marginUnits: 0n };
    return { certificate, allotments: [], waiting: [] };
  }
  const marginUnits = targetUnits - (margin.sumUnits - margin.units);
  const certificate = { ...base, cleared: true, couponPpm: margin.ratePpm ?? 0n, marginUnits };
  const lastWaiting = steps.find(({ sumUnits }) => sumUnits >= 2n * targetUnits) ?? steps.at(-1) ?? margin;
  const { allotments, atMargin, beyond } = sorted(bids, margin.ratePpm, lastWaiting.ratePpm);
  const shares = apportion(
    marginUnits,
    atMargin.map(({ units }) => units),
    atMargin.map(({ id }) => id),
  );
  const rest: Part[] = [];
  for (const [i, { id, units }] of atMargin.entries()) {
    const won = shares[i] ?? 0n;
    if (won > 0n) allotments.push({ bid: id, units: won });
    if (won < units) rest.push({ bid: id, units: units - won });
  }
  return { certificate, allotments, waiting: waitingList(targetUnits, rest, beyond) };
}

type Steps = Pick<Certificate, 'steps' | 'aboveCeiling'>;

/** Supply by rate: no rate first, then ascending, each with the running sum. */
export function stepsOf(ceilingPpm: bigint, bids: readonly BondBid[]): Steps {
  const groups = new Map<bigint | null, { bids: number; units: bigint }>();
  let above = 0;
  let aboveUnits = 0n;
  for (const { units, lowestPpm } of bids) {
    if (lowestPpm !== null && lowestPpm > ceilingPpm) {
      above++;
      aboveUnits += units;
      continue;
    }
    const group = groups.get(lowestPpm);
    if (group === undefined) groups.set(lowestPpm, { bids: 1, units });
    else {
      group.bids++;
      group.units += units;
    }
  }
  let sumUnits = 0n;
  const ascending = [...groups].sort(([a], [b]) => compareRates(a, b));
  const steps = ascending.map(([ratePpm, group]) => {
    sumUnits += group.units;
    return { ratePpm, ...group, sumUnits };
  });
  return { steps, aboveCeiling: { bids: above, units: aboveUnits } };
}

function compareRates(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One pass: bids below the margin with all their units, those at it, and by rate those above it, up to `last`. */
function sorted(bids: readonly BondBid[], margin: bigint | null, last: bigint | null) {
  const allotments: Part[] = [];
  const atMargin: BondBid[] = [];
  const beyond = new Map<bigint, BondBid[]>();
  for (const bid of bids) {
    const rate = bid.lowestPpm;
    if (rate === margin) atMargin.push(bid);
    else if (rate === null || (margin !== null && rate < margin)) {
      allotments.push({ bid: bid.id, units: bid.units });
    } else if (last !== null && rate <= last) {
      const same = beyond.get(rate);
      if (same === undefined) beyond.set(rate, [bid]);
      else same.push(bid);
    }
  }
  return { allotments, atMargin, beyond };
}

function waitingList(
  targetUnits: bigint,
  rest: readonly Part[],
  beyond: ReadonlyMap<bigint, BondBid[]>,
): readonly Part[] {
  const waiting: Part[] = [];
  let sumUnits = 0n;
  const take = (parts: readonly Part[]): void => {
    for (const part of [...parts].sort((a, b) => (a.bid < b.bid ? -1 : 1))) {
      if (sumUnits >= targetUnits) return;
      waiting.push(part);
      sumUnits += part.units;
    }
  };
  take(rest);
  for (const [, same] of [...beyond].sort(([a], [b]) => compareRates(a, b))) {
    if (sumUnits >= targetUnits) break;
    take(same.map(({ id, units }) => ({ bid: id, units })));
  }
  return waiting;
}
