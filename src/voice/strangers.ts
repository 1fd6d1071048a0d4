// Answers across feeds that do not follow one another: what oneself says goes to whom it answers, and strangers' answers come in.

import type { FeedStore, Patience } from '../social/ports.ts';
import { plainPost } from '../social/model.ts';
import type { SignedStatement } from '../social/statement.ts';
import { checkedStatement, type TakingIn } from './taking-in.ts';

/** Kept of one stranger at most; more is refused until one follows them or deletes some. */
const OF_ONE_STRANGER_MAX = 100;
/** Tried for so long to reach whom an answer is for. Milliseconds. */
const TRIED_FOR_MS = 30 * 86_400_000;

/** Whether a statement that somebody handed over was taken: a signed answer to a post of one's own, by somebody who is not blocked. */
export function takeHanded(parts: TakingIn, bytes: Uint8Array): boolean {
  const { people, posts, shelf, nowMs } = parts;
  const signed = checkedStatement(bytes);
  const body = signed?.statement.body;
  if (signed === null || body?.is !== 'reply') return false;
  const answered = people.find(body.to.source);
  if (answered === null || !answered.isOwn || posts.find(body.to) === null) return false;
  const source = { is: 'feed', key: signed.statement.author } as const;
  const { id, statement } = signed;
  return shelf.atOnce(() => {
    const by = people.need(source);
    if (by.blockedAtMs !== null || by.isOwn) return false;
    if (by.followedAtMs === null && posts.countBy(by) >= OF_ONE_STRANGER_MAX) return false;
    const { text, pictures, to } = body;
    const post = plainPost({ source, id, atMs: statement.atMs, text, pictures, replyTo: to });
    if (posts.find(post) === null) posts.put(by, post, nowMs(), { statement: bytes });
    return true;
  });
}

/** Notes that an answer has to be handed to the feed that it is about. */
export function mustBeHanded({ shelf, nowMs }: TakingIn, { id, statement, bytes }: SignedStatement): void {
  const { body, author } = statement;
  if (body.is !== 'reply' || body.to.source.is !== 'feed' || body.to.source.key === author) return;
  const sql = 'INSERT OR IGNORE INTO outgoing (id, to_key, said_ms, statement) VALUES (?, ?, ?, ?)';
  shelf.change(sql, id, body.to.source.key, nowMs(), bytes);
}

/** Hands over what waits; how many were taken. */
export async function handOver(
  { shelf, nowMs }: TakingIn,
  feeds: FeedStore,
  patience: Patience,
): Promise<number> {
  shelf.change('DELETE FROM outgoing WHERE said_ms < ?', nowMs() - TRIED_FOR_MS);
  let taken = 0;
  for (const row of shelf.all('SELECT id, to_key, statement FROM outgoing ORDER BY said_ms')) {
    const { id, to_key: to, statement } = row;
    if (typeof id !== 'string' || typeof to !== 'string' || !(statement instanceof Uint8Array)) continue;
    if (!(await feeds.hand(to, statement, patience))) continue;
    shelf.change('DELETE FROM outgoing WHERE id = ?', id);
    taken++;
  }
  return taken;
}
