// What was refused, the newest first, each with its rule, its figures, and what to do.

import { counted, html, href, named } from '../../html.ts';
import { rowsAsked } from '../../parts/pages.ts';
import { unfolding } from '../../parts/figure.ts';
import { kindNamed } from '../../parts/protocol-name.ts';
import { inLanguage, refusal, saidOf } from '../../parts/refusal.ts';
import { table } from '../../parts/table.ts';
import { countOf, instantOf, keyOf } from '../../parts/written.ts';
import { askPage, screen } from '../../screen.ts';
import { count } from '../../setting.ts';

interface Refused {
  readonly position: number;
  readonly id: string;
  readonly kind: string;
  readonly author: string;
  readonly person: string | null;
  readonly atMs: number;
  readonly rule: string;
  readonly source: string;
  readonly says: string;
  readonly next?: string;
  readonly figures: { readonly [name: string]: unknown };
}

interface RefusalPage {
  readonly refusals: readonly Refused[];
  readonly sealsLeftOut: number;
}

export const refusalsScreen = screen({
  path: '/network/refusals',
  instead: ['refusals'],
  asks: ({ query }) => ({
    page: askPage<RefusalPage>('refusals', {
      limit: rowsAsked(query, 50),
      before: query['before'],
      seals: query['seals'] === 'true',
    }),
  }),
  title: ({ words }) => words.network.refusalsTitle,
  draw: ({ page }, setting, place) => {
    const { network } = setting.words;
    const { refusals, sealsLeftOut } = page.data;
    const seals = href(place.path, { ...place.query, seals: true });
    return html`<p class="lead">${network.refusalsLead}</p>
${table(setting, {
  id: 'refusals',
  caption: network.refusalsTitle,
  captionShown: false,
  rows: refusals,
  place,
  before: page.before,
  empty: network.noRefusals,
  columns: [
    {
      head: network.number,
      is: 'figure',
      wide: true,
      cell: ({ position }) => html`<a href="/entries/${position}">${countOf(setting, position)}</a>`,
    },
    {
      head: network.why,
      is: 'name',
      cell: ({ position, kind: entryKind, next, ...line }) => {
        const trouble = {
          ...line,
          kind: 'refused',
          entryKind,
          ...(next === undefined ? {} : { next }),
        } as const;
        const { says, lang } = saidOf(setting, trouble);
        return unfolding(`refusal-${position}`, inLanguage(lang, says), refusal(setting, trouble));
      },
    },
    {
      head: network.person,
      cell: ({ person, author }) => (person === null ? keyOf(author) : named(person)),
    },
    { head: network.kind, wide: true, cell: ({ kind }) => kindNamed(setting, kind) },
    { head: network.when, wide: true, cell: ({ atMs }) => instantOf(setting, atMs) },
  ],
})}
${sealsLeftOut > 0 && html`<p class="help">${counted(network.sealsLeftOut, sealsLeftOut, count(setting, sealsLeftOut))} <a href="${seals}">${network.showSeals}</a></p>`}`;
  },
});
