// What docs/operating/witnesses.md says that each number of witnesses bears.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealQuorum } from '../../src/contexts/governance/facts.ts';
import { projectRoot } from '../house/project-files.ts';

const page = readFileSync(join(projectRoot, 'docs/operating/witnesses.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| \**[0-9]+\** \|/.test(line))
  .map((line) => (line.match(/[0-9]+/g) ?? []).slice(0, 4).map(Number));

it.each(rows)('%i witnesses: %i make a seal, %i may be away, %i may cheat', (count, quorum, away, cheats) => {
  expect(quorum).toBe(sealQuorum(count ?? 0));
  expect(away).toBe((count ?? 0) - sealQuorum(count ?? 0));
  expect(cheats).toBe(2 * sealQuorum(count ?? 0) - (count ?? 0) - 1);
});

it('speaks of the numbers that people ask about', () => {
  expect(rows.map(([count]) => count)).toEqual([1, 2, 3, 4, 7]);
});
