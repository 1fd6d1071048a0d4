// Time until an entry is final: three enterprises write at random moments or on a regular beat, four witnesses vouch.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { admissionProof } from '../src/contexts/governance/invitations.ts';
import type { Action } from '../src/contexts/governance/actions.ts';
import { finalLength } from '../src/contexts/order/facts.ts';
import { openBase } from '../src/engine/base.ts';
import { linkBases } from '../src/engine/streams.ts';
import { admitted, foundCommune, openNode, type OpeningParts, type OpenNode } from '../src/node/opening.ts';
import { keyPairOf, realCryptography } from '../test/kit/keys.ts';
import { personOf, proofOf, secretOf } from '../test/kit/real-node.ts';
import { registry } from './commune-history.ts';

const NODES = ['one', 'two', 'three', 'four'] as const;
const WRITERS = NODES.slice(0, 3);

/** Who represents the enterprise of a node. */
const personAt = (name: string): string => `person-${name}`;

function partsOf(name: string, folder: string, baseKey: string | null): OpeningParts {
  return {
    folder,
    engine: { openBase, linkBases },
    registry,
    cryptography: realCryptography,
    clock: { nowMs: Date.now },
    // as src/main/start-node.ts paces running nodes
    pace: { leastMs: 300, lookMs: 1_000, heartbeatMs: 3_600_000, jitter: Math.random },
    ackIntervalMs: 250,
    jitter: () => wait(Math.random() * 12),
    secrets: {
      logPrimaryKey: secretOf(`log of ${name}`),
      witnessPrimaryKey: secretOf(`witness of ${name}`),
      encryptionKey: secretOf('commune'),
    },
    baseKey,
    people: () => [personOf(personAt(name))],
    peers: () => [],
    fastForward: false,
    checked: () => 'by this node',
    folded: () => undefined,
    warn: ({ kind, message }) => console.error(kind, message),
    complain: (fault) => console.error(fault),
  };
}

async function needed<T>(promise: Promise<{ refused: unknown; id: string } & T>): Promise<string> {
  const said = await promise;
  if (said.refused !== null) throw new Error(JSON.stringify(said.refused));
  return said.id;
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
    // one vote decides, so that the set-up stays short
    charter: [
      { parameter: 'credit-limit', value: '1000000000' },
      { parameter: 'quorum', value: '0' },
      { parameter: 'voting-days', value: '0' },
    ],
  });
  const decide = async (action: Action): Promise<void> => {
    const founder = personAt('one');
    const proposal = await needed(one.node.say(founder, 'governance.proposed@1', { title: action.is, reason: '', action }));
    await needed(one.node.say(founder, 'governance.voted@1', { proposal, vote: 'yes' }));
  };
  const open = [one];
  for (const name of NODES.slice(1)) {
    const action: Action = { is: 'admit-enterprise', enterprise: name, title: name, representative: personAt(name), representativeName: name, identity: personOf(personAt(name)).identity };
    await decide(action);
    const next = await openNode(partsOf(name, join(folder, name), one.base.key));
    for (const other of open) linkBases(other.base, next.base);
    const invitation = keyPairOf(`invitation of ${name}`);
    await needed(one.node.say(personAt('one'), 'governance.invited@1', { key: invitation.publicKey, title: name, expiresAtMs: Date.now() + 1e6 }));
    const proof = invitation.sign(admissionProof(one.node.communeId, next.base.logKey));
    await needed(one.node.say(personAt('one'), 'governance.log-admitted@1', { key: invitation.publicKey, log: next.base.logKey, title: name, proof }));
    await admitted(next);
    if (name !== 'four') {
      const countersigned = { enterprise: name, person: personAt(name), deviceTitle: 'desk', proof: proofOf(personAt(name)) };
      await needed(next.node.say(personAt(name), 'membership.labour-countersigned@1', countersigned));
    }
    await decide({ is: 'add-witness', log: next.witnessBase?.logKey ?? '', title: name });
    open.push(next);
  }
  if (!(await one.node.untilFinal(60_000))) throw new Error('the four witnesses did not come to agree');
  return open;
}

/** Milliseconds until final of every entry, sorted; null for those that were not final 30 s after the last was written. */
export async function timesToFinal({ seconds, perSecond, regular }: { seconds: number; perSecond: number; regular: boolean }): Promise<(number | null)[]> {
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
  const write = async (node: OpenNode, name: string): Promise<void> => {
    const beganMs = performance.now();
    const saying: Promise<void>[] = [];
    for (let n = 0; n < count; n++) {
      const dueMs = beganMs + ((regular ? n : n + Math.random() - 0.5) * 1000) / perSecond;
      await wait(Math.max(0, dueMs - performance.now()));
      const saidMs = performance.now();
      const body = { payer: name, payee: name === 'one' ? 'two' : 'one', amountMinor: 1n, memo: `note ${n}` };
      saying.push(
        node.node.say(personAt(name), 'credit.paid@1', body).then((said) => {
          if (said.refused !== null || said.position === null) throw new Error(JSON.stringify(said.refused));
          waiting.get(node)?.push({ position: said.position, saidMs });
        }),
      );
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

function at(times: readonly (number | null)[], part: number): string {
  const value = times[Math.min(times.length - 1, Math.trunc(times.length * part))];
  return value === null || value === undefined ? 'never' : `${(value / 1000).toFixed(2)} s`;
}

if (process.argv[1]?.endsWith('finality.ts') === true) {
  const seconds = Number(process.argv[2] ?? 60);
  for (const regular of [false, true]) {
    const times = await timesToFinal({ seconds, perSecond: 10, regular });
    console.log(`${regular ? 'regular beat' : 'random moments'}: ${times.length} entries, 50 % ${at(times, 0.5)}, 90 % ${at(times, 0.9)}, 95 % ${at(times, 0.95)}, all ${at(times, 1)}`);
  }
}
