// `npm run check`: types, lint, format and the house rules (imports among them), without the other tests.

import { bootstrap } from './bootstrap.mjs';
import { runSections, runTool, staticSections } from './tools.mjs';

try {
  await bootstrap('develop');
  const houseRules = { title: 'House rules', check: () => runTool('vitest', ['run', 'test/house']) };
  const failed = await runSections([...staticSections, houseRules]);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
