// What the commune has to tell, newest first: votes that opened and were decided, auctions that opened and closed, dividends.
// Nothing of persons: no holder, no payer, no voter. The charter says whether the world may read it.

import type { Reader } from '../kernel/state.ts';
import { DAY_MS } from '../kernel/calendar.ts';
import {
  type Auction,
  auctions,
  bondResults,
  certificates,
  rentResults,
} from '../contexts/auctions/tables.ts';
import { declarations } from '../contexts/dividends/tables.ts';
import { charterValue, parameters } from '../contexts/governance/facts.ts';
import { proposals } from '../contexts/governance/tables.ts';

/** Instants are milliseconds since 1970, of the witnesses' clock. */
export type Notice =
  | {
      readonly is: 'vote-opened';
      readonly atMs: number;
      readonly proposal: string;
      readonly title: string;
      readonly closesAtMs: number;
    }
  | {
      readonly is: 'vote-decided';
      readonly atMs: number;
      readonly proposal: string;
      readonly title: string;
      readonly passed: boolean;
      readonly yes: number;
      readonly no: number;
      readonly abstain: number;
    }
  | {
      readonly is: 'auction-opened';
      readonly atMs: number;
      readonly auction: string;
      readonly asset: string;
      readonly offer: 'bonds' | 'lease';
      readonly closesAtMs: number;
    }
  | {
      readonly is: 'bonds-placed';
      readonly atMs: number;
      readonly auction: string;
      readonly asset: string;
      readonly couponPpm: bigint;
    }
  | {
      readonly is: 'lease-won';
      readonly atMs: number;
      readonly auction: string;
      readonly asset: string;
      readonly winner: string;
      readonly rentMinor: bigint;
    }
  | {
      /** Nobody bid enough. */
      readonly is: 'auction-failed';
      readonly atMs: number;
      readonly auction: string;
      readonly asset: string;
      readonly offer: 'bonds' | 'lease';
    }
  | {
      readonly is: 'dividend-declared';
      readonly atMs: number;
      readonly recordDate: number;
      readonly perShareMinor: bigint;
      readonly shares: number;
    };

const DIVIDENDS_MAX = 100;

function* ofVotes(state: Reader): Generator<Notice> {
  for (const [proposal, row] of state.range(proposals)) {
    const { title, yes, no, abstain, openedAtMs, closesAtMs, decided } = row;
    yield { is: 'vote-opened', atMs: openedAtMs, proposal, title, closesAtMs };
    const passed = row.state === 'passed';
    if (decided !== null)
      yield { is: 'vote-decided', atMs: decided.atMs, proposal, title, passed, yes, no, abstain };
  }
}

/**
 * When an auction ended, out of its rows alone, so that every node tells the same: where nobody bid, with the bidding. When a tenant
 * matched is kept nowhere; from the end of the opening on it could.
 */
function endedAtMs({ sealedBids, closesAtMs, revealsUntilMs, matching }: Auction, matched: boolean): number {
  if (sealedBids === 0) return closesAtMs;
  return matching === null || matched ? revealsUntilMs : matching.untilMs;
}

function* ofAuctions(state: Reader): Generator<Notice> {
  for (const [auction, row] of state.range(auctions)) {
    const { asset, offer, opensAtMs, closesAtMs } = row;
    yield { is: 'auction-opened', atMs: opensAtMs, auction, asset, offer: offer.is, closesAtMs };
    if (row.state !== 'settled') continue;
    const won = state.get(rentResults, auction);
    const atMs = endedAtMs(row, won?.matched === true);
    const certificate = state.get(certificates, auction);
    const isPlaced = certificate?.cleared === true && hasWinners(state, auction);
    if (won !== null && won.winner !== null)
      yield { is: 'lease-won', atMs, auction, asset, winner: won.winner, rentMinor: won.rentMinor };
    else if (certificate !== null && isPlaced)
      yield { is: 'bonds-placed', atMs, auction, asset, couponPpm: certificate.couponPpm };
    else yield { is: 'auction-failed', atMs, auction, asset, offer: offer.is };
  }
}

function hasWinners(state: Reader, auction: string): boolean {
  return state.range(bondResults, { prefix: `${auction}/`, limit: 1 }).length > 0;
}

function* ofDividends(state: Reader): Generator<Notice> {
  for (const [key, row] of state.range(declarations, { reverse: true, limit: DIVIDENDS_MAX })) {
    const { outcome, perShareMinor, shares } = row;
    const recordDate = Number(key);
    if (outcome === 'declared')
      yield { is: 'dividend-declared', atMs: recordDate * DAY_MS, recordDate, perShareMinor, shares };
  }
}

/** The newest, at most `limit`. */
export function notices(state: Reader, limit: number): readonly Notice[] {
  const all = [...ofVotes(state), ...ofAuctions(state), ...ofDividends(state)];
  return all.sort((a, b) => b.atMs - a.atMs).slice(0, limit);
}

/** Whether the charter lets the world read notices, the register of assets, and what the commune says of itself. */
export function areNoticesPublic(state: Reader): boolean {
  return charterValue(state, parameters.notices) === 'public';
}
