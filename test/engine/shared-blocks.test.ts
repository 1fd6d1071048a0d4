// Fixed states of one core that share what was read of it, while the core is cut back and written anew.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Corestore from 'corestore';
import fc from 'fast-check';
import type Hyperbee from 'hyperbee';
import type Hypercore from 'hypercore';
import { expect, test } from 'vitest';
import { openSnapshot, openView } from '../../src/engine/rows.ts';
import type { Snapshot } from '../../src/node/ports.ts';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

type Step =
  | { readonly does: 'write'; readonly key: string; readonly value: number }
  | { readonly does: 'cut'; readonly part: number }
  | { readonly does: 'open' | 'read' };

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('write' as const),
      key: fc.constantFrom(...KEYS),
      value: fc.nat(255),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('cut' as const),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('open' as const, 'read' as const) }) },
);

async function rowsOf(snapshot: Snapshot): Promise<readonly string[]> {
  const rows = await snapshot.range({ gte: '', lt: '~', limit: 100, reverse: false });
  return rows.map(([key, value]) => `${key}=${value.join()}`);
}

/** Follows what each opened state must hold, in a map of its own. */
async function play(core: Hypercore, steps: readonly Step[]): Promise<void> {
  const bee = openView(core);
  await bee.ready();
  // what the rows are at each length of the core
  const history = new Map<number, ReadonlyMap<string, number>>([
    [0, new Map()],
    [1, new Map()],
  ]);
  const opened: { snapshot: Snapshot; rows: ReadonlyMap<string, number> }[] = [];
  const rowsNow = (): ReadonlyMap<string, number> => history.get(core.length) ?? new Map();
  for (const taken of steps) {
    if (taken.does === 'write') {
      const rows = new Map([...rowsNow(), [taken.key, taken.value]]);
      const batch = bee.batch({ update: false });
      await batch.put(taken.key, Uint8Array.of(taken.value));
      await batch.flush();
      history.set(core.length, rows);
    } else if (taken.does === 'cut') {
      if (core.length > 1) await core.truncate(1 + Math.floor((core.length - 1) * taken.part));
    } else if (taken.does === 'open' && core.length > 1) {
      const snapshot = core.snapshot();
      await snapshot.ready();
      opened.push({ snapshot: await openSnapshot(snapshot, snapshot.length, core), rows: rowsNow() });
    }
    for (const { snapshot, rows } of opened) {
      const wanted = [...rows].map(([key, value]) => `${key}=${value}`).toSorted();
      expect(await rowsOf(snapshot)).toEqual(wanted);
    }
  }
  for (const { snapshot } of opened) await snapshot.close();
}

test('each of them goes on answering as the core was when it was opened', async () => {
  expect.hasAssertions();
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-blocks-'));
  const store = new Corestore(folder);
  let n = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const core = store.get({ name: `rows ${n++}` });
        await core.ready();
        await play(core, steps);
        await core.close();
      }),
      { numRuns: 60 },
    );
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('a second state reads nothing again that the first one has read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-blocks-'));
  const store = new Corestore(folder);
  try {
    const core = store.get({ name: 'rows' });
    await core.ready();
    const bee: Hyperbee = openView(core);
    for (const key of KEYS) {
      const batch = bee.batch({ update: false });
      await batch.put(key, Uint8Array.of(1));
      await batch.flush();
    }
    const read = async (): Promise<number> => {
      const fixed = core.snapshot();
      await fixed.ready();
      let blocks = 0;
      const get = fixed.get.bind(fixed);
      Object.assign(fixed, {
        get: (...given: Parameters<typeof get>) => {
          blocks++;
          return get(...given);
        },
      });
      const snapshot = await openSnapshot(fixed, fixed.length, core);
      for (const key of KEYS) expect(await snapshot.get(key)).toEqual(Buffer.of(1));
      await snapshot.close();
      return blocks;
    };
    expect(await read()).toBeGreaterThan(0);
    expect(await read()).toBe(0);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('what a bee has written it does not read again to write on, until it is cut off', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-blocks-'));
  const store = new Corestore(folder);
  try {
    const core = store.get({ name: 'rows' });
    await core.ready();
    let blocks = 0;
    const get = core.get.bind(core);
    Object.assign(core, {
      get: (...given: Parameters<typeof get>) => {
        blocks++;
        return get(...given);
      },
    });
    const bee = openView(core);
    const write = async (key: string): Promise<void> => {
      const batch = bee.batch({ update: false });
      await batch.put(key, Uint8Array.of(1));
      await batch.flush();
    };
    for (const key of KEYS) await write(key);
    expect(blocks).toBe(0);
    await core.truncate(core.length - 2);
    for (const key of KEYS.toReversed()) await write(key);
    const snapshot = await openSnapshot(core.snapshot(), core.length, core);
    expect(await rowsOf(snapshot)).toEqual(KEYS.map((key) => `${key}=1`));
    await snapshot.close();
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});
