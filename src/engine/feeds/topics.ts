// Where machines that have the same feed meet: on a DHT, under the discovery key of the feed, which nobody can turn back into the key.

import { setTimeout as delay } from 'node:timers/promises';
import Hyperswarm from 'hyperswarm';
import type NoiseSecretStream from '@hyperswarm/secret-stream';
import type { Peer } from '../../node/ports.ts';
import { type DhtChoice, dhtClient } from '../dht.ts';

export interface Topics {
  /** Announces a topic and looks for others; resolves when the DHT has it, or after a while. */
  join(topic: Uint8Array): Promise<void>;
  leave(topic: Uint8Array): Promise<void>;
  /** Looks for others without being found, until the answer is called. */
  look(topic: Uint8Array): () => void;
  peers(): readonly Peer[];
  close(): Promise<void>;
}

export interface TopicsOptions {
  readonly dht: DhtChoice;
  readonly peersMax: number;
  readonly idleMs: number;
  readonly onStream: (stream: NoiseSecretStream) => void;
}

const ANNOUNCE_MS = 5_000;
const LOOK_AGAIN_MS = 3_000;
const LEAVING_MS = 2_000;

/** Throws when neither bootstrap nodes are named nor the public DHT is asked for. */
export function openTopics({ dht, peersMax, idleMs, onStream }: TopicsOptions): Topics {
  const node = dhtClient(dht);
  const swarm = new Hyperswarm({ dht: node, maxPeers: peersMax });
  const connected = new Map<NoiseSecretStream, Pick<Peer, 'direction' | 'sinceMs'>>();
  swarm.on('connection', (stream, peer) => {
    stream.on('error', () => undefined);
    if (swarm.connections.size > peersMax) {
      stream.destroy();
      return;
    }
    connected.set(stream, { direction: peer.client ? 'out' : 'in', sinceMs: Date.now() });
    stream.once('close', () => connected.delete(stream));
    stream.setTimeout(idleMs);
    onStream(stream);
  });
  return {
    async join(topic) {
      const session = swarm.join(topic, { server: true, client: true });
      await Promise.race([session.flushed(), delay(ANNOUNCE_MS, undefined, { ref: false })]);
    },
    leave: (topic) => swarm.leave(topic),
    look(topic) {
      const session = swarm.join(topic, { server: false, client: true });
      const again = setInterval(() => void session.refresh().catch(() => undefined), LOOK_AGAIN_MS);
      return () => {
        clearInterval(again);
        void session.destroy().catch(() => undefined);
      };
    },
    peers: () =>
      [...connected].map(([stream, peer]) => ({
        address: stream.remotePublicKey.toString('hex'),
        ...peer,
        state: 'connected',
        bytesIn: stream.rawBytesRead,
        bytesOut: stream.rawBytesWritten,
        trouble: null,
      })),
    async close() {
      for (const stream of connected.keys()) stream.destroy();
      // Takes the announcements back, which lasts when the DHT is out of reach.
      const left = swarm.destroy().catch(() => undefined);
      await Promise.race([left, delay(LEAVING_MS, undefined, { ref: false })]);
      await node.destroy({ force: true });
    },
  };
}
