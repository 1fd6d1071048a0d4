// Where somebody's posts come from: a signed feed, a finger address, or a page on the web. Written one way, compared as text.

import { hex, text } from '../kernel/codec.ts';
import { choice, record } from '../kernel/codec-records.ts';

export type Source =
  /** The Ed25519 public key of a feed, 64 digits of lower-case hex. */
  | { readonly is: 'feed'; readonly key: string }
  /** `dk@example.org`, or `dk@example.org:7979`; the host in lower case. */
  | { readonly is: 'finger'; readonly address: string }
  /** An http or https address of a feed in Atom, JSON Feed or twtxt. */
  | { readonly is: 'url'; readonly url: string };

/** The port of finger where an address names none (RFC 1288, section 2.1). */
export const FINGER_PORT = 79;
const SOURCE_BYTES_MAX = 1024;

export const sourceCodec = choice({
  feed: record({ key: hex(32) }),
  finger: record({ address: text(SOURCE_BYTES_MAX) }),
  url: record({ url: text(SOURCE_BYTES_MAX) }),
});

/** A finger address in its parts. */
export interface FingerAddress {
  readonly user: string;
  /** A name, an IPv4 address, or an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
}

const FEED_KEY = /^[0-9a-f]{64}$/;
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*\.?$/;
const ADDRESS = /^([^\s@/\p{Cc}]*)@(?:\[([0-9a-fA-F:.]{2,45})\]|([^\s@:[\]/\p{Cc}]+))(?::(\d{1,5}))?$/u;

/** Reads `user@host` or `user@host:port`; null when it is no address. The user may be empty: that asks who there is. */
export function parseFingerAddress(typed: string): FingerAddress | null {
  if (typed.length > SOURCE_BYTES_MAX) return null;
  const [all, user = '', six, name, digits] = ADDRESS.exec(typed) ?? [];
  const host = (six ?? name ?? '').toLowerCase();
  const port = digits === undefined ? FINGER_PORT : Number(digits);
  if (all === undefined || port < 1 || port > 65_535) return null;
  if (six === undefined ? !HOST_NAME.test(host) : !host.includes(':')) return null;
  return { user, host, port };
}

/** The one spelling of an address. */
export function formatFingerAddress({ user, host, port }: FingerAddress): string {
  const named = host.includes(':') ? `[${host}]` : host;
  return `${user}@${named}${port === FINGER_PORT ? '' : `:${port}`}`;
}

/** An http or https address as the platform spells it; null for anything else, and for one with a password in it. */
export function parseWebAddress(typed: string): string | null {
  if (!/^https?:\/\//i.test(typed) || typed.length > SOURCE_BYTES_MAX || !URL.canParse(typed)) return null;
  const { href, username, password } = new URL(typed);
  return username === '' && password === '' && href.length <= SOURCE_BYTES_MAX ? href : null;
}

function parseFingerUrl(typed: string): Source | null {
  const [all, place = '', path = ''] = /^finger:\/\/([^/]+)(?:\/(.*))?$/i.exec(typed) ?? [];
  if (all === undefined) return null;
  return parseSource(place.includes('@') ? place : `${path}@${place}`);
}

/** Reads what a person types to follow somebody: a feed key, `user@host`, `finger://host/user`, or a web address. */
export function parseSource(typed: string): Source | null {
  const trimmed = typed.trim();
  const key = trimmed.toLowerCase().replace(/^feed:/, '');
  if (FEED_KEY.test(key)) return { is: 'feed', key };
  if (/^finger:/i.test(trimmed)) return parseFingerUrl(trimmed);
  const url = parseWebAddress(trimmed);
  if (url !== null) return { is: 'url', url };
  const address = parseFingerAddress(trimmed);
  return address === null ? null : { is: 'finger', address: formatFingerAddress(address) };
}

/** The one text of a source; `parseSource` reads it back. */
export function formatSource(source: Source): string {
  switch (source.is) {
    case 'feed':
      return source.key;
    case 'finger':
      return source.address;
    case 'url':
      return source.url;
  }
}

export function sameSource(one: Source, other: Source): boolean {
  return one.is === other.is && formatSource(one) === formatSource(other);
}
