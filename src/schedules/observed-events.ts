// What was said about a contract after it began: a part prepaid (PP), notice given (XD). They stand beside the terms, as ACTUS has them:
// "eventsObserved": [{ "type": "PP", "time": "2026-06-01", "value": "2000" }, { "type": "XD", "time": "2026-09-15" }].

import { type Fraction, parseFraction, signOf } from './fraction.ts';
import { type Moment, parseMoment, timeKey } from './moment.ts';
import { shown, TermsRefused } from './refused.ts';

export interface Prepaid {
  readonly at: Moment;
  /** Above zero, whoever owes. */
  readonly amount: Fraction;
}

export interface ObservedEvents {
  /** In the order of time. */
  readonly prepaid: readonly Prepaid[];
  readonly noticeGiven: Moment | null;
}

export const NOTHING_OBSERVED: ObservedEvents = { prepaid: [], noticeGiven: null };

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function momentOf(raw: unknown): Moment {
  const at = parseMoment(textOf(raw));
  if (at !== null) return at;
  throw new TermsRefused('date-malformed', `eventsObserved, time: ${shown(textOf(raw))} is no date.`);
}

function amountOf(raw: unknown): Fraction {
  const amount = parseFraction(textOf(raw));
  if (amount === null)
    throw new TermsRefused('number-malformed', `eventsObserved, value: ${shown(textOf(raw))} is no number.`);
  if (signOf(amount) > 0) return amount;
  const says = `eventsObserved: ${shown(textOf(raw))} is prepaid; write it without a sign, above zero`;
  throw new TermsRefused('terms-contradict', `${says}.`);
}

/** Reads the list. What else than PP and XD stands in it is refused, since it would change the events. */
export function readObservedEvents(raw: unknown): ObservedEvents {
  if (raw === undefined || raw === null) return NOTHING_OBSERVED;
  if (!Array.isArray(raw))
    throw new TermsRefused('terms-not-understood', 'eventsObserved is no list of events.');
  const prepaid: Prepaid[] = [];
  let noticeGiven: Moment | null = null;
  for (const one of raw) {
    if (!isRecord(one))
      throw new TermsRefused('terms-not-understood', 'eventsObserved holds something that is no event.');
    const { type, time, value } = one;
    if (type === 'PP') prepaid.push({ at: momentOf(time), amount: amountOf(value) });
    else if (type === 'XD' && noticeGiven === null) noticeGiven = momentOf(time);
    else if (type === 'XD')
      throw new TermsRefused('terms-contradict', 'eventsObserved: notice is given twice.');
    else {
      const says = `eventsObserved: ${shown(textOf(type))} is not computed here; PP (prepaid) and XD (notice given) are`;
      throw new TermsRefused('term-not-supported', `${says}.`);
    }
  }
  return { prepaid: prepaid.toSorted((a, b) => timeKey(a.at) - timeKey(b.at)), noticeGiven };
}
