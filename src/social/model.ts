// What people say and who they are, as every format and every screen meets it: a feed is a profile, posts, and whom its author follows.
// Where it came from (signed log, plan, Atom, twtxt) shows in its source alone.

import type { Source } from './source.ts';

/** Limits of one text, in bytes of UTF-8. What comes from outside is cut to them; what a person writes is refused with the count. */
export const LIMITS = {
  postBytesMax: 4096,
  nameBytesMax: 128,
  aboutBytesMax: 1024,
  projectBytesMax: 512,
  planBytesMax: 4096,
  altBytesMax: 512,
  idBytesMax: 512,
  propertyNameBytesMax: 64,
  propertyValueBytesMax: 512,
  propertiesMax: 16,
  picturesMax: 4,
  pictureBytesMax: 2_000_000,
} as const;

/** A post of anybody: who says it, and how its source names it. */
export interface Ref {
  readonly source: Source;
  /** A statement's id (64 hex digits), a plan's 14-digit time, an entry's id, a twt's hash. */
  readonly id: string;
}

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const;

export interface Picture {
  /** BLAKE2b of the bytes, 64 hex digits: what it is asked for by, and checked against. */
  readonly hash: string;
  readonly mediaType: (typeof PICTURE_TYPES)[number];
  /** Bytes. */
  readonly size: number;
  /** What is to be seen, for those who cannot see it. */
  readonly alt: string;
}

export interface Post extends Ref {
  /** The author's own clock, milliseconds since 1970. */
  readonly atMs: number;
  /** Plain text, lines parted by \n; empty once deleted. */
  readonly text: string;
  readonly replyTo: Ref | null;
  /** Whose post this passes on; `text` is what that says now, where it is known, else what it said when it was passed on. */
  readonly repostOf: Ref | null;
  readonly pictures: readonly Picture[];
  readonly editedAtMs: number | null;
  readonly deletedAtMs: number | null;
  /** Where it can be read on the web; null where nowhere. */
  readonly url: string | null;
}

/** One more thing to know of somebody: `website`, `https://example.org`. A web address is shown as a link. */
export interface Property {
  readonly name: string;
  readonly value: string;
}

export interface Profile {
  /** Short, one word: `dk`. */
  readonly nick: string;
  readonly name: string;
  /** A few sentences about oneself. */
  readonly about: string;
  /** What one works on now, one line: the `Project:` of finger. */
  readonly project: string;
  /** Prose for `Plan:`; where it is empty, the posts are the plan. */
  readonly plan: string;
  readonly properties: readonly Property[];
  readonly picture: Picture | null;
}

/** Somebody who is followed, and what the follower calls them. */
export interface Followed {
  readonly source: Source;
  readonly nick: string;
}

export interface Feed {
  readonly source: Source;
  readonly profile: Profile;
  /** Newest first. */
  readonly posts: readonly Post[];
  readonly following: readonly Followed[];
}

export const NOBODY: Profile = {
  nick: '',
  name: '',
  about: '',
  project: '',
  plan: '',
  properties: [],
  picture: null,
};

/** A post with nothing but text; the rest as given. */
export function plainPost(
  post: Pick<Post, 'source' | 'id' | 'atMs' | 'text'> &
    Partial<Omit<Post, 'source' | 'id' | 'atMs' | 'text'>>,
): Post {
  return {
    replyTo: null,
    repostOf: null,
    pictures: [],
    editedAtMs: null,
    deletedAtMs: null,
    url: null,
    ...post,
  };
}

/** Newest first; of one instant, the greater id first, so that the order is the same everywhere. */
export function newestFirst(one: Post, other: Post): number {
  if (one.atMs !== other.atMs) return other.atMs - one.atMs;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
