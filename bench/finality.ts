// Time until an entry is final: three enterprises write at random moments or on a regular beat, four witnesses vouch.
// Four nodes in four processes, which talk over TCP.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { admissionProof } from '../src/contexts/governance/invitations.ts';
import type { Action } from '../src/contexts/governance/actions.ts';
import { keyPairOf } from '../test/kit/keys.ts';
import { personOf, proofOf } from '../test/kit/real-node.ts';
import type { Bench } from './bench.ts';
import { type Doing, type Pace, personAt } from './finality-node.ts';

const NODES = ['one', 'two', 'three', 'four'];
const WRITERS = NODES.slice(0, 3);

type Reply = { readonly id: number; readonly value?: unknown; readonly fault?: string };

/** A node in a process of its own. */
class FarNode {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { done: (value: unknown) => void; failed: (fault: Error) => void }>();
  #asked = 0;

  constructor(name: string) {
    this.name = name;
    this.#child = fork(fileURLToPath(new URL('./finality-node.ts', import.meta.url)), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', ({ id, value, fault }: Reply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (fault === undefined) waiting?.done(value);
      else waiting?.failed(new Error(`node ${name}: ${fault}`));
    });
    this.#child.once('exit', () => {
      for (const { failed } of this.#waiting.values()) failed(new Error(`node ${name} ended`));
    });
  }

  ask<M extends keyof Doing>(method: M, ...given: Parameters<Doing[M]>): ReturnType<Doing[M]> {
    const id = ++this.#asked;
    const answered = new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#child.send({ id, method, given });
    });
    return answered as ReturnType<Doing[M]>;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }
}

/** Proposes at the first node and lets all who have a share vote there and elsewhere. */
async function decide(voters: readonly FarNode[], action: Action): Promise<void> {
  const [first] = voters;
  if (first === undefined) return;
  const proposed = { title: action.is, reason: '', action };
  const proposal = await first.ask('say', personAt(first.name), 'governance.proposed@1', proposed, null);
  for (const voter of voters) {
    await voter.ask('seen', proposal, false);
    await voter.ask(
      'say',
      personAt(voter.name),
      'governance.voted@1',
      { proposal, vote: 'yes' },
      'proposal-closed',
    );
  }
  await first.ask('seen', proposal, true);
}

async function openFour(nodes: readonly FarNode[], folder: string): Promise<void> {
  const [one, ...others] = nodes;
  if (one === undefined) return;
  const opened = await one.ask('open', one.name, join(folder, one.name), null);
  const communeId = await one.ask('found', one.name);
  const addresses = [opened.address];
  const voters = [one];
  for (const next of others) {
    const person = personAt(next.name);
    await decide(voters, {
      is: 'admit-enterprise',
      enterprise: next.name,
      title: next.name,
      representative: person,
      representativeName: next.name,
      identity: personOf(person).identity,
    });
    const { logKey, witnessKey, address } = await next.ask(
      'open',
      next.name,
      join(folder, next.name),
      opened.baseKey,
    );
    for (const other of addresses) await next.ask('connect', other);
    addresses.push(address);
    const invitation = keyPairOf(`invitation of ${next.name}`);
    const invited = { key: invitation.publicKey, title: next.name, expiresAtMs: Date.now() + 1e6 };
    await one.ask('say', personAt(one.name), 'governance.invited@1', invited, null);
    const proof = invitation.sign(admissionProof(communeId, logKey));
    const admission = { key: invitation.publicKey, log: logKey, title: next.name, proof };
    await one.ask('say', personAt(one.name), 'governance.log-admitted@1', admission, null);
    await next.ask('admitted');
    if (next.name !== 'four') {
      const labour = { enterprise: next.name, person, deviceTitle: 'desk', proof: proofOf(person) };
      await next.ask('say', person, 'membership.labour-countersigned@1', labour, null);
      voters.push(next);
    }
    await decide(voters, { is: 'add-witness', log: witnessKey, title: next.name });
  }
  if (!(await one.ask('untilFinal'))) throw new Error('the four witnesses did not come to agree');
}

/** Milliseconds until final of every entry, sorted, those that never were last. */
export async function timesToFinal(pace: Pace): Promise<(number | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
  const nodes = NODES.map((name) => new FarNode(name));
  try {
    await openFour(nodes, folder);
    const writers = nodes.filter(({ name }) => WRITERS.includes(name));
    const times = await Promise.all(writers.map((node) => node.ask('write', node.name, pace)));
    await Promise.all(nodes.map((node) => node.ask('close')));
    return times.flat().toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
  } finally {
    for (const node of nodes) await node.end();
    await rm(folder, { recursive: true, force: true });
  }
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
