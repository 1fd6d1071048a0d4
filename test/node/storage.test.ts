// What a node's folder takes on the disk, by what lies in it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storageOf } from '../../src/node/storage.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the room of a folder', () => {
  const root = temporaryFolder();

  it('is told by what lies there, and is what du counts', async () => {
    const folder = join(root, 'node');
    for (const [name, bytes] of [
      ['store/a/1', 300_000],
      ['store/2', 5],
      ['witness/1', 100_000],
      ['page-files/x', 20_000],
      ['keys.json', 400],
      ['node.log', 10_000],
    ] as const) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), Buffer.alloc(bytes, 1));
    }
    // a link takes no more than itself
    symlinkSync('/usr', join(folder, 'elsewhere'));
    const found = await storageOf(folder);
    expect(found.parts.map(({ what }) => what)).toEqual(['entries', 'seals', 'files', 'others']);
    expect(found.bytes).toBe(found.parts.reduce((sum, { bytes }) => sum + bytes, 0));
    const [counted = ''] = execFileSync('du', ['-s', '-B1', folder], { encoding: 'utf8' }).split('\t');
    const [own = ''] = execFileSync('stat', ['-c', '%b', folder], { encoding: 'utf8' }).split('\n');
    expect(found.bytes).toBe(Number(counted) - Number(own) * 512);
    expect(found.freeBytes).toBeGreaterThan(0);
  });

  it('is nothing where there is no folder', async () => {
    expect(await storageOf(join(root, 'nowhere'))).toMatchObject({ parts: [], bytes: 0, freeBytes: null });
  });
});
