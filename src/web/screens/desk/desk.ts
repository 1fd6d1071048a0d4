// The treasurer's desk: what waits, the bank, orders, months to close, what runs out, papers; the way to the forecast.

import { counted, type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { table } from '../../parts/table.ts';
import { type Waiting, waitingList } from '../../parts/waiting.ts';
import { countOf, dateOf, moneyOf } from '../../parts/written.ts';
import { type AnswersOf, ask, type Place, screen } from '../../screen.ts';
import { count, type Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';
import { type Ahead, expiries, monthsToClose } from './ahead.ts';
import { bankAccounts, importForm, type Queue } from './bank-lines.ts';

interface Order {
  readonly message: string;
  readonly is: keyof Words['desk']['kinds'];
  readonly dueOn: string;
  readonly totalMinor: string;
  readonly state: keyof Words['desk']['states'];
  readonly isFinal: boolean;
  readonly by: string;
  readonly lines: readonly unknown[];
}

const asks = () => ({
  status: ask<{ readonly waiting: readonly Waiting[] }>('status'),
  queue: ask<Queue>('bank queue', { limit: 0 }),
  ordered: ask<{ readonly orders: readonly Order[] }>('bank orders'),
  ahead: ask<Ahead>('expiries'),
});

type Found = AnswersOf<ReturnType<typeof asks>>;

function bank(setting: Setting, { queue }: Found): Html {
  const { desk } = setting.words;
  return html`${bankAccounts(setting, queue)}
<p>${counted(desk.linesWait, queue.lineCount, count(setting, queue.lineCount))}; ${counted(desk.movesWait, queue.moveCount, count(setting, queue.moveCount))}.</p>
<p class="actions"><a class="act" href="/desk/bank">${desk.toQueue}</a></p>
${importForm(setting)}`;
}

const CLAIMS = [
  'dividends',
  'service',
  'refunds',
  'rent',
  'loan-interest',
  'loan-repayment',
  'supplier',
] as const;

function orderForms(setting: Setting): Html {
  const { desk } = setting.words;
  const { fields } = desk;
  const order = commandForm(setting, {
    command: 'bank order',
    values: { into: 'order.xml' },
    words: {
      what: { label: fields.what, help: '', choices: CLAIMS.map((is) => [is, desk.kinds[is]] as const) },
      into: { label: fields.into, help: '' },
      due: { label: fields.due, help: fields.asAtHelp },
    },
    order: ['what', 'due', 'into'],
    submit: desk.orderSubmit,
  });
  const end = commandForm(setting, {
    command: 'bank order-end',
    words: {
      order: { label: desk.order, help: '' },
      how: {
        label: fields.how,
        help: '',
        choices: [
          ['done', fields.done],
          ['cancelled', fields.cancelled],
        ],
      },
    },
    order: ['order', 'how', 'date'],
    submit: desk.confirm,
  });
  return html`${unfolding('new-order', desk.newOrder, order)}${unfolding('end-order', desk.endOrder, end)}`;
}

function orders(setting: Setting, { ordered }: Found, place: Place<unknown>): Html {
  const { desk } = setting.words;
  return html`${table(setting, {
    id: 'orders',
    caption: desk.orders,
    captionShown: false,
    rows: ordered.orders.toReversed(),
    place,
    empty: desk.noOrders,
    ink: ({ isFinal }) => (isFinal ? '' : 'thin-ink'),
    columns: [
      { head: desk.order, is: 'name', cell: ({ message }) => named(message) },
      { head: desk.for, wide: true, cell: ({ is }) => desk.kinds[is] ?? is },
      { head: desk.day, cell: ({ dueOn }) => dateOf(setting, dueOn) },
      { head: desk.payments, is: 'figure', wide: true, cell: ({ lines }) => countOf(setting, lines.length) },
      { head: desk.state, cell: ({ state }) => stateBadge(desk.states[state]) },
      { head: desk.by, wide: true, cell: ({ by }) => named(by) },
      { head: desk.sum, is: 'figure', cell: ({ totalMinor }) => moneyOf(setting, totalMinor) },
    ],
  })}${orderForms(setting)}`;
}

function papers(setting: Setting): Html | null {
  const { desk } = setting.words;
  const { fields } = desk;
  if (!setting.commands.has('paper')) return null;
  const form = commandForm(setting, {
    command: 'paper',
    values: { into: 'papers' },
    words: {
      kind: { label: desk.paperKind, help: '', choices: Object.entries(desk.paperKinds) },
      for: { label: fields.for, help: fields.forHelp },
      'as-at': { label: fields.asAt, help: fields.asAtHelp },
      language: { label: fields.language, help: '' },
      form: { label: fields.form, help: '' },
      into: { label: fields.into, help: '' },
    },
    without: ['letterhead', 'replace'],
    order: ['kind', 'for', 'as-at', 'language', 'form', 'into'],
    submit: desk.make,
  });
  return html`<p>${desk.papersLead}</p>${form}`;
}

export const deskScreen = screen({
  path: '/desk',
  instead: ['bank orders', 'bank order', 'expiries', 'paper'],
  asks,
  title: ({ words }) => words.desk.title,
  draw: (found, setting, place) => {
    const { desk } = setting.words;
    const made = papers(setting);
    return html`<p class="lead">${desk.lead}</p>
${section(desk.waits, waitingList(setting, found.status.waiting), { id: 'waits' })}
${section(desk.bank, bank(setting, found), { id: 'bank' })}
${section(desk.orders, orders(setting, found, place), { id: 'orders-to-bank' })}
${section(desk.months, monthsToClose(setting, found.ahead), { id: 'months' })}
${section(desk.expiries, html`${expiries(setting, found.ahead, place)}<p class="actions"><a class="act" href="/desk/forecast">${desk.forecast}</a></p>`, { id: 'ahead' })}
${made !== null && section(desk.papers, made, { id: 'papers' })}`;
  },
});
