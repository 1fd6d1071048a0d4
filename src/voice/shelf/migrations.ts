// How a shelf that an older version wrote becomes one of today. Each step is all or nothing, with the number that it leads to.

import { POST_TABLE, POST_TEXT } from './schema.ts';

/** Rows in the order of time; before, they were in the order in which posts came. */
const TO_2 = `
DROP TRIGGER post_added;
DROP TRIGGER post_gone;
DROP TRIGGER post_changed;
DROP TABLE post_text;
DROP INDEX post_by_place;
DROP INDEX post_by_time;
DROP INDEX post_by_author;
DROP INDEX post_by_handle;
DROP INDEX post_by_reply;
DROP INDEX post_by_repost;
ALTER TABLE post RENAME TO post_1;
${POST_TABLE}
INSERT INTO post (row, source, id, handle, place, at_ms, shown_ms, text, reply_source, reply_id, repost_source, repost_id, pictures,
    edited_ms, deleted_ms, url, block, statement)
  SELECT (max(shown_ms, 0) << 20) + row_number() OVER (PARTITION BY max(shown_ms, 0) ORDER BY handle) - 1,
    source, id, handle, place, at_ms, shown_ms, text, reply_source, reply_id, repost_source, repost_id, pictures,
    edited_ms, deleted_ms, url, block, statement FROM post_1;
DROP TABLE post_1;
${POST_TEXT}
INSERT INTO post_text (post_text) VALUES ('rebuild');
`;

/** Feeds of which later blocks are here than the first. The table `mailed` goes when what it says lies with the other decisions (decisions.ts). */
const TO_3 = `
ALTER TABLE source ADD COLUMN missing_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN missing_to INTEGER NOT NULL DEFAULT 0;
`;

/** Twts since July 2026 were called by a hash that is theirs no more (extension Twt Hash v2): their pages are read again. */
const TO_4 = `
DELETE FROM post WHERE at_ms >= 1782864000000 AND length(id) = 7 AND id NOT GLOB '*[^a-z2-7]*'
  AND source IN (SELECT id FROM source WHERE source GLOB 'http*://*');
UPDATE source SET etag = '' WHERE source GLOB 'http*://*';
`;

/** What was passed on says what its original says now; before, it kept the words with which it came (passed-on.ts). */
const TO_5 = `
UPDATE post SET text = original.text, pictures = original.pictures, edited_ms = original.edited_ms, deleted_ms = original.deleted_ms
  FROM post AS original JOIN source AS author ON author.id = original.source
  WHERE post.repost_source = author.source AND post.repost_id = original.id AND post.deleted_ms IS NULL;
`;

/** By the number of the version that a shelf has. */
export const MIGRATIONS: { readonly [from: number]: string } = { 1: TO_2, 2: TO_3, 3: TO_4, 4: TO_5 };
