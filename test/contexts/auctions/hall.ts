// An auction hall: members, an outside lender, an open auction, and what the auctions told the others.

import { auctionsContext } from '../../../src/contexts/auctions/context.ts';
import { bondBidSealed, rentBidSealed } from '../../../src/contexts/auctions/bid-sealing.ts';
import { type BondBidRevealed, bondBidRevealed } from '../../../src/contexts/auctions/bond-bids.ts';
import { bondBidCommitment, rentBidCommitment } from '../../../src/contexts/auctions/commitment.ts';
import { bondAuctionSettled, leaseAuctionSettled } from '../../../src/contexts/auctions/facts.ts';
import { type RentBidRevealed, rentBidRevealed } from '../../../src/contexts/auctions/rent-bids.ts';
import type { Holder } from '../../../src/contexts/bonds/facts.ts';
import { outsideHolders } from '../../../src/contexts/bonds/tables.ts';
import { powers } from '../../../src/contexts/governance/tables.ts';
import { people } from '../../../src/contexts/membership/tables.ts';
import { fundingOpened, type SeriesTerms } from '../../../src/contexts/property/facts.ts';
import { type Context, type EventKind, on } from '../../../src/kernel/kind.ts';
import { deviceOf, Stage } from '../ledger/stage.ts';

export const DAY_MS = 86_400_000;
export const OPENS_MS = 20_000 * DAY_MS;

export const TERMS: SeriesTerms = {
  targetMinor: 1_000_000n,
  faceMinor: 10_000n,
  ceilingPpm: 60_000n,
  redemption: 'linear',
  couponMonths: 3,
  termMonths: 60,
  dayCount: '30E/360',
  surplus: 'redeem',
  recourse: 'asset',
};

export const SALT = '5a'.repeat(16);

/** What an event carries. */
type PayloadOf<E> = E extends EventKind<infer P> ? P : never;

export class Hall {
  readonly stage: Stage;
  readonly bondsSettled: PayloadOf<typeof bondAuctionSettled>[] = [];
  readonly leasesSettled: PayloadOf<typeof leaseAuctionSettled>[] = [];

  constructor(enterprises: readonly string[] = ['druckerei', 'gaertnerei', 'tischlerei']) {
    const listening: Context = {
      name: 'listening',
      kinds: [],
      dues: [],
      tables: [],
      reactions: [
        on(bondAuctionSettled, (_, settled) => void this.bondsSettled.push(settled)),
        on(leaseAuctionSettled, (_, settled) => void this.leasesSettled.push(settled)),
      ],
    };
    this.stage = new Stage([auctionsContext, listening], OPENS_MS);
    for (const enterprise of enterprises) {
      this.stage.enterprise(enterprise);
      this.member(`of-${enterprise}`);
    }
    this.stage.put(outsideHolders, 'loan-07', { title: 'Loan 7', registeredBy: 'of-druckerei', sinceMs: 0 });
  }

  member(person: string, share: 'held' | 'ended' = 'held'): void {
    const identity = 'ab'.repeat(32);
    this.stage.put(people, person, { name: person, identity, share, home: null, lapsesAtMs: null });
  }

  openBonds(terms: Partial<SeriesTerms> = {}): void {
    this.stage.raise(fundingOpened, { asset: 'press-hall', terms: { ...TERMS, ...terms } });
  }

  /** Days after the opening; the defaults of the charter are 14 for sealing and 7 for opening bids. */
  sealDay(day: number): void {
    this.stage.seal(OPENS_MS + day * DAY_MS);
  }

  /** Seals a bid for bonds through the representative of an enterprise; gives the body that opens it. */
  sealBond(through: string, holder: Holder, amountMinor: bigint, lowestPpm: bigint | null): BondBidRevealed {
    const auction = 'press-hall.bonds';
    const content = { auction, holder, amountMinor, lowestPpm, salt: SALT };
    const commitment = bondBidCommitment({ ...content, person: `of-${through}` });
    const refusal = this.stage.say(bondBidSealed, { auction, commitment }, deviceOf(through));
    if (refusal !== null) throw new Error(refusal.rule);
    return { ...content, bid: this.stage.lastId() };
  }

  openBond(through: string, body: BondBidRevealed): string | null {
    return this.stage.say(bondBidRevealed, body, deviceOf(through))?.rule ?? null;
  }

  sealRent(enterprise: string, rentMinor: bigint, auction = 'press-hall.lease.1'): RentBidRevealed {
    const content = { auction, enterprise, rentMinor, salt: SALT };
    const commitment = rentBidCommitment({ ...content, person: `of-${enterprise}` });
    const refusal = this.stage.say(rentBidSealed, { auction, enterprise, commitment }, deviceOf(enterprise));
    if (refusal !== null) throw new Error(refusal.rule);
    return { ...content, bid: this.stage.lastId() };
  }

  /** A bid that is sealed in the name of one enterprise by somebody who acts for it and for another, and is meant for the other. */
  sealRentAs(
    named: string,
    meant: string,
    rentMinor: bigint,
    auction = 'press-hall.lease.1',
  ): RentBidRevealed {
    this.stage.put(powers, `represent/${named}/of-${meant}`, '00'.repeat(16));
    const content = { auction, enterprise: meant, rentMinor, salt: SALT };
    const commitment = rentBidCommitment({ ...content, person: `of-${meant}` });
    const refusal = this.stage.say(
      rentBidSealed,
      { auction, enterprise: named, commitment },
      deviceOf(meant),
    );
    if (refusal !== null) throw new Error(refusal.rule);
    return { ...content, bid: this.stage.lastId() };
  }

  openRent(body: RentBidRevealed): string | null {
    return this.stage.say(rentBidRevealed, body, deviceOf(body.enterprise))?.rule ?? null;
  }
}
