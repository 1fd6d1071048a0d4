// OPML 2.0: lists of who is followed, to carry from one reader to another.

import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { cutLineToBytes } from '../bounded-text.ts';
import { type Followed, LIMITS } from '../model.ts';
import { formatSource, parseSource, type Source } from '../source.ts';
import { FeedRefused } from './fault.ts';
import { attributeOf, childrenOf, readXml, xmlText } from './xml.ts';

const FOLLOWED_MAX = 10_000;
const DEPTH_MAX = 32;

/** What other readers make of a source: they know web addresses alone. */
function typeOf(source: Source): string {
  return source.is === 'url' ? 'rss' : source.is;
}

/** The list as OPML. Feeds and finger addresses are in it too, under types of their own. */
export function formatOpml(title: string, followed: readonly Followed[]): string {
  const document = XmlDocument.create();
  try {
    const root = document.createRoot('opml');
    root.setAttr('version', '2.0');
    root.addElement('head').addElement('title').addText(xmlText(title));
    const body = root.addElement('body');
    for (const { source, nick } of followed) {
      const outline = body.addElement('outline');
      const named = xmlText(nick || formatSource(source));
      for (const [name, value] of Object.entries({
        text: named,
        title: named,
        type: typeOf(source),
        xmlUrl: formatSource(source),
      }))
        outline.setAttr(name, xmlText(value));
    }
    return document.toString({ format: true });
  } finally {
    document.dispose();
  }
}

function* outlinesIn(element: XmlElement, depth: number): Generator<XmlElement> {
  for (const outline of childrenOf(element, '', 'outline')) {
    yield outline;
    if (depth < DEPTH_MAX) yield* outlinesIn(outline, depth + 1);
  }
}

/** Reads whom a list follows, in folders or not; what cannot be followed is left out. Throws FeedRefused. */
export function readOpml(bytes: Uint8Array): readonly Followed[] {
  return readXml(bytes, (root) => {
    const [body] = childrenOf(root, '', 'body', 1);
    if (root.name.toLowerCase() !== 'opml' || body === undefined)
      throw new FeedRefused('format', `this is <${root.name}> and no OPML`);
    const found = new Map<string, Followed>();
    for (const outline of outlinesIn(body, 0)) {
      const source = parseSource(attributeOf(outline, 'xmlUrl') || attributeOf(outline, 'xmlurl'));
      if (source === null || found.has(formatSource(source))) continue;
      const nick = attributeOf(outline, 'title') || attributeOf(outline, 'text');
      found.set(formatSource(source), { source, nick: cutLineToBytes(nick.trim(), LIMITS.nameBytesMax) });
      if (found.size === FOLLOWED_MAX) break;
    }
    return [...found.values()];
  });
}
