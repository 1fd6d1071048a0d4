import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openDhtNode } from '../../src/engine/dht.ts';
import { meetingKeyOf } from '../../src/engine/secure-stream.ts';
import { openSwarmTransport } from '../../src/engine/transport-swarm.ts';
import { openRealWorld } from './real-world.ts';
import type { RealNode } from './real-world.ts';
import { until } from './until.ts';

test('nodes find one another over a private DHT, and a node of another commune is let in nowhere', async () => {
  const world = await openRealWorld();
  const dht = await openDhtNode({ host: '127.0.0.1', port: 0 });
  const anna = await world.open('anna');
  const bert = await world.open('bert');
  const meetingKey = meetingKeyOf(world.key(), world.encryptionKey);
  const open = (node: RealNode, key: Uint8Array) =>
    openSwarmTransport({
      meetingKey: key,
      bootstrap: [dht.address],
      host: '127.0.0.1',
      onPeer: (stream, initiator) => node.base.replicate(stream, initiator),
    });
  const transports = [
    await open(anna, meetingKey),
    await open(bert, meetingKey),
    await open(bert, randomBytes(32)),
  ];
  try {
    await world.admit(anna, bert, 'log');
    expect(transports[0]?.peers()).toMatchObject([{ state: 'connected' }]);
    expect(transports[2]?.peers()).toEqual([]);
    await transports[1]?.pause();
    await until('the cut is seen', () => transports[0]?.peers().length === 0);
    await transports[1]?.resume();
    await until('they meet again', () => transports[0]?.peers().length === 1);
  } finally {
    for (const transport of transports) await transport.close();
    await dht.close();
    await world.close();
  }
});

test('without bootstrap nodes the public DHT is used only when it was asked for', async () => {
  const options = { meetingKey: randomBytes(32), bootstrap: [], onPeer: () => undefined };
  await expect(openSwarmTransport(options)).rejects.toThrow('no bootstrap node of a DHT is named');
});
