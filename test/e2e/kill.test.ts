// kill -9 in the middle of appends, again and again: nothing that was acknowledged is lost, and all nodes agree afterwards.
// A dozen rounds in `npm test`; a hundred with TELEKOMMUNE_EXTENDED=1.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { isExtended } from './kit/extended.ts';
import type { NodeProcess } from './kit/node-process.ts';
import { rowsIn, textIn } from './kit/reading.ts';
import { type Member, Town } from './kit/town.ts';

const ROUNDS = isExtended ? 100 : 8;
const AT_ONCE = 6;
const town = new Town();
let druckerei: Member;
let gaertnerei: Member;

beforeAll(async () => {
  druckerei = await town.found('druckerei', 'anna');
  gaertnerei = await town.join('gaertnerei', 'clara');
}, 240_000);

afterAll(() => town.close());

/** Says several things at once and kills the node when so many of them are acknowledged; the entries that were. */
async function killWhileSaying(
  node: NodeProcess,
  round: number,
  acknowledgedAtLeast: number,
): Promise<string[]> {
  const acknowledged: string[] = [];
  const killing: Promise<void>[] = [];
  const mayKill = (): void => {
    if (acknowledged.length >= acknowledgedAtLeast && killing.length === 0) killing.push(node.kill());
  };
  const saying = Array.from({ length: AT_ONCE }, async (_, at) => {
    const { code, data } = await node.type('propose', 'resolve', `Round ${round}, ${at}`);
    if (code === 0) acknowledged.push(textIn(data, 'entry'));
    mayKill();
  });
  mayKill();
  await Promise.all(saying);
  await Promise.all(killing);
  return acknowledged;
}

async function proposalsOn(node: NodeProcess): Promise<Set<string>> {
  const lines = rowsIn(await node.done('decisions', '--all'), 'decisions');
  return new Set(lines.map((line) => textIn(line, 'proposal')));
}

test(
  `kill -9 in the middle of appends, ${ROUNDS} times over`,
  async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { node } = round % 2 === 0 ? gaertnerei : druckerei;
      const said = await killWhileSaying(node, round, round % AT_ONCE);
      acknowledged.push(...said);
      await node.start();
      const found = await proposalsOn(node);
      expect(said.filter((entry) => !found.has(entry))).toEqual([]);
    }
    await town.agrees();
    for (const { node } of town.members) {
      const found = await proposalsOn(node);
      expect(acknowledged.filter((entry) => !found.has(entry))).toEqual([]);
      expect(await node.done('verify')).toMatchObject({ agrees: true, faults: [] });
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  },
  ROUNDS * 20_000 + 120_000,
);
