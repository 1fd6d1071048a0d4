// Answers by people whom one does not follow, as they are handed over. How one's own go out: outgoing.ts.

import { plainPost } from '../social/model.ts';
import { AUTHOR_LIMITS } from './author-limits.ts';
import { checkedStatement, type TakingIn } from './taking-in.ts';

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
    if (by.followedAtMs === null && posts.countBy(by) >= AUTHOR_LIMITS.handedAnswers) return false;
    const { text, pictures, to } = body;
    const post = plainPost({ source, id, atMs: statement.atMs, text, pictures, replyTo: to });
    if (posts.find(post) === null) posts.put(by, post, nowMs(), { statement: bytes });
    return true;
  });
}
