// What one said lately, as a plain letter for those who read no feeds; to each address once.

import { formatSource, type Source } from '../social/source.ts';
import { type Kept, nameOf } from './shelf/people.ts';
import type { KeptPost } from './shelf/posts.ts';

export interface Digest {
  readonly subject: string;
  readonly text: string;
}

/** A subject is read in a list: one line, not too long. */
const SUBJECT_SIGNS_MAX = 78;

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
}

function paragraphs(post: KeptPost, called: (source: Source) => string): string {
  const { atMs, text, replyTo, repostOf, pictures, editedAtMs } = post;
  const about = [
    replyTo === null ? '' : `answering ${called(replyTo.source)}`,
    repostOf === null ? '' : `from ${called(repostOf.source)}`,
    editedAtMs === null ? '' : 'edited',
  ].filter((one) => one !== '');
  const head = `${dayOf(atMs)} UTC${about.length === 0 ? '' : ` (${about.join('; ')})`}`;
  const shown = pictures.map(({ alt }) => `[picture: ${alt || 'not described'}]`);
  return [head, '', text, ...shown].join('\n').trimEnd();
}

/** The letter of these posts, which are in the order in which they were said; null when nothing of them still stands. */
export function digestOf(
  author: Kept,
  posts: readonly KeptPost[],
  called: (source: Source) => string,
): Digest | null {
  const standing = posts.filter(({ deletedAtMs }) => deletedAtMs === null);
  const [first] = standing;
  if (first === undefined) return null;
  const name = author.profile.name || nameOf(author);
  const beginning = first.text.split('\n')[0] ?? '';
  const subject = Array.from(`${name}: ${beginning}`.trim());
  const foot = [
    '-- ',
    `You get this because ${name} has your address in a list. Answer to leave it.`,
    `Feed: ${formatSource(author.source)}`,
  ];
  return {
    subject:
      subject.length > SUBJECT_SIGNS_MAX
        ? `${subject.slice(0, SUBJECT_SIGNS_MAX - 1).join('')}…`
        : subject.join(''),
    text: [...standing.map((post) => paragraphs(post, called)), foot.join('\n')].join('\n\n\n'),
  };
}
