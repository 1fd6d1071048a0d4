// What is written out, in whatever format: one person's feed, or a timeline of several; and where its parts can be read on the web.

import type { Followed, Picture, Post, Profile } from '../model.ts';
import type { Source } from '../source.ts';

export interface Published {
  readonly title: string;
  /** Whose feed it is; null for a timeline of several people. */
  readonly author: { readonly source: Source; readonly profile: Profile } | null;
  /** Newest first. Posts that were withdrawn are left out by the writers. */
  readonly posts: readonly Post[];
  readonly following: readonly Followed[];
  /** What it is called for ever, wherever it lies. */
  readonly uri: string;
  /** Where this very file will be read; null where that is not known. */
  readonly selfUrl: string | null;
  /** A page for people; null where there is none. */
  readonly homeUrl: string | null;
  /** How somebody is called to people. */
  readonly nameOf: (source: Source) => string;
  /** Where a post can be read by people; null where nowhere. */
  readonly urlOf: (post: Post) => string | null;
  /** Where a picture can be fetched; null where nowhere. */
  readonly pictureUrlOf: (picture: Picture, post: Post) => string | null;
}

/** The instant of the newest thing said; 1970 for nothing. */
export function updatedAtMs(posts: readonly Post[]): number {
  return posts.reduce((latest, { atMs, editedAtMs }) => Math.max(latest, atMs, editedAtMs ?? 0), 0);
}

/** What is still said. */
export function standing(posts: readonly Post[]): readonly Post[] {
  return posts.filter(({ deletedAtMs }) => deletedAtMs === null);
}

const TITLE_LENGTH_MAX = 80;

/** The first line of a post, cut to what a list shows. */
export function titleOf({ text, repostOf }: Post, nameOf: Published['nameOf']): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const signs = Array.from(line.trim());
  const short =
    signs.length > TITLE_LENGTH_MAX ? `${signs.slice(0, TITLE_LENGTH_MAX - 1).join('')}…` : line.trim();
  return repostOf === null ? short : `${nameOf(repostOf.source)}: ${short}`;
}
