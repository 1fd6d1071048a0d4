// The life of one asset from its request on: every change of state, every lease, its bonds and its auctions, in order of days.

import { dateOfInstant } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { type Auction, auctions } from '../contexts/auctions/tables.ts';
import { couponRecords, servicePayments } from '../contexts/bonds/tables.ts';
import { type LeaseEnd, leasesOfAsset } from '../contexts/leases/facts.ts';
import { type Asset, assetOf, type AssetState, bookValueOf } from '../contexts/property/facts.ts';
import { moves } from '../contexts/property/tables.ts';
import { type HolderLine, holdersOf, bondBoard, type SeriesLine } from './bond-board.ts';
import { type Coverage, coverageNow } from './coverage.ts';
import { freeSinceDate, type RentPeriod, rentWaterfall } from './rent-waterfall.ts';

/** One thing that happened on a day. */
export type LifeEvent = { readonly date: number } & (
  | {
      readonly is: 'moved';
      readonly from: AssetState | null;
      readonly to: AssetState;
      readonly entry: string;
    }
  | { readonly is: 'bought'; readonly priceMinor: bigint; readonly costsMinor: bigint }
  | {
      readonly is: 'lease-began';
      readonly lease: string;
      readonly tenant: string;
      readonly rentMinor: bigint;
    }
  | { readonly is: 'lease-ended'; readonly lease: string; readonly tenant: string; readonly why: LeaseEnd }
  | {
      readonly is: 'auction-opened';
      readonly auction: string;
      readonly offer: Auction['offer']['is'];
      readonly state: Auction['state'];
      /** The last day on which its bids are opened. */
      readonly untilDate: number;
    }
  | {
      readonly is: 'coupon';
      readonly interestMinor: bigint;
      readonly redeemedUnits: bigint;
      readonly releasedMinor: bigint;
    }
  | { readonly is: 'holders-paid'; readonly interestMinor: bigint; readonly principalMinor: bigint }
  | {
      readonly is: 'sold';
      readonly buyer: string;
      readonly proceedsMinor: bigint;
      readonly saleCostsMinor: bigint;
    }
);

export interface LifeOfAsset {
  readonly asset: string;
  readonly register: Asset;
  /** Null before the purchase and after the sale. */
  readonly bookValueMinor: bigint | null;
  readonly series: SeriesLine | null;
  readonly holders: readonly HolderLine[];
  /** Since when no bond of it is owed; null while one is. */
  readonly freeSinceDate: number | null;
  readonly coverage: Coverage;
  readonly waterfall: readonly RentPeriod[];
  readonly events: readonly LifeEvent[];
}

function registerEvents(state: Reader, name: string, asset: Asset): LifeEvent[] {
  const events: LifeEvent[] = state
    .range(moves, { prefix: `${name}/` })
    .map(([, { from, to, date, entry }]) => ({ is: 'moved', date, from, to, entry }));
  if (asset.bought !== null) {
    const { date, priceMinor, costsMinor } = asset.bought;
    events.push({ is: 'bought', date, priceMinor, costsMinor });
  }
  if (asset.sold !== null) events.push({ is: 'sold', ...asset.sold });
  return events;
}

function leaseEvents(state: Reader, name: string): LifeEvent[] {
  return leasesOfAsset(state, name).flatMap(([lease, row]) => {
    const { tenant, rentMinor, startDate, endsDate, endsWhy, ended } = row;
    const began: LifeEvent = { is: 'lease-began', date: startDate, lease, tenant, rentMinor };
    return ended
      ? [began, { is: 'lease-ended', date: endsDate, lease, tenant, why: endsWhy } as const]
      : [began];
  });
}

function moneyEvents(state: Reader, name: string): LifeEvent[] {
  const prefix = `${name}/`;
  const coupons = state.range(couponRecords, { prefix }).map(
    ([, row]): LifeEvent => ({
      is: 'coupon',
      date: row.date,
      interestMinor: row.interestMinor,
      redeemedUnits: row.scheduledUnits + row.earlyUnits,
      releasedMinor: row.releasedMinor,
    }),
  );
  const paid = state.range(servicePayments, { prefix }).map(
    ([, { date, interestMinor, principalMinor }]): LifeEvent => ({
      is: 'holders-paid',
      date,
      interestMinor,
      principalMinor,
    }),
  );
  return [...coupons, ...paid];
}

function auctionEvents(state: Reader, name: string): LifeEvent[] {
  return state
    .range(auctions, { prefix: `${name}.` })
    .map(([auction, { offer, opensAtMs, revealsUntilMs, state: standing }]) => ({
      is: 'auction-opened',
      date: dateOfInstant(opensAtMs),
      auction,
      offer: offer.is,
      state: standing,
      untilDate: dateOfInstant(revealsUntilMs),
    }));
}

/** The life of an asset; null for an unknown name. Events of one day stand as: register, auctions, leases, money. */
export function lifeOfAsset(state: Reader, name: string): LifeOfAsset | null {
  const register = assetOf(state, name);
  if (register === null) return null;
  const value = bookValueOf(state, name);
  const events = [
    ...registerEvents(state, name, register),
    ...auctionEvents(state, name),
    ...leaseEvents(state, name),
    ...moneyEvents(state, name),
  ];
  return {
    asset: name,
    register,
    bookValueMinor: value === null ? null : value.costMinor - value.depreciatedMinor,
    series: bondBoard(state).find((line) => line.asset === name) ?? null,
    holders: holdersOf(state, name),
    freeSinceDate: freeSinceDate(state, name),
    coverage: coverageNow(state, name, register),
    waterfall: rentWaterfall(state, name),
    events: events.sort((a, b) => a.date - b.date),
  };
}
