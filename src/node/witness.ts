// The witness of a node: it seals what the majority has ordered, and that time passes. It decides nothing else.

import { encode } from '../kernel/codec.ts';
import { encodeEnvelope } from '../kernel/entry.ts';
import { sealedKind } from '../contexts/governance/sealing.ts';
import { DAY_MS, dateOfInstant, formatDate } from '../kernel/calendar.ts';
import { SEAL_KIND } from '../contexts/order/kinds.ts';
import type { Base, Clock } from './ports.ts';
import { readState } from './reading.ts';
import { type Leap, leapOf, type Sealable, sealable, whatToSeal } from './what-to-seal.ts';

/** How a witness paces itself; all in milliseconds. */
export interface WitnessPace {
  /** Least time between two seals of this witness. */
  readonly leastMs: number;
  /** Looks for due instants at least this often. */
  readonly lookMs: number;
  /** Seals the time even when nothing happened, once its clock has gone on by this much. */
  readonly heartbeatMs: number;
  /** Whether the clock is trusted even where it leaps by more than a year: a script sets it, so that each leap is meant. */
  readonly mayLeap: boolean;
  /** 0 to 1, drawn anew for each wait. */
  readonly jitter: () => number;
}

export class Witness {
  private readonly base: Base;
  private readonly clock: Clock;
  private readonly pace: WitnessPace;
  private readonly complain: (fault: unknown) => void;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private working: Promise<void> | null = null;
  private again = false;
  private closed = false;
  private lastCounter = 0;
  private lastSealed = { length: 0, instantMs: 0, wallMs: 0 };
  private held: Leap | null = null;
  private acceptedMs = 0;
  private readonly stopListening: () => void;

  constructor(base: Base, clock: Clock, pace: WitnessPace, complain: (fault: unknown) => void) {
    this.base = base;
    this.clock = clock;
    this.pace = pace;
    this.complain = complain;
    this.stopListening = base.onUpdate(() => this.look());
    this.look();
  }

  /** Looks whether there is something to seal; soon again by itself. */
  look(): void {
    if (this.closed) return;
    if (this.working !== null) {
      this.again = true;
      return;
    }
    this.working = this.lookOnce();
  }

  /** The leap of time that this witness does not vouch for, null when there is none. It goes on vouching for the order meanwhile. */
  get heldLeap(): Leap | null {
    return this.held;
  }

  /** Vouches for the leap that is held back: its keeper says that the clock is right. */
  acceptLeap(): void {
    this.acceptedMs = this.held?.clockMs ?? 0;
    this.look();
  }

  private async lookOnce(): Promise<void> {
    try {
      await this.sealIfNeeded();
    } catch (fault) {
      // a read that the closing cut off is nobody's fault
      if (!this.closed) this.complain(fault);
    }
    this.working = null;
    if (this.closed) return;
    if (this.timer !== null) clearTimeout(this.timer);
    const waitMs = this.again ? this.pace.leastMs : this.pace.lookMs;
    this.again = false;
    this.timer = setTimeout(() => this.look(), waitMs * (0.75 + this.pace.jitter() / 2));
  }

  private async sealIfNeeded(): Promise<void> {
    if (this.base.role() !== 'witness') return;
    const sinceMs = Date.now() - this.lastSealed.wallMs;
    if (sinceMs < this.pace.leastMs) {
      this.again = true;
      return;
    }
    const found = await readState(this.base, 'stable', (state) => sealable(state, this.base.logKey));
    // by the witness's own clock, so that time also passes where a script sets it
    const sealedMs = Math.max(this.lastSealed.instantMs, found.own?.instantMs ?? 0);
    const isQuiet = this.clock.nowMs() - sealedMs >= this.pace.heartbeatMs;
    const seal = whatToSeal(found, this.lastSealed, { nowMs: this.trusted(found), isQuiet });
    if (seal === null) return;
    this.lastCounter = Math.max(this.lastCounter + 1, found.lastCounter + 1, Date.now());
    const body = encode(sealedKind.body, seal);
    const entry = {
      version: 1,
      signer: null,
      kind: SEAL_KIND,
      atMs: this.clock.nowMs(),
      counter: this.lastCounter,
      body,
    };
    await this.base.append([encodeEnvelope(entry)]);
    this.lastSealed = { length: seal.length, instantMs: seal.instantMs, wallMs: Date.now() };
  }

  /** The time by this witness's clock, or the time sealed last where the clock cannot be trusted. */
  private trusted(found: Sealable): number {
    const clockMs = this.clock.nowMs();
    const leap = this.pace.mayLeap ? null : leapOf(found, this.lastSealed, clockMs);
    const isAccepted = leap !== null && this.acceptedMs > leap.sealedMs && clockMs - this.acceptedMs < DAY_MS;
    const before = this.held;
    this.held = isAccepted ? null : leap;
    if (this.held === null) return clockMs;
    if (before === null) this.complain(leapHeld(this.held));
    return this.held.sealedMs;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stopListening();
    if (this.timer !== null) clearTimeout(this.timer);
    await this.working;
  }
}

/** What the keeper of the witness reads in its log. */
function leapHeld({ sealedMs, clockMs }: Leap): string {
  const [sealed, ahead] = [sealedMs, clockMs].map((ms) => formatDate(dateOfInstant(ms)));
  return `The clock of this machine says ${ahead}, but the witnesses sealed ${sealed} last, more than a year before. This witness lets no time pass until the clock is set right, or, if it is right, until you say so: telekommune clock accept`;
}
