// The end of a bond auction: opened bids are cleared, the certificate is kept for everybody, the bonds hear the result (rules 7, 8).

import type { Draft } from '../../kernel/kind.ts';
import { auctionOf } from './bid-rules.ts';
import { clearBonds, type Part } from './clearing.ts';
import { type Allotment, bondAuctionSettled } from './facts.ts';
import { auctions, bondBids, bondResults, certificates } from './tables.ts';

/** Settles once; anything but an open bond auction is left alone. */
export function settleBonds(draft: Draft, name: string): void {
  const auction = auctionOf(draft, name, 'bonds');
  if (auction === null || auction.state !== 'open') return;
  const { asset, offer } = auction;
  const skip = name.length + 1;
  const opened = new Map(
    draft.range(bondBids, { prefix: `${name}/` }).map(([key, bid]) => [key.slice(skip), bid]),
  );
  const targetUnits = offer.targetMinor / offer.faceMinor;
  const { certificate, allotments, waiting } = clearBonds(
    { targetUnits, ceilingPpm: offer.ceilingPpm },
    [...opened].map(([id, { units, lowestPpm }]) => ({ id, units, lowestPpm })),
  );
  draft.put(certificates, name, certificate);
  putResults(draft, name, allotments, waiting);
  draft.put(auctions, name, { ...auction, state: 'settled' });
  const withHolder = ({ bid, units }: Part): Allotment[] => {
    const holder = opened.get(bid)?.holder;
    return holder === undefined ? [] : [{ bid, holder, units }];
  };
  draft.raise(bondAuctionSettled, {
    asset,
    cleared: certificate.cleared,
    ratePpm: certificate.couponPpm,
    allotments: allotments.flatMap(withHolder),
    waiting: waiting.flatMap(withHolder),
  });
}

function putResults(draft: Draft, name: string, allotments: readonly Part[], waiting: readonly Part[]): void {
  const results = new Map<string, { units: bigint; waitingUnits: bigint }>();
  for (const { bid, units } of allotments) results.set(bid, { units, waitingUnits: 0n });
  for (const { bid, units } of waiting)
    results.set(bid, { units: results.get(bid)?.units ?? 0n, waitingUnits: units });
  for (const [bid, result] of results) draft.put(bondResults, `${name}/${bid}`, result);
}
