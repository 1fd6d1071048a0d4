// An open node: says entries for the people whose keys are here, reads the state, knows what is pending, ordered and final.

import {
  finalLength,
  foundedAs,
  lastCounterOf,
  orderedLength,
  sealedNowMs,
} from '../contexts/order/facts.ts';
import type { Outcome, Registry } from '../contexts/fold.ts';
import { orderHead } from '../contexts/order/types.ts';
import { encode } from '../kernel/codec.ts';
import { encodeEnvelope, type Envelope, entryId, signedPart } from '../kernel/entry.ts';
import type { Cryptography } from '../kernel/kind.ts';
import type { Reader } from '../kernel/state.ts';
import { CommandTrouble } from './command.ts';
import type { Convicted } from './convictions.ts';
import { type FoldedNews, judgeOver } from './folding.ts';
import { GroupCommit, type Moment } from './group-commit.ts';
import type { Base, Clock, Peer, Snapshot } from './ports.ts';
import { readSnapshot, readState, rowsAtHand } from './reading.ts';
import type { OrderStanding, Refused, Said, Session } from './session.ts';

/** Somebody whose device key is unlocked on this node. */
export interface Person {
  readonly name: string;
  readonly device: string;
  readonly identity: string;
  /** Ed25519 signature in hex. */
  sign(message: Uint8Array): string;
}

/** What a node is made of. `news` must be told by the fold of `base`. */
export interface NodeParts {
  readonly folder: string;
  readonly base: Base;
  readonly witnessKey: string | null;
  readonly registry: Registry;
  readonly cryptography: Cryptography;
  readonly clock: Clock;
  readonly people: () => readonly Person[];
  readonly news: NewsDesk;
  readonly peers: () => readonly Peer[];
  /** Logs with two histories that were noticed; none if left out. */
  readonly convicted?: () => readonly Convicted[];
  /** Awaited before each group of appends. */
  readonly jitter: (moment: Moment) => Promise<void>;
  /** What this node may say of a history of that length. */
  readonly checked: (length: number) => OrderStanding['checked'];
}

/** Passes on what the fold tells, to whoever waits for it. */
export class NewsDesk {
  private readonly listeners = new Set<(news: FoldedNews) => void>();

  readonly tell = (news: FoldedNews): void => {
    for (const listener of this.listeners) listener(news);
  };

  listen(listener: (news: FoldedNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

const FINAL_WAIT_MS = 30_000;
const ORDER_WAIT_MS = 60_000;
const READ_WAIT_MS = 5_000;

export class Node implements Session {
  private readonly parts: NodeParts;
  private readonly commits: GroupCommit;
  private readonly outcomes = new Map<number, Outcome>();
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  private readonly lastCounters = new Map<string, number>();
  private readonly stopNews: () => void;
  private founded = '';

  constructor(parts: NodeParts) {
    this.parts = parts;
    this.commits = new GroupCommit((batch) => parts.base.append(batch), parts.jitter);
    this.stopNews = parts.news.listen(({ log, outcomes }) => {
      if (log !== parts.base.logKey) return;
      for (const outcome of outcomes) this.hear(outcome);
    });
  }

  get folder(): string {
    return this.parts.folder;
  }

  get communeId(): string {
    return this.founded;
  }

  get logKey(): string {
    return this.parts.base.logKey;
  }

  get witnessKey(): string | null {
    return this.parts.witnessKey;
  }

  people(): readonly Person[] {
    return this.parts.people();
  }

  peers(): readonly Peer[] {
    return this.parts.peers();
  }

  convicted(): readonly Convicted[] {
    return this.parts.convicted?.() ?? [];
  }

  /** Learns which commune this is; false while the founding has not arrived. */
  async learnCommune(): Promise<boolean> {
    await this.parts.base.update();
    this.founded = (await this.read(foundedAs)) ?? '';
    return this.founded !== '';
  }

  async say(
    as: string,
    kind: string,
    body: unknown,
    { moneyOut = false }: { moneyOut?: boolean } = {},
  ): Promise<Said> {
    const person = this.personNamed(as);
    await this.parts.base.update();
    const lastKnown = await this.lastCounter(person);
    const early = await this.judge('newest', this.envelope(person, kind, body, lastKnown));
    if (early !== null) return { id: '', kind, position: null, standing: 'pending', refused: early };
    if (moneyOut) await this.needFinal(this.envelope(person, kind, body, lastKnown));
    // From here to the commit nothing waits, so that counters rise in the order of the log.
    const envelope = this.envelope(person, kind, body, lastKnown);
    this.lastCounters.set(person.device, envelope.counter);
    const committed = this.commits.commit(encodeEnvelope(envelope));
    const outcome = await this.ordered(await committed);
    const refused = outcome.refused === null ? null : { kind, ...outcome.refused };
    const id = entryId(person.device, envelope);
    return { id, kind, position: outcome.position, standing: 'ordered', refused };
  }

  async wouldRefuse(as: string, kind: string, body: unknown): Promise<Refused | null> {
    await this.parts.base.update();
    const person = this.personNamed(as);
    return this.judge('newest', this.envelope(person, kind, body, await this.lastCounter(person)));
  }

  private personNamed(name: string): Person {
    const person = this.parts.people().find((known) => known.name === name);
    if (person !== undefined) return person;
    const here =
      this.parts
        .people()
        .map((known) => known.name)
        .join(', ') || 'nobody';
    throw new CommandTrouble({
      kind: 'not-found',
      says: `No key of ${name} is unlocked on this node (here: ${here}).`,
      next: 'Say it with --as and a name that is here: telekommune whoami',
    });
  }

  private lastCounter({ device }: Person): Promise<number> {
    return this.read((state) => lastCounterOf(state, device));
  }

  /** Signs for a person. A counter is above everything the device is known to have said, here and in the order. */
  private envelope(person: Person, kindName: string, body: unknown, lastKnown: number): Envelope {
    const kind = this.parts.registry.kinds.get(kindName);
    if (kind === undefined) throw new Error(`no kind of entry is named ${kindName}`);
    const saying = {
      kind: kindName,
      atMs: Math.max(0, Math.trunc(this.parts.clock.nowMs())),
      counter: Math.max(lastKnown + 1, (this.lastCounters.get(person.device) ?? 0) + 1, Date.now()),
      body: encode(kind.body, body),
    };
    if (person.device === this.logKey) return { version: 1, signer: null, ...saying };
    const signature = person.sign(signedPart(this.founded, saying));
    return { version: 1, signer: { device: person.device, signature }, ...saying };
  }

  private async judge(at: 'newest' | 'stable', envelope: Envelope): Promise<Refused | null> {
    const snapshot = at === 'newest' ? await this.parts.base.newest() : await this.parts.base.stable();
    try {
      const placed = { log: this.logKey, seq: 0, bytes: encodeEnvelope(envelope) };
      const outcome = await judgeOver(this.parts, snapshot, placed, rowsAtHand(this.parts.base, snapshot));
      return outcome === null || outcome.refused === null
        ? null
        : { kind: envelope.kind, ...outcome.refused };
    } finally {
      await snapshot.close();
    }
  }

  /** Only final entries move money out: what the payment rests on must be sealed. */
  private async needFinal(envelope: Envelope): Promise<void> {
    if (!(await this.untilFinal(FINAL_WAIT_MS))) {
      const { length, finalLength: final } = await this.standing();
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'not-final-yet',
        says: `Money leaves only on what is final: ${final} of ${length} entries are vouched for by two thirds of the witnesses.`,
        figures: { length, finalLength: final },
        next: 'Wait until the witnesses are connected again, then repeat it: telekommune witnesses',
      });
    }
    const refused = await this.judge('stable', envelope);
    if (refused === null) return;
    throw new CommandTrouble({
      kind: 'refused',
      rule: refused.rule,
      says: 'Money leaves only on what is final, and what is final does not bear this payment yet.',
      next: 'Wait for the entries that are still pending: telekommune status',
    });
  }

  private hear(outcome: Outcome): void {
    const waiting = this.waiting.get(outcome.seq);
    if (waiting === undefined) {
      this.outcomes.set(outcome.seq, outcome);
      if (this.outcomes.size > 10_000) this.outcomes.delete(this.outcomes.keys().next().value ?? -1);
    } else {
      this.waiting.delete(outcome.seq);
      waiting(outcome);
    }
  }

  private async ordered(seq: number): Promise<Outcome> {
    const heard = this.outcomes.get(seq);
    if (heard !== undefined) {
      this.outcomes.delete(seq);
      return heard;
    }
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.waiting.delete(seq);
        reject(
          new CommandTrouble({
            kind: 'unreachable',
            says: 'It is safe on this disk but not ordered yet: this node’s log is not admitted, or it is catching up.',
            next: 'It will be ordered by itself; look again with telekommune status',
          }),
        );
      }, ORDER_WAIT_MS);
      this.waiting.set(seq, (outcome) => {
        clearTimeout(late);
        resolve(outcome);
      });
      void this.parts.base.update();
    });
  }

  async read<T>(question: (state: Reader) => T, at: 'newest' | 'stable' = 'newest'): Promise<T> {
    return readState(this.parts.base, at, question);
  }

  async entryBytes(log: string, seq: number): Promise<Uint8Array | null> {
    try {
      for await (const { bytes } of this.parts.base.readLog(log, [seq], READ_WAIT_MS)) return bytes;
    } catch {
      // it is not here, and nobody who has it answered in time
    }
    return null;
  }

  /** A fixed state for long reading; close it. */
  async snapshot(): Promise<{
    read<T>(question: (state: Reader) => T): Promise<T>;
    close(): Promise<void>;
    rows: Snapshot;
  }> {
    const rows = await this.parts.base.newest();
    return { rows, read: (question) => readSnapshot(rows, question), close: () => rows.close() };
  }

  async untilFinal(timeoutMs: number): Promise<boolean> {
    await this.parts.base.update();
    const wanted = await this.read((state) => state.get(orderHead, 'head')?.saidLength ?? 0);
    const reached = async (): Promise<boolean> => (await this.read(finalLength)) >= wanted;
    if (await reached()) return true;
    return new Promise((resolve, reject) => {
      const stop = this.parts.base.onUpdate(() => {
        reached().then((yes) => yes && end(true), fail);
      });
      const late = setTimeout(() => end(false), timeoutMs);
      const end = (result: boolean): void => {
        stop();
        clearTimeout(late);
        resolve(result);
      };
      const fail = (fault: unknown): void => {
        stop();
        clearTimeout(late);
        reject(fault);
      };
      reached().then((yes) => yes && end(true), fail);
    });
  }

  async standing(): Promise<OrderStanding> {
    await this.parts.base.update();
    return this.read((state) => ({
      length: orderedLength(state),
      finalLength: finalLength(state),
      waiting: Math.max(0, (state.get(orderHead, 'head')?.saidLength ?? 0) - finalLength(state)),
      digest: state.get(orderHead, 'head')?.digest ?? '',
      sealedNowMs: sealedNowMs(state),
      checked: this.parts.checked(orderedLength(state)),
    }));
  }

  onChange(listener: () => void): () => void {
    return this.parts.base.onUpdate(listener);
  }

  async close(): Promise<void> {
    this.stopNews();
    await this.parts.base.close();
  }
}
