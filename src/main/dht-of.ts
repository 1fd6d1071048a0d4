// What a node's settings say of a DHT, as the engine is told it.

import type { DhtChoice } from '../engine/dht.ts';
import { parseAddress } from '../node/address.ts';
import type { NodeConfig } from '../node/node-config.ts';

/** The DHT that a configuration turns on; null for none. */
export function dhtOf({ dht, listen }: Pick<NodeConfig, 'dht' | 'listen'>): DhtChoice | null {
  if (dht.use === 'off') return null;
  if (dht.use === 'public') return { bootstrap: [], publicDht: true };
  // A DHT on this machine alone is for nodes on this machine alone.
  const isHere =
    (listen === null || isLoopback(listen.host)) &&
    dht.bootstrap.every((address) => isLoopback(parseAddress(address)?.host));
  return { bootstrap: dht.bootstrap, ...(isHere ? { host: '127.0.0.1' } : {}) };
}

function isLoopback(host: string | undefined): boolean {
  return host === 'localhost' || host?.startsWith('127.') === true;
}
