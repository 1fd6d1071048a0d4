// What a tenant owes and has paid for an asset: payments go to the oldest rents first, more than is due is kept as prepaid.
// Only what pays rent that has fallen due is rent received (rule 10); a prepayment becomes it when the next rent falls due.

import type { Draft } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { accounts, post } from '../ledger/facts.ts';
import { rentReceived } from './facts.ts';
import { partByDays } from './rent-arithmetic.ts';
import { type Rent, rents, type TenantAccount, tenantAccounts } from './tables.ts';

/** Whose account: a tenant's for one asset. */
export interface Tenancy {
  readonly asset: string;
  readonly tenant: string;
}

const UNUSED: TenantAccount = {
  lease: '',
  rentsDue: 0,
  rentsPaid: 0,
  dueMinor: 0n,
  paidMinor: 0n,
  depositHeldMinor: 0n,
};

export function accountKey({ asset, tenant }: Tenancy): string {
  return `${asset}/${tenant}`;
}

/** The key of one rent; its number counts all rents of the account from 0. */
export function rentKey(of: Tenancy, number: number): string {
  return `${accountKey(of)}/${ordinal(number)}`;
}

/** The account for a tenant's next lease. */
export function openAccount(draft: Draft, of: Tenancy, lease: string): void {
  draft.put(tenantAccounts, accountKey(of), {
    ...(draft.get(tenantAccounts, accountKey(of)) ?? UNUSED),
    lease,
  });
}

// Moves the mark of the rents that are paid in full.
function marked(state: Reader, of: Tenancy, account: TenantAccount): TenantAccount {
  let rentsPaid = account.rentsPaid;
  while (rentsPaid < account.rentsDue) {
    const oldest = state.get(rents, rentKey(of, rentsPaid));
    if (oldest === null || oldest.throughMinor > account.paidMinor) break;
    rentsPaid++;
  }
  return { ...account, rentsPaid };
}

function raiseReceived(
  draft: Draft,
  { asset, tenant }: Tenancy,
  lease: string,
  amountMinor: bigint,
  date: number,
): void {
  if (amountMinor > 0n) draft.raise(rentReceived, { asset, lease, tenant, amountMinor, date });
}

/** A rent falls due; what was prepaid pays it. Gives back its number. */
export function chargeRent(draft: Draft, of: Tenancy, rent: Omit<Rent, 'throughMinor'>): number {
  const account = draft.get(tenantAccounts, accountKey(of)) ?? UNUSED;
  const number = account.rentsDue;
  const dueMinor = account.dueMinor + rent.amountMinor;
  draft.put(rents, rentKey(of, number), { ...rent, throughMinor: dueMinor });
  const charged = { ...account, lease: rent.lease, rentsDue: number + 1, dueMinor };
  draft.put(tenantAccounts, accountKey(of), marked(draft, of, charged));
  post(draft, {
    date: rent.fromDate,
    what: 'rent falls due',
    lines: [
      { account: accounts.rentReceivable(of.tenant), minor: rent.amountMinor },
      { account: accounts.rentIncome(of.asset), minor: -rent.amountMinor },
    ],
  });
  const prepaidMinor = largerOf(account.paidMinor - account.dueMinor, 0n);
  raiseReceived(draft, of, rent.lease, smallerOf(prepaidMinor, rent.amountMinor), rent.fromDate);
  return number;
}

/** Money for rent arrives: from the bank, or out of the deposit. The caller posts it. */
export function payRent(draft: Draft, of: Tenancy, amountMinor: bigint, date: number): void {
  const account = draft.get(tenantAccounts, accountKey(of)) ?? UNUSED;
  const arrearsMinor = largerOf(account.dueMinor - account.paidMinor, 0n);
  const paid = { ...account, paidMinor: account.paidMinor + amountMinor };
  draft.put(tenantAccounts, accountKey(of), marked(draft, of, paid));
  raiseReceived(draft, of, account.lease, smallerOf(amountMinor, arrearsMinor), date);
}

/** At the end of a lease: rent for days after it is no longer owed, as far as it is unpaid; what was paid for begun periods is not given back. */
export function cancelUnearned(draft: Draft, of: Tenancy, lease: string, endDate: number): void {
  const account = draft.get(tenantAccounts, accountKey(of));
  if (account === null || account.rentsDue === 0) return;
  const key = rentKey(of, account.rentsDue - 1);
  const last = draft.get(rents, key);
  if (last === null || last.lease !== lease) return;
  const earnedMinor = partByDays(last.amountMinor, { ...last, untilDate: endDate });
  const unpaidMinor = largerOf(account.dueMinor - account.paidMinor, 0n);
  const cancelledMinor = smallerOf(last.amountMinor - earnedMinor, unpaidMinor);
  if (cancelledMinor === 0n) return;
  const dueMinor = account.dueMinor - cancelledMinor;
  draft.put(rents, key, { ...last, amountMinor: last.amountMinor - cancelledMinor, throughMinor: dueMinor });
  draft.put(tenantAccounts, accountKey(of), marked(draft, of, { ...account, dueMinor }));
  post(draft, {
    date: endDate,
    what: 'rent cancelled at the end of a lease',
    lines: [
      { account: accounts.rentIncome(of.asset), minor: cancelledMinor },
      { account: accounts.rentReceivable(of.tenant), minor: -cancelledMinor },
    ],
  });
}

/** At the end of a lease: the deposit pays what is owed; the rest of it can be returned (rule 11). */
export function coverFromDeposit(draft: Draft, of: Tenancy, date: number): void {
  const account = draft.get(tenantAccounts, accountKey(of));
  if (account === null) return;
  const coveredMinor = smallerOf(
    account.depositHeldMinor,
    largerOf(account.dueMinor - account.paidMinor, 0n),
  );
  if (coveredMinor === 0n) return;
  draft.put(tenantAccounts, accountKey(of), {
    ...account,
    depositHeldMinor: account.depositHeldMinor - coveredMinor,
  });
  post(draft, {
    date,
    what: 'deposit covers arrears',
    lines: [
      { account: accounts.deposits(of.tenant), minor: coveredMinor },
      { account: accounts.rentReceivable(of.tenant), minor: -coveredMinor },
    ],
  });
  payRent(draft, of, coveredMinor, date);
}

function smallerOf(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function largerOf(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
