// Keeps up with those who are followed: feeds tell by themselves, finger and the web are asked. Nobody's silence holds up the others.

import type { FeedLog, Patience } from '../social/ports.ts';
import { crawl } from './crawling.ts';
import type { ReadLog } from './missing-blocks.ts';
import { aFewAtATime, askOne, isDue, isOutside } from './outside.ts';
import { NotRead, type OpenPorts } from './ports.ts';
import type { Kept } from './shelf/people.ts';
import { takeIn, type TakingIn } from './taking-in.ts';
import { Closing } from './waiting.ts';

/** What a round brought. */
export interface Gathered {
  /** Sources that were asked. */
  readonly asked: number;
  readonly failed: number;
  /** Feeds of which no machine that has them is connected. */
  readonly unreached: number;
  /** Statements and posts that are new. */
  readonly fresh: number;
  /** Answers that whom they are for has taken. */
  readonly handed: number;
}

interface Watched {
  readonly log: FeedLog;
  readonly endWatching: () => void;
}

/** The log as long as the voice is open: afterwards no block is waited for, and nothing is decided about those that did not come. */
function untilClosed(log: FeedLog, { waiting }: OpenPorts): ReadLog {
  return {
    get length() {
      return log.length;
    },
    get keptFrom() {
      return log.keptFrom;
    },
    block: (index, patience) =>
      waiting.until(log.block(index, patience)).catch((fault: unknown) => {
        if (fault instanceof Closing) return null;
        throw fault;
      }),
    holds: async (index) => !waiting.isOver && log.holds(index),
  };
}

export class Gathering {
  readonly #ports: OpenPorts;
  readonly #parts: TakingIn;
  readonly #watched = new Map<string, Watched>();
  readonly #underWay = new Map<string, Promise<number>>();
  /** Asked for while one is under way, with the longest time that was given. */
  readonly #again = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #came = 0;
  #isClosed = false;

  constructor(ports: OpenPorts, parts: TakingIn) {
    this.#ports = ports;
    this.#parts = parts;
  }

  /** Opens the feeds of all who are followed. */
  async begin(): Promise<void> {
    await this.#forgetOthers();
    await this.keepFollowed();
  }

  /** Opens the feeds of those who are followed and not watched yet. */
  async keepFollowed(): Promise<void> {
    for (const kept of this.#parts.people.followed()) await this.keep(kept);
  }

  /** What a kill in the middle of a crawl or of letting go has left behind. */
  async #forgetOthers(): Promise<void> {
    const { people } = this.#parts;
    const mine = [...people.own(), ...people.followed()];
    const keys = new Set(mine.flatMap(({ source }) => (source.is === 'feed' ? [source.key] : [])));
    for (const key of this.#ports.feeds.kept()) if (!keys.has(key)) await this.#ports.feeds.forget(key);
  }

  /** Keeps the feed of somebody who is followed from now on. */
  async keep(kept: Kept): Promise<void> {
    if (kept.source.is !== 'feed' || kept.isOwn || this.#watched.has(kept.source.key)) return;
    const { key } = kept.source;
    const log = await this.#ports.feeds.follow(key);
    // while it was being opened another command may have come first, or let it go
    if (this.#isClosed || this.#watched.has(key)) return;
    if (this.#parts.people.need(kept.source).followedAtMs === null) return this.#ports.feeds.forget(key);
    const endWatching = log.onGrowth(() => void this.#takeFrom(key, log, { timeoutMs: 0 }));
    this.#watched.set(key, { log, endWatching });
    await this.#takeFrom(key, log, { timeoutMs: 0 });
  }

  async letGo({ source }: Kept): Promise<void> {
    if (source.is !== 'feed') return;
    this.#watched.get(source.key)?.endWatching();
    this.#watched.delete(source.key);
    await this.#underWay.get(source.key);
    if (this.#ports.feeds.kept().includes(source.key)) await this.#ports.feeds.forget(source.key);
  }

  /** Whether a machine that has this feed, of somebody who is followed, is connected now. */
  isReached(key: string): boolean {
    return this.#watched.get(key)?.log.isReached ?? false;
  }

  /** Asks those who are followed; those of finger and the web only when it is time, or `all`. */
  async gather(patience: Patience, all: boolean): Promise<Omit<Gathered, 'handed'>> {
    const nowMs = this.#ports.nowMs();
    const followed = this.#parts.people.followed();
    const outside = followed.filter(isOutside).filter((kept) => all || isDue(kept, nowMs));
    const feeds = [...this.#watched];
    const troubled = new Set(this.#ports.feeds.troubled().map(({ key }) => key));
    let [fresh, failed] = [0, feeds.filter(([key]) => troubled.has(key)).length];
    const asking = aFewAtATime(outside, async (kept) => {
      try {
        const posts = await askOne(this.#parts, this.#ports.askOutside, kept, false);
        fresh += posts;
        this.#came += posts;
      } catch (fault) {
        if (!(fault instanceof NotRead)) throw fault;
        failed++;
      }
    });
    const listening = feeds.map(async ([key, { log }]) => {
      await this.#ports.waiting.until(log.update(patience));
      fresh += await this.#takeFrom(key, log, patience);
    });
    await Promise.all([asking, ...listening]);
    const unreached = feeds.filter(([key, { log }]) => !log.isReached && !troubled.has(key)).length;
    return { asked: outside.length + feeds.length, failed, unreached, fresh };
  }

  async crawl(patience: Patience, told: (done: number, total: number) => void): Promise<number> {
    return crawl(this.#ports, this.#parts, patience, told);
  }

  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  /** Posts that came of those who are followed since this was asked last, by themselves or because they were asked. */
  takeCame(): number {
    const came = this.#came;
    this.#came = 0;
    return came;
  }

  onNews(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { endWatching } of this.#watched.values()) endWatching();
    this.#watched.clear();
    await this.settled();
  }

  /** One taking in of a feed at a time; what came meanwhile is taken in after it. */
  #takeFrom(key: string, log: FeedLog, patience: Patience): Promise<number> {
    if (this.#isClosed) return Promise.resolve(0);
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) {
      this.#again.set(key, Math.max(this.#again.get(key) ?? 0, patience.timeoutMs ?? 0));
      return underWay;
    }
    const work = this.#takeAll(key, log, patience).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, work);
    return work;
  }

  async #takeAll(key: string, log: FeedLog, patience: Patience): Promise<number> {
    let fresh = 0;
    let timeoutMs: number | undefined = patience.timeoutMs ?? 0;
    do {
      this.#again.delete(key);
      const kept = this.#parts.people.find({ is: 'feed', key });
      if (kept === null || kept.blockedAtMs !== null) return fresh;
      const { statements, posts } = await takeIn(this.#parts, kept, untilClosed(log, this.#ports), {
        timeoutMs,
      });
      if (statements > 0) this.#parts.people.came(kept, this.#ports.nowMs());
      fresh += statements;
      this.#came += posts;
      timeoutMs = this.#again.get(key);
    } while (timeoutMs !== undefined && !this.#isClosed);
    if (fresh > 0) for (const listener of this.#listeners) listener();
    return fresh;
  }
}
