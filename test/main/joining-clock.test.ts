// The invitation says by which clock a joining node goes; what somebody chooses otherwise counts only where it says nothing.

import { expect, it } from 'vitest';
import { asInvited, clockToGoBy } from '../../src/main/joining-clock.ts';
import { usualConfig } from '../../src/node/node-config.ts';
import { troubleOf } from '../node/trouble.ts';

it.each([
  [false, {}, 'machine'],
  [false, { clock: 'machine' }, 'machine'],
  [false, { clock: 'scripted' }, 'scripted'],
  [true, {}, 'scripted'],
  [true, { clock: 'scripted' }, 'scripted'],
])('a rehearsal %s, chosen %o: %s', (isRehearsal, chosen, clock) => {
  expect(clockToGoBy(chosen, { isRehearsal })).toBe(clock);
});

it('a node that is let in again rehearses where the invitation says so, and stays as it was where it does not', () => {
  const before = usualConfig('Laptop of Ben');
  expect(asInvited(before, { isRehearsal: true })).toEqual({ ...before, clock: 'scripted' });
  const rehearses = { ...before, clock: 'scripted' } as const;
  expect(asInvited(rehearses, { isRehearsal: false })).toEqual(rehearses);
});

it('the clock of the machine is refused for a rehearsal, with the reason', async () => {
  const trouble = await troubleOf(() => clockToGoBy({ clock: 'machine' }, { isRehearsal: true }));
  expect(trouble).toMatchObject({ kind: 'refused', rule: 'clock-of-the-commune' });
  expect(trouble.says).toContain('an invitation to a rehearsal');
});
