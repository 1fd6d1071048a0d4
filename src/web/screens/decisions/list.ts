// All proposals: the open ones with who has not voted, then what was decided, the latest first.

import { counted, fillHtml, type Html, html, named, sentence } from '../../html.ts';
import { rowsAsked } from '../../parts/pages.ts';
import { stateBadge } from '../../parts/badge.ts';
import { section } from '../../parts/figure.ts';
import { type Column, table } from '../../parts/table.ts';
import { instantOf } from '../../parts/written.ts';
import { askPage, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { actionSays } from './action.ts';
import type { ProposalLine, ProposalsAnswer } from './answer.ts';
import { tallyText } from './ballot.ts';

const PAGE = 50;

function name(setting: Setting, line: ProposalLine): Html {
  const says = actionSays(setting, line.action);
  const isSaid = line.plainTitle || line.action.is === 'resolve';
  return html`<a href="/decisions/${line.proposal}">${line.plainTitle ? sentence(says) : named(line.title)}</a>${!isSaid && html`<br><small>${sentence(says)}</small>`}`;
}

/** What is still missing for the quorum. */
export function quorumText({ words }: Setting, { yes, no, abstain, quorumVotes }: ProposalLine): string {
  const missing = quorumVotes - yes - no - abstain;
  return missing > 0 ? counted(words.decisions.missing, missing) : words.decisions.reached;
}

function whoWaits({ words }: Setting, { votesHere }: ProposalLine): Html {
  const { decisions } = words;
  const waiting = votesHere.filter(({ vote }) => vote === null);
  if (waiting.length > 0)
    return html`${waiting.slice(0, 5).map(({ person }) => html`${stateBadge(fillHtml(decisions.notYet, { person: named(person) }), { urgent: true })} `)}${waiting.length > 5 && '…'}`;
  return html`${votesHere.slice(0, 5).map(({ person, vote }) => html`<span class="none">${fillHtml(decisions.votedAs, { person: named(person), vote: vote === null ? '' : decisions.words[vote] })}</span> `)}`;
}

function open(setting: Setting, rows: readonly ProposalLine[], place: Place<unknown>): Html {
  const { decisions } = setting.words;
  const columns: readonly Column<ProposalLine>[] = [
    { head: decisions.proposal, is: 'name', cell: (line) => name(setting, line) },
    { head: decisions.by, wide: 'most', cell: ({ proposer }) => named(proposer) },
    {
      head: decisions.votes,
      cell: (line) => html`${tallyText(setting, line)}<br><small>${quorumText(setting, line)}</small>`,
    },
    {
      head: decisions.until,
      cell: ({ closesAtMs }) => instantOf(setting, closesAtMs),
      sort: ({ closesAtMs }) => closesAtMs,
    },
    { head: decisions.here, cell: (line) => whoWaits(setting, line) },
  ];
  const ink = (): string => ((setting.commune?.pending ?? 0) > 0 ? 'thin-ink' : '');
  return table(setting, {
    id: 'open-proposals',
    stacked: true,
    caption: decisions.open,
    captionShown: false,
    rows,
    columns,
    place,
    ink,
    empty: decisions.noneOpen,
  });
}

function decided(
  setting: Setting,
  rows: readonly ProposalLine[],
  place: Place<unknown>,
  before: string | null,
): Html {
  const { decisions } = setting.words;
  const columns: readonly Column<ProposalLine>[] = [
    { head: decisions.proposal, is: 'name', cell: (line) => name(setting, line) },
    { head: decisions.by, wide: true, cell: ({ proposer }) => named(proposer) },
    { head: decisions.result, cell: ({ state }) => stateBadge(decisions.states[state]) },
    { head: decisions.votes, wide: true, cell: (line) => tallyText(setting, line) },
    {
      head: decisions.when,
      cell: ({ decided: done, closesAtMs }) => instantOf(setting, done?.atMs ?? closesAtMs),
      sort: ({ decided: done, closesAtMs }) => done?.atMs ?? closesAtMs,
    },
  ];
  return table(setting, {
    id: 'decided',
    stacked: true,
    caption: decisions.decided,
    captionShown: false,
    rows,
    columns,
    place,
    before,
    empty: decisions.noneDecided,
  });
}

export const decisionsScreen = screen({
  path: '/decisions',
  instead: ['decisions'],
  asks: ({ query }) => ({
    page: askPage<ProposalsAnswer>('decisions', {
      all: true,
      limit: rowsAsked(query, PAGE),
      before: query['before'],
    }),
  }),
  title: ({ words }) => words.decisions.title,
  draw: ({ page }, setting, place) => {
    const { decisions } = setting.words;
    const lines = page.data.decisions;
    const isLater = place.query['before'] !== undefined;
    const openOnes = lines.filter(({ state }) => state === 'open');
    const done = lines.filter(({ state }) => state !== 'open');
    return html`<p class="lead">${decisions.lead}</p>
<p class="actions"><a class="act" href="/decisions/new">${decisions.propose}</a> <a href="/charter">${decisions.toCharter}</a> <a href="/notices">${setting.words.notices.link}</a></p>
${!isLater && section(decisions.open, open(setting, openOnes, place), { id: 'open' })}
${section(decisions.decided, decided(setting, done, place, page.before), { id: 'done' })}`;
  },
});
