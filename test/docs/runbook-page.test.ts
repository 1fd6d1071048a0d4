// Whatever the engine can warn of has a place in the runbook.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../house/project-files.ts';

const ports = readFileSync(join(projectRoot, 'src/node/ports.ts'), 'utf8');
const runbook = readFileSync(join(projectRoot, 'docs/operating/runbook.md'), 'utf8');

it('tells what to do about every kind of warning', () => {
  const warning = ports.slice(ports.indexOf('export interface EngineWarning'));
  const [, kinds = ''] = /readonly kind:([^;]+);/.exec(warning) ?? [];
  const names = [...kinds.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) expect(runbook).toContain(`\`${name}`);
});
