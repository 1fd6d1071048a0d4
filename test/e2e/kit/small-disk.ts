// A disk of a few megabytes in a folder, to be filled: a file system in memory, which only root may mount.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free. */
  fill(leaveBytes: number): void;
  /** Frees what `fill` took. */
  free(): void;
  remove(): void;
}

function mount(folder: string, bytes: number): boolean {
  const words = ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', folder];
  return spawnSync('mount', words, { stdio: 'ignore' }).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder], { stdio: 'ignore' });
}

/** Whether this machine lets us mount. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-e2e-mount-'));
  const may = mount(folder, 1_000_000);
  if (may) unmount(folder);
  rmSync(folder, { recursive: true });
  return may;
}

/** Mounts it over a folder, which is made. */
export function mountSmallDisk(folder: string, bytes: number): SmallDisk {
  mkdirSync(folder, { mode: 0o700 });
  if (!mount(folder, bytes)) throw new Error(`no disk could be mounted at ${folder}`);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill(leaveBytes) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes)));
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => unmount(folder),
  };
}
