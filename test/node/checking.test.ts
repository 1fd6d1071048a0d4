// What a node has folded itself, and who hears how far it is.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Checking } from '../../src/node/checking.ts';
import type { FoldedNews } from '../../src/node/folding.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();

const news = (...positions: readonly number[]): FoldedNews => ({
  log: '10'.repeat(32),
  outcomes: positions.map((position) => ({
    position,
    seq: position,
    id: null,
    kind: '',
    refused: null,
    unread: false,
  })),
  digest: '',
  faults: [],
});

test('every batch is told of, also one behind a part that was believed', () => {
  const told: number[] = [];
  const checking = new Checking(join(root, 'checked'), (length) => told.push(length));
  for (const batch of [news(0, 1), news(), news(2), news(40, 41)]) checking.folded(batch);
  expect(told).toEqual([2, 3, 42]);
  expect(checking.of(3)).toBe('by this node');
  expect(checking.of(42)).toBe('as the witnesses say');
});
