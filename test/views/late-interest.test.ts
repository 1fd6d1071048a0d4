// What the treasurers are told to pay grows with every day that principal is late (COMMUNE.md rule 10).

import { expect, it } from 'vitest';
import { sealedClock } from '../../src/contexts/order/types.ts';
import { treasurerWork } from '../../src/views/treasurer-work.ts';
import { day, House } from '../contexts/bonds/house.ts';

const COUPON_1 = day('2026-04-15');

it.each([
  [COUPON_1, 112_000n],
  // 60,000, 30,000 and 10,000 at 4 % for 20 days of 360
  [COUPON_1 + 20, 112_222n],
])('on day %i it is %i', (date, minor) => {
  const house = new House().buy(40_000n).sealDate(date);
  house.stage.put(sealedClock, 'now', { nowMs: house.stage.nowMs, finalLength: 0 });
  const due = treasurerWork(house.stage.state).filter(({ is }) => is === 'service-due');
  expect(due).toMatchObject([{ minor }]);
});
