#!/usr/bin/env node
// The command `telekommune` (`tk`): finds a Node that is new enough and hands everything over to src/main.ts.

import { join } from 'node:path';
import { become } from '../scripts/run.mjs';
import { findRuntime, missingRuntimeMessage, root } from '../scripts/runtime.mjs';

const runtime = findRuntime();
if (runtime === undefined) {
  process.stderr.write(`${missingRuntimeMessage()}\n`);
  process.exitCode = 69; // EX_UNAVAILABLE of sysexits.h: a support program does not exist
} else {
  // stripping types of the page's modules is called experimental in Node 24; people need not hear of it
  const quiet = '--disable-warning=ExperimentalWarning';
  await become(runtime, [quiet, join(root, 'src', 'main.ts'), ...process.argv.slice(2)]);
}
