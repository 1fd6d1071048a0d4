// The network of a running node: TCP to the addresses it knows, and, where its keeper turned that on, a DHT.

import { openRendezvous, type Rendezvous } from '../engine/rendezvous.ts';
import { openSwarmTransport } from '../engine/transport-swarm.ts';
import { openTcpTransport } from '../engine/transport-tcp.ts';
import { dhtOf } from './dht-of.ts';
import { listeningTrouble } from './listening.ts';
import type { NodeConfig } from '../node/node-config.ts';
import type { Peer, PeerStream, Transport } from '../node/ports.ts';

export interface NodeNetwork {
  /** Where others reach this node by TCP. */
  readonly addresses: readonly string[];
  peers(): readonly Peer[];
  connect(address: string): void;
  /** On a DHT, stands at exactly these topics from now on, for people with an invitation; without one does nothing. */
  meetAt(topics: readonly Uint8Array[]): Promise<void>;
  cut(): Promise<void>;
  heal(): Promise<void>;
  close(): Promise<void>;
}

export interface NetworkParts {
  readonly config: Pick<NodeConfig, 'listen' | 'reachedAt' | 'peers' | 'dht'>;
  readonly meetingKey: Uint8Array;
  readonly onPeer: (stream: PeerStream, initiator: boolean) => void;
  /** Sees incoming connections of strangers first: somebody may hold an invitation. */
  readonly onStranger: (stream: PeerStream) => Promise<boolean>;
}

/** Opens what the configuration asks for; nothing goes to a DHT unless it says so. */
export async function openNetwork({
  config,
  meetingKey,
  onPeer,
  onStranger,
}: NetworkParts): Promise<NodeNetwork> {
  const tcp = await openTcpTransport({ meetingKey, listen: config.listen, onPeer, onStranger }).catch(
    (fault: unknown) => {
      throw listeningTrouble(fault, config.listen);
    },
  );
  for (const address of config.peers) tcp.connect(address);
  const transports: Transport[] = [tcp];
  const dht = dhtOf(config);
  let meetings: Rendezvous | null = null;
  if (dht !== null) {
    try {
      transports.push(await openSwarmTransport({ ...dht, meetingKey, onPeer }));
    } catch (fault) {
      await tcp.close();
      throw fault;
    }
    meetings = openRendezvous({
      dht,
      onStream: (stream) => void onStranger(stream).then((isTaken) => isTaken || stream.destroy()),
    });
  }
  let topics: readonly Uint8Array[] = [];
  let isCut = false;
  const own = tcp.address === null ? [] : [tcp.address];
  return {
    addresses: config.reachedAt.length > 0 ? config.reachedAt : own,
    peers: () => transports.flatMap((transport) => transport.peers()),
    connect: (address) => tcp.connect(address),
    async meetAt(wanted) {
      topics = wanted;
      if (!isCut) await meetings?.announce(topics);
    },
    async cut() {
      isCut = true;
      await Promise.all([...transports.map((transport) => transport.pause()), meetings?.announce([])]);
    },
    async heal() {
      isCut = false;
      await Promise.all([...transports.map((transport) => transport.resume()), meetings?.announce(topics)]);
    },
    async close() {
      await Promise.all([...transports.map((transport) => transport.close()), meetings?.close()]);
    },
  };
}
