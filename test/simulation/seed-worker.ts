// Runs the seeds it is sent, one after the other, in a process of its own.

import { runSeed } from './run-seed.ts';

process.on('message', (seed: number) => {
  void runSeed(seed).then((report) => process.send?.(report));
});
