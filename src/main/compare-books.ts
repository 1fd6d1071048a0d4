// What an audit compares besides digests: every balance of the ledger, as folded afresh and as shown.

import { balances } from '../contexts/ledger/tables.ts';
import type { Reader } from '../kernel/state.ts';
import type { AuditFault } from '../node/verify.ts';

/** Balances that differ, by account. */
export function compareBooks(fresh: Reader, shown: Reader): readonly AuditFault[] {
  const found = new Map(fresh.range(balances));
  const faults: AuditFault[] = [];
  for (const [account, claimed] of shown.range(balances)) {
    const own = found.get(account);
    found.delete(account);
    const [said, is] = [
      claimed.debitMinor - claimed.creditMinor,
      (own?.debitMinor ?? 0n) - (own?.creditMinor ?? 0n),
    ];
    if (said !== is)
      faults.push({
        what: 'row-differs',
        where: `balance of ${account}`,
        claimed: String(said),
        found: String(is),
      });
  }
  for (const account of found.keys()) {
    faults.push({ what: 'row-differs', where: `balance of ${account}`, claimed: 'none', found: 'a balance' });
  }
  return faults;
}
