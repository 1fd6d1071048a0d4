// Witnesses that come to rest, or never do, while entries are not stable. The timer of the nudge runs on a clock of the test's own.

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryNetwork } from '../../src/engine/memory.ts';
import type { MemoryBase } from '../../src/engine/memory.ts';
import { openNudge } from '../../src/engine/nudge.ts';
import type { Nudge, Standing } from '../../src/engine/nudge.ts';
import { allRows, bytes, toyFold } from './toy-fold.ts';

const ACK_MS = 50;
const QUIET_MS = 5 * ACK_MS;

let nudges: Nudge[];
beforeEach(() => {
  vi.useFakeTimers();
  nudges = [];
});
afterEach(async () => {
  for (const nudge of nudges) await nudge.close();
  vi.useRealTimers();
});

/** A nudge over a standing that the test sets; `at` hears when it nudged. */
function watched(standing: Standing): { standing: Standing; nudge: Nudge; at: number[] } {
  const startMs = Date.now();
  const at: number[] = [];
  const state = { standing, at };
  const nudge = openNudge({
    quietMs: QUIET_MS,
    jitter: () => 0,
    look: async () => state.standing,
    nudge: async () => {
      at.push(Date.now() - startMs);
      return true;
    },
    onFault: (fault) => {
      throw fault;
    },
  });
  nudges.push(nudge);
  return Object.assign(state, { nudge });
}

async function pass(ms: number, each: () => void): Promise<void> {
  for (let left = ms; left > 0; left -= ACK_MS) {
    each();
    await vi.advanceTimersByTimeAsync(ACK_MS);
  }
}

test('it nudges though things move without end, ever more seldom while that makes nothing stable', async () => {
  const stuck = watched({ stable: 7, isBehind: true });
  await pass(40 * QUIET_MS, () => stuck.nudge.moved());
  expect(stuck.at).toEqual([1, 3, 7, 15, 31].map((waits) => waits * QUIET_MS));
});

test('it does not nudge while more becomes stable, nor when all is', async () => {
  const busy = watched({ stable: 0, isBehind: true });
  await pass(10 * QUIET_MS, () => {
    busy.standing = { stable: busy.standing.stable + 1, isBehind: true };
    busy.nudge.moved();
  });
  expect(busy.at).toEqual([]);
  const done = watched({ stable: 7, isBehind: false });
  await pass(10 * QUIET_MS, () => done.nudge.moved());
  expect(done.at).toEqual([]);
});

test('it waits anew for what comes after everything was stable', async () => {
  const one = watched({ stable: 7, isBehind: true });
  await pass(QUIET_MS - ACK_MS, () => one.nudge.moved());
  one.standing = { stable: 8, isBehind: false };
  await pass(4 * QUIET_MS, () => one.nudge.moved());
  one.standing = { stable: 8, isBehind: true };
  await pass(QUIET_MS, () => one.nudge.moved());
  expect(one.at).toEqual([6 * QUIET_MS - ACK_MS]);
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

async function standingOf(base: MemoryBase): Promise<Standing> {
  const [newest, stable] = [await base.newest(), await base.stable()];
  const counts = await Promise.all([newest, stable].map((rows) => allRows(rows, 'count')));
  return { stable: base.lengths().stable, isBehind: counts[0]?.join() !== counts[1]?.join() };
}

test('two witnesses that acknowledge one another without end are helped out by the others', async () => {
  const SETTLING_BEATS = 5;
  const BEATS = 40;
  const alone = await livelock();
  const founder = alone.bases.get('w0');
  for (let at = 0; at < SETTLING_BEATS; at++) await beat(alone);
  const before = founder?.lengths().stable;
  for (let at = 0; at < BEATS; at++) expect((await beat(alone)).length).toBeGreaterThan(0);
  expect(founder?.lengths().stable).toBe(before);

  const helped = await livelock();
  for (const [at, base] of [...helped.bases.values()].entries()) {
    const nudge = openNudge({
      quietMs: QUIET_MS,
      jitter: (most) => (most * at) / helped.bases.size,
      look: () => standingOf(base),
      nudge: async () => {
        // Between two intervals there is time to hear and to be heard.
        await helped.network.exchange();
        return base.nudge();
      },
      onFault: (fault) => {
        throw fault;
      },
    });
    base.onUpdate(() => nudge.moved());
    nudges.push(nudge);
  }
  for (let at = 0; at < BEATS; at++) {
    await beat(helped);
    await vi.advanceTimersByTimeAsync(ACK_MS);
  }
  for (const base of helped.bases.values()) expect((await standingOf(base)).isBehind).toBe(false);
});
