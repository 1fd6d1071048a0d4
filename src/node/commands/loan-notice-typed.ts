// When the money of a loan can be called, as people type it: `--notice "3 months to the end of a quarter"`, `--ends 2030-12-31`.

import type { NoticePeriod } from '../../contexts/loans/facts.ts';
import { noticeWords } from '../../register/notice-words.ts';
import { type Argument, type ArgumentValues, CommandTrouble } from '../command.ts';
import { option } from './arguments.ts';
import { numberOrNull, textOrNull } from './speaking.ts';

export const noticeOptions: readonly Argument[] = [
  option(
    'notice',
    'text',
    'the notice: 90, "30 days", "3 months", "6 months to the end of a quarter", "1 year"; 0 where none is needed',
  ),
  option('ends', 'date', 'the day on which the contract ends; without --notice it cannot be called before'),
];

export interface CallTyped {
  readonly notice: NoticePeriod | null;
  readonly endDate: number | null;
}

/** What was typed. Where neither is said, the notice is `otherwise`. */
export function callTyped(values: ArgumentValues, otherwise: NoticePeriod | null): CallTyped {
  const [typed, endDate] = [textOrNull(values, 'notice'), numberOrNull(values, 'ends')];
  if (typed === null) return { notice: endDate === null ? otherwise : null, endDate };
  const notice = noticeWords(typed);
  if (notice !== null) return { notice, endDate };
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${typed}" is no period of notice.`,
    next: 'Write days, months or years, up to ten years: 90, "3 months", "6 months to the end of a quarter", "1 year".',
  });
}
