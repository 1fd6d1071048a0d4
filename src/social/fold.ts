// What a feed says now, from its statements in their order: edits and deletions are later statements and show on the post they are about.
// Total: a statement that changes nothing (an edit of what is not there) is passed over, as every reader does.

import {
  type Feed,
  type Followed,
  NOBODY,
  newestFirst,
  plainPost,
  type Post,
  type Profile,
} from './model.ts';
import { formatSource, type Source } from './source.ts';
import type { SignedStatement } from './statement.ts';

/** Where one feed's posts lie while its statements are applied: memory, or rows of a store. */
export interface FeedRows {
  post(id: string): Post | null;
  putPost(post: Post): void;
  putProfile(profile: Profile): void;
  /** Null takes somebody out. */
  putFollowed(source: Source, followed: Followed | null): void;
}

/** Applies the next statement of one author. The caller has checked that `author` is this feed's, and takes statements in the order of the log. */
export function applyStatement(rows: FeedRows, { id, statement }: SignedStatement): void {
  const { author, atMs, body } = statement;
  const source = { is: 'feed', key: author } as const;
  switch (body.is) {
    case 'post':
      rows.putPost(plainPost({ source, id, atMs, text: body.text, pictures: body.pictures }));
      return;
    case 'reply':
      rows.putPost(
        plainPost({ source, id, atMs, text: body.text, pictures: body.pictures, replyTo: body.to }),
      );
      return;
    case 'repost':
      rows.putPost(plainPost({ source, id, atMs, text: body.text, repostOf: body.of }));
      return;
    case 'edit': {
      const post = rows.post(body.of);
      if (post !== null && post.deletedAtMs === null && post.repostOf === null)
        rows.putPost({ ...post, text: body.text, editedAtMs: atMs });
      return;
    }
    case 'delete': {
      const post = rows.post(body.of);
      if (post !== null && post.deletedAtMs === null)
        rows.putPost({ ...post, text: '', pictures: [], deletedAtMs: atMs });
      return;
    }
    case 'profile': {
      const { is: _, ...profile } = body;
      rows.putProfile(profile);
      return;
    }
    case 'follow':
      rows.putFollowed(body.source, { source: body.source, nick: body.nick });
      return;
    case 'unfollow':
      rows.putFollowed(body.source, null);
      return;
  }
}

/** One feed in memory. */
export class FeedInMemory implements FeedRows {
  readonly #posts = new Map<string, Post>();
  readonly #followed = new Map<string, Followed>();
  #profile: Profile = NOBODY;

  post(id: string): Post | null {
    return this.#posts.get(id) ?? null;
  }

  putPost(post: Post): void {
    this.#posts.set(post.id, post);
  }

  putProfile(profile: Profile): void {
    this.#profile = profile;
  }

  putFollowed(source: Source, followed: Followed | null): void {
    if (followed === null) this.#followed.delete(formatSource(source));
    else this.#followed.set(formatSource(source), followed);
  }

  feed(source: Source): Feed {
    return {
      source,
      profile: this.#profile,
      posts: [...this.#posts.values()].sort(newestFirst),
      following: [...this.#followed.values()],
    };
  }
}

/** What a feed says after these statements of its author, which are in the order of its log. */
export function feedOf(key: string, statements: Iterable<SignedStatement>): Feed {
  const rows = new FeedInMemory();
  for (const one of statements) if (one.statement.author === key) applyStatement(rows, one);
  return rows.feed({ is: 'feed', key });
}
