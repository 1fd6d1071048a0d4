// Makes what docs/ takes from the code: kinds of entries byte by byte, rows, the charter, refusals, worked examples.
// `npm run docs` writes; test/docs says when something is out of date.

import { join } from 'node:path';
import { become } from './run.mjs';
import { findRuntime, missingRuntimeMessage, root } from './runtime.mjs';

const runtime = findRuntime();
if (runtime === undefined) {
  process.stderr.write(`${missingRuntimeMessage()}\n`);
  process.exitCode = 1;
} else {
  await become(runtime, [join(root, 'scripts/docs/write-pages.ts'), ...process.argv.slice(2)]);
}
