// A feed of somebody else on the web as a feed of the model: cut to its limits, in whatever format it came.

import { cutLineToBytes, cutToBytes } from '../bounded-text.ts';
import { type Feed, LIMITS, NOBODY, newestFirst, type Post, type Profile } from '../model.ts';
import { parseWebAddress } from '../source.ts';

/** Text of somebody else as a post may hold it. */
export function postText(text: string): string {
  return cutToBytes(text.replace(/\r\n?/g, '\n').trim(), LIMITS.postBytesMax);
}

export function idText(text: string): string {
  return cutLineToBytes(text.trim(), LIMITS.idBytesMax);
}

/** A web address as it stands in a feed that was read at `base`; null for everything else. */
export function linkIn(href: string, base: string): string | null {
  if (href === '' || !URL.canParse(href, base)) return null;
  return parseWebAddress(new URL(href, base).href);
}

export function outsideProfile(known: Partial<Profile>): Profile {
  const { name = '', nick = '', about = '' } = known;
  return {
    ...NOBODY,
    ...known,
    name: cutLineToBytes(name.trim(), LIMITS.nameBytesMax),
    nick: cutLineToBytes(nick.trim(), LIMITS.nameBytesMax),
    about: cutToBytes(about.trim(), LIMITS.aboutBytesMax),
  };
}

/** The feed, newest first; of several entries with one id the newest counts. */
export function outsideFeed(
  url: string,
  known: Partial<Profile>,
  posts: readonly Post[],
  following: Feed['following'] = [],
): Feed {
  const byId = new Map<string, Post>();
  for (const post of posts.toSorted(newestFirst)) if (!byId.has(post.id)) byId.set(post.id, post);
  return {
    source: { is: 'url', url },
    profile: outsideProfile(known),
    posts: [...byId.values()],
    following,
  };
}
