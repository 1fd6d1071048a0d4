// What the books moved on the bank account, by the entry from which it follows: the other side of the bank's lines.

import type { Draft } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { type Posting, postingCount } from '../ledger/facts.ts';
import { type Move, moves, type Part, unseen } from './tables.ts';

/** Writes a move, and whether lines still have to explain it. */
export function putMove(draft: Draft, entry: string, move: Move): void {
  draft.put(moves, entry, move);
  const key = `${ordinal(move.date)}/${entry}`;
  const restMinor = move.minor - move.explainedMinor;
  if (restMinor !== 0n) draft.put(unseen, key, { date: move.date, restMinor });
  else if (draft.get(unseen, key) !== null) draft.remove(unseen, key);
}

/** What of the posting of an entry explains no line yet. */
export function moveRest(state: Reader, entry: string): bigint {
  const move = state.get(moves, entry);
  return move === null ? 0n : move.minor - move.explainedMinor;
}

/** Lets a part of a move be explained; below zero it waits again. */
export function moveBy(draft: Draft, { entry, amountMinor }: Part): void {
  const move = draft.get(moves, entry);
  if (move !== null) putMove(draft, entry, { ...move, explainedMinor: move.explainedMinor + amountMinor });
}

/** Notes what a posting moves on the bank account. The ledger has written it before. */
export function noteMove(draft: Draft, { date, lines }: Posting): void {
  let minor = 0n;
  for (const { account, minor: moved } of lines) {
    if (account[0] === 'assets' && account[1] === 'bank') minor += moved;
  }
  if (minor === 0n) return;
  const before = draft.get(moves, draft.causeId) ?? { minor: 0n, explainedMinor: 0n, date };
  putMove(draft, draft.causeId, {
    ...before,
    minor: before.minor + minor,
    posting: postingCount(draft),
  });
}
