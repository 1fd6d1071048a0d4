// Sources that tell nobody when they change: asked after a while, taken in as they are now.

import type { Feed } from '../social/model.ts';
import { AUTHOR_LIMITS } from './author-limits.ts';
import { type AskOutside, NotRead, type OutsideSource } from './ports.ts';
import type { Kept } from './shelf/people.ts';
import type { TakingIn } from './taking-in.ts';

/** Asked again no sooner, and after a failure. Milliseconds. */
const PAUSE_MS = 10 * 60_000;
/** So many are asked at a time. */
const AT_A_TIME = 4;

/** Posts that were here and are not in the answer stay: many servers give the newest alone. */
function takeFeed({ shelf, people, posts, nowMs }: TakingIn, kept: Kept, feed: Feed, etag: string): number {
  const { source } = kept;
  return shelf.atOnce(() => {
    // somebody may have been muted or blocked while the answer was waited for
    const now = people.find(source);
    if (now === null || now.blockedAtMs !== null) return 0;
    let fresh = 0;
    for (const post of feed.posts.slice(0, AUTHOR_LIMITS.outsidePosts)) {
      const own = { ...post, source };
      if (posts.find(own) === null) fresh++;
      posts.put(now, own, nowMs());
    }
    posts.keepNewest(kept, AUTHOR_LIMITS.outsidePosts);
    people.describe(kept, feed.profile);
    people.replaceFollowed(kept, feed.following);
    people.answered(kept, nowMs(), etag);
    return fresh;
  });
}

/** Asks one source and takes in what it says; how many posts are new. Rejects with NotRead. */
export async function askOne(
  parts: TakingIn,
  ask: AskOutside,
  kept: Kept & { readonly source: OutsideSource },
  publicOnly: boolean,
): Promise<number> {
  try {
    const answer = await ask(kept.source, { etag: kept.etag, publicOnly });
    if (answer.is === 'feed') return takeFeed(parts, kept, answer.feed, answer.etag);
    parts.people.answered(kept, parts.nowMs(), kept.etag);
    return 0;
  } catch (fault) {
    if (fault instanceof NotRead) parts.people.failed(kept, parts.nowMs(), fault.message);
    throw fault;
  }
}

export function isOutside(kept: Kept): kept is Kept & { readonly source: OutsideSource } {
  return kept.source.is !== 'feed';
}

export function isDue({ askedAtMs }: Kept, nowMs: number): boolean {
  return askedAtMs === null || nowMs - askedAtMs >= PAUSE_MS;
}

/** Does the work for all, a few at a time; what fails does not stop the others. */
export async function aFewAtATime<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, all.length) }, worker));
}
