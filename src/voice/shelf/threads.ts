// A conversation around one post: what it answers, up to where it began, and what answers it, as a tree read from above.

import type { Ref } from '../../social/model.ts';
import type { KeptPost, Posts } from './posts.ts';

/** One line of a thread; `depth` counts answers from the beginning. Null is a post that was not found here. */
export interface ThreadLine {
  readonly ref: Ref;
  readonly post: KeptPost | null;
  readonly depth: number;
}

const ANCESTORS_MAX = 100;
const LINES_MAX = 500;

const nameOf = ({ source, id }: Ref): string => `${JSON.stringify(source)} ${id}`;

function beginningOf(posts: Posts, ref: Ref): Ref {
  let first = ref;
  const seen = new Set([nameOf(ref)]);
  for (let steps = 0; steps < ANCESTORS_MAX; steps++) {
    const above = posts.find(first)?.replyTo ?? null;
    if (above === null || seen.has(nameOf(above))) break;
    seen.add(nameOf(above));
    first = above;
  }
  return first;
}

/** The thread that a post stands in, from its beginning; at most 500 lines. Answers that lead in a circle are shown once. */
export function threadOf(posts: Posts, ref: Ref): readonly ThreadLine[] {
  const lines: ThreadLine[] = [];
  const seen = new Set<string>();
  const waiting: { readonly ref: Ref; readonly depth: number }[] = [
    { ref: beginningOf(posts, ref), depth: 0 },
  ];
  for (;;) {
    const next = waiting.pop();
    if (next === undefined || lines.length === LINES_MAX) return lines;
    if (seen.has(nameOf(next.ref))) continue;
    seen.add(nameOf(next.ref));
    lines.push({ ref: next.ref, post: posts.find(next.ref), depth: next.depth });
    const answers = posts.answersTo(next.ref, LINES_MAX - lines.length);
    for (const answer of answers.toReversed()) waiting.push({ ref: answer, depth: next.depth + 1 });
  }
}
