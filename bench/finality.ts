// Time until an entry is final: three enterprises write at random moments or on a regular beat, four witnesses vouch.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { admissionProof } from '../src/contexts/governance/invitations.ts';
import type { Action } from '../src/contexts/governance/actions.ts';
import { finalLength } from '../src/contexts/order/facts.ts';
import { linkBases } from '../src/engine/streams.ts';
import { admitted, foundCommune, openNode, type OpenNode } from '../src/node/opening.ts';
import { keyPairOf } from '../test/kit/keys.ts';
import { personOf, proofOf } from '../test/kit/real-node.ts';
import type { Reader } from '../src/kernel/state.ts';
import { proposals } from '../src/contexts/governance/tables.ts';
import type { Bench } from './bench.ts';
import { measuredParts } from './measured-node.ts';

const NODES = ['one', 'two', 'three', 'four'];
const WRITERS = NODES.slice(0, 3);

/** Who represents the enterprise of a node. */
const personAt = (name: string): string => `person-${name}`;

const partsOf = (name: string, folder: string, baseKey: string | null) =>
  measuredParts({ name, folder, baseKey, people: [personOf(personAt(name))] });

async function needed<T>(promise: Promise<{ refused: unknown; id: string } & T>): Promise<string> {
  const said = await promise;
  if (said.refused !== null) throw new Error(JSON.stringify(said.refused));
  return said.id;
}

/** Waits until a node has seen something. */
async function arrived(node: OpenNode['node'], seen: (state: Reader) => boolean): Promise<void> {
  const untilMs = performance.now() + 60_000;
  while (!(await node.read(seen))) {
    if (performance.now() > untilMs) throw new Error('a node did not hear of something within a minute');
    await wait(20);
  }
}

async function openFour(folder: string): Promise<OpenNode[]> {
  const parts = partsOf('one', join(folder, 'one'), null);
  const one = await openNode(parts);
  const { device, identity } = personOf(personAt('one'));
  await foundCommune(one, parts, {
    name: 'Measured',
    currency: 'EUR',
    enterprise: 'one',
    enterpriseTitle: 'One',
    person: personAt('one'),
    personName: 'One',
    identity,
    device,
    deviceTitle: 'desk',
    proof: proofOf(personAt('one')),
    nodeTitle: 'one',
    charter: [{ parameter: 'credit-limit', value: '1000000000' }],
  });
  /** Who has a share already, with the node to vote on. */
  const voters: [string, OpenNode][] = [['one', one]];
  const decide = async (action: Action): Promise<void> => {
    const founder = personAt('one');
    const proposed = { title: action.is, reason: '', action };
    const proposal = await needed(one.node.say(founder, 'governance.proposed@1', proposed));
    for (const [name, { node }] of voters) {
      await arrived(node, (state) => state.get(proposals, proposal) !== null);
      const { refused } = await node.say(personAt(name), 'governance.voted@1', { proposal, vote: 'yes' });
      if (refused !== null && refused.rule !== 'proposal-closed') throw new Error(JSON.stringify(refused));
    }
    await arrived(one.node, (state) => state.get(proposals, proposal)?.state === 'passed');
  };
  const open = [one];
  for (const name of NODES.slice(1)) {
    const action: Action = {
      is: 'admit-enterprise',
      enterprise: name,
      title: name,
      representative: personAt(name),
      representativeName: name,
      identity: personOf(personAt(name)).identity,
    };
    await decide(action);
    const next = await openNode(partsOf(name, join(folder, name), one.base.key));
    for (const other of open) linkBases(other.base, next.base);
    const invitation = keyPairOf(`invitation of ${name}`);
    await needed(
      one.node.say(personAt('one'), 'governance.invited@1', {
        key: invitation.publicKey,
        title: name,
        expiresAtMs: Date.now() + 1e6,
      }),
    );
    const proof = invitation.sign(admissionProof(one.node.communeId, next.base.logKey));
    await needed(
      one.node.say(personAt('one'), 'governance.log-admitted@1', {
        key: invitation.publicKey,
        log: next.base.logKey,
        title: name,
        proof,
      }),
    );
    await admitted(next);
    if (name !== 'four') {
      const countersigned = {
        enterprise: name,
        person: personAt(name),
        deviceTitle: 'desk',
        proof: proofOf(personAt(name)),
      };
      await needed(next.node.say(personAt(name), 'membership.labour-countersigned@1', countersigned));
      voters.push([name, next]);
    }
    await decide({ is: 'add-witness', log: next.witnessBase?.logKey ?? '', title: name });
    open.push(next);
  }
  if (!(await one.node.untilFinal(60_000))) throw new Error('the four witnesses did not come to agree');
  return open;
}

/** Milliseconds until final of every entry, sorted; null for those that were not final 30 s after the last was written. */
export async function timesToFinal({
  seconds,
  perSecond,
  regular,
}: {
  seconds: number;
  perSecond: number;
  regular: boolean;
}): Promise<(number | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
  const nodes = await openFour(folder);
  const times: (number | null)[] = [];
  const waiting = new Map<OpenNode, { position: number; saidMs: number }[]>(nodes.map((node) => [node, []]));
  const look = async (node: OpenNode): Promise<void> => {
    const final = await node.node.read(finalLength);
    const nowMs = performance.now();
    const left = (waiting.get(node) ?? []).filter(({ position, saidMs }) => {
      if (position >= final) return true;
      times.push(nowMs - saidMs);
      return false;
    });
    waiting.set(node, left);
  };
  const stops = nodes.map((node) => node.base.onUpdate(() => void look(node).catch(() => undefined)));
  const count = seconds * perSecond;
  const sayOne = async (node: OpenNode, name: string, n: number): Promise<void> => {
    const saidMs = performance.now();
    const body = { payer: name, payee: name === 'one' ? 'two' : 'one', amountMinor: 1n, memo: `note ${n}` };
    const { refused, position } = await node.node.say(personAt(name), 'credit.paid@1', body);
    if (refused !== null || position === null) throw new Error(JSON.stringify(refused));
    waiting.get(node)?.push({ position, saidMs });
  };
  const write = async (node: OpenNode, name: string): Promise<void> => {
    const beganMs = performance.now();
    const saying: Promise<void>[] = [];
    for (let n = 0; n < count; n++) {
      const dueMs = beganMs + ((regular ? n : n + Math.random() - 0.5) * 1000) / perSecond;
      await wait(Math.max(0, dueMs - performance.now()));
      saying.push(sayOne(node, name, n));
    }
    await Promise.all(saying);
  };
  await Promise.all(WRITERS.map((name, index) => write(nodes[index] as OpenNode, name)));
  const untilMs = performance.now() + 30_000;
  while ([...waiting.values()].some((left) => left.length > 0) && performance.now() < untilMs) {
    await wait(100);
    for (const node of nodes) await look(node);
  }
  for (const left of waiting.values()) times.push(...left.map(() => null));
  for (const stop of stops) stop();
  for (const node of nodes) await node.close();
  await rm(folder, { recursive: true, force: true });
  return times.toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
}

/** Seconds within which that part of the entries was final; infinite when it never was. */
function within(times: readonly (number | null)[], part: number): number {
  const value = times[Math.min(times.length - 1, Math.trunc(times.length * part))];
  return value === null || value === undefined ? Number.POSITIVE_INFINITY : value / 1000;
}

export const finality: Bench = {
  name: 'finality',
  means:
    'time until an entry is final while three enterprises write 10 entries a second each, four witnesses',
  async run(tell, { small, note }) {
    const cases = small
      ? [{ seconds: 2, perSecond: 10, regular: false }]
      : [
          { seconds: 60, perSecond: 1, regular: false },
          { seconds: 60, perSecond: 5, regular: false },
          { seconds: 60, perSecond: 10, regular: false },
          { seconds: 60, perSecond: 10, regular: true },
        ];
    for (const { seconds, perSecond, regular } of cases) {
      note(`${seconds} s at ${perSecond} a second`);
      const times = await timesToFinal({ seconds, perSecond, regular });
      const [half, most, all] = [within(times, 0.5), within(times, 0.95), within(times, 1)];
      tell({
        what: `3 × ${perSecond}/s ${regular ? 'on a regular beat' : 'at random moments'}: 95 % within`,
        value: most,
        unit: 's',
        made: `${times.length} entries in ${seconds} s; half within ${half.toFixed(2)} s, all within ${all.toFixed(2)} s`,
        target: perSecond === 10 ? { atMost: 5 } : null,
      });
    }
  },
};
