// Shows how far long work is, on the error output: one line that rewrites itself for a person, a line now and then for a file.

import type { Progress } from '../../node/session.ts';
import { oneLine } from '../control-characters.ts';
import type { Terminal } from './terminal.ts';
import { cutTo } from './width.ts';

const REDRAW_MS = 100;
const QUIET_START_MS = 400;
const FILE_LINE_MS = 5_000;

export interface ProgressLine {
  readonly report: Progress;
  /** Takes the line away before anything else is printed. */
  clear(): Promise<void>;
}

function progressText(what: string, done: number, total: number | null): string {
  if (total === null) return `${oneLine(what)}: ${done}`;
  const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
  return `${oneLine(what)}: ${done} of ${total} (${percent} %)`;
}

/** A progress line that stays away from work that is over at once. */
export function progressLine({ err, nowMs }: Pick<Terminal, 'err' | 'nowMs'>): ProgressLine {
  const startedMs = nowMs();
  let shownMs = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    report(what, done, total) {
      const now = nowMs();
      const { columns } = err;
      const waitMs = columns === null ? FILE_LINE_MS : REDRAW_MS;
      const quietMs = columns === null ? FILE_LINE_MS : QUIET_START_MS;
      if (now - startedMs < quietMs || now - shownMs < waitMs) return;
      shownMs = now;
      const text = progressText(what, done, total);
      if (columns === null) {
        void err.write(`${text}\n`);
      } else {
        isShown = true;
        void err.write(`\r\u001b[K${cutTo(text, columns - 1)}`);
      }
    },
    async clear() {
      if (isShown) await err.write('\r\u001b[K');
      isShown = false;
    },
  };
}
