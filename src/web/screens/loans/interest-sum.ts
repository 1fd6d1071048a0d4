// The sum behind the interest of a contract: for every year the amounts, their days, their rate, and what they bear.

import { fill, type Html, html } from '../../html.ts';
import { unfolding } from '../../parts/figure.ts';
import { table } from '../../parts/table.ts';
import { countOf, dateOf, moneyOf, rateOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import { amount, date, type Setting } from '../../setting.ts';

export interface InterestYear {
  readonly year: number;
  readonly untilDate: string;
  readonly booked: boolean;
  readonly interestMinor: string;
  readonly lines: readonly {
    readonly of: string;
    readonly amountMinor: string;
    readonly fromDate: string;
    readonly toDate: string;
    readonly days: number;
    readonly yearFraction: string;
    readonly ratePpm: string;
    /** Unrounded, in major units, with a decimal point. */
    readonly interest: string;
  }[];
}

function yearTable(
  setting: Setting,
  { year, lines, interestMinor }: InterestYear,
  caption: string,
  place: Place<unknown>,
): Html {
  const { loans, books } = setting.words;
  return table(setting, {
    id: `interest-${year}`,
    caption,
    captionShown: false,
    rows: lines,
    place,
    stacked: true,
    columns: [
      {
        head: loans.of,
        is: 'name',
        cell: ({ of }) => (of === 'opening' ? loans.sorts.opening : loans.sorts.movement),
      },
      { head: loans.from, wide: true, cell: ({ fromDate }) => dateOf(setting, fromDate) },
      { head: loans.to, wide: true, cell: ({ toDate }) => dateOf(setting, toDate) },
      { head: loans.days, is: 'figure', cell: ({ days }) => countOf(setting, days) },
      { head: loans.partOfYear, is: 'figure', wide: true, cell: ({ yearFraction }) => yearFraction },
      { head: loans.rate, is: 'figure', cell: ({ ratePpm }) => rateOf(setting, ratePpm) },
      { head: loans.amount, is: 'figure', cell: ({ amountMinor }) => moneyOf(setting, amountMinor) },
      {
        head: loans.interest,
        is: 'figure',
        cell: ({ interest }) => interest.replace('.', setting.formats.decimal),
      },
    ],
    foot: [books.sum, '', '', '', '', '', '', moneyOf(setting, interestMinor)],
  });
}

/** Every year unfolds; the newest stands open. */
export function interestSum(setting: Setting, years: readonly InterestYear[], place: Place<unknown>): Html {
  const { loans } = setting.words;
  if (years.length === 0) return html`<p class="empty">${loans.noYears}</p>`;
  const drawn = years.toReversed().map((year) => {
    const heading = fill(loans.year, {
      year: year.year,
      date: date(setting, year.untilDate),
      interest: amount(setting, year.interestMinor),
    });
    const shown = html`${heading}${!year.booked && html` <span class="pencil">${loans.notBooked}</span>`}`;
    return unfolding(`year-${year.year}`, shown, yearTable(setting, year, heading, place));
  });
  return html`<p>${loans.sumLead}</p>${drawn}`;
}
