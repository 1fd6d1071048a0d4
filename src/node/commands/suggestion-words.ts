// What a line of the bank may be, in words: whose it is, what speaks for it, and how sure that is.

import type { Reason, Suggestion, WaitingLine } from '../../views/bank-queue.ts';
import { shortId } from './wording.ts';

const BECAUSE: Readonly<Record<Reason, string>> = {
  amount: 'same amount',
  reference: 'its reference',
  order: 'a whole order',
  account: 'its account',
  contract: 'its contract',
  name: 'a name',
  date: 'the days',
};

const SHOWN_MAX = 4;

function idsOf({ parts }: Suggestion): string {
  const shown = parts.slice(0, SHOWN_MAX).map(({ entry }) => shortId(entry));
  const more = parts.length - shown.length;
  return `${shown.join(',')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `8a1b2c3d loan paid in, contract 4, Dieter Weiß`; several entries that are the line together stand before it with commas. */
export function suggestionWords(suggestion: Suggestion): string {
  const { what, about } = suggestion;
  return `${idsOf(suggestion)} ${[what, about].filter((part) => part !== '').join(', ')}`;
}

/** The best suggestion with what speaks for it; all that are as good as it; what one person has said already. */
export function lineWords({ suggestions, half, isSure, isAmbiguous }: WaitingLine): string {
  if (half !== null)
    return `${half.by} has said: ${half.parts.map(({ entry }) => shortId(entry)).join(', ')}; a second must`;
  const [best] = suggestions;
  if (best === undefined) return '';
  const reasons = best.because.map((one) => BECAUSE[one]).join(', ');
  if (isAmbiguous) {
    const alike = suggestions.filter(({ score }) => score === best.score);
    return alike.length > 1
      ? `unclear, one of: ${alike.map(suggestionWords).join('; ')} (${reasons})`
      : `unclear, other lines fit as well: ${suggestionWords(best)} (${reasons})`;
  }
  return `${isSure ? '' : 'perhaps '}${suggestionWords(best)} (${reasons})`;
}
