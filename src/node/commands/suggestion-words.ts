// What a line of the bank may be, in words: whose it is, what speaks for it, and how sure that is.

import type { Reason, Suggestion, WaitingLine } from '../../views/bank-queue.ts';
import { shortId } from './wording.ts';
import { joined, word } from './cells.ts';
import { type Line, type Sentence, sentence } from '../sentence.ts';
import type { CellWord } from './cell-words.ts';
import { postingLine } from './posting-line.ts';

const BECAUSE: Readonly<Record<Reason, CellWord>> = {
  amount: 'same amount',
  reference: 'its reference',
  order: 'a whole order',
  account: 'its account',
  contract: 'its contract',
  name: 'a name',
  date: 'the days',
};

const SHOWN_MAX = 4;

function idsOf({ parts }: Suggestion): Line {
  const shown = parts
    .slice(0, SHOWN_MAX)
    .map(({ entry }) => shortId(entry))
    .join(',');
  const more = parts.length - SHOWN_MAX;
  return more > 0 ? sentence('{shown} and {more} more', { shown, more }) : shown;
}

/** `8a1b2c3d loan paid in, contract 4, Dieter Weiß`; several entries that are the line together stand before it with commas. */
export function suggestionLine(suggestion: Suggestion): Sentence {
  const { what, about } = suggestion;
  return sentence('{entries} {what}', {
    entries: idsOf(suggestion),
    what: joined([postingLine({ what, memo: '' }), about].filter((part) => part !== '')),
  });
}

/** The best suggestion with what speaks for it; all that are as good as it; what one person has said already. */
export function waitingLine({ suggestions, half, isSure, isAmbiguous }: WaitingLine): Line {
  if (half !== null)
    return sentence('{person} has said: {entries}; a second must', {
      person: half.by,
      entries: half.parts.map(({ entry }) => shortId(entry)).join(', '),
    });
  const [best] = suggestions;
  if (best === undefined) return '';
  const reasons = joined(best.because.map((one) => word(BECAUSE[one])));
  const figures = { suggestion: suggestionLine(best), reasons };
  if (isAmbiguous) {
    const alike = suggestions.filter(({ score }) => score === best.score);
    return alike.length > 1
      ? sentence('unclear, one of: {alike} ({reasons})', {
          alike: joined(alike.map(suggestionLine), '; '),
          reasons,
        })
      : sentence('unclear, other lines fit as well: {suggestion} ({reasons})', figures);
  }
  return isSure
    ? sentence('{suggestion} ({reasons})', figures)
    : sentence('perhaps {suggestion} ({reasons})', figures);
}
