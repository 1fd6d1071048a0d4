// Whether files are still as they were read, told by what the system says of them. A file that was changed just before it was read proves nothing:
// within one tick of the file system's clock it can change again without a trace. So only what had been still for a while is trusted.

import { lstatSync, type Stats } from 'node:fs';

/** Longer than any tick of a file system's clock (FAT has two seconds). */
export const STILL_MS = 3_000;

export interface Seal {
  /** Whether nothing has changed since. */
  holds(): boolean;
}

interface Sealed {
  readonly path: string;
  readonly stat: Stats | undefined;
}

const look = (path: string): Sealed => ({ path, stat: lstatSync(path, { throwIfNoEntry: false }) });

function isSame({ path, stat }: Sealed): boolean {
  const now = lstatSync(path, { throwIfNoEntry: false });
  if (now === undefined || stat === undefined) return false;
  const isSameFile = now.ino === stat.ino && now.size === stat.size && now.mode === stat.mode;
  return isSameFile && now.ctimeMs === stat.ctimeMs && now.mtimeMs === stat.mtimeMs;
}

/** Begins before a folder is read; `over` ends it with the files that were read in it. */
export function sealOf(folder: string, stillMs: number): { over(files: readonly string[]): Seal } {
  const beganMs = Date.now();
  const before = look(folder);
  return {
    over(files) {
      const sealed = [before, ...files.map(look)];
      const isStill = sealed.every(({ stat }) => stat !== undefined && stat.ctimeMs < beganMs - stillMs);
      return { holds: () => isStill && sealed.every(isSame) };
    },
  };
}
