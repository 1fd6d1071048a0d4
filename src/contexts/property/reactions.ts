// What happens to an asset when others decide, pay, settle or leave (COMMUNE.md rules 5 to 15). What fits no state is left undone.

import { dateOfInstant } from '../../kernel/calendar.ts';
import { type Draft, due, on } from '../../kernel/kind.ts';
import { bondAuctionSettled, leaseAuctionSettled } from '../auctions/facts.ts';
import { seriesEnded, seriesFailed, seriesPaid, seriesReopened } from '../bonds/facts.ts';
import { proposalDecided } from '../governance/facts.ts';
import { leaseEnded } from '../leases/facts.ts';
import { enterpriseInForce } from '../membership/facts.ts';
import { depreciateMonth, depreciationDue } from './depreciation.ts';
import { type Asset, type AssetState, assetOf, fundingOpened, purchaseAbandoned } from './facts.ts';
import { afterEmptyAuction, offerForLease } from './letting.ts';
import { move } from './moving.ts';
import { assets } from './tables.ts';

/** Does something with the asset if it is in the state. */
function whenIn(draft: Draft, name: string, state: AssetState, act: (asset: Asset) => void): void {
  const asset = assetOf(draft, name);
  if (asset?.state === state) act(asset);
}

function carryOutPurchase(draft: Draft, name: string, proposal: string): void {
  whenIn(draft, name, 'requested', (asset) => {
    if (!enterpriseInForce(draft, asset.requester)) {
      move(draft, name, asset, 'withdrawn');
      return;
    }
    move(draft, name, { ...asset, purchaseVote: proposal }, 'bond-auction');
    draft.raise(fundingOpened, { asset: name, terms: asset.terms });
  });
}

function encumber(draft: Draft, name: string, encumbered: boolean): void {
  const asset = assetOf(draft, name);
  if (asset !== null) draft.put(assets, name, { ...asset, encumbered });
}

export const propertyReactions = [
  on(proposalDecided, (draft, { proposal, action, passed }) => {
    if (!passed) return;
    if (action.is === 'purchase') carryOutPurchase(draft, action.asset, proposal);
    if (action.is === 'abandon-purchase') {
      whenIn(draft, action.asset, 'funded', (asset) => {
        move(draft, action.asset, { ...asset, encumbered: false }, 'failed');
        draft.raise(purchaseAbandoned, { asset: action.asset });
      });
    }
    if (action.is === 'sell') {
      const saleVote = { proposal, leastMinor: action.leastMinor, date: dateOfInstant(draft.nowMs) };
      whenIn(draft, action.asset, 'liquidating', (asset) =>
        draft.put(assets, action.asset, { ...asset, saleVote }),
      );
    }
  }),
  on(bondAuctionSettled, (draft, { asset: name, cleared, ratePpm }) =>
    whenIn(draft, name, 'bond-auction', (asset) => {
      if (cleared) draft.put(assets, name, { ...asset, couponPpm: ratePpm });
      else move(draft, name, asset, 'failed');
    }),
  ),
  on(seriesPaid, (draft, { asset: name }) =>
    whenIn(draft, name, 'bond-auction', (asset) => {
      move(draft, name, { ...asset, encumbered: true }, 'funded');
    }),
  ),
  on(seriesFailed, (draft, { asset: name }) =>
    whenIn(draft, name, 'bond-auction', (asset) => {
      move(draft, name, asset, 'failed');
    }),
  ),
  on(seriesEnded, (draft, { asset: name }) => encumber(draft, name, false)),
  on(seriesReopened, (draft, { asset: name }) => encumber(draft, name, true)),
  on(leaseEnded, (draft, { asset: name, next }) =>
    whenIn(draft, name, 'leased', (asset) => {
      if (next === null) offerForLease(draft, name, move(draft, name, asset, 'returned'));
    }),
  ),
  on(leaseAuctionSettled, (draft, { asset: name, winner, review }) => {
    if (review) return;
    whenIn(draft, name, 'lease-auction', (asset) => {
      if (winner === null) afterEmptyAuction(draft, name, asset);
      else move(draft, name, { ...asset, emptyAuctions: 0 }, 'leased');
    });
  }),
];

export const propertyDues = [due(depreciationDue, depreciateMonth)];
