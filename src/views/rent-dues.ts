// Every rent that fell due for a tenant, with what of it is open: what came in pays the oldest first (rule 11).

import { type CivilDate, DATE_MAX, isCivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { rentsOf } from '../contexts/leases/facts.ts';
import { tenantAccounts } from '../contexts/leases/tables.ts';
import { enterprises } from '../contexts/membership/tables.ts';
import { assetTitleOf } from './asset-title.ts';

export interface RentDue {
  /** From 1, in the order in which they fell due. */
  readonly number: number;
  /** Due on `fromDate`; `toDate` is the first day that it does not pay for. */
  readonly fromDate: CivilDate;
  readonly toDate: CivilDate;
  readonly graceEndsDate: CivilDate;
  readonly amountMinor: bigint;
  readonly openMinor: bigint;
}

export interface TenantRents {
  readonly asset: string;
  readonly assetTitle: string;
  readonly tenant: string;
  readonly tenantTitle: string;
  readonly rents: readonly RentDue[];
  /** Paid beyond what has fallen due. */
  readonly prepaidMinor: bigint;
}

const civil = (date: number): CivilDate => (isCivilDate(date) ? date : DATE_MAX);

function openOf(throughMinor: bigint, amountMinor: bigint, paidMinor: bigint): bigint {
  const open = throughMinor - paidMinor;
  if (open <= 0n) return 0n;
  return open < amountMinor ? open : amountMinor;
}

/** All rents of every tenant that ever had an asset, by asset and tenant. */
export function rentDues(state: Reader): readonly TenantRents[] {
  return state.range(tenantAccounts).map(([key, { dueMinor, paidMinor }]) => {
    const [asset = '', tenant = ''] = key.split('/');
    return {
      asset,
      assetTitle: assetTitleOf(state, asset),
      tenant,
      tenantTitle: state.get(enterprises, tenant)?.title ?? tenant,
      rents: rentsOf(state, asset, tenant).map((rent, index) => ({
        number: index + 1,
        fromDate: civil(rent.fromDate),
        toDate: civil(rent.toDate),
        graceEndsDate: civil(rent.graceEndsDate),
        amountMinor: rent.amountMinor,
        openMinor: openOf(rent.throughMinor, rent.amountMinor, paidMinor),
      })),
      prepaidMinor: paidMinor > dueMinor ? paidMinor - dueMinor : 0n,
    };
  });
}
