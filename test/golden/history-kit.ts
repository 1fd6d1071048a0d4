// How the fixed history is told: a story with the steps that it takes more than once.

import { rentBidCommitment, bondBidCommitment } from '../../src/contexts/auctions/commitment.ts';
import { positionsOf, seriesOf } from '../../src/contexts/bonds/facts.ts';
import { orderHead } from '../../src/contexts/order/types.ts';
import { assetOf } from '../../src/contexts/property/facts.ts';
import { addMonths, dateOfInstant, instantOfDate, isCivilDate } from '../../src/kernel/calendar.ts';
import { encode } from '../../src/kernel/codec.ts';
import { encodeEnvelope } from '../../src/kernel/entry.ts';
import { sealedKind } from '../../src/contexts/governance/sealing.ts';
import { Story } from '../kit/commune.ts';
import { type KeyPair } from '../kit/keys.ts';

export type Holder = { readonly is: 'person' | 'enterprise' | 'outside'; readonly name: string };

const CHARTER = {
  'voting-days': '7',
  'share-grace-days': '30',
  'bid-days': '3',
  'reveal-days': '2',
  'payment-days': '5',
  'second-payment-days': '3',
  'lease-bid-days': '3',
  'lease-reveal-days': '2',
  'arrears-grace-days': '10',
  'review-years': '1',
  'review-by': 'auction',
  'empty-auctions': '1',
  'credit-limit': '500000',
};

function saltOf(name: string): string {
  return Buffer.from(name.padEnd(16, '.')).subarray(0, 16).toString('hex');
}

export class History extends Story {
  constructor() {
    super({
      charter: CHARTER,
      enterprises: {
        druckerei: ['anna', 'ben', 'cem'],
        gaertnerei: ['ida', 'jonas', 'kira'],
        tischlerei: ['quirin', 'rosa', 'sam'],
      },
    });
  }

  get today(): number {
    return dateOfInstant(this.nowMs);
  }

  /** Lets the next month begin, counted from the purchase of the hall. */
  nextMonth(): void {
    const { state } = this;
    const bought = assetOf(state, 'press-hall')?.bought?.date ?? 0;
    const from = isCivilDate(bought) ? bought : dateOfInstant(this.nowMs);
    let months = 1;
    while (addMonths(from, months) <= this.today) months++;
    this.passTo(instantOfDate(addMonths(from, months)));
  }

  /** Lets days pass until something is so. */
  passUntil(isSo: () => boolean, daysMax = 100): void {
    for (let days = 0; !isSo(); days++) {
      if (days === daysMax) throw new Error(`waited ${daysMax} days for nothing: ${isSo.toString()}`);
      this.passDays(1);
    }
  }

  stateOf(asset: string): string {
    return assetOf(this.state, asset)?.state ?? 'none';
  }

  books(kind: string, body: object): void {
    this.accepted('anna', kind, { ...body, date: this.today, reference: `statement ${this.today}` });
  }

  bondBid(
    by: string,
    asset: string,
    holder: Holder,
    amountMinor: bigint,
    lowestPpm: bigint | null,
  ): () => void {
    const salt = saltOf(`${by} ${holder.name}`);
    const content = { auction: `${asset}.bonds`, holder, amountMinor, lowestPpm, salt };
    const commitment = bondBidCommitment({ ...content, person: by });
    const bid = this.accepted(by, 'auctions.bid-sealed@1', { auction: content.auction, commitment });
    return () => void this.accepted(by, 'auctions.bid-revealed@1', { ...content, bid });
  }

  rentBid(by: string, auction: string, enterprise: string, rentMinor: bigint): () => void {
    const salt = saltOf(enterprise);
    const commitment = rentBidCommitment({ auction, person: by, enterprise, rentMinor, salt });
    const bid = this.accepted(by, 'auctions.rent-bid-sealed@1', { auction, enterprise, commitment });
    return () =>
      void this.accepted(by, 'auctions.rent-bid-revealed@1', { auction, bid, enterprise, rentMinor, salt });
  }

  /** Records what every holder still has to pay in; `partOf` gives a smaller amount for some. */
  payIn(asset: string, partOf: (key: string, openMinor: bigint) => bigint = (_key, open) => open): void {
    const faceMinor = seriesOf(this.state, asset)?.terms.faceMinor ?? 1n;
    for (const [key, { holder, allottedUnits, paidUnits }] of positionsOf(this.state, asset)) {
      const amountMinor = partOf(key, (allottedUnits - paidUnits) * faceMinor);
      if (amountMinor > 0n) this.books('bonds.paid-in@1', { asset, holder, amountMinor });
    }
  }

  /** A seal by another witness than the first one, or one that lies. */
  sealBy(witness: KeyPair, counter: number, digest: string, instantMs: number): void {
    const length = this.state.get(orderHead, 'head')?.length ?? 0;
    const body = encode(sealedKind.body, { length, digest, instantMs });
    const entry = { version: 1, signer: null, kind: sealedKind.kind, atMs: instantMs, counter, body };
    this.foldBytes(witness.publicKey, encodeEnvelope(entry));
  }

  get digest(): string {
    return this.state.get(orderHead, 'head')?.digest ?? '';
  }
}
