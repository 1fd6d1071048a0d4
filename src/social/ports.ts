// What feeds need of an engine: append-only logs of bytes by key, kept and replicated, and pictures by hash.
// An engine knows nothing of statements; what it hands over may have been written by anybody.

/** One feed's log. A block is one signed statement. */
export interface FeedLog {
  /** The public key, 64 hex digits. */
  readonly key: string;
  /** Whether this machine holds the secret key. */
  readonly writable: boolean;
  /** Blocks that the author has published, as far as this machine knows. */
  readonly length: number;
  /** Appends one block; resolves when it is on the disk. Rejects on a log of somebody else. */
  append(block: Uint8Array): Promise<void>;
  /** Block by its 0-based place; null when neither this machine nor a peer that is there has it within the time. */
  block(index: number, options?: { readonly timeoutMs?: number }): Promise<Uint8Array | null>;
  /** Asks the peers for what is new; resolves with the length once they have answered or the time is over. */
  update(options?: { readonly timeoutMs?: number }): Promise<number>;
  /** Calls back whenever the log has grown; the answer ends it. */
  onGrowth(listener: () => void): () => void;
}

/** All feeds of one machine: its own, and those that it keeps for whom it follows. */
export interface FeedStore {
  /** The own feed, made from a seed of 32 bytes at its first opening. */
  own(seed: Uint8Array): Promise<FeedLog>;
  /** Somebody's feed, kept from now on: its blocks are fetched, held and given to others. */
  follow(key: string): Promise<FeedLog>;
  /** Lets go of a feed and of its room on the disk. */
  forget(key: string): Promise<void>;
  /** Bytes on the disk, by feed. */
  bytesHeld(): Promise<ReadonlyMap<string, number>>;
  /** Drops the blocks before `index` of somebody's feed; its later ones stay. */
  trim(key: string, index: number): Promise<void>;
  pictures: PictureStore;
  close(): Promise<void>;
}

/** Pictures of one's own and of those who are followed. The caller checks the hash of what it gets. */
export interface PictureStore {
  put(hash: string, bytes: Uint8Array): Promise<void>;
  /** Null when nobody who is there has it within the time. */
  get(author: string, hash: string, options?: { readonly timeoutMs?: number }): Promise<Uint8Array | null>;
}
