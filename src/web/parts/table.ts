// A table: caption, columns that sort by links, figures under one another, pages of a long list, and saving as CSV.

import { type Html, html, href, NOTHING, type Part } from '../html.ts';
import type { Place } from '../screen.ts';
import type { Setting } from '../setting.ts';
import { counted, fill } from '../html.ts';
import { pageAtHand } from './pages.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Part;
  /** Figures stand at the right, in digits of one width; `name` is the heading of its row. */
  readonly is?: 'text' | 'figure' | 'name';
  /** What a column sorts by, where the whole list is at hand. Texts of digits sort as numbers do not: hand over a bigint. */
  readonly sort?: (row: Row) => string | number | bigint;
  /** Left out on narrow screens. */
  readonly wide?: boolean;
}

export interface TableParts<Row> {
  /** Unique on the screen; also the name of the CSV file and of the query that sorts. */
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Where the table stands; needed for sorting and pages. */
  readonly place?: Place<unknown>;
  /** Of `askPage`: where the list goes on; its query is `before`. */
  readonly before?: string | null;
  /** So many rows on a page, of a list that is at hand as a whole: it is sorted as a whole, too. */
  readonly pageSize?: number;
  /** Instead of the table where there are no rows. */
  readonly empty?: Part;
  /** A class of each row, such as `pencil`. */
  readonly ink?: (row: Row) => string;
  /** Unique on the screen, where a row holds forms: what a form says stays with its row, also when the row is gone. */
  readonly rowId?: (row: Row) => string;
  readonly foot?: readonly Part[];
  /** False hides the caption from the eye where a heading says the same. */
  readonly captionShown?: boolean;
}

function compared(a: string | number | bigint, b: string | number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortQuery(id: string): string {
  return `sort-${id}`;
}

function sorted<Row>({ id, rows, columns, place }: TableParts<Row>): readonly Row[] {
  const asked = place?.query[sortQuery(id)];
  if (asked === undefined) return rows;
  const by = columns[Number(asked.replace(/^-/, ''))]?.sort;
  if (by === undefined) return rows;
  const sign = asked.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => sign * compared(by(a), by(b)));
}

function headCell<Row>(setting: Setting, parts: TableParts<Row>, column: Column<Row>, at: number): Html {
  const { place, id } = parts;
  const classes = html`class="${column.is ?? 'text'}${column.wide === true && ' wide'}"`;
  if (column.sort === undefined || place === undefined || parts.rows.length < 2)
    return html`<th scope="col" ${classes}>${column.head}</th>`;
  const now = place.query[sortQuery(id)];
  const direction = now === String(at) ? 'ascending' : now === `-${at}` ? 'descending' : null;
  const to = href(place.path, {
    ...place.query,
    before: null,
    [sortQuery(id)]: direction === 'ascending' ? `-${at}` : at,
  });
  const label = fill(setting.words.frame.sortBy, { head: column.head });
  return html`<th scope="col" ${classes}${direction !== null && html` aria-sort="${direction}"`}><a href="${to}" title="${label}">${column.head}</a></th>`;
}

function bodyCell<Row>(row: Row, { cell, is = 'text', wide = false }: Column<Row>): Html {
  const classes = html`class="${is}${wide && ' wide'}"`;
  return is === 'name'
    ? html`<th scope="row" ${classes}>${cell(row)}</th>`
    : html`<td ${classes}>${cell(row)}</td>`;
}

function pages<Row>({ words }: Setting, { place }: TableParts<Row>, before: string | null): Html {
  if (place === undefined) return NOTHING;
  const onward = before !== null && href(place.path, { ...place.query, before });
  const isLater = place.query['before'] !== undefined;
  if (onward === false && !isLater) return NOTHING;
  return html`<nav class="pages" aria-label="${words.frame.more}">
${isLater && html`<a href="${href(place.path, { ...place.query, before: null })}">${words.frame.fromStart}</a>`}
${onward !== false && html`<a rel="next" href="${onward}">${words.frame.more}</a>`}</nav>`;
}

/** What is saved as a whole (browser/saving.ts) comes without pages. */
function pageOf<Row>(parts: TableParts<Row>): ReturnType<typeof pageAtHand<Row>> {
  const { id, place, pageSize, before = null } = parts;
  const rows = sorted(parts);
  const isWhole = place === undefined || pageSize === undefined || place.query['whole'] === id;
  return isWhole ? { rows, before } : pageAtHand(rows, place, pageSize);
}

/** Draws a table, or what stands there instead of an empty one. */
export function table<Row>(setting: Setting, parts: TableParts<Row>): Html {
  const { id, caption, columns, rows, empty, ink, rowId, foot, captionShown = true } = parts;
  const { frame } = setting.words;
  const page = pageOf(parts);
  if (rows.length === 0)
    return html`<p class="empty" id="${id}">${empty ?? (captionShown ? `${caption}: ${frame.empty}` : frame.empty)}</p>${pages(setting, parts, page.before)}`;
  const body = page.rows.map((row) => {
    const drawn = ink?.(row) ?? '';
    return html`<tr${rowId !== undefined && html` id="${rowId(row)}"`}${drawn !== '' && html` class="${drawn}"`}>${columns.map((column) => bodyCell(row, column))}</tr>
`;
  });
  return html`<div class="table" id="${id}"><div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-caption">
<table data-csv="${id}" data-field="${setting.formats.field}">
<caption id="${id}-caption"${!captionShown && html` class="unseen"`}>${caption}</caption>
<thead><tr>${columns.map((column, at) => headCell(setting, parts, column, at))}</tr></thead>
<tbody>
${body}</tbody>
${foot !== undefined && html`<tfoot><tr>${foot.map((part, at) => html`<td class="${columns[at]?.is ?? 'text'}${columns[at]?.wide === true && ' wide'}">${part}</td>`)}</tr></tfoot>`}
</table></div>
<p class="table-foot"><span>${counted(frame.rows, rows.length)}</span>
<button type="button" class="quiet" data-save="${id}" hidden>${frame.saveCsv}</button></p>
${pages(setting, parts, page.before)}</div>`;
}
