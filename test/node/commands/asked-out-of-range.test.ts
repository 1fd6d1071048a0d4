// What is asked for out of range: months in the wrong order are refused, and no screen grows with whatever number an address has.

import { expect, it } from 'vitest';
import { rowsAsked } from '../../../src/web/parts/pages.ts';
import { CommandDesk } from './command-desk.ts';

it.each(['share', 'ledger income'])('%s refuses a first month that is after the last', async (command) => {
  const desk = new CommandDesk();
  const { code, err } = await desk.type(`${command} --from 2025-05 --to 2025-01`);
  expect(code).toBe(2);
  expect(err).toContain('The first month, 2025-05, is after the last one, 2025-01.');
  expect(await desk.typed(`${command} --from 2025-01 --to 2025-01`)).not.toBe('');
});

it.each(['share', 'ledger income'])('%s explains that a first month has not come', async (command) => {
  const desk = new CommandDesk();
  for (const more of ['', ' --to 2099-12']) {
    const { code, err } = await desk.type(`${command} --from 2099-01${more}`);
    expect(code).toBe(2);
    expect(err).toMatch(/The first month, 2099-01, has not come yet: by the sealed time it is \d{4}-\d{2}\./);
  }
});

it('share shows the year up to the last month that is asked for', async () => {
  const { fromMonth, toMonth } = await new CommandDesk().answered('share --to 2020-03');
  expect([fromMonth, toMonth]).toEqual(['2019-04', '2020-03']);
});

it('the journal answers with as many as were asked for; a screen asks for five hundred at most', async () => {
  const desk = new CommandDesk();
  for (let n = 0; n < 501; n++)
    desk.story.accepted('anna', 'ledger.contribution-received@1', {
      from: 'Friends',
      use: 'grant',
      amountMinor: 100n,
      date: 20_089,
      reference: `gift ${n}`,
    });
  const csv = await desk.typed('ledger account assets:bank --limit 1000 --csv');
  expect(csv.trim().split('\n')).toHaveLength(1 + 501);
  for (const [limit, rows] of [
    ['999999999', 500],
    ['20', 20],
    ['-1', undefined],
    ['nonsense', undefined],
  ] as const)
    expect([limit, rowsAsked({ limit })]).toEqual([limit, rows]);
});
