// What of the bank's statements nothing explains yet, what of the books the bank has not shown yet, and which of the two may be the same.
// A suggestion is only that: a treasurer says what it is.

import { ordinal, type Reader } from '../kernel/state.ts';
import {
  bankAccounts,
  explanations,
  halfExplained,
  lines,
  moves,
  type Part,
  unexplained,
  unseen,
} from '../contexts/banking/tables.ts';
import { journal } from '../contexts/ledger/tables.ts';

/** Something in the books that moved money on the bank account and that no line explains whole. */
export interface UnseenMove {
  readonly entry: string;
  readonly date: number;
  readonly movedMinor: bigint;
  readonly restMinor: bigint;
  readonly what: string;
  readonly memo: string;
  /** The last parts of the other accounts of the posting: short names of enterprises, assets, series. */
  readonly names: readonly string[];
}

export interface Suggestion {
  readonly entry: string;
  readonly amountMinor: bigint;
  readonly what: string;
  /** What speaks for it. */
  readonly because: readonly ('amount' | 'reference' | 'name' | 'date')[];
  readonly score: number;
}

/** A line of the bank that is not explained whole. */
export interface WaitingLine {
  readonly id: string;
  readonly account: string;
  readonly date: number;
  readonly amountMinor: bigint;
  readonly restMinor: bigint;
  readonly words: string;
  /** Where the charter wants two: what one person has said. */
  readonly half: { readonly by: string; readonly parts: readonly Part[] } | null;
  /** The best first. */
  readonly suggestions: readonly Suggestion[];
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
}

const WEIGHTS = { amount: 4, reference: 4, name: 2, date: 1 } as const;
/** A date alone, or a name alone, suggests nothing. */
const SCORE_LEAST = 4;
const SUGGESTIONS_MAX = 3;
const NEAR_DAYS = 7;
const REFERENCE_CHARACTERS_MIN = 3;

function unseenMoveOf(state: Reader, key: string): UnseenMove | null {
  const entry = key.slice(key.indexOf('/') + 1);
  const move = state.get(moves, entry);
  if (move === null) return null;
  const posting = state.get(journal, ordinal(move.posting));
  const others = (posting?.lines ?? []).map(({ account }) => account).filter((one) => one !== 'assets:bank');
  return {
    entry,
    date: move.date,
    movedMinor: move.minor,
    restMinor: move.minor - move.explainedMinor,
    what: posting?.what ?? '',
    memo: posting?.memo ?? '',
    names: [...new Set(others.map((account) => account.split(':').at(-1) ?? ''))],
  };
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/[\s-]+/g, ' ');

function suggestionFor(
  line: { readonly date: number; readonly restMinor: bigint; readonly words: string },
  move: UnseenMove,
): Suggestion | null {
  if (line.restMinor > 0n !== move.restMinor > 0n) return null;
  const words = folded(line.words);
  const because: (keyof typeof WEIGHTS)[] = [];
  if (line.restMinor === move.restMinor) because.push('amount');
  if (move.memo.length >= REFERENCE_CHARACTERS_MIN && words.includes(folded(move.memo)))
    because.push('reference');
  if (move.names.some((name) => name !== '' && words.includes(folded(name)))) because.push('name');
  if (Math.abs(line.date - move.date) <= NEAR_DAYS) because.push('date');
  const score = because.reduce((sum, one) => sum + WEIGHTS[one], 0);
  if (score < SCORE_LEAST) return null;
  const isLess = line.restMinor > 0n ? line.restMinor < move.restMinor : line.restMinor > move.restMinor;
  return {
    entry: move.entry,
    amountMinor: isLess ? line.restMinor : move.restMinor,
    what: move.what,
    because,
    score,
  };
}

function waitingLineOf(state: Reader, key: string, open: readonly UnseenMove[]): WaitingLine | null {
  const id = key.slice(key.indexOf('/') + 1);
  const line = state.get(lines, id);
  if (line === null) return null;
  const { account, date, amountMinor, words } = line;
  const restMinor = amountMinor - line.explainedMinor;
  const half = state.get(halfExplained, id);
  const suggestions = open
    .flatMap((move) => suggestionFor({ date, restMinor, words }, move) ?? [])
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SUGGESTIONS_MAX);
  return {
    id,
    account,
    date,
    amountMinor,
    restMinor,
    words,
    half: half === null ? null : { by: half.by[0] ?? '', parts: half.parts },
    suggestions,
  };
}

/** The oldest first, at most `limit` of each side. */
export function bankQueue(state: Reader, limit: number): BankQueue {
  const waiting = state.range(unexplained);
  const open = state.range(unseen);
  const shownMoves = open.slice(0, limit).flatMap(([key]) => unseenMoveOf(state, key) ?? []);
  return {
    accounts: state
      .range(bankAccounts)
      .map(([account, { throughDate, minor }]) => ({ account, throughDate, minor })),
    lines: waiting.slice(0, limit).flatMap(([key]) => waitingLineOf(state, key, shownMoves) ?? []),
    moves: shownMoves,
    lineCount: waiting.length,
    moveCount: open.length,
  };
}

/** What explains a line; null while nothing does. */
export function explanationOf(
  state: Reader,
  line: string,
): { readonly parts: readonly Part[]; readonly by: readonly string[] } | null {
  return state.get(explanations, line);
}
