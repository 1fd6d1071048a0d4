// What the books moved on the bank account, by the entry from which it follows: the other side of the bank's lines.

import type { Draft } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import { type Posting, postingCount } from '../ledger/facts.ts';
import { type Move, moves, unseen } from './tables.ts';

/** Writes a move, and whether lines still have to explain it. */
export function putMove(draft: Draft, entry: string, move: Move): void {
  draft.put(moves, entry, move);
  const key = `${ordinal(move.date)}/${entry}`;
  const restMinor = move.minor - move.explainedMinor;
  if (restMinor !== 0n) draft.put(unseen, key, { date: move.date, restMinor });
  else if (draft.get(unseen, key) !== null) draft.remove(unseen, key);
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
