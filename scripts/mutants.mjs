// `npm run mutants`: installs what is missing, then plants every fault in a copy of the project and says what noticed it.

import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { become } from './run.mjs';
import { findRuntime, missingRuntimeMessage, root } from './runtime.mjs';

try {
  await bootstrap('develop');
  const runtime = findRuntime();
  if (runtime === undefined) throw new Error(missingRuntimeMessage());
  await become(runtime, [join(root, 'test', 'mutants', 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
