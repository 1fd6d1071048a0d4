// The register of assets at the end of any day: what the commune owned then, what it was worth in the books, who leased it.

import { type CivilDate, DATE_MAX, isCivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { leasesOfAsset } from '../contexts/leases/facts.ts';
import { accounts } from '../contexts/ledger/facts.ts';
import { enterprises } from '../contexts/membership/tables.ts';
import { allAssets } from '../contexts/property/facts.ts';
import { balanceOn } from './balance-on.ts';

export interface RegisteredAsset {
  readonly asset: string;
  readonly title: string;
  readonly kind: string;
  readonly seller: string;
  readonly boughtDate: CivilDate;
  readonly costMinor: bigint;
  readonly depreciatedMinor: bigint;
  /** Principal that is owed on its bonds. */
  readonly bondsMinor: bigint;
  /** Title of the enterprise; null while it stood empty. */
  readonly tenant: string | null;
}

function tenantOn(state: Reader, asset: string, date: number): string | null {
  const lease = leasesOfAsset(state, asset).find(
    ([, { startDate, endsDate, ended }]) => startDate <= date && (date < endsDate || !ended),
  );
  if (lease === undefined) return null;
  const [, { tenant }] = lease;
  return state.get(enterprises, tenant)?.title ?? tenant;
}

/** What the commune owned at the end of a day, by short name. */
export function assetsOn(state: Reader, date: number): readonly RegisteredAsset[] {
  return allAssets(state).flatMap(([asset, { title, kind, seller, bought, sold }]): RegisteredAsset[] => {
    if (bought === null || bought.date > date || (sold !== null && sold.date <= date)) return [];
    const balance = (account: readonly string[]): bigint => balanceOn(state, account.join(':'), date);
    return [
      {
        asset,
        title,
        kind,
        seller,
        boughtDate: isCivilDate(bought.date) ? bought.date : DATE_MAX,
        costMinor: balance(accounts.property(asset)),
        depreciatedMinor: -balance(accounts.accumulatedDepreciation(asset)),
        bondsMinor: -balance(accounts.bondsPayable(asset)),
        tenant: tenantOn(state, asset, date),
      },
    ];
  });
}
