// A session over a story in memory: commands run as over a node, and time passes when the story says so.

import { BatchFold } from '../../src/contexts/fold.ts';
import { deviceBinding } from '../../src/contexts/membership/binding.ts';
import { finalLength, lastCounterOf, orderedLength, sealedNowMs } from '../../src/contexts/order/facts.ts';
import { orderHead } from '../../src/contexts/order/types.ts';
import { encode } from '../../src/kernel/codec.ts';
import { encodeEnvelope, signedPart } from '../../src/kernel/entry.ts';
import type { Reader } from '../../src/kernel/state.ts';
import { CommandTrouble } from '../../src/node/command.ts';
import type { Convicted } from '../../src/node/convictions.ts';
import type { Peer } from '../../src/node/ports.ts';
import type { OrderStanding, Refused, Said, Session } from '../../src/node/session.ts';
import type { Story } from './commune.ts';
import { realCryptography } from './keys.ts';

export class MemorySession implements Session {
  folder = '/srv/telekommune';
  readonly story: Story;
  readonly witnessKey: string;
  /** Every kind that was said with `moneyOut`. */
  readonly moneyOut: string[] = [];
  known: readonly Peer[] = [];
  forks: readonly Convicted[] = [];
  isClosed = false;
  private names: readonly string[];
  private readonly listeners = new Set<() => void>();

  /** `people` are those whose keys are here, the default one first. */
  constructor(story: Story, people: readonly string[]) {
    this.story = story;
    this.names = people;
    this.witnessKey = story.witness.publicKey;
  }

  get communeId(): string {
    return this.story.communeId;
  }

  get logKey(): string {
    return this.story.log.publicKey;
  }

  people(): readonly { readonly name: string; readonly device: string; readonly identity: string }[] {
    return this.names.map((name) => ({
      name,
      device: this.story.device(name).publicKey,
      identity: this.story.identity(name).publicKey,
    }));
  }

  /** Takes somebody's keys away from here. */
  lock(person: string): void {
    this.names = this.names.filter((name) => name !== person);
  }

  async say(as: string, kind: string, body: unknown, options?: { moneyOut?: boolean }): Promise<Said> {
    if (options?.moneyOut === true) this.moneyOut.push(kind);
    const refused = await this.wouldRefuse(as, kind, body);
    if (refused !== null) return { id: '0'.repeat(32), kind, position: null, standing: 'pending', refused };
    const outcome = this.story.say(as, kind, body);
    this.tellListeners();
    const broken = outcome.refused === null ? null : { kind, ...outcome.refused };
    return { id: outcome.id ?? '', kind, position: outcome.position, standing: 'ordered', refused: broken };
  }

  async wouldRefuse(as: string, kindName: string, body: unknown): Promise<Refused | null> {
    if (!this.names.includes(as))
      throw new CommandTrouble({ kind: 'not-found', says: `No key of ${as} is unlocked on this node.` });
    const kind = this.story.registry.kinds.get(kindName);
    if (kind === undefined) throw new Error(`no kind of entry is named ${kindName}`);
    const device = this.story.device(as);
    const counter = lastCounterOf(this.story.state, device.publicKey) + 1;
    const saying = { version: 1, kind: kindName, atMs: 0, counter, body: encode(kind.body, body) };
    const signature = device.sign(signedPart(this.communeId, saying));
    const bytes = encodeEnvelope({ ...saying, signer: { device: device.publicKey, signature } });
    const batch = [{ log: this.logKey, seq: 1_000_000, bytes }];
    const trial = new BatchFold(this.story.registry, realCryptography, this.story.state, batch);
    while (trial.step());
    const refused = trial.outcomes[0]?.refused ?? null;
    return refused === null ? null : { kind: kindName, ...refused };
  }

  async read<T>(question: (state: Reader) => T): Promise<T> {
    return question(this.story.state);
  }

  async entryBytes(log: string, seq: number): Promise<Uint8Array | null> {
    return this.story.batches.flat().find((one) => one.log === log && one.seq === seq)?.bytes ?? null;
  }

  async untilFinal(): Promise<boolean> {
    this.story.passTo(this.story.nowMs);
    return true;
  }

  async standing(): Promise<OrderStanding> {
    const { state } = this.story;
    return {
      length: orderedLength(state),
      finalLength: finalLength(state),
      waiting: 0,
      digest: state.get(orderHead, 'head')?.digest ?? '',
      sealedNowMs: sealedNowMs(state),
      checked: 'by this node',
    };
  }

  peers(): readonly Peer[] {
    return this.known;
  }

  convicted(): readonly Convicted[] {
    return this.forks;
  }

  /** As a node does when something changes, also beside the order. */
  tellListeners(): void {
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  /** What a keyring that keeps the identity's secret would answer. */
  async proofOf(person: string): Promise<string> {
    const identity = this.story.identity(person);
    return identity.sign(deviceBinding(identity.publicKey, this.story.device(person).publicKey));
  }
}
