// What is due, by why it fell due, as the treasurer and the tenant read it; and why a fund is short.

import { beforeEach, expect, it } from 'vitest';
import { CommandDesk } from './command-desk.ts';

const charter = {
  'voting-days': '7',
  'bid-days': '14',
  'reveal-days': '7',
  'payment-days': '14',
  'reserve-months': '0',
};

let desk: CommandDesk;

function type(line: string): Promise<string> {
  return desk.typed(`${line} --yes`);
}

beforeEach(async () => {
  desk = new CommandDesk(['anna', 'ben', 'clara', 'deniz'], { charter });
  await type(
    'request van --title Van --kind vehicle --seller Seller --price 1000.00 --rent 100.00 --deposit 600.00 --ceiling 5 --bond-term 24',
  );
  const { proposal } = await desk.answered('propose purchase van');
  for (const person of ['anna', 'ben', 'clara', 'deniz'])
    await type(`vote ${String(proposal)} yes --as ${person}`);
  await type('bid bonds van 1000.00 --rate 2');
  desk.story.passDays(14);
  await type('reveal van');
  desk.story.passDays(7);
  await type('receive bond van anna');
  await type('buy van --price 1000.00');
});

it('a deposit that is not paid waits for the treasurer and for the tenant, beside the rent', async () => {
  const before = await desk.typed('status');
  expect(before).toContain('druckerei owes 100.00 EUR of rent for van');
  expect(before).toMatch(
    /druckerei owes 600\.00 EUR of deposit for van\s+telekommune receive deposit van AMOUNT --tenant druckerei/,
  );
  expect(before).toContain(
    'druckerei has to pay 100.00 EUR of rent and 600.00 EUR of deposit for van into the bank account',
  );
  expect(before).toContain('600.00 EUR of deposits unpaid');
  await type('receive deposit van 400.00');
  expect(await desk.typed('status')).toContain('druckerei owes 200.00 EUR of deposit for van');
  await type('receive deposit van 200.00');
  await type('receive rent van 100.00');
  const after = await desk.typed('status');
  expect(after).not.toMatch(/of deposit|has to pay/);
});

it('what is due is shown as interest, redemption by plan and redemption early', async () => {
  await type('receive rent van 800.00');
  desk.story.passDays(92);
  const [line] = (await desk.answered('bonds van'))['series'] as Record<string, string>[];
  const [principal, early] = [BigInt(line?.['duePrincipalMinor'] ?? 0), BigInt(line?.['dueEarlyMinor'] ?? 0)];
  expect(early).toBeGreaterThan(0n);
  expect(principal).toBeGreaterThanOrEqual(early);
  const shown = `${String(early / 100n)}.00 EUR redeemed early out of surplus`;
  expect(await desk.typed('bonds van')).toContain(shown);
  expect(await desk.typed('status')).toContain(shown);
  const asked = await desk.type('pay service van', 'no');
  expect(asked.err).toContain(`${String(early / 100n)}.00 EUR early, out of surplus above the reserve.`);
});

it('a fund that a bill after the coupon date left short is told with that bill', async () => {
  await type('receive rent van 300.00');
  desk.story.passDays(92);
  await type('pay cost van repair 150.00 --reference "bill 7"');
  const refused = await desk.type('pay service van', 'y');
  expect(refused.err).toContain(': fund-short');
  expect(refused.err).toMatch(
    /Costs since the coupon date 2025-\S+ went out of it: repair 150\.00 EUR \(2025-\S+\)\./,
  );
  expect(refused.err).toMatch(/redeemed early\./);
  expect((await desk.refusal('pay service van')).says).toContain('repair 150.00 EUR');
});
