// Asking machines that do not come, or do not answer, ends when the time is over.

import { expect, test } from 'vitest';
import { askInTurn, handAround } from '../../../src/engine/feeds/asking.ts';
import type { Asked } from '../../../src/engine/feeds/asking.ts';

const KEY = 'ab'.repeat(32);
const nobody: Asked = { peers: () => [], onMore: () => () => undefined };

test('each of a thousand questions to nobody ends, whenever its timer rings', async () => {
  const asked = Array.from({ length: 1_000 }, (_, at) => askInTurn(nobody, KEY, KEY, 1 + (at % 40)));
  expect(new Set(await Promise.all(asked))).toEqual(new Set([null]));
  expect(await handAround(nobody, KEY, new Uint8Array([1]), 5)).toBe(false);
});
