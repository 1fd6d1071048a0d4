// Depreciation of an asset, once a month from the purchase on, in a straight line to the residual value (COMMUNE.md, table of postings).

import { addMonths, type CivilDate, dateOfInstant, instantOfDate } from '../../kernel/calendar.ts';
import { type Draft, task } from '../../kernel/kind.ts';
import { accounts, post } from '../ledger/facts.ts';
import { depreciatedAfter } from './amounts.ts';
import { assetOf, bookValueOf } from './facts.ts';
import { bookValues } from './tables.ts';

/** A month of an asset's depreciation is over; the subject is the asset. */
export const depreciationDue = task('property.depreciation');

/** Books the next month, and puts the one after it on the agenda. Sold assets and finished schedules are left alone. */
export function depreciateMonth(draft: Draft, name: string): void {
  const asset = assetOf(draft, name);
  const book = bookValueOf(draft, name);
  if (asset === null || asset.bought === null || asset.depreciation === null || book === null) return;
  const { months, residualMinor } = asset.depreciation;
  if (book.monthsDone >= months) return;
  const monthsDone = book.monthsDone + 1;
  const depreciatedMinor = depreciatedAfter({ costMinor: book.costMinor, residualMinor, months }, monthsDone);
  const minor = depreciatedMinor - book.depreciatedMinor;
  draft.put(bookValues, name, { ...book, depreciatedMinor, monthsDone });
  post(draft, {
    date: dateOfInstant(draft.nowMs),
    what: 'depreciation',
    lines: [
      { account: accounts.depreciation(name), minor },
      { account: accounts.accumulatedDepreciation(name), minor: -minor },
    ],
  });
  if (monthsDone < months) {
    const next = addMonths(asset.bought.date as CivilDate, monthsDone + 1);
    draft.schedule(instantOfDate(next), depreciationDue, name);
  }
}
