// Three nodes that find one another by a DHT of their own alone: `telekommune dht run`, and no address known to any of them.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeUdpPort } from './kit/free-port.ts';
import { rowsIn, textIn } from './kit/reading.ts';
import { Town } from './kit/town.ts';
import { until } from './kit/until.ts';

const TEST_MS = 240_000;
const town = new Town();

beforeAll(async () => {
  await town.found('druckerei', 'anna');
  await town.join('gaertnerei', 'clara');
  await town.join('tischlerei', 'emil');
  await town.agrees();
}, TEST_MS);

afterAll(() => town.close());

/** Takes every address away that a node knows, as if all of them had moved. */
function forgetPeers(folder: string): void {
  const path = join(folder, 'node.json');
  const config = JSON.parse(readFileSync(path, 'utf8')) as { peers: string[] };
  writeFileSync(path, JSON.stringify({ ...config, peers: [] }), { mode: 0o600 });
}

test(
  'nodes that know no address of one another meet by their own DHT, and no connection goes by TCP',
  async () => {
    const nodes = town.members.map(({ node }) => node);
    const port = await freeUdpPort();
    const dht = town.background('dht', ['dht', 'run', '--listen', `127.0.0.1:${port}`]);
    await dht.says(`A node of your own DHT runs at 127.0.0.1:${port}`);
    for (const node of nodes) {
      await node.stop();
      forgetPeers(node.folder);
      await town.must(node, ['dht', 'use', 'own', '--bootstrap', `127.0.0.1:${port}`]);
    }
    for (const node of nodes) await node.start();
    for (const { node, person } of town.members)
      await node.done('propose', 'resolve', `Said by ${person} over the DHT`);
    await until('every node has met somebody', async () => {
      for (const node of nodes) {
        const peers = rowsIn(await node.done('peers'), 'peers');
        if (!peers.some((peer) => textIn(peer, 'state') === 'connected')) return false;
      }
      return true;
    });
    await town.agrees();
    for (const node of nodes) {
      const titles = rowsIn(await node.done('decisions', '--all'), 'decisions').map((line) =>
        textIn(line, 'title'),
      );
      for (const { person } of town.members) expect(titles).toContain(`Said by ${person} over the DHT`);
      const addresses = rowsIn(await node.done('peers'), 'peers').map((peer) => textIn(peer, 'address'));
      // A peer of the DHT is shown by its key.
      for (const address of addresses) expect(address).not.toContain('127.0.0.1');
    }
  },
  TEST_MS,
);
