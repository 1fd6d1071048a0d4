// What feeds need of an engine: append-only logs of bytes by key, kept and replicated, and pictures by hash.
// An engine knows nothing of statements; what it hands over may have been written by anybody.

import { toHex } from '../kernel/bytes.ts';
import { type Blake2b, hashBytesBy, plainBlake2b } from '../kernel/hash.ts';
import { LIMITS } from './model.ts';

export { STATEMENT_BYTES_MAX } from './statement.ts';

/** The largest picture, in bytes. */
export const PICTURE_BYTES_MAX = LIMITS.pictureBytesMax;

/** What a picture is named by and checked against: 64 hex digits. A BLAKE2b of the platform is fifty times as fast. */
export function pictureHash(bytes: Uint8Array, by: Blake2b = plainBlake2b): string {
  return toHex(hashBytesBy(by, 'picture', 32, bytes));
}

/** How long something of a peer is waited for; some seconds when nothing is said, and 0 asks nobody. */
export interface Patience {
  readonly timeoutMs?: number;
}

/** One feed's log. A block is one signed statement. */
export interface FeedLog {
  /** The author's Ed25519 public key, 64 hex digits; statements of the feed carry it as their author. */
  readonly key: string;
  /** Whether this machine holds the secret key. */
  readonly writable: boolean;
  /** Blocks that the author has published, as far as this machine knows. */
  readonly length: number;
  /** The first block that is kept: those before it were trimmed, or made way in a feed that takes up too much room. */
  readonly keptFrom: number;
  /** Whether a machine that has the feed is connected now. */
  readonly isReached: boolean;
  /** Appends one block; resolves when it is on the disk. Rejects on a log of somebody else, and for more than STATEMENT_BYTES_MAX bytes. */
  append(block: Uint8Array): Promise<void>;
  /** Block by its 0-based place; null when neither this machine nor a peer that is there has it within the time. */
  block(index: number, patience?: Patience): Promise<Uint8Array | null>;
  /** Whether a block is on this machine. */
  holds(index: number): Promise<boolean>;
  /** Asks the peers for what is new; resolves with the length once they have answered or the time is over. */
  update(patience?: Patience): Promise<number>;
  /** Calls back whenever the log has grown, and when a block of it has arrived; the answer ends it. */
  onGrowth(listener: () => void): () => void;
}

/** Why nothing more is taken from a feed, for good: what this machine has of it stays, can be read, and is handed on to nobody. */
export interface FeedTrouble {
  readonly key: string;
  /** `forked`: its author signed two histories. `block-too-large`: it has a block over STATEMENT_BYTES_MAX bytes. */
  readonly kind: 'forked' | 'block-too-large';
  readonly message: string;
}

/** All feeds of one machine: its own, and those that it keeps for whom it follows. */
export interface FeedStore {
  /**
   * The own feed, of the Ed25519 key pair that these 32 bytes are the seed of; made at its first opening, one for each store.
   * In a folder that has lost what was published, `update` before appending: else a second history forks the feed.
   */
  own(seed: Uint8Array): Promise<FeedLog>;
  /** Somebody's feed, kept from now on, over restarts too: its blocks are fetched, held and given to others. The same log for the same key. */
  follow(key: string): Promise<FeedLog>;
  /** Keys of all feeds that are kept, the own one among them, in no order. */
  kept(): readonly string[];
  /** Feeds that nothing more is taken from. */
  troubled(): readonly FeedTrouble[];
  onTrouble(listener: (trouble: FeedTrouble) => void): () => void;
  /** Lets go of a feed, its pictures, and its room on the disk. Rejects for the own feed. */
  forget(key: string): Promise<void>;
  /** Bytes of the blocks and pictures that are held, by feed. */
  bytesHeld(): Promise<ReadonlyMap<string, number>>;
  /** Drops the blocks before `index` of somebody's feed and fetches them no more; its later ones stay. Rejects for the own feed. */
  trim(key: string, index: number): Promise<void>;
  /**
   * Gives a signed statement to the author of the feed `to`, looking for it as long as the time lasts.
   * True when a machine that signs with that author's key took it.
   */
  hand(to: string, statement: Uint8Array, patience?: Patience): Promise<boolean>;
  /** Hears statements handed over for the own feed, from anybody; false refuses one. Limited by peer. One receiver at a time. */
  onHanded(receive: (statement: Uint8Array) => boolean | Promise<boolean>): () => void;
  readonly pictures: PictureStore;
  close(): Promise<void>;
}

/** Pictures of one's own and of those whose feed is kept. */
export interface PictureStore {
  /** Keeps a picture of a kept feed's author. Rejects when its hash or size is wrong or the room is used up; never drops an own picture. */
  put(author: string, hash: string, bytes: Uint8Array): Promise<void>;
  /** A picture that is as its hash says, from here or from a peer that serves the author's feed; kept when that feed is. Null when nobody who is there has it within the time. */
  get(author: string, hash: string, patience?: Patience): Promise<Uint8Array | null>;
  /** Bytes of the pictures that are held, by author; part of what the store's `bytesHeld` says. */
  bytesHeld(): ReadonlyMap<string, number>;
  /** Drops pictures of others, those that have been here longest first, until they take up no more than so many bytes; own ones stay. */
  trim(bytesMax: number): Promise<void>;
}
