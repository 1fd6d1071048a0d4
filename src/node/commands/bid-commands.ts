// Sealing bids (COMMUNE.md rules 7 and 11): the bid is checked as far as it can be, its salt kept in the folder, then a hash said.

import { auctionDetail } from '../../views/auction-board.ts';
import { bondAuctionName } from '../../contexts/auctions/facts.ts';
import { bondBidCommitment, rentBidCommitment } from '../../contexts/auctions/commitment.ts';
import { holderKey } from '../../contexts/bonds/facts.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { toHex } from '../../kernel/bytes.ts';
import type { Answer, ArgumentValues, Command } from '../command.ts';
import type { Dice } from '../ports.ts';
import { sentence, type Sentence, warning } from '../sentence.ts';
import type { Session } from '../session.ts';
import { enterpriseOf } from './acting-for.ts';
import { auctionTyped } from './auction-argument.ts';
import { ownBids } from './own-bids.ts';
import { assetPlace, option, place } from './arguments.ts';
import { withTodo } from './confirming.ts';
import { holderTyped } from './holder-argument.ts';
import type { KeptBids, KeptBondBid, KeptRentBid } from './kept-bids.ts';
import { nearestBid } from './nearest-bid.ts';
import { brokenAmong } from './rule-book.ts';
import {
  amountOf,
  amountOrNull,
  refusalTrouble,
  saidData,
  saidLine,
  say,
  speaker,
  textOf,
  textOrNull,
} from './speaking.ts';
import { everyMonths } from './telling.ts';

/** What bidding needs beside the session. */
export interface BiddingMeans {
  readonly bids: KeptBids;
  readonly dice: Dice;
}

const SALT_BYTES = 16;
/** Stands in for a commitment where a bid is judged before it is sealed. */
const NO_COMMITMENT = '0'.repeat(64);

/** Rules that a bid would break when it is opened, when nothing can be changed any more. */
const BOND_RULES = [
  'holder-unknown',
  'bidder-may-not-bind-holder',
  'bid-below-face-value',
  'bid-not-whole-bonds',
  'bid-above-target',
];
const RENT_RULES = ['author-does-not-represent', 'rent-below-reserve'];

function deviceOf(session: Session, person: string): string {
  return session.people().find(({ name }) => name === person)?.device ?? '';
}

async function checkAhead(
  session: Session,
  kind: string,
  ruleNames: readonly string[],
  person: string,
  body: { readonly auction: string },
): Promise<void> {
  const author = deviceOf(session, person);
  const refused = await session.read((state) => brokenAmong(state, kind, ruleNames, { author, body }));
  if (refused === null) return;
  const trouble = await refusalTrouble(session, refused);
  const nearest = await session.read((state) => {
    const offer = auctionDetail(state, body.auction)?.offer;
    return nearestBid(refused, currencyOf(state), offer?.is === 'bonds' ? offer.targetMinor : null);
  });
  throw nearest === null ? trouble : withTodo(trouble, nearest);
}

type UnsealedBond = Omit<KeptBondBid, 'salt' | 'commitment'>;
type UnsealedRent = Omit<KeptRentBid, 'salt' | 'commitment'>;
export type UnsealedBid = UnsealedBond | UnsealedRent;

async function bondBid(session: Session, values: ArgumentValues): Promise<UnsealedBond> {
  const person = speaker(session, values);
  const holderName = textOrNull(values, 'for');
  const bid: UnsealedBond = {
    is: 'bonds',
    auction: bondAuctionName(textOf(values, 'asset')),
    person,
    holder: holderName === null ? { is: 'person', name: person } : await holderTyped(session, holderName),
    amountMinor: amountOf(values, 'amount'),
    lowestPpm: amountOrNull(values, 'rate'),
  };
  const body = { ...bid, bid: '0'.repeat(32), salt: '0'.repeat(32) };
  await checkAhead(session, 'auctions.bid-revealed@1', BOND_RULES, person, body);
  return bid;
}

async function rentBid(session: Session, values: ArgumentValues): Promise<UnsealedRent> {
  const bid: UnsealedRent = {
    is: 'lease',
    auction: await auctionTyped(session, values, 'lease'),
    person: speaker(session, values),
    enterprise: await enterpriseOf(session, values),
    rentMinor: amountOf(values, 'rent'),
  };
  const body = { ...bid, bid: '0'.repeat(32), salt: '0'.repeat(32) };
  await checkAhead(session, 'auctions.rent-bid-revealed@1', RENT_RULES, bid.person, body);
  return bid;
}

/** What the bid says, a part of a sentence. */
export function bidWords(bid: UnsealedBid, currency: string): Sentence {
  if (bid.is === 'lease') {
    const { enterprise, rentMinor } = bid;
    return sentence('{enterprise} offers {rentMinor} a period', { enterprise, rentMinor }, currency);
  }
  const { amountMinor, lowestPpm } = bid;
  const figures = { lender: holderKey(bid.holder), amountMinor, lowestPpm };
  return lowestPpm === null
    ? sentence('{lender} lends {amountMinor} at whatever rate results', figures, currency)
    : sentence('{lender} lends {amountMinor} at {lowestPpm} or more', figures, currency);
}

/** A second bid of the same lender or enterprise: both bind, or the second replaces the first. */
async function sealedBefore(bids: KeptBids, session: Session, bid: UnsealedBid): Promise<Sentence[]> {
  const same = (await ownBids(bids, session, bid.auction)).filter(
    ({ kept, standing }) =>
      standing !== 'not in the auction' &&
      (kept.is === 'bonds'
        ? bid.is === 'bonds' && holderKey(kept.holder) === holderKey(bid.holder)
        : bid.is === 'lease' && kept.enterprise === bid.enterprise),
  );
  if (same.length === 0) return [];
  const currency = await session.read(currencyOf);
  return [
    bid.is === 'bonds'
      ? sentence('You have sealed a bid for this lender already; both count:')
      : sentence('You have sealed a bid for {enterprise} already; the new one replaces it:', {
          enterprise: bid.enterprise,
        }),
    ...same.map(({ kept }) => bidWords(kept, currency)),
  ];
}

async function foreseeBid(bids: KeptBids, session: Session, bid: UnsealedBid): Promise<readonly Sentence[]> {
  await needAllowed(session, bid, NO_COMMITMENT);
  const [auction, currency] = await session.read(
    (state) => [auctionDetail(state, bid.auction), currencyOf(state)] as const,
  );
  if (auction === null) return [bidWords(bid, currency)];
  const { offer, closesAtMs, revealsUntilMs } = auction;
  const tooHigh =
    bid.is === 'bonds' && offer.is === 'bonds' && bid.lowestPpm !== null && bid.lowestPpm > offer.ceilingPpm
      ? [
          warning('The ceiling is {ceilingPpm}: a bid above it does not count.', {
            ceilingPpm: offer.ceilingPpm,
          }),
        ]
      : [];
  return [
    sentence('In {auction}, {bid}. Nothing in a sealed bid can be changed.', {
      auction: bid.auction,
      bid: bidWords(bid, currency),
    }),
    ...(await sealedBefore(bids, session, bid)),
    ...tooHigh,
    sentence('It must be opened between {closesAtMs} and {revealsUntilMs}, or it does not count.', {
      closesAtMs,
      revealsUntilMs,
    }),
    offer.is === 'bonds'
      ? sentence('What it wins must be paid in by the payment date.')
      : sentence('If it wins, the lease begins at once; the rent falls due {every}.', {
          every: everyMonths(offer.periodMonths),
        }),
  ];
}

/** What is said when a bid is sealed. */
function sealing(
  bid: UnsealedBid,
  commitment: string,
): { readonly kind: string; readonly body: { readonly [name: string]: string } } {
  const { auction } = bid;
  return bid.is === 'bonds'
    ? { kind: 'auctions.bid-sealed@1', body: { auction, commitment } }
    : { kind: 'auctions.rent-bid-sealed@1', body: { auction, enterprise: bid.enterprise, commitment } };
}

async function needAllowed(session: Session, bid: UnsealedBid, commitment: string): Promise<void> {
  const { kind, body } = sealing(bid, commitment);
  const refused = await session.wouldRefuse(bid.person, kind, body);
  if (refused !== null) throw await refusalTrouble(session, refused);
}

async function sealBid(
  { bids, dice }: BiddingMeans,
  session: Session,
  values: ArgumentValues,
  unsealed: UnsealedBid,
): Promise<Answer> {
  const salt = toHex(dice.bytes(SALT_BYTES));
  const commitment =
    unsealed.is === 'bonds'
      ? bondBidCommitment({ ...unsealed, salt })
      : rentBidCommitment({ ...unsealed, salt });
  await needAllowed(session, unsealed, commitment);
  // First the salt onto the disk, then the hash into the log: a bid that cannot be opened is never said.
  bids.keep(session.folder, { ...unsealed, salt, commitment });
  const { kind, body } = sealing(unsealed, commitment);
  const said = await say(session, values, kind, body);
  const [auction, currency] = await session.read(
    (state) => [auctionDetail(state, unsealed.auction), currencyOf(state)] as const,
  );
  const opens =
    auction === null
      ? []
      : [
          sentence('Open it from {closesAtMs} on, not before, and until {revealsUntilMs}.', {
            closesAtMs: auction.closesAtMs,
            revealsUntilMs: auction.revealsUntilMs,
          }),
        ];
  const as = textOrNull(values, 'as') === null ? '' : ` --as ${unsealed.person}`;
  return {
    data: { auction: unsealed.auction, bid: said.id, commitment, ...saidData(said) },
    lines: [sentence('Sealed: {bid}.', { bid: bidWords(unsealed, currency) }), ...opens, saidLine(said)],
    next: [`telekommune reveal ${unsealed.auction}${as}`],
  };
}

const auctionPlace = place('auction', 'text', 'the auction, such as press-hall.lease.1', 'auctions');

/** Commands with which people seal bids. */
export function bidCommands(means: BiddingMeans): readonly Command[] {
  return [
    {
      path: ['bid', 'bonds'],
      group: 'lend',
      summary: 'Seal a bid for the bonds of an asset',
      details: [
        'The amount is a multiple of the face value. A bid without a rate takes whatever rate results; with one, at least that rate. Nobody sees the bid before you open it (rule 7).',
        'What opens the bid is kept in the folder of the node, for its owner alone; a backup holds it too.',
      ],
      arguments: [
        assetPlace,
        place('amount', 'money', 'what is lent'),
        option('rate', 'rate', 'the lowest rate that is accepted'),
        option('for', 'text', 'who lends: outside.NAME, enterprise.NAME; you if left out', 'holders'),
      ],
      example: 'telekommune bid bonds press-hall 5000.00 --rate 3.25 --for outside.loan-07',
      foresee: async (session, values) => foreseeBid(means.bids, session, await bondBid(session, values)),
      run: async (session, values) => sealBid(means, session, values, await bondBid(session, values)),
    },
    {
      path: ['bid', 'rent'],
      group: 'rent',
      summary: 'Seal the bid of an enterprise for the lease of an empty asset',
      arguments: [
        auctionPlace,
        place('rent', 'money', 'the rent of a period, at least the reserve'),
        option('for', 'slug', 'the enterprise; the one you act for if left out', 'enterprises'),
      ],
      example: 'telekommune bid rent press-hall.lease.1 2100.00 --for tischlerei',
      foresee: async (session, values) => foreseeBid(means.bids, session, await rentBid(session, values)),
      run: async (session, values) => sealBid(means, session, values, await rentBid(session, values)),
    },
  ];
}
