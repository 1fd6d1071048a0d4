// An inviting node and an invited one meet on a private DHT, by the topic of the invitation alone.

import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { openDhtNode } from '../../src/engine/dht.ts';
import { lookUp, openRendezvous, type Rendezvous } from '../../src/engine/rendezvous.ts';
import type { PeerStream } from '../../src/node/ports.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Meeting {
  readonly rendezvous: Rendezvous;
  /** Whether somebody is found there in time; the stream is closed. */
  readonly finds: (topic: Uint8Array, withinMs: number) => Promise<boolean>;
  readonly came: PeerStream[];
  readonly dht: { readonly bootstrap: readonly string[]; readonly host: string };
}

async function meeting(atOnceMax = 16): Promise<Meeting> {
  const node = await openDhtNode({ host: '127.0.0.1', port: 0 });
  closing.push(() => node.close());
  const dht = { bootstrap: [node.address], host: '127.0.0.1' };
  const came: PeerStream[] = [];
  const rendezvous = openRendezvous({ dht, atOnceMax, onStream: (stream) => came.push(stream) });
  closing.push(() => rendezvous.close());
  const finds = async (topic: Uint8Array, withinMs: number): Promise<boolean> => {
    for await (const stream of lookUp(topic, { dht, withinMs })) {
      stream.destroy();
      return true;
    }
    return false;
  };
  return { rendezvous, finds, came, dht };
}

test('whoever looks for an announced topic is connected, and bytes go both ways', async () => {
  const { rendezvous, came, dht } = await meeting();
  const topic = randomBytes(32);
  await rendezvous.announce([topic]);
  for await (const stream of lookUp(topic, { dht })) {
    stream.write(Buffer.from('knock'));
    await expect.poll(() => came.length, { timeout: 10_000 }).toBe(1);
    const [there] = came;
    if (there === undefined) throw new Error('nobody came');
    const [heard] = (await once(there, 'data')) as [Buffer];
    expect(heard.toString()).toBe('knock');
    there.write(Buffer.from('yes?'));
    const [answer] = (await once(stream, 'data')) as [Buffer];
    expect(answer.toString()).toBe('yes?');
    return;
  }
  throw new Error('nobody was found');
});

test('another topic leads nowhere, nor does one that is announced no more', async () => {
  const { rendezvous, finds } = await meeting();
  const [first, second] = [randomBytes(32), randomBytes(32)];
  await rendezvous.announce([first, second]);
  expect(await finds(first, 20_000)).toBe(true);
  expect(await finds(randomBytes(32), 2_000)).toBe(false);
  await rendezvous.announce([second]);
  expect(await finds(first, 4_000)).toBe(false);
  expect(await finds(second, 20_000)).toBe(true);
  await rendezvous.announce([]);
  expect(await finds(second, 4_000)).toBe(false);
  await rendezvous.announce([first]);
  expect(await finds(first, 20_000)).toBe(true);
});

test('a crowd is cut, so that it takes no room from others', async () => {
  const { rendezvous, came, dht } = await meeting(1);
  const topic = randomBytes(32);
  await rendezvous.announce([topic]);
  const first = lookUp(topic, { dht, withinMs: 20_000 });
  const second = lookUp(topic, { dht, withinMs: 20_000 });
  const stays = (await first.next()).value;
  await expect.poll(() => came.length, { timeout: 10_000 }).toBe(1);
  const cut = (await second.next()).value;
  if (!stays || !cut) throw new Error('nobody was found');
  await expect.poll(() => cut.destroyed, { timeout: 10_000 }).toBe(true);
  expect(came).toHaveLength(1);
  expect(stays.destroyed).toBe(false);
  await first.return();
  await second.return();
});

test('without bootstrap nodes nobody looks on the public DHT unasked', async () => {
  const looking = lookUp(randomBytes(32), { dht: { bootstrap: [] } });
  await expect(looking.next()).rejects.toThrow('no bootstrap node of a DHT is named');
  const rendezvous = openRendezvous({ dht: { bootstrap: [] }, onStream: () => undefined });
  await expect(rendezvous.announce([randomBytes(32)])).rejects.toThrow('no bootstrap node of a DHT is named');
});
