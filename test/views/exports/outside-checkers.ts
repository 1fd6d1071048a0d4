// The outside programs that judge exported books: hledger, beancount, ledger.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Whether a program can be run. In CI it must be there: the answer is then always yes, and a test without it fails. */
export function isThere(program: string): boolean {
  if (process.env['CI'] === 'true') return true;
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
  if (!found) process.stderr.write(`MISSING: ${program}; exported books are not judged by it\n`);
  return found;
}

export interface Verdict {
  readonly accepted: boolean;
  readonly says: string;
}

/** Runs a program over a file with the given text; `FILE` among the arguments is its path. */
export function judgeFile(program: string, args: readonly string[], fileName: string, text: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-books-'));
  try {
    const path = join(folder, fileName);
    writeFileSync(path, text);
    const run = spawnSync(
      program,
      args.map((argument) => (argument === 'FILE' ? path : argument)),
      { encoding: 'utf8', timeout: 60_000, env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder } },
    );
    if (run.error !== undefined) return { accepted: false, says: run.error.message };
    return { accepted: run.status === 0, says: `${run.stdout}${run.stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How each program is asked to judge strictly. */
export const STRICTLY = {
  hledger: { program: 'hledger', args: ['check', '--strict', '-f', 'FILE'], fileName: 'books.journal' },
  beancount: { program: 'bean-check', args: ['FILE'], fileName: 'books.beancount' },
  ledger: {
    program: 'ledger',
    args: ['--args-only', '--strict', '--pedantic', '-f', 'FILE', 'balance'],
    fileName: 'books.ledger',
  },
} as const;

/** How each program is asked for the balance of every account and for the dates of every posting. */
export const READ_BACK = {
  hledger: {
    balances: ['balance', '-f', 'FILE', '--flat', '-N', '-E', '-O', 'csv'],
    dates: ['register', '-f', 'FILE', '-E', '-O', 'csv'],
  },
  ledger: {
    balances: [
      '--args-only',
      '-f',
      'FILE',
      'balance',
      '--flat',
      '--empty',
      '--no-total',
      '--format',
      '"%(account)","%(quantity(display_total)) X"\n',
    ],
    dates: ['--args-only', '-f', 'FILE', 'register', '--date-format', '%Y-%m-%d', '--format', '"%(date)"\n'],
  },
} as const;
