// Costs and dividends are not paid out of what belongs to lenders and tenants (COMMUNE.md rules 10 and 16); their own claims are paid.

import { expect, it } from 'vitest';
import { dividendsContext } from '../../../src/contexts/dividends/context.ts';
import { dividendPaidKind, dividendsPaidOutKind } from '../../../src/contexts/dividends/paying.ts';
import { claims } from '../../../src/contexts/dividends/tables.ts';
import { commonCostPaidKind } from '../../../src/contexts/ledger/common-money.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { accounts, posted } from '../../../src/contexts/ledger/facts.ts';
import { spokenFor } from '../../../src/contexts/ledger/spoken-for.ts';
import { boughtKind, costPaidKind } from '../../../src/contexts/property/purchases.ts';
import { depositReceivedKind, rentReceivedKind } from '../../../src/contexts/leases/receipts.ts';
import { AssetStage, BEGINS } from '../property/asset-stage.ts';
import { noonOf, Stage } from './stage.ts';

const DATE = 20_593;

function moved(stage: Stage, from: readonly string[], minor: bigint, to: readonly string[]): void {
  const lines = [
    { account: from, minor: -minor },
    { account: to, minor },
  ];
  stage.raise(posted, { date: DATE, what: 'moved', lines });
}

/** 100 of grants, and 30, 20, 10 and 40 that belong to others. */
function bankOfOthers(): Stage {
  const stage = new Stage([ledgerContext, dividendsContext], noonOf(DATE));
  const bank = accounts.bank();
  moved(stage, accounts.grants(), 100n, bank);
  moved(stage, accounts.deposits('print'), 30n, bank);
  moved(stage, accounts.refundsPayable('barn'), 20n, bank);
  moved(stage, accounts.rentReceivable('print'), 10n, bank);
  moved(stage, accounts.bondsPayable('hall'), 40n, bank);
  const claim = { sinceMinor: 0n, paidMinor: 0n, inForce: false };
  for (const person of ['anna', 'bela']) stage.put(claims, person, { ...claim, carriedMinor: 90n });
  return stage;
}

const FIGURES = {
  bankMinor: 200n,
  spokenForMinor: 100n,
  depositsMinor: 30n,
  refundsMinor: 20n,
  prepaidMinor: 10n,
  bondsMinor: 40n,
  loansMinor: 0n,
  taxMinor: 0n,
  freeMinor: 100n,
  amountMinor: 101n,
};

it('shows the sum of a common cost that others would pay', () => {
  const cost = { kind: 'party', amountMinor: 101n, date: DATE, reference: '' };
  expect(bankOfOthers().say(commonCostPaidKind, cost)).toEqual({ rule: 'money-of-others', figures: FIGURES });
  expect(bankOfOthers().say(commonCostPaidKind, { ...cost, amountMinor: 100n })).toBeNull();
});

it('pays dividends out of what is free, to one person', () => {
  const stage = bankOfOthers();
  const paid = { person: 'anna', amountMinor: 90n, date: DATE, reference: '' };
  expect(stage.say(dividendPaidKind, paid)).toBeNull();
  expect(stage.say(dividendPaidKind, { ...paid, person: 'bela', amountMinor: 11n })).toEqual({
    rule: 'money-of-others',
    figures: { ...FIGURES, bankMinor: 110n, freeMinor: 10n, amountMinor: 11n },
  });
  expect(stage.say(dividendPaidKind, { ...paid, person: 'bela', amountMinor: 10n })).toBeNull();
});

function payments(anna: bigint, bela: bigint) {
  return {
    payments: [
      { person: 'anna', amountMinor: anna },
      { person: 'bela', amountMinor: bela },
    ],
    date: DATE,
    reference: '',
  };
}

it('pays dividends out of what is free, to many', () => {
  const stage = bankOfOthers();
  expect(stage.say(dividendsPaidOutKind, payments(90n, 11n))).toEqual({
    rule: 'money-of-others',
    figures: FIGURES,
  });
  expect(stage.say(dividendsPaidOutKind, payments(90n, 10n))).toBeNull();
});

it('pays costs of an asset out of rent, not out of the deposit of its tenant or the bonds of another asset', () => {
  const stage = new AssetStage();
  stage.buy({ asset: 'hall' });
  const receipt = { asset: 'hall', enterprise: 'print', date: BEGINS, reference: '' };
  // the bank holds 500,000 that the purchase left over
  expect(stage.say(depositReceivedKind, { ...receipt, amountMinor: 1_800_000n })).toBeNull();
  const cost = { asset: 'hall', kind: 'roof', amountMinor: 500_001n, date: BEGINS, reference: '' };
  expect(stage.say(costPaidKind, cost)).toMatchObject({
    rule: 'money-of-others',
    figures: { bankMinor: 2_300_000n, depositsMinor: 1_800_000n, bondsMinor: 0n, freeMinor: 500_000n },
  });
  expect(stage.say(rentReceivedKind, { ...receipt, amountMinor: 1n })).toBeNull();
  expect(stage.say(costPaidKind, cost)).toBeNull();
  expect(stage.say(rentReceivedKind, { ...receipt, amountMinor: 10n })).toBeNull();
  moved(stage, accounts.bondsPayable('barn'), 500n, accounts.bank());
  expect(stage.say(costPaidKind, { ...cost, amountMinor: 11n })?.rule).toBe('money-of-others');
  expect(stage.say(costPaidKind, { ...cost, amountMinor: 10n })).toBeNull();
});

it('counts bonds while their asset is not in the books: before the purchase and after the sale', () => {
  const stage = new AssetStage();
  stage.fund();
  expect(spokenFor(stage.state).bondsMinor).toBe(50_000_000n);
  const bought = { asset: 'hall', priceMinor: 47_000_000n, costsMinor: 0n, date: BEGINS, reference: '' };
  expect(stage.say(boughtKind, bought)).toBeNull();
  moved(stage, accounts.interestPayable('hall'), 7n, accounts.interest('hall'));
  expect(spokenFor(stage.state).bondsMinor).toBe(0n);
  moved(stage, accounts.property('hall'), 47_000_000n, accounts.bank());
  expect(spokenFor(stage.state).bondsMinor).toBe(50_000_007n);
  moved(stage, accounts.bank(), 7n, accounts.interestPayable('hall'));
  moved(stage, accounts.bank(), 20_000_000n, accounts.bondsPayable('hall'));
  expect(spokenFor(stage.state).bondsMinor).toBe(30_000_000n);
});
