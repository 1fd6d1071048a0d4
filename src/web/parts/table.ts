// A table: caption, columns that sort by links, figures under one another, pages of a long list, finding in it, and saving as CSV.

import { counted, fill, type Html, html, href, NOTHING, type Part } from '../html.ts';
import type { Place } from '../screen.ts';
import { count, type Setting } from '../setting.ts';
import { bareText, readText } from './bare-text.ts';
import { type PageAtHand, pageAtHand, pageHref, pagesAtHand, ROWS_A_PAGE, startQuery } from './pages.ts';
import { inTextOrder } from '../text-order.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Part;
  /** Figures stand at the right, in digits of one width; `name` is the heading of its row. */
  readonly is?: 'text' | 'figure' | 'name';
  /** What a column sorts by, where the whole list is at hand. Texts of digits sort as numbers do not: hand over a bigint. */
  readonly sort?: (row: Row) => Sorted;
  /** Left out on narrow screens; `most` on all but wide ones. */
  readonly wide?: boolean | 'most';
  /** Stands only in what is saved, where a spreadsheet wants apart what the page shows in one cell (there marked `unsaved`). */
  readonly onlySaved?: boolean;
}

export interface TableParts<Row> {
  /** Unique on the screen; also the name of the CSV file and of the query that sorts. */
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Where the table stands; needed for sorting, finding and pages. A list that can grow has one. */
  readonly place?: Place<unknown>;
  /** Of `askPage`: where the list goes on; its query is `before`. */
  readonly before?: string | null;
  /** So many rows on a page, of a list that is at hand as a whole, ROWS_A_PAGE if left out: it is sorted, found in and saved as a whole. */
  readonly pageSize?: number;
  /** Instead of the table where there are no rows. */
  readonly empty?: Part;
  /** A class of each row, such as `pencil`. */
  readonly ink?: (row: Row) => string;
  /** Unique on the screen, where a row holds forms: what a form says stays with its row, also when the row is gone. */
  readonly rowId?: (row: Row) => string;
  readonly foot?: readonly Part[];
  /** Too wide for a phone: there each row stands as lines of its own, what a column is called before each. */
  readonly stacked?: boolean;
  /** False hides the caption from the eye where a heading says the same. */
  readonly captionShown?: boolean;
}

type Sorted = string | number | bigint;

function compared(a: Sorted, b: Sorted): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortQuery(id: string): string {
  return `sort-${id}`;
}

function findQuery(id: string): string {
  return `find-${id}`;
}

/** What somebody looks for in a table. */
function soughtIn<Row>({ id, place }: TableParts<Row>): string {
  return (place?.query[findQuery(id)] ?? '').trim().slice(0, 100);
}

/** The rows in which somebody can read what is looked for. */
function found<Row>(parts: TableParts<Row>): readonly Row[] {
  const sought = bareText(soughtIn(parts));
  if (sought === '') return parts.rows;
  const reads = (row: Row): string => readText(html`${parts.columns.map(({ cell }) => html`${cell(row)} `)}`);
  return parts.rows.filter((row) => reads(row).includes(sought));
}

function sorted<Row>({ id, columns, place }: TableParts<Row>, rows: readonly Row[]): readonly Row[] {
  const asked = place?.query[sortQuery(id)];
  if (asked === undefined) return rows;
  const by = columns[Number(asked.replace(/^-/, ''))]?.sort;
  if (by === undefined) return rows;
  const sign = asked.startsWith('-') ? -1 : 1;
  if (rows.every((row) => typeof by(row) === 'string'))
    return inTextOrder(rows, (row) => String(by(row)), sign);
  return rows.toSorted((a, b) => sign * compared(by(a), by(b)));
}

/** What a cell is, and on which screens it stands. */
function classOf<Row>({ is = 'text', wide = false }: Pick<Column<Row>, 'is' | 'wide'>): string {
  const where = { true: ' wide', most: ' wide most', false: '' } as const;
  return `${is}${where[`${wide}`]}`;
}

function headCell<Row>(setting: Setting, parts: TableParts<Row>, column: Column<Row>, at: number): Html {
  const { place, id } = parts;
  const classes = html`class="${classOf(column)}"${column.onlySaved && html` hidden`}`;
  // a page of a longer list says nothing when it is sorted
  if (column.sort === undefined || place === undefined || parts.before !== undefined || parts.rows.length < 2)
    return html`<th scope="col" ${classes}>${column.head}</th>`;
  const now = place.query[sortQuery(id)];
  const direction = now === String(at) ? 'ascending' : now === `-${at}` ? 'descending' : null;
  const query = { ...place.query, [sortQuery(id)]: direction === 'ascending' ? `-${at}` : String(at) };
  const to = pageHref(id, { ...place, query }, 0);
  const label = fill(setting.words.frame.sortBy, { head: column.head });
  return html`<th scope="col" ${classes}${direction !== null && html` aria-sort="${direction}"`}><a href="${to}" title="${label}">${column.head}</a></th>`;
}

function bodyCell<Row>(row: Row, column: Column<Row>, stacked: boolean): Html {
  const { head, cell, is } = column;
  const classes = html`class="${classOf(column)}"${stacked && html` data-head="${head}"`}${column.onlySaved && html` hidden`}`;
  return is === 'name'
    ? html`<th scope="row" ${classes}>${cell(row)}</th>`
    : html`<td ${classes}>${cell(row)}</td>`;
}

/** Where a list goes on that comes a page at a time. */
function pagesByCursor<Row>({ words }: Setting, { id, place, before = null }: TableParts<Row>): Html {
  if (place === undefined) return NOTHING;
  const to = (cursor: string | null): string =>
    `${href(place.path, { ...place.query, before: cursor })}#${id}`;
  const isLater = place.query['before'] !== undefined;
  if (before === null && !isLater) return NOTHING;
  return html`<nav class="pages" aria-label="${words.frame.pages}">
${isLater && html`<a href="${to(null)}">${words.frame.fromStart}</a>`}
${before !== null && html`<a rel="next" href="${to(before)}">${words.frame.more}</a>`}</nav>`;
}

/** The rows to draw: of a list at hand those of a page; all rows where a command hands over pages, or nobody says where the table stands. */
function pageOf<Row>(parts: TableParts<Row>): PageAtHand<Row> {
  const { id, rows, place, pageSize, before } = parts;
  if (before !== undefined || place === undefined)
    return { rows, first: 0, size: rows.length, count: rows.length };
  return pageAtHand(id, sorted(parts, found(parts)), place, pageSize);
}

/** A field to find something in a long list, which keeps what else the address says. */
function finding<Row>({ words: { frame } }: Setting, parts: TableParts<Row>): Html {
  const { id, place, rows, before, pageSize = ROWS_A_PAGE } = parts;
  if (place === undefined || before !== undefined || rows.length <= pageSize) return NOTHING;
  const name = findQuery(id);
  const sought = soughtIn(parts);
  const others = Object.entries(place.query).filter(
    ([one, value]) => value !== undefined && one !== name && one !== startQuery(id),
  );
  return html`<form class="asking filter find" method="get" action="${place.path}#${id}" role="search" aria-label="${frame.findIn}">${others.map(([one, value]) => html`<input type="hidden" name="${one}" value="${value}">`)}
<div class="field"><label for="${id}-find">${frame.findIn}</label><input type="search" id="${id}-find" name="${name}" value="${sought}" autocomplete="off"></div>
<div class="buttons"><button type="submit">${frame.find}</button>${sought !== '' && html` <a href="${pageHref(id, { ...place, query: { ...place.query, [name]: undefined } }, 0)}">${frame.showAll}</a>`}</div></form>`;
}

/** How many rows there are, and which of them stand here. */
function rowCount(setting: Setting, { rows, first, count: all }: PageAtHand<unknown>): string {
  const { frame } = setting.words;
  if (rows.length === all) return counted(frame.rows, all, count(setting, all));
  const [from, to] = [count(setting, first + 1), count(setting, first + rows.length)];
  return fill(frame.rowsOf, { from, to, of: count(setting, all) });
}

/** Draws a table, or what stands there instead of an empty one. */
export function table<Row>(setting: Setting, parts: TableParts<Row>): Html {
  const {
    id,
    caption,
    columns,
    rows,
    empty,
    ink,
    rowId,
    foot,
    captionShown = true,
    stacked = false,
    place,
  } = parts;
  const { frame } = setting.words;
  if (rows.length === 0)
    return html`<p class="empty" id="${id}">${empty ?? (captionShown ? `${caption}: ${frame.empty}` : frame.empty)}</p>${pagesByCursor(setting, parts)}`;
  const page = pageOf(parts);
  const sought = soughtIn(parts);
  if (page.count === 0)
    return html`<div class="table" id="${id}">${finding(setting, parts)}<p class="empty">${fill(frame.nothingFound, { text: sought })}</p></div>`;
  const body = page.rows.map((row) => {
    const drawn = ink?.(row) ?? '';
    return html`<tr${rowId !== undefined && html` id="${rowId(row)}"`}${drawn !== '' && html` class="${drawn}"`}>${columns.map((column) => bodyCell(row, column, stacked))}</tr>
`;
  });
  return html`<div class="table" id="${id}">${finding(setting, parts)}<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-caption">
<table${stacked && html` class="stacked"`} data-csv="${id}" data-field="${setting.formats.field}">
<caption id="${id}-caption"${!captionShown && html` class="unseen"`}>${caption}</caption>
<thead><tr>${columns.map((column, at) => headCell(setting, parts, column, at))}</tr></thead>
<tbody>
${body}</tbody>
${foot !== undefined && sought === '' && html`<tfoot><tr>${foot.map((part, at) => html`<td class="${classOf(columns[at] ?? {})}"${stacked && html` data-head="${columns[at]?.head}"`}>${part}</td>`)}</tr></tfoot>`}
</table></div>
<p class="table-foot"><span>${rowCount(setting, page)}</span>
<button type="button" class="quiet" data-save="${id}" hidden>${frame.saveCsv}</button></p>
${place === undefined || parts.before !== undefined ? pagesByCursor(setting, parts) : pagesAtHand(setting, id, place, page)}</div>`;
}
