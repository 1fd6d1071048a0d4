// Takes what a feed has said since the last time into the shelf, statement by statement, each signature checked.

import { cryptography } from '../node/cryptography.ts';
import { applyStatement } from '../social/fold.ts';
import type { Patience } from '../social/ports.ts';
import { readStatement, type SignedStatement } from '../social/statement.ts';
import { KeptRows } from './kept-rows.ts';
import { cameLate, missingOf, newestRun, type ReadLog, type Run } from './missing-blocks.ts';
import { mustBeHanded } from './outgoing.ts';
import type { Kept, People } from './shelf/people.ts';
import type { Posts } from './shelf/posts.ts';
import type { Shelf } from './shelf/shelf.ts';

/** Statements that go into the rows at once. */
const BATCH = 256;
/** Nobody is waited for. */
const AT_HAND = { timeoutMs: 0 };

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

async function blocksFrom(
  log: ReadLog,
  { from, to }: Run,
  patience: Patience,
): Promise<readonly Uint8Array[]> {
  const end = Math.min(to, from + BATCH);
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
    if (kept.isOwn) mustBeHanded({ shelf, nowMs }, signed);
  }
  return rows.fresh;
}

/** Somebody may have been muted or blocked while blocks were waited for; null for who is blocked. */
function applyAsNow(
  parts: TakingIn,
  { source }: Kept,
  from: number,
  blocks: readonly Uint8Array[],
): number | null {
  const now = parts.people.find(source);
  if (now === null || now.blockedAtMs !== null) return null;
  const posts = apply(parts, now, from, blocks);
  parts.people.took(now, Math.max(now.taken, from + blocks.length));
  return posts;
}

const NOTHING: Taken = { statements: 0, posts: 0 };

function together(all: readonly Taken[]): Taken {
  const sum = (of: keyof Taken): number => all.reduce((before, one) => before + one[of], 0);
  return { statements: sum('statements'), posts: sum('posts') };
}

/** Takes blocks in, in their order, as far as they are at hand or come within the time. */
async function takeRun(
  parts: TakingIn,
  kept: Kept,
  log: ReadLog,
  run: Run,
  patience: Patience,
): Promise<Taken> {
  const endMs = performance.now() + (patience.timeoutMs ?? 0);
  let [from, posts] = [run.from, 0];
  while (from < run.to) {
    // one time for all of it: a feed that drips is taken in the next time
    const timeoutMs = Math.max(0, Math.ceil(endMs - performance.now()));
    const blocks = await blocksFrom(log, { from, to: run.to }, { timeoutMs });
    if (blocks.length === 0) break;
    const at = from;
    const fresh = parts.shelf.atOnce(() => applyAsNow(parts, kept, at, blocks));
    if (fresh === null) break;
    posts += fresh;
    from += blocks.length;
  }
  return { statements: from - run.from, posts };
}

/** Nobody who is there has the block that would be next: takes in the newest that there is, and notes what is missing before. */
async function leapGap(parts: TakingIn, kept: Kept, log: ReadLog, next: number): Promise<Taken> {
  const run = await newestRun(log, next);
  if (run === null || run.from === next) return NOTHING;
  const missing = missingOf(kept, log);
  parts.people.misses(kept, { from: missing?.from ?? next, to: run.from });
  return takeRun(parts, kept, log, run, AT_HAND);
}

/** Takes in what was missing and is here now, with all that came after it. */
async function closeGap(parts: TakingIn, log: ReadLog, { source }: Kept): Promise<Taken> {
  const now = parts.people.find(source);
  const missing = now === null ? null : missingOf(now, log);
  if (now === null || missing === null) return NOTHING;
  const late = await cameLate(log, missing, now.taken);
  if (late === null) return NOTHING;
  const { statements, posts } = await takeRun(parts, now, log, late, AT_HAND);
  if (statements < late.to - late.from) return NOTHING;
  parts.people.misses(now, { from: missing.from, to: late.from });
  return { statements: missing.to - late.from, posts };
}

/**
 * Takes in what is at hand or comes within the time. Where a block does not come and later ones are here, these are taken in; without
 * any time nothing is decided, since what is missing may be on its way. With `newestMax` older statements are left out.
 */
export async function takeIn(
  parts: TakingIn,
  kept: Kept,
  log: ReadLog,
  patience: Patience,
  newestMax = Number.POSITIVE_INFINITY,
): Promise<Taken> {
  const begun = Math.max(kept.taken, log.keptFrom, log.length - newestMax);
  const inOrder = await takeRun(parts, kept, log, { from: begun, to: log.length }, patience);
  if ((patience.timeoutMs ?? 0) <= 0) return inOrder;
  const next = begun + inOrder.statements;
  const leapt = next < log.length ? await leapGap(parts, kept, log, next) : NOTHING;
  return together([inOrder, leapt, await closeGap(parts, log, kept)]);
}
