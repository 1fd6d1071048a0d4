// Programs that are not ours, which judge what we write.

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
  if (!found) process.stderr.write(`MISSING: ${program}; what it judges is not judged\n`);
  return found;
}

export interface Verdict {
  readonly accepted: boolean;
  readonly says: string;
}

/** Runs a program over a file with the given content; `FILE` among the arguments is its path. */
export function judgeFile(
  program: string,
  args: readonly string[],
  fileName: string,
  content: string | Uint8Array,
): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-judged-'));
  try {
    const path = join(folder, fileName);
    writeFileSync(path, content);
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
