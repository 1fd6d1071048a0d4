// Clearing a bond auction against sorting the same array of bids, for few and for many different rates.

import { checkCertificate } from '../src/contexts/auctions/certificate.ts';
import { type BondBid, clearBonds } from '../src/contexts/auctions/clearing.ts';
import { alternating, type Bench, duration, evenDice, grouped, median, secondsOf } from './bench.ts';

const ROUNDS = 7;
const HEX = '0123456789abcdef';

/** Bids of 1 to 50 bonds with ids as entries have them; one in a hundred takes any rate. */
export function bidsOf(count: number, rates: number): BondBid[] {
  const dice = evenDice(count + rates);
  return Array.from({ length: count }, () => {
    let id = '';
    for (let i = 0; i < 32; i++) id += HEX.charAt(Math.trunc(dice() * 16));
    const anyRate = rates > 2 && dice() < 0.01;
    return {
      id,
      units: BigInt(1 + Math.trunc(dice() * 50)),
      lowestPpm: anyRate ? null : 10_000n + BigInt(Math.trunc(dice() * rates)),
    };
  });
}

function byRate({ lowestPpm: a }: BondBid, { lowestPpm: b }: BondBid): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}

/** The order of the auction without gaps: equal rates by id. */
function byRateAndId(a: BondBid, b: BondBid): number {
  return byRate(a, b) || (a.id < b.id ? -1 : 1);
}

interface Measured {
  readonly ratio: number;
  readonly clearing: number;
  readonly sorting: number;
}

async function measure(
  bids: readonly BondBid[],
  order: (a: BondBid, b: BondBid) => number,
): Promise<Measured> {
  const supply = bids.reduce((sum, { units }) => sum + units, 0n);
  const offer = { targetUnits: (supply * 2n) / 5n, ceilingPpm: 10_000_000n };
  const { certificate, allotments } = clearBonds(offer, bids);
  const faults = checkCertificate(certificate, bids, allotments);
  if (faults.length > 0) throw new Error(`the clearing is wrong: ${faults.join('; ')}`);
  const { one, other } = await alternating(
    ROUNDS,
    () => secondsOf(() => clearBonds(offer, bids)),
    () => secondsOf(() => [...bids].sort(order)),
  );
  return { ratio: median(one) / median(other), clearing: median(one), sorting: median(other) };
}

export const clearing: Bench = {
  name: 'clearing',
  means: 'clearing a bond auction, against sorting the same array of bids',
  async run(tell, { small }) {
    const most = small ? 10_000 : 1_000_000;
    const cases = [
      { count: most / 100, rates: 50, judged: false },
      { count: most / 10, rates: 50, judged: false },
      { count: most, rates: 50, judged: true },
      { count: most, rates: 5_000, judged: true },
      { count: most, rates: most, judged: true },
      { count: most, rates: 2, judged: true },
      { count: most, rates: 1, judged: true },
    ];
    for (const { count, rates, judged } of cases) {
      const bids = bidsOf(count, rates);
      // With hardly any different rates, an order by rate alone has nothing to sort: there it is the auction's own order that counts.
      const isFlat = rates <= 2;
      const { ratio, clearing, sorting } = await measure(bids, isFlat ? byRateAndId : byRate);
      tell({
        what: `${grouped(count)} bids, ${grouped(rates)} rates`,
        value: ratio,
        unit: 'x',
        made: `clearing ${duration(clearing)}, sorting by rate${isFlat ? ' and id' : ''} ${duration(sorting)}`,
        target: judged ? { atMost: 4 } : null,
      });
    }
  },
};
