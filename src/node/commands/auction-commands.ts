// What anybody can see of auctions (COMMUNE.md rules 7, 11, 12): the board, one auction, whether its result is right; and the tenant's match.

import { checkCertificate } from '../../contexts/auctions/certificate.ts';
import type { Certificate } from '../../contexts/auctions/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import {
  type AuctionDetail,
  type AuctionLine,
  auctionBoard,
  auctionDetail,
} from '../../views/auction-board.ts';
import {
  type Answer,
  type AnswerTable,
  type ArgumentValues,
  type Command,
  CommandTrouble,
  type Plain,
} from '../command.ts';
import { type Line, plural, type Sentence, sentence, verbatim } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, place } from './arguments.ts';
import { holderNames } from './holder-names.ts';
import { enterpriseOf } from './acting-for.ts';
import { type AuctionSort, auctionTyped } from './auction-argument.ts';
import { isSet, mustBeAllowed, notFound, saidData, saidLine, say } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { holderText, shortId } from './wording.ts';
import { amount, count, NOTHING, rate, word } from './cells.ts';
import { everyMonths } from './telling.ts';

const auctionPlace = place('auction', 'text', 'the auction, such as press-hall.bonds', 'auctions');

function offerLine({ offer }: AuctionLine, currency: string): Sentence {
  if (offer.is === 'bonds') {
    const { targetMinor, ceilingPpm } = offer;
    return sentence('bonds of {targetMinor}, at most {ceilingPpm}', { targetMinor, ceilingPpm }, currency);
  }
  const { reserveMinor, periodMonths } = offer;
  return sentence(
    'lease, at least {reserveMinor} {every}',
    { reserveMinor, every: everyMonths(periodMonths) },
    currency,
  );
}

function standingLine({ phase, closesAtMs, revealsUntilMs, matching }: AuctionLine): Sentence {
  if (phase === 'bidding') return sentence('takes bids until {closesAtMs}', { closesAtMs });
  if (phase === 'revealing') return sentence('bids are opened until {revealsUntilMs}', { revealsUntilMs });
  if (phase === 'matching')
    return sentence('the tenant may match until {untilMs}', { untilMs: matching?.untilMs ?? 0 });
  return word(phase);
}

async function runAuctions(session: Session, values: ArgumentValues): Promise<Answer> {
  const [all, currency] = await session.read((state) => [auctionBoard(state), currencyOf(state)] as const);
  const lines = all.filter(
    ({ phase }) => isSet(values, 'all') || (phase !== 'settled' && phase !== 'withdrawn'),
  );
  const title = isSet(values, 'all') ? sentence('Auctions') : sentence('Open auctions');
  const table = tableOf(title, lines, [
    [words('auction'), ({ auction }) => auction],
    [words('offers'), (line) => offerLine(line, currency)],
    [words('standing'), standingLine],
    [figures('sealed'), ({ sealedBids }) => count(sealedBids)],
    [figures('opened'), ({ revealedBids }) => count(revealedBids)],
  ]);
  const data = lines.map(
    ({ offer, matching, ...line }): Plain => ({
      ...line,
      offer: { ...offer },
      matching: matching === null ? null : { ...matching },
    }),
  );
  return { data: { auctions: data }, tables: [table] };
}

async function detailOf(
  session: Session,
  values: ArgumentValues,
  sort: AuctionSort = null,
): Promise<{ auction: AuctionDetail; currency: string }> {
  const name = await auctionTyped(session, values, sort);
  const found = await session.read((state) => ({
    auction: auctionDetail(state, name),
    currency: currencyOf(state),
  }));
  if (found.auction === null)
    throw notFound(`There is no auction ${name}.`, 'See them: telekommune auctions --all');
  return { auction: found.auction, currency: found.currency };
}

function bidTable({ bondBids, rentBids, offer }: AuctionDetail, currency: string): AnswerTable {
  if (offer.is === 'lease')
    return tableOf(
      sentence('Opened bids'),
      [...rentBids].sort((a, b) => (a.rentMinor < b.rentMinor ? 1 : -1)),
      [
        [words('enterprise'), ({ enterprise }) => enterprise],
        [figures('rent'), ({ rentMinor }) => amount(rentMinor, currency)],
        [words('bid'), ({ bid }) => shortId(bid)],
      ],
    );
  const money = (units: bigint | null): Line =>
    units === null ? NOTHING : amount(units * offer.faceMinor, currency);
  const byRate = [...bondBids].sort((a, b) => ((a.lowestPpm ?? -1n) < (b.lowestPpm ?? -1n) ? -1 : 1));
  return tableOf(sentence('Opened bids, the lowest rate first'), byRate, [
    [words('lender'), ({ holder }) => holderText(holder)],
    [figures('amount'), ({ units }) => money(units)],
    [figures('lowest rate'), ({ lowestPpm }) => (lowestPpm === null ? word('any') : rate(lowestPpm))],
    [figures('won'), ({ wonUnits }) => money(wonUnits)],
    [figures('waits'), ({ waitingUnits }) => money(waitingUnits)],
    [words('bid'), ({ bid }) => shortId(bid)],
  ]);
}

/** What a series was placed at. */
function clearedLine(sumMinor: bigint, couponPpm: bigint, currency: string): Sentence {
  return sentence('cleared: {sumMinor} at {couponPpm}', { sumMinor, couponPpm }, currency);
}

function resultPairs({ certificate, rentResult, offer }: AuctionDetail, currency: string): [Line, Line][] {
  if (certificate !== null && offer.is === 'bonds') {
    const { cleared, couponPpm, targetUnits, aboveCeiling } = certificate;
    return [
      [
        sentence('result'),
        cleared
          ? clearedLine(targetUnits * offer.faceMinor, couponPpm, currency)
          : sentence('not cleared: nothing is owed by anybody'),
      ],
      [sentence('above the ceiling'), plural(aboveCeiling.bids, ['{n} bid', '{n} bids'])],
    ];
  }
  if (rentResult === null) return [];
  const { winner, rentMinor, bids, bestRentMinor, matched } = rentResult;
  if (winner === null)
    return [
      [sentence('result'), sentence('nobody, of {bids}', { bids: plural(bids, ['{n} bid', '{n} bids']) })],
    ];
  const figures = { winner, rentMinor, bestRentMinor };
  return [
    [
      sentence('result'),
      matched
        ? sentence('{winner} at {rentMinor} a period, matched by the tenant', figures, currency)
        : sentence('{winner} at {rentMinor} a period (best bid {bestRentMinor})', figures, currency),
    ],
  ];
}

async function runAuction(session: Session, values: ArgumentValues): Promise<Answer> {
  const { auction, currency } = await detailOf(session, values);
  const lenders = await session.read((state) => {
    const nameOf = holderNames(session.folder, state);
    return new Map(auction.bondBids.map(({ bid, holder }) => [bid, nameOf(holder)]));
  });
  const table = facts(verbatim(auction.auction), [
    [sentence('offers'), offerLine(auction, currency)],
    [sentence('standing'), standingLine(auction)],
    [
      sentence('bids'),
      sentence('{sealed} sealed, {opened} opened', {
        sealed: auction.sealedBids,
        opened: auction.revealedBids,
      }),
    ],
    ...resultPairs(auction, currency),
  ]);
  const { offer, matching, bondBids, rentBids, certificate, rentResult, ...rest } = auction;
  return {
    data: {
      ...rest,
      offer: { ...offer },
      matching: matching === null ? null : { ...matching },
      bids: [
        ...bondBids.map(
          ({ holder, ...bid }): Plain => ({
            ...bid,
            holder: holderText(holder),
            holderName: lenders.get(bid.bid) ?? '',
          }),
        ),
        ...rentBids.map((bid): Plain => ({ ...bid })),
      ],
      result:
        certificate === null
          ? rentResult === null
            ? null
            : { ...rentResult }
          : { cleared: certificate.cleared, couponPpm: certificate.couponPpm },
      certificate: certificate === null ? null : plainCertificate(certificate),
    },
    tables: [table, bidTable(auction, currency)],
    next: auction.certificate === null ? [] : [`telekommune certificate ${auction.auction}`],
  };
}

function plainCertificate({ steps, aboveCeiling, ...result }: Certificate): { [name: string]: Plain } {
  return {
    ...result,
    aboveCeiling: { ...aboveCeiling },
    steps: steps.map((step): Plain => ({ ...step })),
  };
}

async function runCertificate(session: Session, values: ArgumentValues): Promise<Answer> {
  const { auction, currency } = await detailOf(session, values, 'bonds');
  const { certificate, offer, bondBids } = auction;
  if (certificate === null || offer.is !== 'bonds')
    throw notFound(
      `${auction.auction} has no clearing certificate (yet).`,
      'Only bond auctions get one, when they end.',
    );
  const parts = bondBids.flatMap(({ bid, wonUnits }) =>
    wonUnits === null || wonUnits === 0n ? [] : [{ bid, units: wonUnits }],
  );
  const clearingBids = bondBids.map(({ bid, units, lowestPpm }) => ({ id: bid, units, lowestPpm }));
  const faults = checkCertificate(certificate, clearingBids, parts);
  if (faults.length > 0)
    throw new CommandTrouble({
      kind: 'broken',
      says: `The result of ${auction.auction} is wrong: ${faults.join('; ')}.`,
      figures: [...faults],
      next: 'Compare with another node (telekommune verify), and report it.',
    });
  const money = (units: bigint): Sentence => amount(units * offer.faceMinor, currency);
  const table = tableOf(sentence('Supply by rate'), certificate.steps, [
    [figures('rate'), ({ ratePpm }) => (ratePpm === null ? word('any') : rate(ratePpm))],
    [figures('bids'), ({ bids }) => count(bids)],
    [figures('bonds for'), ({ units }) => money(units)],
    [figures('altogether'), ({ sumUnits }) => money(sumUnits)],
  ]);
  return {
    data: { auction: auction.auction, right: true, ...plainCertificate(certificate) },
    lines: [
      sentence('The result fits {bids}, checked here afresh: {result}.', {
        bids: plural(bondBids.length, ['the {n} opened bid', 'the {n} opened bids']),
        result: certificate.cleared
          ? sentence(
              '{sumMinor} at {couponPpm}',
              { sumMinor: certificate.targetUnits * offer.faceMinor, couponPpm: certificate.couponPpm },
              currency,
            )
          : word('not cleared'),
      }),
    ],
    tables: [table],
  };
}

async function runMatch(session: Session, values: ArgumentValues): Promise<Answer> {
  const auction = await auctionTyped(session, values, 'lease');
  const enterprise = await enterpriseOf(session, values);
  const said = await say(session, values, 'auctions.rent-matched@1', { auction, enterprise });
  return {
    data: { auction, enterprise, ...saidData(said) },
    lines: [
      sentence('{enterprise} keeps the lease at the best rent that was bid.', { enterprise }),
      saidLine(said),
    ],
  };
}

export const auctionCommands: readonly Command[] = [
  {
    path: ['auctions'],
    group: 'lend',
    summary: 'List open auctions, of bonds and of leases',
    arguments: [option('all', 'flag', 'also those that have ended')],
    example: 'telekommune auctions',
    foresee: null,
    run: runAuctions,
  },
  {
    path: ['auction'],
    group: 'lend',
    summary: 'Show one auction with its opened bids and its result',
    details: [
      'Of bonds, "won" is what a bid got, and "waits" what it asked for and did not get: it is offered to it if winners do not pay in.',
    ],
    arguments: [auctionPlace],
    example: 'telekommune auction press-hall.bonds',
    foresee: null,
    run: runAuction,
  },
  {
    path: ['certificate'],
    group: 'lend',
    summary: 'Check the result of a bond auction against the opened bids, on this machine',
    arguments: [auctionPlace],
    example: 'telekommune certificate press-hall.bonds',
    foresee: null,
    run: runCertificate,
  },
  {
    path: ['match'],
    group: 'rent',
    summary: 'Keep your lease at the best rent that was bid in a review (rule 12)',
    arguments: [
      auctionPlace,
      option('for', 'slug', 'the enterprise; the one you act for if left out', 'enterprises'),
    ],
    example: 'telekommune match press-hall.lease.2',
    async foresee(session, values) {
      const body = {
        auction: await auctionTyped(session, values, 'lease'),
        enterprise: await enterpriseOf(session, values),
      };
      await mustBeAllowed(session, values, 'auctions.rent-matched@1', body);
      const { auction, currency } = await detailOf(session, values, 'lease');
      const rentMinor = auction.matching?.bestRentMinor ?? 0n;
      return [sentence('The rent becomes {rentMinor} a period.', { rentMinor }, currency)];
    },
    run: runMatch,
  },
];
