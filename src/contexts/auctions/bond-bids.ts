// A bid for bonds is opened: who lends how much at which lowest rate (rule 7).

import { amount, type Carried, hex, option } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { type Holder, holder, holderKnown } from '../bonds/facts.ts';
import { hasPower } from '../governance/facts.ts';
import { personOf } from '../membership/facts.ts';
import { auctionName } from './auction-name.ts';
import { auctionKnown, auctionOf, commitmentFits, revealRules, sealedBidOf } from './bid-rules.ts';
import { bondBidCommitment } from './commitment.ts';
import { auctions, bondBids, sealedBids } from './tables.ts';

const bidRevealed = record({
  auction: auctionName,
  /** The entry that sealed it. */
  bid: hex(16),
  holder,
  amountMinor: amount(0n),
  lowestPpm: option(amount(0n)),
  salt: hex(16),
});
export type BondBidRevealed = Carried<typeof bidRevealed>;
type Revealing = Judging<BondBidRevealed>;

const holderIsKnown: Rule<BondBidRevealed> = {
  name: 'holder-unknown',
  source: '7',
  says: 'There is no {is} named {name} who could hold bonds.',
  next: 'Somebody outside is registered first: telekommune holders register.',
  broken: ({ state, entry }) => {
    const { is, name } = entry.body.holder;
    return holderKnown(state, entry.body.holder) ? null : { is, name };
  },
};

/** A person lends for themself, an enterprise by who represents it; for somebody outside any member may bid. */
function mayBidFor(state: Revealing['state'], person: string, { is, name }: Holder): boolean {
  if (is === 'person') return person === name;
  return is === 'outside' || hasPower(state, person, 'represent', name);
}

const holderIsRepresented: Rule<BondBidRevealed> = {
  name: 'bidder-may-not-bind-holder',
  source: '7',
  says: '{person} may not lend in the name of the {is} {name}.',
  next: 'A person bids for themself, an enterprise through who represents it.',
  broken({ state, entry: { author, body } }: Revealing): Figures | null {
    const person = personOf(state, author) ?? 'an unknown device';
    return mayBidFor(state, person, body.holder) ? null : { person, ...body.holder };
  },
};

function offerOf({ state, entry }: Revealing) {
  return auctionOf(state, entry.body.auction, 'bonds')?.offer ?? null;
}

const amountRules: readonly Rule<BondBidRevealed>[] = [
  {
    name: 'bid-below-face-value',
    source: '7',
    says: 'The bid of {amountMinor} is below one bond of {faceMinor}.',
    next: 'Nothing can be changed in a sealed bid; bid for at least one bond next time.',
    broken(judging) {
      const offer = offerOf(judging);
      const { amountMinor } = judging.entry.body;
      return offer !== null && amountMinor < offer.faceMinor
        ? { amountMinor, faceMinor: offer.faceMinor }
        : null;
    },
  },
  {
    name: 'bid-not-whole-bonds',
    source: '7',
    says: 'The bid of {amountMinor} is {restMinor} more than whole bonds of {faceMinor}.',
    next: 'Nothing can be changed in a sealed bid; bid a multiple of the face value next time.',
    broken(judging) {
      const offer = offerOf(judging);
      const { amountMinor } = judging.entry.body;
      const restMinor = offer === null ? 0n : amountMinor % offer.faceMinor;
      return offer === null || restMinor === 0n
        ? null
        : { amountMinor, restMinor, faceMinor: offer.faceMinor };
    },
  },
  {
    name: 'bid-above-target',
    source: '7',
    says: 'The bid of {amountMinor} is more than the whole series of {targetMinor}.',
    next: 'Nothing can be changed in a sealed bid; bid for the whole series at most next time.',
    broken(judging) {
      const offer = offerOf(judging);
      const { amountMinor } = judging.entry.body;
      return offer !== null && amountMinor > offer.targetMinor
        ? { amountMinor, targetMinor: offer.targetMinor }
        : null;
    },
  },
];

/** A rate above the ceiling is no breach: the bid is opened, seen, and does not count. */
export const bondBidRevealed = entryKind<BondBidRevealed>({
  kind: 'auctions.bid-revealed@1',
  means: 'Whoever sealed a bid for bonds opens it: the lender, the amount and the lowest rate.',
  body: bidRevealed,
  example: {
    auction: 'press-hall.bonds',
    bid: 'b1'.repeat(16),
    holder: { is: 'outside', name: 'loan-07' },
    amountMinor: 500_000n,
    lowestPpm: 32_500n,
    salt: '5a'.repeat(16),
  },
  rules: [
    auctionKnown<BondBidRevealed>('bonds'),
    ...revealRules<BondBidRevealed>(),
    commitmentFits<BondBidRevealed>(({ auction, holder, amountMinor, lowestPpm, salt }, person) =>
      bondBidCommitment({ auction, person, holder, amountMinor, lowestPpm, salt }),
    ),
    holderIsKnown,
    holderIsRepresented,
    ...amountRules,
  ],
  evolve(draft, { body }) {
    const auction = auctionOf(draft, body.auction, 'bonds');
    const sealed = sealedBidOf(draft, body);
    if (auction === null || sealed === null) return;
    const key = `${body.auction}/${body.bid}`;
    const units = body.amountMinor / auction.offer.faceMinor;
    draft.put(bondBids, key, { holder: body.holder, units, lowestPpm: body.lowestPpm });
    draft.put(sealedBids, key, { ...sealed, revealed: true });
    draft.put(auctions, body.auction, { ...auction, revealedBids: auction.revealedBids + 1 });
  },
});
