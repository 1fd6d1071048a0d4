// Reads a feed of the web whatever its format: Atom, JSON Feed or twtxt, told by how it begins, never by what a server calls it.

import type { Feed } from '../model.ts';
import { FeedRefused } from './fault.ts';
import { readAtom } from './read-atom.ts';
import { readJsonFeed } from './json-feed.ts';
import { readTwtxt } from './read-twtxt.ts';

const BEGINNING_BYTES = 256;

/** Throws FeedRefused. */
export function readOutside(bytes: Uint8Array, url: string): Feed {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING_BYTES)).replace(/^[\ufeff\s]+/, '');
  if (/^<(?:!doctype\s+html|html)\b/i.test(beginning))
    throw new FeedRefused('format', 'this is a page in HTML and no feed');
  if (beginning.startsWith('<')) return readAtom(bytes, url);
  return beginning.startsWith('{') ? readJsonFeed(bytes, url) : readTwtxt(bytes, url);
}
