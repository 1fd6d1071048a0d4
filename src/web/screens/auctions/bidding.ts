// Sealing a bid, what sealed means, the bids that this node keeps, and the reminder to open them in time.

import { counted, fill, type Html, html, href, named, NOTHING, type Part } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { holderName } from '../../parts/holder-name.ts';
import { withChoices } from '../../parts/name-choices.ts';
import { type Column, table } from '../../parts/table.ts';
import type { Place } from '../../screen.ts';
import { amount, rate, type Setting } from '../../setting.ts';
import type { AuctionAnswer, OwnBid } from './answer.ts';

function contentOf(setting: Setting, own: OwnBid): Part {
  const { anyRate } = setting.words.auctions;
  if (own.rentMinor !== undefined)
    return html`${named(own.enterprise ?? '')}: ${amount(setting, own.rentMinor)}`;
  const lowest = own.lowestPpm ?? null;
  return html`${holderName(own.holder ?? '', own.holderName)}: ${amount(setting, own.amountMinor ?? '0')} · ${lowest === null ? anyRate : rate(setting, lowest)}`;
}

/** Bids whose keys lie on this node; what they say is shown only here. */
export function ownBids(
  setting: Setting,
  bids: readonly OwnBid[],
  place: Place<unknown>,
  { withAuction = false }: { readonly withAuction?: boolean } = {},
): Html {
  const { auctions } = setting.words;
  const auction: readonly Column<OwnBid>[] = withAuction
    ? [
        {
          head: auctions.auction,
          is: 'name',
          cell: ({ auction: name }) => html`<a href="${href(`/auctions/${name}`)}">${named(name)}</a>`,
        },
      ]
    : [];
  return table(setting, {
    id: 'own',
    caption: auctions.own,
    captionShown: false,
    rows: bids,
    place,
    empty: auctions.ownNone,
    columns: [
      ...auction,
      { head: auctions.by, wide: true, cell: ({ person }) => named(person) },
      { head: auctions.content, cell: (own) => contentOf(setting, own) },
      { head: auctions.standing, cell: ({ standing }) => auctions.ownStandings[standing] },
    ],
  });
}

/** To seal, while bids are taken. */
export function bidForm(
  setting: Setting,
  auction: AuctionAnswer,
  {
    values,
    names,
  }: { readonly values: Place['query']; readonly names: { readonly [name: string]: unknown } },
): Html {
  const { auctions, bonds } = setting.words;
  const { offer } = auction;
  const { enterprise, ...fields } = auctions.fields;
  const isBonds = offer.is === 'bonds';
  const form = isBonds
    ? commandForm(setting, {
        command: 'bid bonds',
        id: 'bid',
        preset: { asset: auction.asset },
        values,
        words: withChoices(fields, setting.commands.get('bid bonds'), values, names),
        order: ['amount', 'rate', 'for'],
        submit: auctions.bidButton,
      })
    : commandForm(setting, {
        command: 'bid rent',
        id: 'bid',
        preset: { auction: auction.auction },
        values,
        words: { rent: fields.rent, for: enterprise },
        order: ['rent', 'for'],
        submit: auctions.bidButton,
      });
  const outside = unfolding(
    'outside',
    auctions.outsideFirst,
    html`<p>${bonds.registerSays}</p>${commandForm(setting, { command: 'holders register', words: bonds.fields, submit: bonds.register })}`,
  );
  return section(
    auctions.bidHeading,
    html`<p>${isBonds ? auctions.rateSays : auctions.rentSays[offer.format]}</p>${form}
${unfolding('sealed-means', auctions.sealedMeans, html`<p>${auctions.sealedSays}</p><p>${auctions.sealedKept}</p>`)}
${isBonds && outside}`,
    { id: 'bidding' },
  );
}

/** Of this node's bids in the auction: the reminder, and the button that opens; nothing where no bid of this node is sealed there. */
export function revealing(setting: Setting, auction: AuctionAnswer, bids: readonly OwnBid[]): Html {
  const { auctions } = setting.words;
  const waiting = bids.filter(({ standing }) => standing === 'sealed');
  if (waiting.length === 0) return NOTHING;
  if (auction.phase === 'bidding') return html`<p class="notice">${auctions.revealLater}</p>`;
  if (auction.phase !== 'revealing') return NOTHING;
  const people = [...new Set(waiting.map(({ person }) => person))];
  const forms = people.map((person) =>
    commandForm(setting, {
      command: 'reveal',
      id: `reveal-${person}`,
      preset: { auction: auction.auction },
      as: person,
      submit: auctions.revealButton,
      once: 'for-good',
    }),
  );
  return section(
    auctions.revealHeading,
    html`<p>${stateBadge(counted(auctions.revealSays, waiting.length), { urgent: true })}</p>${forms}`,
    { id: 'revealing' },
  );
}

/** The tenant whose rent was outbid may keep the lease. */
export function matching(setting: Setting, auction: AuctionAnswer): Html {
  const { auctions } = setting.words;
  if (auction.phase !== 'matching' || auction.matching === null) return NOTHING;
  const best = amount(setting, auction.matching.bestRentMinor);
  return section(
    auctions.matchHeading,
    html`<p>${fill(auctions.matchSays, { amount: best })}</p>${commandForm(setting, { command: 'match', preset: { auction: auction.auction }, words: { for: auctions.fields.enterprise }, submit: auctions.matchButton })}`,
  );
}
