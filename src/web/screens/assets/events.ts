// Everything that happened to an asset, in a table behind the picture of its life; what an entry caused leads to the order.

import { fill, type Html, html, href } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { amountOf, countOf, dateOf, keyOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { amount, count, type Setting } from '../../setting.ts';
import { fillHtml, named, type Part } from '../../html.ts';
import type { AssetAnswer, EventLine } from './answer.ts';

function textOf(setting: Setting, event: EventLine): Part {
  const { events, states, leaseEnds } = setting.words.assets;
  switch (event.is) {
    case 'moved':
      return event.from === null
        ? states[event.to]
        : html`${states[event.from]} → <strong>${states[event.to]}</strong>`;
    case 'bought':
      return fillHtml(events.bought, {
        price: amountOf(setting, event.priceMinor),
        costs: amountOf(setting, event.costsMinor),
      });
    case 'lease-began':
      return fillHtml(events.leaseBegan, {
        tenant: named(event.tenant),
        rent: amountOf(setting, event.rentMinor),
      });
    case 'lease-ended':
      return fillHtml(events.leaseEnded, { tenant: named(event.tenant), why: leaseEnds[event.why] });
    case 'auction-opened':
      return html`<a href="${href(`/auctions/${encodeURIComponent(event.auction)}`)}">${fill(events.auctionOpened, { auction: event.auction })}</a>`;
    case 'coupon':
      return fillHtml(events.coupon, {
        interest: amountOf(setting, event.interestMinor),
        bonds: countOf(setting, event.redeemedUnits),
      });
    case 'holders-paid':
      return fill(events.holdersPaid, {
        interest: amount(setting, event.interestMinor),
        principal: amount(setting, event.principalMinor),
      });
    case 'sold':
      return fillHtml(events.sold, {
        buyer: named(event.buyer),
        proceeds: amountOf(setting, event.proceedsMinor),
        costs: amountOf(setting, event.saleCostsMinor),
      });
  }
}

export function eventsTable(setting: Setting, { events }: AssetAnswer, place: Place<unknown>): Html {
  const { assets } = setting.words;
  return table(setting, {
    id: 'events',
    caption: fill(assets.eventsCaption, { n: count(setting, events.length) }),
    rows: events,
    place,
    columns: [
      { head: assets.date, cell: ({ date }) => dateOf(setting, date) },
      { head: assets.what, is: 'name', cell: (event) => textOf(setting, event) },
      {
        head: assets.entry,
        wide: true,
        cell: (event) => (event.is === 'moved' ? keyOf(event.entry) : ''),
      },
    ],
  });
}
