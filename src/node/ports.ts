// What the node asks of an engine and of the machine. Engines implement these; nothing here knows one.
// An engine keeps, signs, replicates and orders opaque bytes; it must never know a rule of the commune.

import type { Duplex } from 'node:stream';

/** One entry at its place in the common order. `log` is the writer's public key in hex (64 digits), `seq` the 0-based block in it. */
export interface OrderedEntry {
  readonly log: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** A half-open range of row keys, `gte <= key < lt`, in bytewise order (descending when `reverse`), at most `limit` rows. */
export interface RowRange {
  readonly gte: string;
  readonly lt: string;
  readonly limit: number;
  readonly reverse: boolean;
}

/** Rows of one fixed state. Keys are ASCII, values are encoded rows. */
export interface RowReader {
  get(key: string): Promise<Uint8Array | null>;
  range(range: RowRange): Promise<readonly (readonly [string, Uint8Array])[]>;
}

/** What a writer of the base may be: `log` carries entries, `witness` also indexes, `removed` is neither. */
export type WriterRole = 'log' | 'witness' | 'removed';

/** What a fold of one batch asks the engine to write: rows (null deletes) and the writers it admits or strikes off. */
export interface FoldedBatch {
  readonly rows: readonly (readonly [string, Uint8Array | null])[];
  readonly writers: readonly { readonly key: string; readonly role: WriterRole }[];
}

/**
 * Folds one author's batch over the rows as they stand before it.
 * Deterministic, touches nothing else, and never rejects for what a peer wrote.
 */
export type Fold = (batch: readonly OrderedEntry[], rows: RowReader) => Promise<FoldedBatch>;

/** A state to read from; `close` frees it. */
export interface Snapshot extends RowReader {
  /** Names the state: in one open base states of one name have the same rows. Null where states have no names. */
  readonly state: string | null;
  close(): Promise<void>;
}

/** Trouble that the engine noticed and a person should see. */
export interface EngineWarning {
  /**
   * `forked-log`: an author signed two different entries for one place, `proof` convicts him.
   * `malformed-log`: a log has a block that no honest client writes; it is read up to there.
   * `impure-fold`: the rows of this node differ from those the witnesses signed. `fold-rejected`: the fold threw, its batch wrote nothing.
   * `base-closed`: a fault closed the base; it neither reads nor writes any more, and its calls reject with the same message. `engine-error`: anything else.
   */
  readonly kind:
    | 'forked-log'
    | 'malformed-log'
    | 'impure-fold'
    | 'fold-rejected'
    | 'base-closed'
    | 'engine-error';
  /** The log in question, hex, or null when it is none in particular. */
  readonly log: string | null;
  readonly message: string;
  readonly proof: Uint8Array | null;
}

/** A duplex byte stream to one peer, as sockets and Noise streams are. */
export type PeerStream = Duplex;

/** What a check of one log on this disk found: every block hashed afresh against its author's signature. */
export interface LogVerdict {
  readonly log: string;
  /** Blocks on this machine that were checked, of `length` known. */
  readonly checked: number;
  readonly length: number;
  /** Null when all is as its author signed it, else what is wrong. */
  readonly fault: 'blocks-missing' | 'not-as-signed' | 'forked' | null;
}

/** One writer's access to the commune's base. */
export interface Base {
  /** Public key of the base in hex; names the commune to its members and is told to nobody else. */
  readonly key: string;
  /** This writer's own log, hex. */
  readonly logKey: string;
  /** Whether the common order admits this writer now, and as what. */
  role(): WriterRole | 'unknown';
  /** Appends one atomic batch of non-empty entries; resolves when it is flushed to this machine's disk, with the seq of the first. */
  append(batch: readonly Uint8Array[]): Promise<{ readonly firstSeq: number }>;
  /** Takes in what has arrived; resolves when the newest state can be read. */
  update(): Promise<void>;
  /** The newest order this node knows, pending entries included. */
  newest(): Promise<Snapshot>;
  /** The order that a majority of the indexers has signed: it does not change any more. */
  stable(): Promise<Snapshot>;
  /** Length of the common order, newest and stable, in engine nodes (for progress, not for rules). */
  lengths(): { readonly newest: number; readonly stable: number };
  /** How many entries of a log are on this machine. */
  logLength(log: string): Promise<number>;
  /** Reads entries of a log in order, verified against their author's signature; fetches what is missing from peers within `timeoutMs`. */
  readLog(log: string, seqs: Iterable<number>, timeoutMs: number): AsyncIterable<OrderedEntry>;
  /** Hashes every block of a log on this disk again and checks the result against its author's signature; `onEntry` sees each entry on the way. */
  verifyLog(log: string, onEntry?: (entry: OrderedEntry) => void): Promise<LogVerdict>;
  /** All logs known to the order, with their role; `length` is what the order has taken in. */
  logs(): Promise<readonly { readonly key: string; readonly role: WriterRole; readonly length: number }[]>;
  /** Replicates over one stream until it closes. */
  replicate(stream: PeerStream, initiator: boolean): void;
  onUpdate(listener: () => void): () => void;
  onWarning(listener: (warning: EngineWarning) => void): () => void;
  close(): Promise<void>;
}

/** How a base is opened. A null `key` founds a new one whose first writer is this one, as a witness. */
export interface BaseOptions {
  readonly folder: string;
  /** 32 secret bytes that this writer's signing key is derived from; another one for every writer. Never written to the folder. */
  readonly primaryKey: Uint8Array;
  readonly key: string | null;
  /** 32 bytes; the base, its logs and its view are encrypted with it. */
  readonly encryptionKey: Uint8Array;
  readonly fold: Fold;
  /** Least time between two acknowledgements of the witnesses together, in milliseconds; null for a writer that never indexes. */
  readonly ackIntervalMs: number | null;
  /** Whether to start from the newest signed state of the witnesses instead of replaying the history. */
  readonly fastForward: boolean;
  /**
   * What acknowledged entries survive: `power-cut` (default) syncs the disk before an entry is acknowledged or gossiped, which costs one
   * disk sync an append; `crash` leaves that to the kernel, so a power cut can fork the log. For measurements and tests.
   */
  readonly survives?: 'power-cut' | 'crash';
}

/** A peer that a transport knows, and how the connection stands. */
export interface Peer {
  /** Address as a person would type it: `127.0.0.1:4040`, or the peer's key on a DHT. */
  readonly address: string;
  readonly direction: 'in' | 'out';
  readonly state: 'connecting' | 'connected' | 'waiting' | 'refused';
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Why the last attempt failed, or null. */
  readonly trouble: string | null;
  /** Since when it is connected, milliseconds since 1970; null while it is not. */
  readonly sinceMs: number | null;
}

/** A way to other nodes. Every stream it hands to `onPeer` is encrypted and comes from somebody who knows the commune's key. */
export interface Transport {
  /** Where others reach this node, or null when it only connects out. */
  readonly address: string | null;
  peers(): readonly Peer[];
  /** Cuts all connections and makes none until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/** The wall clock of the machine, or a scripted one. */
export interface Clock {
  nowMs(): number;
}

/** Random bytes and keys of the machine. */
export interface Dice {
  bytes(count: number): Uint8Array;
}
