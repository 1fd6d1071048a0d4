// What was passed on, and what its original says now: a repost carries words of somebody else, who may have changed or withdrawn them since.

import type { Picture, Post, Ref } from '../../social/model.ts';
import { formatSource } from '../../social/source.ts';
import type { Shelf } from './shelf.ts';

const authorStands = (how: string): string =>
  `EXISTS (SELECT 1 FROM source AS author WHERE author.source = post.repost_source AND (${how}))`;

/** In SQL, whether a post is anything but words of somebody who is blocked. */
export const OF_NOBODY_BLOCKED = `NOT ${authorStands('author.blocked_ms IS NOT NULL')}`;

/**
 * In SQL, whether a post has a place among those of several people. What passes on words of somebody who is muted or blocked has none,
 * nor what whoever passed it on took back; what its author withdrew has.
 */
export const IN_TIMELINES = `(post.repost_source IS NULL OR NOT ${authorStands('author.muted_ms IS NOT NULL OR author.blocked_ms IS NOT NULL')}
  AND (post.deleted_ms IS NULL OR post.deleted_ms = (SELECT original.deleted_ms FROM source AS author
    JOIN post AS original ON original.source = author.id WHERE author.source = post.repost_source AND original.id = post.repost_id)))`;

/** What an original says now. */
export interface Words extends Pick<Post, 'text' | 'editedAtMs' | 'deletedAtMs'> {
  /** Null for as they were. */
  readonly pictures: readonly Picture[] | null;
}

/** The feed key of who has the pictures of a post: of what is passed on, its author. Null for finger and the web. */
export function pictureAuthor({ source, repostOf }: Pick<Post, 'source' | 'repostOf'>): string | null {
  const author = repostOf?.source ?? source;
  return author.is === 'feed' ? author.key : null;
}

/** The post with the words of what it passes on, where that is here. What was withdrawn stays so, also when its feed is read again. */
export function withWordsOf(post: Post, before: Post | null, original: Words | null): Post {
  if (post.deletedAtMs !== null) return post;
  if (before !== null && before.deletedAtMs !== null)
    return { ...post, text: '', pictures: [], deletedAtMs: before.deletedAtMs };
  if (original === null) return post;
  const { text, editedAtMs, deletedAtMs, pictures } = original;
  return { ...post, text, editedAtMs, deletedAtMs, pictures: pictures ?? post.pictures };
}

/** Puts what the original says now into everything that passes it on; how many posts it changed. */
export function tellPassedOn(shelf: Shelf, { source, id }: Ref, now: Words): number {
  return shelf.change(
    `UPDATE post SET text = ?, edited_ms = ?, deleted_ms = ?, pictures = coalesce(?, pictures)
       WHERE repost_source = ? AND repost_id = ? AND deleted_ms IS NULL`,
    now.text,
    now.editedAtMs,
    now.deletedAtMs,
    now.pictures === null ? null : JSON.stringify(now.pictures),
    formatSource(source),
    id,
  );
}
