// RFC 1288, section 3.2.4: files that users write. Only regular files are read, never through a link, and never more than a limit.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { decodeAnswer } from '../../social/plan/answer-text.ts';

/** The largest file that is shown, in bytes. */
export const SHOWN_BYTES_MAX = 262_144;

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
// a pipe without a writer must not hold the server up, so the opening does not wait
const FLAGS = O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

/** The text of a file; empty where there is none, or it is a link, a folder, a pipe, or too large. */
export function readPlainFile(path: string): string {
  let file: number;
  try {
    file = openSync(path, FLAGS);
  } catch (fault) {
    if (isAbsence(fault)) return '';
    throw fault;
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > SHOWN_BYTES_MAX) return '';
    const bytes = Buffer.allocUnsafe(stat.size);
    return decodeAnswer(bytes.subarray(0, readSync(file, bytes, 0, stat.size, 0)));
  } finally {
    closeSync(file);
  }
}

/** Absent, a link, a socket, or closed to this user: nothing to show, and no trouble. */
const ABSENT = new Set(['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES', 'ENXIO', 'EISDIR', 'ENAMETOOLONG']);

export function isAbsence(fault: unknown): boolean {
  return (
    fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && ABSENT.has(fault.code)
  );
}
