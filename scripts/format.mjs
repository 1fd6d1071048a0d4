// `npm run format [-- paths]`: rewrites files into the one format of this project.

import { bootstrap } from './bootstrap.mjs';
import { runTool } from './tools.mjs';

try {
  await bootstrap('develop');
  const contented = await runTool('biome', ['format', '--write', ...process.argv.slice(2)]);
  process.exitCode = contented ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
