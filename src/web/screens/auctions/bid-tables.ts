// Every opened bid: what it offered, what it got, and why.

import { counted, type Html, html, named, type Part } from '../../html.ts';
import { holderName } from '../../parts/holder-name.ts';
import { type Column, table } from '../../parts/table.ts';
import { keyOf, moneyOf, rateOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { count, type Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';
import { type AuctionAnswer, type BondOffer, isRentResult, type LeaseOffer } from './answer.ts';

type Bid = AuctionAnswer['bids'][number];
type Reason = keyof Words['auctions']['reasons'];

/** Why a bid for bonds got what it got, by the one rate for all. */
export function bondReason(
  { lowestPpm = null }: Bid,
  certificate: NonNullable<AuctionAnswer['certificate']>,
): Reason {
  const rate = lowestPpm === null ? null : BigInt(lowestPpm);
  if (rate !== null && rate > BigInt(certificate.ceilingPpm)) return 'ceiling';
  if (!certificate.cleared) return 'notCleared';
  const margin = certificate.steps.find(
    ({ sumUnits }) => BigInt(sumUnits) >= BigInt(certificate.targetUnits),
  );
  if ((margin?.ratePpm ?? null) === lowestPpm) return 'margin';
  if (rate === null) return 'any';
  return rate < BigInt(certificate.couponPpm) ? 'below' : 'above';
}

function byRate(a: Bid, b: Bid): number {
  const rateIn = ({ lowestPpm = null }: Bid): bigint => (lowestPpm === null ? -1n : BigInt(lowestPpm));
  const [left, right] = [rateIn(a), rateIn(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function unopened(setting: Setting, { unopened: bids, phase }: AuctionAnswer): Part {
  const isOver = phase === 'settled';
  return (
    isOver &&
    bids.length > 0 &&
    html`<p>${counted(setting.words.auctions.unopened, bids.length, count(setting, bids.length))}</p>`
  );
}

/** Whether it is known what each bid got. */
export function isDecided({ certificate, result }: AuctionAnswer): boolean {
  return certificate !== null || isRentResult(result);
}

/** That no bid has got anything yet; said once, not in each row. */
function undecided({ words }: Setting, { phase }: AuctionAnswer): Part {
  return phase === 'revealing' && html`<p class="help">${words.auctions.undecided}</p>`;
}

export function bondBids(
  setting: Setting,
  auction: AuctionAnswer,
  offer: BondOffer,
  place: Place<unknown>,
): Html {
  const { auctions } = setting.words;
  const value = (units: string | null | undefined): string | null =>
    units === null || units === undefined ? null : String(BigInt(units) * BigInt(offer.faceMinor));
  // bids above the ceiling have no row of results
  const none = auction.certificate === null ? null : '0';
  const reason = (bid: Bid): Part =>
    auction.certificate !== null &&
    html` <small class="reason">${auctions.reasons[bondReason(bid, auction.certificate)]}</small>`;
  const got: readonly Column<Bid>[] = [
    { head: auctions.won, is: 'figure', cell: ({ wonUnits }) => moneyOf(setting, value(wonUnits ?? none)) },
    {
      head: auctions.waits,
      is: 'figure',
      wide: true,
      cell: ({ waitingUnits }) => moneyOf(setting, value(waitingUnits ?? none)),
    },
  ];
  const decided = isDecided(auction);
  return html`${undecided(setting, auction)}${table(setting, {
    id: 'bids',
    caption: auctions.everyBid,
    captionShown: false,
    rows: auction.bids.toSorted(byRate),
    place,
    columns: [
      {
        head: auctions.lender,
        is: 'name',
        cell: (bid) => html`${holderName(bid.holder ?? '', bid.holderName)}${reason(bid)}`,
      },
      {
        head: auctions.amount,
        is: 'figure',
        // beside what it got there is no room on a phone
        wide: decided,
        cell: ({ units }) => moneyOf(setting, value(units)),
      },
      {
        head: auctions.lowest,
        is: 'figure',
        cell: ({ lowestPpm = null }) => (lowestPpm === null ? auctions.anyRate : rateOf(setting, lowestPpm)),
      },
      ...(decided ? got : []),
      { head: auctions.bid, wide: true, cell: ({ bid }) => keyOf(bid) },
    ],
  })}
${decided && html`<p class="help">${auctions.waitsMeans}</p>`}${unopened(setting, auction)}`;
}

export function rentBids(
  setting: Setting,
  auction: AuctionAnswer,
  offer: LeaseOffer,
  place: Place<unknown>,
): Html {
  const { auctions } = setting.words;
  const best = auction.bids.toSorted((a, b) => {
    const [left, right] = [BigInt(b.rentMinor ?? 0), BigInt(a.rentMinor ?? 0)];
    return left === right ? (a.bid < b.bid ? -1 : 1) : left < right ? -1 : 1;
  });
  const decided = isDecided(auction);
  const reason = (bid: Bid): Reason => {
    if (bid === best[0]) return 'best';
    return bid === best[1] && offer.format === 'vickrey' ? 'second' : 'lower';
  };
  return html`${undecided(setting, auction)}${table(setting, {
    id: 'bids',
    caption: auctions.rents,
    captionShown: false,
    rows: best,
    place,
    columns: [
      {
        head: auctions.fields.enterprise.label,
        is: 'name',
        cell: ({ enterprise = '' }) => named(enterprise),
      },
      {
        head: auctions.fields.rent.label,
        is: 'figure',
        cell: ({ rentMinor = '0' }) => moneyOf(setting, rentMinor),
      },
      ...(decided ? [{ head: auctions.why, cell: (bid: Bid) => auctions.reasons[reason(bid)] }] : []),
      { head: auctions.bid, wide: true, cell: ({ bid }) => keyOf(bid) },
    ],
  })}${unopened(setting, auction)}`;
}
