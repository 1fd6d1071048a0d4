// Figures, days and instants as elements: exact for machines, by locale for people.

import { formatDate } from '../../kernel/calendar.ts';
import { counted, fill, type Html, html } from '../html.ts';
import {
  amount,
  civilDateOf,
  count,
  date,
  instant,
  instantForMachines,
  money,
  rate,
  type Setting,
} from '../setting.ts';

const DASH = html`<span class="none">–</span>`;

/** An amount without its currency, for columns; a dash for null. */
export function moneyOf(setting: Setting, minor: string | null): Html {
  if (minor === null) return DASH;
  return html`<data class="figure" value="${minor}">${money(setting, minor)}</data>`;
}

/** An amount with its currency. */
export function amountOf(setting: Setting, minor: string | null): Html {
  if (minor === null) return DASH;
  return html`<data class="figure" value="${minor}">${amount(setting, minor)}</data>`;
}

/** A rate in per cent, of millionths. */
export function rateOf(setting: Setting, ppm: string | null): Html {
  return ppm === null ? DASH : html`<data class="figure" value="${ppm}">${rate(setting, ppm)}</data>`;
}

export function countOf(setting: Setting, n: number | string | null): Html {
  return n === null ? DASH : html`<data class="figure" value="${n}">${count(setting, n)}</data>`;
}

/** A civil day: a number of days or `2026-11-26`. */
export function dateOf(setting: Setting, day: number | string | null): Html {
  const civil = day === null ? null : civilDateOf(day);
  if (civil === null) return DASH;
  return html`<time datetime="${formatDate(civil)}">${date(setting, civil)}</time>`;
}

/** An instant; a dash for null and for never (0). */
export function instantOf(setting: Setting, ms: number | null): Html {
  if (ms === null || ms === 0) return DASH;
  const [day, ...time] = instant(setting, ms).split(' ');
  return html`<time datetime="${instantForMachines(ms)}"><span class="day">${day}</span> ${time.join(' ')}</time>`;
}

/** A key or a digest, cut short for reading and whole for copying. */
export function keyOf(key: string | null): Html {
  if (key === null || key === '') return DASH;
  return html`<code class="key" title="${key}">${key.slice(0, 8)}${key.length > 8 && '…'}</code>`;
}

/** How far the order is final. */
export function orderText(
  setting: Setting,
  { pending, length }: { readonly pending: number; readonly length: number },
): string {
  const { allFinal, someWait } = setting.words.frame;
  if (pending > 0) return counted(someWait, pending, count(setting, pending));
  return fill(length === 1 ? allFinal.one : allFinal.many, { n: count(setting, length) });
}
