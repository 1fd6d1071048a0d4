// The bonds: who lends, what is paid in, what falls due and is paid, and what is left for the pool (rules 6, 8-10, 14, 15, 18).

import { type Context, on, type Reaction } from '../../kernel/kind.ts';
import { leaseBegan, rentReceived } from '../leases/facts.ts';
import { assetCostPaid } from '../property/facts.ts';
import { bought, couponDue } from './coupons.ts';
import { serviceLateDue } from './ending.ts';
import { flow, fundFor, isEncumbered, release } from './fund-flows.ts';
import { holderRegisteredKind } from './holders.ts';
import { paidInKind, refundedKind } from './paying-in.ts';
import { recover } from './recovery.ts';
import { sold } from './sale.ts';
import { supported } from './support.ts';
import { servicePaidKind } from './serving.ts';
import { paymentEndsDue, subscriptionReactions } from './subscription.ts';
import {
  couponRecords,
  funds,
  outsideHolders,
  overdueCount,
  positions,
  seriesRows,
  servicePayments,
  waitingRows,
} from './tables.ts';

/** Rent and costs of a free asset are common at once; those of an encumbered one go through its fund; late rent of a sold one makes up for losses. */
const fundReactions: readonly Reaction[] = [
  on(rentReceived, (draft, { asset, amountMinor, date }) => {
    flow(draft, asset, 'receivedMinor', amountMinor);
    if (!isEncumbered(draft, asset)) release(draft, asset, recover(draft, asset, amountMinor, date), date);
  }),
  on(assetCostPaid, (draft, { asset, amountMinor, date }) => {
    flow(draft, asset, 'costsMinor', amountMinor);
    if (!isEncumbered(draft, asset)) release(draft, asset, -amountMinor, date);
  }),
  on(leaseBegan, (draft, { asset, rentMinor }) =>
    draft.put(funds, asset, { ...fundFor(draft, asset), rentMinor }),
  ),
];

export const bondsContext: Context = {
  name: 'bonds',
  kinds: [holderRegisteredKind, paidInKind, refundedKind, servicePaidKind],
  reactions: [...subscriptionReactions, bought, ...fundReactions, sold, supported],
  dues: [paymentEndsDue, couponDue, serviceLateDue],
  tables: [
    seriesRows,
    positions,
    waitingRows,
    outsideHolders,
    funds,
    overdueCount,
    couponRecords,
    servicePayments,
  ],
};
