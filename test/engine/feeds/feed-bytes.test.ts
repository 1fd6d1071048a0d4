// Counting bytes by the tree agrees with counting blocks, for every length and every place.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Corestore from 'corestore';
import { expect, test } from 'vitest';
import { bytesBefore, bytesOfBlocks } from '../../../src/engine/feeds/feed-bytes.ts';
import { keepFrom } from '../../../src/engine/feeds/room.ts';

test('the bytes before and after every block of a feed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-bytes-'));
  const store = new Corestore(folder);
  try {
    const log = store.get({ name: 'bytes' });
    await log.ready();
    const sizes: number[] = [];
    const sum = (from: number, to: number): number =>
      sizes.slice(from, to).reduce((all, one) => all + one, 0);
    for (let length = 1; length <= 21; length++) {
      sizes.push(length * 3);
      await log.append(Buffer.alloc(length * 3));
      for (let index = 0; index < length; index++) {
        expect(await bytesBefore(log, index)).toBe(sum(0, index));
        expect(await bytesOfBlocks(log, index)).toBe(sum(index, length));
      }
    }
    await log.clear(3, 4);
    expect(await bytesOfBlocks(log, 2)).toBe(sum(2, 21) - 12);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('what is kept of a feed fits its room by half, and nothing is dropped before it is full', () => {
  const extent = fc
    .record({
      length: fc.integer({ min: 1, max: 2 ** 24 }),
      byteLength: fc.integer({ min: 1, max: 2 ** 40 }),
      keptShare: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ length, byteLength, keptShare }) => {
      const keptFrom = Math.floor(length * keptShare);
      return { length, byteLength, keptFrom, droppedBytes: Math.floor((byteLength * keptFrom) / length) };
    });
  fc.assert(
    fc.property(extent, fc.integer({ min: 1, max: 2 ** 40 }), (feed, bytesMax) => {
      const from = keepFrom(feed, bytesMax);
      const bytes = feed.byteLength - feed.droppedBytes;
      if (bytes <= bytesMax) expect(from).toBe(feed.keptFrom);
      else {
        expect(from).toBeGreaterThan(feed.keptFrom);
        expect(from).toBeLessThanOrEqual(feed.length);
        const stays = (bytes * (feed.length - from)) / (feed.length - feed.keptFrom);
        expect(stays).toBeLessThanOrEqual(bytesMax / 2 + 1);
      }
    }),
  );
});
