// The protocol of an auction: what was offered, every opened bid, how it was reckoned, who won (COMMUNE.md rules 7, 8, 11).

import { type CivilDate, dateOfInstant } from '../../kernel/calendar.ts';
import type { AuctionDetail } from '../../views/auction-board.ts';
import {
  type Block,
  type Cell,
  count,
  day,
  EMPTY,
  line,
  money,
  type Paper,
  type PaperTable,
  rate,
  words,
} from '../document.ts';
import { dateText } from '../formats.ts';
import { type Desk, fact, note, paperOf, signatures, tell, text } from './desk.ts';

export interface AuctionFile {
  readonly detail: AuctionDetail;
  readonly assetTitle: string;
  /** Titles of holders by key, of enterprises by short name. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The day as the language writes it, and the time of day in UTC, in which the auction ran. */
function instant({ language }: Desk, ms: number): Cell {
  return words(`${dateText(language, dateOfInstant(ms))}, ${new Date(ms).toISOString().slice(11, 16)} UTC`);
}

function factsOf(desk: Desk, { detail }: AuctionFile): Block {
  const { offer } = detail;
  const offered =
    offer.is === 'bonds'
      ? [
          fact(desk, 'auction.target', money(offer.targetMinor)),
          fact(desk, 'bond.face', money(offer.faceMinor)),
          fact(desk, 'auction.ceiling', rate(offer.ceilingPpm)),
        ]
      : [
          fact(desk, 'auction.reserve', money(offer.reserveMinor)),
          fact(desk, 'auction.format', words(tell(desk, `auction.format.${offer.format}`))),
        ];
  return {
    is: 'facts',
    facts: [
      ...offered,
      fact(desk, 'auction.opened', instant(desk, detail.opensAtMs)),
      fact(desk, 'auction.closed', instant(desk, detail.closesAtMs)),
      fact(desk, 'auction.revealed', instant(desk, detail.revealsUntilMs)),
      fact(desk, 'auction.sealedBids', count(detail.sealedBids)),
      fact(desk, 'auction.openedBids', count(detail.revealedBids)),
    ],
  };
}

/** Bids that take any rate come first. */
const orderOf = (ppm: bigint | null): bigint => ppm ?? -1n;

function bondBids(desk: Desk, { detail, titles }: AuctionFile, faceMinor: bigint): PaperTable {
  const bids = [...detail.bondBids].sort((a, b) => {
    const difference = orderOf(a.lowestPpm) - orderOf(b.lowestPpm);
    return difference === 0n ? (a.bid < b.bid ? -1 : 1) : difference < 0n ? -1 : 1;
  });
  return {
    name: 'bids',
    title: tell(desk, 'auction.bids'),
    columns: [
      { title: tell(desk, 'column.bid'), is: 'text' },
      { title: tell(desk, 'column.name'), is: 'text' },
      { title: tell(desk, 'column.lowestRate'), is: 'rate' },
      { title: tell(desk, 'column.amount'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.won'), is: 'money', carry: 'sum' },
    ],
    rows: bids.map((bid) => {
      const key = `${bid.holder.is}.${bid.holder.name}`;
      return line(
        words(bid.bid.slice(0, 8)),
        words(titles.get(key) ?? key),
        bid.lowestPpm === null ? words(tell(desk, 'auction.anyRate')) : rate(bid.lowestPpm),
        money(bid.units * faceMinor),
        money((bid.wonUnits ?? 0n) * faceMinor),
      );
    }),
  };
}

/** The steps of the reckoning: all bids up to each rate. */
function steps(desk: Desk, { detail }: AuctionFile, faceMinor: bigint): readonly Block[] {
  const { certificate } = detail;
  if (certificate === null) return [];
  const table: PaperTable = {
    name: 'steps',
    title: tell(desk, 'auction.steps'),
    columns: [
      { title: tell(desk, 'column.upToRate'), is: 'rate' },
      { title: tell(desk, 'column.bids'), is: 'count' },
      { title: tell(desk, 'column.amount'), is: 'money' },
      { title: tell(desk, 'column.allSoFar'), is: 'money' },
    ],
    rows: certificate.steps.map((step) =>
      line(
        step.ratePpm === null ? words(tell(desk, 'auction.anyRate')) : rate(step.ratePpm),
        count(step.bids),
        money(step.units * faceMinor),
        money(step.sumUnits * faceMinor),
      ),
    ),
  };
  const result = certificate.cleared
    ? [
        fact(desk, 'auction.coupon', rate(certificate.couponPpm)),
        fact(desk, 'auction.margin', money(certificate.marginUnits * faceMinor)),
      ]
    : [fact(desk, 'auction.result', words(tell(desk, 'auction.notCleared')))];
  return [
    { is: 'table', table },
    { is: 'facts', facts: result },
  ];
}

function rentBids(desk: Desk, { detail, titles }: AuctionFile): readonly Block[] {
  const { rentResult } = detail;
  const bids = [...detail.rentBids].sort((a, b) =>
    a.rentMinor === b.rentMinor ? 0 : a.rentMinor > b.rentMinor ? -1 : 1,
  );
  const table: PaperTable = {
    name: 'bids',
    title: tell(desk, 'auction.bids'),
    columns: [
      { title: tell(desk, 'column.bid'), is: 'text' },
      { title: tell(desk, 'column.enterprise'), is: 'text' },
      { title: tell(desk, 'column.rent'), is: 'money' },
    ],
    rows: bids.map((bid) =>
      line(
        words(bid.bid.slice(0, 8)),
        words(titles.get(bid.enterprise) ?? bid.enterprise),
        money(bid.rentMinor),
      ),
    ),
  };
  const winner = rentResult?.winner ?? null;
  const result =
    rentResult === null
      ? []
      : [
          fact(
            desk,
            'auction.winner',
            winner === null ? words(tell(desk, 'none')) : words(titles.get(winner) ?? winner),
          ),
          fact(desk, 'auction.rent', winner === null ? EMPTY : money(rentResult.rentMinor)),
        ];
  return [{ is: 'table', table }, ...(result.length === 0 ? [] : [{ is: 'facts', facts: result } as const])];
}

/** The protocol. Null while bids can still come or be opened: nothing of them is known then. */
export function auctionProtocol(desk: Desk, file: AuctionFile): Paper | null {
  const { detail } = file;
  if (detail.phase !== 'settled') return null;
  const closedOn: CivilDate = dateOfInstant(detail.revealsUntilMs);
  if (closedOn > desk.date) return null;
  const { offer } = detail;
  return paperOf(desk, 'auction-protocol', {
    of: detail.auction,
    reference: [fact(desk, 'number', words(detail.auction)), fact(desk, 'auction.settledOn', day(closedOn))],
    subject: tell(desk, `auction.subject.${offer.is}`, { asset: file.assetTitle }),
    blocks: [
      text(desk, `auction.text.${offer.is}`),
      factsOf(desk, file),
      ...(offer.is === 'bonds'
        ? [
            { is: 'table', table: bondBids(desk, file, offer.faceMinor) } as const,
            ...steps(desk, file, offer.faceMinor),
          ]
        : rentBids(desk, file)),
      ...(detail.unopened.length === 0
        ? []
        : [text(desk, 'auction.unopened', { count: String(detail.unopened.length) })]),
      note(desk, 'auction.note'),
      ...signatures(desk),
    ],
  });
}
