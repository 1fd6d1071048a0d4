// Reads Atom (RFC 4287) of others; replies by RFC 4685. Texts become plain text, whatever their type.

import type { XmlElement } from 'libxml2-wasm';
import { type Feed, plainPost, type Post } from '../model.ts';
import { ENTRIES_MAX, FeedRefused } from './fault.ts';
import { idText, linkIn, outsideFeed, postText } from './outside-feed.ts';
import { plainTextOf } from './plain-text.ts';
import { parseRefUri } from './ref-uri.ts';
import { parseInstant } from './time.ts';
import { ATOM, THREAD } from './write-atom.ts';
import { attributeOf, childOf, childrenOf, readXml, textIn } from './xml.ts';

/** A text construct (section 3.1) or content (4.1.3) as plain text. */
function textOf(element: XmlElement | null): string {
  if (element === null) return '';
  const type = attributeOf(element, 'type').toLowerCase();
  if (type === 'xhtml') return plainTextOf(element.toString());
  if (type === 'html' || type === 'text/html') return plainTextOf(element.content);
  return element.content.trim();
}

function linkOf(element: XmlElement, rel: string, base: string): string | null {
  for (const link of childrenOf(element, ATOM, 'link')) {
    const is = attributeOf(link, 'rel') || 'alternate';
    if (is === rel) return linkIn(attributeOf(link, 'href'), base);
  }
  return null;
}

function postOf(entry: XmlElement, url: string): Post | null {
  const source = { is: 'url', url } as const;
  const title = textOf(childOf(entry, ATOM, 'title'));
  const body = textOf(childOf(entry, ATOM, 'content')) || textOf(childOf(entry, ATOM, 'summary'));
  // a title that only repeats how the text begins says nothing more
  const isRepeated =
    title !== '' && body.replace(/\s+/g, ' ').startsWith(title.replace(/…$/, '').replace(/\s+/g, ' '));
  const text = postText(isRepeated ? body : [title, body].filter((one) => one !== '').join('\n\n'));
  const page = linkOf(entry, 'alternate', url);
  const id = idText(textIn(entry, ATOM, 'id') || (page ?? ''));
  const updated = parseInstant(textIn(entry, ATOM, 'updated'));
  const atMs = parseInstant(textIn(entry, ATOM, 'published')) ?? updated;
  if (id === '' || text === '' || atMs === null) return null;
  const replied = childOf(entry, THREAD, 'in-reply-to');
  const ref = replied === null ? '' : idText(attributeOf(replied, 'ref'));
  return plainPost({
    source,
    id,
    atMs,
    text,
    replyTo: ref === '' ? null : parseRefUri(ref, source),
    editedAtMs: updated !== null && updated > atMs ? updated : null,
    url: page,
  });
}

/** Reads a feed that was fetched from `url`. Throws FeedRefused. */
export function readAtom(bytes: Uint8Array, url: string): Feed {
  return readXml(bytes, (root) => {
    if (root.namespaceUri !== ATOM || root.name !== 'feed')
      throw new FeedRefused('format', `this is <${root.name}> and no Atom feed`);
    const author = childOf(root, ATOM, 'author');
    const name = author === null ? '' : textIn(author, ATOM, 'name');
    const posts = childrenOf(root, ATOM, 'entry', ENTRIES_MAX).flatMap((entry) => postOf(entry, url) ?? []);
    return outsideFeed(
      url,
      { name: name || textOf(childOf(root, ATOM, 'title')), about: textOf(childOf(root, ATOM, 'subtitle')) },
      posts,
    );
  });
}
