// The leases as the registry sees them.

import type { Context } from '../../kernel/kind.ts';
import { leaseDues, leaseReactions } from './reactions.ts';
import {
  depositReceivedKind,
  depositReturnedKind,
  prepaymentReturnedKind,
  rentReceivedKind,
} from './receipts.ts';
import { surrenderedKind } from './surrender.ts';
import { leaseCounts, leases, leasesInForce, rents, tenancies, tenantAccounts } from './tables.ts';

export const leasesContext: Context = {
  name: 'leases',
  kinds: [
    surrenderedKind,
    rentReceivedKind,
    depositReceivedKind,
    depositReturnedKind,
    prepaymentReturnedKind,
  ],
  reactions: leaseReactions,
  dues: leaseDues,
  tables: [leases, leasesInForce, tenancies, leaseCounts, rents, tenantAccounts],
};
