// Recomputes the result of an auction out of its opened bids, with the rules of the commune themselves, and compares it figure by figure
// with what was recorded (rules 7, 8, 11). Pure: it runs in the browser of whoever doubts, and in tests.

import { checkCertificate } from '../contexts/auctions/certificate.ts';
import { type BondBid, clearBonds, type Part } from '../contexts/auctions/clearing.ts';
import { decideLetting, outcomeOf } from '../contexts/auctions/letting.ts';
import type { Certificate, RentResult } from '../contexts/auctions/tables.ts';
import type { Wire } from './wire.ts';

/** Texts of whole numbers; what they count is said by `unit`. */
export interface Compared {
  readonly what:
    | 'cleared'
    | 'coupon'
    | 'target'
    | 'ceiling'
    | 'margin'
    | 'aboveBids'
    | 'aboveUnits'
    | 'stepBids'
    | 'stepUnits'
    | 'stepSum'
    | 'won'
    | 'waiting'
    | 'winner'
    | 'bestRent'
    | 'rent'
    | 'bids';
  /** The rate of a step in millionths (empty for any rate), or the bid. */
  readonly about: string | null;
  readonly unit: 'yes' | 'rate' | 'count' | 'money' | 'name';
  readonly recorded: string;
  readonly recomputed: string;
  readonly agrees: boolean;
}

export interface Recomputed {
  readonly lines: readonly Compared[];
  readonly bids: number;
  /** What a second check finds wrong that does not clear again; in English. */
  readonly faults: readonly string[];
}

/** Of `auction`, as JSON; only what the result depends on. */
export interface EndedAuction {
  readonly offer:
    | {
        readonly is: 'bonds';
        readonly targetMinor: string;
        readonly faceMinor: string;
        readonly ceilingPpm: string;
      }
    | {
        readonly is: 'lease';
        readonly reserveMinor: string;
        readonly format: 'vickrey' | 'first';
        readonly tenant: string | null;
      };
  readonly bids: readonly WireBid[];
  readonly certificate: Wire<Certificate> | null;
  readonly result: unknown;
}

export interface WireBid {
  readonly bid: string;
  readonly units?: string;
  readonly lowestPpm?: string | null;
  readonly wonUnits?: string | null;
  readonly waitingUnits?: string | null;
  readonly enterprise?: string;
  readonly rentMinor?: string;
}

type Line = Pick<Compared, 'what' | 'unit'> & { readonly about?: string };

type Figure = string | number | bigint | boolean | null | undefined;

function compared({ what, unit, about }: Line, recorded: Figure, found: Figure): Compared {
  const [a, b] = [String(recorded ?? ''), String(found ?? '')];
  return { what, unit, about: about ?? null, recorded: a, recomputed: b, agrees: a === b };
}

function stepsCompared(
  recorded: Wire<Certificate>['steps'],
  recomputed: Certificate['steps'],
): readonly Compared[] {
  const lines: Compared[] = [];
  for (let index = 0; index < Math.max(recorded.length, recomputed.length); index++) {
    const [said, found] = [recorded[index], recomputed[index]];
    const about = String(said?.ratePpm ?? found?.ratePpm ?? '');
    const sameRate = said === undefined || found === undefined || said.ratePpm === ratePpmOf(found);
    const other = sameRate ? found : undefined;
    lines.push(
      compared({ what: 'stepBids', unit: 'count', about }, said?.bids, other?.bids),
      compared({ what: 'stepUnits', unit: 'count', about }, said?.units, other?.units),
      compared({ what: 'stepSum', unit: 'count', about }, said?.sumUnits, other?.sumUnits),
    );
  }
  return lines;
}

function ratePpmOf({ ratePpm }: Certificate['steps'][number]): string | null {
  return ratePpm === null ? null : String(ratePpm);
}

function typed({ steps, aboveCeiling, ...rest }: Wire<Certificate>): Certificate {
  return {
    targetUnits: BigInt(rest.targetUnits),
    ceilingPpm: BigInt(rest.ceilingPpm),
    cleared: rest.cleared,
    couponPpm: BigInt(rest.couponPpm),
    marginUnits: BigInt(rest.marginUnits),
    aboveCeiling: { bids: aboveCeiling.bids, units: BigInt(aboveCeiling.units) },
    steps: steps.map(({ ratePpm, bids, units, sumUnits }) => ({
      ratePpm: ratePpm === null ? null : BigInt(ratePpm),
      bids,
      units: BigInt(units),
      sumUnits: BigInt(sumUnits),
    })),
  };
}

function unitsOf(parts: readonly Part[]): ReadonlyMap<string, bigint> {
  return new Map(parts.map(({ bid, units }) => [bid, units]));
}

/** Recomputes a bond auction. Shares of bids that are not recorded count as none. */
function recomputeBonds(
  offer: Extract<EndedAuction['offer'], { is: 'bonds' }>,
  wire: readonly WireBid[],
  said: Wire<Certificate>,
): Recomputed {
  const bids = wire.map(
    ({ bid, units = '0', lowestPpm = null }): BondBid => ({
      id: bid,
      units: BigInt(units),
      lowestPpm: lowestPpm === null ? null : BigInt(lowestPpm),
    }),
  );
  const targetUnits = BigInt(offer.targetMinor) / BigInt(offer.faceMinor);
  const { certificate, allotments, waiting } = clearBonds(
    { targetUnits, ceilingPpm: BigInt(offer.ceilingPpm) },
    bids,
  );
  const [won, waits] = [unitsOf(allotments), unitsOf(waiting)];
  const lines = [
    compared({ what: 'cleared', unit: 'yes' }, said.cleared, certificate.cleared),
    compared({ what: 'coupon', unit: 'rate' }, said.couponPpm, certificate.couponPpm),
    compared({ what: 'target', unit: 'count' }, said.targetUnits, certificate.targetUnits),
    compared({ what: 'ceiling', unit: 'rate' }, said.ceilingPpm, certificate.ceilingPpm),
    compared({ what: 'margin', unit: 'count' }, said.marginUnits, certificate.marginUnits),
    compared({ what: 'aboveBids', unit: 'count' }, said.aboveCeiling.bids, certificate.aboveCeiling.bids),
    compared({ what: 'aboveUnits', unit: 'count' }, said.aboveCeiling.units, certificate.aboveCeiling.units),
    ...stepsCompared(said.steps, certificate.steps),
    ...wire.flatMap(({ bid: about, wonUnits, waitingUnits }) => [
      compared({ what: 'won', unit: 'count', about }, wonUnits ?? 0, won.get(about) ?? 0),
      compared({ what: 'waiting', unit: 'count', about }, waitingUnits ?? 0, waits.get(about) ?? 0),
    ]),
  ];
  const recorded = wire.flatMap(({ bid, wonUnits }) =>
    BigInt(wonUnits ?? 0) === 0n ? [] : [{ bid, units: BigInt(wonUnits ?? 0) }],
  );
  return { lines, bids: bids.length, faults: checkCertificate(typed(said), bids, recorded) };
}

/** Recomputes a lease auction. A bid of an enterprise that left the commune meanwhile counts here and did not there. */
function recomputeLease(
  { reserveMinor, format, tenant }: Extract<EndedAuction['offer'], { is: 'lease' }>,
  wire: readonly WireBid[],
  said: Wire<RentResult>,
): Recomputed {
  const offer = { format, reserveMinor: BigInt(reserveMinor), tenant };
  const bids = wire.map(({ bid, enterprise = '', rentMinor = '0' }) => ({
    id: bid,
    enterprise,
    rentMinor: BigInt(rentMinor),
  }));
  const letting = decideLetting(offer, bids);
  const found = outcomeOf(offer, letting, said.matched);
  return {
    lines: [
      compared({ what: 'winner', unit: 'name' }, said.winner, found.winner),
      compared({ what: 'bestRent', unit: 'money' }, said.bestRentMinor, letting?.bestRentMinor ?? 0n),
      compared({ what: 'rent', unit: 'money' }, said.rentMinor, found.rentMinor),
      compared({ what: 'bids', unit: 'count' }, said.bids, bids.length),
    ],
    bids: bids.length,
    faults: [],
  };
}

/** Recomputes; null for an auction without a result. */
export function recomputed({ offer, bids, certificate, result }: EndedAuction): Recomputed | null {
  if (offer.is === 'bonds') return certificate === null ? null : recomputeBonds(offer, bids, certificate);
  return result === null ? null : recomputeLease(offer, bids, result as Wire<RentResult>);
}
