// One entry: what it says, who signed it and whether that is true, who vouches for it, what it posted.

import type { Trouble } from '../../command.ts';
import { fill, type Html, html, named, NOTHING } from '../../html.ts';
import { standingBadge, stateBadge } from '../../parts/badge.ts';
import { facts } from '../../parts/facts.ts';
import { section } from '../../parts/figure.ts';
import { postingsTable, type PostingLine } from '../../parts/postings.ts';
import { kindNamed } from '../../parts/protocol-name.ts';
import { refusal } from '../../parts/refusal.ts';
import { instantOf, keyOf } from '../../parts/written.ts';
import { ask, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { titleOf } from '../decisions/action.ts';
import type { ProposalLine } from '../decisions/answer.ts';
import { whatItSays } from './said.ts';

interface EntryAnswer {
  readonly position: number;
  readonly id: string;
  readonly kind: string;
  readonly atMs: number;
  readonly author: string;
  readonly person: string | null;
  readonly personName: string | null;
  readonly deviceTitle: string | null;
  readonly signatureFits: boolean | null;
  readonly log: string;
  readonly seq: number;
  readonly node: string | null;
  readonly standing: 'ordered' | 'final';
  readonly vouchedBy: readonly string[];
  readonly counted: boolean;
  readonly refused: Omit<Trouble, 'kind'> | null;
  readonly body: unknown;
  /** Whether it is a proposal and nobody chose its title; then that is English, and the page says it better. */
  readonly plainTitle: boolean;
  readonly postings: readonly PostingLine[];
}

/** So many postings are read without unfolding each. */
const OPEN_MAX = 8;
/** Its body; a title that nobody chose, in the language of the page. */
function bodyOf(setting: Setting, { body, plainTitle }: EntryAnswer): unknown {
  if (!plainTitle) return body;
  const proposed = body as Pick<ProposalLine, 'title' | 'action'>;
  return { ...proposed, title: titleOf(setting, { ...proposed, plainTitle }) };
}

/** Whether it says only how late it is: what fell due by then, follows from it. */
function isSeal({ kind }: EntryAnswer): boolean {
  return kind.startsWith('governance.sealed@');
}

function signedBy(setting: Setting, entry: EntryAnswer): Html {
  const { entries } = setting.words;
  const { person, personName, node, log } = entry;
  if (isSeal(entry)) return html`${fill(entries.byCalendar, { node: node ?? log.slice(0, 8) })}`;
  return person === null
    ? html`${fill(entries.byLog, { node: node ?? log.slice(0, 8) })}`
    : html`<a href="/members/${encodeURIComponent(person)}">${named(personName ?? person)}</a>`;
}

function signature({ words }: Setting, { signatureFits }: EntryAnswer): Html {
  if (signatureFits === null) return html`${words.entries.ofLog}`;
  return stateBadge(signatureFits ? words.entries.fits : words.entries.fitsNot, { urgent: !signatureFits });
}

export const entryScreen = screen({
  path: '/entries/:position',
  instead: ['entry'],
  asks: ({ params }) => ({ entry: ask<EntryAnswer>('entry', { position: params.position }) }),
  title: ({ words }, { params }) => fill(words.entries.title, { position: params.position.slice(0, 20) }),
  draw: ({ entry }, setting, place) => {
    const { entries } = setting.words;
    const isLast = entry.position + 1 >= (setting.commune?.length ?? 0);
    const posted = isSeal(entry) ? entries.fellDue : entries.posted;
    const says = section(
      entries.says,
      entry.body === null ? NOTHING : whatItSays(setting, place, bodyOf(setting, entry)),
      { id: 'says' },
    );
    const postings = section(
      posted,
      postingsTable(setting, {
        id: 'posted',
        caption: posted,
        captionShown: false,
        postings: entry.postings,
        place,
        finalLength: entry.standing === 'final' ? entry.position + 1 : 0,
        empty: entries.postedNothing,
        open: entry.postings.length <= OPEN_MAX,
      }),
      { id: 'posted-by-it' },
    );
    return html`<p class="lead">${entries.lead}</p>
${isSeal(entry) && html`<p class="notice">${entries.calendar}</p>${postings}`}
${entry.refused !== null && refusal(setting, { kind: 'refused', ...entry.refused })}
${!entry.counted && entry.refused === null && html`<p class="notice">${entries.unknownKind}</p>`}
${facts([
  [entries.kind, kindNamed(setting, entry.kind)],
  [entries.signedBy, signedBy(setting, entry)],
  entry.deviceTitle !== null && [entries.device, html`${named(entry.deviceTitle)} ${keyOf(entry.author)}`],
  [entries.signature, signature(setting, entry)],
  [entries.standing, standingBadge(setting, entry.standing)],
  [
    entries.vouchedBy,
    entry.vouchedBy.length === 0
      ? html`<span class="pencil">${entries.nobody}</span>`
      : entry.vouchedBy.map((title, index) => html`${index > 0 && ', '}${named(title)}`),
  ],
  [entries.saidAt, instantOf(setting, entry.atMs)],
  [
    entries.carriedBy,
    named(fill(entries.block, { node: entry.node ?? entry.log.slice(0, 8), seq: entry.seq })),
  ],
  [entries.id, html`<code>${entry.id}</code>`],
])}
${says}
${!isSeal(entry) && postings}
<p class="actions">${entry.position > 0 && html`<a rel="prev" href="/entries/${entry.position - 1}">${entries.earlier}</a>`} ${!isLast && html`<a rel="next" href="/entries/${entry.position + 1}">${entries.later}</a>`}</p>`;
  },
});
