// Writes Atom (RFC 4287), with replies as RFC 4685 has them.

import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { Post } from '../model.ts';
import { formatSource, type Source } from '../source.ts';
import { type Published, standing, titleOf, updatedAtMs } from './published.ts';
import { refUri, sourceUri } from './ref-uri.ts';
import { formatInstant } from './time.ts';
import { xmlText } from './xml.ts';

export const ATOM = 'http://www.w3.org/2005/Atom';
export const THREAD = 'http://purl.org/syndication/thread/1.0';

function put(
  into: XmlElement,
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const element = into.addElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttr(key, xmlText(value));
  if (text !== '') element.addText(xmlText(text));
  return element;
}

function putLink(into: XmlElement, rel: string, href: string, type: string | null = null): void {
  put(into, 'link', '', { rel, href, ...(type === null ? {} : { type }) });
}

function putAuthor(into: XmlElement, source: Source, nameOf: Published['nameOf']): void {
  const author = into.addElement('author');
  put(author, 'name', nameOf(source) || formatSource(source));
  put(author, 'uri', sourceUri(source));
}

function putEntry(root: XmlElement, post: Post, { nameOf, urlOf, pictureUrlOf }: Published): void {
  const entry = root.addElement('entry');
  put(entry, 'id', refUri(post));
  put(entry, 'title', titleOf(post, nameOf) || formatInstant(post.atMs), { type: 'text' });
  put(entry, 'published', formatInstant(post.atMs));
  put(entry, 'updated', formatInstant(post.editedAtMs ?? post.atMs));
  putAuthor(entry, post.source, nameOf);
  const url = urlOf(post);
  if (url !== null) putLink(entry, 'alternate', url);
  if (post.repostOf !== null) putLink(entry, 'via', refUri(post.repostOf));
  for (const picture of post.pictures) {
    const href = pictureUrlOf(picture, post);
    if (href !== null)
      put(entry, 'link', '', {
        rel: 'enclosure',
        href,
        type: picture.mediaType,
        length: String(picture.size),
        title: picture.alt,
      });
  }
  if (post.replyTo !== null) {
    const reply = entry.addElement('in-reply-to', 'thr');
    reply.setAttr('ref', xmlText(refUri(post.replyTo)));
  }
  put(entry, 'content', post.text, { type: 'text' });
}

/** The feed as Atom, in UTF-8. */
export function formatAtom(published: Published): string {
  const { title, author, posts, uri, selfUrl, homeUrl, nameOf } = published;
  const document = XmlDocument.create();
  try {
    const root = document.createRoot('feed', ATOM);
    root.addNsDeclaration(THREAD, 'thr');
    // a feed is the same one wherever it is read
    put(root, 'id', author?.source.is === 'feed' ? uri : (selfUrl ?? uri));
    put(root, 'title', title || (selfUrl ?? uri), { type: 'text' });
    if (author !== null && author.profile.about !== '')
      put(root, 'subtitle', author.profile.about, { type: 'text' });
    put(root, 'updated', formatInstant(updatedAtMs(posts)));
    if (author !== null) putAuthor(root, author.source, nameOf);
    if (selfUrl !== null) putLink(root, 'self', selfUrl, 'application/atom+xml');
    if (homeUrl !== null) putLink(root, 'alternate', homeUrl);
    put(root, 'generator', 'Telekommune');
    for (const post of standing(posts)) putEntry(root, post, published);
    return document.toString({ format: false });
  } finally {
    document.dispose();
  }
}
