// `npm start`: installs what is missing, then runs the example life in three nodes (or what is written after `--`).

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { become } from './run.mjs';
import { findRuntime, missingRuntimeMessage, root } from './runtime.mjs';

try {
  await bootstrap('run');
  const main = join(root, 'src', 'main.ts');
  const runtime = findRuntime();
  if (runtime === undefined) throw new Error(missingRuntimeMessage());
  if (!existsSync(main)) throw new Error(`There is no ${main} yet, so there is nothing to start.`);
  const words = process.argv.slice(2);
  await become(runtime, [main, ...(words.length === 0 ? ['example'] : words)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
