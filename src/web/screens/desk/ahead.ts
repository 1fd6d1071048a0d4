// What lies ahead: months to close, and what runs out.

import { monthText } from '../../figure-text.ts';
import type { Expiry } from '../../../views/expiries.ts';
import { fill, type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { table } from '../../parts/table.ts';
import { dateOf, moneyOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';

export interface Ahead {
  readonly months: readonly {
    readonly month: string;
    readonly expiries: readonly (Omit<Wire<Expiry>, 'date'> & { readonly date: string })[];
  }[];
}
type Line = Ahead['months'][number]['expiries'][number];

function linesOf({ months }: Ahead): readonly Line[] {
  return months.flatMap(({ expiries }) => expiries);
}

/** Closing each month that is over, the first one first; another cannot be closed before it. */
export function monthsToClose(setting: Setting, ahead: Ahead): Html {
  const { desk } = setting.words;
  const open = linesOf(ahead).filter(({ is, overdue }) => is === 'month-to-close' && overdue);
  const [first] = open;
  if (first === undefined) return html`<p class="calm">${desk.noMonths}</p>`;
  return html`<p>${open.map(({ subject }, at) => html`${at > 0 && ', '}${monthText(setting, subject)}`)}</p>
${commandForm(setting, { command: 'close', id: `close-${first.subject}`, once: 'for-good', preset: { month: first.subject }, submit: fill(desk.close, { month: monthText(setting, first.subject) }) })}`;
}

/** Subjects that are no names: what is said beside them says it all. */
const NO_NAMES = new Set(['dividend', 'loans']);

/** Without loans that nobody called and months that are not over. */
export function expiries(setting: Setting, ahead: Ahead, place: Place<unknown>): Html {
  const { desk } = setting.words;
  const rows = linesOf(ahead).filter(({ is }) => is !== 'loan-callable' && is !== 'month-to-close');
  return table(setting, {
    id: 'expiries',
    caption: desk.expiriesAhead,
    rows,
    place,
    empty: desk.noExpiries,
    columns: [
      { head: desk.day, cell: ({ date }) => dateOf(setting, date) },
      {
        head: desk.what,
        is: 'name',
        cell: ({ is, subject, overdue }) =>
          html`${desk.sorts[is]}${!NO_NAMES.has(subject) && html` <small>${named(monthText(setting, subject))}</small>`}${overdue && html` ${stateBadge(desk.overdue, { urgent: true })}`}`,
      },
      { head: desk.who, wide: true, cell: ({ who }) => named(who) },
      { head: desk.amount, is: 'figure', cell: ({ amountMinor }) => moneyOf(setting, amountMinor) },
    ],
  });
}
