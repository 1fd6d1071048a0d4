// Outside programs as judges of the books: each gets the export in its own language and says whether it holds.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { replaceFile } from '../../node/private-file.ts';
import type { Stage } from './stage.ts';

export interface Verdict {
  readonly program: string;
  /** Null where the program is not installed. */
  readonly accepts: boolean | null;
  readonly says: string;
}

interface Judge {
  readonly program: string;
  readonly format: string;
  readonly file: string;
  readonly words: (path: string) => readonly string[];
}

const JUDGES: readonly Judge[] = [
  {
    program: 'hledger',
    format: 'hledger',
    file: 'books.journal',
    words: (path) => ['-f', path, 'check', '--strict'],
  },
  { program: 'bean-check', format: 'beancount', file: 'books.beancount', words: (path) => [path] },
  {
    program: 'ledger',
    format: 'ledger',
    file: 'books.ledger',
    words: (path) => ['--args-only', '--strict', '--pedantic', '-f', path, 'balance'],
  },
];

const JUDGE_BOUND_MS = 120_000;

/** Exports the books of a node for each judge and asks it. */
export async function outsideVerdicts(stage: Stage, node: string): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { program, format, file, words } of JUDGES) {
    const path = join(stage.root, file);
    replaceFile(path, `${await stage.show(node, ['export', '--to', format])}\n`);
    verdicts.push({ program, ...(await ask(program, words(path))) });
  }
  return verdicts;
}

function ask(program: string, words: readonly string[]): Promise<Omit<Verdict, 'program'>> {
  return new Promise((done) => {
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: JUDGE_BOUND_MS });
    let says = '';
    child.stderr.on('data', (chunk: Buffer) => {
      says = `${says}${chunk.toString('utf8')}`.slice(0, 4000);
    });
    child.once('error', () => done({ accepts: null, says: '' }));
    child.once('close', (code) => done({ accepts: code === 0, says: says.trim() }));
  });
}
