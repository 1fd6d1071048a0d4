// Where the statements of one author become rows of the shelf.

import type { FeedRows } from '../social/fold.ts';
import type { Followed, Post, Profile } from '../social/model.ts';
import type { Source } from '../social/source.ts';
import type { Kept, People } from './shelf/people.ts';
import type { Posts } from './shelf/posts.ts';

/** The rows of one author. Whom oneself follows is followed here too. */
export class KeptRows implements FeedRows {
  readonly #people: People;
  readonly #posts: Posts;
  readonly #by: Kept;
  readonly #nowMs: number;
  /** The block that is being applied, and the author's instant of it. */
  block = 0;
  atMs = 0;
  /** Posts that were not here before. */
  fresh = 0;

  constructor(people: People, posts: Posts, by: Kept, nowMs: number) {
    this.#people = people;
    this.#posts = posts;
    this.#by = by;
    this.#nowMs = nowMs;
  }

  post(id: string): Post | null {
    return this.#posts.find({ source: this.#by.source, id });
  }

  putPost(said: Post): void {
    // a post that is here is at least as new as the statement with which it began: what came late is taken in with all that came after it
    const isBeginning = said.editedAtMs === null && said.deletedAtMs === null;
    const known = isBeginning && this.#posts.has(this.#by, said.id) ? this.post(said.id) : null;
    if (isBeginning && known === null) this.fresh++;
    const post = known ?? said;
    this.#posts.put(this.#by, post, this.#nowMs, { block: this.block });
  }

  putProfile(profile: Profile): void {
    this.#people.describe(this.#by, profile);
  }

  putFollowed(source: Source, followed: Followed | null): void {
    this.#people.putFollowed(this.#by, source, followed);
    if (!this.#by.isOwn) return;
    if (followed === null) this.#people.unfollow(source);
    else this.#people.follow(source, followed.nick, this.atMs);
  }
}
