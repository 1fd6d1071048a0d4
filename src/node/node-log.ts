// node.log: warnings and faults of a node in full, for whoever looks for their cause. A person is shown the first line only.

import { appendFileSync, renameSync, statSync } from 'node:fs';
import { FILE_MODE } from './private-file.ts';

/** Above this size the log is put aside once and begun anew. */
const LOG_BYTES_MAX = 4_000_000;

/** Writes into the log of a folder; gives the line to show. Never throws: a full disk must not stop a node that only wants to complain. */
export function noteInto(path: string, nowMs: number, note: string): string {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX)
      renameSync(path, `${path}.old`);
    appendFileSync(path, `${new Date(nowMs).toISOString()} ${note}\n`, { mode: FILE_MODE });
  } catch {
    // shown all the same
  }
  return note.split('\n')[0] ?? '';
}
