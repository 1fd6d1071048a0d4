// Pages of a list that is at hand as a whole: drawn a part at a time, so that ten thousand rows stay a page to read. Each list of a screen
// has its own place in the query.

import { type Html, html, href, NOTHING } from '../html.ts';
import type { Place } from '../screen.ts';
import type { Setting } from '../setting.ts';

/** So many rows stand on a page. */
export const ROWS_A_PAGE = 100;
/** More are nothing to read, and take the node’s time from others. */
const ROWS_MOST = 500;

/** How many rows a command is asked for, where an address may say so; the command’s own number for what is none. */
export function rowsAsked({ limit }: Place<unknown>['query'], usual?: number): number | undefined {
  return limit !== undefined && /^[1-9]\d*$/.test(limit) ? Math.min(ROWS_MOST, Number(limit)) : usual;
}

export interface PageAtHand<Row> {
  readonly rows: readonly Row[];
  /** How many rows stand before these. */
  readonly first: number;
  readonly size: number;
  /** Of the whole list. */
  readonly count: number;
}

/** What of the query says where the page of a list begins. */
export function startQuery(id: string): string {
  return `from-${id}`;
}

/** The rows of the page that the query names; all of them to print or to save (`whole`). */
export function pageAtHand<Row>(
  id: string,
  rows: readonly Row[],
  { query }: Pick<Place<unknown>, 'query'>,
  size: number = ROWS_A_PAGE,
): PageAtHand<Row> {
  const count = rows.length;
  if (query['whole'] === id) return { rows, first: 0, size: Math.max(size, count), count };
  const asked = query[startQuery(id)] ?? '';
  const wanted = /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
  // a list that has become shorter ends with its last page
  const first = wanted < count ? wanted : Math.max(0, Math.ceil(count / size) - 1) * size;
  return { rows: rows.slice(first, first + size), first, size, count };
}

/** Where a page of a list begins; the list stands in view again. */
export function pageHref(id: string, { path, query }: Place<unknown>, first: number): string {
  const whole = query['whole'] === id ? null : query['whole'];
  return `${href(path, { ...query, whole, [startQuery(id)]: first === 0 ? null : first })}#${id}`;
}

/** Links to the other pages; nothing where there are none. */
export function pagesAtHand<Row>(
  { words: { frame } }: Setting,
  id: string,
  place: Place<unknown>,
  { first, size, count, rows }: PageAtHand<Row>,
): Html {
  const isWhole = place.query['whole'] === id;
  if (rows.length === count && !isWhole) return NOTHING;
  if (isWhole)
    return html`<nav class="pages" aria-label="${frame.pages}"><a href="${pageHref(id, place, 0)}">${frame.inPages}</a></nav>`;
  const back = Math.max(0, first - size);
  const next = first + size;
  return html`<nav class="pages" aria-label="${frame.pages}">
${back > 0 && html`<a href="${pageHref(id, place, 0)}">${frame.fromStart}</a>`}
${first > 0 && html`<a rel="prev" href="${pageHref(id, place, back)}">${frame.previous}</a>`}
${next < count && html`<a rel="next" href="${pageHref(id, place, next)}">${frame.more}</a>`}
<a href="${href(place.path, { ...place.query, whole: id, [startQuery(id)]: null })}#${id}">${frame.whole}</a></nav>`;
}
