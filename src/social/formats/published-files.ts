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
  { nameOf: (stem: string) => `${stem}.atom`, mediaType: 'application/atom+xml', write: formatAtom },
  { nameOf: (stem: string) => `${stem}.json`, mediaType: 'application/feed+json', write: formatJsonFeed },
  { nameOf: () => 'twtxt.txt', mediaType: 'text/plain; charset=utf-8', write: formatTwtxt },
] as const;

export interface Publishing {
  /** Where they are read, with a slash at the end: each file says it of itself. Null where that is not known. */
  readonly baseUrl: string | null;
  /** What the files of other readers are called; `feed` if left out. */
  readonly stem?: string;
}

/** The files. */
export function publishedFiles(
  publishable: Publishable,
  { baseUrl, stem = 'feed' }: Publishing,
): readonly PublishedFile[] {
  const files = WRITERS.map(({ nameOf, mediaType, write }) => {
    const name = nameOf(stem);
    const selfUrl = baseUrl === null ? null : new URL(name, baseUrl).href;
    return { name, mediaType, text: write({ ...publishable, selfUrl }) };
  });
  const opml = formatOpml(publishable.title, publishable.following);
  return [...files, { name: 'following.opml', mediaType: 'text/x-opml', text: opml }];
}
