// A real node in a temporary folder, for tests: the real engine, cheap pacing, keys made from names.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contexts } from '../../src/contexts/contexts.ts';
import { registryOf } from '../../src/contexts/fold.ts';
import { deviceBinding } from '../../src/contexts/membership/binding.ts';
import { openBase } from '../../src/engine/base.ts';
import { linkBases } from '../../src/engine/streams.ts';
import { hashBytes } from '../../src/kernel/hash.ts';
import type { Person } from '../../src/node/node.ts';
import { foundCommune, openNode, type OpeningParts, type OpenNode } from '../../src/node/opening.ts';
import { keyPairOf, realCryptography } from './keys.ts';

/** A clock that only moves when told. */
export class StoryClock {
  ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  nowMs(): number {
    return this.ms;
  }
}

export function personOf(name: string): Person {
  const device = keyPairOf(`device of ${name}`);
  return {
    name,
    device: device.publicKey,
    identity: keyPairOf(`identity of ${name}`).publicKey,
    sign: (message) => device.sign(message),
  };
}

/** The identity's signature over the device. */
export function proofOf(name: string): string {
  const person = personOf(name);
  return keyPairOf(`identity of ${name}`).sign(deviceBinding(person.identity, person.device));
}

export const secretOf = (name: string): Uint8Array => hashBytes('test-secret', 32, Buffer.from(name));

export interface RealNode extends OpenNode {
  readonly parts: OpeningParts;
  remove(): Promise<void>;
}

/** Opens a node named `name`; with a null base key it is the founder's. */
export async function openRealNode(options: {
  name: string;
  baseKey: string | null;
  people: readonly string[];
  clock: StoryClock;
  witness: boolean;
  folder?: string;
  fastForward?: boolean;
  /** A witness that holds back leaps of its clock, and tells here what it complains about. */
  wary?: (fault: unknown) => void;
}): Promise<RealNode> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'telekommune-')));
  const faults: unknown[] = [];
  const parts: OpeningParts = {
    folder,
    engine: { openBase, linkBases },
    registry: registryOf(contexts),
    cryptography: realCryptography,
    clock: options.clock,
    pace: {
      leastMs: 30,
      lookMs: 200,
      heartbeatMs: 60_000,
      mayLeap: options.wary === undefined,
      jitter: Math.random,
    },
    ackIntervalMs: 50,
    jitter: async () => undefined,
    secrets: {
      logPrimaryKey: secretOf(`log of ${options.name}`),
      witnessPrimaryKey: options.witness ? secretOf(`witness of ${options.name}`) : null,
      encryptionKey: secretOf('commune'),
    },
    baseKey: options.baseKey,
    people: () => options.people.map(personOf),
    checked: () => 'by this node',
    folded: () => undefined,
    peers: () => [],
    fastForward: options.fastForward ?? false,
    warn: (warning) => faults.push(warning),
    complain: options.wary ?? ((fault) => faults.push(fault)),
  };
  const open = await openNode(parts);
  return {
    ...open,
    parts,
    async remove() {
      await open.close();
      await rm(folder, { recursive: true, force: true });
      if (faults.length > 0)
        throw new Error(`the node complained: ${faults.map(String).join('; ')}`, { cause: faults[0] });
    },
  };
}

/** Founds a commune of one enterprise with one person on a node. */
export async function foundOn(
  node: RealNode,
  person: string,
  enterprise: string,
  charter: { parameter: string; value: string }[] = [],
): Promise<void> {
  await foundCommune(node, node.parts, {
    name: 'Test commune',
    currency: 'EUR',
    enterprise,
    enterpriseTitle: enterprise,
    person,
    personName: person,
    identity: personOf(person).identity,
    device: personOf(person).device,
    deviceTitle: 'desk',
    proof: proofOf(person),
    nodeTitle: 'node',
    charter,
  });
}
