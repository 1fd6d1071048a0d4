// Clears a sealed uniform-price bond auction (rules 7, 8): who gets how many bonds, at which one rate, and who waits.
// Pure; the outcome depends on the bids alone, never on their order. Ties go by the id of the bid, which is its hash.

import { apportion } from '../../kernel/apportion.ts';
import { inTextOrder } from '../../kernel/text-order.ts';
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
  const marginAt = steps.indexOf(margin);
  const twice = steps.findIndex(({ sumUnits }) => sumUnits >= 2n * targetUnits);
  const queued = steps.slice(marginAt + 1, twice < 0 ? steps.length : twice + 1);
  const { allotments, atMargin, beyond } = sorted(
    bids,
    margin.ratePpm,
    queued.at(-1)?.ratePpm ?? margin.ratePpm,
  );
  const shares = apportion(
    marginUnits,
    atMargin.map(({ units }) => units),
    atMargin.map(({ id }) => id),
  );
  const rest: Part[] = [];
  let i = 0;
  for (const { id, units } of atMargin) {
    const won = shares[i++] ?? 0n;
    if (won > 0n) allotments.push({ bid: id, units: won });
    if (won < units) rest.push({ bid: id, units: units - won });
  }
  return { certificate, allotments, waiting: waitingList(targetUnits, rest, beyond, queued) };
}

type Steps = Pick<Certificate, 'steps' | 'aboveCeiling'>;

interface Group {
  bids: number;
  units: bigint;
}

function add(group: Group, units: bigint): void {
  group.bids++;
  group.units += units;
}

/** Supply by rate: no rate first, then ascending, each with the running sum. */
export function stepsOf(ceilingPpm: bigint, bids: readonly BondBid[]): Steps {
  const anyRate: Group = { bids: 0, units: 0n };
  const above: Group = { bids: 0, units: 0n };
  const groups = new Map<bigint, Group>();
  for (const { units, lowestPpm } of bids) {
    if (lowestPpm !== null && lowestPpm > ceilingPpm) {
      add(above, units);
      continue;
    }
    const group = lowestPpm === null ? anyRate : groups.get(lowestPpm);
    if (group !== undefined) add(group, units);
    else groups.set(lowestPpm ?? 0n, { bids: 1, units });
  }
  const steps: Certificate['steps'][number][] = [];
  let sumUnits = anyRate.units;
  if (anyRate.bids > 0) steps.push({ ratePpm: null, ...anyRate, sumUnits });
  for (const ratePpm of rising([...groups.keys()])) {
    const { bids: count, units } = groups.get(ratePpm) ?? anyRate;
    sumUnits += units;
    steps.push({ ratePpm, bids: count, units, sumUnits });
  }
  return { steps, aboveCeiling: above };
}

// Typed arrays sort without a comparator, many times as fast.
function rising(rates: readonly bigint[]): Iterable<bigint> {
  if (rates.every((rate) => BigInt.asIntN(64, rate) === rate)) return BigInt64Array.from(rates).sort();
  return [...rates].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** One pass: bids below the margin with all their units, those at it, and by rate those above it, up to `last`. */
function sorted(bids: readonly BondBid[], margin: bigint | null, last: bigint | null) {
  const allotments: Part[] = [];
  const atMargin: BondBid[] = [];
  const beyond: BondBid[] = [];
  for (const bid of bids) {
    const rate = bid.lowestPpm;
    if (rate === margin) atMargin.push(bid);
    else if (rate === null || (margin !== null && rate < margin)) {
      allotments.push({ bid: bid.id, units: bid.units });
    } else if (last !== null && rate <= last) {
      beyond.push(bid);
    }
  }
  return { allotments, atMargin, beyond };
}

/** `steps` are those above the margin: they say where in the queue the bids of each rate begin. */
function waitingList(
  targetUnits: bigint,
  rest: readonly Part[],
  beyond: readonly BondBid[],
  steps: Certificate['steps'],
): readonly Part[] {
  const waiting: Part[] = [];
  let sumUnits = 0n;
  const take = (parts: readonly Part[]): void => {
    for (const part of inTextOrder(parts, ({ bid }) => bid)) {
      if (sumUnits >= targetUnits) return;
      waiting.push(part);
      sumUnits += part.units;
    }
  };
  take(rest);
  for (const same of byStep(beyond, steps)) {
    if (sumUnits >= targetUnits) break;
    take(same);
  }
  return waiting;
}

/** The bids of each step, in the order of the steps. */
function* byStep(bids: readonly BondBid[], steps: Certificate['steps']): Iterable<readonly Part[]> {
  const next = new Map<bigint | null, number>();
  let first = 0;
  for (const { ratePpm, bids: count } of steps) {
    next.set(ratePpm, first);
    first += count;
  }
  const queue: Part[] = Array.from({ length: bids.length });
  for (const { id, units, lowestPpm } of bids) {
    const at = next.get(lowestPpm) ?? 0;
    queue[at] = { bid: id, units };
    next.set(lowestPpm, at + 1);
  }
  first = 0;
  for (const { bids: count } of steps) {
    yield queue.slice(first, first + count);
    first += count;
  }
}
