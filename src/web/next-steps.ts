// What can be done next, beside what waits for somebody: requests to propose, auctions to bid in, leases that end soon; in a new
// commune, how it begins. Pure, over what commands answer.

import { dateOfInstant } from '../kernel/calendar.ts';
import { commandHref } from './command-line.ts';
import type { AuctionLine } from './screens/auctions/answer.ts';
import type { ProposalLine } from './screens/decisions/answer.ts';
import type { Setting } from './setting.ts';
import type { Words } from './words/words.ts';

/** Leases that end within so many days are told of. */
const SOON_DAYS = 90;

export type NextKind = keyof Words['home']['next'];

export interface NextStep {
  readonly kind: NextKind;
  readonly figures: { readonly [name: string]: string | number };
  readonly to: string;
}

/** What was asked for and came to nothing. */
const GONE: readonly string[] = ['failed', 'withdrawn'];

/** What `assets` with what is gone, `auctions`, `leases`, `decisions`, `invitations` and `status` answer of it. */
export interface Situation {
  readonly assets: readonly { readonly asset: string; readonly title: string; readonly state: string }[];
  readonly auctions: readonly AuctionLine[];
  readonly leases: readonly {
    readonly asset: string;
    readonly tenant: string;
    readonly endsDate: number;
    readonly ended: boolean;
  }[];
  readonly decisions: readonly Pick<ProposalLine, 'action'>[];
  readonly invitations: readonly unknown[];
  /** Whether somebody here is a member: nobody else can act on the advice. */
  readonly isMember: boolean;
  readonly members: number;
  readonly enterprises: number;
  readonly assetsOwned: number;
  readonly peersConnected: number;
  readonly sealedNowMs: number;
}

type Links = Pick<Setting, 'commands' | 'screens'>;

function unproposed(links: Links, { assets, decisions }: Situation): NextStep[] {
  const proposed = new Set(
    decisions.flatMap(({ action }) => (action.is === 'purchase' ? [action.asset] : [])),
  );
  return assets
    .filter(({ asset, state }) => state === 'requested' && !proposed.has(asset))
    .map(({ asset, title }) => ({
      kind: 'propose',
      figures: { title },
      to: commandHref(links, 'propose purchase', { asset }),
    }));
}

function biddable({ auctions }: Situation): NextStep[] {
  return auctions
    .filter(({ phase }) => phase === 'bidding')
    .map(({ auction, asset, offer, closesAtMs, sealedBids }): NextStep => {
      const figures = { asset, untilMs: closesAtMs, bids: sealedBids };
      const to = `/auctions/${encodeURIComponent(auction)}`;
      if (offer.is === 'lease')
        return { kind: 'bidRent', figures: { ...figures, reserveMinor: offer.reserveMinor }, to };
      const { targetMinor, ceilingPpm } = offer;
      return { kind: 'bidBonds', figures: { ...figures, targetMinor, ceilingPpm }, to };
    });
}

function ending({ leases, sealedNowMs }: Situation): NextStep[] {
  const today = dateOfInstant(sealedNowMs);
  return leases
    .filter(({ ended, endsDate }) => !ended && endsDate <= today + SOON_DAYS)
    .toSorted((a, b) => a.endsDate - b.endsDate)
    .map(({ asset, tenant, endsDate }) => ({
      kind: 'leaseEnds',
      figures: { asset, tenant, endsDate },
      to: `/assets/${encodeURIComponent(asset)}`,
    }));
}

function step(kind: NextKind, to: string): NextStep {
  return { kind, figures: {}, to };
}

/** How a commune begins: until it owns something, or did. */
function beginnings(links: Links, situation: Situation): NextStep[] {
  const { assets, members, enterprises, invitations, peersConnected } = situation;
  const isBegun = situation.assetsOwned > 0 || assets.some(({ state }) => state === 'liquidated');
  if (isBegun || !situation.isMember) return [];
  return [
    ...(members <= 1 ? [step('addPeople', '/members#do-attest')] : []),
    ...(members <= 1 && links.commands.has('person add')
      ? [step('keysHere', '/network/keys#do-person-add')]
      : []),
    ...(peersConnected === 0 && invitations.length === 0 ? [step('invite', '/network#do-invite')] : []),
    ...(enterprises <= 1 ? [step('admit', commandHref(links, 'propose admit-enterprise'))] : []),
    ...(assets.every(({ state }) => GONE.includes(state))
      ? [step('request', commandHref(links, 'request'))]
      : []),
    ...(members <= 1 ? [step('readCharter', '/charter')] : []),
  ];
}

/** The next steps, what has a deadline first. */
export function nextSteps(links: Links, situation: Situation): readonly NextStep[] {
  return [
    ...biddable(situation),
    ...unproposed(links, situation),
    ...ending(situation),
    ...beginnings(links, situation),
  ];
}
