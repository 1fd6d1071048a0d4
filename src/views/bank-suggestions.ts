// Which entries of the books a line of the bank may be: what speaks for each, sums of few entries of one party, and whether one of them stands out.
// A suggestion is only that: a treasurer says what it is.

import { ordinal, type Reader } from '../kernel/state.ts';
import { type Part, unseen } from '../contexts/banking/tables.ts';
import { cancelledPairs, type UnseenMove, unseenMoveOf } from './unseen-moves.ts';
import { containsName, containsPhrase, wordsOf } from './words-alike.ts';

export type Reason = 'amount' | 'reference' | 'account' | 'contract' | 'name' | 'date';

export interface Suggestion {
  /** One entry, or several of one party that are the line together. */
  readonly parts: readonly Part[];
  readonly what: string;
  readonly about: string;
  /** What speaks for it. */
  readonly because: readonly Reason[];
  readonly score: number;
}

export interface Suggestions {
  /** The best first. */
  readonly suggestions: readonly Suggestion[];
  /** One stands out: it is the line to the cent, and more than amount and day speaks for it. */
  readonly isSure: boolean;
  /** The best ones are as good as each other. */
  readonly isAmbiguous: boolean;
}

/** What only this node knows of a line: the payer's name, and the contacts who have that account. */
export interface Known {
  readonly names: readonly string[];
  /** `outside.lena` */
  readonly holders: readonly string[];
}

/** A line as it is compared. */
export interface Compared {
  readonly date: number;
  readonly restMinor: bigint;
  readonly words: string;
  readonly holders: readonly string[];
}

const WEIGHTS: Readonly<Record<Reason, number>> = {
  amount: 4,
  reference: 4,
  account: 4,
  contract: 2,
  name: 2,
  date: 1,
};
/** An account that is known as somebody else's speaks against it. */
const OTHER_ACCOUNT = -3;
/** A date alone, or a name alone, suggests nothing. */
const SCORE_LEAST = 4;
/** By so much the best one stands out. */
const LEAD_LEAST = 2;
const SUGGESTIONS_MAX = 3;
const NEAR_DAYS = 7;
/** Moves so far from a line are not looked at. */
const AROUND_DAYS = 90;
const AROUND_MAX = 2_000;
const REFERENCE_CHARACTERS_MIN = 3;
/** One transfer may be the sum of so many entries at most, of the nearest so many of its party. */
const SUM_ENTRIES_MAX = 4;
const SUM_CANDIDATES_MAX = 12;
const SUM_DAYS = 14;

/** A line with its words as they are compared. */
export function comparedLine(
  line: { readonly date: number; readonly restMinor: bigint; readonly words: string },
  known: Known | undefined,
): Compared {
  const words = wordsOf([line.words, ...(known?.names ?? [])].join(' '));
  return { date: line.date, restMinor: line.restMinor, words, holders: known?.holders ?? [] };
}

/** A memo may begin with whose money it was (`friends, gift 7`, `person.anna: gift 7`); the bank shows the rest of it. */
function referencesIn(memo: string): readonly string[] {
  const rest = /^[^,:]*[,:] (.*)$/.exec(memo)?.[1] ?? '';
  return [memo, rest].filter((part) => part.trim().length >= REFERENCE_CHARACTERS_MIN).map(wordsOf);
}

/** A move with its words as they are compared. */
interface Candidate {
  readonly move: UnseenMove;
  readonly references: readonly string[];
  readonly names: readonly string[];
  readonly contract: string;
}

/** Makes each candidate once, however many lines it is compared with. */
export class Candidates {
  readonly #state: Reader;
  readonly #made = new Map<string, Candidate | null>();
  readonly #pairs: ReadonlyMap<string, string>;

  constructor(state: Reader) {
    this.#state = state;
    this.#pairs = cancelledPairs(state);
  }

  /** Those near a day, without what was undone. */
  around(date: number): readonly Candidate[] {
    const from = ordinal(Math.max(0, date - AROUND_DAYS));
    const near = this.#state.range(unseen, { from, to: ordinal(date + AROUND_DAYS + 1), limit: AROUND_MAX });
    return near.flatMap(([key]) => this.#candidate(key) ?? []);
  }

  #candidate(key: string): Candidate | null {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const move = unseenMoveOf(this.#state, key, this.#pairs);
    const made =
      move === null || move.cancelledBy !== null
        ? null
        : {
            move,
            references: referencesIn(move.memo),
            names: move.names.map(wordsOf),
            contract: wordsOf(move.contract ?? ''),
          };
    this.#made.set(key, made);
    return made;
  }
}

/** What speaks for a candidate beside its amount and its day. */
function whoSpeaks(line: Compared, { move, references, names, contract }: Candidate): Reason[] {
  const because: Reason[] = [];
  if (references.some((one) => containsPhrase(line.words, one))) because.push('reference');
  if (move.party !== null && line.holders.includes(move.party)) because.push('account');
  if (containsPhrase(line.words, contract)) because.push('contract');
  if (names.some((name) => containsName(line.words, name))) because.push('name');
  return because;
}

const isNear = (line: Compared, move: UnseenMove, days: number): boolean =>
  Math.abs(line.date - move.date) <= days;

function scoreOf(line: Compared, because: readonly Reason[], party: string | null): number {
  const isOthers = party !== null && line.holders.length > 0 && !line.holders.includes(party);
  return because.reduce((sum, one) => sum + WEIGHTS[one], isOthers ? OTHER_ACCOUNT : 0);
}

function ofOne(line: Compared, candidate: Candidate): Suggestion | null {
  const { move } = candidate;
  if (line.restMinor > 0n !== move.restMinor > 0n) return null;
  const because: Reason[] = [
    ...(line.restMinor === move.restMinor ? (['amount'] as const) : []),
    ...whoSpeaks(line, candidate),
    ...(isNear(line, move, NEAR_DAYS) ? (['date'] as const) : []),
  ];
  const score = scoreOf(line, because, move.party);
  if (score < SCORE_LEAST) return null;
  const isLess = line.restMinor > 0n ? line.restMinor < move.restMinor : line.restMinor > move.restMinor;
  const amountMinor = isLess ? line.restMinor : move.restMinor;
  return { parts: [{ entry: move.entry, amountMinor }], what: move.what, about: move.about, because, score };
}

/** All choices of two to SUM_ENTRIES_MAX that come to the sum. */
function choicesOf(some: readonly Candidate[], sumMinor: bigint): readonly (readonly Candidate[])[] {
  const found: (readonly Candidate[])[] = [];
  const choose = (from: number, chosen: readonly Candidate[], leftMinor: bigint): void => {
    if (leftMinor === 0n && chosen.length > 1) found.push(chosen);
    if (leftMinor === 0n || chosen.length === SUM_ENTRIES_MAX) return;
    for (let at = from; at < some.length; at++) {
      const next = some[at];
      if (next !== undefined) choose(at + 1, [...chosen, next], leftMinor - next.move.restMinor);
    }
  };
  choose(0, [], sumMinor);
  return found;
}

function ofSum(line: Compared, chosen: readonly Candidate[]): Suggestion {
  const [first] = chosen;
  const who = new Set(chosen.flatMap((one) => whoSpeaks(line, one)));
  const because: Reason[] = ['amount', ...who];
  if (chosen.every(({ move }) => isNear(line, move, NEAR_DAYS))) because.push('date');
  return {
    parts: chosen.map(({ move }) => ({ entry: move.entry, amountMinor: move.restMinor })),
    what: [...new Set(chosen.map(({ move }) => move.what))].join(' + '),
    about: [...new Set(chosen.map(({ move }) => move.about))].join('; '),
    because,
    score: scoreOf(line, because, first?.move.party ?? null),
  };
}

/** Sums of entries of one party, where something says that the line is of that party. */
function sumsFor(line: Compared, near: readonly Candidate[]): readonly Suggestion[] {
  const byParty = new Map<string, Candidate[]>();
  for (const candidate of near) {
    const { move } = candidate;
    if (move.party === null || move.restMinor > 0n !== line.restMinor > 0n) continue;
    if (!isNear(line, move, SUM_DAYS)) continue;
    byParty.set(move.party, [...(byParty.get(move.party) ?? []), candidate]);
  }
  return [...byParty.values()].flatMap((some) => {
    if (some.length < 2 || !some.some((one) => whoSpeaks(line, one).length > 0)) return [];
    const nearest = some.toSorted(
      (a, b) => Math.abs(a.move.date - line.date) - Math.abs(b.move.date - line.date),
    );
    return choicesOf(nearest.slice(0, SUM_CANDIDATES_MAX), line.restMinor).map((one) => ofSum(line, one));
  });
}

const saysWho = ({ because }: Suggestion): boolean =>
  because.some((one) => one !== 'amount' && one !== 'date');

/** What a line may be, the best first, and how sure that is. */
export function suggestionsFor(line: Compared, candidates: Candidates): Suggestions {
  const near = candidates.around(line.date);
  const single = near.flatMap((candidate) => ofOne(line, candidate) ?? []);
  const isSettled = single.some((one) => one.because.includes('amount') && saysWho(one));
  const sums = isSettled ? [] : sumsFor(line, near);
  const all = [...single, ...sums].toSorted((a, b) => b.score - a.score);
  const [best, second] = all;
  const lead = best === undefined ? 0 : best.score - (second?.score ?? 0);
  return {
    suggestions: all.slice(0, SUGGESTIONS_MAX),
    isSure: best !== undefined && best.because.includes('amount') && saysWho(best) && lead >= LEAD_LEAST,
    isAmbiguous: second !== undefined && lead === 0,
  };
}
