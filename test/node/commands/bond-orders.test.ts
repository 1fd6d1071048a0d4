// Orders to pay the holders of a series: the books pay all that is due at once, so that it must be what the bank paid.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seriesRows, servicePayments } from '../../../src/contexts/bonds/tables.ts';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;
const VOTERS = ['anna', 'ben', 'clara', 'deniz'];
const type = (line: string): Promise<string> => desk.typed(`${line} --yes`);

beforeEach(async () => {
  desk = new CommandDesk(VOTERS, {
    charter: { 'voting-days': '7', 'bid-days': '14', 'reveal-days': '7', 'payment-days': '14' },
  });
  folder = mkdtempSync(join(tmpdir(), 'telekommune-service-orders-'));
  desk.session.folder = folder;
  await desk.typed('contact set own --name "Föderation e. G." --iban "DE89 3704 0044 0532 0130 00"');
  await desk.typed('contact set person.anna --name Anna --iban DE02120300000000202051');
  await type(
    'request van --title Van --kind vehicle --seller Seller --price 1000.00 --rent 100.00 --ceiling 5 --bond-term 24',
  );
  const { proposal } = await desk.answered('propose purchase van');
  for (const person of VOTERS) await type(`vote ${String(proposal)} yes --as ${person}`);
  await type('bid bonds van 1000.00 --rate 2');
  desk.story.passDays(14);
  await type('reveal van');
  desk.story.passDays(7);
  await type('receive bond van anna');
  await type('buy van --price 1000.00');
  await type('receive contribution Friends grant 600.00');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => join(folder, name);

/** Rents come in until interest and redemption have fallen due. */
async function quarter(): Promise<void> {
  for (let part = 0; part < 6; part++) {
    desk.story.passDays(16);
    await type('receive rent van 100.00 --tenant druckerei');
  }
}

const ordered = (name: string): Promise<Record<string, unknown>> =>
  desk.answered(`bank order service --into ${file(name)}`);

const paidFromBank = (): bigint => {
  const paid = desk.story.state.range(servicePayments);
  return paid.reduce((sum, [, one]) => sum + one.interestMinor + one.principalMinor, 0n);
};

it('asks for the interest on what is late, as the books pay it', async () => {
  await quarter();
  const late = desk.story.state.get(seriesRows, 'van');
  const dueMinor = (late?.dueInterestMinor ?? 0n) + (late?.duePrincipalMinor ?? 0n);
  const { message, totalMinor } = await ordered('one.xml');
  expect(BigInt(String(totalMinor))).toBeGreaterThan(dueMinor);
  expect(await desk.answered(`bank order-end ${String(message)} done`)).toMatchObject({ left: [] });
  expect(paidFromBank()).toBe(BigInt(String(totalMinor)));
});

it('books nothing while more is due than was ordered; the rest can be ordered, and then all of it is booked', async () => {
  await quarter();
  const first = await ordered('one.xml');
  await quarter();
  const ended = await desk.answered(`bank order-end ${String(first['message'])} done`);
  expect(ended).toMatchObject({ booked: [], left: ['person.anna (van)'] });
  expect(paidFromBank()).toBe(0n);
  const rest = await ordered('two.xml');
  expect(await desk.answered(`bank order-end ${String(rest['message'])} done`)).toMatchObject({ left: [] });
  expect(paidFromBank()).toBe(BigInt(String(first['totalMinor'])) + BigInt(String(rest['totalMinor'])));
  expect((await desk.type(`bank order service --into ${file('three.xml')} --yes`)).err).toContain(
    'Nothing is due.',
  );
});

it('books when the last of its orders is done, not when the first is', async () => {
  await quarter();
  const first = await ordered('one.xml');
  await quarter();
  const rest = await ordered('two.xml');
  const end = (message: unknown): string =>
    `bank order-end ${String(message)} done --date ${String(rest['dueOn'])}`;
  expect(await desk.answered(end(first['message']))).toMatchObject({ booked: [] });
  expect(paidFromBank()).toBe(0n);
  await type(end(rest['message']));
  expect(paidFromBank()).toBe(BigInt(String(first['totalMinor'])) + BigInt(String(rest['totalMinor'])));
});

it('is not made while the fund of the asset is short, for the books would refuse the payment', async () => {
  await type('receive rent van 50.00 --tenant druckerei');
  desk.story.passDays(95);
  expect((await desk.refusal(`bank order service --into ${file('one.xml')}`)).rule).toBe('fund-short');
  expect(existsSync(file('one.xml'))).toBe(false);
});

it('claims that another program made longer and longer do not break the next order', async () => {
  await quarter();
  for (let part = 0, claim = 'service/van/person.anna/0'; claim.length <= 120; part++, claim += '/1')
    desk.story.accepted('anna', 'banking.order-sent@2', {
      message: `odd-${part}`,
      is: 'service',
      dueOn: 20_200,
      fileDigest: 'ab'.repeat(32),
      lines: [{ claim, endToEndId: `odd-${part}`, amountMinor: 1n }],
    });
  const { code, err } = await desk.type(`bank order service --into ${file('one.xml')} --yes`);
  expect(code).toBe(3);
  expect(err).toContain('on its way already');
});
