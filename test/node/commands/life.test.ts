// The life of a commune as its people type it: request, vote, sealed bids, purchase, rent, coupons, default, redemption, dividend, sale, closing.

import { beforeAll, describe, expect, it } from 'vitest';
import { dateOfInstant, formatDate } from '../../../src/kernel/calendar.ts';
import { CommandDesk } from './command-desk.ts';

const charter = {
  'voting-days': '7',
  'bid-days': '14',
  'reveal-days': '7',
  'payment-days': '14',
  'arrears-grace-days': '30',
  'lease-bid-days': '14',
  'lease-reveal-days': '7',
  'credit-limit': '500000',
};

const people = ['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima'];
let desk: CommandDesk;

function today(): string {
  return formatDate(dateOfInstant(desk.story.nowMs));
}

async function type(line: string): Promise<string> {
  return desk.typed(`${line} --yes`);
}

/** Proposes as anna, and lets everybody vote until it is decided. */
async function pass(line: string): Promise<void> {
  const { proposal } = await desk.answered(`propose ${line}`);
  await passVotes(String(proposal));
}

async function passVotes(proposal: string): Promise<void> {
  for (const person of ['anna', 'ben', 'clara', 'deniz']) await type(`vote ${proposal} yes --as ${person}`);
  expect(await desk.answered(`decision ${proposal}`)).toMatchObject({ state: 'passed' });
}

async function stateOf(asset: string): Promise<unknown> {
  return (await desk.answered(`asset ${asset}`))['state'];
}

const request =
  'request press-hall --title "Press hall" --kind building --seller "Seller GmbH" --price 78000.00 --purchase-costs 2000.00 --rent 7000.00 --costs 100.00 --period 3 --deposit 3000.00 --ceiling 3.5';

beforeAll(() => {
  desk = new CommandDesk(people, { charter });
});

describe('a life, in order', () => {
  it('an enterprise requests, the members vote', async () => {
    const shown = await desk.type(`${request} --as anna`, 'no');
    expect(shown.err).toMatch(/What will follow\n.*druckerei asks the commune to buy press-hall/);
    expect(shown.err).toMatch(/notice: 90 days\n/);
    expect(shown.err).toMatch(/bond term: 120 months\n/);
    expect(await desk.typed('assets')).not.toContain('press-hall');
    const bound = await desk.type(`${request.replace('7000.00', '70.00')} --as anna`, 'y');
    expect(bound.code).toBe(1);
    expect(bound.err).not.toContain('What will follow');
    const requested = await type(`${request} --as anna`);
    expect(requested).toContain(
      'Bonds of 80,000.00 EUR at 3.5 % at most need 2,700.00 EUR of it, costs 100.00 EUR.',
    );
    expect(await desk.typed('assets')).toMatch(/press-hall\s+Press hall\s+requested/);
    const asset = await desk.typed('asset press-hall');
    for (const term of [
      /seller\s+Seller GmbH/,
      /price\s+at most 78,000\.00 EUR/,
      /purchase costs\s+at most 2,000\.00 EUR/,
      /bonds\s+80,000\.00 EUR in bonds of 100\.00 EUR/,
      /rate\s+at most 3\.5 %/,
      /coupon\s+set by the auction/,
      /bond term\s+120 months/,
      /interest\s+every 3 months, days counted as 30E\/360/,
      /expected costs\s+100\.00 EUR every 3 months/,
      /lease\s+40 rent periods/,
      /deposit\s+3,000\.00 EUR/,
      /notice\s+90 days/,
      /depreciation\s+none/,
      /recourse\s+this asset alone/,
    ])
      expect(asset).toMatch(term);
    const { proposal } = await desk.answered('propose purchase press-hall --reason "as talked over"');
    const inFull =
      'buy press-hall (Press hall) from Seller GmbH for up to 78,000.00 EUR and 2,000.00 EUR of costs; bonds of 80,000.00 EUR at 3.5 % at most for 120 months; rent 7,000.00 EUR every 3 months from druckerei';
    expect(await desk.typed(`decision ${String(proposal)}`)).toContain(inFull);
    expect(await desk.typed('decisions')).toContain(`${String(proposal).slice(0, 8)} would ${inFull}.`);
    await passVotes(String(proposal));
    expect(await stateOf('press-hall')).toBe('bond-auction');
    expect(await desk.typed('auctions')).toMatch(
      /press-hall\.bonds\s+bonds of 80,000\.00 EUR, at most 3\.5 %\s+takes bids until/,
    );
  });

  it('inside and outside bids are sealed; what could not be opened is refused at once', async () => {
    for (const number of [1, 2, 3, 4]) await type(`holders register loan-${number} "Lender ${number}"`);
    expect(await desk.refusal('bid bonds press-hall 50.00')).toMatchObject({
      code: 1,
      rule: 'bid-below-face-value',
    });
    expect(await desk.refusal('bid bonds press-hall 150.00')).toMatchObject({
      code: 1,
      rule: 'bid-not-whole-bonds',
    });
    expect(await desk.refusal('bid bonds press-hall 90000.00')).toMatchObject({
      code: 1,
      rule: 'bid-above-target',
    });
    expect(await desk.refusal('bid bonds press-hall 100.00 --for enterprise.tischlerei')).toMatchObject({
      rule: 'bidder-may-not-bind-holder',
    });
    expect((await desk.type('bid bonds press-hall 100.00 --for nobody')).code).toBe(3);
    expect(desk.kept).toEqual([]);
    const asked = await desk.type('bid bonds press-hall 100.00 --rate 9', 'no');
    expect(asked.err).toContain('The ceiling is 3.5 %: a bid above it does not count.');
    expect(asked.err).toContain('Nothing in a sealed bid can be changed.');
    for (const number of [1, 2, 3, 4])
      await type(`bid bonds press-hall 25000.00 --rate ${number}.25 --for loan-${number}`);
    await type('bid bonds press-hall 1000.00 --as clara');
    await type('bid bonds press-hall 5000.00 --rate 0.5 --for druckerei');
    expect(desk.kept).toHaveLength(6);
    const bids = await desk.type('bids --json');
    expect(bids.out).not.toContain(desk.kept[0]?.salt ?? 'no bid');
    expect(await desk.typed('bids')).toMatch(
      /press-hall\.bonds\s+clara\s+person\.clara lends 1,000\.00 EUR at whatever rate results\s+sealed/,
    );
  });

  it('bids are opened when bidding has closed, and the result can be checked by anybody', async () => {
    expect(await desk.refusal('reveal press-hall.bonds')).toMatchObject({ rule: 'reveals-not-open' });
    expect((await desk.type('reveal')).code).toBe(3);
    desk.story.passDays(14);
    expect(await desk.typed('status')).toContain('telekommune reveal press-hall.bonds');
    expect(await type('reveal')).toContain('5 bids opened.');
    expect(await type('reveal --as clara')).toContain('1 bid opened.');
    expect((await desk.type('reveal')).code).toBe(3);
    desk.story.passDays(7);
    expect(await desk.typed('auction press-hall.bonds')).toContain('cleared: 80,000.00 EUR at 3.25 %');
    expect(await desk.typed('certificate press-hall.bonds')).toContain(
      'The result fits the 6 opened bids, checked here afresh: 80,000.00 EUR at 3.25 %.',
    );
    expect(await desk.typed('auctions --all')).toContain('settled');
  });

  it('lenders pay in, the hall is bought, the lease begins', async () => {
    const { holders } = await desk.answered('holders --asset press-hall');
    if (!Array.isArray(holders)) throw new Error('no holders');
    const part = await desk.type('receive bond press-hall loan-1 100.00', 'no');
    expect(part.err).toContain(
      'outside.loan-1 was allotted 25,000.00 EUR and has paid in 0.00 EUR; 25,000.00 EUR are unpaid now, 24,900.00 EUR after it.',
    );
    const much = await desk.type('receive bond press-hall loan-1 26000.00', 'y');
    expect(much.code).toBe(1);
    expect(much.err).toContain('payment-above-allotment');
    expect(much.err).not.toContain('What will follow');
    for (const { holder, allottedMinor } of holders as { holder: string; allottedMinor: string }[])
      await type(
        `receive bond press-hall ${holder} ${BigInt(allottedMinor) / 100n}.00 --reference "statement 1"`,
      );
    expect(await stateOf('press-hall')).toBe('funded');
    const asked = await desk.type('buy press-hall --price 77500.00 --costs 1800.00', 'y');
    expect(asked.err).toContain('79,300.00 EUR leave the bank, of 80,000.00 EUR that the members allowed.');
    expect(asked.out).toContain(`press-hall is bought for 79,300.00 EUR (${today()}).`);
    expect(desk.session.moneyOut).toContain('property.bought@1');
    const deposit = await desk.type('receive deposit press-hall 3000.00', 'y');
    expect(deposit.err).toContain('0.00 EUR of 3,000.00 EUR of deposit are held now, 3,000.00 EUR after it.');
    expect(deposit.out).toContain('druckerei paid 3,000.00 EUR of deposit');
    expect(await desk.typed('rent-roll')).toMatch(
      /press-hall\s+druckerei\s+7,000\.00 EUR\s+every 3 months\s+28,000\.00 EUR/,
    );
  });

  it('rent, costs and coupons are booked', async () => {
    const rent = await desk.type('receive rent press-hall 7000.00', 'y');
    expect(rent.err).toContain('druckerei owes 7,000.00 EUR now, and owes 0.00 EUR after it.');
    expect(rent.err).toMatch(/Booked on .*: druckerei paid 7,000\.00 EUR of rent for press-hall\./);
    await type('pay cost press-hall insurance 120.00 --reference "Policy 77"');
    desk.story.passDays(92);
    const service = await desk.type('pay service press-hall', 'y');
    expect(service.err).toMatch(
      /leave the bank: 6\d\d\.\d\d EUR of interest, .* of principal, to 5 holders\./,
    );
    expect(service.code).toBe(0);
    expect(await desk.refusal('pay service press-hall')).toMatchObject({ rule: 'nothing-due' });
    expect(await desk.typed('bonds')).toMatch(/press-hall\s+running\s+80,000\.00 EUR\s+3\.25 %/);
    expect(await desk.typed('lease press-hall.1')).toContain('unpaid, in default after');
  });

  it('a tenant that does not pay loses the lease, and another enterprise bids for it', async () => {
    desk.story.passDays(31);
    expect(await stateOf('press-hall')).toBe('lease-auction');
    expect((await desk.refusal('bid rent press-hall.lease.1 10.00 --as clara')).rule).toBe(
      'rent-below-reserve',
    );
    await type('bid rent press-hall.lease.1 8100.00 --as clara');
    const again = await desk.type('bid rent press-hall.lease.1 8000.00 --as clara', 'y');
    expect(again.err).toContain('You have sealed a bid for gaertnerei already; the new one replaces it:');
    await type('bid rent press-hall.lease.1 9000.00 --as emil');
    desk.story.passDays(14);
    for (const person of ['clara', 'emil']) await desk.typed(`reveal press-hall.lease.1 --as ${person}`);
    expect(await desk.typed('bids')).toMatch(/gaertnerei offers 8,000\.00 EUR a period\s+opened/);
    expect(await desk.typed('bids')).toMatch(/gaertnerei offers 8,100\.00 EUR a period\s+not in the auction/);
    expect(await desk.typed('bids')).toMatch(/tischlerei offers 9,000\.00 EUR a period\s+opened/);
    desk.story.passDays(7);
    expect(await desk.typed('auction press-hall.lease.1')).toContain(
      'tischlerei at 8,000.00 EUR a period (best bid 9,000.00 EUR)',
    );
    expect(await desk.typed('leases --all')).toMatch(/press-hall\.1\s+druckerei[^\n]*default/);
  });

  it('the bonds are redeemed out of the rent, and the hall is free', async () => {
    for (let quarter = 0; quarter < 16; quarter++) {
      const { encumbered } = await desk.answered('asset press-hall');
      if (encumbered === false) break;
      await type('receive rent press-hall 8000.00');
      desk.story.passDays(92);
      const due = await desk.type('pay service press-hall --yes');
      expect([0, 1]).toContain(due.code);
    }
    expect(await desk.answered('asset press-hall')).toMatchObject({ encumbered: false, state: 'leased' });
    expect(await desk.typed('asset press-hall')).toContain('holders were paid');
  });

  it('the rent of a free hall is shared', async () => {
    await type('receive rent press-hall 8000.00');
    desk.story.passDays(92);
    expect(await desk.typed('dividend')).toMatch(/declared\s+[\d,.]+ EUR\s+6\s/);
    const { totalMinor } = await desk.answered('claims');
    expect(BigInt(String(totalMinor))).toBeGreaterThan(0n);
    expect(await type('pay dividend ben')).toContain('ben was paid');
    const asked = await desk.type('pay dividends', 'y');
    expect(asked.err).toContain('leave the bank, to 5 people.');
    expect(await desk.answered('claims')).toMatchObject({ totalMinor: '0', claims: [] });
    const share = await desk.answered('share --from 2025-01 --to 2030-12');
    const above = (share['enterprises'] as { aboveShareMinor: string }[]).map(({ aboveShareMinor }) =>
      BigInt(aboveShareMinor),
    );
    expect(above.reduce((total, minor) => total + minor, 0n)).toBe(0n);
  });

  it('enterprises owe one another within their limit', async () => {
    await type('credit pay tischlerei 240.00 --memo shelves --as anna');
    expect(await desk.typed('credit')).toMatch(/druckerei\s+-240\.00 EUR\s+4,760\.00 EUR/);
    expect((await desk.refusal('credit pay tischlerei 9999.00 --as anna')).rule).toBe('credit-limit-passed');
  });

  it('notice empties the hall; nobody bids twice; it is sold outside', async () => {
    expect(await type('surrender press-hall --as emil')).toContain(
      'tischlerei gives press-hall back; the lease ends on',
    );
    desk.story.passDays(200);
    expect(await stateOf('press-hall')).toBe('liquidating');
    expect((await desk.refusal('sell press-hall --buyer Dealer --proceeds 1.00')).rule).toBe(
      'sale-without-vote',
    );
    await pass('sell press-hall --least 50000.00');
    expect(await type('sell press-hall --buyer Dealer --proceeds 60000.00 --costs 900.00')).toContain(
      'press-hall is sold for 60,000.00 EUR',
    );
    expect(await desk.typed('assets --all')).toMatch(/press-hall\s+Press hall\s+liquidated/);
  });

  it('common money comes and goes, and a mistake is undone', async () => {
    await type('receive contribution "Mietshaus fund" capital 5000.00');
    const paid = await desk.answered('pay common-cost bookkeeping 120.00 --reference "invoice 17"');
    expect(await type(`reverse ${String(paid['entry']).slice(0, 8)} --reason "recorded twice"`)).toContain(
      'posted the other way round',
    );
    expect((await desk.refusal(`reverse ${String(paid['entry'])} --reason again`)).rule).toBe(
      'posting-already-reversed',
    );
  });

  it('the books balance, close, and go out for other programs', async () => {
    const trial = await desk.answered('ledger trial-balance');
    expect(trial['differenceMinor']).toBe('0');
    expect(await desk.typed('ledger')).toContain('zero, as it must be');
    const asked = await desk.type('close --month 2025-12', 'y');
    expect(asked.err).toContain('The books are closed through 2025-12-31');
    expect(await desk.typed('ledger periods')).toMatch(/1\s+2025-12-31/);
    expect((await desk.refusal('pay common-cost late 1.00 --date 2025-12-31')).rule).toBe('period-closed');
    expect(await desk.typed('ledger balance-sheet')).toContain('Balance sheet now:');
    expect(await desk.typed('ledger income --from 2025-01 --to 2025-12')).toMatch(/income:rent:press-hall/);
    expect(await desk.typed('ledger account assets:bank --limit 3')).toContain(
      'Next: telekommune ledger account assets:bank --before',
    );
    const journal = await desk.answered('ledger journal --oldest-first --limit 2');
    expect((journal['postings'] as { number: number }[]).map(({ number }) => number)).toEqual([1, 2]);
    for (const to of ['hledger', 'beancount', 'ledger', 'csv']) {
      const text = await desk.typed(`export --to ${to}`);
      expect(text.endsWith('\n')).toBe(true);
      expect(text.split('\n').length).toBeGreaterThan(50);
    }
  });

  it('everything that was refused and ordered can be read', async () => {
    desk.story.say('fatima', 'ledger.period-closed@1', { through: dateOfInstant(desk.story.nowMs) });
    expect(await desk.typed('refusals --limit 1')).toMatch(
      /fatima\s+ledger\.period-closed@1\s+21 author-is-no-treasurer/,
    );
    const log = await desk.answered('log --limit 3');
    expect(log['batches']).toHaveLength(3);
    expect(await desk.typed('witnesses')).toMatch(/entries are final; 1 seal of 1 makes it so/);
    expect(await desk.typed('peers')).toContain('this node');
    expect(await desk.typed('invitations')).toContain('(none)');
  });
});
