// Declarations for what the engine uses of hyperswarm 4 and hyperdht 6.

declare module 'hyperdht' {
  import type { EventEmitter } from 'node:events';

  export interface DhtAddress {
    host: string;
    port: number;
  }
  export interface DhtOptions {
    bootstrap?: readonly DhtAddress[] | readonly string[];
    host?: string;
    port?: number;
    ephemeral?: boolean;
    firewalled?: boolean;
    anyPort?: boolean;
  }
  export default class HyperDHT extends EventEmitter {
    constructor(options?: DhtOptions);
    fullyBootstrapped(): Promise<void>;
    address(): DhtAddress | null;
    destroy(options?: { force?: boolean }): Promise<void>;
  }
}

declare module 'hyperswarm' {
  import type { EventEmitter } from 'node:events';
  import type NoiseSecretStream from '@hyperswarm/secret-stream';
  import type { KeyPair } from 'hypercore-crypto';
  import type HyperDHT from 'hyperdht';

  export interface SwarmPeer {
    publicKey: Buffer;
    client: boolean;
  }
  export interface SwarmOptions {
    dht?: HyperDHT;
    keyPair?: KeyPair;
    maxPeers?: number;
  }
  export default class Hyperswarm extends EventEmitter {
    constructor(options?: SwarmOptions);
    keyPair: KeyPair;
    readonly connections: ReadonlySet<NoiseSecretStream>;
    join(
      topic: Uint8Array,
      options: { server: boolean; client: boolean },
    ): { flushed(): Promise<void>; refresh(): Promise<void>; destroy(): Promise<void> };
    leave(topic: Uint8Array): Promise<void>;
    flush(): Promise<boolean>;
    suspend(): Promise<void>;
    resume(): Promise<void>;
    destroy(): Promise<void>;
    on(event: 'connection', listener: (stream: NoiseSecretStream, peer: SwarmPeer) => void): this;
  }
}
