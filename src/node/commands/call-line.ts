// When the money of a contract can be called, as a line that every language says.

import type { NoticePeriod } from '../../contexts/loans/facts.ts';
import { type Line, plural, type Sentence, sentence } from '../sentence.ts';
import { word } from './cells.ts';

type NoticeEnd = Exclude<NoticePeriod['to'], 'day'>;

/** `6 months to the end of a quarter`. */
function toTheEnd(length: Sentence, to: NoticeEnd): Sentence {
  switch (to) {
    case 'month':
      return sentence('{length} to the end of a month', { length });
    case 'quarter':
      return sentence('{length} to the end of a quarter', { length });
    case 'half-year':
      return sentence('{length} to the end of a half-year', { length });
    case 'year':
      return sentence('{length} to the end of a year', { length });
  }
}

function lengthOf({ is, count }: NoticePeriod): Sentence {
  if (is === 'days') return plural(count, ['{n} day', '{n} days']);
  return count > 0 && count % 12 === 0
    ? plural(count / 12, ['{n} year', '{n} years'])
    : plural(count, ['{n} month', '{n} months']);
}

function noticeLine({ to, ...period }: NoticePeriod): Sentence {
  const length = lengthOf({ to, ...period });
  return to === 'day' ? length : toTheEnd(length, to);
}

/** `3 months`, `until 2018-12-31`, `3 months, ends on 2018-12-31`. */
export function callLine({
  notice,
  endDate,
}: {
  readonly notice: NoticePeriod | null;
  readonly endDate: number | null;
}): Line {
  if (endDate === null) return notice === null ? word('none') : noticeLine(notice);
  return notice === null
    ? sentence('until {endDate}', { endDate })
    : sentence('{notice}, ends on {endDate}', { notice: noticeLine(notice), endDate });
}
