// XML of others, by libxml2: hostile, so its size has a limit, nothing is fetched, and a document type is refused (entities come with it).
// And XML of ours, of which every character is one that XML 1.0 may hold.

import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';
import { FeedRefused, needSize } from './fault.ts';

/** Hands the root to `read`; the document is gone afterwards. Throws FeedRefused. */
export function readXml<T>(bytes: Uint8Array, read: (root: XmlElement) => T): T {
  needSize(bytes);
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option:
        ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG,
    });
  } catch (fault) {
    if (fault instanceof XmlParseError)
      throw new FeedRefused('well-formed', `this is no XML: ${fault.message.trim()}`);
    throw fault;
  }
  try {
    if (document.dtd !== null)
      throw new FeedRefused('no-dtd', 'the feed declares a document type; none is accepted');
    return read(document.root);
  } finally {
    document.dispose();
  }
}

/** The child elements of a namespace, of one name or of any; at most so many. */
export function childrenOf(
  element: XmlElement,
  namespace: string,
  name: string | null = null,
  most: number = Number.MAX_SAFE_INTEGER,
): XmlElement[] {
  const found: XmlElement[] = [];
  for (let child = element.firstChild; child !== null && found.length < most; child = child.next) {
    if (!(child instanceof XmlElement) || child.namespaceUri !== namespace) continue;
    if (name === null || child.name === name) found.push(child);
  }
  return found;
}

export function childOf(element: XmlElement, namespace: string, name: string): XmlElement | null {
  return childrenOf(element, namespace, name, 1)[0] ?? null;
}

/** The text of a child; empty where there is none. */
export function textIn(element: XmlElement, namespace: string, name: string): string {
  return childOf(element, namespace, name)?.content.trim() ?? '';
}

/** An attribute without a namespace; empty where there is none. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attr(name)?.value ?? '';
}

/** Text that XML 1.0 may hold: other characters vanish. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
