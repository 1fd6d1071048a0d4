// Sealed bids (COMMUNE.md rules 7 and 11): the bid is checked as far as it can be, its salt kept in the folder, a hash said; later it is opened.

import { auctionDetail } from '../../views/auction-board.ts';
import { bondAuctionName } from '../../contexts/auctions/facts.ts';
import { bondBidCommitment, rentBidCommitment } from '../../contexts/auctions/commitment.ts';
import { sealedBids } from '../../contexts/auctions/tables.ts';
import { holderKey } from '../../contexts/bonds/facts.ts';
import { currencyOf, hasPower } from '../../contexts/governance/facts.ts';
import { enterprises } from '../../contexts/membership/tables.ts';
import { toHex } from '../../kernel/bytes.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble, type Plain } from '../command.ts';
import type { Dice } from '../ports.ts';
import type { Session } from '../session.ts';
import { assetPlace, option, optional, place } from './arguments.ts';
import { holderTyped } from './holder-argument.ts';
import type { KeptBid, KeptBids, KeptBondBid, KeptRentBid } from './kept-bids.ts';
import { brokenAmong } from './rule-book.ts';
import {
  amountOf,
  amountOrNull,
  notFound,
  refusalTrouble,
  saidData,
  saidLine,
  say,
  speaker,
  textOf,
  textOrNull,
} from './speaking.ts';
import { tableOf, words } from './tables.ts';
import { counted, everyText, instantText, moneyText, rateText, shortId } from './wording.ts';

/** What bidding needs beside the session. */
export interface BiddingMeans {
  readonly bids: KeptBids;
  readonly dice: Dice;
}

const SALT_BYTES = 16;

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
  body: unknown,
): Promise<void> {
  const author = deviceOf(session, person);
  const refused = await session.read((state) => brokenAmong(state, kind, ruleNames, { author, body }));
  if (refused !== null) throw await refusalTrouble(session, refused);
}

type UnsealedBond = Omit<KeptBondBid, 'salt' | 'commitment'>;
type UnsealedRent = Omit<KeptRentBid, 'salt' | 'commitment'>;

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

/** The enterprise named, or the one that the speaker acts for when it is one alone. */
export async function enterpriseOf(
  session: Session,
  values: ArgumentValues,
  option = 'for',
): Promise<string> {
  const named = textOrNull(values, option);
  if (named !== null) return named;
  const person = speaker(session, values);
  const own = await session.read((state) =>
    state
      .range(enterprises)
      .map(([enterprise]) => enterprise)
      .filter((enterprise) => hasPower(state, person, 'represent', enterprise)),
  );
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  const says =
    only === undefined ? `${person} acts for no enterprise.` : `${person} acts for ${own.join(' and ')}.`;
  throw new CommandTrouble({ kind: 'usage', says, next: `Name the enterprise with --${option}.` });
}

async function rentBid(session: Session, values: ArgumentValues): Promise<UnsealedRent> {
  const bid: UnsealedRent = {
    is: 'lease',
    auction: textOf(values, 'auction'),
    person: speaker(session, values),
    enterprise: await enterpriseOf(session, values),
    rentMinor: amountOf(values, 'rent'),
  };
  const body = { ...bid, bid: '0'.repeat(32), salt: '0'.repeat(32) };
  await checkAhead(session, 'auctions.rent-bid-revealed@1', RENT_RULES, bid.person, body);
  return bid;
}

/** What the bid says, in words. */
function bidText(bid: UnsealedBond | UnsealedRent, currency: string): string {
  if (bid.is === 'lease') return `${bid.enterprise} offers ${moneyText(bid.rentMinor, currency)} a period`;
  const rate = bid.lowestPpm === null ? 'at whatever rate results' : `at ${rateText(bid.lowestPpm)} or more`;
  return `${holderKey(bid.holder)} lends ${moneyText(bid.amountMinor, currency)} ${rate}`;
}

async function foreseeBid(session: Session, bid: UnsealedBond | UnsealedRent): Promise<readonly string[]> {
  const [auction, currency] = await session.read(
    (state) => [auctionDetail(state, bid.auction), currencyOf(state)] as const,
  );
  if (auction === null) return [bidText(bid, currency)];
  const { offer, closesAtMs, revealsUntilMs } = auction;
  const tooHigh =
    bid.is === 'bonds' && offer.is === 'bonds' && bid.lowestPpm !== null && bid.lowestPpm > offer.ceilingPpm
      ? [`The ceiling is ${rateText(offer.ceilingPpm)}: a bid above it does not count.`]
      : [];
  return [
    `In ${bid.auction}, ${bidText(bid, currency)}. Nothing in a sealed bid can be changed.`,
    ...tooHigh,
    `It must be opened between ${instantText(closesAtMs)} and ${instantText(revealsUntilMs)}, or it does not count.`,
    bid.is === 'bonds'
      ? 'What it wins must be paid in by the payment date.'
      : `If it wins, the lease begins at once; ${offer.is === 'lease' ? everyText(offer.periodMonths) : ''} the rent falls due.`,
  ];
}

async function sealBid(
  { bids, dice }: BiddingMeans,
  session: Session,
  values: ArgumentValues,
  unsealed: UnsealedBond | UnsealedRent,
): Promise<Answer> {
  const salt = toHex(dice.bytes(SALT_BYTES));
  const commitment =
    unsealed.is === 'bonds'
      ? bondBidCommitment({ ...unsealed, salt })
      : rentBidCommitment({ ...unsealed, salt });
  const kind = unsealed.is === 'bonds' ? 'auctions.bid-sealed@1' : 'auctions.rent-bid-sealed@1';
  const body = { auction: unsealed.auction, commitment };
  const refused = await session.wouldRefuse(unsealed.person, kind, body);
  if (refused !== null) throw await refusalTrouble(session, refused);
  // First the salt onto the disk, then the hash into the log: a bid that cannot be opened is never said.
  bids.keep(session.folder, { ...unsealed, salt, commitment });
  const said = await say(session, values, kind, body);
  const [auction, currency] = await session.read(
    (state) => [auctionDetail(state, unsealed.auction), currencyOf(state)] as const,
  );
  const opens = auction === null ? '' : ` Open it from ${instantText(auction.closesAtMs)} on.`;
  return {
    data: { auction: unsealed.auction, bid: said.id, commitment, ...saidData(said) },
    lines: [`Sealed: ${bidText(unsealed, currency)}.${opens}`, saidLine(said)],
    next: [`telekommune reveal ${unsealed.auction}`],
  };
}

interface OwnBid {
  readonly kept: KeptBid;
  /** The entry that sealed it; null when the commune knows none. */
  readonly bid: string | null;
  readonly standing: 'sealed' | 'opened' | 'never said';
}

async function ownBids({ bids }: BiddingMeans, session: Session, auction: string | null): Promise<OwnBid[]> {
  const kept = bids.all(session.folder).filter((one) => auction === null || one.auction === auction);
  return session.read((state) =>
    kept.map((one): OwnBid => {
      const prefix = `${one.auction}/`;
      const row = state
        .range(sealedBids, { prefix })
        .find(([, { commitment }]) => commitment === one.commitment);
      if (row === undefined) return { kept: one, bid: null, standing: 'never said' };
      return { kept: one, bid: row[0].slice(prefix.length), standing: row[1].revealed ? 'opened' : 'sealed' };
    }),
  );
}

async function runBids(means: BiddingMeans, session: Session): Promise<Answer> {
  const own = await ownBids(means, session, null);
  const currency = await session.read(currencyOf);
  const table = tableOf('Bids kept on this node', own, [
    [words('auction'), ({ kept }) => kept.auction],
    [words('by'), ({ kept }) => kept.person],
    [words('bid'), ({ kept }) => bidText(kept, currency)],
    [words('standing'), ({ standing }) => standing],
    [words('entry'), ({ bid }) => (bid === null ? '–' : shortId(bid))],
  ]);
  // Everything but the salt: it opens the bid.
  const data = own.map(({ kept, bid, standing }): Plain => {
    const { is, auction, person, commitment } = kept;
    const content =
      kept.is === 'lease'
        ? { enterprise: kept.enterprise, rentMinor: kept.rentMinor }
        : { holder: holderKey(kept.holder), amountMinor: kept.amountMinor, lowestPpm: kept.lowestPpm };
    return { is, auction, person, commitment, ...content, bid, standing };
  });
  return { data: { bids: data }, tables: [table] };
}

function revealBody(kept: KeptBid, bid: string): { readonly kind: string; readonly body: object } {
  if (kept.is === 'lease') {
    const { auction, enterprise, rentMinor, salt } = kept;
    return { kind: 'auctions.rent-bid-revealed@1', body: { auction, bid, enterprise, rentMinor, salt } };
  }
  const { auction, holder, amountMinor, lowestPpm, salt } = kept;
  return { kind: 'auctions.bid-revealed@1', body: { auction, bid, holder, amountMinor, lowestPpm, salt } };
}

async function runReveal(means: BiddingMeans, session: Session, values: ArgumentValues): Promise<Answer> {
  const auction = textOrNull(values, 'auction');
  const as = textOrNull(values, 'as');
  const here = new Set(session.people().map(({ name }) => name));
  const own = await ownBids(means, session, auction);
  const open = own.filter(
    ({ standing, kept }) =>
      standing === 'sealed' && here.has(kept.person) && (as === null || as === kept.person),
  );
  if (open.length === 0) {
    const where = auction === null ? '' : ` in ${auction}`;
    throw notFound(`No sealed bid of yours${where} waits to be opened.`, 'See your bids: telekommune bids');
  }
  const currency = await session.read(currencyOf);
  const opened: { readonly line: string; readonly data: Plain }[] = [];
  for (const { kept, bid } of open) {
    const { kind, body } = revealBody(kept, bid ?? '');
    const said = await say(session, { ...values, as: kept.person }, kind, body);
    opened.push({
      line: `Opened in ${kept.auction}: ${bidText(kept, currency)}.`,
      data: { auction: kept.auction, bid, person: kept.person, ...saidData(said) },
    });
  }
  return {
    data: { opened: opened.map(({ data }) => data) },
    lines: [...opened.map(({ line }) => line), `${counted(opened.length, 'bid')} opened.`],
  };
}

/** Commands of bidders. */
export function bidCommands(means: BiddingMeans): readonly Command[] {
  const auctionPlace = place('auction', 'text', 'the auction, such as press-hall.lease.1', 'auctions');
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
      foresee: async (session, values) => foreseeBid(session, await bondBid(session, values)),
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
      foresee: async (session, values) => foreseeBid(session, await rentBid(session, values)),
      run: async (session, values) => sealBid(means, session, values, await rentBid(session, values)),
    },
    {
      path: ['reveal'],
      group: 'lend',
      summary: 'Open your sealed bids, for bonds or for a lease, once bidding has closed',
      arguments: [optional(auctionPlace)],
      example: 'telekommune reveal press-hall.bonds',
      foresee: null,
      run: (session, values) => runReveal(means, session, values),
    },
    {
      path: ['bids'],
      group: 'lend',
      summary: 'List the bids kept on this node, with what they say and whether they are opened',
      arguments: [],
      example: 'telekommune bids',
      foresee: null,
      run: (session) => runBids(means, session),
    },
  ];
}
