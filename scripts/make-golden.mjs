// Adds golden lines for kinds, tables and histories that have none yet (docs/protocol/golden.md).
// `npm run golden` only ever adds; `-- --new-history` records a further history; `-- --renew` starts afresh, until 1.0.

import { join } from 'node:path';
import { become } from './run.mjs';
import { findRuntime, missingRuntimeMessage, root } from './runtime.mjs';

const runtime = findRuntime();
if (runtime === undefined) {
  process.stderr.write(`${missingRuntimeMessage()}\n`);
  process.exitCode = 1;
} else {
  await become(runtime, [join(root, 'test/golden/write.ts'), ...process.argv.slice(2)]);
}
