// One's own DHT: a node that others bootstrap from, so that a commune finds its peers without the public DHT.

import HyperDHT from 'hyperdht';
import { parseAddress } from './transport-tcp.ts';

/** Which DHT to use. */
export interface DhtChoice {
  /** `host:port` of the bootstrap nodes of a private DHT. */
  readonly bootstrap: readonly string[];
  /** Uses the public DHT of Holepunch instead: it shows the addresses of all nodes that look for the same topic. */
  readonly publicDht?: boolean;
  /** Address of this machine to use, e.g. `127.0.0.1` in tests; any when absent. */
  readonly host?: string;
}

/** A client of the DHT; throws when neither bootstrap nodes are named nor the public DHT is asked for. */
export function dhtClient({ bootstrap, publicDht, host }: DhtChoice): HyperDHT {
  if (bootstrap.length === 0 && publicDht !== true) {
    throw new Error(
      'no bootstrap node of a DHT is named: run one with `telekommune dht run` and name its host:port, or turn on the public DHT, which shows who looks for whom',
    );
  }
  const at = host === undefined ? {} : { host };
  return new HyperDHT(bootstrap.length > 0 ? { bootstrap: bootstrap.map(parseAddress), ...at } : at);
}

export interface DhtNode {
  /** `host:port` for the others' list of bootstrap nodes. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts a bootstrap node; `bootstrap` names other nodes of the same private DHT, and none makes this the first. Never the public DHT.
 * The first one starts a second node beside it on a port of its own: hyperdht connects nobody over a DHT of a single node (measured).
 */
export async function openDhtNode(options: {
  readonly host: string;
  readonly port: number;
  readonly bootstrap?: readonly string[];
}): Promise<DhtNode> {
  const { host } = options;
  const bootstrap = (options.bootstrap ?? []).map(parseAddress);
  const first = await startNode(host, options.port, bootstrap);
  const nodes = [first];
  if (bootstrap.length === 0) nodes.push(await startNode(host, 0, [parseAddress(first.address)]));
  return {
    address: first.address,
    async close() {
      for (const node of nodes.toReversed()) await node.close();
    },
  };
}

async function startNode(
  host: string,
  port: number,
  bootstrap: readonly { readonly host: string; readonly port: number }[],
): Promise<DhtNode> {
  const dht = new HyperDHT({
    bootstrap,
    host,
    port,
    anyPort: port === 0,
    ephemeral: false,
    firewalled: false,
  });
  await dht.fullyBootstrapped();
  const bound = dht.address();
  if (bound === null) throw new Error(`the DHT node did not get a port on ${host}`);
  return { address: `${host}:${bound.port}`, close: () => dht.destroy() };
}
