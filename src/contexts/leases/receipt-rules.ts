// What money between a tenant and the commune must keep; the figures show what is owed, agreed or held.

import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import { assetOf } from '../property/facts.ts';
import { arrearsMinorOf, leaseInForce, tenantAccountOf } from './facts.ts';

interface OfTenant {
  readonly asset: string;
  readonly enterprise: string;
  readonly amountMinor: bigint;
  readonly date: number;
}

function leases({ state, entry: { body } }: Judging<OfTenant>): boolean {
  return leaseInForce(state, body.asset)?.tenant === body.enterprise;
}

/** The enterprise has, or had, a lease of the asset. */
export const hadLease: Rule<OfTenant> = {
  name: 'enterprise-was-never-tenant',
  source: '11',
  says: '{enterprise} has and had no lease of {asset}; its tenant is {tenant}.',
  next: 'See who leases what: telekommune rent-roll.',
  broken({ state, entry: { body } }: Judging<OfTenant>): Figures | null {
    const { asset, enterprise } = body;
    if (tenantAccountOf(state, asset, enterprise) !== null) return null;
    return { enterprise, asset, tenant: leaseInForce(state, asset)?.tenant ?? 'nobody' };
  },
};

export const hasLease: Rule<OfTenant> = {
  name: 'lease-not-in-force',
  source: '11',
  says: 'The lease of {asset} by {enterprise} has ended.',
  next: 'A former tenant owes rent only, no deposit.',
  broken: (judging) => (leases(judging) ? null : names(judging)),
};

export const hasNoLease: Rule<OfTenant> = {
  name: 'lease-in-force',
  source: '11',
  says: 'The lease of {asset} by {enterprise} is in force; nothing goes back before it ends.',
  next: 'Wait for the end of the lease.',
  broken: (judging) => (leases(judging) ? names(judging) : null),
};

export const depositWithinAgreed: Rule<OfTenant> = {
  name: 'deposit-above-agreed',
  source: '5',
  says: 'A deposit of {amountMinor} with {heldMinor} held already is {aboveMinor} above the {agreedMinor} of the lease.',
  next: 'Record what belongs to the deposit here, and the rest as rent.',
  broken({ state, entry: { body } }: Judging<OfTenant>): Figures | null {
    const heldMinor = tenantAccountOf(state, body.asset, body.enterprise)?.depositHeldMinor ?? 0n;
    const agreedMinor = leaseInForce(state, body.asset)?.depositMinor ?? 0n;
    const aboveMinor = heldMinor + body.amountMinor - agreedMinor;
    return aboveMinor > 0n ? { amountMinor: body.amountMinor, heldMinor, agreedMinor, aboveMinor } : null;
  },
};

export const heldDeposit: Rule<OfTenant> = {
  name: 'deposit-short',
  source: '11',
  says: '{amountMinor} is {missingMinor} more than the {heldMinor} that is left of the deposit of {enterprise} for {asset}.',
  next: 'Return at most what is left.',
  broken({ state, entry: { body } }: Judging<OfTenant>): Figures | null {
    return short(body, tenantAccountOf(state, body.asset, body.enterprise)?.depositHeldMinor ?? 0n);
  },
};

export const heldPrepayment: Rule<OfTenant> = {
  name: 'prepayment-short',
  source: '11',
  says: '{amountMinor} is {missingMinor} more than the {heldMinor} that {enterprise} paid for {asset} beyond what fell due.',
  next: 'Return at most what was paid too much.',
  broken({ state, entry: { body } }: Judging<OfTenant>): Figures | null {
    const arrearsMinor = arrearsMinorOf(tenantAccountOf(state, body.asset, body.enterprise));
    return short(body, arrearsMinor < 0n ? -arrearsMinor : 0n);
  },
};

/** No tenant pays for an asset before it was requested. */
export const notBeforeRequest: Rule<OfTenant> = {
  name: 'paid-before-request',
  source: 'Ledger',
  says: 'The booking date {bookingDate} lies before {earliestDate}, when {asset} was requested.',
  next: 'Look at the date of the bank and say it again.',
  broken({ state, entry: { body } }: Judging<OfTenant>): Figures | null {
    const earliestDate = assetOf(state, body.asset)?.requestedDate ?? 0;
    return body.date < earliestDate ? { bookingDate: body.date, earliestDate, asset: body.asset } : null;
  },
};

function names({ entry: { body } }: Judging<OfTenant>): Figures {
  return { asset: body.asset, enterprise: body.enterprise };
}

function short({ amountMinor, asset, enterprise }: OfTenant, heldMinor: bigint): Figures | null {
  if (amountMinor <= heldMinor) return null;
  return { amountMinor, heldMinor, missingMinor: amountMinor - heldMinor, enterprise, asset };
}
