// One entry: what it says, who signed it and whether that is true, who vouches for it, what it posted.

import type { Trouble } from '../command.ts';
import { figureText } from '../figure-text.ts';
import { fill, type Html, html, named, NOTHING, type Part } from '../html.ts';
import { standingBadge, stateBadge } from '../parts/badge.ts';
import { facts } from '../parts/facts.ts';
import { section } from '../parts/figure.ts';
import { postingsTable, type PostingLine } from '../parts/postings.ts';
import { called, kindNamed, withName } from '../parts/protocol-name.ts';
import { refusal } from '../parts/refusal.ts';
import { dateOf, instantOf, keyOf } from '../parts/written.ts';
import { ask, screen } from '../screen.ts';
import type { Setting } from '../setting.ts';
import { titleOf } from './decisions/action.ts';
import type { ProposalLine } from './decisions/answer.ts';

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

/** Fields that hold one of the words of the protocol. */
const OF_WORDS = new Set([
  'is',
  'power',
  'vote',
  'redemption',
  'interest',
  'rounding',
  'to',
  'why',
  'use',
  'how',
]);

const DEPTH_MAX = 6;
/** So many postings are read without unfolding each. */
const OPEN_MAX = 8;
/** Names of fields that hold a day though they do not say so by their end. */
const DAYS = new Set(['date', 'through', 'since', 'until', 'from', 'to', 'day']);

/** Whatever a body says, as names and values, one within the other. */
function said(setting: Setting, name: string, value: unknown, depth: number): Part {
  const { charter, entryChoices, entryFields } = setting.words;
  const choice = typeof value === 'string' && OF_WORDS.has(name) ? called(entryChoices, value) : null;
  if (choice !== null) return withName(choice, String(value));
  if (name === 'parameter' && typeof value === 'string')
    return withName(called(charter.labels, value), value);
  const writing = { formats: setting.formats, currency: setting.commune?.currency ?? '' };
  if (typeof value === 'number' && DAYS.has(name)) return dateOf(setting, value);
  if (typeof value === 'boolean') return value ? setting.words.frame.yes : setting.words.frame.no;
  if (typeof value !== 'object' || value === null || depth === DEPTH_MAX)
    return named(figureText(writing, name, value));
  if (Array.isArray(value))
    return value.length === 0
      ? '–'
      : html`<ol>${value.map((one: unknown) => html`<li>${said(setting, name, one, depth + 1)}</li>`)}</ol>`;
  return facts(
    Object.entries(value).map(([inner, one]) => [
      withName(called(entryFields, inner), inner),
      said(setting, inner, one, depth + 1),
    ]),
  );
}

/** What an entry says; a title that nobody chose, in the language of the page. */
function bodySaid(setting: Setting, { body, plainTitle }: EntryAnswer): Part {
  if (!plainTitle) return said(setting, '', body, 0);
  const proposed = body as Pick<ProposalLine, 'title' | 'action'>;
  return said(setting, '', { ...proposed, title: titleOf(setting, { ...proposed, plainTitle }) }, 0);
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
      entry.body === null ? NOTHING : html`<div>${bodySaid(setting, entry)}</div>`,
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
