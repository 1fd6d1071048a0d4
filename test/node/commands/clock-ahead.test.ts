// Whoever sets the clock of a rehearsal is told what passes by.

import { expect, it } from 'vitest';
import { clockCommands } from '../../../src/node/commands/clock-commands.ts';
import type { Host } from '../../../src/node/host.ts';
import { DAY_MS } from '../../../src/kernel/calendar.ts';
import type { Story } from '../../kit/commune.ts';
import { MemorySession } from '../../kit/memory-session.ts';
import { CommuneLife } from '../../views/commune-life.ts';

/** What is said before the clock is set so many days ahead; null where nobody is asked. */
async function said(story: Story, days: number, hasScriptedClock = true): Promise<readonly string[] | null> {
  const session = new MemorySession(story, ['anna']);
  const host: Partial<Host> = { session, hasScriptedClock };
  const [set] = clockCommands;
  const date = Math.floor(story.nowMs / DAY_MS) + days;
  const lines = await set?.foresee?.(host as Host, { date });
  return lines?.map(({ says, warns }) => `${warns === true ? '! ' : ''}${says}`) ?? null;
}

it('the end of an auction is said, once the day is behind it', async () => {
  const life = new CommuneLife();
  life.requestHall();
  expect(await said(life, 0)).toBeNull();
  const lines = (await said(life, 30)) ?? [];
  expect(lines.join('\n')).toMatch(
    /the auction press-hall\.bonds takes no more bids\.\n! .* that nobody has opened/,
  );
});

it('a rent that is not paid is warned of, once its days of grace are over', async () => {
  const life = new CommuneLife();
  life.requestHall();
  life.bidForBonds();
  life.buyHall();
  const lines = (await said(life, 120)) ?? [];
  expect(lines.join('\n')).toMatch(/the lease press-hall\.1 goes on: its rent falls due/);
  expect(lines.at(-1)).toContain('time never runs back');
  life.passDays(2);
  const unpaid = (await said(life, 120)) ?? [];
  expect(unpaid.join('\n')).toMatch(/! \d{4}-\d\d-\d\d: druckerei has not paid a rent for press-hall/);
});

it('a year that was mistyped is warned of', async () => {
  const life = new CommuneLife();
  expect(await said(life, 400)).toContainEqual(
    expect.stringMatching(/^! .* is 400 days after what is sealed now\.$/),
  );
  expect(await said(life, 400, false)).toBeNull();
});
