// The network of a running node: TCP to the addresses it knows, and, where its keeper turned that on, a DHT.

import { openSwarmTransport } from '../engine/transport-swarm.ts';
import { openTcpTransport } from '../engine/transport-tcp.ts';
import type { NodeConfig } from '../node/node-config.ts';
import type { Peer, PeerStream, Transport } from '../node/ports.ts';

export interface NodeNetwork {
  /** Where others reach this node by TCP. */
  readonly addresses: readonly string[];
  peers(): readonly Peer[];
  connect(address: string): void;
  cut(): Promise<void>;
  heal(): Promise<void>;
  close(): Promise<void>;
}

export interface NetworkParts {
  readonly config: NodeConfig;
  readonly meetingKey: Uint8Array;
  readonly onPeer: (stream: PeerStream, initiator: boolean) => void;
  /** Sees incoming TCP connections first: somebody may hold an invitation. */
  readonly onStranger: (stream: PeerStream) => Promise<boolean>;
}

/** Opens what the configuration asks for; nothing goes to a DHT unless it says so. */
export async function openNetwork({
  config,
  meetingKey,
  onPeer,
  onStranger,
}: NetworkParts): Promise<NodeNetwork> {
  const tcp = await openTcpTransport({ meetingKey, listen: config.listen, onPeer, onStranger });
  for (const address of config.peers) tcp.connect(address);
  const transports: Transport[] = [tcp];
  if (config.dht.use !== 'off') {
    try {
      transports.push(
        await openSwarmTransport({
          meetingKey,
          bootstrap: config.dht.bootstrap,
          publicDht: config.dht.use === 'public',
          onPeer,
          ...(isLoopback(config.listen?.host) ? { host: '127.0.0.1' } : {}),
        }),
      );
    } catch (fault) {
      await tcp.close();
      throw fault;
    }
  }
  const own = tcp.address === null ? [] : [tcp.address];
  return {
    addresses: config.reachedAt.length > 0 ? config.reachedAt : own,
    peers: () => transports.flatMap((transport) => transport.peers()),
    connect: (address) => tcp.connect(address),
    async cut() {
      await Promise.all(transports.map((transport) => transport.pause()));
    },
    async heal() {
      await Promise.all(transports.map((transport) => transport.resume()));
    },
    async close() {
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}

function isLoopback(host: string | undefined): boolean {
  return host === 'localhost' || host?.startsWith('127.') === true;
}
