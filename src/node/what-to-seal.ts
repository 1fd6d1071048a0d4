// What a witness should vouch for next: the stable order, and that time has passed. Pure, so that the simulation decides by the same rule.
// It must never take back what this witness vouched for before (COMMUNE.md "Time, order and finality").

import { witnessesInForce } from '../contexts/governance/facts.ts';
import type { Sealed } from '../contexts/governance/sealing.ts';
import { lastCounterOf, sealedNowMs } from '../contexts/order/facts.ts';
import { orderHead } from '../contexts/order/types.ts';
import { DAY_MS } from '../kernel/calendar.ts';
import { agenda } from '../kernel/kind.ts';
import type { Reader } from '../kernel/state.ts';

/** What a witness could vouch for: read from the stable order. */
export interface Sealable {
  readonly length: number;
  readonly digest: string;
  readonly saidLength: number;
  readonly nextDueMs: number | null;
  /** The instant that the witnesses together have sealed. */
  readonly sealedNowMs: number;
  /** The counter of this witness's last entry in that order; after a clock that ran ahead it is above the time of day. */
  readonly lastCounter: number;
  /** What this witness is known to have sealed; null when it is no witness in force. */
  readonly own: SealedBefore | null;
}

/** What a witness has vouched for: entries, and an instant. */
export interface SealedBefore {
  readonly length: number;
  readonly instantMs: number;
}

/** Reads what the witness with that log could vouch for. */
export function sealable(state: Reader, log: string): Sealable {
  const head = state.get(orderHead, 'head');
  const first = state.range(agenda, { limit: 1 })[0];
  const own = witnessesInForce(state).find((witness) => witness.log === log);
  return {
    length: head?.length ?? 0,
    digest: head?.digest ?? '',
    saidLength: head?.saidLength ?? 0,
    nextDueMs: first === undefined ? null : Number(first[0].slice(0, 16)),
    sealedNowMs: sealedNowMs(state),
    lastCounter: lastCounterOf(state, log),
    own: own === undefined ? null : { length: own.sealedLength, instantMs: own.sealedAtMs },
  };
}

/** A leap of time that a witness does not vouch for unless its keeper says so: a wrong clock is likelier than a commune that slept, and time never runs back. */
export const LEAP_MS_MAX = 366 * DAY_MS;

/** A clock that is far ahead of the time that has been sealed, by the commune or by this witness itself. */
export interface Leap {
  readonly sealedMs: number;
  readonly clockMs: number;
}

/** The leap that a seal by that clock would be, null when it is none. */
export function leapOf(found: Sealable, last: SealedBefore, clockMs: number): Leap | null {
  if (found.own === null || found.length === 0) return null;
  const sealedMs = Math.max(last.instantMs, found.own.instantMs, found.sealedNowMs);
  return clockMs - sealedMs > LEAP_MS_MAX ? { sealedMs, clockMs } : null;
}

/**
 * The seal to say now, or null. There is one to say when something new was said, when something falls due, when an earlier seal left
 * something undone that had fallen due, or when it was quiet for long. `last` is what this process sealed itself, which its own stable order may not show yet.
 */
export function whatToSeal(
  found: Sealable,
  last: SealedBefore,
  { nowMs, isQuiet }: { readonly nowMs: number; readonly isQuiet: boolean },
): Sealed | null {
  if (found.own === null || found.length === 0) return null;
  const sealedLength = Math.max(last.length, found.own.length);
  const sealedAtMs = Math.max(last.instantMs, found.own.instantMs);
  const instantMs = Math.max(nowMs, sealedAtMs);
  const isLater = instantMs > sealedAtMs;
  const hasNews = found.saidLength > sealedLength;
  // What its last seal covers already waits for the other witnesses: one more seal of this one would change nothing.
  const hasDue = found.nextDueMs !== null && found.nextDueMs <= instantMs && found.nextDueMs > sealedAtMs;
  // One seal works off so many tasks at the most; what it leaves runs when time passes again, to which this witness has not vouched yet.
  const isBehind = isLater && sealedAtMs <= found.sealedNowMs;
  const hasLeft = isBehind && found.nextDueMs !== null && found.nextDueMs <= found.sealedNowMs;
  if (found.length < sealedLength || !(hasNews || hasDue || hasLeft || (isQuiet && isLater))) return null;
  return { length: found.length, digest: found.digest, instantMs };
}
