// A witness whose clock leaps by more than a year vouches for the order, and for the time only once its keeper says so.

import { afterEach, expect, test } from 'vitest';
import { sealedNowMs } from '../../src/contexts/order/facts.ts';
import { DAY_MS } from '../../src/kernel/calendar.ts';
import { foundOn, openRealNode, type RealNode, StoryClock } from '../kit/real-node.ts';

const BEGIN_MS = 1_735_689_600_000;
const open: RealNode[] = [];

afterEach(async () => {
  for (const node of open.splice(0)) await node.remove();
});

test('a sole witness with a wrong clock does not move the time for good', async () => {
  const clock = new StoryClock(BEGIN_MS);
  const complaints: unknown[] = [];
  const node = await openRealNode({
    name: 'one',
    baseKey: null,
    people: ['anna'],
    clock,
    witness: true,
    wary: (fault) => complaints.push(fault),
  });
  open.push(node);
  await foundOn(node, 'anna', 'druckerei');
  const sealedMs = () => node.node.read(sealedNowMs);
  const resolve = async () => {
    const said = await node.node.say('anna', 'governance.proposed@1', {
      title: 'Go on',
      reason: '',
      action: { is: 'resolve' },
    });
    expect(said.refused).toBeNull();
    expect(await node.node.untilFinal(30_000)).toBe(true);
  };

  clock.ms = BEGIN_MS + 10 * DAY_MS;
  await resolve();
  await expect.poll(sealedMs, { timeout: 30_000 }).toBe(clock.ms);
  expect(node.heldLeap()).toBeNull();

  clock.ms = BEGIN_MS + 4000 * DAY_MS;
  await resolve();
  await resolve();
  expect(await sealedMs()).toBe(BEGIN_MS + 10 * DAY_MS);
  expect(node.heldLeap()).toEqual({ sealedMs: BEGIN_MS + 10 * DAY_MS, clockMs: clock.ms });
  expect(complaints).toHaveLength(1);
  expect(String(complaints[0])).toMatch(/says 2035-12-15.*sealed 2025-01-11 last.*telekommune clock accept/);

  clock.ms = BEGIN_MS + 11 * DAY_MS;
  node.nudge();
  await resolve();
  await expect.poll(sealedMs, { timeout: 30_000 }).toBe(clock.ms);
  expect(node.heldLeap()).toBeNull();

  clock.ms = BEGIN_MS + 500 * DAY_MS;
  node.nudge();
  await expect.poll(() => node.heldLeap(), { timeout: 30_000 }).not.toBeNull();
  node.acceptLeap();
  await resolve();
  await expect.poll(sealedMs, { timeout: 30_000 }).toBe(clock.ms);
  expect(node.heldLeap()).toBeNull();
}, 120_000);
