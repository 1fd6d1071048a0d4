// People with feeds in folders of their own, on one machine.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDhtNode } from '../../../src/engine/dht.ts';
import type { DhtNode } from '../../../src/engine/dht.ts';
import { openFeedStore } from '../../../src/engine/feeds/feed-store.ts';
import type { FeedStoreOptions, PeeredFeedStore } from '../../../src/engine/feeds/feed-store.ts';

export interface FeedWorld {
  /** A folder of this name, the same for the same name. */
  folder(name: string): string;
  /** Options for stores that meet over a private DHT of this world. */
  dht(): Promise<Partial<FeedStoreOptions>>;
  open(name: string, options?: Partial<FeedStoreOptions>): Promise<PeeredFeedStore>;
  close(): Promise<void>;
}

export const LISTENING: Partial<FeedStoreOptions> = { listen: { host: '127.0.0.1', port: 0 } };

export async function openFeedWorld(): Promise<FeedWorld> {
  const home = await mkdtemp(join(tmpdir(), 'telekommune-feeds-'));
  const stores: PeeredFeedStore[] = [];
  const nodes: DhtNode[] = [];
  const folder = (name: string): string => join(home, name);
  return {
    folder,
    async dht() {
      const node = await openDhtNode({ host: '127.0.0.1', port: 0 });
      nodes.push(node);
      return { dht: { bootstrap: [node.address], host: '127.0.0.1' } };
    },
    async open(name, options = {}) {
      const store = await openFeedStore({
        folder: join(folder(name), 'store'),
        pictures: { folder: join(folder(name), 'pictures'), bytesMax: 8_000_000 },
        retryMs: { first: 20, most: 200 },
        ...options,
      });
      stores.push(store);
      return store;
    },
    async close() {
      for (const store of stores) await store.close();
      for (const node of nodes) await node.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (block: Uint8Array | null): string | null =>
  block === null ? null : new TextDecoder().decode(block);
export const seed = (): Uint8Array => randomBytes(32);

/** All that lies in a folder, one file after another. */
export async function filesOf(folder: string): Promise<Buffer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile());
  return Buffer.concat(await Promise.all(files.map((name) => readFile(join(name.parentPath, name.name)))));
}
