// A disk that is full, and one that gives back other bytes than were written: nothing acknowledged is lost, the keeper is told, the others go on.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NodeProcess } from './kit/node-process.ts';
import { rowsIn, textIn } from './kit/reading.ts';
import { canMount, type SmallDisk } from './kit/small-disk.ts';
import { type Member, Town } from './kit/town.ts';

const TEST_MS = 180_000;
const DISK_BYTES = 64_000_000;
/** Room for a few entries, but not for the next file of the store. */
const LEFT_BYTES = 150_000;
const mayMount = canMount();
const isSkipped = !mayMount && process.env['CI'] !== 'true';
if (isSkipped)
  process.stderr.write('SKIPPED: a full disk; only root may mount the small disk that it needs.\n');
const town = new Town();
let disk: SmallDisk | null = null;
let druckerei: Member;
let gaertnerei: Member;

beforeAll(async () => {
  if (mayMount) disk = town.smallDisk('gaertnerei', DISK_BYTES);
  druckerei = await town.found('druckerei', 'anna');
  gaertnerei = await town.join('gaertnerei', 'clara');
}, 240_000);

afterAll(() => town.close());

async function proposalsOn(node: NodeProcess): Promise<Set<string>> {
  const lines = rowsIn(await node.done('decisions', '--all'), 'decisions');
  return new Set(lines.map((line) => textIn(line, 'proposal')));
}

test.skipIf(isSkipped)(
  'a node whose disk is full acknowledges nothing that it could not write, says so, ends, and goes on when there is room',
  async () => {
    expect(mayMount).toBe(true);
    const { node } = gaertnerei;
    await town.agrees();
    disk?.fill(LEFT_BYTES);
    const acknowledged: string[] = [];
    let refusal = '';
    for (let at = 0; at < 500 && refusal === ''; at++) {
      const { code, data, said } = await node.type(
        'propose',
        'resolve',
        `Idea ${at}`,
        '--reason',
        'x'.repeat(900),
      );
      if (code === 0) acknowledged.push(textIn(data, 'entry'));
      else refusal = said;
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(refusal).toContain('is full');
    expect(refusal).toContain('Make room, start the node again');
    expect(await node.ended()).toBe(5);
    expect(node.heard).toContain('is full');
    await druckerei.node.done('propose', 'resolve', 'Said while the nursery had no room');

    disk?.free();
    await node.start();
    const found = await proposalsOn(node);
    expect(acknowledged.filter((entry) => !found.has(entry))).toEqual([]);
    await node.done('propose', 'resolve', 'Said after room was made');
    await town.agrees();
    const there = await proposalsOn(druckerei.node);
    expect(acknowledged.filter((entry) => !there.has(entry))).toEqual([]);
    expect(await node.done('verify')).toMatchObject({ agrees: true });
  },
  TEST_MS,
);

/** Changes sixteen bytes in every eight kilobytes of each table of a store. */
function damageTables(folder: string): number {
  const database = join(folder, 'store', 'db');
  const tables = readdirSync(database).filter((name) => name.endsWith('.sst'));
  for (const name of tables) {
    const bytes = readFileSync(join(database, name));
    for (let block = 100; block < bytes.length; block += 8_000)
      for (let at = block; at < Math.min(block + 16, bytes.length); at++) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    writeFileSync(join(database, name), bytes);
  }
  return tables.length;
}

test(
  'a store whose blocks have rotted is not believed: the node says that it is damaged, and the others are as they were',
  async () => {
    const { node } = gaertnerei;
    // What was said lies in tables once the store has been opened again.
    for (let at = 0; at < 10; at++) await node.done('propose', 'resolve', `Before the damage ${at}`);
    await town.agrees();
    await node.stop();
    await node.start();
    await town.agrees();
    await node.stop();
    expect(damageTables(node.folder)).toBeGreaterThan(0);
    const { code, said } = await node.inProcess(['status']);
    expect(code).toBe(5);
    expect(said).toContain('is damaged, so nothing that this node shows can be relied on');
    expect(said).toContain('restore the last backup into an empty folder, or join anew');

    await druckerei.node.done('propose', 'resolve', 'Said beside a damaged node');
    const after = await druckerei.node.done('verify');
    expect(after).toMatchObject({ agrees: true, faults: [] });
  },
  TEST_MS,
);
