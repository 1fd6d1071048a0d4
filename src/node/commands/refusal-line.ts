// Why an entry was refused, as a line that every language says.

import type { Figures } from '../../kernel/kind.ts';
import { refusalText, ruleWords } from '../../views/refusal-text.ts';
import { sentence, type Sentence, unworded } from '../sentence.ts';
import { seriesState } from './cells.ts';
import { kinds } from './rule-book.ts';

interface RefusedOne {
  readonly kind: string;
  readonly rule: string;
  readonly figures: Figures;
}

/** What the broken rule says, with the figures of the case; a rule that this version does not know is in English alone. */
export function refusalLine({ kind, rule, figures }: RefusedOne, currency: string): Sentence {
  const words = ruleWords(kinds, kind, rule);
  if (words === null) return unworded(refusalText(null, { rule, figures }, currency).says);
  const { state } = figures;
  // the rules of bonds tell of the state of a series, the others of that of an asset, an auction or a proposal
  const isOfSeries = kind.startsWith('bonds.') && typeof state === 'string';
  return sentence(words.says, isOfSeries ? { ...figures, state: seriesState(state) } : figures, currency);
}
