// The process that in-child.ts starts: runs one function, answers with what it gives and with the peak of this process's memory.

import { once } from 'node:events';
import { resourceUsage } from 'node:process';
import type { ChildFunction } from './in-child.ts';

const [module = '', name = ''] = (process.argv[2] ?? '').split('#');
const told = once(process, 'message');
const peakBytes = (): number => resourceUsage().maxRSS * 1024;
const answer = (message: object): Promise<void> =>
  new Promise((sent, failed) => {
    process.send?.(message, (fault: Error | null) => (fault === null ? sent() : failed(fault)));
  });

let close: (() => Promise<void>) | null = null;
try {
  const functions = (await import(new URL(module, import.meta.url).href)) as Record<
    string,
    ChildFunction<unknown, unknown>
  >;
  const run = functions[name];
  if (run === undefined) throw new Error(`${module} has no function ${name}`);
  const value = await run(JSON.parse(process.argv[3] ?? 'null'), (end) => {
    close = end;
  });
  await answer({ value, peakBytes: peakBytes() });
} catch (fault) {
  await answer({
    fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    peakBytes: peakBytes(),
  });
}
await told;
const end = close as (() => Promise<void>) | null;
if (end !== null) {
  await end();
  await answer({ peakBytes: peakBytes() });
}
process.disconnect();
