// The title of a proposal whose proposer chose none: it was made of what it would do, in English, and other languages can say that.

import { type Proposed, proposedKind } from '../../contexts/governance/proposing.ts';
import { decode } from '../../kernel/codec.ts';
import type { Envelope } from '../../kernel/entry.ts';
import type { Sentence } from '../sentence.ts';
import { actionLine } from './action-text.ts';

/** What such a title says; null where somebody chose a title, and for other entries. */
export function plainTitleOf(
  { kind, body }: Pick<Envelope, 'kind' | 'body'>,
  currency: string,
): Sentence | null {
  if (kind !== proposedKind.kind) return null;
  const read = decode<Proposed>(proposedKind.body, body);
  if ('fault' in read) return null;
  const does = actionLine(read.value.action, currency);
  return does.says === read.value.title ? does : null;
}
