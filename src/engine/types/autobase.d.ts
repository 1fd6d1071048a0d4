// Declarations for what the engine uses of autobase 7 and hyperbee 2.

declare module 'autobase' {
  import type { EventEmitter } from 'node:events';
  import type Corestore from 'corestore';
  import type Hypercore from 'hypercore';
  import type { EncryptionProvider } from 'hypercore';
  import type { KeyPair } from 'hypercore-crypto';
  import type NoiseSecretStream from '@hyperswarm/secret-stream';
  import type { Member } from 'autobase/lib/system.js';

  export interface ApplyNode {
    from: { key: Buffer };
    length: number;
    value: Buffer | null;
    optimistic: boolean;
  }
  export interface HostCalls {
    system: { indexers: { key: Buffer }[]; get(key: Uint8Array): Promise<Member | null> };
    addWriter(key: Uint8Array, options: { indexer: boolean }): Promise<void>;
    removeWriter(key: Uint8Array): Promise<void>;
    removeable(key: Uint8Array): boolean;
  }
  export interface ViewStore {
    get(options: { name: string }): Hypercore;
  }
  export interface BlindEncryption {
    encrypt(plain: Uint8Array): Promise<{ type: number; value: Uint8Array }>;
    decrypt(sealed: { type: number; value: Uint8Array }): Promise<{ value: Uint8Array; rotated: boolean }>;
  }
  export interface BaseHandlers<View> {
    open(store: ViewStore): View;
    apply(nodes: readonly ApplyNode[], view: View, host: HostCalls): Promise<void>;
    close(view: View): Promise<void>;
    keyPair: KeyPair;
    encryptionKey: Uint8Array;
    blindEncryption: BlindEncryption;
    valueEncoding: 'binary';
    ackInterval: number;
    fastForward: boolean;
  }
  /** One block of a writer's log. */
  export interface OplogNode {
    version: number;
    maxSupportedVersion?: number;
    checkpoint?: object | null;
    digest?: { key: Buffer | null; pointer: number } | null;
    optimistic?: boolean;
    trace?: object | null;
    node: { heads: { key: Buffer; length: number }[]; batch: number; value: Buffer | null };
  }
  export interface Writer {
    core: Hypercore<OplogNode>;
    /** How much of the log the order has taken in. */
    length: number;
    nodes: { get(seq: number): { batch: number } | null };
  }
  /** Private: how a writer reads the next block of its log and links it. */
  export interface GuardedWriter extends Writer {
    frozen: boolean;
    node: {
      batch: number;
      length: number;
      heads: { key: Buffer; length: number }[];
      actualHeads: { key: Buffer; length: number }[];
    } | null;
    _loadNextNode(): Promise<boolean>;
    _ensureNodeDependencies(system: object | null): Promise<boolean>;
  }
  /** Private: `local` is the own log with the blocks of the running transaction, `checkpoints` is what each witness has signed. */
  export interface ApplyState {
    local: Hypercore<OplogNode> | null;
    key: Buffer | null;
    quorum: number;
    indexedLength: number;
    checkpoints: { signedLength(): number }[];
    localState: { setBootRecord(record: object): void; flush(): Promise<void> };
    _flush(ownNodes: readonly object[] | null): Promise<void>;
    _appendLocalNodes(ownNodes: readonly object[]): Promise<void>;
  }
  export default class Autobase<View> extends EventEmitter {
    constructor(store: Corestore, key: Uint8Array | null, handlers: BaseHandlers<View>);
    key: Buffer;
    discoveryKey: Buffer;
    local: Hypercore<OplogNode>;
    view: View;
    localWriter: { length: number } | null;
    core: Hypercore;
    length: number;
    signedLength: number;
    indexedLength: number;
    writable: boolean;
    isIndexer: boolean;
    closing: Promise<void> | null;
    /** Private: a new one after each change of the witnesses. */
    _applyState: ApplyState | null;
    /** Private. */
    recoveries: number;
    /** Private: whether something is being taken in, and whether the order is leaping or about to. */
    updating: boolean;
    fastForwarding: object | null;
    fastForwardTo: object | null;
    linearizer: { indexers: Writer[] };
    activeWriters: { get(key: Uint8Array): Writer | null };
    /** Private. */
    _makeWriter(key: Buffer, length: number, isActive: boolean, isRemoved: boolean): GuardedWriter | null;
    ready(): Promise<void>;
    close(): Promise<void>;
    update(): Promise<void>;
    heads(): { key: Buffer; length: number }[];
    append(values: readonly Uint8Array[] | null): Promise<number>;
    hintWakeup(hints: readonly { key: Uint8Array; length: number }[]): void;
    replicate(initiator: boolean | NoiseSecretStream): NoiseSecretStream;
    getWriterEncryption(): EncryptionProvider;
    on(
      event: 'update' | 'reboot' | 'writable' | 'unwritable' | 'is-indexer' | 'is-non-indexer',
      listener: () => void,
    ): this;
    on(event: 'fast-forward', listener: (to: number, from: number) => void): this;
    on(event: 'warning' | 'error', listener: (error: Error & { code?: string }) => void): this;
    on(event: 'writer', listener: (writer: Writer) => void): this;
  }
}

declare module 'autobase/lib/messages.js' {
  import type { Encoding } from 'hypercore';
  import type { OplogNode } from 'autobase';
  const messages: { OplogMessage: Encoding<OplogNode> };
  export default messages;
}

declare module 'autobase/lib/system.js' {
  import type Hyperbee from 'hyperbee';
  import type Hypercore from 'hypercore';

  export interface Member {
    isIndexer: boolean;
    isRemoved: boolean;
    length: number;
  }
  export interface SystemInfo {
    indexers: { key: Buffer; length: number }[];
    pendingIndexers: Buffer[];
    heads: { key: Buffer; length: number }[];
    views: { key: Buffer; length: number }[];
  }
  /** Who writes, who indexes, and how long each log and view is in the common order. */
  export default class SystemView {
    constructor(core: Hypercore, options?: { checkout: number });
    db: Hyperbee;
    ready(): Promise<void>;
    close(): Promise<void>;
    get(key: Uint8Array, options?: { onlyActive?: boolean }): Promise<Member | null>;
    getIndexedInfo(length: number): Promise<SystemInfo>;
    list(): AsyncIterable<{ key: Buffer; value: Member }>;
  }
}

declare module 'hyperbee' {
  import type Hypercore from 'hypercore';

  export interface BeeOptions {
    keyEncoding: 'utf-8';
    valueEncoding: 'binary';
    extension: boolean;
    sessions?: boolean;
    checkout?: number;
  }
  export interface BeeEntry {
    seq: number;
    key: string;
    value: Buffer | null;
  }
  export interface BeeRange {
    gte: string;
    lt: string;
    limit: number;
    reverse: boolean;
  }
  export interface RangeIterator {
    open(): Promise<void>;
    next(): Promise<BeeEntry | null>;
    close(): Promise<void>;
  }
  export interface BeeReader {
    get(key: string, options?: { timeout?: number }): Promise<BeeEntry | null>;
    createRangeIterator(range: BeeRange, options?: { timeout?: number }): RangeIterator;
  }
  export interface BeeBatch extends BeeReader {
    put(key: string, value: Uint8Array): Promise<void>;
    del(key: string): Promise<void>;
    flush(): Promise<void>;
    close(): Promise<void>;
  }
  /** Private: what a bee keeps of the blocks that it read, by their place. */
  export interface SeqCache<Block> {
    get(seq: number): Block | null;
    set(seq: number, block: Block): void;
    gc(length: number): void;
    clear(): void;
  }
  export default class Hyperbee implements BeeReader {
    constructor(core: Hypercore, options: BeeOptions);
    /** Private: null until the bee is ready. */
    _keyCache: SeqCache<Buffer> | null;
    _nodeCache: SeqCache<object> | null;
    core: Hypercore;
    version: number;
    ready(): Promise<void>;
    close(): Promise<void>;
    get(key: string, options?: { timeout?: number }): Promise<BeeEntry | null>;
    createRangeIterator(range: BeeRange, options?: { timeout?: number }): RangeIterator;
    batch(options: { update: boolean }): BeeBatch;
  }
}

declare module 'hyperbee/lib/messages.js' {
  /** A block of a bee as it is kept. */
  const messages: { readonly Node: { decode(block: Buffer): object } };
  export default messages;
}

declare module 'autobase/lib/node-buffer.js' {
  /** A queue of nodes that still answers by the place in the log. */
  export default class NodeBuffer<Node> {
    constructor(offset?: number);
    offset: number;
    length: number;
    push(node: Node): number;
    shift(): Node | null;
    get(seq: number): Node | null;
  }
}

declare module 'autobase/lib/linearizer.js' {
  export interface LinearHead {
    key: Buffer;
    length: number;
  }
  /** What the linearizer asks of a writer. */
  export interface LinearWriter {
    readonly core: { readonly key: Buffer };
    readonly isRemoved: boolean;
    readonly isActiveIndexer: boolean;
    readonly length: number;
    readonly available: number;
    readonly indexed: number;
    readonly nodes: { readonly offset: number };
    get(seq: number): LinearNode | null;
    head(): LinearNode | null;
  }
  export interface LinearNode {
    writer: LinearWriter;
    length: number;
    batch: number;
    value: Uint8Array | null;
    heads: LinearHead[];
    actualHeads: LinearHead[];
    causalDependencies(): LinearNode[];
    clear(): LinearNode;
  }
  export interface LinearUpdate {
    shared: number;
    undo: number;
    length: number;
    indexed: LinearNode[];
    tip: LinearNode[];
  }
  /** Orders a DAG of nodes and tells which prefix a majority of the indexers has confirmed. Pure: no store, no clock. */
  export default class Linearizer {
    constructor(indexers: readonly LinearWriter[], options: { heads: readonly LinearHead[] });
    static createNode(
      writer: LinearWriter,
      length: number,
      value: Uint8Array | null,
      heads: LinearHead[],
      batch: number,
      dependencies: Set<LinearNode>,
      optimistic: boolean,
    ): LinearNode;
    heads: Set<LinearNode>;
    indexers: readonly LinearWriter[];
    addHead(node: LinearNode): LinearNode;
    getHeads(): LinearHead[];
    update(): LinearUpdate | null;
    shouldAck(writer: LinearWriter, pending: boolean): boolean;
  }
}
