// Assets and leases: one state an asset, one lease in force at most, one tenant.

import { auctions, leaseAuctionCounts } from '../../../src/contexts/auctions/tables.ts';
import { leaseInForce } from '../../../src/contexts/leases/facts.ts';
import {
  leases,
  leasesInForce,
  rents,
  tenancies,
  tenantAccounts,
} from '../../../src/contexts/leases/tables.ts';
import { allAssets, ASSET_STATES } from '../../../src/contexts/property/facts.ts';
import { ARROWS } from '../../../src/contexts/property/moving.ts';
import { moves } from '../../../src/contexts/property/tables.ts';
import { differs, firstOf, type Invariant, sumOf } from './invariant.ts';

const BOUGHT = new Set(['leased', 'returned', 'lease-auction', 'liquidating', 'liquidated']);

export const propertyInvariants: readonly Invariant[] = [
  {
    name: 'an asset has one state, and came to it along the arrows',
    broken: (state) =>
      firstOf(
        allAssets(state).map(([name, asset]) => {
          const way = state.range(moves, { prefix: `${name}/` }).map(([, row]) => row);
          for (const [i, { from, to }] of way.entries()) {
            const at = way[i - 1]?.to ?? null;
            if (from !== at) return `${name} moved from ${from}, but was ${at}`;
            if (from !== null && !ARROWS[from].includes(to)) return `${name} went from ${from} to ${to}`;
          }
          const at = way.at(-1)?.to;
          if (at !== asset.state || !ASSET_STATES.includes(at))
            return `${name} is ${asset.state}, but went to ${at}`;
          return BOUGHT.has(asset.state) === (asset.bought !== null) ? null : `${name} is ${asset.state}`;
        }),
      ),
  },
  {
    name: 'at most one lease is in force for an asset, and it is let just then',
    broken(state) {
      const running = state.range(leases).filter(([, { ended }]) => !ended);
      const named = state.range(leasesInForce);
      const faults = running.map(([id, { asset, tenant }]) => {
        if (state.get(leasesInForce, asset) !== id)
          return `${id} runs beside ${state.get(leasesInForce, asset)}`;
        return state.get(tenancies, `${tenant}/${asset}`) === id ? null : `${tenant} does not know of ${id}`;
      });
      const lets = allAssets(state).map(([name, { state: at }]) =>
        (at === 'leased') === (leaseInForce(state, name) !== null) ? null : `${name} is ${at}`,
      );
      const counted = differs('leases in force', named.length, running.length);
      return firstOf([
        ...faults,
        ...lets,
        counted,
        differs('tenancies', state.range(tenancies).length, running.length),
      ]);
    },
  },
  {
    name: 'a tenant owes the rents that fell due, and nothing else',
    broken: (state) =>
      firstOf(
        state.range(tenantAccounts).map(([key, account]) => {
          const rows = state.range(rents, { prefix: `${key}/` });
          const due = sumOf(rows, ([, { amountMinor }]) => amountMinor);
          return (
            differs(`rents of ${key}`, due, account.dueMinor) ??
            differs(`number of rents of ${key}`, rows.length, account.rentsDue) ??
            (account.depositHeldMinor < 0n ? `${key} holds a deposit of ${account.depositHeldMinor}` : null)
          );
        }),
      ),
  },
  {
    name: 'at most one auction is running for an asset',
    broken: (state) =>
      firstOf(
        allAssets(state).map(([name]) => {
          const running = state
            .range(auctions, { prefix: `${name}.` })
            .filter(([, row]) => row.state === 'open' || row.state === 'matching');
          return running.length > 1 ? `${running.map(([id]) => id).join(' and ')} run together` : null;
        }),
      ),
  },
  {
    name: 'an asset is in an auction just when one is running for it',
    broken: (state) =>
      firstOf(
        allAssets(state).map(([name, { state: at }]) => {
          const number = state.get(leaseAuctionCounts, name) ?? 0;
          const auction = state.get(auctions, `${name}.lease.${number}`);
          const runs = auction !== null && (auction.state === 'open' || auction.state === 'matching');
          const isReview = auction?.offer.is === 'lease' && auction.offer.tenant !== null;
          if (at === 'lease-auction') return runs && !isReview ? null : `${name} has no auction`;
          return runs && !isReview ? `${name} is ${at}, but ${name}.lease.${number} is running` : null;
        }),
      ),
  },
];
