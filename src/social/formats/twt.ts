// The parts of twtxt that its writer and its reader share: the hash that names a twt, and its subject (twtxt.dev, extensions Twt Hash and Twt Subject).

import { base32nopad } from '@scure/base';
import { toUtf8 } from '../../kernel/bytes.ts';
import { plainBlake2b } from '../../kernel/hash.ts';
import { formatInstant } from './time.ts';

/** From this instant on, by a twt's own timestamp, its hash is of version 2 (extension Twt Hash v2). */
const VERSION_2_FROM_MS = Date.UTC(2026, 6, 1);
/** Version 1: letters at the end, whose last one says little. Version 2: letters at the beginning. */
const LENGTHS = { 1: 7, 2: 12 } as const;

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

/** The hashes of a twt: BLAKE2b-256 over feed address, timestamp (as it is hashed) and text, in base 32. */
export interface TwtHashes {
  /** What names it. */
  readonly id: string;
  /** Of the other version: clients that do not know both may name it so. */
  readonly other: string;
}

export function twtHashes(feedUrl: string, timestamp: string, text: string): TwtHashes {
  const bytes = toUtf8(`${feedUrl}\n${timestamp}\n${text}`.toWellFormed()) ?? new Uint8Array();
  const letters = base32nopad.encode(plainBlake2b(32, [bytes])).toLowerCase();
  const [first, second] = [letters.slice(-LENGTHS[1]), letters.slice(0, LENGTHS[2])];
  const isNew = Date.parse(timestamp) >= VERSION_2_FROM_MS;
  return isNew ? { id: second, other: first } : { id: first, other: second };
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
