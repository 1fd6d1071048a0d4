// One person's voice: says things in the own feed, and keeps what those say whom the person reads. Needs no commune and no server.

import { sign, keyPairOf, type KeyPair } from '../node/cryptography.ts';
import { toHex } from '../kernel/bytes.ts';
import type { Followed } from '../social/model.ts';
import type { FeedLog, FeedTrouble, Patience } from '../social/ports.ts';
import { sameSource, type Source } from '../social/source.ts';
import { faultOfBody, signStatement, type SignedStatement, type StatementBody } from '../social/statement.ts';
import { Decisions } from './decisions.ts';
import { Gathering, type Gathered } from './gathering.ts';
import { askOne } from './outside.ts';
import { NobodyThere, NotRead, type OpenPorts, type OutsideSource, type VoicePorts } from './ports.ts';
import { type Kept, People } from './shelf/people.ts';
import { Posts } from './shelf/posts.ts';
import { handOver } from './outgoing.ts';
import { takeHanded } from './strangers.ts';
import { takeIn, type TakingIn } from './taking-in.ts';
import { Waiting } from './waiting.ts';

/** Why something cannot be said, in words for its author. */
export class Unsayable extends Error {}

/** Two histories of the own feed are known, so that nobody takes anything from it any more. */
export class FeedForked extends Unsayable {}

/** So long the next block of the own feed is waited for, where this folder had lost it. */
const OWN_LOST_MS = 1_000;

/** Local decisions that nobody else sees, by the source that they are about. */
export type Attitude = 'mute' | 'unmute' | 'block' | 'unblock';

/** Shows with the person what is wrong with their feed. */
function noteTrouble({ people, nowMs }: TakingIn, { key, message }: FeedTrouble): void {
  const kept = people.find({ is: 'feed', key });
  if (kept !== null) people.failed(kept, nowMs(), message);
}

export class Voice {
  readonly key: string;
  readonly people: People;
  readonly posts: Posts;
  readonly decisions: Decisions;
  readonly #ports: OpenPorts;
  readonly #parts: TakingIn;
  readonly #gathering: Gathering;
  readonly #log: FeedLog;
  readonly #keyPair: KeyPair;
  readonly #endHearing: () => void;
  readonly #endWatching: () => void;
  readonly #endMinding: () => void;
  readonly #saidListeners = new Set<() => void>();
  #saying: Promise<unknown> = Promise.resolve();
  #takenIn = 0;
  #blocks = 0;
  #taking: Promise<unknown> = Promise.resolve();

  private constructor(ports: OpenPorts, parts: TakingIn, decisions: Decisions, log: FeedLog) {
    this.#ports = ports;
    this.#parts = parts;
    this.#log = log;
    this.#keyPair = keyPairOf(ports.seed);
    this.key = toHex(this.#keyPair.publicKey);
    this.people = parts.people;
    this.posts = parts.posts;
    this.decisions = decisions;
    this.#gathering = new Gathering(ports, parts);
    this.#endHearing = ports.feeds.onHanded((statement) => takeHanded(parts, statement));
    this.#endWatching = log.onGrowth(() => this.#catchUp());
    this.#endMinding = ports.feeds.onTrouble((trouble) => noteTrouble(parts, trouble));
  }

  /** Opens the own feed, beginning it where there is none, and takes in what this machine has. */
  static async open(ports: VoicePorts): Promise<Voice> {
    const { shelf, nowMs, feeds, seed } = ports;
    const parts = { shelf, people: new People(shelf), posts: new Posts(shelf), nowMs };
    const waiting = new Waiting();
    const askOutside: VoicePorts['askOutside'] = (source, asking) =>
      waiting.until(ports.askOutside(source, asking));
    const log = await feeds.own(seed);
    parts.people.markOwn({ is: 'feed', key: log.key });
    const decisions = Decisions.open(ports.decisions, shelf);
    const voice = new Voice({ ...ports, askOutside, waiting }, parts, decisions, log);
    for (const trouble of feeds.troubled()) noteTrouble(parts, trouble);
    await voice.#takeOwn();
    voice.decisions.apply();
    await voice.#gathering.begin();
    return voice;
  }

  /** Oneself, as the shelf has it. */
  get own(): Kept {
    return this.people.need({ is: 'feed', key: this.key });
  }

  /** Goes up with whatever may change the own feed as others read it, so that what is made of it can be kept until then. */
  get edition(): number {
    return this.#takenIn + this.posts.passedOnChanges + this.#blocks;
  }

  get length(): number {
    return this.#log.length;
  }

  /** Says something: on the disk and in the rows when it resolves. Rejects with Unsayable. `atMs` is when it was first said, now if left out. */
  say(body: StatementBody, atMs: number = this.#ports.nowMs()): Promise<SignedStatement> {
    const fault = faultOfBody(body);
    if (fault !== null) return Promise.reject(new Unsayable(fault));
    const said = this.#saying.then(() => this.#append(body, atMs));
    this.#saying = said.catch(() => undefined);
    return said;
  }

  /** Does what looks at the own feed first and then says what is missing, one such work after another: two at once would say it twice. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#taking.then(work);
    this.#taking = done.catch(() => undefined);
    return done;
  }

  async #append(body: StatementBody, atMs: number): Promise<SignedStatement> {
    const trouble = this.#ports.feeds.troubled().find(({ key }) => key === this.key);
    if (trouble !== undefined) throw new FeedForked(trouble.message);
    const said = { author: this.key, counter: this.#log.length, atMs, body };
    const signed = signStatement(said, (hash) => sign(hash, this.#keyPair));
    await this.#log.append(signed.bytes);
    await this.#takeOwn();
    for (const listener of this.#saidListeners) listener();
    return signed;
  }

  async #takeOwn(patience: Patience = { timeoutMs: 0 }): Promise<void> {
    const { statements } = await takeIn(this.#parts, this.own, this.#log, patience);
    this.#takenIn += statements;
  }

  /** Takes in what of the own feed comes back from others, where this folder had lost it. */
  #catchUp(): void {
    if (this.own.taken >= this.#log.length) return;
    this.#saying = this.#saying
      .then(() => this.#takeOwn())
      .then(() => this.decisions.apply())
      .then(() => this.keepFollowed())
      .catch(() => undefined);
  }

  /** Opens the feeds of those whom statements alone made followed: a plan that was taken in, a feed that came back. */
  keepFollowed(): Promise<void> {
    return this.#gathering.keepFollowed();
  }

  /** What the own feed says of following somebody; null where it does not say so. */
  saidToFollow(source: Source): Followed | null {
    return this.people.followedBy(this.own).find((one) => sameSource(one.source, source)) ?? null;
  }

  /** Follows without saying so in the feed; where it was said, that is taken back. */
  async followUnseen(source: Source, nick: string): Promise<Kept> {
    const before = this.people.find(source);
    const sinceMs = before?.followedAtMs ?? this.#ports.nowMs();
    this.decisions.followQuietly(source, { nick, sinceMs });
    if (this.saidToFollow(source) !== null) await this.say({ is: 'unfollow', source });
    const kept = this.people.follow(source, nick, sinceMs);
    // taking it back read as if one followed no more: nothing has to be read again
    if (before !== null && before.followedAtMs !== null) {
      this.people.took(kept, before.taken);
      this.people.misses(kept, { from: before.missingFrom, to: before.missingTo });
    }
    await this.#gathering.keep(kept);
    return this.people.need(source);
  }

  /** Follows, and says so, that others may find whom one reads. */
  async follow(source: Source, nick: string): Promise<Kept> {
    if (this.saidToFollow(source)?.nick !== nick) await this.say({ is: 'follow', source, nick });
    this.decisions.followQuietly(source, null);
    const kept = this.people.follow(source, nick, this.#ports.nowMs());
    await this.#gathering.keep(kept);
    return kept;
  }

  /** Asks a source of finger or the web without following it. Rejects with NobodyThere; other failures are kept with the source. */
  async ask(source: OutsideSource): Promise<void> {
    const kept = { ...this.people.need(source), source };
    try {
      await askOne(this.#parts, this.#ports.askOutside, kept, false);
    } catch (fault) {
      if (!(fault instanceof NotRead) || fault instanceof NobodyThere) throw fault;
    }
  }

  /** Follows no more. What was kept stays until room is needed. */
  async unfollow(source: Source): Promise<Kept> {
    if (this.saidToFollow(source) !== null) await this.say({ is: 'unfollow', source });
    this.decisions.followQuietly(source, null);
    const kept = this.people.unfollow(source);
    await this.#gathering.letGo(kept);
    return kept;
  }

  /** Mutes or blocks somebody, or takes it back; nobody else learns of it. */
  async regard(source: Source, attitude: Attitude): Promise<Kept> {
    const nowMs = this.#ports.nowMs();
    if (attitude === 'mute' || attitude === 'unmute') {
      const mutedAtMs = attitude === 'mute' ? nowMs : null;
      this.decisions.mute(source, mutedAtMs);
      return this.people.mute(source, mutedAtMs);
    }
    const { followedAtMs } = this.people.need(source);
    if (attitude === 'block' && followedAtMs !== null) await this.unfollow(source);
    const blockedAtMs = attitude === 'block' ? nowMs : null;
    this.decisions.block(source, blockedAtMs);
    const kept = this.people.block(source, blockedAtMs);
    this.#blocks++;
    if (attitude === 'block') await this.#gathering.letGo(kept);
    return kept;
  }

  /** Asks everybody who is followed for what is new, and hands over answers that wait. */
  async gather(patience: Patience, all = false): Promise<Gathered> {
    // of the own feed, which this folder had lost, others may have the newest alone
    if (this.own.taken < this.#log.length)
      await this.#takeOwn({ timeoutMs: Math.min(patience.timeoutMs ?? 0, OWN_LOST_MS) });
    const gathered = await this.#gathering.gather(patience, all);
    return { ...gathered, handed: await this.handOver(patience) };
  }

  /** Whether a machine that has this feed, of somebody who is followed, is connected now. */
  isReached(key: string): boolean {
    return this.#gathering.isReached(key);
  }

  /** Posts that came of those who are followed since this was asked last, or since the voice was opened. */
  takeCame(): number {
    return this.#gathering.takeCame();
  }

  /** Gives answers that wait to whom they are for; how many were taken. */
  handOver(patience: Patience): Promise<number> {
    const { feeds, waiting } = this.#ports;
    const hand: typeof feeds.hand = (...handed) => waiting.until(feeds.hand(...handed));
    return handOver(this.#parts, { hand }, patience);
  }

  /** Calls back when something was said here; the answer ends it. */
  onSaid(listener: () => void): () => void {
    this.#saidListeners.add(listener);
    return () => this.#saidListeners.delete(listener);
  }

  /** Looks at whom those follow whom one follows, and takes in what they say; how many people are new. */
  crawl(patience: Patience, told: (done: number, total: number) => void): Promise<number> {
    return this.#gathering.crawl(patience, told);
  }

  /** Resolves when nothing is being taken in. */
  settled(): Promise<void> {
    return this.#gathering.settled();
  }

  /** Calls back when posts came in by themselves; the answer ends it. */
  onNews(listener: () => void): () => void {
    return this.#gathering.onNews(listener);
  }

  /** Ends all waiting for others: rounds under way reject with Closing. For a voice that is about to close. */
  endWaiting(): void {
    this.#ports.waiting.end();
  }

  async close(): Promise<void> {
    this.endWaiting();
    this.#endHearing();
    this.#endWatching();
    this.#endMinding();
    await this.#saying;
    await this.#gathering.close();
  }
}
