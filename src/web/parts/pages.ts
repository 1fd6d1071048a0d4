// Pages of a list that is at hand as a whole: drawn a part at a time, so that ten thousand rows stay a page to read.

import type { Place } from '../screen.ts';

/** The rows of the page that `before` in the query names, and what it is for the next one. */
export function pageAtHand<Row>(
  rows: readonly Row[],
  { query }: Pick<Place<unknown>, 'query'>,
  size: number,
): { readonly rows: readonly Row[]; readonly before: string | null } {
  const asked = query['before'] ?? '';
  const first = /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
  const end = first + size;
  return { rows: rows.slice(first, end), before: end < rows.length ? String(end) : null };
}
