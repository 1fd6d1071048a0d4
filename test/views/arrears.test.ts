// What the overview says is owed is what tenants owe, those among them whose lease has ended.

import { expect, test } from 'vitest';
import { leaseInForce } from '../../src/contexts/leases/facts.ts';
import { enterpriseList } from '../../src/views/enterprises.ts';
import { overview } from '../../src/views/overview.ts';
import { arrearsByAsset, rentRoll } from '../../src/views/rent-roll.ts';
import { treasurerWork } from '../../src/views/treasurer-work.ts';
import { CommuneLife } from './commune-life.ts';

/** A tenant that never pays its deposit, so that nothing pays for it in the end. */
class WithoutDeposit extends CommuneLife {
  override confirm(kind: string, body: object): void {
    if (kind !== 'leases.deposit-received@1') super.confirm(kind, body);
  }
}

test('the arrears of a tenant whose lease ended by default stay in the sum', () => {
  const story = new WithoutDeposit();
  story.requestHall();
  story.bidForBonds();
  story.buyHall();
  story.passDays(300);
  expect(leaseInForce(story.state, 'press-hall')).toBeNull();
  expect(rentRoll(story.state).arrearsMinor).toBe(0n);
  const owed = treasurerWork(story.state).flatMap((task) => (task.is === 'rent-unpaid' ? [task.minor] : []));
  const sum = owed.reduce((total, minor) => total + minor, 0n);
  expect(sum).toBeGreaterThan(0n);
  expect(overview(story.state)?.arrearsMinor).toBe(sum);
  expect([...arrearsByAsset(story.state)]).toEqual([['press-hall', sum]]);
  const druckerei = enterpriseList(story.state).find(({ enterprise }) => enterprise === 'druckerei');
  expect(druckerei?.arrearsMinor).toBe(sum);
});
