// What one seal cannot work off at once is left for the next, which a witness says as soon as its clock has gone on.

import { expect, test } from 'vitest';
import { agenda, type TaskKind } from '../../../src/kernel/kind.ts';
import { agendaKey } from '../../../src/kernel/kind.ts';
import { sealable, whatToSeal } from '../../../src/node/what-to-seal.ts';
import { DAY_MS, Story } from '../../kit/commune.ts';

const AT_ONCE = 100_000;
const task: TaskKind = { name: 'nobody.knows-it' };

test('100,001 tasks that fall due are worked off by two seals, and the second is not waited for', () => {
  const story = new Story();
  const dueMs = story.nowMs + DAY_MS;
  const ids = Array.from({ length: AT_ONCE + 1 }, (_, i) => String(i).padStart(6, '0'));
  story.state.apply(
    ids.map((id) => [`${agenda.name}/${agendaKey(dueMs, task, id)}`, { table: agenda, value: id }] as const),
  );
  const left = () => story.state.range(agenda, { to: agendaKey(dueMs + 1, task, '') }).length;
  story.passTo(dueMs);
  expect(left()).toBe(1);
  const found = sealable(story.state, story.witness.publicKey);
  const last = { length: found.length, instantMs: dueMs };
  const seal = whatToSeal(found, last, { nowMs: dueMs + 300, isQuiet: false });
  expect(seal?.instantMs).toBe(dueMs + 300);
  story.passTo(seal?.instantMs ?? 0);
  expect(left()).toBe(0);
  const after = sealable(story.state, story.witness.publicKey);
  const none = { length: after.length, instantMs: dueMs + 300 };
  expect(whatToSeal(after, none, { nowMs: dueMs + 600, isQuiet: false })).toBeNull();
}, 120_000);
