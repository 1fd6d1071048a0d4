// A hall that is let to the print works, and what its tenant does.

import { expect } from 'vitest';
import { arrearsMinorOf, tenantAccountOf } from '../../../src/contexts/leases/facts.ts';
import { depositReceivedKind, rentReceivedKind } from '../../../src/contexts/leases/receipts.ts';
import { surrenderedKind } from '../../../src/contexts/leases/surrender.ts';
import { deviceOf } from '../ledger/stage.ts';
import { AssetStage, REQUEST } from '../property/asset-stage.ts';

export const RENT = 900_000n;

export function letHall(change: Partial<typeof REQUEST.agreement> = {}, graceDays = '30'): AssetStage {
  const stage = new AssetStage();
  stage.charter('arrears-grace-days', graceDays);
  stage.buy({ agreement: { ...REQUEST.agreement, ...change } });
  return stage;
}

export function payRent(stage: AssetStage, amountMinor: bigint, enterprise = 'print'): void {
  const body = { asset: 'hall', enterprise, amountMinor, date: stage.today, reference: '' };
  expect(stage.say(rentReceivedKind, body)).toBeNull();
}

export function payDeposit(stage: AssetStage, amountMinor = REQUEST.agreement.depositMinor): void {
  const body = { asset: 'hall', enterprise: 'print', amountMinor, date: stage.today, reference: '' };
  expect(stage.say(depositReceivedKind, body)).toBeNull();
}

export function surrender(stage: AssetStage, enterprise = 'print'): void {
  expect(stage.say(surrenderedKind, { asset: 'hall', enterprise }, deviceOf(enterprise))).toBeNull();
}

export function arrears(stage: AssetStage, tenant = 'print'): bigint {
  return arrearsMinorOf(tenantAccountOf(stage.state, 'hall', tenant));
}

/** Pays every rent on its day, to the date. */
export function payUntil(stage: AssetStage, untilDate: number): void {
  while (stage.today < untilDate) {
    const owed = arrears(stage);
    if (owed > 0n) payRent(stage, owed);
    stage.sealDay(stage.today + 1);
  }
}
