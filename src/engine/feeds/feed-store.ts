// All feeds of one machine in one folder, and the connections over which they are fetched, kept and handed on.

import Corestore from 'corestore';
import crypto from 'hypercore-crypto';
import type { KeyPair } from 'hypercore-crypto';
import type NoiseSecretStream from '@hyperswarm/secret-stream';
import type { Peer } from '../../node/ports.ts';
import type { FeedLog, FeedStore, FeedTrouble, Patience } from '../../social/ports.ts';
import { STATEMENT_BYTES_MAX } from '../../social/ports.ts';
import type { DhtChoice } from '../dht.ts';
import { syncFolder } from '../disk.ts';
import { answerForEmptiedLogs } from '../emptied-log.ts';
import { waitForTheSameFlush } from '../flushed-snapshot.ts';
import { openListeners } from '../listeners.ts';
import { openTcpTransport } from '../transport-tcp.ts';
import { askInTurn, handAround } from './asking.ts';
import { openFeedPeer } from './feed-peer.ts';
import type { FeedPeer, PeerHost } from './feed-peer.ts';
import { KeptFeed, PATIENCE_MS, discoveryKeyOf } from './kept-feed.ts';
import { openPictures } from './pictures.ts';
import { signReceipt } from './receipt.ts';
import { openTopics } from './topics.ts';
import type { Topics } from './topics.ts';

export interface FeedStoreOptions {
  /** Of the logs, e.g. `<voice>/store`; nobody else writes there. */
  readonly folder: string;
  readonly pictures: {
    /** E.g. `<voice>/pictures`. */
    readonly folder: string;
    /** Bytes of all pictures together. */
    readonly bytesMax: number;
  };
  /** Bytes of one feed of somebody else, 64 MiB when nothing is said; beyond that its oldest blocks make way. */
  readonly feedBytesMax?: number;
  /** Where others may connect by TCP, `port` 0 for any; null, the default, listens nowhere. */
  readonly listen?: { readonly host: string; readonly port: number } | null;
  /** The DHT to be found on; null, the default, uses none. */
  readonly dht?: DhtChoice | null;
  /** Connections at a time by TCP and as many over the DHT, 64 when nothing is said. */
  readonly peersMax?: number;
  readonly handshakeMs?: number;
  readonly idleMs?: number;
  readonly retryMs?: { readonly first: number; readonly most: number };
}

/** The feeds with their ways to other machines. */
export interface PeeredFeedStore extends FeedStore {
  /** Where others reach this machine by TCP; null when it does not listen. */
  readonly address: string | null;
  /** Keeps a connection to `host:port`, trying again until `disconnect` or `close`. Throws for what is no address. */
  connect(address: string): void;
  disconnect(address: string): void;
  peers(): readonly Peer[];
}

const DEFAULTS = { feedBytesMax: 64 * 1024 * 1024, peersMax: 64, handshakeMs: 10_000, idleMs: 30_000 };
const KEY = /^[0-9a-f]{64}$/;
const SEED_BYTES = 32;

/** Opens the store, and every feed that it keeps; rejects when another process has the folder, or a port is taken. */
export async function openFeedStore(options: FeedStoreOptions): Promise<PeeredFeedStore> {
  answerForEmptiedLogs();
  waitForTheSameFlush();
  const limits = { ...DEFAULTS, ...options };
  const store = new Corestore(options.folder);
  const closing: (() => Promise<unknown>)[] = [() => store.close()];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    await store.ready();
    const feeds = new Map<string, KeptFeed>();
    let own: KeptFeed | null = null;
    let signer: KeyPair | null = null;
    const peers = new Set<FeedPeer>();
    const newcomers = openListeners<void>();
    const troubles = openListeners<FeedTrouble>();
    let receive: ((statement: Uint8Array) => boolean | Promise<boolean>) | null = null;
    let topics: Topics | null = null;

    const pictures = await openPictures({ ...options.pictures, isOwn: (author) => author === own?.key });

    const onTrouble = (trouble: FeedTrouble): void => {
      for (const peer of peers) peer.leave(trouble.key);
      void topics?.leave(discoveryKeyOf(trouble.key)).catch(() => undefined);
      troubles.tell(trouble);
    };

    const keep = async (key: string): Promise<KeptFeed> => {
      const feed = await KeptFeed.open(store, key, { onTrouble, bytesMax: limits.feedBytesMax });
      feeds.set(key, feed);
      return feed;
    };

    const stored: Buffer[] = [];
    for await (const discoveryKey of store.list()) stored.push(discoveryKey);
    await Promise.all(
      stored.map(async (discoveryKey) => {
        const author = (await store.getAuth(discoveryKey))?.manifest?.signers[0];
        if (author !== undefined) await keep(author.publicKey.toString('hex'));
      }),
    );
    closing.push(() => Promise.all([...feeds.values()].map((feed) => feed.close())));

    const host: PeerHost = {
      served: () => [...feeds.values()].filter(({ trouble }) => trouble === null).map(({ key }) => key),
      more: () => newcomers.tell(),
      meet: (key, muxer) => feeds.get(key)?.attach(muxer),
      picture: (author, hash) => pictures.read(author, hash),
      async take(key, statement, handshakeHash) {
        if (own === null || signer === null || key !== own.key || receive === null) return null;
        try {
          return (await receive(statement)) ? signReceipt(signer, handshakeHash, statement) : null;
        } catch {
          // What went wrong here is no fault of the peer: it may try again.
          return null;
        }
      },
    };

    const onStream = (stream: NoiseSecretStream): void => {
      const peer = openFeedPeer(stream, host);
      if (peer === null) {
        stream.destroy();
        return;
      }
      peers.add(peer);
      stream.once('close', () => {
        peers.delete(peer);
        for (const feed of feeds.values()) feed.detached(peer.muxer);
      });
    };

    const tcp = await openTcpTransport({
      meetingKey: null,
      listen: options.listen ?? null,
      onPeer: onStream,
      incomingMax: limits.peersMax,
      handshakeMs: limits.handshakeMs,
      idleMs: limits.idleMs,
      ...(options.retryMs === undefined ? {} : { retryMs: options.retryMs }),
    });
    closing.push(() => tcp.close());
    const { dht = null } = options;
    if (dht !== null) {
      const opened = openTopics({ dht, peersMax: limits.peersMax, idleMs: limits.idleMs, onStream });
      closing.push(() => opened.close());
      topics = opened;
    }
    const announce = (feed: KeptFeed): void => {
      if (feed.trouble === null) void topics?.join(feed.discoveryKey).catch(() => undefined);
    };
    for (const feed of feeds.values()) announce(feed);

    const opening = new Map<string, Promise<KeptFeed>>();
    const begin = async (key: string): Promise<KeptFeed> => {
      try {
        const feed = await keep(key);
        for (const peer of peers) peer.serve(key);
        announce(feed);
        return feed;
      } finally {
        opening.delete(key);
      }
    };
    const open = (key: string): Promise<KeptFeed> => {
      const feed = feeds.get(key);
      if (feed !== undefined) return Promise.resolve(feed);
      const begun = opening.get(key) ?? begin(key);
      opening.set(key, begun);
      return begun;
    };

    const others = (key: string): KeptFeed | null => {
      checkKey(key);
      if (key === own?.key) throw new Error('this is your own feed: nothing of it is dropped');
      return feeds.get(key) ?? null;
    };

    const giveRoomBack = (): Promise<void> => store.storage.compact();

    /** Looks for a feed's machines as long as the work lasts. */
    const whileLooking = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
      const stop = feeds.has(key) ? null : (topics?.look(discoveryKeyOf(key)) ?? null);
      try {
        return await work();
      } finally {
        stop?.();
      }
    };
    const asked = { peers: () => peers, onMore: newcomers.add };

    return {
      address: tcp.address,
      connect: (address) => tcp.connect(address),
      disconnect: (address) => tcp.disconnect(address),
      peers: () => [...tcp.peers(), ...(topics?.peers() ?? [])],
      async own(seed) {
        if (seed.byteLength !== SEED_BYTES)
          throw new Error(`a seed has ${SEED_BYTES} bytes, not ${seed.byteLength}`);
        const keyPair = crypto.keyPair(seed);
        const key = keyPair.publicKey.toString('hex');
        if (own !== null && own.key !== key) throw new Error('this store has another own feed already');
        const feed = await open(key);
        own = feed;
        signer = keyPair;
        await feed.write(keyPair, () => syncFolder(options.folder));
        return feed;
      },
      async follow(key): Promise<FeedLog> {
        checkKey(key);
        return open(key);
      },
      kept: () => [...feeds.keys()],
      troubled: () => [...feeds.values()].flatMap(({ trouble }) => (trouble === null ? [] : [trouble])),
      onTrouble: troubles.add,
      async forget(key) {
        const feed = others(key);
        await pictures.forget(key);
        if (feed === null) return;
        feeds.delete(key);
        for (const peer of peers) peer.leave(key);
        await topics?.leave(feed.discoveryKey);
        await feed.purge();
        await giveRoomBack();
      },
      async bytesHeld() {
        const sums = new Map(pictures.bytesHeld());
        for (const feed of feeds.values())
          sums.set(feed.key, (await feed.bytes()) + (sums.get(feed.key) ?? 0));
        return sums;
      },
      async trim(key, index) {
        await others(key)?.trim(index);
        await giveRoomBack();
      },
      async hand(to, statement, { timeoutMs = PATIENCE_MS }: Patience = {}) {
        checkKey(to);
        if (statement.byteLength > STATEMENT_BYTES_MAX)
          throw new Error(
            `a statement has at most ${STATEMENT_BYTES_MAX} bytes, this one has ${statement.byteLength}`,
          );
        return whileLooking(to, () => handAround(asked, to, statement, timeoutMs));
      },
      onHanded(receiver) {
        receive = receiver;
        return () => {
          if (receive === receiver) receive = null;
        };
      },
      pictures: {
        bytesHeld: () => pictures.bytesHeld(),
        trim: (bytesMax) => pictures.trim(bytesMax),
        async put(author, hash, bytes) {
          if (!feeds.has(author)) throw new Error(`the feed of ${author.slice(0, 8)} is not kept here`);
          await pictures.put(author, hash, bytes);
        },
        async get(author, hash, { timeoutMs = PATIENCE_MS }: Patience = {}) {
          checkKey(author);
          const here = await pictures.read(author, hash);
          if (here !== null || timeoutMs <= 0) return here;
          const bytes = await whileLooking(author, () => askInTurn(asked, author, hash, timeoutMs));
          // Shown even when there is no room to keep it.
          if (bytes !== null && feeds.has(author))
            await pictures.put(author, hash, bytes).catch(() => undefined);
          return bytes;
        },
      },
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

function checkKey(key: string): void {
  if (!KEY.test(key)) throw new Error(`the key of a feed is 64 hex digits (0-9, a-f); "${key}" is none`);
}
