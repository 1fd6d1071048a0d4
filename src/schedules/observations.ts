// What markets said, as the case gives it: the value in force on a day is the last one observed up to then.

import type { CivilDate } from '../kernel/calendar.ts';
import { type Fraction, parseFraction } from './fraction.ts';
import { type Moment, onDay, parseMoment, timeKey, formatMoment } from './moment.ts';
import { shown, TermsRefused } from './refused.ts';

export interface Observation {
  readonly at: Moment;
  readonly value: Fraction;
}

/** By market object, in the order of time. */
export type Observations = ReadonlyMap<string, readonly Observation[]>;

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notUnderstood(code: string, says: string): TermsRefused {
  return new TermsRefused('terms-not-understood', `The observations of ${shown(code)} ${says}.`);
}

function readOne(code: string, raw: unknown): Observation {
  if (!isRecord(raw)) throw notUnderstood(code, 'hold something that is no { timestamp, value }');
  const { timestamp, value } = raw;
  const at = typeof timestamp === 'string' ? parseMoment(timestamp) : null;
  if (at === null) {
    const typed = typeof timestamp === 'string' ? shown(timestamp) : 'something';
    throw new TermsRefused('date-malformed', `The observations of ${shown(code)}: ${typed} is no date.`);
  }
  const number = typeof value === 'string' ? parseFraction(value) : null;
  if (number === null) {
    const typed = typeof value === 'string' ? shown(value) : 'something';
    throw new TermsRefused('number-malformed', `The observations of ${shown(code)}: ${typed} is no number.`);
  }
  return { at, value: number };
}

/** Reads `{ code: { identifier, data: [{ timestamp, value }] } }`; nothing at all counts as no observations. */
export function readObservations(raw: unknown): Observations {
  if (raw === undefined || raw === null) return new Map();
  if (!isRecord(raw))
    throw new TermsRefused('terms-not-understood', 'dataObserved is no object of market objects.');
  const entries = Object.entries(raw).map(([code, series]): [string, Observation[]] => {
    const data: unknown = isRecord(series) ? series['data'] : null;
    if (!Array.isArray(data)) throw notUnderstood(code, 'have no list "data"');
    const read = data.map((one) => readOne(code, one));
    return [code, read.sort((a, b) => timeKey(a.at) - timeKey(b.at))];
  });
  return new Map(entries);
}

// Halves the series, because a daily reset asks a daily series thousands of times.
function lastUpTo(series: readonly Observation[], date: CivilDate): Observation | undefined {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((series[middle]?.at.date ?? date) <= date) low = middle + 1;
    else high = middle;
  }
  return series[low - 1];
}

/** The observation in force on a day. Refuses with `observation-missing` where there is none yet. */
export function observed(
  observations: Observations,
  code: string | null,
  date: CivilDate,
  needsIt: string,
): Observation {
  const series = code === null ? undefined : observations.get(code);
  const found = series === undefined ? undefined : lastUpTo(series, date);
  if (found !== undefined) return found;
  const object = code === null ? 'no market object is named' : `${shown(code)} was not observed up to then`;
  const when = formatMoment(onDay(date)).slice(0, 10);
  throw new TermsRefused(
    'observation-missing',
    `${needsIt} of ${when} needs an observed value, but ${object}.`,
  );
}
