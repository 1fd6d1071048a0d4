// Lives through so many histories from a seed on (two numbers), and stops at the first that breaks an invariant.

import { faultOf } from './live-histories.ts';

const [first = 1, count = 40] = process.argv.slice(2).map(Number);
for (let seed = first; seed < first + count; seed++) {
  const fault = faultOf(seed);
  if (fault === null) continue;
  process.stdout.write(`history ${seed}: ${fault}\n`);
  process.exitCode = 1;
  break;
}
