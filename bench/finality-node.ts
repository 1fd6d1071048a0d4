// One node of the finality bench, in a process of its own as nodes are: it does what its parent asks, and measures what it wrote itself.

import { setTimeout as wait } from 'node:timers/promises';
import { finalLength } from '../src/contexts/order/facts.ts';
import { proposals } from '../src/contexts/governance/tables.ts';
import { meetingKeyOf } from '../src/engine/secure-stream.ts';
import { openTcpTransport } from '../src/engine/transport-tcp.ts';
import { admitted, foundCommune, openNode, type OpenNode, type OpeningParts } from '../src/node/opening.ts';
import { personOf, proofOf, secretOf } from '../test/kit/real-node.ts';
import { measuredParts } from './measured-node.ts';

/** How fast entries are written. */
export interface Pace {
  readonly seconds: number;
  readonly perSecond: number;
  readonly regular: boolean;
}

/** Who represents the enterprise of a node. */
export const personAt = (name: string): string => `person-${name}`;

const SEEN_WAIT_MS = 60_000;
const LAST_WAIT_MS = 30_000;

let open: OpenNode | null = null;
let parts: OpeningParts | null = null;
let transport: Awaited<ReturnType<typeof openTcpTransport>> | null = null;

function node(): OpenNode {
  if (open === null) throw new Error('the node is not open');
  return open;
}

/** Milliseconds until final of every entry that this node wrote; null for those that were not final half a minute after the last. */
async function write(name: string, { seconds, perSecond, regular }: Pace): Promise<(number | null)[]> {
  const { base, node: session } = node();
  const times: (number | null)[] = [];
  let waiting: { position: number; saidMs: number }[] = [];
  const look = async (): Promise<void> => {
    const final = await session.read(finalLength);
    const nowMs = performance.now();
    waiting = waiting.filter(({ position, saidMs }) => {
      if (position >= final) return true;
      times.push(nowMs - saidMs);
      return false;
    });
  };
  const stop = base.onUpdate(() => void look().catch(() => undefined));
  const sayOne = async (n: number): Promise<void> => {
    const saidMs = performance.now();
    const body = { payer: name, payee: name === 'one' ? 'two' : 'one', amountMinor: 1n, memo: `note ${n}` };
    const { refused, position } = await session.say(personAt(name), 'credit.paid@1', body);
    if (refused !== null || position === null)
      throw new Error(`an entry was refused: ${refused?.rule ?? ''}`);
    waiting.push({ position, saidMs });
  };
  const beganMs = performance.now();
  const saying: Promise<void>[] = [];
  for (let n = 0; n < seconds * perSecond; n++) {
    const dueMs = beganMs + ((regular ? n : n + Math.random() - 0.5) * 1000) / perSecond;
    await wait(Math.max(0, dueMs - performance.now()));
    saying.push(sayOne(n));
  }
  await Promise.all(saying);
  const untilMs = performance.now() + LAST_WAIT_MS;
  while (waiting.length > 0 && performance.now() < untilMs) {
    await wait(100);
    await look();
  }
  stop();
  return [...times, ...waiting.map(() => null)];
}

/** Waits until this node has the proposal, or has it decided. */
async function seen(proposal: string, isPassed: boolean): Promise<void> {
  const untilMs = performance.now() + SEEN_WAIT_MS;
  const isThere = (): Promise<boolean> =>
    node().node.read((state) => {
      const row = state.get(proposals, proposal);
      return row !== null && (!isPassed || row.state === 'passed');
    });
  while (!(await isThere())) {
    if (performance.now() > untilMs) throw new Error('a node did not hear of a proposal within a minute');
    await wait(20);
  }
}

const doing = {
  async open(name: string, folder: string, baseKey: string | null) {
    parts = measuredParts({ name, folder, baseKey, people: [personOf(personAt(name))] });
    open = await openNode(parts);
    const opened = open;
    transport = await openTcpTransport({
      meetingKey: meetingKeyOf(open.base.key, secretOf('commune')),
      listen: { host: '127.0.0.1', port: 0 },
      onPeer: (stream, initiator) => opened.replicate(stream, initiator),
    });
    const { base, witnessBase } = open;
    return {
      baseKey: base.key,
      logKey: base.logKey,
      witnessKey: witnessBase?.logKey ?? '',
      address: transport.address ?? '',
    };
  },
  async connect(address: string) {
    transport?.connect(address);
  },
  async found(name: string) {
    if (parts === null) throw new Error('the node is not open');
    const { device, identity } = personOf(personAt(name));
    await foundCommune(node(), parts, {
      name: 'Measured',
      currency: 'EUR',
      enterprise: name,
      enterpriseTitle: name,
      person: personAt(name),
      personName: name,
      identity,
      device,
      deviceTitle: 'desk',
      proof: proofOf(personAt(name)),
      nodeTitle: name,
      charter: [{ parameter: 'credit-limit', value: '1000000000' }],
    });
    return node().node.communeId;
  },
  admitted: () => admitted(node()),
  async say(as: string, kind: string, body: unknown, mayBe: string | null) {
    const { refused, id } = await node().node.say(as, kind, body);
    if (refused !== null && refused.rule !== mayBe) throw new Error(`${kind} was refused: ${refused.rule}`);
    return id;
  },
  seen,
  untilFinal: () => node().node.untilFinal(SEEN_WAIT_MS),
  write,
  async close() {
    await transport?.close();
    await open?.close();
  },
};

export type Doing = typeof doing;

if (process.send !== undefined) {
  process.on('message', ({ id, method, given }: { id: number; method: keyof Doing; given: unknown[] }) => {
    const work = doing[method] as (...all: unknown[]) => Promise<unknown>;
    work(...given).then(
      (value) => process.send?.({ id, value }),
      (fault: unknown) =>
        process.send?.({ id, fault: fault instanceof Error ? fault.message : String(fault) }),
    );
  });
}
