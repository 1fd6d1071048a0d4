// Auditing the whole log: every entry folded afresh, every signature checked. A child of its own for each size shows the peak of its memory.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBase } from '../src/engine/base.ts';
import { cryptography } from '../src/node/cryptography.ts';
import { audit } from '../src/node/verify.ts';
import { type Bench, duration, grouped, median } from './bench.ts';
import { registry } from './commune-history.ts';
import { inChild } from './in-child.ts';
import { historyOptions } from './kept-history.ts';

/** Opens the base of a history and audits it; seconds of the audit alone. */
export async function auditHistory({
  folder,
  entries,
}: {
  folder: string;
  entries: number;
}): Promise<number> {
  const base = await openBase(historyOptions(folder));
  try {
    const beganMs = performance.now();
    const found = await audit(
      base,
      { registry, cryptography },
      () => [],
      () => undefined,
    );
    const seconds = (performance.now() - beganMs) / 1000;
    if (found.faults.length > 0 || found.entries !== entries || found.refused > 0) {
      throw new Error(
        `the audit found ${found.entries} entries, ${found.refused} refused, ${JSON.stringify(found.faults)}`,
      );
    }
    return seconds;
  } finally {
    await base.close();
  }
}

export const verify: Bench = {
  name: 'verify',
  means: 'auditing the whole log, 10,000 / 100,000 / 1,000,000 entries in batches of 100',
  async run(tell, { small, note }) {
    const most = small ? 10_000 : 1_000_000;
    const cases = [
      { entries: most / 100, signed: false, rounds: 3 },
      { entries: most / 10, signed: false, rounds: 3 },
      { entries: most / 10, signed: true, rounds: 3 },
      { entries: most, signed: false, rounds: 1 },
    ];
    for (const { entries, signed, rounds } of cases) {
      const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
      const what = `${grouped(entries)} entries${signed ? ', each signed by a device' : ''}`;
      try {
        note(`writing ${what}`);
        await inChild('./kept-history.ts#writeHistory', { folder, entries, signed });
        const seconds: number[] = [];
        let peakBytes = 0;
        for (let round = 0; round < rounds; round++) {
          note(`auditing ${what}`);
          const answer = await inChild<number>('./verify.ts#auditHistory', { folder, entries });
          seconds.push(answer.value);
          peakBytes = Math.max(peakBytes, answer.peakBytes);
        }
        const rate = entries / median(seconds);
        tell({ what, value: rate, unit: '/s', made: duration(median(seconds)), target: { atLeast: 5_000 } });
        tell({
          what: `${what}: peak memory`,
          value: peakBytes / 1e6,
          unit: 'MB',
          made: '',
          target: { below: 400 },
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  },
};
