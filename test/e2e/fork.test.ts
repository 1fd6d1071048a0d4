// A member whose log goes two ways: a machine set back to a snapshot. Its keeper is told; who shows two halves two histories is convicted
// where they meet; a node that took in the other history comes back under a fresh log; the forked log is struck off by vote.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkForkProof } from '../../src/engine/fork-proof.ts';
import { rowsIn, textIn } from './kit/reading.ts';
import { setPeers, snapshotOf } from './kit/snapshot.ts';
import { type Member, Town } from './kit/town.ts';
import { until } from './kit/until.ts';

const TEST_MS = 240_000;
const town = new Town();
let druckerei: Member;
let gaertnerei: Member;
let forking: Member;
let setBack: () => void;
let backup: string;

beforeAll(async () => {
  druckerei = await town.found('druckerei', 'anna');
  gaertnerei = await town.join('gaertnerei', 'clara', { witness: false });
  forking = await town.join('tischlerei', 'emil', { witness: false });
  await town.agrees();
  backup = join(town.root, 'gaertnerei.backup');
  await gaertnerei.node.done('backup', backup);
  await forking.node.stop();
  setBack = snapshotOf(forking.node.folder, town.root);
}, TEST_MS);

afterAll(() => town.close());

async function titlesOn({ node }: Member): Promise<readonly string[]> {
  return rowsIn(await node.done('decisions', '--all'), 'decisions').map((line) => textIn(line, 'title'));
}

test(
  'a node that was set back and spoke again is told when it meets the others, and ends; they go on',
  async () => {
    await gaertnerei.node.done('network', 'cut');
    const { node } = forking;
    await node.start();
    await node.done('propose', 'resolve', 'Said to the printers');
    await until('the printers have it', async () =>
      (await titlesOn(druckerei)).includes('Said to the printers'),
    );
    await node.stop();

    setBack();
    setPeers(node.folder, []);
    await node.start();
    await node.done('propose', 'resolve', 'Said after it was set back');
    await node.done('propose', 'resolve', 'Said after it was set back, too');
    await node.done('connect', druckerei.node.address);
    expect(await node.ended()).toBe(5);
    expect(node.heard).toContain('This node’s own log was signed twice');
    expect(node.heard).toContain('restore the last backup into an empty folder');
    // the folder goes on telling it, without the process that noticed it
    expect(await town.must(node, ['status'])).toMatchObject({
      convicted: [{ log: forking.log, is: 'this node' }],
    });

    await druckerei.node.done('propose', 'resolve', 'The printers go on');
    await town.agrees([druckerei.node]);
    expect(await titlesOn(druckerei)).not.toContain('Said after it was set back');
    expect(await druckerei.node.done('verify')).toMatchObject({ agrees: true });
  },
  TEST_MS,
);

test(
  'one that shows two halves two histories is convicted where they meet, with a proof that anybody can check',
  async () => {
    const { node, log } = forking;
    await druckerei.node.stop();
    setBack();
    setPeers(node.folder, []);
    await gaertnerei.node.done('network', 'heal');
    await node.start();
    await node.done('propose', 'resolve', 'Said to the nursery');
    await node.done('propose', 'resolve', 'Said to the nursery, too');
    await node.done('connect', gaertnerei.node.address);
    await until('the nursery has it', async () =>
      (await titlesOn(gaertnerei)).includes('Said to the nursery'),
    );
    await node.kill();

    await druckerei.node.start();
    const warned = await until(
      'somebody is warned',
      () => [druckerei, gaertnerei].find((member) => member.node.heard.includes('forked-log')) ?? null,
    );
    expect(warned.node.heard).toContain(`log ${log.slice(0, 8)} was signed twice with different entries`);
    const { folder } = warned.node;
    const proof = await until('the proof is kept', () => {
      const name = readdirSync(folder).find((file) => file.endsWith('.proof'));
      return name === undefined ? null : join(folder, name);
    });
    expect(checkForkProof(readFileSync(proof))?.log).toBe(log);
    expect(readFileSync(join(folder, 'node.log'), 'utf8')).toContain(proof);
    const convicted = rowsIn(await warned.node.done('status'), 'convicted');
    expect(convicted).toMatchObject([{ log, title: 'tischlerei', is: 'a node' }]);
    expect(textIn(convicted[0] ?? {}, 'next')).toBe(`telekommune propose strike-log ${log.slice(0, 8)}`);
    await warned.node.stop();
    await warned.node.start();
    expect(rowsIn(await warned.node.done('status'), 'convicted')).toEqual(convicted);
  },
  TEST_MS,
);

test(
  'a node that took in the other history comes back out of its backup under a fresh log, and the forked one is struck off',
  async () => {
    await gaertnerei.node.stop();
    const again = await town.place('gaertnerei-again');
    expect(await town.must(again, ['restore', backup])).toMatchObject({ logs: 'fresh' });
    const invitation = await town.invitation(druckerei.node, 'gaertnerei again');
    await town.must(again, ['rejoin', '--invitation-file', invitation]);
    await again.start();
    const others = [druckerei, { ...gaertnerei, node: again }];
    town.members.splice(0, town.members.length, ...others);
    await town.decide(druckerei.node, ['propose', 'strike-log', forking.log]);
    await town.agrees();
    for (const { node } of others) {
      const logs = rowsIn(await node.done('peers'), 'logs');
      expect(logs.find((line) => textIn(line, 'log') === forking.log)).toMatchObject({ inForce: false });
    }
    // The node that let it in has the whole history; the forked log itself is handed on no more.
    expect(await druckerei.node.done('verify')).toMatchObject({ agrees: true });
  },
  TEST_MS,
);
