// A store that is closed leaves nothing behind that keeps the process alive, not even when the DHT is out of reach.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDhtNode } from '../../../src/engine/dht.ts';
import { openFeedWorld, seed } from './feed-world.ts';
import type { FeedWorld } from './feed-world.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('open-and-close.ts', import.meta.url));

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

test('the process ends by itself', async () => {
  const dht = await openDhtNode({ host: '127.0.0.1', port: 0 });
  try {
    const { stdout } = await run(process.execPath, [program, world.folder('anna'), dht.address], {
      timeout: 25_000,
    });
    expect(stdout).toBe('closed\n');
  } finally {
    await dht.close();
  }
});

test('a store closes soon when the DHT went away before', async () => {
  const dht = await openDhtNode({ host: '127.0.0.1', port: 0 });
  const options = { dht: { bootstrap: [dht.address], host: '127.0.0.1' } };
  const anna = await world.open('anna', options);
  const bert = await world.open('bert', options);
  const feed = await anna.own(seed());
  await feed.append(new Uint8Array([1]));
  const followed = await bert.follow(feed.key);
  expect(await followed.block(0, { timeoutMs: 20_000 })).toEqual(new Uint8Array([1]));
  await dht.close();
  const beganMs = performance.now();
  await anna.close();
  expect(performance.now() - beganMs).toBeLessThan(4_500);
});

test('without bootstrap nodes the public DHT is used only when it was asked for', async () => {
  await expect(world.open('anna', { dht: { bootstrap: [] } })).rejects.toThrow(
    'no bootstrap node of a DHT is named',
  );
  // The folder was let go of.
  await (await world.open('anna')).close();
});

test('a folder that another process or store has is not opened twice', async () => {
  await world.open('anna');
  await expect(world.open('anna')).rejects.toThrow(/lock/i);
});
