// A node that is let in by processes that know no address of one another: a DHT of one's own, and an invitation that names it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineDice } from '../../src/node/cryptography.ts';
import { drawInvitationSeed, formatInvitation } from '../../src/node/invitation.ts';
import { freeUdpPort } from './kit/free-port.ts';
import type { NodeProcess, Reply } from './kit/node-process.ts';
import { rowsIn, textIn } from './kit/reading.ts';
import { changeConfig } from './kit/snapshot.ts';
import { type Member, Town } from './kit/town.ts';
import { until } from './kit/until.ts';

const TEST_MS = 180_000;
const town = new Town();
let office: Member;
let bootstrap: string;

beforeAll(async () => {
  bootstrap = `127.0.0.1:${await freeUdpPort()}`;
  const dht = town.background('dht', ['dht', 'run', '--listen', bootstrap]);
  await dht.says(`A node of your own DHT runs at ${bootstrap}`);
  office = await town.found('druckerei', 'anna');
  await office.node.stop();
  changeConfig(office.node.folder, { listen: null });
  await town.must(office.node, ['dht', 'use', 'own', '--bootstrap', bootstrap]);
  await office.node.start();
}, TEST_MS);

afterAll(() => town.close());

function joins(node: NodeProcess, invitation: string, ...more: string[]): Promise<Reply> {
  const words = ['--listen', 'none', '--words-file', `${node.folder}.words-${performance.now()}`];
  return node.inProcess(['join', '--person', 'clara', '--invitation-file', invitation, ...words, ...more]);
}

test(
  'a new node finds the inviting one by the DHT, fetches the history over it and takes part; the invitation works once',
  async () => {
    const invitation = await town.invitation(office.node, 'nursery');
    const nursery = await town.place('nursery');
    const reply = await joins(nursery, invitation);
    expect(reply).toMatchObject({ code: 0, data: { name: 'Test commune' } });
    await nursery.start();
    await town.agrees([office.node, nursery]);
    for (const node of [office.node, nursery]) {
      const peers = await until('they are connected', async () => {
        const found = rowsIn(await node.done('peers'), 'peers');
        return found.some((peer) => textIn(peer, 'state') === 'connected') ? found : null;
      });
      for (const peer of peers) expect(textIn(peer, 'address')).not.toContain('127.0.0.1');
    }
    expect(await town.must(office.node, ['invitations'])).toMatchObject({ invitations: [] });

    const again = await joins(await town.place('again'), invitation);
    expect(again.code).toBe(1);
    expect(again.said).toContain('The invitation for “nursery” was used already; it works once.');
  },
  TEST_MS,
);

test(
  'an address that leads nowhere does not keep the DHT from being tried',
  async () => {
    await office.node.stop();
    changeConfig(office.node.folder, { reachedAt: ['127.0.0.1:9'] });
    await office.node.start();
    const invitation = await town.invitation(office.node, 'workshop');
    const workshop = await town.place('workshop');
    const reply = await joins(workshop, invitation);
    expect(reply.code, `${reply.said}\n${office.node.heard}`).toBe(0);
  },
  TEST_MS,
);

test(
  'an invitation that names the public DHT alone is used only by one who agrees to what it shows',
  async () => {
    const seed = drawInvitationSeed(machineDice);
    const file = join(town.root, 'public-invitation');
    writeFileSync(file, formatInvitation({ seed, addresses: [], dht: [], isRehearsal: false }), {
      mode: 0o600,
    });
    const reply = await joins(await town.place('wary'), file);
    expect(reply.code).toBe(2);
    expect(reply.said).toContain('you have not agreed to use it');
    expect(reply.said).toContain('--public-dht');
  },
  TEST_MS,
);
