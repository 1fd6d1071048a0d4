// Posts on the shelf: put in, taken out by name, and read page by page.

import type { SQLInputValue } from 'node:sqlite';
import { toUtf8 } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import type { Picture, Post, Ref } from '../../social/model.ts';
import { formatSource, parseSource, type Source } from '../../social/source.ts';
import { IN_TIMELINES, OF_NOBODY_BLOCKED, tellPassedOn, withWordsOf, type Words } from './passed-on.ts';
import { type Kept, placeOf } from './people.ts';
import { freeRow, rowBefore } from './row-order.ts';
import type { Row, Shelf } from './shelf.ts';
import { exactWords, typedWords } from './word-query.ts';

/** A post as it is kept. */
export interface KeptPost extends Post {
  /** What it is called here, 64 hex digits; people type the first few. */
  readonly handle: string;
  /** When it was said, or first seen here where the author's clock runs ahead; milliseconds since 1970. */
  readonly shownAtMs: number;
}

/** A place in a timeline: everything after it is older. */
export interface Place {
  readonly shownAtMs: number;
  readonly handle: string;
}

export interface Page {
  readonly posts: readonly KeptPost[];
  /** Where the next, older page begins; null at the end. */
  readonly next: Place | null;
}

/** Which part of a list is wanted. */
export interface Wanted {
  readonly limit: number;
  readonly before: Place | null;
}

/** Where a post came from: its block in the author's feed, or its signed bytes as a stranger handed them over. */
export interface Whence {
  readonly block?: number | null;
  readonly statement?: Uint8Array | null;
}

/** A feed's post is called by its id; others by the hash of where and what they are. */
export function handleOf({ source, id }: Ref): string {
  if (source.is === 'feed' && /^[0-9a-f]{64}$/.test(id)) return id;
  return hashHex('post-handle', 32, toUtf8(`${formatSource(source)}\n${id}`) ?? new Uint8Array());
}

function refOf(source: unknown, id: unknown): Ref | null {
  const known = typeof source === 'string' ? parseSource(source) : null;
  return known === null || typeof id !== 'string' ? null : { source: known, id };
}

function instant(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

const COLUMNS = `post.id, post.handle, post.at_ms, post.shown_ms, post.text, post.reply_source, post.reply_id, post.repost_source,
  post.repost_id, post.pictures, post.edited_ms, post.deleted_ms, post.url, source.source AS said_by`;
const FROM = 'FROM post JOIN source ON source.id = post.source';

function postOf(row: Row): KeptPost {
  const source = parseSource(String(row['said_by']));
  if (source === null) throw new Error('the shelf names a source that is none');
  return {
    source,
    id: String(row['id']),
    handle: String(row['handle']),
    atMs: Number(row['at_ms']),
    shownAtMs: Number(row['shown_ms']),
    text: String(row['text']),
    replyTo: refOf(row['reply_source'], row['reply_id']),
    repostOf: refOf(row['repost_source'], row['repost_id']),
    pictures: JSON.parse(String(row['pictures'])) as readonly Picture[],
    editedAtMs: instant(row['edited_ms']),
    deletedAtMs: instant(row['deleted_ms']),
    url: typeof row['url'] === 'string' ? row['url'] : null,
  };
}

/** The page out of rows, of which one more than fits was asked for. */
function pageOf(rows: readonly Row[], limit: number): Page {
  const posts = rows.slice(0, limit).map(postOf);
  const last = posts.at(-1);
  return { posts, next: rows.length > limit && last !== undefined ? last : null };
}

export class Posts {
  readonly #shelf: Shelf;
  #passedOnChanges = 0;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  find({ source, id }: Ref): KeptPost | null {
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE source.source = ? AND post.id = ?`;
    const row = this.#shelf.one(sql, formatSource(source), id);
    return row === null ? null : postOf(row);
  }

  has({ row }: Kept, id: string): boolean {
    return this.#shelf.one('SELECT 1 FROM post WHERE source = ? AND id = ?', row, id) !== null;
  }

  /** Posts whose handle begins so, at most three. */
  beginning(handle: string): readonly KeptPost[] {
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE post.handle >= ? AND post.handle < ? LIMIT 3`;
    return this.#shelf.all(sql, handle, `${handle}g`).map(postOf);
  }

  /** Puts a post in, or what it says now, with all that passes it on. When it was first seen stays. */
  put(by: Kept, said: Post, nowMs: number, { block = null, statement = null }: Whence = {}): void {
    const post = said.repostOf === null ? said : withWordsOf(said, this.find(said), this.find(said.repostOf));
    const shownMs = Math.min(post.atMs, nowMs);
    this.#shelf.change(
      `INSERT INTO post (row, source, id, handle, place, at_ms, shown_ms, text, reply_source, reply_id, repost_source, repost_id,
         pictures, edited_ms, deleted_ms, url, block, statement)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (source, id) DO UPDATE SET text = excluded.text, pictures = excluded.pictures,
         edited_ms = excluded.edited_ms, deleted_ms = excluded.deleted_ms, url = excluded.url, place = excluded.place,
         block = coalesce(post.block, excluded.block)`,
      freeRow(this.#shelf, shownMs),
      by.row,
      post.id,
      handleOf(post),
      placeOf(by),
      post.atMs,
      shownMs,
      post.text,
      post.replyTo === null ? null : formatSource(post.replyTo.source),
      post.replyTo?.id ?? null,
      post.repostOf === null ? null : formatSource(post.repostOf.source),
      post.repostOf?.id ?? null,
      JSON.stringify(post.pictures),
      post.editedAtMs,
      post.deletedAtMs,
      post.url,
      block,
      statement,
    );
    this.passOn(post, post);
  }

  /** Whoever passed a post on shows from now on what its author made of it. */
  passOn(of: Ref, now: Words): void {
    this.#passedOnChanges += tellPassedOn(this.#shelf, of, now);
  }

  /** Goes up whenever something that was passed on changed with its original. */
  get passedOnChanges(): number {
    return this.#passedOnChanges;
  }

  /** What somebody passed on of a post, and did not withdraw. */
  passedOnBy({ row }: Kept, { source, id }: Ref): KeptPost | null {
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE post.repost_source = ? AND post.repost_id = ? AND post.source = ? AND post.deleted_ms IS NULL LIMIT 1`;
    const found = this.#shelf.one(sql, formatSource(source), id, row);
    return found === null ? null : postOf(found);
  }

  /** What somebody passed on of an author, and did not withdraw; the newest first. */
  passedOnOf({ row }: Kept, author: Source): readonly KeptPost[] {
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE post.source = ? AND post.repost_source = ? AND post.deleted_ms IS NULL
      ORDER BY post.shown_ms DESC, post.handle DESC`;
    return this.#shelf.all(sql, row, formatSource(author)).map(postOf);
  }

  /** Of oneself and those whom one follows. */
  home(wanted: Wanted): Page {
    return this.#page(`post.place = 2 AND ${IN_TIMELINES}`, [], wanted);
  }

  /** Everything that is here of anybody who is not muted. */
  global(wanted: Wanted): Page {
    return this.#page(`post.place > 0 AND ${IN_TIMELINES}`, [], wanted);
  }

  /** Of one person, muted or not, without words of others who are blocked. */
  by({ row }: Kept, wanted: Wanted): Page {
    return this.#page(`post.source = ? AND ${OF_NOBODY_BLOCKED}`, [row], wanted);
  }

  /** Answers to what these say, and what passes it on; and posts that name them with an @ in front. */
  mentions(own: readonly Source[], nick: string, wanted: Wanted): Page {
    const sources = JSON.stringify(own.map(formatSource));
    const about = `post.place > 0 AND ${IN_TIMELINES} AND (post.reply_source IN (SELECT value FROM json_each(?1)) OR post.repost_source IN (SELECT value FROM json_each(?1))
      OR (?2 <> '' AND post.row IN (SELECT rowid FROM post_text WHERE post_text MATCH ?2) AND instr(folded(post.text), ?3) > 0))
      AND source.source NOT IN (SELECT value FROM json_each(?1))`;
    return this.#page(about, [sources, exactWords(nick) ?? '', `@${nick.toLowerCase()}`], wanted);
  }

  /** Posts with all these words, the last one perhaps unfinished. */
  search(typed: string, { limit, before }: Wanted): Page {
    const query = typedWords(this.#shelf, typed);
    if (query === null) return { posts: [], next: null };
    const end = rowBefore(before);
    const rows = this.#shelf.all(
      `SELECT ${COLUMNS} FROM post_text CROSS JOIN post ON post.row = post_text.rowid JOIN source ON source.id = post.source
       WHERE post_text MATCH ? AND post_text.rowid < ${end.sql} AND post.place > 0 AND ${IN_TIMELINES} ORDER BY post_text.rowid DESC LIMIT ?`,
      query,
      ...end.values,
      limit + 1,
    );
    return pageOf(rows, limit);
  }

  /** Direct answers to a post, those by oneself and whom one follows first, then oldest first; none of people who are muted or blocked. */
  answersTo({ source, id }: Ref, limit: number, skip = 0): readonly KeptPost[] {
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE post.reply_source = ? AND post.reply_id = ? AND post.place > 0
      ORDER BY post.place DESC, post.shown_ms, post.handle LIMIT ? OFFSET ?`;
    return this.#shelf.all(sql, formatSource(source), id, limit, skip).map(postOf);
  }

  countAnswers({ source, id }: Ref): number {
    const sql = 'SELECT count(*) AS n FROM post WHERE reply_source = ? AND reply_id = ? AND place > 0';
    return Number(this.#shelf.one(sql, formatSource(source), id)?.['n']);
  }

  /** Posts of one feed from a block on that may be shown, oldest first, and the last block of them. */
  since({ row }: Kept, block: number): { readonly posts: readonly KeptPost[]; readonly lastBlock: number } {
    const sql = `SELECT ${COLUMNS}, post.block ${FROM} WHERE post.source = ? AND post.block >= ? AND ${OF_NOBODY_BLOCKED} ORDER BY post.block`;
    const rows = this.#shelf.all(sql, row, block);
    return { posts: rows.map(postOf), lastBlock: Number(rows.at(-1)?.['block'] ?? block - 1) };
  }

  /** All posts of one person, newest first. */
  allBy(kept: Kept): readonly KeptPost[] {
    return this.#allBy(kept, 'TRUE');
  }

  /** All posts of one person that may be shown to others, newest first: without words of people who are blocked. */
  publishableBy(kept: Kept): readonly KeptPost[] {
    return this.#allBy(kept, OF_NOBODY_BLOCKED);
  }

  /** Drops the oldest of one person's posts until no more than so many are here. */
  keepNewest(by: Kept, most: number): void {
    if (this.countBy(by) <= most) return;
    const sql = `DELETE FROM post WHERE row IN (SELECT row FROM post WHERE source = ?
      ORDER BY shown_ms DESC, handle DESC LIMIT -1 OFFSET ?)`;
    this.#shelf.change(sql, by.row, most);
  }

  countBy({ row }: Kept): number {
    return Number(this.#shelf.one('SELECT count(*) AS n FROM post WHERE source = ?', row)?.['n']);
  }

  count(): number {
    return Number(this.#shelf.one('SELECT count(*) AS n FROM post')?.['n']);
  }

  #allBy({ row }: Kept, which: string): readonly KeptPost[] {
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE post.source = ? AND ${which} ORDER BY post.at_ms DESC, post.handle DESC`;
    return this.#shelf.all(sql, row).map(postOf);
  }

  #page(about: string, values: readonly SQLInputValue[], { limit, before }: Wanted): Page {
    const [shownMs, handle] =
      before === null ? [Number.MAX_SAFE_INTEGER, ''] : [before.shownAtMs, before.handle];
    const rows = this.#shelf.all(
      `SELECT ${COLUMNS} ${FROM} WHERE ${about} AND (post.shown_ms, post.handle) < (?, ?)
       ORDER BY post.shown_ms DESC, post.handle DESC LIMIT ?`,
      ...values,
      shownMs,
      handle,
      limit + 1,
    );
    return pageOf(rows, limit);
  }
}
