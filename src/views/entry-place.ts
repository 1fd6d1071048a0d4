// One entry at its place in the order: which log carries it, whether it counted, what it posted, and who vouches for it.

import { witnessesInForce } from '../contexts/governance/facts.ts';
import { logs } from '../contexts/governance/tables.ts';
import { postingCount } from '../contexts/ledger/facts.ts';
import { journal } from '../contexts/ledger/tables.ts';
import { finalLength, orderedLength } from '../contexts/order/facts.ts';
import { batches, refusals, unread } from '../contexts/order/types.ts';
import type { Figures } from '../kernel/kind.ts';
import { ordinal, type Reader } from '../kernel/state.ts';
import type { JournalEntry } from './journal.ts';
import { figuresOf } from './refusal-text.ts';

export interface EntryPlace {
  /** 0-based. */
  readonly position: number;
  /** The log that carries it, and its block there. */
  readonly log: string;
  readonly seq: number;
  readonly node: string | null;
  readonly isFinal: boolean;
  readonly counted: boolean;
  readonly refused: { readonly rule: string; readonly figures: Figures } | null;
  /** Titles of the witnesses in force that vouch for it. */
  readonly vouchedBy: readonly string[];
  /** What it posted, and what fell due with it; at most `POSTINGS_MAX`. */
  readonly postings: readonly JournalEntry[];
}

const POSTINGS_MAX = 200;

/** The number of the first posting at or after a position: postings stand in the journal in the order of their entries. */
function firstPostingAt(state: Reader, position: number): number {
  let [low, high] = [1, postingCount(state) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = state.get(journal, ordinal(middle));
    if (row !== null && row.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function postingsOf(state: Reader, position: number): readonly JournalEntry[] {
  const first = firstPostingAt(state, position);
  return state
    .range(journal, { from: ordinal(first), limit: POSTINGS_MAX })
    .map(([key, row]) => ({ number: Number(key), ...row }))
    .filter((row) => row.position === position);
}

/** The entry at a position; null where the order does not reach. */
export function entryPlace(state: Reader, position: number): EntryPlace | null {
  if (position >= orderedLength(state)) return null;
  const found = state.range(batches, { from: ordinal(position + 1), limit: 1 })[0];
  if (found === undefined) return null;
  const [length, { log, seqs }] = found;
  const seq = seqs[position - (Number(length) - seqs.length)];
  if (seq === undefined) return null;
  const refused = state.get(refusals, ordinal(position));
  return {
    position,
    log,
    seq,
    node: state.get(logs, log)?.title ?? null,
    isFinal: position < finalLength(state),
    counted: refused === null && state.get(unread, ordinal(position)) === null,
    refused: refused === null ? null : { rule: refused.rule, figures: figuresOf(refused.figures) },
    vouchedBy: witnessesInForce(state)
      .filter(({ sealedLength }) => sealedLength > position)
      .map(({ title }) => title),
    postings: postingsOf(state, position),
  };
}
