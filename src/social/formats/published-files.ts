// A feed or timeline as files for any web host: Atom, JSON Feed, twtxt, and whom it follows as OPML.

import { formatJsonFeed } from './json-feed.ts';
import { formatOpml } from './opml.ts';
import type { Published } from './published.ts';
import { formatAtom } from './write-atom.ts';
import { formatTwtxt } from './write-twtxt.ts';

export interface PublishedFile {
  readonly name: string;
  /** What a web server should call it. */
  readonly mediaType: string;
  readonly text: string;
}

/** Everything but where the files will lie. */
export type Publishable = Omit<Published, 'selfUrl'>;

const WRITERS = [
  { name: 'feed.atom', mediaType: 'application/atom+xml', write: formatAtom },
  { name: 'feed.json', mediaType: 'application/feed+json', write: formatJsonFeed },
  { name: 'twtxt.txt', mediaType: 'text/plain; charset=utf-8', write: formatTwtxt },
] as const;

/** The files, each of which says where it is read: below `baseUrl`, which ends with a slash. */
export function publishedFiles(publishable: Publishable, baseUrl: string): readonly PublishedFile[] {
  const files = WRITERS.map(({ name, mediaType, write }) => ({
    name,
    mediaType,
    text: write({ ...publishable, selfUrl: new URL(name, baseUrl).href }),
  }));
  const opml = formatOpml(publishable.title, publishable.following);
  return [...files, { name: 'following.opml', mediaType: 'text/x-opml', text: opml }];
}
