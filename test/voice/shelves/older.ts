// Shelves as older versions of the program wrote them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';

/** The path of a shelf of that version with these rows, which is gone when the test ends. */
export function fileOfVersion(version: number, rows: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-shelf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'shelf.db');
  const database = new DatabaseSync(path);
  const schema = readFileSync(new URL(`version-${version}.sql`, import.meta.url), 'utf8');
  database.exec(`${schema} ${rows} PRAGMA user_version = ${version};`);
  database.close();
  return path;
}
