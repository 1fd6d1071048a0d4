// The parts of twtxt that its writer and its reader share: the hash that names a twt, and its subject (twtxt.dev, extensions Twt Hash and Twt Subject).

import { base32nopad } from '@scure/base';
import { toUtf8 } from '../../kernel/bytes.ts';
import { plainBlake2b } from '../../kernel/hash.ts';
import { formatInstant } from './time.ts';

const HASH_LENGTH = 7;

/** Line breaks within a twt (extension Multiline). */
export const LINE_SEPARATOR = '\u2028';

/** A timestamp as it is hashed: whole seconds, `Z` for UTC, other offsets as they stand. Null for what is no timestamp. */
export function hashedTimestamp(timestamp: string): string | null {
  const [all, date, minutes, seconds = ':00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|z|[+-]\d{2}:?\d{2})?$/.exec(timestamp) ?? [];
  if (all === undefined) return null;
  const offset = /^(?:[zZ]|[+-]00:?00)$/.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return `${date}T${minutes}${seconds}${offset}`;
}

/** The hash of a twt: the last seven letters of BLAKE2b-256 over feed address, timestamp and text, in base 32. */
export function twtHash(feedUrl: string, timestamp: string, text: string): string {
  const bytes = toUtf8(`${feedUrl}\n${timestamp}\n${text}`.toWellFormed()) ?? new Uint8Array();
  return base32nopad
    .encode(plainBlake2b(32, [bytes]))
    .toLowerCase()
    .slice(-HASH_LENGTH);
}

/** The timestamp of a twt of ours: UTC, whole seconds. */
export function twtTimestamp(atMs: number): string {
  return formatInstant(Math.floor(atMs / 1000) * 1000);
}

const SUBJECT = /^((?:@<[^>]*>\s*)*)\(#(?:<([a-z0-9]{7,16})[^>]*>|([a-z0-9]{7,16}))\)\s*/;

/** The hash in the subject at the beginning of a twt, and the text without it; null where there is none. */
export function subjectOf(text: string): { readonly hash: string; readonly rest: string } | null {
  const [all, mentions = '', long, short] = SUBJECT.exec(text) ?? [];
  const hash = long ?? short;
  return all === undefined || hash === undefined ? null : { hash, rest: mentions + text.slice(all.length) };
}
