// How an example tells its life: titles, lines, and one line that counts while many alike things happen.

import type { TextSink } from '../../doors/cli/terminal.ts';
import { strongFor, type Terminal } from '../../doors/cli/terminal.ts';
import type { Teller } from './play.ts';

/** A teller on a terminal; off a terminal it counts only at the end. */
export function tellerOn(sink: TextSink, env: Terminal['env']): Teller {
  const strong = strongFor(sink, env);
  const isTerminal = sink.columns !== null;
  const write = (text: string): void => void sink.write(text);
  return {
    title: (text) => write(`\n${strong(text)}\n`),
    line: (text) => write(`  ${clipped(text, sink.columns)}\n`),
    progress(what, done, total) {
      const text = `  ${what}  ${done} of ${total}`;
      if (isTerminal) write(`\r${text}${done === total ? '\n' : ''}`);
      else if (done === total) write(`${text}\n`);
    },
  };
}

function clipped(text: string, columns: number | null): string {
  if (columns === null || text.length + 2 <= columns) return text;
  return `${text.slice(0, Math.max(0, columns - 3))}…`;
}
