// A conversation around one post: what it answers, up to where it began, and what answers it, as a tree read from above.
// Anybody can answer, with any date: so the asked post and what it answers always show, then answers by those whom one follows.

import type { Ref } from '../../social/model.ts';
import type { KeptPost, Posts } from './posts.ts';

/** One line of a thread; `depth` counts answers from the beginning. Null is a post that was not found here. */
export interface ThreadLine {
  readonly ref: Ref;
  readonly post: KeptPost | null;
  readonly depth: number;
  /** Direct answers to it that are here and not shown. */
  readonly hidden: number;
}

export interface Thread {
  readonly lines: readonly ThreadLine[];
  /** How many answers to the asked post to skip for the next page of them; null at their end. */
  readonly next: number | null;
}

export const THREAD_LIMITS = {
  /** Lines of one page: in a browser each has its forms. */
  lines: 120,
  /** Posts above the asked one. */
  ancestors: 100,
  /** Direct answers to the asked post on one page, and to any other post. */
  answersToAsked: 50,
  answersToOther: 10,
} as const;

const nameOf = ({ source, id }: Ref): string => `${JSON.stringify(source)} ${id}`;

interface Node {
  readonly ref: Ref;
  readonly post: KeptPost | null;
  readonly below: Node[];
  hidden: number;
}

/** The asked post and what it answers, up to the beginning, as nodes from the asked one upwards. */
function wayUp(posts: Posts, asked: Ref): Node[] {
  const way: Node[] = [];
  const seen = new Set<string>();
  for (let ref: Ref | null = asked; ref !== null && way.length <= THREAD_LIMITS.ancestors; ) {
    if (seen.has(nameOf(ref))) break;
    seen.add(nameOf(ref));
    const post = posts.find(ref);
    const below = way.at(-1);
    way.push({ ref, post, below: below === undefined ? [] : [below], hidden: 0 });
    ref = post?.replyTo ?? null;
  }
  return way;
}

function* linesOf(first: Node): Generator<ThreadLine> {
  const waiting: { readonly node: Node; readonly depth: number }[] = [{ node: first, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    yield { ref: node.ref, post: node.post, depth, hidden: node.hidden };
    for (const below of node.below.toReversed()) waiting.push({ node: below, depth: depth + 1 });
  }
}

/**
 * The thread that a post stands in, from its beginning. Answers are chosen near the asked post first, so that nobody fills the page
 * from far away; those that lead in a circle show once. With `skip` so many direct answers to the post are left out, and what
 * answers the posts above it: the next page.
 */
export function threadOf(posts: Posts, asked: Ref, skip = 0): Thread {
  const way = wayUp(posts, asked);
  const [askedNode] = way;
  const first = way.at(-1);
  if (askedNode === undefined || first === undefined) return { lines: [], next: null };
  const waiting = skip === 0 ? [...way] : [askedNode];
  const seen = new Set(way.map(({ ref }) => nameOf(ref)));
  const putAnswers = (node: Node, most: number): number => {
    // the way up is among the answers too
    const answers = posts.answersTo(node.ref, most + node.below.length, node === askedNode ? skip : 0);
    const fresh = answers.filter((answer) => !seen.has(nameOf(answer))).slice(0, most);
    for (const post of fresh) {
      seen.add(nameOf(post));
      const answer = { ref: post, post, below: [], hidden: 0 };
      node.below.push(answer);
      waiting.push(answer);
    }
    return fresh.length;
  };
  let left: number = THREAD_LIMITS.lines - way.length;
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    const most = node === askedNode ? THREAD_LIMITS.answersToAsked : THREAD_LIMITS.answersToOther;
    left -= putAnswers(node, Math.min(most, left));
    const shown = node.below.length + (node === askedNode ? skip : 0);
    node.hidden = Math.max(0, posts.countAnswers(node.ref) - shown);
  }
  const shown = skip + askedNode.below.length;
  return {
    lines: [...linesOf(first)],
    next: askedNode.hidden > 0 && shown > skip ? shown : null,
  };
}
