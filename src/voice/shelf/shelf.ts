// What a person keeps of those they read, in one SQLite file: people, posts, who follows whom. Whatever lies here was written by
// anybody: it goes in through the model's limits, and comes out as data, never as a query.

import { chmodSync, existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { CommandTrouble } from '../../node/command.ts';
import { FILE_MODE } from '../../node/private-file.ts';
import { MIGRATIONS } from './migrations.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

export type Row = Record<string, SQLOutputValue>;

/** An open shelf. Calls are synchronous: rows are at hand within microseconds. */
export class Shelf {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.#statement(sql).all(...values);
  }

  one(sql: string, ...values: readonly SQLInputValue[]): Row | null {
    return this.#statement(sql).get(...values) ?? null;
  }

  /** How many rows it changed. */
  change(sql: string, ...values: readonly SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  /** All of it or nothing; one within another is part of the outer one. */
  atOnce<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#depth++;
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (fault) {
      this.#database.exec('ROLLBACK');
      throw fault;
    } finally {
      this.#depth--;
    }
  }

  /** Bytes of the file that hold something. */
  bytesHeld(): number {
    const number = (pragma: string): number => {
      const [value] = Object.values(this.one(`PRAGMA ${pragma}`) ?? {});
      return Number(value);
    };
    return (number('page_count') - number('freelist_count')) * number('page_size');
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#database.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }
}

/** Makes the tables, or takes those of an older version along. */
function bringUpToDate(database: DatabaseSync, path: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > SCHEMA_VERSION)
    throw new CommandTrouble({
      kind: 'broken',
      says: `${path} was written by a newer version of this program (${version}, known here ${SCHEMA_VERSION}).`,
      next: 'Use that version.',
    });
  if (version === 0) database.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
  else
    for (let from = version; from < SCHEMA_VERSION; from++)
      database.exec(`BEGIN; ${MIGRATIONS[from]} PRAGMA user_version = ${from + 1}; COMMIT;`);
}

/** Opens the shelf at a path (`:memory:` for none), making it where there is none. Throws CommandTrouble where the file is no shelf. */
export function openShelf(path: string): Shelf {
  const begun = path !== ':memory:' && !existsSync(path);
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path);
    if (begun) chmodSync(path, FILE_MODE);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;');
    // SQLite's own lower() knows ASCII alone
    database.function('folded', { deterministic: true }, (text) => String(text).toLowerCase());
    bringUpToDate(database, path);
    database.exec("CREATE VIRTUAL TABLE temp.post_word USING fts5vocab ('main', 'post_text', 'instance')");
    return new Shelf(database);
  } catch (fault) {
    database?.close();
    if (fault instanceof CommandTrouble) throw fault;
    throw new CommandTrouble({
      kind: 'broken',
      says: `${path} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}.`,
      next: 'Put it aside and start again: feeds that are followed are taken in anew; only posts of finger and of the web that are gone there are lost, and answers by people whom you do not follow.',
    });
  }
}
