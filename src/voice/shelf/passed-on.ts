// What was passed on, and what its original says now: a repost carries words of somebody else, who may have changed or withdrawn them since.

import type { Post, Ref } from '../../social/model.ts';
import { formatSource } from '../../social/source.ts';
import type { Shelf } from './shelf.ts';

/** What an original says now. */
export type Words = Pick<Post, 'text' | 'editedAtMs' | 'deletedAtMs'>;

/** The post with the words of what it passes on; null where that is not here. Once withdrawn it stays so. */
export function withWordsOf(post: Post, original: Words | null): Post {
  if (original === null || post.deletedAtMs !== null) return post;
  const { text, editedAtMs, deletedAtMs } = original;
  return { ...post, text, editedAtMs, deletedAtMs };
}

/** Puts what the original says now into everything that passes it on. */
export function tellPassedOn(shelf: Shelf, { source, id }: Ref, now: Words): void {
  shelf.change(
    `UPDATE post SET text = ?, edited_ms = ?, deleted_ms = ?
       WHERE repost_source = ? AND repost_id = ? AND deleted_ms IS NULL`,
    now.text,
    now.editedAtMs,
    now.deletedAtMs,
    formatSource(source),
    id,
  );
}
