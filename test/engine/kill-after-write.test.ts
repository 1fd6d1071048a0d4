// Whatever the disk has taken when a process is killed, the node that opens it agrees with a fresh replay.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkBases } from '../../src/engine/streams.ts';
import { openRealWorld, type RealWorld } from './real-world.ts';
import { allRows, bytes } from './toy-fold.ts';
import { until } from './until.ts';

let world: RealWorld;
beforeEach(async () => {
  world = await openRealWorld();
});
afterEach(() => world.close());

/** Runs the writer until its disk has taken so many writes; it is killed by then. */
function killAfterWrites(folder: string, primaryKey: Uint8Array, writes: number): Promise<string | null> {
  const script = new URL('kill-after-write.ts', import.meta.url).pathname;
  const keys = [primaryKey, world.encryptionKey].map((key) => Buffer.from(key).toString('hex'));
  const writer = spawn(process.execPath, [script, folder, ...keys, '', String(writes)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((done) => writer.once('exit', (_code, signal) => done(signal)));
}

test.for([2, 3, 4, 5, 6, 7])(
  'killed when the disk has taken %i writes, a node has the rows that a replay makes',
  async (writes) => {
    const folder = `${world.folder}/killed`;
    const primaryKey = randomBytes(32);
    expect(await killAfterWrites(folder, primaryKey, writes)).toBe('SIGKILL');
    const again = await world.open('again', { folder, primaryKey });
    const replayer = await world.open('replayer');
    linkBases(again.base, replayer.base);
    await again.base.append([bytes('put after yes')]);
    const rowsOf = async (base: typeof again.base): Promise<string> => {
      await base.update();
      const rows = await base.newest();
      const found = await allRows(rows);
      await rows.close();
      return found.join('\n');
    };
    await until('the replay has the last entry', async () =>
      (await rowsOf(replayer.base)).includes('row/after=yes'),
    );
    expect(await rowsOf(again.base)).toBe(await rowsOf(replayer.base));
    expect([...again.warnings, ...replayer.warnings]).toEqual([]);
  },
);
