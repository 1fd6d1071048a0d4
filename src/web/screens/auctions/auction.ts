// One auction: what is offered until when, sealing and opening bids, and after the end its result, drawn, with every bid and its reason.

import { fill, type Html, html, href, named, type Part } from '../../html.ts';
import { type Fact, facts } from '../../parts/facts.ts';
import { section } from '../../parts/figure.ts';
import { askWhoMayLend } from '../../parts/name-choices.ts';
import { askPayingIn, payingInFacts } from '../../parts/pay-in.ts';
import { amountOf, rateOf } from '../../parts/written.ts';
import { ask, attempt, type Place, screen } from '../../screen.ts';
import { amount, count, instant, rate, type Setting } from '../../setting.ts';
import { everyText } from '../assets/standing.ts';
import {
  type AuctionAnswer,
  auctionTitle,
  deadlineOf,
  isRentResult,
  type OwnBid,
  timeLeft,
} from './answer.ts';
import { bondBids, isDecided, rentBids } from './bid-tables.ts';
import { bidForm, matching, ownBids, revealing } from './bidding.ts';
import { certificateSection } from './certificate.ts';
import { clearingPicture } from './clearing-picture.ts';

function steps(setting: Setting, auction: AuctionAnswer, nowMs: number): Html {
  const { auctions } = setting.words;
  const { phase, closesAtMs, revealsUntilMs } = auction;
  const now = phase === 'bidding' || phase === 'revealing' ? phase : 'settled';
  const untilMs = { bidding: closesAtMs, revealing: revealsUntilMs, settled: null };
  const order = ['bidding', 'revealing', 'settled'] as const;
  const line = (name: (typeof order)[number]): Part => {
    const isHere = name === now;
    const ends = untilMs[name];
    const deadline = isHere ? deadlineOf(auction) : null;
    return html`<li class="${order.indexOf(name) < order.indexOf(now) ? 'past' : isHere ? 'here' : 'ahead'}"${isHere && html` aria-current="step"`}><strong>${isHere && phase !== 'bidding' && phase !== 'revealing' ? auctions.phases[phase] : auctions.steps[name]}</strong>
${ends !== null && html`<span>${fill(auctions.until, { instant: instant(setting, ends) })}</span>`}${deadline !== null && html`<em>${timeLeft(setting, deadline, nowMs)}</em>`}</li>`;
  };
  return html`<ol class="steps">${order.map(line)}</ol>
<p class="help">${fill(auctions.sealedTime, { instant: instant(setting, nowMs) })}</p>`;
}

function offerFacts(setting: Setting, { offer, sealedBids, revealedBids }: AuctionAnswer): Html {
  const { auctions, assets } = setting.words;
  const bids: Fact = [
    auctions.bids,
    fill(auctions.bidsFigures, { sealed: count(setting, sealedBids), opened: count(setting, revealedBids) }),
  ];
  if (offer.is === 'bonds')
    return facts([
      [auctions.target, amountOf(setting, offer.targetMinor)],
      [auctions.face, amountOf(setting, offer.faceMinor)],
      [auctions.ceiling, rateOf(setting, offer.ceilingPpm)],
      bids,
    ]);
  return facts([
    [auctions.reserve, everyText(setting, offer.reserveMinor, offer.periodMonths)],
    [auctions.format, auctions.formats[offer.format]],
    offer.tenant !== null && [assets.tenant, named(offer.tenant)],
    bids,
  ]);
}

function rentResultText(setting: Setting, auction: AuctionAnswer): Part {
  const { auctions } = setting.words;
  const { result } = auction;
  if (!isRentResult(result)) return null;
  const { winner, rentMinor, matched, bids } = result;
  if (winner === null) return auctions.notLet;
  const words = { winner, rent: amount(setting, rentMinor) };
  if (matched) return fill(auctions.matchedBy, words);
  return fill(bids === 0 ? auctions.staysWith : auctions.letTo, words);
}

function result(
  setting: Setting,
  auction: AuctionAnswer,
  payingIn: readonly Fact[],
  place: Place<unknown>,
): Html {
  const { auctions } = setting.words;
  const { certificate, offer } = auction;
  if (offer.is === 'lease')
    return section(auctions.result, html`<p class="outcome">${rentResultText(setting, auction)}</p>`);
  if (certificate === null) return html``;
  const words = { amount: amount(setting, offer.targetMinor), rate: rate(setting, certificate.couponPpm) };
  return section(
    auctions.result,
    html`<p class="outcome">${certificate.cleared ? fill(auctions.cleared, words) : auctions.notCleared}</p>
${certificate.cleared && html`<p>${auctions.clearedSays}</p>${payingIn.length > 0 && facts(payingIn)}`}${clearingPicture(setting, certificate, offer, place)}`,
  );
}

export const auctionScreen = screen({
  path: '/auctions/:auction',
  instead: ['auction', 'certificate', 'reveal', 'match', 'bid rent'],
  asks: ({ params: { auction } }) => ({
    payingIn: askPayingIn(auction.split('.')[0] ?? ''),
    answer: ask<AuctionAnswer>('auction', { auction }),
    status: ask<{ readonly sealedNowMs: number }>('status'),
    own: attempt<{ readonly bids: readonly OwnBid[] }>('bids'),
    'names-for': askWhoMayLend(),
  }),
  title: (setting, _place, { answer }) => auctionTitle(setting, answer),
  draw: ({ answer, status, own, payingIn, ...names }, setting, place) => {
    const { auctions } = setting.words;
    const { offer, phase } = answer;
    const bids = 'data' in own ? own.data.bids : [];
    const mine = bids.filter((one) => one.auction === answer.auction);
    const isOver = phase === 'settled';
    const isRunning = phase === 'bidding' || phase === 'revealing';
    return html`<p class="lead"><a href="/auctions">${auctions.title}</a> › <a href="${href(`/assets/${answer.asset}`)}">${auctions.toAsset}</a> · <bdi>${answer.auction}</bdi></p>
${steps(setting, answer, status.sealedNowMs)}
${revealing(setting, answer, mine)}${matching(setting, answer)}
${isOver && result(setting, answer, 'data' in payingIn ? payingInFacts(setting, payingIn.data) : [], place)}
${offerFacts(setting, answer)}
${phase === 'bidding' && bidForm(setting, answer, { values: place.query, names })}
${answer.bids.length > 0 && section(isDecided(answer) ? auctions.everyBid : auctions.openedBids, offer.is === 'bonds' ? bondBids(setting, answer, offer, place) : rentBids(setting, answer, offer, place))}
${certificateSection(setting, answer)}
${(isRunning || mine.length > 0) && section(auctions.own, ownBids(setting, mine, place))}`;
  },
});
