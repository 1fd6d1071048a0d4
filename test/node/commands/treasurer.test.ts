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
  await type('reveal van.bonds --as ben');
  desk.story.passDays(7);
}

async function buy(): Promise<void> {
  await fund();
  await type('receive bond van anna');
  await type('receive bond van ben');
  await type('buy van --price 1000.00');
}

describe('the name of an asset', () => {
  it('stands for its auction, its bonds and its lease', async () => {
    await type('bid bonds van 600.00 --rate 2');
    await type('bid bonds van 400.00 --rate 2 --as ben');
    expect(await desk.typed('auction van')).toContain('van.bonds');
    desk.story.passDays(14);
    await type('reveal van');
    await type('reveal van --as ben');
    desk.story.passDays(7);
    expect(await desk.typed('certificate van')).toContain('The result fits the 2 opened bids');
    await type('receive bond van anna');
    await type('receive bond van ben');
    await type('buy van --price 1000.00');
    expect(await desk.typed('lease van')).toMatch(/^van\.1\n/);
    expect(await desk.typed('bonds van')).toMatch(/van\s+running/);
    expect((await desk.type('bonds bicycle')).code).toBe(3);
    await type('receive rent van 1200.00');
    await type('surrender van');
    desk.story.passDays(91);
    expect(await desk.typed('bid rent van 150.00 --yes')).toContain('telekommune reveal van.lease.1');
    expect(await desk.typed('auction van')).toContain('van.lease.1');
  });

  it.each([
    ['bid rent van 800.00', 2, 'van is an asset and has had no lease auction yet.'],
    ['bid rent bicycle 800.00', 2, '"bicycle" does not name an auction: write NAME.bonds or NAME.lease.1.'],
    ['auction bicycle', 2, 'Open auctions: van.bonds'],
    ['auction van.lease.9', 3, 'There is no auction van.lease.9.'],
    ['match van', 2, 'has had no lease auction'],
    ['lease van', 3, 'There is no lease van.'],
  ])('telekommune %s ends with %i: %s', async (line, code, says) => {
    const typed = await desk.type(line);
    expect(typed.code).toBe(code);
    expect(typed.err).toContain(says);
  });
});

describe('a second bid', () => {
  it('for the same lender is warned of before it is sealed', async () => {
    const first = await desk.type('bid bonds van 600.00 --rate 2', 'y');
    expect(first.err).not.toContain('already');
    const second = await desk.type('bid bonds van 500.00 --rate 1', 'no');
    expect(second.err).toContain('You have sealed a bid for this lender already');
    expect(second.err).toContain('person.anna lends 600.00 EUR at 2 % or more');
    const other = await desk.type('bid bonds van 500.00 --rate 1 --for druckerei', 'no');
    expect(other.err).not.toContain('already');
  });
});

describe('a node that several people use', () => {
  it('opens only the bids of who speaks, and says what the others type', async () => {
    await type('bid bonds van 600.00 --rate 2');
    const sealed = await type('bid bonds van 400.00 --rate 2 --as ben');
    expect(sealed).toContain('Next: telekommune reveal van.bonds --as ben');
    expect(sealed).toMatch(/Open it from 2025-\S+ \S+ UTC on, not before/);
    desk.story.passDays(14);
    const none = await desk.type('reveal van.bonds --as clara');
    expect(none.code).toBe(3);
    expect(none.err).toContain('No sealed bid of clara in van.bonds waits to be opened.');
    expect(none.err).toContain('telekommune reveal van.bonds --as anna');
    const opened = await type('reveal van.bonds');
    expect(opened).toContain('1 bid opened.');
    expect(opened).toContain('ben has sealed bids waiting here: telekommune reveal van.bonds --as ben');
    expect(await desk.typed('bids')).toMatch(/ben\s+person\.ben lends 400\.00 EUR at 2 % or more\s+sealed/);
    expect(await type('reveal van.bonds --as ben')).not.toContain('waiting here');
  });

  it('says who spoke where nobody was named, to people and to programs', async () => {
    expect(await type('bid bonds van 600.00 --rate 2')).toContain(
      'Said as anna; several people use this node',
    );
    expect(await type('bid bonds van 400.00 --as ben')).not.toContain('Said as ');
    expect(await desk.answered('propose resolve "A"')).toMatchObject({ as: 'anna' });
    expect(await desk.answered('propose resolve "B" --as ben')).not.toHaveProperty('as');
    expect(await desk.answered('bids')).not.toHaveProperty('as');
    const asked = await desk.type('bid bonds van 100.00', 'no');
    expect(asked.err).toContain('Said as anna; several people use this node');
    for (const person of ['ben', 'clara', 'deniz']) desk.session.lock(person);
    expect(await type('propose resolve "C"')).not.toContain('Said as ');
  });
});

describe('a bid that would not count', () => {
  it.each([
    ['300.50', 'Nothing was sealed. Bid 300.00 EUR or 400.00 EUR.'],
    ['50.00', 'Nothing was sealed. Bid at least 100.00 EUR, one bond.'],
    ['1050.50', 'Nothing was sealed. Bid at most 1,000.00 EUR, the whole series.'],
    ['9000.00', 'Nothing was sealed. Bid at most 1,000.00 EUR, the whole series.'],
  ])('of %s is refused with what could be bid instead', async (amount, next) => {
    const { code, err } = await desk.type(`bid bonds van ${amount} --yes`);
    expect(code).toBe(1);
    expect(err).toContain(next);
    expect(err).not.toContain('sealed bid;');
    expect(desk.kept).toEqual([]);
  });
});

describe('rent paid ahead', () => {
  it('is no arrears, and is owed by the commune', async () => {
    await buy();
    await type('receive rent van 450.00');
    expect(await desk.typed('rent-roll')).toMatch(
      /van\s+druckerei\s+100\.00 EUR\s+every month\s+1,200\.00 EUR\s+0\.00 EUR\s+350\.00 EUR/,
    );
    const sheet = await desk.answered('ledger balance-sheet');
    expect(sheet['liabilities']).toContainEqual({
      account: 'prepaid rent (assets:rent-receivable:druckerei)',
      minor: '35000',
    });
    expect(JSON.stringify(sheet['assets'])).not.toContain('rent-receivable');
    expect(sheet['differenceMinor']).toBe('0');
  });
});

it('witnesses are not behind when nobody has said anything since', async () => {
  const shown = await desk.answered('witnesses');
  expect(shown['witnesses']).toEqual([expect.objectContaining({ behind: 0 })]);
  expect(await desk.typed('witnesses')).toContain('All entries are final');
});

describe('the work at the bank', () => {
  it('waits in the status from the allotment to the dividend', async () => {
    await type('bid bonds van 600.00 --rate 2');
    await type('bid bonds van 400.00 --rate 2 --as ben');
    desk.story.passDays(14);
    expect(await desk.typed('status')).toContain('telekommune reveal van.bonds');
    await type('reveal van.bonds');
    expect(await desk.typed('status')).not.toContain('telekommune reveal van.bonds --as anna');
    expect(await desk.typed('status')).toContain('telekommune reveal van.bonds --as ben');
    await type('reveal van.bonds --as ben');
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
