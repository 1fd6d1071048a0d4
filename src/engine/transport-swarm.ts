// Hyperswarm over a DHT whose bootstrap nodes are named: finds peers across NATs. Inside each connection a second handshake
// shows the meeting key, because anybody who sees the topic on the DHT may connect.

import { setTimeout as delay } from 'node:timers/promises';
import crypto from 'hypercore-crypto';
import Hyperswarm from 'hyperswarm';
import type NoiseSecretStream from '@hyperswarm/secret-stream';
import type { Peer, PeerStream, Transport } from '../node/ports.ts';
import { type DhtChoice, dhtClient } from './dht.ts';
import { deriveSecret } from './keys.ts';
import { openListeners } from './listeners.ts';
import { opensWithin, secureStream } from './secure-stream.ts';

export interface SwarmOptions extends DhtChoice {
  readonly meetingKey: Uint8Array;
  readonly onPeer: (stream: PeerStream, initiator: boolean) => void;
  readonly peersMax?: number;
  readonly handshakeMs?: number;
  readonly idleMs?: number;
}

const ANNOUNCE_MS = 5_000;
const DEFAULTS = { peersMax: 64, handshakeMs: 10_000, idleMs: 30_000 };

/** Joins the swarm; rejects when neither bootstrap nodes are named nor the public DHT is asked for. */
export async function openSwarmTransport(options: SwarmOptions): Promise<Transport> {
  const limits = { ...DEFAULTS, ...options };
  const changes = openListeners<void>();
  const connected = new Map<NoiseSecretStream, Omit<Peer, 'bytesIn' | 'bytesOut'>>();
  const swarm = new Hyperswarm({ dht: dhtClient(options), maxPeers: limits.peersMax });
  const topic = deriveSecret(options.meetingKey, 'topic/1');
  let paused = false;

  swarm.on('connection', (outer, peer) => {
    outer.on('error', () => undefined);
    if (paused) outer.destroy();
    else void welcome(outer, peer.client, peer.publicKey.toString('hex'));
  });

  const welcome = async (outer: NoiseSecretStream, initiator: boolean, address: string): Promise<void> => {
    const stream = secureStream(outer, initiator, options.meetingKey);
    if (!(await opensWithin(stream, limits.handshakeMs))) {
      outer.destroy();
      return;
    }
    connected.set(stream, {
      address,
      direction: initiator ? 'out' : 'in',
      state: 'connected',
      trouble: null,
      sinceMs: Date.now(),
    });
    stream.once('close', () => {
      connected.delete(stream);
      outer.destroy();
      changes.tell();
    });
    stream.setTimeout(limits.idleMs);
    options.onPeer(stream, initiator);
    changes.tell();
  };

  // Resolves when the others can find this node, or after a while: bootstrap nodes may be away and come back.
  const join = async (): Promise<void> => {
    const session = swarm.join(crypto.discoveryKey(topic), { server: true, client: true });
    await Promise.race([session.flushed(), delay(ANNOUNCE_MS, undefined, { ref: false })]);
  };
  await join();

  return {
    address: swarm.keyPair.publicKey.toString('hex'),
    peers: () =>
      [...connected].map(([stream, peer]) => ({
        ...peer,
        bytesIn: stream.rawBytesRead,
        bytesOut: stream.rawBytesWritten,
      })),
    async pause() {
      paused = true;
      await swarm.leave(crypto.discoveryKey(topic));
      for (const stream of connected.keys()) stream.destroy();
    },
    async resume() {
      if (!paused) return;
      paused = false;
      await join();
    },
    onChange: changes.add,
    async close() {
      paused = true;
      for (const stream of connected.keys()) stream.destroy();
      await swarm.destroy();
    },
  };
}
