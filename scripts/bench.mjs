// `npm run bench -- [name …]`: installs what is missing, then measures (`--help` says more).

import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { become } from './run.mjs';
import { findRuntime, missingRuntimeMessage, root } from './runtime.mjs';

try {
  await bootstrap('develop');
  const runtime = findRuntime();
  if (runtime === undefined) throw new Error(missingRuntimeMessage());
  await become(runtime, [join(root, 'bench', 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
