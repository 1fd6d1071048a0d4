// Witnesses that take turns. Their timers run on a clock of the test's own; the network is in memory and its deliveries are by hand.

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryNetwork } from '../../src/engine/memory.ts';
import type { MemoryBase } from '../../src/engine/memory.ts';
import { openTurns, turnOf } from '../../src/engine/turns.ts';
import type { Standing, Turns } from '../../src/engine/turns.ts';
import { allRows, bytes, toyFold } from './toy-fold.ts';

const GAP_MS = 50;
const SKIP_MS = 300;

let opened: Turns[];
beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
});
afterEach(async () => {
  for (const turns of opened) await turns.close();
  vi.useRealTimers();
});

interface Watched {
  standing: Standing | null;
  /** Whether its word adds anything. */
  adds: boolean;
  readonly turns: Turns;
  /** When it wrote, in milliseconds since it was opened. */
  readonly at: number[];
}

/** Turns over a standing that the test sets; by itself what is written changes nothing. */
function watched(standing: Standing): Watched {
  const startMs = Date.now();
  const at: number[] = [];
  const state: Pick<Watched, 'standing' | 'adds'> = { standing, adds: true };
  const turns = openTurns({
    gapMs: GAP_MS,
    skipMs: SKIP_MS,
    look: async () => state.standing,
    write: async () => {
      at.push(Date.now() - startMs);
      return state.adds;
    },
    onFault: (fault) => {
      throw fault;
    },
  });
  opened.push(turns);
  return Object.assign(state, { turns, at });
}

/** How long something of its own has to wait. */
async function sayingAt(turns: Turns): Promise<number> {
  const startMs = Date.now();
  await turns.mine();
  return Date.now() - startMs;
}

const STANDING: Standing = { turn: 8, before: 0, witnesses: 4, stable: 7, rows: 9, isBehind: true };

function whose(...lengths: number[]): number {
  return lengths.findIndex((_, own) => turnOf(own, lengths).before === 0);
}

test('the turn goes around with every word that any witness says', () => {
  expect([whose(4, 4, 4, 4), whose(5, 4, 4, 4), whose(5, 5, 4, 4), whose(5, 5, 4, 5)]).toEqual([0, 1, 2, 3]);
  expect(turnOf(2, [5, 4, 4, 4])).toEqual({ turn: 17, before: 1, witnesses: 4 });
  expect(turnOf(0, [5, 4, 4, 4]).before).toBe(3);
});

test('whose turn it is writes after the gap, the others once those before them have been passed over', async () => {
  for (const before of [0, 1, 3]) {
    const one = watched({ ...STANDING, before });
    one.turns.moved();
    await vi.advanceTimersByTimeAsync(GAP_MS + before * SKIP_MS - 1);
    expect(one.at).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(one.at).toEqual([GAP_MS + before * SKIP_MS]);
  }
});

test('a word of another witness begins the wait anew, anything else does not', async () => {
  const one = watched({ ...STANDING, before: 1 });
  one.turns.moved();
  await vi.advanceTimersByTimeAsync(SKIP_MS);
  one.turns.moved();
  await vi.advanceTimersByTimeAsync(GAP_MS - 1);
  one.standing = { ...STANDING, turn: 9, before: 0 };
  one.turns.moved();
  await vi.advanceTimersByTimeAsync(GAP_MS - 1);
  expect(one.at).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(one.at.length).toBe(1);
});

test('nobody writes when all is stable, nor who does not count', async () => {
  const done = watched({ ...STANDING, isBehind: false });
  const nobody = watched(STANDING);
  nobody.standing = null;
  for (const { turns } of [done, nobody]) turns.moved();
  await vi.advanceTimersByTimeAsync(100 * SKIP_MS);
  expect([done.at, nobody.at]).toEqual([[], []]);
});

test('turns that make nothing stable come ever more seldom', async () => {
  const stuck = watched(STANDING);
  stuck.turns.moved();
  await vi.advanceTimersByTimeAsync(1000 * GAP_MS);
  const gaps = stuck.at.map((at, n) => (at - (stuck.at[n - 1] ?? 0)) / GAP_MS);
  expect(gaps.slice(0, 11)).toEqual([1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64]);
  expect(Math.max(...gaps)).toBe(64);
});

test('who waits for the words of others alone, and has written in vain, answers at once when there is something new', async () => {
  const alone = watched(STANDING);
  alone.adds = false;
  alone.turns.moved();
  await vi.advanceTimersByTimeAsync(1000 * GAP_MS);
  // it said what it had to say, and looks at its usual pace
  expect(alone.at.length).toBe(1000);

  const stuck = watched(STANDING);
  stuck.turns.moved();
  await vi.advanceTimersByTimeAsync(1000 * GAP_MS);
  const vain = stuck.at.length;
  // what anybody says, a witness or not
  stuck.standing = { ...STANDING, rows: 10 };
  stuck.turns.moved();
  await vi.advanceTimersByTimeAsync(GAP_MS);
  expect(stuck.at.length).toBe(vain + 1);
});

test('an entry of its own waits for the turn, is the acknowledgement, and is not kept waiting for ever', async () => {
  const own = watched({ ...STANDING, isBehind: false });
  const saidAt = sayingAt(own.turns);
  await vi.advanceTimersByTimeAsync(GAP_MS);
  expect([await saidAt, own.at]).toEqual([GAP_MS, []]);

  // the others write without end and never leave it a turn
  const pushed = watched({ ...STANDING, before: 3 });
  const pushedAt = sayingAt(pushed.turns);
  for (let turn = 9; turn < 100; turn++) {
    pushed.standing = { ...STANDING, turn, before: 3 };
    pushed.turns.moved();
    await vi.advanceTimersByTimeAsync(GAP_MS);
  }
  expect(await pushedAt).toBe(2 * 4 * SKIP_MS);
});

/** How many timers keep this process alive. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

/** Lets what is under way come to rest, without a timer. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
}

test('who waits to say something keeps the process alive, an acknowledgement does not', async () => {
  vi.useRealTimers();
  const before = timers();
  const acknowledging = watched({ ...STANDING, before: 3 });
  acknowledging.turns.moved();
  await rest();
  expect(timers()).toBe(before);
  const own = watched({ ...STANDING, before: 3 });
  const mine = own.turns.mine();
  await rest();
  expect(timers()).toBeGreaterThan(before);
  await own.turns.close();
  await mine;
});

test('a witness alone, and one that does not count, wait for nobody', async () => {
  for (const standing of [{ ...STANDING, witnesses: 1 }, null]) {
    const one = watched(STANDING);
    one.standing = standing;
    await expect(one.turns.mine()).resolves.toBeUndefined();
  }
});

test('who closes lets go of what waits', async () => {
  const one = watched({ ...STANDING, before: 3 });
  const mine = one.turns.mine();
  await one.turns.close();
  await expect(mine).resolves.toBeUndefined();
  await expect(one.turns.mine()).resolves.toBeUndefined();
});

interface Net {
  readonly network: MemoryNetwork;
  readonly bases: ReadonlyMap<string, MemoryBase>;
}

/** Four witnesses and a log, in a state in which two of the witnesses acknowledge one another in lock-step for ever. */
async function livelock(): Promise<Net> {
  const network = new MemoryNetwork();
  const bases = new Map<string, MemoryBase>();
  let key: string | null = null;
  for (const name of ['w0', 'w1', 'w2', 'w3', 'a']) {
    const base: MemoryBase = await network.open({
      folder: name,
      primaryKey: createHash('sha256').update(`${name}1513`).digest(),
      key,
      encryptionKey: createHash('sha256').update('encryption').digest(),
      fold: toyFold,
      ackIntervalMs: null,
      fastForward: false,
    });
    const founder = bases.get('w0');
    key ??= base.key;
    bases.set(name, base);
    await founder?.append([bytes(`role ${base.logKey} ${name === 'a' ? 'log' : 'witness'}`)]);
    await network.settle();
  }
  const say = (name: string): Promise<unknown> =>
    bases.get(name)?.append([bytes('put k v')]) ?? Promise.resolve();
  const send = async (from: string, to: string): Promise<void> => {
    network.offer(from, to);
    while (network.queued(from, to) > 0) network.deliver(from, to);
    await bases.get(to)?.update();
  };
  await say('w2');
  await send('w2', 'w1');
  await say('w0');
  await send('w0', 'w2');
  await say('w0');
  await send('w1', 'w3');
  await send('a', 'w1');
  await bases.get('w3')?.ack();
  await say('w1');
  await send('w1', 'w3');
  return { network, bases };
}

/** One interval: everything is delivered, then all witnesses acknowledge at the same moment. Tells who did. */
async function beat({ network, bases }: Net): Promise<readonly string[]> {
  await network.exchange();
  const acked: string[] = [];
  for (const [name, base] of bases) if (await base.ack()) acked.push(name);
  return acked;
}

async function isBehind(base: MemoryBase): Promise<boolean> {
  const [newest, stable] = [await base.newest(), await base.stable()];
  const counts = await Promise.all([newest, stable].map((rows) => allRows(rows, 'count')));
  return counts[0]?.join() !== counts[1]?.join();
}

test('two witnesses that acknowledge one another without end come to an end in turns', async () => {
  const BEATS = 40;
  const alone = await livelock();
  const founder = alone.bases.get('w0');
  for (let at = 0; at < 5; at++) await beat(alone);
  const before = founder?.lengths().stable;
  for (let at = 0; at < BEATS; at++) expect((await beat(alone)).length).toBeGreaterThan(0);
  expect(founder?.lengths().stable).toBe(before);

  const { network, bases } = await livelock();
  const witnesses = [...bases].filter(([name]) => name !== 'a').map(([, base]) => base);
  const lengths = (): Promise<number[]> =>
    Promise.all(witnesses.map(async (witness) => witness.logLength(witness.logKey)));
  let written = 0;
  for (const [own, base] of witnesses.entries()) {
    const turns = openTurns({
      gapMs: GAP_MS,
      skipMs: SKIP_MS,
      look: async () => ({
        ...turnOf(own, await lengths()),
        stable: base.lengths().stable,
        rows: base.lengths().newest,
        isBehind: await isBehind(base),
      }),
      write: async () => {
        await network.exchange();
        const hasWritten = await base.nudge();
        if (hasWritten) written++;
        await network.exchange();
        return hasWritten;
      },
      onFault: (fault) => {
        throw fault;
      },
    });
    base.onUpdate(() => turns.moved());
    turns.moved();
    opened.push(turns);
  }
  await vi.advanceTimersByTimeAsync(BEATS * GAP_MS);
  for (const base of witnesses) expect(await isBehind(base)).toBe(false);
  // two rounds until it is confirmed, one until it is signed
  expect(written).toBeLessThanOrEqual(3 * witnesses.length);
});
