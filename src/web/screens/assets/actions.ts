// What can be done with an asset now, and by whom: each as a form in its place. Which forms there are follows from its state alone; whether
// somebody may, the node says.

import type { FormCommand } from '../../command.ts';
import { fill, type Html, html, href, type Part } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import type { FieldWords } from '../../parts/field.ts';
import { unfolding } from '../../parts/figure.ts';
import { asksForChoices, withChoices } from '../../parts/name-choices.ts';
import { instantOf } from '../../parts/written.ts';
import type { Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';
import type { AssetAnswer, LeaseAnswer, ProposalLine } from './answer.ts';
import { amountsOf } from './deed-amounts.ts';
import { arrearsOf } from './standing.ts';

type Deed = keyof Words['assets']['deeds'];
type Fields = { readonly [name: string]: FieldWords };
/** Answers of the lists of names, by argument. */
type Names = { readonly [name: string]: unknown };

/** How each deed is done. */
const COMMANDS: { readonly [deed in Deed]: string } = {
  proposePurchase: 'propose purchase',
  takeBack: 'take-back',
  receiveBond: 'receive bond',
  buy: 'buy',
  abandon: 'propose abandon-purchase',
  refund: 'pay refund',
  receiveRent: 'receive rent',
  receiveDeposit: 'receive deposit',
  payCost: 'pay cost',
  payService: 'pay service',
  support: 'propose support-asset',
  declareDefault: 'propose declare-default',
  surrender: 'surrender',
  returnDeposit: 'pay deposit',
  proposeSale: 'propose sell',
  sell: 'sell',
};

/** What is done once: only its receipt stays, though its form was open. */
const ONCE: ReadonlySet<Deed> = new Set(['takeBack', 'buy', 'sell']);

/** The deed that a command does, which the page has short words for; null for none. */
export function deedOf(command: string): Deed | null {
  return (Object.keys(COMMANDS) as Deed[]).find((deed) => COMMANDS[deed] === command) ?? null;
}

/** Where the names come from that a deed may take: who has leased the asset, who holds its bonds. */
export function asksForNames(
  { commands }: Pick<Setting, 'commands'>,
  asset: string,
): ReturnType<typeof asksForChoices> {
  const all = Object.values(COMMANDS).flatMap((name) => commands.get(name) ?? []);
  return Object.fromEntries(
    all.flatMap((command) => Object.entries(asksForChoices(withoutAsset(command), { asset }))),
  );
}

/** The asset of its screen is settled. */
function withoutAsset(command: FormCommand): FormCommand {
  return { ...command, arguments: command.arguments.filter(({ name }) => name !== 'asset') };
}

/** The texts of the fields of a deed, with the names that there are. */
function fieldsOf(setting: Setting, command: string, asset: string, names: Names): Fields {
  const fields: Fields = setting.words.assets.fields;
  const known = setting.commands.get(command);
  return withChoices(fields, known === undefined ? undefined : withoutAsset(known), { asset }, names);
}

/** What an asset in this state lets people do, what is most wanted first. */
export function deedsOf(answer: AssetAnswer, lease: LeaseAnswer | null): readonly Deed[] {
  const { state, series, saleVote } = answer;
  const owed = series === null ? 0n : BigInt(series.dueInterestMinor) + BigInt(series.duePrincipalMinor);
  const service: readonly Deed[] = owed > 0n ? ['payService'] : [];
  const isShort = series?.overdue === true;
  const deposit: readonly Deed[] =
    BigInt(lease?.account?.depositHeldMinor ?? 0) > 0n ? ['returnDeposit'] : [];
  switch (state) {
    case 'requested':
      return ['proposePurchase', 'takeBack'];
    case 'bond-auction':
      return series?.state === 'subscribed' || series?.state === 'second-round' ? ['receiveBond'] : [];
    case 'funded':
      return ['buy', 'abandon'];
    case 'leased':
      return [
        ...service,
        'receiveRent',
        ...(lease !== null && BigInt(lease.account?.depositHeldMinor ?? 0) < BigInt(lease.depositMinor)
          ? (['receiveDeposit'] as const)
          : []),
        'payCost',
        ...(lease !== null && arrearsOf(lease) > 0n ? (['declareDefault'] as const) : []),
        ...(isShort ? (['support'] as const) : []),
        'surrender',
      ];
    case 'returned':
    case 'lease-auction':
      return [...service, ...deposit, 'payCost', ...(isShort ? (['support'] as const) : [])];
    case 'liquidating':
      return [...service, saleVote === null ? 'proposeSale' : 'sell', 'payCost'];
    case 'liquidated':
      return [...service, ...deposit];
    case 'failed':
      return ['refund'];
    case 'withdrawn':
      return [];
  }
}

function deedForm(
  setting: Setting,
  deed: Deed,
  answer: AssetAnswer,
  { lease, names }: { readonly lease: LeaseAnswer | null; readonly names: Names },
): Html {
  const { deeds } = setting.words.assets;
  const command = COMMANDS[deed];
  const { heading, who, says } = deeds[deed];
  return unfolding(
    `deed-${deed}`,
    html`<strong>${heading}</strong> <small>${who}</small>`,
    html`<p>${says}</p>${commandForm(setting, { command, id: `asset-${deed}`, preset: { asset: answer.asset }, values: amountsOf(setting, deed, { asset: answer, lease }), words: fieldsOf(setting, command, answer.asset, names), submit: heading, ...(ONCE.has(deed) ? { once: 'for-good' as const } : {}) })}`,
  );
}

/** A running auction, or a vote, that waits for people elsewhere on the page. */
function elsewhere(setting: Setting, answer: AssetAnswer, proposals: readonly ProposalLine[]): Part {
  const { assets } = setting.words;
  const votes = proposals
    .filter(({ action }) => action.asset === answer.asset)
    .map(
      ({ proposal, closesAtMs }) =>
        html`<li><a class="act" href="${href(`/decisions/${proposal}`)}">${assets.toVote}</a> <small>${assets.until} ${instantOf(setting, closesAtMs)}</small></li>`,
    );
  const auctions = answer.events.flatMap((event) =>
    event.is === 'auction-opened' && (event.state === 'open' || event.state === 'matching')
      ? [
          html`<li><a class="act" href="${href(`/auctions/${event.auction}`)}">${fill(assets.toAuction, { auction: event.auction })}</a></li>`,
        ]
      : [],
  );
  return votes.length + auctions.length > 0 && html`<ul class="plain">${votes}${auctions}</ul>`;
}

export function whatCanBeDone(
  setting: Setting,
  answer: AssetAnswer,
  more: {
    readonly lease: LeaseAnswer | null;
    readonly proposals: readonly ProposalLine[];
    readonly names: Names;
  },
): Html {
  const { assets } = setting.words;
  const voted = more.proposals.some(
    ({ action }) => action.is === 'purchase' && action.asset === answer.asset,
  );
  const deeds = deedsOf(answer, more.lease).filter((deed) => !(deed === 'proposePurchase' && voted));
  const there = elsewhere(setting, answer, more.proposals);
  if (deeds.length === 0 && there === false) return html`<p class="calm">${assets.nothingToDo}</p>`;
  return html`${there}${deeds.map((deed) => deedForm(setting, deed, answer, more))}`;
}
