// The auctions: what is on offer, how long still, how many bids there are; those that have ended on request.

import { fill, type Html, html, href, named, type Part } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { section } from '../../parts/figure.ts';
import { table } from '../../parts/table.ts';
import { countOf } from '../../parts/written.ts';
import { ask, attempt, screen } from '../../screen.ts';
import { amount, instant, rate, type Setting } from '../../setting.ts';
import { ownBids } from './bidding.ts';
import { type AuctionLine, auctionTitle, deadlineOf, type OwnBid, timeLeft } from './answer.ts';

export function offerText(setting: Setting, { offer }: AuctionLine): Html {
  const { auctions } = setting.words;
  if (offer.is === 'bonds') {
    const terms = { amount: amount(setting, offer.targetMinor), rate: rate(setting, offer.ceilingPpm) };
    return html`${fill(auctions.ofBonds, terms)}`;
  }
  const least = fill(auctions.ofLease, { amount: amount(setting, offer.reserveMinor) });
  return html`${least}${offer.tenant !== null && html` <small>${fill(auctions.underReview, { tenant: offer.tenant })}</small>`}`;
}

function standing(setting: Setting, line: AuctionLine, nowMs: number): Part {
  const { auctions } = setting.words;
  const until = deadlineOf(line);
  if (until === null) return auctions.phases[line.phase];
  return html`${auctions.phases[line.phase]} <small>${timeLeft(setting, until, nowMs)}, ${fill(auctions.until, { instant: instant(setting, until) })}</small>`;
}

/** Whether a bid of this node waits to be opened there now. */
function waits({ auction, phase }: AuctionLine, bids: readonly OwnBid[]): boolean {
  return phase === 'revealing' && bids.some((own) => own.auction === auction && own.standing === 'sealed');
}

export const auctionsScreen = screen({
  path: '/auctions',
  instead: ['auctions', 'bids'],
  asks: ({ query }) => ({
    board: ask<{ readonly auctions: readonly AuctionLine[] }>('auctions', { all: query['all'] === 'true' }),
    status: ask<{ readonly sealedNowMs: number }>('status'),
    own: attempt<{ readonly bids: readonly OwnBid[] }>('bids'),
  }),
  title: ({ words }) => words.auctions.title,
  draw: ({ board, status, own }, setting, place) => {
    const { auctions } = setting.words;
    const isAll = place.query['all'] === 'true';
    const only = place.query['asset'];
    const rows = board.auctions.filter(({ asset }) => only === undefined || asset === only);
    const bids = 'data' in own ? own.data.bids : [];
    const open = new Set(
      board.auctions.filter((line) => deadlineOf(line) !== null).map(({ auction }) => auction),
    );
    const mine = bids.filter(({ auction }) => open.has(auction));
    return html`<p class="lead">${auctions.lead}</p>
<p class="actions"><a href="${href('/auctions', { ...place.query, all: !isAll })}">${isAll ? auctions.showOpen : auctions.showAll}</a></p>
${table(setting, {
  id: 'auctions',
  stacked: true,
  caption: auctions.list,
  rows,
  place,
  empty: isAll ? auctions.noneEver : auctions.none,
  columns: [
    {
      head: auctions.auction,
      is: 'name',
      cell: (line) =>
        html`<a href="${href(`/auctions/${line.auction}`)}">${named(auctionTitle(setting, line))}</a> <small><bdi>${line.auction}</bdi></small>${waits(line, bids) && html` ${stateBadge(auctions.revealHeading, { urgent: true })}`}`,
      sort: (line) => auctionTitle(setting, line),
    },
    { head: auctions.offers, cell: (line) => offerText(setting, line) },
    {
      head: auctions.standing,
      cell: (line) => standing(setting, line, status.sealedNowMs),
      sort: (line) => deadlineOf(line) ?? line.revealsUntilMs,
    },
    {
      head: auctions.sealed,
      is: 'figure',
      wide: true,
      cell: ({ sealedBids }) => countOf(setting, sealedBids),
      sort: ({ sealedBids }) => sealedBids,
    },
    {
      head: auctions.opened,
      is: 'figure',
      wide: true,
      cell: ({ revealedBids }) => countOf(setting, revealedBids),
      sort: ({ revealedBids }) => revealedBids,
    },
  ],
})}
${mine.length > 0 && section(auctions.own, ownBids(setting, mine, place, { withAuction: true }))}
<p class="help">${fill(auctions.sealedTime, { instant: instant(setting, status.sealedNowMs) })}</p>`;
  },
});
