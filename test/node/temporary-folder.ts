// A folder that is there for one test file and gone after it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes it at once; the test file's end removes it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-node-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
