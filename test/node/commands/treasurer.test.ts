// A treasurer's days as typed on the command line: what waits at the bank, what is owed, and names that were half typed.

import { beforeEach, describe, expect, it } from 'vitest';
import { CommandDesk } from './command-desk.ts';

const charter = {
  'voting-days': '7',
  'bid-days': '14',
  'reveal-days': '7',
  'payment-days': '14',
};

let desk: CommandDesk;

beforeEach(async () => {
  desk = new CommandDesk(['anna', 'ben', 'clara', 'deniz'], { charter });
  await type(
    'request van --title Van --kind vehicle --seller Seller --price 1000.00 --rent 100.00 --ceiling 5 --bond-term 24',
  );
  const { proposal } = await desk.answered('propose purchase van');
  for (const person of ['anna', 'ben', 'clara', 'deniz'])
    await type(`vote ${String(proposal)} yes --as ${person}`);
});

function type(line: string): Promise<string> {
  return desk.typed(`${line} --yes`);
}

/** Anna lends 600, ben 400, and both open their bids. */
async function fund(): Promise<void> {
  await type('bid bonds van 600.00 --rate 2');
  await type('bid bonds van 400.00 --rate 2 --as ben');
  desk.story.passDays(14);
  await type('reveal van.bonds');
  desk.story.passDays(7);
}

async function buy(): Promise<void> {
  await fund();
  await type('receive bond van anna');
  await type('receive bond van ben');
  await type('buy van --price 1000.00');
}

describe('the work at the bank', () => {
  it('waits in the status from the allotment to the dividend', async () => {
    await type('bid bonds van 600.00 --rate 2');
    await type('bid bonds van 400.00 --rate 2 --as ben');
    desk.story.passDays(14);
    expect(await desk.typed('status')).toContain('telekommune reveal van.bonds');
    await type('reveal van.bonds');
    expect(await desk.typed('status')).not.toContain('telekommune reveal');
    desk.story.passDays(7);
    await type('receive bond van anna');
    expect(await desk.typed('status')).toMatch(
      /1 lender of van must pay in 400\.00 EUR until 2025-\S+ \S+ UTC: telekommune holders --asset van\s+telekommune receive bond van HOLDER/,
    );
    await type('receive bond van ben');
    const funded = await desk.typed('status');
    expect(funded).toContain('telekommune buy van');
    expect(funded).not.toContain('receive bond');
    await type('buy van --price 1000.00');
    expect(await desk.typed('status')).toMatch(
      /druckerei owes 100\.00 EUR of rent for van\s+telekommune receive rent van AMOUNT --tenant druckerei/,
    );
    await type('receive rent van 1200.00');
    desk.story.passDays(92);
    expect(await desk.typed('status')).toContain('telekommune pay service van');
    await type('pay service van');
    expect(await desk.typed('status')).not.toMatch(/pay service|receive rent/);
  });

  it('is shown to nobody else', async () => {
    await fund();
    expect(await desk.typed('status')).toContain('receive bond');
    desk.session.lock('anna');
    expect(await desk.typed('status')).not.toContain('receive bond');
  });

  it('includes refunds of a series that failed, once', async () => {
    await fund();
    await type('receive bond van anna');
    desk.story.passDays(60);
    expect(await desk.typed('status')).toMatch(
      /person\.anna gets back 600\.00 EUR paid in for van\s+telekommune pay refund van person\.anna/,
    );
    await type('pay refund van anna');
    expect(await desk.typed('status')).not.toContain('pay refund');
    const { holders } = await desk.answered('holders --asset van');
    expect(holders).toContainEqual(expect.objectContaining({ holder: 'person.anna', refundDueMinor: '0' }));
  });
});
