// One asset: the picture of its life, what can be done now, its lease, its bonds, what became of its rent, its terms and its postings.

import { html, href, named } from '../../html.ts';
import { rowsAsked } from '../../parts/pages.ts';
import { stateBadge } from '../../parts/badge.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { askPayingIn } from '../../parts/pay-in.ts';
import { type PostingLine, postingsTable } from '../../parts/postings.ts';
import { ask, askPage, attempt, screen } from '../../screen.ts';
import { asksForNames, whatCanBeDone } from './actions.ts';
import type { AssetAnswer, LeaseAnswer, ProposalLine } from './answer.ts';
import { lifePicture } from './life-picture.ts';
import { bondFacts, keyFiguresOf, leaseFacts, termsFacts } from './standing.ts';
import { waterfallPicture } from './waterfall-picture.ts';

export const assetScreen = screen({
  path: '/assets/:asset',
  instead: ['asset'],
  asks: ({ params: { asset }, query }, setting) => ({
    ...asksForNames(setting, asset),
    answer: ask<AssetAnswer>('asset', { asset }),
    lease: attempt<LeaseAnswer>('lease', { lease: asset }),
    payingIn: askPayingIn(asset),
    open: attempt<{ readonly decisions: readonly ProposalLine[] }>('decisions'),
    journal: askPage<{ readonly postings: readonly PostingLine[] }>('ledger journal', {
      asset,
      limit: rowsAsked(query, 20),
      before: query['before'],
    }),
    order: ask<{ readonly finalLength: number }>('witnesses'),
  }),
  title: (_setting, _place, { answer }) => answer.title,
  draw: ({ answer, lease, payingIn, open, journal, order, ...names }, setting, place) => {
    const { assets } = setting.words;
    const letting = 'data' in lease ? lease.data : null;
    const proposals = 'data' in open ? open.data.decisions : [];
    return html`<p class="lead"><a href="/assets">${assets.title}</a> › ${named(answer.asset)} ${stateBadge(assets.states[answer.state])}${answer.bought !== null && answer.sold === null && html` ${stateBadge(answer.encumbered ? assets.encumbered : assets.free)}`}</p>
${lifePicture(setting, answer, place)}
${keyFiguresOf(setting, answer, letting)}
${section(assets.canBeDone, whatCanBeDone(setting, answer, { lease: letting, proposals, names }), { id: 'deeds' })}
<div class="columns">${section(assets.lease, leaseFacts(setting, letting, place))}
${section(assets.bonds, bondFacts(setting, answer, payingIn))}</div>
${section(assets.waterfall.title, waterfallPicture(setting, answer, place))}
${section(assets.terms, unfolding('terms', assets.termsShow, termsFacts(setting, answer)))}
${section(
  assets.postings,
  html`<p>${assets.postingsLead} <a href="${href('/auctions', { asset: answer.asset, all: true })}">${assets.itsAuctions}</a></p>
${postingsTable(setting, { id: 'postings', caption: assets.postings, postings: journal.data.postings, place, before: journal.before, finalLength: order.finalLength })}`,
)}`;
  },
});
