// Logs that were signed twice with different entries, as this node has noticed them. In a small file, so that they are still told after
// a restart: the engine notices a fork when two histories meet, and perhaps never again.

import { join } from 'node:path';
import * as v from 'valibot';
import { fromUtf8 } from '../kernel/bytes.ts';
import { readFileIfAny, replaceFile } from './private-file.ts';

const convicted = v.object({
  /** Public key of the log, hex. */
  log: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** When this node noticed it, by the clock of its machine. */
  sinceMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type Convicted = v.InferOutput<typeof convicted>;

const FORKS_FILE = 'forks.json';

/** Where the proof of a fork is kept: both signatures, which anybody can check. */
export function proofPath(root: string, log: string): string {
  return join(root, `forked-${log.slice(0, 16)}.proof`);
}

export class Convictions {
  readonly #path: string;
  #all: readonly Convicted[];

  /** What is no such file counts as none: it only repeats what node.log says. */
  constructor(root: string) {
    this.#path = join(root, FORKS_FILE);
    const bytes = readFileIfAny(this.#path);
    const parsed = v.safeParse(v.array(convicted), bytes === null ? [] : jsonOf(bytes));
    this.#all = parsed.success ? parsed.output : [];
  }

  /** In the order in which they were noticed. */
  all(): readonly Convicted[] {
    return this.#all;
  }

  /** Keeps the first time. Never throws: a full disk must not hide the warning. */
  notice(log: string, sinceMs: number): void {
    if (this.#all.some((known) => known.log === log)) return;
    this.#all = [...this.#all, { log, sinceMs }];
    try {
      replaceFile(this.#path, `${JSON.stringify(this.#all, null, 2)}\n`);
    } catch {
      // told until the node ends
    }
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '') as unknown;
  } catch {
    return null;
  }
}
