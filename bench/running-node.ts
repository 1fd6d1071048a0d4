// Peak memory of a running node, log and witness, with a long history: while it writes it, and when it is opened again and works on.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderedLength } from '../src/contexts/order/facts.ts';
import { openNode } from '../src/node/opening.ts';
import type { Person } from '../src/node/node.ts';
import { trialBalance } from '../src/views/trial-balance.ts';
import { type Bench, grouped } from './bench.ts';
import { inChild } from './in-child.ts';
import { founderOn, measuredParts, openWithHistory } from './measured-node.ts';

const MORE = 200;

interface Folder {
  readonly folder: string;
}

/** A node from its founding on, as it writes so many entries in batches. */
export async function liveThrough({ folder, entries }: Folder & { entries: number }): Promise<string> {
  const open = await openWithHistory({ name: 'one', folder, baseKey: null }, entries);
  const { key } = open.base;
  await open.close();
  return key;
}

/** The node opened again: somebody says some more, one by one, and reads the trial balance; all of it becomes final. */
export async function workOn({ folder, baseKey }: Folder & { baseKey: string }): Promise<number> {
  const people: Person[] = [];
  const open = await openNode(measuredParts({ name: 'one', folder, baseKey, people }));
  people.push(founderOn(open));
  if (!(await open.node.learnCommune())) throw new Error('there is no commune in the folder');
  for (let n = 0; n < MORE; n++) {
    const body = { payer: 'enterprise-1', payee: 'enterprise-2', amountMinor: 1n, memo: `more ${n}` };
    const said = await open.node.say('anna', 'credit.paid@1', body);
    if (said.refused !== null) throw new Error(`refused: ${said.refused.rule}`);
    if (n % 20 === 0) await open.node.read((state) => trialBalance(state));
  }
  if (!(await open.node.untilFinal(60_000))) throw new Error('what was said did not become final');
  const length = await open.node.read(orderedLength);
  await open.close();
  return length;
}

export const memory: Bench = {
  name: 'memory',
  means: 'peak memory of a running node (log and witness) with 100,000 entries',
  async run(tell, { small, note }) {
    for (const entries of small ? [100, 300, 1_000] : [1_000, 10_000, 100_000]) {
      const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
      try {
        const target = { below: 400 };
        note(`writing ${grouped(entries)} entries`);
        const writing = await inChild<string>('./running-node.ts#liveThrough', { folder, entries });
        tell({
          what: `${grouped(entries)} entries, while they are written`,
          value: writing.peakBytes / 1e6,
          unit: 'MB',
          made: '',
          target,
        });
        note('opening the node again');
        const running = await inChild<number>('./running-node.ts#workOn', { folder, baseKey: writing.value });
        if (running.value < entries + MORE) throw new Error(`only ${running.value} entries are there`);
        tell({
          what: `${grouped(entries)} entries, opened again and working`,
          value: running.peakBytes / 1e6,
          unit: 'MB',
          made: '',
          target,
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  },
};
