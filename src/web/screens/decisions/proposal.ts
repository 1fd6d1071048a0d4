// One proposal: what it would change, how the vote stands, and the vote in its place.

import { fill, fillHtml, type Html, html, named, sentence } from '../../html.ts';
import { commandHref } from '../../command-line.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { facts } from '../../parts/facts.ts';
import { section } from '../../parts/figure.ts';
import { type Column, table } from '../../parts/table.ts';
import { instantOf } from '../../parts/written.ts';
import { ask, attempt, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { CharterAnswer } from '../charter/answer.ts';
import { actionSays, titleOf } from './action.ts';
import type { ProposalAnswer } from './answer.ts';
import { ballot } from './ballot.ts';
import { changesTable } from './changes.ts';
import { quorumText } from './list.ts';

function changing(setting: Setting, { action, changes, state }: ProposalAnswer): Html {
  const { decisions } = setting.words;
  const isPassed = state === 'passed';
  const heading = isPassed ? decisions.changed : decisions.changes;
  const asset = action.is === 'purchase' ? action.asset : null;
  const toAsset =
    asset !== null &&
    html`<p><a href="${commandHref(setting, 'asset', { asset })}">${fill(decisions.toAsset, { asset })}</a></p>`;
  const what =
    action.is === 'resolve'
      ? html`<p>${decisions.changesNothing}</p>`
      : html`${changes.length > 0 && changesTable(setting, changes, heading)}<p>${!isPassed && html`${decisions.ifPassed}: `}${decisions.actions[action.is].follows}</p>`;
  return section(heading, html`${what}${toAsset}`, { id: 'what' });
}

function standing(setting: Setting, found: ProposalAnswer, endsEarly: boolean): Html {
  const { decisions } = setting.words;
  const isOpen = found.state === 'open';
  return html`${ballot(setting, found)}${facts([
    [
      decisions.quorum,
      html`${fill(decisions.quorumOf, { n: found.quorumVotes, all: found.shares })}${isOpen && html` · ${quorumText(setting, found)}`}`,
    ],
    isOpen && [
      decisions.deadline,
      html`${fillHtml(decisions.deadlineSays, {
        instant: instantOf(setting, found.closesAtMs),
        now: instantOf(setting, found.sealedNowMs),
      })}${endsEarly && html`. ${decisions.endsEarly}`}`,
    ],
    !isOpen && [
      decisions.decidedAt,
      html`${stateBadge(decisions.states[found.state])} ${instantOf(setting, found.decided?.atMs ?? found.closesAtMs)}`,
    ],
    [
      decisions.proposed,
      fillHtml(decisions.byAt, {
        person: named(found.proposer),
        instant: instantOf(setting, found.openedAtMs),
      }),
    ],
  ])}`;
}

function voting(
  setting: Setting,
  { proposal, votesHere, state }: ProposalAnswer,
  place: Place<unknown>,
): Html | false {
  const { decisions } = setting.words;
  if (state !== 'open') return false;
  if (votesHere.length === 0) return section(decisions.yours, html`<p>${decisions.cannotVote}</p>`);
  const said = votesHere.map(({ person, vote }) =>
    vote === null
      ? html`${stateBadge(fillHtml(decisions.notYet, { person: named(person) }), { urgent: true })} `
      : html`${stateBadge(fillHtml(decisions.votedAs, { person: named(person), vote: decisions.words[vote] }))} `,
  );
  const { yes, no, abstain } = decisions.words;
  const { as } = place.query;
  const form = commandForm(setting, {
    command: 'vote',
    preset: { proposal },
    words: {
      vote: {
        label: decisions.yours,
        help: decisions.yoursSays,
        choices: [
          ['yes', yes],
          ['no', no],
          ['abstain', abstain],
        ],
      },
    },
    submit: decisions.voteButton,
    once: 'again',
    as: votesHere.some(({ person }) => person === as) ? as : undefined,
  });
  return section(decisions.yours, html`<p>${said}</p>${form}`, { id: 'vote' });
}

function everyVote(setting: Setting, { votes }: ProposalAnswer, place: Place<unknown>): Html {
  const { decisions } = setting.words;
  const columns: readonly Column<ProposalAnswer['votes'][number]>[] = [
    {
      head: decisions.member,
      is: 'name',
      cell: ({ person }) =>
        html`<a href="${commandHref(setting, 'member', { person })}">${named(person)}</a>`,
      sort: ({ person }) => person,
    },
    { head: decisions.votes, cell: ({ vote }) => decisions.words[vote], sort: ({ vote }) => vote },
  ];
  return table(setting, {
    id: 'votes',
    caption: decisions.everyVote,
    captionShown: false,
    rows: votes,
    columns,
    place,
    empty: decisions.noVotes,
  });
}

export const proposalScreen = screen({
  path: '/decisions/:proposal',
  instead: ['decision', 'vote'],
  asks: ({ params }) => ({
    found: ask<ProposalAnswer>('decision', { proposal: params.proposal }),
    early: attempt<CharterAnswer>('charter', { parameter: 'early-decision' }),
  }),
  title: (setting, _place, { found }) => titleOf(setting, found),
  draw: ({ found, early }, setting, place) => {
    const { decisions } = setting.words;
    const endsEarly = 'data' in early && early.data.charter[0]?.value === 'yes';
    return html`${!found.plainTitle && found.action.is !== 'resolve' && html`<p class="lead">${sentence(actionSays(setting, found.action))}</p>`}
<p>${found.reason === '' ? html`<span class="none">${decisions.noReason}</span>` : named(found.reason)}</p>
${changing(setting, found)}
${section(decisions.vote, standing(setting, found, endsEarly), { id: 'standing-of-vote' })}
${voting(setting, found, place)}
${section(decisions.everyVote, everyVote(setting, found, place), { id: 'every-vote' })}
<p class="actions"><a href="/decisions">${decisions.title}</a></p>`;
  },
});
