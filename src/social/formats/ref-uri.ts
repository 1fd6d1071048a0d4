// A post's name as a URI, as Atom and JSON Feed want one that is the same for ever; read back it is the same post.

import type { Ref } from '../model.ts';
import { formatFingerAddress, parseFingerAddress, parseSource, type Source } from '../source.ts';

const FEED_POST = /^telekommune:([0-9a-f]{64})\/([0-9a-f]{64})$/;
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** Whose feed it is, as a URI: `feed:KEY`, `finger://host/user`, or the web's own address. */
export function sourceUri(source: Source): string {
  switch (source.is) {
    case 'feed':
      return `feed:${source.key}`;
    case 'finger': {
      const { user = '', host = '', port = 0 } = parseFingerAddress(source.address) ?? {};
      return `finger://${formatFingerAddress({ user: '', host, port }).slice(1)}/${encodeURIComponent(user)}`;
    }
    case 'url':
      return source.url;
  }
}

/** `telekommune:KEY/ID`, `finger://host/user#TIME`, or the web's own id (with its feed's address in front where it is not absolute). */
export function refUri({ source, id }: Ref): string {
  switch (source.is) {
    case 'feed':
      return `telekommune:${source.key}/${id}`;
    case 'finger':
      return `${sourceUri(source)}#${encodeURIComponent(id)}`;
    case 'url':
      return ABSOLUTE.test(id) ? id : `${source.url}#${id}`;
  }
}

/** Whose post a URI names; `from` is the feed that it was read in, whose post it is where nothing else shows. */
export function parseRefUri(uri: string, from: Ref['source']): Ref {
  const [, key, id] = FEED_POST.exec(uri) ?? [];
  if (key !== undefined && id !== undefined) return { source: { is: 'feed', key }, id };
  const [, address, time] = /^(finger:\/\/[^#]+)#(.+)$/i.exec(uri) ?? [];
  const source = address === undefined ? null : parseSource(decoded(address));
  if (source !== null && time !== undefined) return { source, id: decoded(time) };
  const [, url, rest] = /^(https?:\/\/[^#]+)#(.+)$/i.exec(uri) ?? [];
  const page = url === undefined ? null : parseSource(url);
  return page !== null && rest !== undefined && !(from.is === 'url' && from.url !== url)
    ? { source: page, id: rest }
    : { source: from, id: uri };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
