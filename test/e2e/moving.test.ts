// A node that moves to another machine by command: one file continues it, the old folder is out of use.

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numberIn, rowsIn, textIn } from './kit/reading.ts';
import { Town } from './kit/town.ts';

const TEST_MS = 240_000;
let town: Town;

beforeEach(() => {
  town = new Town();
});

afterEach(() => town.close());

test('a moved node goes on under its own log and its own witness, with what was said last, and the old folder can do nothing', {
  timeout: TEST_MS,
}, async () => {
  const druckerei = await town.found('druckerei', 'anna');
  const gaertnerei = await town.join('gaertnerei', 'clara');
  const { node } = gaertnerei;
  await node.done('propose', 'resolve', 'Said before the move');
  await town.agrees();
  await node.stop();
  const file = join(town.root, 'gaertnerei.move');
  await town.must(node, ['move', file, '--to', 'the cellar']);
  const there = await town.place('there');
  const restored = await town.must(there, ['restore', file]);
  expect(restored).toMatchObject({ logs: 'continued' });
  // A seal that the witness said while the node was packed is more than was counted before.
  expect(numberIn(restored, 'arrived')).toBeGreaterThanOrEqual(numberIn(restored, 'length'));

  await there.start();
  await there.done('propose', 'resolve', 'Said after the move');
  await town.agrees([druckerei.node, there]);
  const titles = rowsIn(await druckerei.node.done('decisions', '--all'), 'decisions').map((line) =>
    textIn(line, 'title'),
  );
  expect(titles).toEqual(expect.arrayContaining(['Said before the move', 'Said after the move']));
  // The same log and the same witness: nobody had to let it in or elect it again.
  expect(rowsIn(await there.done('peers'), 'logs')).toHaveLength(2);
  const witnesses = rowsIn(await druckerei.node.done('witnesses'), 'witnesses');
  expect(witnesses.map((line) => textIn(line, 'log'))).toContain(gaertnerei.witness);
  expect(await there.done('verify')).toMatchObject({ agrees: true });

  const left = await node.inProcess(['propose', 'resolve', 'Said by what was left behind']);
  expect(left.code).toBe(1);
  expect(left.said).toContain('“gaertnerei” of “Test commune” moved out of');
  expect(left.said).toContain(`in the file ${file}`);
  expect(left.said).toContain('Its new home: the cellar.');
  const run = await node.inProcess(['run']);
  expect(run).toMatchObject({ code: 1 });
  expect(run.said).toMatch(/comes back as a new node, with an invitation: telekommune .*rejoin/);
  expect(druckerei.node.heard).not.toContain('forked-log');
});
