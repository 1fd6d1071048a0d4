// Nodes for measuring: the real engine and the pace of running nodes (src/main/pace.ts), keys made from names.

import { deviceBinding } from '../src/contexts/membership/facts.ts';
import { openBase } from '../src/engine/base.ts';
import { linkBases } from '../src/engine/streams.ts';
import { machinePace } from '../src/main/pace.ts';
import { cryptography } from '../src/node/cryptography.ts';
import type { FoldedNews } from '../src/node/folding.ts';
import type { Person } from '../src/node/node.ts';
import { foundCommune, openNode, type OpeningParts, type OpenNode } from '../src/node/opening.ts';
import { personOf, secretOf } from '../test/kit/real-node.ts';
import { enterprisesBytes, HistoryWriter, identity, paymentBytes, registry } from './commune-history.ts';

export interface NodeWanted {
  readonly name: string;
  readonly folder: string;
  /** Null for the founder's node. */
  readonly baseKey: string | null;
  readonly people?: readonly Person[];
  readonly witness?: boolean;
  readonly fastForward?: boolean;
  /** Skips the disk sync of each append, where a history is only prepared. */
  readonly hasty?: boolean;
  readonly folded?: (news: FoldedNews) => void;
}

export function measuredParts({
  name,
  folder,
  baseKey,
  people = [],
  witness = true,
  fastForward = false,
  hasty = false,
  folded = () => undefined,
}: NodeWanted): OpeningParts {
  return {
    folder,
    engine: {
      openBase: (options) => openBase(hasty ? { ...options, survives: 'crash' } : options),
      linkBases,
    },
    registry,
    cryptography,
    clock: { nowMs: Date.now },
    ...machinePace(),
    secrets: {
      logPrimaryKey: secretOf(`log of ${name}`),
      witnessPrimaryKey: witness ? secretOf(`witness of ${name}`) : null,
      encryptionKey: secretOf('commune'),
    },
    baseKey,
    people: () => people,
    peers: () => [],
    fastForward,
    checked: () => 'by this node',
    folded,
    warn: ({ kind, message }) => console.error(kind, message),
    complain: (fault) => console.error(fault),
  };
}

const BATCH = 100;
const ENTERPRISES = 10;

/** Founds a commune on a fresh node and writes so many entries, in batches; they are final when it resolves. */
export async function openWithHistory(wanted: NodeWanted, entries: number): Promise<OpenNode> {
  const parts = measuredParts(wanted);
  const open = await openNode(parts);
  const device = open.base.logKey;
  await foundCommune(open, parts, {
    name: 'Measured commune',
    currency: 'EUR',
    enterprise: 'druckerei',
    enterpriseTitle: 'Druckerei',
    person: 'anna',
    personName: 'Anna',
    identity: identity.publicKey,
    device,
    deviceTitle: 'desk',
    proof: identity.sign(deviceBinding(identity.publicKey, device)),
    nodeTitle: 'node',
    charter: [{ parameter: 'credit-limit', value: '1000000000000' }],
  });
  const writer = new HistoryWriter(device);
  const preparing = enterprisesBytes(writer, ENTERPRISES);
  for (const bytes of preparing) await open.base.append([bytes]);
  for (let n = 0; n < entries - preparing.length; n += BATCH) {
    await open.base.append(Array.from({ length: BATCH }, (_, i) => paymentBytes(writer, ENTERPRISES, n + i)));
  }
  if (!(await open.node.untilFinal(600_000))) throw new Error('the history did not become final');
  return open;
}

/** The person of these histories on the founder's node: the log itself is the device. */
export function founderOn(open: OpenNode): Person {
  return { ...personOf('anna'), identity: identity.publicKey, device: open.base.logKey, sign: () => '' };
}
