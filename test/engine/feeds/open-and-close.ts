// A process that opens a store with all its ways to others, uses it, closes it and has nothing more to do. Arguments: folder, DHT node.

import { join } from 'node:path';
import { openFeedStore } from '../../../src/engine/feeds/feed-store.ts';

const [folder = '', node = ''] = process.argv.slice(2);
const store = await openFeedStore({
  folder: join(folder, 'store'),
  pictures: { folder: join(folder, 'pictures'), bytesMax: 1_000 },
  listen: { host: '127.0.0.1', port: 0 },
  dht: { bootstrap: [node], host: '127.0.0.1' },
});
const feed = await store.own(new Uint8Array(32).fill(7));
await feed.append(new Uint8Array([1]));
const nobody = await store.follow('ab'.repeat(32));
store.connect('127.0.0.1:1');
await nobody.update({ timeoutMs: 100 });
await nobody.block(0, { timeoutMs: 100 });
await store.hand('ef'.repeat(32), new Uint8Array([1]), { timeoutMs: 100 });
await store.pictures.get('ef'.repeat(32), 'cd'.repeat(32), { timeoutMs: 100 });
await store.close();
process.stdout.write('closed\n');
