// The witness of a node: it seals what the majority has ordered, and that time passes. It decides nothing else.

import { agenda } from '../kernel/kind.ts';
import { encode } from '../kernel/codec.ts';
import { encodeEnvelope } from '../kernel/entry.ts';
import type { Reader } from '../kernel/state.ts';
import { sealedKind } from '../contexts/governance/sealing.ts';
import { witnessesInForce } from '../contexts/governance/facts.ts';
import { SEAL_KIND } from '../contexts/order/kinds.ts';
import { orderHead } from '../contexts/order/types.ts';
import type { Base, Clock } from './ports.ts';
import { readState } from './reading.ts';

/** What a witness could vouch for: read from the stable order. */
interface Sealable {
  readonly length: number;
  readonly digest: string;
  readonly saidLength: number;
  readonly nextDueMs: number | null;
  /** What this witness is known to have sealed; null when it is no witness in force. */
  readonly own: { readonly length: number; readonly instantMs: number } | null;
}

/** How a witness paces itself; all in milliseconds. */
export interface WitnessPace {
  /** Least time between two seals of this witness. */
  readonly leastMs: number;
  /** Looks for due instants at least this often. */
  readonly lookMs: number;
  /** Seals the time even when nothing happened. */
  readonly heartbeatMs: number;
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
    this.working = this.sealIfNeeded()
      .catch((fault: unknown) => this.complain(fault))
      .then(() => {
        this.working = null;
        if (this.closed) return;
        if (this.timer !== null) clearTimeout(this.timer);
        const waitMs = this.again ? this.pace.leastMs : this.pace.lookMs;
        this.again = false;
        this.timer = setTimeout(() => this.look(), waitMs * (0.75 + this.pace.jitter() / 2));
      });
  }

  private async sealIfNeeded(): Promise<void> {
    if (this.base.role() !== 'witness') return;
    const sinceMs = Date.now() - this.lastSealed.wallMs;
    if (sinceMs < this.pace.leastMs) {
      this.again = true;
      return;
    }
    const found = await readState(this.base, 'stable', (state) => sealable(state, this.base.logKey));
    if (found.own === null || found.length === 0) return;
    const before = {
      length: Math.max(this.lastSealed.length, found.own.length),
      instantMs: Math.max(this.lastSealed.instantMs, found.own.instantMs),
    };
    const instantMs = Math.max(this.clock.nowMs(), before.instantMs);
    const later = instantMs > before.instantMs;
    const news = found.saidLength > before.length;
    const due = found.nextDueMs !== null && found.nextDueMs <= instantMs && later;
    const quiet = sinceMs >= this.pace.heartbeatMs && later;
    if (found.length < before.length || !(news || due || quiet)) return;
    this.lastCounter = Math.max(this.lastCounter + 1, Date.now());
    const body = encode(sealedKind.body, { length: found.length, digest: found.digest, instantMs });
    const entry = {
      version: 1,
      signer: null,
      kind: SEAL_KIND,
      atMs: this.clock.nowMs(),
      counter: this.lastCounter,
      body,
    };
    await this.base.append([encodeEnvelope(entry)]);
    this.lastSealed = { length: found.length, instantMs, wallMs: Date.now() };
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stopListening();
    if (this.timer !== null) clearTimeout(this.timer);
    await this.working;
  }
}

function sealable(state: Reader, log: string): Sealable {
  const head = state.get(orderHead, 'head');
  const first = state.range(agenda, { limit: 1 })[0];
  const own = witnessesInForce(state).find((witness) => witness.log === log);
  return {
    length: head?.length ?? 0,
    digest: head?.digest ?? '',
    saidLength: head?.saidLength ?? 0,
    nextDueMs: first === undefined ? null : Number(first[0].slice(0, 16)),
    own: own === undefined ? null : { length: own.sealedLength, instantMs: own.sealedAtMs },
  };
}
