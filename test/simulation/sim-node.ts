// One node of the simulation: a base in memory with the real rules under it, its clock, and what it has shown as final.

import { sealedKind } from '../../src/contexts/governance/sealing.ts';
import { finalLength } from '../../src/contexts/order/facts.ts';
import { SEAL_KIND } from '../../src/contexts/order/kinds.ts';
import { batches, orderHead } from '../../src/contexts/order/types.ts';
import type { MemoryBase, MemoryNetwork } from '../../src/engine/memory.ts';
import { encode } from '../../src/kernel/codec.ts';
import { encodeEnvelope } from '../../src/kernel/entry.ts';
import { ordinal, type Reader } from '../../src/kernel/state.ts';
import type { Fold } from '../../src/node/ports.ts';
import { sealable, whatToSeal } from '../../src/node/what-to-seal.ts';
import { stateOf } from './tree-rows.ts';

export interface SimNodeParts {
  readonly name: string;
  readonly is: 'log' | 'witness';
  readonly network: MemoryNetwork;
  /** Makes the fold of the node's rules, anew for each opening. */
  readonly openFold: () => Fold;
  readonly primaryKey: Uint8Array;
  readonly clockErrorMs: number;
  readonly complain: (fault: string) => void;
}

/** The state of a node with its digest. */
export interface View {
  readonly digest: string;
  readonly length: number;
  readonly state: Reader;
}

const NOTHING_SEALED = { length: 0, instantMs: 0 };

export class SimNode {
  readonly name: string;
  readonly is: 'log' | 'witness';
  /** Names of the people whose devices are here. */
  readonly people: string[] = [];
  /** Digests of the states that were shown as final, by length. */
  readonly shownFinal = new Map<number, string>();
  /** Gone for good: a forking author after its fork. */
  isGone = false;
  base: MemoryBase | null = null;
  /** The folder changes when the node begins anew on an empty disk. */
  folder: string;
  private readonly parts: SimNodeParts;
  private openFold: () => Fold;
  private key: string | null = null;
  private lastSealed = NOTHING_SEALED;
  private lastCounter = 0;
  /** After a crash that lost what others wrote, the order is open again up to where it was final, until they send it anew. */
  private isCatchingUp = false;

  constructor(parts: SimNodeParts) {
    this.parts = parts;
    this.name = parts.name;
    this.is = parts.is;
    this.folder = parts.name;
    this.openFold = parts.openFold;
  }

  get isUp(): boolean {
    return this.base !== null && this.base.isOpen;
  }

  /** Opens the base; `key` null founds a commune. */
  async open(key: string | null): Promise<MemoryBase> {
    const { network, primaryKey, complain, name } = this.parts;
    this.key = key;
    this.base = await network.open({
      folder: this.folder,
      primaryKey,
      key,
      encryptionKey: new Uint8Array(32),
      fold: this.openFold(),
      ackIntervalMs: null,
      fastForward: false,
    });
    this.base.onWarning((warning) => {
      if (warning.kind !== 'forked-log') complain(`${name}: ${warning.kind}: ${warning.message}`);
    });
    return this.base;
  }

  /** Stops at once; what was not synced is lost, with the newest `lost` batches of others. */
  crash(lost: number): void {
    this.parts.network.crash(this.folder, lost);
    if (lost > 0) this.isCatchingUp = true;
    this.lastSealed = NOTHING_SEALED;
    this.lastCounter = 0;
  }

  async reopen(): Promise<void> {
    await this.open(this.key ?? this.base?.key ?? null);
  }

  /** Begins anew on an empty disk, with the rules that all have; its own log comes back from the others. */
  async rejoin(openFold: () => Fold): Promise<void> {
    if (this.isUp) this.crash(0);
    this.folder = `${this.folder}'`;
    this.isCatchingUp = true;
    this.openFold = openFold;
    await this.reopen();
  }

  /** Takes another version of the rules, and folds everything again. */
  async upgrade(openFold: () => Fold): Promise<void> {
    if (this.isUp) this.crash(0);
    this.openFold = openFold;
    await this.reopen();
  }

  /** What the node knows now. */
  async view(): Promise<View> {
    const base = this.openBase();
    await base.update();
    const state = stateOf(await base.newest());
    const head = state.get(orderHead, 'head');
    return { digest: head?.digest ?? '', length: head?.length ?? 0, state };
  }

  /** Notes what is shown as final now, and says what contradicts something shown before. */
  showFinal({ state, length }: View): string | null {
    const final = finalLength(state);
    if (final > length) return `${this.name} shows ${final} of ${length} entries as final`;
    if (final > 0 && !this.shownFinal.has(final)) {
      const digest = state.get(batches, ordinal(final))?.digest;
      if (digest === undefined) return `${this.name} shows ${final} entries as final, where no batch ends`;
      this.shownFinal.set(final, digest);
    }
    if (final >= Math.max(...this.shownFinal.keys())) this.isCatchingUp = false;
    for (const [at, digest] of this.shownFinal) {
      if (this.isCatchingUp && at > final) continue;
      const now = state.get(batches, ordinal(at))?.digest ?? null;
      if (at <= length && now !== digest)
        return `${this.name} showed ${at} entries as final with digest ${digest.slice(0, 8)}, now ${now?.slice(0, 8) ?? 'no batch ends there'}`;
    }
    return null;
  }

  /** Acknowledges and seals, if this is a witness that has something to vouch for; tells whether it did. */
  async witness(trueMs: number, isQuiet = false): Promise<boolean> {
    const base = this.openBase();
    const acknowledged = await base.ack();
    if (this.is !== 'witness' || base.role() !== 'witness') return acknowledged;
    const found = sealable(stateOf(await base.stable()), base.logKey);
    const nowMs = trueMs + this.parts.clockErrorMs;
    const seal = whatToSeal(found, this.lastSealed, { nowMs, isQuiet });
    if (seal === null) return acknowledged;
    this.lastCounter = Math.max(this.lastCounter + 1, found.lastCounter + 1, nowMs);
    const body = encode(sealedKind.body, seal);
    const said = { version: 1, signer: null, kind: SEAL_KIND, atMs: nowMs, counter: this.lastCounter, body };
    await base.append([encodeEnvelope(said)]);
    this.lastSealed = { length: seal.length, instantMs: seal.instantMs };
    return true;
  }

  private openBase(): MemoryBase {
    if (this.base === null) throw new Error(`${this.name} was never opened`);
    return this.base;
  }
}
