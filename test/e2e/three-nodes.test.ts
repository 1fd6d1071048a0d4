// Nodes as processes over TCP, driven by command as people do it: joined, voted, verified, restarted, cut off, healed,
// without most of the witnesses, with wrong clocks, and paying twice out of one credit.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockWrongBy, YEAR_MS } from './kit/clocks.ts';
import type { NodeProcess } from './kit/node-process.ts';
import { numberIn, rowsIn, textIn } from './kit/reading.ts';
import { type Member, Town } from './kit/town.ts';
import { until } from './kit/until.ts';

const SETUP_MS = 240_000;
const TEST_MS = 180_000;
const town = new Town();
let druckerei: Member;
let gaertnerei: Member;
let tischlerei: Member;
/** Keeps no witness. */
let hofladen: Member;

beforeAll(async () => {
  druckerei = await town.found('druckerei', 'anna', 'credit-limit=100.00');
  gaertnerei = await town.join('gaertnerei', 'clara');
  tischlerei = await town.join('tischlerei', 'emil');
  hofladen = await town.join('hofladen', 'gesa', { witness: false });
  await town.connectAll();
}, SETUP_MS);

afterAll(() => town.close());

async function say(node: NodeProcess, title: string): Promise<string> {
  return textIn(await node.done('propose', 'resolve', title), 'entry');
}

async function decisionsOn(node: NodeProcess): Promise<readonly string[]> {
  return rowsIn(await node.done('decisions', '--all'), 'decisions').map((line) => textIn(line, 'title'));
}

test(
  'nodes that joined by invitation and were voted in show one state, all of it final, and each can prove it for itself',
  async () => {
    await town.agrees();
    for (const { node } of town.members) {
      const members = rowsIn(await node.done('members'), 'members').map(({ person }) => person);
      expect(members).toEqual(['anna', 'clara', 'emil', 'gesa']);
      const found = await node.done('verify');
      expect(found).toMatchObject({ agrees: true, faults: [], sealsChecked: 3 });
      const { checked } = await node.done('status');
      expect(checked).toBe('by this node');
    }
  },
  TEST_MS,
);

test(
  'a node that is stopped and started again has everything that it had, and catches up with the rest',
  async () => {
    const before = await tischlerei.node.done('status');
    await tischlerei.node.stop();
    await say(druckerei.node, 'Said while the joinery was off');
    await tischlerei.node.start();
    const after = await tischlerei.node.done('status');
    expect(numberIn(after, 'length')).toBeGreaterThanOrEqual(numberIn(before, 'length'));
    await town.agrees();
    expect(await decisionsOn(tischlerei.node)).toContain('Said while the joinery was off');
  },
  TEST_MS,
);

test(
  'a node that is cut off works on, its entries wait, and once it is back they are final everywhere',
  async () => {
    await gaertnerei.node.done('network', 'cut');
    const own = await say(gaertnerei.node, 'Said alone');
    await gaertnerei.node.done('vote', own, 'yes');
    expect(numberIn(await gaertnerei.node.done('status'), 'pending')).toBeGreaterThan(0);
    await say(druckerei.node, 'Said by the others meanwhile');
    await town.agrees([druckerei.node, tischlerei.node, hofladen.node]);
    expect(await decisionsOn(druckerei.node)).not.toContain('Said alone');
    expect(await decisionsOn(gaertnerei.node)).not.toContain('Said by the others meanwhile');

    await gaertnerei.node.done('network', 'heal');
    await town.agrees();
    for (const { node } of town.members)
      expect(await decisionsOn(node)).toEqual(
        expect.arrayContaining(['Said alone', 'Said by the others meanwhile']),
      );
  },
  TEST_MS,
);

test(
  'two nodes that are cut off pay out of one credit: as much counts as the limit allows, the rest is refused with the sum',
  async () => {
    const grant = ['propose', 'grant-power', 'represent', 'clara', 'druckerei'];
    await town.decide(druckerei.node, grant);
    await town.agrees();
    for (const { node } of [druckerei, gaertnerei]) await node.done('network', 'cut');
    // 100.00 is the limit; each of the two knows of 80.00 alone.
    for (const { node } of [druckerei, gaertnerei])
      for (const payee of ['tischlerei', 'hofladen'])
        await node.done('credit', 'pay', payee, '40.00', '--from', 'druckerei', '--memo', 'paper');
    const alone = await gaertnerei.node.type('credit', 'pay', 'hofladen', '40.00', '--from', 'druckerei');
    expect(alone.code).toBe(1);
    expect(alone.said).toContain('credit-limit-passed');

    for (const { node } of [druckerei, gaertnerei]) await node.done('network', 'heal');
    await town.agrees();
    for (const { node } of town.members) {
      const balances = rowsIn(await node.done('credit'), 'credit');
      const of = (name: string): bigint =>
        BigInt(textIn(balances.find(({ enterprise }) => enterprise === name) ?? {}, 'creditMinor'));
      expect(of('druckerei')).toBe(-8000n);
      expect(of('tischlerei') + of('hofladen')).toBe(8000n);
      const refused = rowsIn(await node.done('refusals'), 'refusals').filter(
        ({ rule }) => rule === 'credit-limit-passed',
      );
      expect(refused).toHaveLength(2);
      for (const { says } of refused)
        expect(says).toMatch(/druckerei has a balance of .*-80\.00.* after paying .*40\.00.* -120\.00/);
    }
  },
  TEST_MS,
);

test(
  'while most witnesses are away work goes on as pending, and becomes final after they return',
  async () => {
    for (const { node } of [gaertnerei, tischlerei]) await node.stop();
    const before = await druckerei.node.done('witnesses');
    await say(druckerei.node, 'Said to few');
    await until('the shop has it, pending', async () => {
      const isThere = (await decisionsOn(hofladen.node)).includes('Said to few');
      return isThere && numberIn(await hofladen.node.done('status'), 'pending') > 0;
    });
    await hofladen.node.done('vote', await say(hofladen.node, 'Said by the shop'), 'yes');
    const after = await druckerei.node.done('witnesses');
    expect(after['finalLength']).toBe(before['finalLength']);

    for (const { node } of [gaertnerei, tischlerei]) await node.start();
    await town.agrees();
    expect(await decisionsOn(tischlerei.node)).toEqual(
      expect.arrayContaining(['Said to few', 'Said by the shop']),
    );
  },
  TEST_MS,
);

test(
  'a witness and another node whose clocks are a year wrong neither move the time nor stop anybody, and can speak once they are set right',
  async () => {
    await gaertnerei.node.stop();
    await hofladen.node.stop();
    const beforeMs = Date.now();
    await gaertnerei.node.start(clockWrongBy(YEAR_MS));
    await hofladen.node.start(clockWrongBy(-YEAR_MS));
    await say(gaertnerei.node, 'Said a year ahead');
    await say(hofladen.node, 'Said a year behind');
    await say(druckerei.node, 'Said in time');
    await town.agrees();
    for (const { node } of town.members) {
      const sealedNowMs = numberIn(await node.done('witnesses'), 'sealedNowMs');
      expect(sealedNowMs).toBeGreaterThan(beforeMs - 3_600_000);
      expect(sealedNowMs).toBeLessThanOrEqual(Date.now());
    }

    await gaertnerei.node.stop();
    await hofladen.node.stop();
    await gaertnerei.node.start({});
    await hofladen.node.start({});
    await say(gaertnerei.node, 'Said by a clock set right');
    await say(hofladen.node, 'Said by the other clock set right');
    await town.agrees();
    for (const { node } of town.members)
      expect(await decisionsOn(node)).toEqual(
        expect.arrayContaining([
          'Said a year ahead',
          'Said a year behind',
          'Said in time',
          'Said by a clock set right',
          'Said by the other clock set right',
        ]),
      );
  },
  TEST_MS,
);
