// The terminal as the command line sees it; tests hand in one of their own.

import { createInterface } from 'node:readline/promises';

/** A place for text. `columns` is null where nobody watches: a file, a pipe. */
export interface TextSink {
  /** Resolves when more may be written. Never rejects: a reader that went away ends the program's output, not the program. */
  write(text: string): Promise<void>;
  readonly columns: number | null;
}

/** What the command line needs of the process. */
export interface Terminal {
  readonly out: TextSink;
  readonly err: TextSink;
  /** Asks a person; null where there is no terminal to ask on. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly env: { readonly [name: string]: string | undefined };
  readonly workingFolder: string;
  nowMs(): number;
}

const COLUMNS_MIN = 20;

function sinkOf(stream: NodeJS.WriteStream): TextSink {
  let open = true;
  stream.on('error', () => {
    open = false;
  });
  return {
    get columns() {
      return stream.isTTY ? Math.max(COLUMNS_MIN, stream.columns || 80) : null;
    },
    write(text) {
      if (!open || stream.write(text)) return Promise.resolve();
      return new Promise((resolve) => {
        stream.once('drain', resolve);
        stream.once('error', () => resolve());
        stream.once('close', resolve);
      });
    },
  };
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const ask = async (question: string): Promise<string> => {
    const prompt = createInterface({ input: stdin, output: stderr });
    try {
      return await prompt.question(question);
    } finally {
      prompt.close();
    }
  };
  return {
    out: sinkOf(stdout),
    err: sinkOf(stderr),
    ask: stdin.isTTY && stderr.isTTY ? ask : null,
    env: process.env,
    workingFolder: process.cwd(),
    nowMs: () => performance.now(),
  };
}

/** Makes headings bold where a person watches who has not asked for none (no-color.org). */
export function strongFor({ columns }: TextSink, env: Terminal['env']): (text: string) => string {
  const plain = columns === null || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return plain ? (text) => text : (text) => `\u001b[1m${text}\u001b[22m`;
}
