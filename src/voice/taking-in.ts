// Takes what a feed has said since the last time into the shelf, statement by statement, each signature checked.

import { cryptography } from '../node/cryptography.ts';
import { applyStatement } from '../social/fold.ts';
import type { FeedLog, Patience } from '../social/ports.ts';
import { readStatement, type SignedStatement } from '../social/statement.ts';
import { KeptRows } from './kept-rows.ts';
import { mustBeHanded } from './outgoing.ts';
import type { Kept, People } from './shelf/people.ts';
import type { Posts } from './shelf/posts.ts';
import type { Shelf } from './shelf/shelf.ts';

/** Statements that go into the rows at once. */
const BATCH = 256;

export interface TakingIn {
  readonly shelf: Shelf;
  readonly people: People;
  readonly posts: Posts;
  readonly nowMs: () => number;
}

/** The last instant that a date can be (ECMAScript, 21.4.1.1); later ones are no time at which anybody says something. */
const INSTANT_MAX_MS = 8_640_000_000_000_000;

/** Reads a signed statement; null for bytes that are none. */
export function checkedStatement(bytes: Uint8Array): SignedStatement | null {
  const read = readStatement(bytes, (signature, hash, author) =>
    cryptography.verify(signature, hash, author),
  );
  return 'value' in read && read.value.statement.atMs <= INSTANT_MAX_MS ? read.value : null;
}

async function blocksFrom(log: FeedLog, from: number, patience: Patience): Promise<readonly Uint8Array[]> {
  const end = Math.min(log.length, from + BATCH);
  const blocks = await Promise.all(
    Array.from({ length: end - from }, (_, at) => log.block(from + at, patience)),
  );
  const firstMissing = blocks.indexOf(null);
  return (firstMissing < 0 ? blocks : blocks.slice(0, firstMissing)).filter((one) => one !== null);
}

/** What was passed on of a post changes with it, also where room was made for the post itself. */
function passOnChange(posts: Posts, { source }: Kept, { statement: { body, atMs } }: SignedStatement): void {
  if (body.is !== 'edit' && body.is !== 'delete') return;
  const of = { source, id: body.of };
  if (posts.find(of) !== null) return;
  if (body.is === 'edit')
    posts.passOn(of, { text: body.text, editedAtMs: atMs, deletedAtMs: null, pictures: null });
  else posts.passOn(of, { text: '', editedAtMs: null, deletedAtMs: atMs, pictures: [] });
}

/** What came of a feed. */
export interface Taken {
  readonly statements: number;
  /** Posts, answers and what was passed on, without edits. */
  readonly posts: number;
}

/** How many posts the statements bring. */
function apply(
  { shelf, people, posts, nowMs }: TakingIn,
  kept: Kept,
  from: number,
  blocks: readonly Uint8Array[],
): number {
  let fresh = 0;
  const rows = new KeptRows(people, posts, kept, nowMs());
  const key = kept.source.is === 'feed' ? kept.source.key : '';
  for (const [at, bytes] of blocks.entries()) {
    const signed = checkedStatement(bytes);
    // what somebody else signed, or what stands in another place than it says, is no word of this feed
    if (signed === null || signed.statement.author !== key || signed.statement.counter !== from + at)
      continue;
    rows.block = from + at;
    rows.atMs = signed.statement.atMs;
    applyStatement(rows, signed);
    passOnChange(posts, kept, signed);
    if (rows.post(signed.id) !== null) fresh++;
    if (kept.isOwn) mustBeHanded({ shelf, nowMs }, signed);
  }
  people.took(kept, from + blocks.length);
  return fresh;
}

/** Somebody may have been muted or blocked while blocks were waited for; null for who is blocked. */
function applyAsNow(
  parts: TakingIn,
  { source }: Kept,
  from: number,
  blocks: readonly Uint8Array[],
): number | null {
  const now = parts.people.find(source);
  return now === null || now.blockedAtMs !== null ? null : apply(parts, now, from, blocks);
}

/** Takes in what is at hand or comes within the time. A block that is missing is waited for the next time. */
export async function takeIn(parts: TakingIn, kept: Kept, log: FeedLog, patience: Patience): Promise<Taken> {
  const begun = Math.max(kept.taken, log.keptFrom);
  const endMs = performance.now() + (patience.timeoutMs ?? 0);
  let [from, posts] = [begun, 0];
  while (from < log.length) {
    // one time for all of it: a feed that drips is taken in the next time
    const leftMs = Math.max(0, Math.ceil(endMs - performance.now()));
    const blocks = await blocksFrom(log, from, { timeoutMs: leftMs });
    if (blocks.length === 0) break;
    const at = from;
    const fresh = parts.shelf.atOnce(() => applyAsNow(parts, kept, at, blocks));
    if (fresh === null) break;
    posts += fresh;
    from += blocks.length;
  }
  return { statements: from - begun, posts };
}
