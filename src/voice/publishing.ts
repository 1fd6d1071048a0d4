// One's own feed, or a timeline, as what the formats write.

import type { Feed, Picture } from '../social/model.ts';
import type { Publishable } from '../social/formats/published-files.ts';
import { sourceUri } from '../social/formats/ref-uri.ts';
import { formatSource } from '../social/source.ts';
import { type Kept, nameOf } from './shelf/people.ts';
import type { KeptPost } from './shelf/posts.ts';
import type { Voice } from './voice.ts';

/** One person's feed as others may have it. */
export function feedOfKept(voice: Voice, kept: Kept): Feed {
  const { source, profile } = kept;
  const { posts, people } = voice;
  return { source, profile, posts: posts.publishableBy(kept), following: people.followedBy(kept) };
}

/** Where a picture lies below the address of published files. */
export function pictureName({ hash, mediaType }: Picture): string {
  return `pictures/${hash}.${mediaType.replace(/^image\//, '')}`;
}

/** What is written of one person; `baseUrl` ends with a slash and is null where pictures cannot be fetched. */
export function publishablePerson(voice: Voice, kept: Kept, baseUrl: string | null): Publishable {
  const { source, profile, posts, following } = feedOfKept(voice, kept);
  return {
    title: profile.name || nameOf(kept),
    uri: sourceUri(source),
    author: { source, profile },
    posts,
    following,
    ...places(voice, baseUrl),
  };
}

/** A timeline of several people, as one of them has it. */
export interface ShownTimeline {
  readonly title: string;
  /** `home`, `mentions` or `global`. */
  readonly of: string;
  readonly posts: readonly KeptPost[];
}

/** What is written of a timeline of several people. */
export function publishableTimeline(
  voice: Voice,
  { title, of, posts }: ShownTimeline,
  baseUrl: string | null,
): Publishable {
  return {
    title,
    uri: `telekommune:${voice.key}/${of}`,
    author: null,
    posts,
    following: voice.people.followedBy(voice.own),
    ...places(voice, baseUrl),
  };
}

function places(
  voice: Voice,
  baseUrl: string | null,
): Pick<Publishable, 'homeUrl' | 'nameOf' | 'urlOf' | 'pictureUrlOf'> {
  return {
    homeUrl: null,
    nameOf: (source) => {
      const kept = voice.people.find(source);
      return kept === null ? formatSource(source) : nameOf(kept);
    },
    urlOf: ({ url }) => url,
    pictureUrlOf: (picture) => (baseUrl === null ? null : new URL(pictureName(picture), baseUrl).href),
  };
}
