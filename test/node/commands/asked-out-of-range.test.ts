// What is asked for out of range: months in the wrong order are refused, and no answer grows with whatever number somebody gives.

import { expect, it } from 'vitest';
import { CommandDesk } from './command-desk.ts';

it.each(['share', 'ledger income'])('%s refuses a first month that is after the last', async (command) => {
  const desk = new CommandDesk();
  const { code, err } = await desk.type(`${command} --from 2025-05 --to 2025-01`);
  expect(code).toBe(2);
  expect(err).toContain('The first month, 2025-05, is after the last one, 2025-01.');
  expect(await desk.typed(`${command} --from 2025-01 --to 2025-01`)).not.toBe('');
});

it('the journal and an account show five hundred postings at most, and where they go on', async () => {
  const desk = new CommandDesk();
  for (let n = 0; n < 501; n++)
    desk.story.accepted('anna', 'ledger.contribution-received@1', {
      from: 'Friends',
      use: 'grant',
      amountMinor: 100n,
      date: 20_089,
      reference: `gift ${n}`,
    });
  const { postings } = (await desk.answered('ledger journal --limit 999999999')) as { postings: unknown[] };
  expect(postings).toHaveLength(500);
  const { lines } = (await desk.answered('ledger account assets:bank --limit 999999999')) as {
    lines: unknown[];
  };
  expect(lines).toHaveLength(500);
  expect(await desk.typed('ledger journal --limit 999999999')).toContain('ledger journal --before ');
});
