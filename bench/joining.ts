// Joining a long history against a short one, over TCP, from an empty folder until the trial balance is right.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderedLength } from '../src/contexts/order/facts.ts';
import { meetingKeyOf } from '../src/engine/secure-stream.ts';
import { openTcpTransport } from '../src/engine/transport-tcp.ts';
import { openNode, type OpenNode } from '../src/node/opening.ts';
import { secretOf } from '../test/kit/real-node.ts';
import { trialBalance } from '../src/views/trial-balance.ts';
import { type Bench, duration, grouped, median } from './bench.ts';
import { type ChildFunction, type Host, hostInChild, inChild } from './in-child.ts';
import { measuredParts, openWithHistory } from './measured-node.ts';

const ROUNDS = 5;

interface Hosted {
  readonly address: string;
  readonly baseKey: string;
  readonly length: number;
  /** The trial balance as text. */
  readonly balance: string;
}

const balanceText = (open: OpenNode): Promise<string> =>
  open.node.read((state) =>
    trialBalance(state)
      .lines.map(({ account, debitMinor, creditMinor }) => `${account} ${debitMinor} ${creditMinor}`)
      .join('\n'),
  );

const meetingKey = (baseKey: string): Uint8Array => meetingKeyOf(baseKey, secretOf('commune'));

/** A child keeps this node: it founds a commune, writes the history and listens. */
export const hostHistory: ChildFunction<{ folder: string; entries: number }, Hosted> = async (
  { folder, entries },
  keep,
) => {
  const open = await openWithHistory({ name: 'host', folder, baseKey: null, hasty: true }, entries);
  const transport = await openTcpTransport({
    meetingKey: meetingKey(open.base.key),
    listen: { host: '127.0.0.1', port: 0 },
    onPeer: (stream, initiator) => open.replicate(stream, initiator),
  });
  keep(async () => {
    await transport.close();
    await open.close();
  });
  const { length } = await open.node.standing();
  return {
    address: transport.address ?? '',
    baseKey: open.base.key,
    length,
    balance: await balanceText(open),
  };
};

/** A fresh child joins: seconds from opening an empty folder to the right trial balance of the whole order. */
export async function joinHistory({ folder, host }: { folder: string; host: Hosted }): Promise<number> {
  const beganMs = performance.now();
  const parts = measuredParts({
    name: 'joiner',
    folder,
    baseKey: host.baseKey,
    witness: false,
    fastForward: true,
  });
  const open = await openNode(parts);
  const transport = await openTcpTransport({
    meetingKey: meetingKey(host.baseKey),
    listen: null,
    onPeer: (stream, initiator) => open.replicate(stream, initiator),
  });
  transport.connect(host.address);
  const isRight = async (): Promise<boolean> =>
    (await open.node.read(orderedLength)) >= host.length && (await balanceText(open)) === host.balance;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('the trial balance did not come out right within two minutes')),
      120_000,
    );
    const end = (): void => {
      stop();
      clearTimeout(late);
      resolve();
    };
    const stop = open.base.onUpdate(() => {
      isRight().then((yes) => yes && end(), reject);
    });
  });
  const seconds = (performance.now() - beganMs) / 1000;
  await transport.close();
  await open.close();
  return seconds;
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const joining: Bench = {
  name: 'joining',
  means: 'joining a history of 100,000 entries, against one of 1,000, until the trial balance is right',
  async run(tell, { small, note }) {
    const sizes = small ? [100, 300, 1_000] : [1_000, 10_000, 100_000];
    await inFolder(async (folder) => {
      const hosts: { entries: number; host: Host<Hosted>; seconds: number[] }[] = [];
      for (const entries of sizes) {
        note(`writing a history of ${grouped(entries)} entries`);
        hosts.push({
          entries,
          host: await hostInChild('./joining.ts#hostHistory', {
            folder: join(folder, String(entries)),
            entries,
          }),
          seconds: [],
        });
      }
      for (let round = 0; round < ROUNDS; round++) {
        for (const { entries, host, seconds } of round % 2 === 0 ? hosts : hosts.toReversed()) {
          note(`joining ${grouped(entries)} entries`);
          const answer = await inFolder((fresh) =>
            inChild<number>('./joining.ts#joinHistory', { folder: fresh, host: host.value }),
          );
          seconds.push(answer.value);
        }
      }
      for (const { host } of hosts) await host.close();
      const base = median(hosts[0]?.seconds ?? []);
      for (const { entries, seconds } of hosts.slice(1)) {
        tell({
          what: `${grouped(entries)} entries against ${grouped(sizes[0] ?? 0)}`,
          value: median(seconds) / base,
          unit: 'x',
          made: `${duration(median(seconds))} against ${duration(base)}`,
          target: entries === 100_000 ? { atMost: 2 } : null,
        });
      }
    });
  },
};
