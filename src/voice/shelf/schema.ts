// The tables of a shelf. Rows are derived from what authors said; of feeds they can be made again, of plans and pages of the web they are the only copy.

/** Goes up with every change that older programs cannot read. */
export const SCHEMA_VERSION = 5;

/**
 * `row` stands for the time (row-order.ts).
 * `place` says where its author stands: 0 hidden (muted or blocked), 1 known, 2 followed or oneself.
 * `block` is where a feed has it; `statement` a stranger's signed words as they were handed over.
 * `shown_ms` is the author's instant, or when it came here where the author's clock runs ahead: nobody pins a post to the top.
 */
export const POST_TABLE = `
CREATE TABLE post (
  row INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  id TEXT NOT NULL,
  handle TEXT NOT NULL,
  place INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  shown_ms INTEGER NOT NULL,
  text TEXT NOT NULL,
  reply_source TEXT,
  reply_id TEXT,
  repost_source TEXT,
  repost_id TEXT,
  pictures TEXT NOT NULL DEFAULT '[]',
  edited_ms INTEGER,
  deleted_ms INTEGER,
  url TEXT,
  block INTEGER,
  statement BLOB,
  UNIQUE (source, id)
) STRICT;

CREATE INDEX post_by_place ON post (place, shown_ms, handle);
CREATE INDEX post_by_time ON post (shown_ms, handle);
CREATE INDEX post_by_author ON post (source, shown_ms, handle);
CREATE INDEX post_by_handle ON post (handle);
CREATE INDEX post_by_reply ON post (reply_source, reply_id, place DESC, shown_ms, handle) WHERE reply_source IS NOT NULL;
CREATE INDEX post_by_repost ON post (repost_source, repost_id) WHERE repost_source IS NOT NULL;
`;

/** The words of posts. */
export const POST_TEXT = `
CREATE VIRTUAL TABLE post_text USING fts5 (text, content = 'post', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER post_added AFTER INSERT ON post BEGIN
  INSERT INTO post_text (rowid, text) VALUES (new.row, new.text);
END;
CREATE TRIGGER post_gone AFTER DELETE ON post BEGIN
  INSERT INTO post_text (post_text, rowid, text) VALUES ('delete', old.row, old.text);
END;
CREATE TRIGGER post_changed AFTER UPDATE OF text ON post BEGIN
  INSERT INTO post_text (post_text, rowid, text) VALUES ('delete', old.row, old.text);
  INSERT INTO post_text (rowid, text) VALUES (new.row, new.text);
END;
`;

/** `outgoing` still has to be handed to whom it answers. Of a feed the blocks from `missing_from` up to `missing_to` are not in the rows though later ones are. */
export const SCHEMA = `
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,
  nick TEXT NOT NULL DEFAULT '',
  profile TEXT NOT NULL DEFAULT '{}',
  followed_ms INTEGER,
  is_own INTEGER NOT NULL DEFAULT 0,
  muted_ms INTEGER,
  blocked_ms INTEGER,
  taken INTEGER NOT NULL DEFAULT 0,
  missing_from INTEGER NOT NULL DEFAULT 0,
  missing_to INTEGER NOT NULL DEFAULT 0,
  asked_ms INTEGER,
  answered_ms INTEGER,
  trouble TEXT NOT NULL DEFAULT '',
  etag TEXT NOT NULL DEFAULT '',
  depth INTEGER
) STRICT;

${POST_TABLE}
CREATE TABLE outgoing (
  id TEXT PRIMARY KEY,
  to_key TEXT NOT NULL,
  said_ms INTEGER NOT NULL,
  statement BLOB NOT NULL
) STRICT;

CREATE TABLE follow (
  of INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  source TEXT NOT NULL,
  nick TEXT NOT NULL,
  PRIMARY KEY (of, source)
) STRICT, WITHOUT ROWID;

${POST_TEXT}`;
