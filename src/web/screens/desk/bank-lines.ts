// A line of the bank that nothing explains yet, with what it may be: confirmed in place, said by oneself, or split over several entries.

import type { BankQueue, Suggestion } from '../../../views/bank-queue.ts';
import { readLine } from '../../command-line.ts';
import { counted, fill, type Html, html, href, named, NOTHING } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { commandForm } from '../../parts/command-form.ts';
import { summaryText } from '../../parts/command-words.ts';
import { unfolding } from '../../parts/figure.ts';
import { postingWhat } from '../../parts/posting-what.ts';
import { table } from '../../parts/table.ts';
import { dateOf, moneyOf } from '../../parts/written.ts';
import { deedOf } from '../assets/actions.ts';
import { count, type Setting } from '../../setting.ts';
import type { Wire } from '../../wire.ts';

export type Queue = Omit<Wire<BankQueue>, 'lines' | 'moves' | 'accounts'> & {
  readonly accounts: readonly (Omit<Wire<BankQueue['accounts'][number]>, 'throughDate'> & {
    readonly throughDate: string;
  })[];
  readonly lines: readonly (Omit<Wire<BankQueue['lines'][number]>, 'date'> & {
    readonly date: string;
    /** The whole command that books what the books do not have; null where nobody can know. */
    readonly booking?: string | null;
  })[];
  readonly moves: readonly (Omit<Wire<BankQueue['moves'][number]>, 'date'> & { readonly date: string })[];
  readonly sureCount: number;
};
export type BankLine = Queue['lines'][number];

const SUGGESTED_MAX = 3;

/** From an entry to its posting. */
export function postingOf(entry: string, shown: Html): Html {
  return html`<a href="${href('/books/journal', { find: entry })}">${shown}</a>`;
}

function suggestion(setting: Setting, line: BankLine, one: Wire<Suggestion>, at: number): Html {
  const { desk } = setting.words;
  const entries = one.parts.map(({ entry }) => entry);
  const parts = one.parts.map(
    ({ entry, amountMinor }, index) =>
      html`${index > 0 && ' + '}${postingOf(entry, html`<bdi>${one.about === '' ? entry.slice(0, 8) : one.about}</bdi>`)} ${moneyOf(setting, amountMinor)}`,
  );
  const because = one.because.map((reason) => desk.reasons[reason]).join(', ');
  const form = commandForm(setting, {
    command: 'bank match',
    id: `match-${line.id}-${at}`,
    preset: { line: line.id, entries: entries.join(',') },
    without: ['amount'],
    submit: desk.isThis,
  });
  return html`<li><p>${postingWhat(setting, one.what)}: ${parts} <small>${desk.because}: ${because}</small></p>${form}</li>`;
}

function byHand(setting: Setting, line: BankLine): Html {
  const { desk } = setting.words;
  const form = commandForm(setting, {
    command: 'bank match',
    id: `split-${line.id}`,
    preset: { line: line.id },
    words: {
      entries: { label: desk.fields.entries, help: desk.splitHelp },
      amount: { label: desk.amount, help: desk.partHelp },
    },
    submit: desk.confirm,
  });
  return unfolding(`by-hand-${line.id}`, desk.split, form);
}

function standing(
  setting: Setting,
  { isSure, isAmbiguous, suggestions, half, booking = null }: BankLine,
): Html {
  const { desk } = setting.words;
  if (half !== null) return html`<span class="pencil">${fill(desk.half, { person: half.by })}</span>`;
  if (booking !== null) return html`<span class="pencil">${desk.notBooked}</span>`;
  if (suggestions.length === 0) return html`<span class="pencil">${desk.nothingFits}</span>`;
  if (isSure) return stateBadge(desk.sure);
  return isAmbiguous
    ? html`<span class="pencil">${desk.ambiguous}</span>`
    : stateBadge(String(suggestions.length));
}

/** The form of the deed that books a line, with amount and day in it. */
function toBook(setting: Setting, { booking = null }: BankLine): Html | false {
  const read = booking === null ? null : readLine(setting.commands, booking);
  if (read === null) return false;
  const { command, values } = read;
  const name = command.path.join(' ');
  const deed = deedOf(name);
  const title = deed === null ? summaryText(setting, command) : setting.words.assets.deeds[deed].heading;
  const { amount: _amount, date: _date, ...about } = values;
  return html`<p>${setting.words.desk.notBookedSays}: <a href="${href(`/do/${command.path.join('/')}`, values)}">${title}</a> <small><bdi>${Object.values(about).join(', ')}</bdi></small></p>`;
}

function mayBe(setting: Setting, line: BankLine): Html {
  const inside = html`${toBook(setting, line)}<ul class="suggested">${line.suggestions.slice(0, SUGGESTED_MAX).map((one, at) => suggestion(setting, line, one, at))}</ul>${byHand(setting, line)}`;
  return unfolding(`line-${line.id}`, html`${setting.words.desk.mayBe}: ${standing(setting, line)}`, inside);
}

/** Lines with what each may be, in pages. */
export function bankLines(
  setting: Setting,
  { lines, lineCount }: Pick<Queue, 'lines' | 'lineCount'>,
  pages: Pick<Parameters<typeof table>[1], 'place' | 'before'>,
): Html {
  const { desk } = setting.words;
  return table(setting, {
    ...pages,
    id: 'lines',
    caption: desk.queueTitle,
    captionShown: false,
    rows: lines,
    rowId: ({ id }) => `row-${id}`,
    empty: lineCount === 0 ? desk.noLines : NOTHING,
    columns: [
      { head: desk.day, cell: ({ date }) => dateOf(setting, date) },
      {
        head: desk.wordsOf,
        is: 'name',
        cell: (line) => html`${named(line.words)}${mayBe(setting, line)}`,
      },
      { head: desk.amount, is: 'figure', cell: ({ amountMinor }) => moneyOf(setting, amountMinor) },
      {
        head: desk.unexplained,
        is: 'figure',
        wide: true,
        cell: ({ restMinor }) => moneyOf(setting, restMinor),
      },
    ],
  });
}

/** What each account holds, and how far the bank's files reach. */
export function bankAccounts(setting: Setting, { accounts }: Queue): Html {
  const { desk } = setting.words;
  return table(setting, {
    id: 'accounts',
    caption: desk.bank,
    captionShown: false,
    rows: accounts,
    empty: desk.noAccounts,
    columns: [
      { head: desk.account, is: 'name', cell: ({ account }) => named(account) },
      { head: desk.knownThrough, cell: ({ throughDate }) => dateOf(setting, throughDate) },
      { head: desk.holds, is: 'figure', cell: ({ minor }) => moneyOf(setting, minor) },
    ],
  });
}

/** Confirms everything that is sure, where more than one line is. */
export function matchAll(setting: Setting, { sureCount }: Queue): Html | false {
  const { desk } = setting.words;
  return (
    sureCount > 1 &&
    html`<p>${counted(desk.matchAllHelp, sureCount, count(setting, sureCount))}</p>${commandForm(setting, { command: 'bank match-all', submit: desk.matchAll })}`
  );
}

export function importForm(setting: Setting): Html {
  const { desk } = setting.words;
  const { fields } = desk;
  const form = commandForm(setting, {
    command: 'bank import',
    words: {
      file: { label: fields.file, help: fields.fileHelp },
      account: { label: fields.account, help: fields.accountHelp },
    },
    order: ['file', 'account'],
  });
  return unfolding('import', desk.import, form);
}
