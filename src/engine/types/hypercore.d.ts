// Declarations for what the engine uses of hypercore 11, hypercore-crypto and the streams between peers.

declare module 'hypercore-crypto' {
  export interface KeyPair {
    publicKey: Buffer;
    secretKey: Buffer;
  }
  export interface TreeRoot {
    index: number;
    size: number;
    hash: Buffer;
  }
  const crypto: {
    keyPair(seed?: Uint8Array): KeyPair;
    sign(message: Uint8Array, secretKey: Uint8Array): Buffer;
    verify(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean;
    hash(data: Uint8Array | readonly Uint8Array[]): Buffer;
    discoveryKey(key: Uint8Array): Buffer;
    data(block: Uint8Array): Buffer;
    parent(left: TreeRoot, right: TreeRoot): Buffer;
    tree(roots: readonly TreeRoot[]): Buffer;
  };
  export default crypto;
}

declare module 'hypercore/lib/caps.js' {
  const caps: {
    treeSignable(manifestHash: Uint8Array, treeHash: Uint8Array, length: number, fork: number): Buffer;
  };
  export default caps;
}

declare module 'hypercore/lib/replicator.js' {
  import type { InnerCore, Muxer } from 'hypercore';

  /** What a peer asked for, and its proof as far as there is one. */
  export interface ProofRequest {
    block: Promise<Buffer | null> | null;
    proof: { block: object | null } | null;
    fulfill(): Promise<object | null>;
  }
  /** What a peer asks for, and how the answer is made. */
  export interface PeerRequest {
    msg: { id: number; block: { index: number } | null; upgrade: { start: number } | null };
    fulfill(): Promise<object | null>;
  }
  export interface Peer {
    core: InnerCore;
    channel: { close(): void };
    onsync(message: { length: number }): Promise<void>;
    onrange(message: { start: number; length: number }): Promise<void>;
    onwant(message: { start: number; length: number }): void;
    onbitfield(message: { start: number; bitfield: Uint32Array }): void;
    paused: boolean;
    removed: boolean;
    remoteRequests: Map<number, object>;
    wireNoData: { send(message: { request: number; reason: number }): void };
    isActive(): boolean;
    _getProof(batch: object, message: object, isPushing: boolean): Promise<ProofRequest | null>;
    _fulfillRequest(request: PeerRequest, isPushing: boolean): Promise<void>;
  }
  export interface Replicator {
    core: InnerCore;
    peers: readonly Peer[];
    attached(muxer: Muxer): boolean;
    attachTo(muxer: Muxer): void;
    detachFrom(muxer: Muxer): void;
    _shouldUpgrade(peer: Peer): boolean;
  }
  const replicator: { readonly Peer: { readonly prototype: Peer }; readonly prototype: Replicator };
  export default replicator;
}

declare module 'hypercore/lib/session-state.js' {
  /** One state of a log; `atomized` is what is being written to it in one step. */
  export interface State {
    atomized: { flushing: boolean; flushed(): Promise<void> } | null;
    treeInfo(): object;
    _updateSnapshotStorage(storage: object): Promise<object>;
  }
  const SessionState: { readonly prototype: State };
  export default SessionState;
}

declare module 'hypercore' {
  import type { EventEmitter } from 'node:events';
  import type { KeyPair, TreeRoot } from 'hypercore-crypto';
  import type { Replicator } from 'hypercore/lib/replicator.js';
  import type NoiseSecretStream from '@hyperswarm/secret-stream';

  /** A channel of one protocol over a stream that several share. */
  export interface Channel {
    /** Whether what was sent has left this machine. */
    readonly drained: boolean;
    readonly messages: readonly { send(message: Uint8Array): boolean }[];
    open(): void;
    close(): void;
  }
  export interface ChannelOptions {
    protocol: string;
    messages: { encoding: Encoding<Uint8Array>; onmessage(message: Uint8Array): Promise<void> }[];
    onopen(): void;
    onclose(): void;
    ondrain(): void;
  }
  /** Protocols over one stream, told apart. */
  export interface Muxer {
    createChannel(options: ChannelOptions): Channel | null;
  }
  export interface Manifest {
    version: number;
    signers: { publicKey: Buffer; namespace?: Buffer; signature?: string }[];
  }
  /** A codec of compact-encoding, as far as it is handed through. */
  export interface Encoding<T> {
    preencode(state: object, value: T): void;
    encode(state: object, value: T): void;
    decode(state: object): T;
  }
  export interface EncryptionProvider {
    padding(core?: object, index?: number): number;
    encrypt(index: number, block: Buffer, fork: number, core: object): Promise<void>;
    decrypt(index: number, block: Buffer, core: object): Promise<void>;
  }
  /** What is signed: the tree over all blocks up to a length. */
  export interface SignedTree {
    length: number;
    fork: number;
    hash(): Buffer;
    signable(manifestHash: Uint8Array): Buffer;
  }
  export interface BlockProof {
    fork: number;
    block: { index: number; value: Buffer | null; nodes: object[] } | null;
    upgrade: {
      start: number;
      length: number;
      nodes: TreeRoot[];
      additionalNodes: TreeRoot[];
      signature: Buffer;
    } | null;
    manifest: Manifest | null;
  }
  export interface InnerCore {
    opened: boolean;
    closing: Promise<void> | null;
    key: Buffer;
    discoveryKey: Buffer;
    header: { keyPair: KeyPair | null; manifest: Manifest | null };
    /** Private: two signatures of different histories were seen. */
    _onconflict(theirs: BlockProof): Promise<void>;
    checkConflict(theirs: BlockProof, from: object): Promise<boolean>;
    verifier: { verify(tree: SignedTree, signature: Uint8Array): boolean } | null;
    state: {
      length: number;
      byteLength: number;
      fork: number;
      signature: Buffer | null;
      /** Private: puts the running transaction into the store. */
      flush(): Promise<boolean>;
    };
    replicator: Replicator;
    ready(): Promise<void>;
    verify(proof: BlockProof, from: object): Promise<boolean>;
    /** Private: throws when what upgrades the tree is not signed. */
    _verifyBatchUpgrade(batch: TreeBatch, manifest: Manifest | null): Manifest | null;
  }
  /** What a proof would change of the tree. */
  export interface TreeBatch {
    upgraded: boolean;
    commitable(): boolean;
  }
  /** Many reads of the disk in one call; a block that is not there is null. */
  export interface StorageRead {
    getBlock(index: number): Promise<Buffer | null>;
    /** By the number that flat trees give it: a block is the node of twice its place. */
    getTreeNode(index: number): Promise<TreeRoot | null>;
    tryFlush(): void;
  }
  export interface GetOptions<V> {
    timeout?: number;
    wait?: boolean;
    valueEncoding?: Encoding<V> | 'binary';
  }
  export default class Hypercore<V = Buffer> extends EventEmitter {
    static key(manifest: Manifest | Uint8Array, options?: { version?: number }): Buffer;
    static discoveryKey(key: Uint8Array): Buffer;
    /** Prepares a stream for several protocols; `ondiscoverykey` hears of logs that only the peer has opened. */
    static createProtocolStream(stream: NoiseSecretStream): NoiseSecretStream;
    core: InnerCore;
    state: { storage: { read(): StorageRead } };
    encryption: EncryptionProvider | null;
    key: Buffer;
    keyPair: KeyPair | null;
    length: number;
    signedLength: number;
    fork: number;
    writable: boolean;
    opened: boolean;
    closing: Promise<void> | null;
    manifest: Manifest | null;
    ready(): Promise<void>;
    close(options?: { error?: Error }): Promise<void>;
    has(start: number, end?: number): Promise<boolean>;
    get(index: number, options: { wait?: boolean; timeout?: number; raw: true }): Promise<Buffer | null>;
    get(index: number, options?: GetOptions<V>): Promise<V | null>;
    append(blocks: V | readonly V[]): Promise<{ length: number }>;
    truncate(length: number): Promise<void>;
    update(options?: { wait?: boolean; force?: boolean }): Promise<boolean>;
    /** Says that peers are being looked for, so that updates wait for them, until the answer is called. */
    findingPeers(): () => void;
    clear(start: number, end: number): Promise<void>;
    /** Deletes the log and closes all its sessions. */
    purge(): Promise<void>;
    /** An `end` of -1 goes on with what is appended. */
    download(range: { start: number; end: number; linear?: boolean }): {
      done(): Promise<void>;
      destroy(): void;
    };
    snapshot(): Hypercore<V>;
    session(options?: object): Hypercore<V>;
    proof(options: {
      block?: { index: number; nodes: number };
      upgrade?: { start: number; length: number };
    }): Promise<BlockProof>;
    /** How many nodes of the tree are missing to check a block. */
    missingNodes(index: number): Promise<number>;
    treeHash(length?: number): Promise<Buffer>;
    setEncryption(encryption: EncryptionProvider | null): Promise<void>;
    getUserData(key: string): Promise<Buffer | null>;
    setUserData(key: string, value: Uint8Array | string | null): Promise<void>;
    replicate(stream: NoiseSecretStream): NoiseSecretStream;
    on(event: 'conflict', listener: (length: number, fork: number, proof: BlockProof) => void): this;
    on(event: 'truncate', listener: (length: number, fork: number) => void): this;
    on(event: 'append' | 'ready' | 'close', listener: () => void): this;
    on(event: 'download', listener: (index: number) => void): this;
    on(event: 'peer-add', listener: (peer: object) => void): this;
    off(event: string, listener: (...values: never[]) => void): this;
  }
}

declare module '@hyperswarm/secret-stream' {
  import { Duplex } from 'node:stream';
  import type { Muxer } from 'hypercore';
  import type { KeyPair, TreeRoot } from 'hypercore-crypto';

  export interface NoiseOptions {
    pattern?: 'XX' | 'IK';
    keyPair?: KeyPair;
    remotePublicKey?: Uint8Array;
    keepAlive?: number;
    autoStart?: boolean;
  }
  /** Noise over any duplex stream; `opened` tells whether the handshake succeeded. */
  export default class NoiseSecretStream extends Duplex {
    constructor(initiator: boolean, rawStream?: Duplex | null, options?: NoiseOptions);
    static keyPair(seed?: Uint8Array): KeyPair;
    noiseStream: NoiseSecretStream;
    rawStream: Duplex;
    isInitiator: boolean;
    publicKey: Buffer;
    remotePublicKey: Buffer;
    opened: Promise<boolean>;
    connected: boolean;
    rawBytesRead: number;
    rawBytesWritten: number;
    /** Names this connection at both ends and nowhere else; null before the handshake. */
    handshakeHash: Buffer | null;
    userData: Muxer | null;
    setTimeout(ms: number): void;
    setKeepAlive(ms: number): void;
  }
}

declare module 'hypercore/messages.js' {
  import type { BlockProof, Encoding } from 'hypercore';
  const messages: { wire: { data: Encoding<BlockProof & { request: number }> } };
  export default messages;
}

declare module 'hypercore/lib/merkle-tree.js' {
  import type { BlockProof, InnerCore, SignedTree, TreeBatch } from 'hypercore';
  const trees: {
    MerkleTree: {
      /** Throws when a proof does not fit what is signed of the tree. */
      verify(state: InnerCore['state'], proof: BlockProof): Promise<TreeBatch>;
      /** The length that an upgrade leads to. */
      upgradeLength(upgrade: NonNullable<BlockProof['upgrade']>): number;
      verifyFullyRemote(
        session: {
          fork: number;
          length: number;
          byteLength: number;
          roots: object[];
          signature: null;
          prologue: null;
          storage: null;
        },
        proof: BlockProof,
      ): SignedTree & { signature: Buffer };
    };
  };
  export default trees;
}

declare module 'hypercore/lib/verifier.js' {
  import type { Manifest, SignedTree } from 'hypercore';
  export default class Verifier {
    static createManifest(manifest: Manifest): Manifest;
    static isValidManifest(key: Uint8Array, manifest: Manifest): boolean;
    static isCompat(key: Uint8Array, manifest: Manifest): boolean;
    constructor(key: Uint8Array, manifest: Manifest);
    verify(tree: SignedTree, signature: Uint8Array): boolean;
  }
}
