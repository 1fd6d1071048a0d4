// Runs many seeds in several processes, in any order; each seed is a world of its own.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SeedReport } from './run-seed.ts';

const WORKER = fileURLToPath(new URL('seed-worker.ts', import.meta.url));

/** Runs seeds from `first` on; `onReport` hears each as it ends, and answers whether to go on. */
export async function manySeeds(
  { first, count, processes }: { readonly first: number; readonly count: number; readonly processes: number },
  onReport: (report: SeedReport) => boolean,
): Promise<void> {
  let next = first;
  const runProcess = (): Promise<void> =>
    new Promise((done, failed) => {
      const worker = fork(WORKER, { serialization: 'advanced' });
      const send = (): void => {
        if (next >= first + count) worker.disconnect();
        else worker.send(next++);
      };
      worker.on('message', (report) => {
        if (!onReport(report as SeedReport)) next = first + count;
        send();
      });
      worker.on('error', failed);
      worker.on('exit', (code) =>
        code === 0 ? done() : failed(new Error(`a process of the simulation ended with ${code}`)),
      );
      send();
    });
  await Promise.all(Array.from({ length: Math.min(processes, count) }, runProcess));
}
