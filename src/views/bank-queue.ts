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
  unexplained,
  unseen,
} from '../contexts/banking/tables.ts';
import { outsideHolders } from '../contexts/bonds/tables.ts';
import { journal } from '../contexts/ledger/tables.ts';
import { enterprises, people } from '../contexts/membership/tables.ts';

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
  /** Moves from before the month of the first line: what the accounts held then has them in it, and they are not in the list. */
  readonly earlierCount: number;
}

/** What only this node knows of lines: names of payers, and who has their account. By the line's id. */
export type PrivateWords = ReadonlyMap<string, readonly string[]>;
const NOTHING_KNOWN: PrivateWords = new Map();

const WEIGHTS = { amount: 4, reference: 4, name: 2, date: 1 } as const;
/** A date alone, or a name alone, suggests nothing. */
const SCORE_LEAST = 4;
const SUGGESTIONS_MAX = 3;
const NEAR_DAYS = 7;
/** Moves so far from a line are not looked at. */
const AROUND_DAYS = 90;
const AROUND_MAX = 2_000;
const REFERENCE_CHARACTERS_MIN = 3;

function unseenMoveOf(state: Reader, key: string): UnseenMove | null {
  const entry = key.slice(key.indexOf('/') + 1);
  const move = state.get(moves, entry);
  if (move === null) return null;
  const posting = state.get(journal, ordinal(move.posting));
  const others = (posting?.lines ?? []).map(({ account }) => account).filter((one) => one !== 'assets:bank');
  const memo = posting?.memo ?? '';
  const ends = others.map((account) => account.split(':').at(-1) ?? '');
  return {
    entry,
    date: move.date,
    movedMinor: move.minor,
    restMinor: move.minor - move.explainedMinor,
    what: posting?.what ?? '',
    memo,
    names: [
      ...new Set([
        ...ends,
        ...ends.flatMap((end) => titleOf(state, 'enterprise', end)),
        ...whoIn(state, memo),
      ]),
    ],
  };
}

/** What somebody is called beside the short name. */
function titleOf(state: Reader, is: string, name: string): readonly string[] {
  const titles = {
    person: state.get(people, name)?.name,
    enterprise: state.get(enterprises, name)?.title,
    outside: state.get(outsideHolders, name)?.title,
  };
  const title = is === 'person' || is === 'enterprise' || is === 'outside' ? titles[is] : undefined;
  return title === undefined ? [] : [title];
}

/** Postings of bonds and loans begin with whose money it is: `outside.loan-07: transfer 12`. */
function whoIn(state: Reader, memo: string): readonly string[] {
  const [, is = '', name = ''] = /^(person|enterprise|outside)\.([a-z0-9-]+)/.exec(memo) ?? [];
  return name === '' ? [] : [name, ...titleOf(state, is, name)];
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/[\s-]+/g, ' ');

/** A memo may begin with whose money it was (`friends, gift 7`, `person.anna: gift 7`); the bank shows the rest of it. */
function referencesIn(memo: string): readonly string[] {
  const rest = /^[^,:]*[,:] (.*)$/.exec(memo)?.[1] ?? '';
  return [memo, rest].filter((part) => part.length >= REFERENCE_CHARACTERS_MIN).map(folded);
}

/** A move with its words as they are compared. */
interface Candidate {
  readonly move: UnseenMove;
  readonly references: readonly string[];
  readonly names: readonly string[];
}

/** Makes each candidate once, however many lines it is compared with. */
class Candidates {
  readonly #state: Reader;
  readonly #made = new Map<string, Candidate | null>();

  constructor(state: Reader) {
    this.#state = state;
  }

  /** Those near a day. */
  around(date: number): readonly Candidate[] {
    const from = ordinal(Math.max(0, date - AROUND_DAYS));
    const near = this.#state.range(unseen, { from, to: ordinal(date + AROUND_DAYS + 1), limit: AROUND_MAX });
    return near.flatMap(([key]) => this.#candidate(key) ?? []);
  }

  #candidate(key: string): Candidate | null {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const move = unseenMoveOf(this.#state, key);
    const made =
      move === null
        ? null
        : {
            move,
            references: referencesIn(move.memo),
            names: move.names.map(folded).filter((name) => name !== ''),
          };
    this.#made.set(key, made);
    return made;
  }
}

function suggestionFor(
  line: { readonly date: number; readonly restMinor: bigint; readonly words: string },
  { move, references, names }: Candidate,
): Suggestion | null {
  if (line.restMinor > 0n !== move.restMinor > 0n) return null;
  const because: (keyof typeof WEIGHTS)[] = [];
  if (line.restMinor === move.restMinor) because.push('amount');
  if (references.some((one) => line.words.includes(one))) because.push('reference');
  if (names.some((name) => line.words.includes(name))) because.push('name');
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
  const compared = { date, restMinor, words: folded([words, ...(known.get(id) ?? [])].join(' ')) };
  const suggestions = candidates
    .around(date)
    .flatMap((candidate) => suggestionFor(compared, candidate) ?? [])
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

/** The oldest first, at most `limit` of each side. */
export function bankQueue(state: Reader, limit: number, known: PrivateWords = NOTHING_KNOWN): BankQueue {
  const waiting = state.range(unexplained);
  const all = state.range(unseen);
  const from = ordinal(firstDay(state) ?? 0);
  const open = all.filter(([key]) => key >= from);
  const candidates = new Candidates(state);
  return {
    accounts: state
      .range(bankAccounts)
      .map(([account, { throughDate, minor }]) => ({ account, throughDate, minor })),
    lines: waiting
      .slice(0, limit)
      .flatMap(([key]) => waitingLineOf(state, key.slice(key.indexOf('/') + 1), candidates, known) ?? []),
    moves: open.slice(0, limit).flatMap(([key]) => unseenMoveOf(state, key) ?? []),
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
