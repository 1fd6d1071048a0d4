// The stations of an asset's life, when it came to each, and where it stands. Out of what happened to it, never guessed.

import type { AssetAnswer, EventLine } from './answer.ts';

export const MAIN_STATIONS = [
  'requested',
  'voted',
  'auctioned',
  'funded',
  'bought',
  'leased',
  'free',
] as const;
export const SIDE_STATIONS = ['withdrawn', 'failed', 'letAgain', 'returned', 'forSale', 'sold'] as const;
export type StationName = (typeof MAIN_STATIONS)[number] | (typeof SIDE_STATIONS)[number];

export interface Station {
  readonly name: StationName;
  /** `2025-04-01` or a number of days; null where it never came. */
  readonly date: string | number | null;
  /** Where it was, where it stands, where it may come, and where it cannot come any more. */
  readonly standing: 'past' | 'now' | 'ahead' | 'never';
}

type Moved = Extract<EventLine, { readonly is: 'moved' }>;

function movesOf({ events }: AssetAnswer): readonly Moved[] {
  return events.filter((event): event is Moved => event.is === 'moved');
}

function stationNow({ state, couponPpm, events }: AssetAnswer): StationName {
  switch (state) {
    case 'requested':
    case 'funded':
    case 'failed':
    case 'withdrawn':
      return state;
    case 'bond-auction':
      return couponPpm === null ? 'voted' : 'auctioned';
    case 'leased':
      return events.filter(({ is }) => is === 'lease-began').length > 1 ? 'letAgain' : 'leased';
    case 'returned':
    case 'lease-auction':
      return 'returned';
    case 'liquidating':
      return 'forSale';
    case 'liquidated':
      return 'sold';
  }
}

function datesOf(answer: AssetAnswer): { readonly [name in StationName]: string | number | null } {
  const moves = movesOf(answer);
  const first = (state: Moved['to']): string | null => moves.find(({ to }) => to === state)?.date ?? null;
  const last = (state: Moved['to']): string | null => moves.findLast(({ to }) => to === state)?.date ?? null;
  const leases = answer.events.filter(({ is }) => is === 'lease-began');
  const auction = answer.events.find((event) => event.is === 'auction-opened' && event.offer === 'bonds');
  const cleared = answer.couponPpm !== null && auction?.is === 'auction-opened' ? auction.untilDate : null;
  return {
    requested: answer.requestedDate,
    voted: last('bond-auction'),
    auctioned: cleared,
    funded: first('funded'),
    bought: answer.bought?.date ?? null,
    leased: first('leased'),
    free: answer.bought === null ? null : answer.freeSinceDate,
    withdrawn: first('withdrawn'),
    failed: last('failed'),
    returned: last('returned') ?? last('lease-auction'),
    letAgain: leases.length > 1 ? (leases.at(-1)?.date ?? null) : null,
    forSale: first('liquidating'),
    sold: answer.sold?.date ?? first('liquidated'),
  };
}

const ENDED = new Set(['failed', 'withdrawn', 'liquidated']);

/** All stations, those of the straight way first. */
export function stationsOf(answer: AssetAnswer): readonly Station[] {
  const now = stationNow(answer);
  const dates = datesOf(answer);
  return [...MAIN_STATIONS, ...SIDE_STATIONS].map((name): Station => {
    const date = dates[name];
    if (name === now) return { name, date, standing: 'now' };
    if (date !== null) return { name, date, standing: 'past' };
    return { name, date, standing: ENDED.has(answer.state) ? 'never' : 'ahead' };
  });
}
