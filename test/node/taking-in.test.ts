// What a keeper reads of entries that a backup does not hold.

import { expect, test } from 'vitest';
import { lackingLines, movedLackingLines, shortLines } from '../../src/main/lacking.ts';
import type { Backup } from '../../src/node/backup.ts';
import type { Sentence } from '../../src/node/sentence.ts';

const manifest: Backup['manifest'] = {
  kind: 'backup',
  madeAtMs: 0,
  commune: '0f'.repeat(16),
  communeName: 'Test commune',
  title: 'Office node',
  log: '10'.repeat(32),
  length: 425,
  onlyNode: false,
};
const lacking = [{ log: 'ab'.repeat(32), held: 3, needed: 9 }];

test('a whole backup says nothing about missing entries', () => {
  const whole = { manifest, ordered: 425, lacking: [] };
  expect([...lackingLines(whole), ...movedLackingLines(whole)]).toEqual([]);
  expect(shortLines(425, 425, false)).toEqual([]);
});

function told(lines: readonly Sentence[]): string {
  return lines.map(({ says }) => says).join('\n');
}

test('a backup with holes names the logs, counts the entries and says what brings them', () => {
  const said = told(lackingLines({ manifest, ordered: 431, lacking }));
  expect(said).toContain('This node knows 431 entries');
  expect(said).toContain('log abababab: 3 of 9 blocks');
  expect(said).toContain('6 entries rest on them');
  expect(said).toContain('Back up again');
  expect(told(movedLackingLines({ manifest, ordered: 431, lacking }))).toContain('6 of the 431 entries');
});

test('a node that was restored from too short a backup says how many are missing and what brings them', () => {
  const said = told(shortLines(425, 431, false));
  expect(said).toContain('Only 425 of these 431 entries');
  expect(said).toContain('6 are missing');
  expect(said).toContain('telekommune rejoin');
  expect(told(shortLines(425, 431, true))).not.toContain('rejoin');
});
