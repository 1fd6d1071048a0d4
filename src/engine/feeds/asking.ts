// Asking the machines that serve a feed, those that are there and those that come while the time lasts.

import type { FeedPeer } from './feed-peer.ts';

export interface Asked {
  peers(): Iterable<FeedPeer>;
  /** Calls back when a machine serves more than before. */
  onMore(listener: () => void): () => void;
}

/** A machine that says nothing holds up the next one no longer than this. */
const EACH_MS = 10_000;

/** A picture of the feed's author, from the first machine that has it; null when the time is over. */
export function askInTurn(
  asked: Asked,
  author: string,
  hash: string,
  timeoutMs: number,
): Promise<Uint8Array | null> {
  return fromOneAfterAnother(asked, author, timeoutMs, (peer, leftMs) =>
    peer.askPicture(author, hash, Math.min(leftMs, EACH_MS)),
  );
}

/** Hands a statement to the machines that serve the feed, until its author's takes it. */
export async function handAround(
  asked: Asked,
  to: string,
  statement: Uint8Array,
  timeoutMs: number,
): Promise<boolean> {
  const taken = await fromOneAfterAnother(asked, to, timeoutMs, async (peer, leftMs) =>
    (await peer.hand(to, statement, Math.min(leftMs, EACH_MS))) ? true : null,
  );
  return taken === true;
}

async function fromOneAfterAnother<Answer>(
  asked: Asked,
  key: string,
  timeoutMs: number,
  ask: (peer: FeedPeer, leftMs: number) => Promise<Answer | null>,
): Promise<Answer | null> {
  const endMs = performance.now() + timeoutMs;
  const done = new Set<FeedPeer>();
  let change = Promise.withResolvers<void>();
  const stop = asked.onMore(() => change.resolve());
  // A timer may ring a little before the time by the clock, so it says itself that it is over.
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    change.resolve();
  }, timeoutMs);
  try {
    for (;;) {
      change = Promise.withResolvers();
      if (isOver) return null;
      const leftMs = Math.max(endMs - performance.now(), 0);
      const next = [...asked.peers()].find((peer) => !done.has(peer) && peer.serves(key));
      if (next === undefined) {
        await change.promise;
        continue;
      }
      done.add(next);
      const answer = await ask(next, leftMs);
      if (answer !== null) return answer;
    }
  } finally {
    stop();
    clearTimeout(timer);
  }
}
