// RFC 1288, section 3.2.7: an audit trail. One line a query, one file a day, kept as many days as the keeper of the server chose.

import { readdirSync, rmSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_MODE, makePrivateFolder } from '../../node/private-file.ts';
import { oneLine } from '../control-characters.ts';
import type { Outcome } from './respond.ts';

const DAY_MS = 86_400_000;
const FLUSH_MS = 250;
/** What needs no escaping, as nearly every query. */
const PLAIN = /^[\w.@+ -]*$/;
const FILE = /^queries-(\d{4}-\d{2}-\d{2})\.log$/;

export interface Logged {
  readonly atMs: number;
  /** Whence; empty where it is not known. */
  readonly address: string;
  readonly query: string;
  readonly outcome: Outcome;
  /** Of the answer. */
  readonly bytes: number;
}

export interface QueryLog {
  note(logged: Logged): void;
  /** Resolves when everything noted is written. */
  close(): Promise<void>;
}

export const NO_LOG: QueryLog = { note: () => undefined, close: async () => undefined };

/** `2026-11-26T15:04:05.123Z 192.0.2.7 answered 312 "dk"`: time, whence, what became of it, bytes of the answer, the query. */
export function logLine({ atMs, address, query, outcome, bytes }: Logged): string {
  const quoted = PLAIN.test(query) ? `"${query}"` : JSON.stringify(oneLine(query));
  return `${new Date(atMs).toISOString()} ${address === '' ? '-' : address} ${outcome} ${bytes} ${quoted}`;
}

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

/** Removes the files of days that are over for longer than `keepDays`. */
export function removeOldLogs(folder: string, keepDays: number, nowMs: number): void {
  const oldest = dayOf(nowMs - (keepDays - 1) * DAY_MS);
  for (const name of readdirSync(folder)) {
    const day = FILE.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(folder, name));
  }
}

/** A log in a folder; none at all where no day is kept. A disk that is full costs lines, never answers. */
export function queryLogIn(folder: string, keepDays: number, nowMs: number): QueryLog {
  if (keepDays === 0) return NO_LOG;
  makePrivateFolder(folder);
  removeOldLogs(folder, keepDays, nowMs);
  let dayNumber = Math.floor(nowMs / DAY_MS);
  let path = join(folder, `queries-${dayOf(nowMs)}.log`);
  let lines = '';
  let timer: NodeJS.Timeout | null = null;
  // one after the other, and never in the way of an answer
  let written = Promise.resolve();

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (lines === '') return;
    const [to, text] = [path, lines];
    lines = '';
    written = written.then(() => appendFile(to, text, { mode: FILE_MODE })).catch(() => undefined);
  }

  return {
    note(logged) {
      if (Math.floor(logged.atMs / DAY_MS) !== dayNumber) {
        flush();
        dayNumber = Math.floor(logged.atMs / DAY_MS);
        path = join(folder, `queries-${dayOf(logged.atMs)}.log`);
        removeOldLogs(folder, keepDays, logged.atMs);
      }
      lines += `${logLine(logged)}\n`;
      timer ??= setTimeout(flush, FLUSH_MS);
    },
    close() {
      flush();
      return written;
    },
  };
}
