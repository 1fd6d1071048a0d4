// The shelf itself: words are found newest first, however many posts have them, and shelves of older versions are taken along.

import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plainPost } from '../../src/social/model.ts';
import { People } from '../../src/voice/shelf/people.ts';
import { type Place, Posts } from '../../src/voice/shelf/posts.ts';
import { SCHEMA_VERSION } from '../../src/voice/shelf/schema.ts';
import { openShelf, type Shelf } from '../../src/voice/shelf/shelf.ts';
import { NOON_MS } from './people.ts';
import { fileOfVersion } from './shelves/older.ts';

const DK = { is: 'finger', address: 'dk@example.org' } as const;

/** A shelf in memory with these texts of one person, by the instant at which they were said, in the order in which they came. */
function shelfWith(said: readonly (readonly [atMs: number, text: string])[]): Posts {
  const shelf = openShelf(':memory:');
  const people = new People(shelf);
  const posts = new Posts(shelf);
  shelf.atOnce(() => {
    const by = people.need(DK);
    for (const [at, [atMs, text]] of said.entries())
      posts.put(by, plainPost({ source: DK, id: `${at}`, atMs, text }), NOON_MS);
  });
  return posts;
}

function found(posts: Posts, typed: string, limit = 100): readonly string[] {
  const seen: string[] = [];
  let before: Place | null = null;
  do {
    const page = posts.search(typed, { limit, before });
    seen.push(...page.posts.map(({ text }) => text));
    before = page.next;
  } while (before !== null);
  return seen;
}

describe('words', () => {
  test('are found newest first by the time at which they were said, not at which they came', () => {
    const posts = shelfWith([
      [3, 'press c'],
      [1, 'press a'],
      [2, 'Press b'],
      [4, 'nothing'],
    ]);
    expect(found(posts, 'press')).toEqual(['press c', 'Press b', 'press a']);
    expect(found(posts, 'press a')).toEqual(['press a']);
  });

  test('are found page by page without loss or repetition, of one instant too, and of instants before 1970', () => {
    const instant = fc.constantFrom(-5_000, 0, 1, 1, 1, 2, NOON_MS, NOON_MS + 99);
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (instants, limit) => {
        const said = instants.map((atMs, at) => [atMs, `press ${at}`] as const);
        expect(found(shelfWith(said), 'press', limit).toSorted()).toEqual(
          said.map(([, text]) => text).toSorted(),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('may be unfinished at the end, and have any case and marks', () => {
    const posts = shelfWith([
      [1, 'Die Größe der Druckerei'],
      [2, 'größer'],
      [3, 'großartig'],
      [4, '한국어'],
    ]);
    expect(found(posts, 'GROSSE')).toEqual([]);
    expect(found(posts, 'große')).toEqual(['größer', 'Die Größe der Druckerei']);
    expect(found(posts, 'die drucker')).toEqual(['Die Größe der Druckerei']);
    expect(found(posts, '한국')).toEqual(['한국어']);
  });

  test('are words and no query, whatever is typed', () => {
    const posts = shelfWith([[1, 'near or not and press']]);
    for (const typed of ['"', 'a OR', 'NEAR(', 'press*"', 'text:press', '-press', '(', '^press'])
      expect(() => found(posts, typed)).not.toThrow();
    expect(found(posts, 'OR NOT press')).toHaveLength(1);
    expect(found(posts, '…')).toEqual([]);
    expect(found(posts, 'w '.repeat(5_000))).toEqual([]);
  });

  test('that were said at one instant without end take the room of the instant before', () => {
    const shelf = openShelf(':memory:');
    const by = new People(shelf).need(DK);
    const posts = new Posts(shelf);
    // the last row of the millisecond 5
    shelf.change(
      `INSERT INTO post (row, source, id, handle, place, at_ms, shown_ms, text)
       VALUES ((6 << 20) - 1, ?, 'x', 'x', 1, 5, 5, 'press last')`,
      by.row,
    );
    for (const id of ['1', '2'])
      posts.put(by, plainPost({ source: DK, id, atMs: 5, text: `press ${id}` }), NOON_MS);
    expect(found(posts, 'press')).toEqual(['press last', 'press 2', 'press 1']);
  });
});

function opened(path: string): Shelf {
  const shelf = openShelf(path);
  onTestFinished(() => shelf.close());
  return shelf;
}

describe('a shelf of version 1', () => {
  const ROWS = `
    INSERT INTO source (id, source, nick, muted_ms) VALUES (7, 'dk@example.org', 'dk', NULL), (8, 'x@example.org', '', 5);
    INSERT INTO post (row, source, id, handle, place, at_ms, shown_ms, text) VALUES
      (1, 7, 'b', 'bb', 1, 2000, 2000, 'press b'), (2, 7, 'a', 'aa', 1, 1000, 1000, 'press a'),
      (3, 7, 'c', 'cc', 1, 2000, 2000, 'press c'), (4, 7, 'd', 'dd', 1, -9, -9, 'press d');`;

  test('keeps everything, and is searched in the order of time', () => {
    const path = fileOfVersion(1, ROWS);
    const shelf = opened(path);
    const posts = new Posts(shelf);
    expect(found(posts, 'press')).toEqual(['press c', 'press b', 'press a', 'press d']);
    expect(posts.by(new People(shelf).need(DK), { limit: 9, before: null }).posts).toHaveLength(4);
    posts.put(
      new People(shelf).need(DK),
      plainPost({ source: DK, id: 'e', atMs: 1_500, text: 'press e' }),
      9_999,
    );
    expect(found(posts, 'press')).toEqual(['press c', 'press b', 'press e', 'press a', 'press d']);
    expect(new People(shelf).all().map(({ mutedAtMs }) => mutedAtMs)).toEqual([null, 5]);
    expect(shelf.one('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });

  test('reads twts again that have another name since July 2026, and nothing else', () => {
    const [june, july] = [Date.UTC(2026, 5, 30), Date.UTC(2026, 6, 1)];
    const path = fileOfVersion(
      1,
      `INSERT INTO source (id, source, etag) VALUES (1, 'https://example.org/twtxt.txt', '"1"'), (2, 'dk@example.org', '');
       INSERT INTO post (source, id, handle, place, at_ms, shown_ms, text) VALUES
         (1, 'abcdefg', 'a', 1, ${july}, 1, 'new'), (1, 'abcdefh', 'b', 1, ${june}, 2, 'old'),
         (1, 'abc:efg', 'c', 1, ${july}, 3, 'no twt'), (2, 'abcdefg', 'd', 1, ${july}, 4, 'no page');`,
    );
    const shelf = opened(path);
    expect(shelf.all('SELECT text FROM post ORDER BY handle').map(({ text }) => text)).toEqual([
      'old',
      'no twt',
      'no page',
    ]);
    expect(new People(shelf).all().map(({ etag }) => etag)).toEqual(['', '']);
  });

  test('shows in what was passed on what its original says now', () => {
    const passedOn = `
      INSERT INTO source (id, source) VALUES (9, 'y@example.org');
      INSERT INTO post (row, source, id, handle, place, at_ms, shown_ms, text, deleted_ms) VALUES (5, 7, 'w', 'ee', 1, 3000, 3000, '', 4000);
      INSERT INTO post (row, source, id, handle, place, at_ms, shown_ms, text, repost_source, repost_id) VALUES
        (6, 9, 'r', 'ff', 1, 3500, 3500, 'press withdrawn', 'dk@example.org', 'w'),
        (7, 9, 's', 'a0', 1, 3600, 3600, 'press unknown', 'dk@example.org', 'nowhere');`;
    const posts = new Posts(opened(fileOfVersion(1, ROWS + passedOn)));
    expect(found(posts, 'press')).toEqual(['press unknown', 'press c', 'press b', 'press a', 'press d']);
    expect(posts.beginning('ff')[0]).toMatchObject({ text: '', deletedAtMs: 4000 });
  });

  test('is of today after it was opened once, and one of a newer program is refused', () => {
    const path = fileOfVersion(1, ROWS);
    openShelf(path).close();
    const shelf = opened(path);
    expect(shelf.one('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION });
    expect(found(new Posts(shelf), 'press')).toHaveLength(4);
    shelf.change(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    expect(() => openShelf(path)).toThrow('newer version');
  });
});
