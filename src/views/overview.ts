// The commune on one page: who is in it, what it has, what is open, how far everything is final.

import type { Reader } from '../kernel/state.ts';
import { poolOf } from '../contexts/dividends/facts.ts';
import { communes, proposals } from '../contexts/governance/tables.ts';
import { bankMinor, closedThrough } from '../contexts/ledger/facts.ts';
import { sharesInForce } from '../contexts/membership/facts.ts';
import { enterprises } from '../contexts/membership/tables.ts';
import { finalLength, foundedAs, orderedLength, sealedNowMs } from '../contexts/order/facts.ts';
import { allAssets, isFree, isOwned } from '../contexts/property/facts.ts';
import { auctionBoard } from './auction-board.ts';
import { arrearsByAsset, rentRoll } from './rent-roll.ts';
import { depositsUnpaidMinor } from './treasurer-work.ts';

export interface Overview {
  readonly name: string;
  readonly communeId: string;
  readonly currency: string;
  readonly foundedAtMs: number;
  readonly members: number;
  readonly enterprises: number;
  readonly assetsOwned: number;
  readonly assetsFree: number;
  readonly assetsEmpty: number;
  readonly yearlyRentMinor: bigint;
  /** Rent that has fallen due and is not paid, of former tenants too; without what others prepaid. */
  readonly arrearsMinor: bigint;
  /** Deposits that leases in force say and that are not paid. */
  readonly depositsUnpaidMinor: bigint;
  readonly bankMinor: bigint;
  readonly poolMinor: bigint;
  readonly dividendsPayableMinor: bigint;
  readonly nextRecordDate: number | null;
  readonly booksClosedThroughDate: number | null;
  readonly openProposals: number;
  readonly openAuctions: number;
  readonly sealedNowMs: number;
  readonly orderedLength: number;
  readonly finalLength: number;
}

/** The overview; null before the founding. */
export function overview(state: Reader): Overview | null {
  const commune = state.get(communes, 'commune');
  if (commune === null) return null;
  const assets = allAssets(state).map(([, asset]) => asset);
  const roll = rentRoll(state);
  const pool = poolOf(state);
  return {
    name: commune.name,
    communeId: foundedAs(state) ?? '',
    currency: commune.currency,
    foundedAtMs: commune.foundedAtMs,
    members: sharesInForce(state),
    enterprises: state.range(enterprises).filter(([, { inForce }]) => inForce).length,
    assetsOwned: assets.filter(isOwned).length,
    assetsFree: assets.filter(isFree).length,
    assetsEmpty: roll.lines.filter(({ tenancy }) => tenancy === null).length,
    yearlyRentMinor: roll.yearlyMinor,
    arrearsMinor: [...arrearsByAsset(state).values()].reduce((total, minor) => total + minor, 0n),
    depositsUnpaidMinor: depositsUnpaidMinor(state),
    bankMinor: bankMinor(state),
    poolMinor: pool.poolMinor,
    dividendsPayableMinor: pool.declaredMinor - pool.paidMinor,
    nextRecordDate: pool.nextDate,
    booksClosedThroughDate: closedThrough(state),
    openProposals: state.range(proposals).filter(([, row]) => row.state === 'open').length,
    openAuctions: auctionBoard(state).filter(({ phase }) => phase !== 'settled' && phase !== 'withdrawn')
      .length,
    sealedNowMs: sealedNowMs(state),
    orderedLength: orderedLength(state),
    finalLength: finalLength(state),
  };
}
