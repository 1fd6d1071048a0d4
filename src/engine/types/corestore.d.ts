// Declarations for what the engine uses of corestore 7.

declare module 'corestore' {
  import type { EventEmitter } from 'node:events';
  import type Hypercore from 'hypercore';
  import type { EncryptionProvider, Encoding, InnerCore, Manifest } from 'hypercore';
  import type { KeyPair } from 'hypercore-crypto';
  import type NoiseSecretStream from '@hyperswarm/secret-stream';

  export interface CoreOptions<V> {
    key?: Uint8Array | undefined;
    name?: string;
    discoveryKey?: Uint8Array;
    manifest?: Manifest | null;
    keyPair?: KeyPair | null;
    active?: boolean;
    exclusive?: boolean;
    writable?: boolean;
    /** Whether a history that its author has cut back is taken over. */
    allowFork?: boolean;
    encryption?: EncryptionProvider | null;
    valueEncoding?: Encoding<V> | 'binary';
  }
  export interface StoreOptions {
    primaryKey?: Uint8Array;
    unsafe?: boolean;
    allowBackup?: boolean;
    readOnly?: boolean;
  }
  export interface DatabaseBatch {
    flush(): Promise<void>;
  }
  export interface Database {
    write(options: object): DatabaseBatch;
  }
  /** A transaction over several cores: written at once, announced afterwards. */
  export interface Atom {
    db: Database;
    flush(): Promise<void>;
  }
  export interface CoreStorage {
    createAtom(): Atom;
    /** Gives the room of what was deleted back to the disk. */
    compact(): Promise<void>;
    /** What is on the disk of cores, whether they are open or not; null for one that is not there. */
    getInfos(
      discoveryKeys: readonly Buffer[],
      parts: { auth: boolean; head: boolean; hints: boolean },
    ): Promise<({ head: { length: number } | null } | null)[]>;
  }
  export default class Corestore extends EventEmitter {
    constructor(folder: string, options?: StoreOptions);
    storage: CoreStorage;
    cores: Iterable<InnerCore>;
    /** Hears of every core that is opened from now on. */
    watch(listener: (core: InnerCore) => void): void;
    manifestVersion: number;
    closing: Promise<void> | null;
    ready(): Promise<void>;
    close(): Promise<void>;
    get<V = Buffer>(options: CoreOptions<V>): Hypercore<V>;
    list(): AsyncIterable<Buffer>;
    /** What a core is checked by; null for one that is not there. */
    getAuth(discoveryKey: Uint8Array): Promise<{ key: Buffer; manifest: Manifest | null } | null>;
    replicate(initiator: boolean | NoiseSecretStream): NoiseSecretStream;
  }
}
