// What of the bank's statements nothing explains yet, what of the books the bank has not shown yet, and which of the two may be the same.
// A suggestion is only that: a treasurer says what it is.

import { parseDate } from '../kernel/calendar.ts';
import { ordinal, type Reader } from '../kernel/state.ts';
import {
  bankAccounts,
  explanations,
  halfExplained,
  lines,
  monthSums,
  moves,
  type Part,
  statements,
  unexplained,
  unseen,
} from '../contexts/banking/tables.ts';
import { journal } from '../contexts/ledger/tables.ts';
import { Candidates, comparedLine, type Known } from './bank-candidates.ts';
import { type Suggestions, suggestionsFor } from './bank-suggestions.ts';
import { cancelledPairs, type UnseenMove, unseenMoveOf } from './unseen-moves.ts';

export type { Reason, Suggestion } from './bank-suggestions.ts';
export type { UnseenMove } from './unseen-moves.ts';

/** A line of the bank that is not explained whole. */
export interface WaitingLine extends Suggestions {
  readonly id: string;
  readonly account: string;
  readonly date: number;
  readonly amountMinor: bigint;
  readonly restMinor: bigint;
  readonly words: string;
  /** Where the charter wants two: what one person has said. */
  readonly half: { readonly by: string; readonly parts: readonly Part[] } | null;
}

export interface BankQueue {
  readonly accounts: readonly {
    readonly account: string;
    readonly throughDate: number;
    readonly minor: bigint;
  }[];
  readonly lines: readonly WaitingLine[];
  readonly moves: readonly UnseenMove[];
  /** How many there are altogether; the lists may be shorter. */
  readonly lineCount: number;
  readonly moveCount: number;
  /** Moves from before the month of the first line: what the accounts held then has them in it, and they are not in the list; nor is the balance with which the books began. */
  readonly earlierCount: number;
}

/** What only this node knows of lines: names of payers, and who has their account. By the line's id. */
export type PrivateWords = ReadonlyMap<string, Known>;
const NOTHING_KNOWN: PrivateWords = new Map();

function waitingLineOf(
  state: Reader,
  id: string,
  candidates: Candidates,
  known: PrivateWords,
): WaitingLine | null {
  const line = state.get(lines, id);
  if (line === null) return null;
  const { account, date, amountMinor, words } = line;
  const restMinor = amountMinor - line.explainedMinor;
  const half = state.get(halfExplained, id);
  const compared = comparedLine({ date, restMinor, words }, known.get(id));
  return {
    id,
    account,
    date,
    amountMinor,
    restMinor,
    words,
    half: half === null ? null : { by: half.by[0] ?? '', parts: half.parts },
    ...suggestionsFor(compared, candidates),
  };
}

/** An entry explains one line: of several lines that want it the one with the most behind it is sure, or none where they are equal. */
function withoutRivals(waiting: readonly WaitingLine[]): readonly WaitingLine[] {
  const wanted = new Map<string, number[]>();
  for (const { isSure, suggestions } of waiting) {
    const [best] = suggestions;
    if (!isSure || best === undefined) continue;
    for (const { entry } of best.parts) wanted.set(entry, [...(wanted.get(entry) ?? []), best.score]);
  }
  return waiting.map((line) => {
    const [best] = line.suggestions;
    if (!line.isSure || best === undefined) return line;
    const rivals = best.parts.flatMap(({ entry }) => wanted.get(entry) ?? []);
    const most = rivals.reduce((a, b) => Math.max(a, b), best.score);
    const isAlone = rivals.filter((score) => score === best.score).length === best.parts.length;
    if (best.score === most && isAlone) return line;
    return { ...line, isSure: false, isAmbiguous: best.score === most };
  });
}

/** The first day of the first month that has a line; null without one. */
function firstDay(state: Reader): number | null {
  const months = state
    .range(bankAccounts)
    .flatMap(([account]) =>
      state
        .range(monthSums, { prefix: `${account}/`, limit: 1 })
        .map(([key]) => key.slice(account.length + 1)),
    );
  const [first] = months.toSorted();
  return first === undefined ? null : parseDate(`${first}-01`);
}

/** What an account held before its first statement, and the first day of that statement that has a line. */
function openingOf(state: Reader, account: string): { readonly minor: bigint; readonly date: number } | null {
  const [first] = state.range(statements, { prefix: `${account}/`, limit: 1 });
  if (first === undefined) return null;
  const [, { closingMinor, lines: ids, throughDate }] = first;
  const own = ids.flatMap((id) => state.get(lines, id) ?? []);
  return {
    minor: own.reduce((left, { amountMinor }) => left - amountMinor, closingMinor),
    date: own.reduce((least, { date }) => Math.min(least, date), throughDate),
  };
}

/** Tells the balance with which the books began, where statements begin with the same: no line of the bank will ever be it. */
function booksBegan(state: Reader): (key: string) => boolean {
  const openings = state.range(bankAccounts).flatMap(([account]) => openingOf(state, account) ?? []);
  const sumMinor = openings.reduce((sum, { minor }) => sum + minor, 0n);
  return (key) => {
    const move = state.get(moves, key.slice(key.indexOf('/') + 1));
    if (move === null || move.explainedMinor !== 0n) return false;
    const isEqual =
      openings.some(({ minor, date }) => minor === move.minor && move.date <= date) ||
      (move.minor === sumMinor && openings.every(({ date }) => move.date <= date));
    const posting = isEqual ? state.get(journal, ordinal(move.posting)) : null;
    return posting !== null && posting.lines.some(({ account }) => account === 'equity:carried-over');
  };
}

/** So many lines are weighed against one another; for more the node would work too long. */
const WEIGHED_TOGETHER = 200;

/** The oldest first, at most `limit` of each side after the first `skipped` ones. */
export function bankQueue(
  state: Reader,
  limit: number,
  known: PrivateWords = NOTHING_KNOWN,
  skipped = 0,
): BankQueue {
  const waiting = state.range(unexplained);
  const all = state.range(unseen);
  const from = ordinal(firstDay(state) ?? 0);
  const isOpening = booksBegan(state);
  const open = all.filter(([key]) => key >= from && !isOpening(key));
  const candidates = new Candidates(state);
  const pairs = cancelledPairs(state);
  // lines are weighed against the same others on whatever page they stand
  const first = skipped - (skipped % WEIGHED_TOGETHER);
  return {
    accounts: state
      .range(bankAccounts)
      .map(([account, { throughDate, minor }]) => ({ account, throughDate, minor })),
    lines: withoutRivals(
      waiting
        .slice(first, skipped + limit)
        .flatMap(([key]) => waitingLineOf(state, key.slice(key.indexOf('/') + 1), candidates, known) ?? []),
    ).slice(skipped - first),
    moves: open.slice(skipped, skipped + limit).flatMap(([key]) => unseenMoveOf(state, key, pairs) ?? []),
    lineCount: waiting.length,
    moveCount: open.length,
    earlierCount: all.length - open.length,
  };
}

/** One line, as in the queue. */
export function waitingLine(
  state: Reader,
  id: string,
  known: PrivateWords = NOTHING_KNOWN,
): WaitingLine | null {
  return waitingLineOf(state, id, new Candidates(state), known);
}

/** The entries of the books that no line explains whole. */
export function unseenEntries(state: Reader): readonly string[] {
  return state.range(unseen).map(([key]) => key.slice(key.indexOf('/') + 1));
}

/** What explains a line; null while nothing does. */
export function explanationOf(
  state: Reader,
  line: string,
): { readonly parts: readonly Part[]; readonly by: readonly string[] } | null {
  return state.get(explanations, line);
}
