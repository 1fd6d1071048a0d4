// One's own answers on their way to whom they answer: noted with the rows of the statement, so that a kill loses none, and handed
// over again and again for a month. Whoever cannot be reached holds up nobody else.

import type { FeedStore, Patience } from '../social/ports.ts';
import type { SignedStatement } from '../social/statement.ts';
import { aFewAtATime } from './outside.ts';
import type { Row } from './shelf/shelf.ts';
import type { TakingIn } from './taking-in.ts';

/** Tried for so long to reach whom an answer is for. Milliseconds. */
const TRIED_FOR_MS = 30 * 86_400_000;

/** Notes that an answer has to be handed to the feed that it is about; not one of long ago, whose rows are made again. */
export function mustBeHanded(
  { shelf, nowMs }: Pick<TakingIn, 'shelf' | 'nowMs'>,
  { id, statement, bytes }: SignedStatement,
): void {
  const { body, author, atMs } = statement;
  if (body.is !== 'reply' || body.to.source.is !== 'feed' || body.to.source.key === author) return;
  if (atMs < nowMs() - TRIED_FOR_MS) return;
  const sql = 'INSERT OR IGNORE INTO outgoing (id, to_key, said_ms, statement) VALUES (?, ?, ?, ?)';
  shelf.change(sql, id, body.to.source.key, nowMs(), bytes);
}

/** Hands over what waits; how many were taken. The time is for each person's answers together. */
export async function handOver(
  { shelf, nowMs }: TakingIn,
  feeds: Pick<FeedStore, 'hand'>,
  patience: Patience,
): Promise<number> {
  shelf.change('DELETE FROM outgoing WHERE said_ms < ?', nowMs() - TRIED_FOR_MS);
  const rows = shelf.all('SELECT id, to_key, statement FROM outgoing ORDER BY said_ms, id');
  const waiting = Map.groupBy(rows, (row) => String(row['to_key']));
  let taken = 0;
  const isTaken = async (to: string, { id, statement }: Row): Promise<boolean> => {
    if (typeof id !== 'string' || !(statement instanceof Uint8Array)) return false;
    if (!(await feeds.hand(to, statement, patience))) return false;
    shelf.change('DELETE FROM outgoing WHERE id = ?', id);
    taken++;
    return true;
  };
  await aFewAtATime([...waiting], async ([to, answers]) => {
    const endMs = nowMs() + (patience.timeoutMs ?? 0);
    // one that was refused is answered for at once; where nobody answers, the time is over
    for (const answer of answers) if (!(await isTaken(to, answer)) && nowMs() >= endMs) return;
  });
  return taken;
}
