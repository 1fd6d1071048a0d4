// Rows of the leases: who has which asset on which terms, every rent that fell due, and one account per tenant and asset.

import { amount, type Carried, flag, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { sum } from '../ledger/facts.ts';

export const leaseEndWord = word('surrender', 'default', 'term', 'enterprise-left', 'outbid');
const leaseId = text(64);
const money = amount(0n);

const lease = record({
  asset: slug,
  tenant: slug,
  /** What the next period costs. */
  rentMinor: money,
  periodMonths: uint(),
  termPeriods: uint(),
  depositMinor: money,
  noticeDays: uint(),
  indexPpm: money,
  /** First day; every period is counted from it. */
  startDate: day,
  /** How many periods' rent has fallen due. */
  periodsDue: uint(),
  /** Months after the start at which the rent was last reviewed, and at which it is reviewed next. */
  reviewedMonths: uint(),
  nextReviewMonths: uint(),
  /** Whether an auction over the rent is under way. */
  underReview: flag,
  /** First day on which the lease is over, and why it will be. */
  endsDate: day,
  endsWhy: leaseEndWord,
  /** Whose lease begins when this one ends, after a review that the tenant lost. */
  successor: option(record({ tenant: slug, rentMinor: money })),
  ended: flag,
});
export type Lease = Carried<typeof lease>;
/** By `asset.number`, from 1 on. */
export const leases = table('leases.leases', lease);

/** By asset: the lease in force. */
export const leasesInForce = table('leases.in-force', leaseId);
/** By `tenant/asset`: the lease in force. */
export const tenancies = table('leases.tenancies', leaseId);
/** By asset: how many leases there have been. */
export const leaseCounts = table('leases.counts', uint());

const rent = record({
  lease: leaseId,
  /** The days that it pays for: `fromDate` counts, `toDate` does not. Due on `fromDate`. */
  fromDate: day,
  toDate: day,
  amountMinor: money,
  /** All rents of this tenant for this asset up to and with this one. */
  throughMinor: sum,
  /** After this day it is in default. */
  graceEndsDate: day,
});
export type Rent = Carried<typeof rent>;
/** By `asset/tenant/number`, from 0 on. */
export const rents = table('leases.rents', rent);

const account = record({
  /** The last lease. */
  lease: leaseId,
  /** How many rents fell due, and how many of them, the oldest first, are paid in full. */
  rentsDue: uint(),
  rentsPaid: uint(),
  dueMinor: sum,
  /** What came in, prepaid rent included. */
  paidMinor: sum,
  depositHeldMinor: money,
});
export type TenantAccount = Carried<typeof account>;
/** By `asset/tenant`: one account over all leases that a tenant ever had of an asset. */
export const tenantAccounts = table('leases.accounts', account);
