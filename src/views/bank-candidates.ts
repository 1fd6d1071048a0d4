// Entries of the books that may be a line of the bank, and the line, with their words as they are compared.

import { ordinal, type Reader } from '../kernel/state.ts';
import { orders, unseen } from '../contexts/banking/tables.ts';
import { cancelledPairs, type UnseenMove, unseenMoveOf } from './unseen-moves.ts';
import { wordsOf } from './words-alike.ts';

/** Moves so far from a line are not looked at. */
const AROUND_DAYS = 90;
const AROUND_MAX = 2_000;
const REFERENCE_CHARACTERS_MIN = 3;
const ORDER_NAME = /^[A-Za-z0-9/?:().,'+-]{1,35}$/;

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
  return [memo, rest].filter((part) => part.trim().length >= REFERENCE_CHARACTERS_MIN);
}

/** What an order paid is booked with its name as the reference. */
function orderIn(state: Reader, references: readonly string[]): string | null {
  return references.find((one) => ORDER_NAME.test(one) && state.get(orders, one) !== null) ?? null;
}

/** A move with its words as they are compared. */
export interface Candidate {
  readonly move: UnseenMove;
  readonly references: readonly string[];
  readonly names: readonly string[];
  readonly contract: string;
  /** The order to the bank by which it was paid; null for none. */
  readonly order: string | null;
}

/** Makes each candidate once, however many lines it is compared with. */
export class Candidates {
  readonly #state: Reader;
  readonly #made = new Map<string, Candidate | null>();
  readonly #near = new Map<number, readonly Candidate[]>();
  readonly #pairs: ReadonlyMap<string, string>;

  constructor(state: Reader) {
    this.#state = state;
    this.#pairs = cancelledPairs(state);
  }

  /** Those near a day, without what was undone. */
  around(date: number): readonly Candidate[] {
    const known = this.#near.get(date);
    if (known !== undefined) return known;
    const from = ordinal(Math.max(0, date - AROUND_DAYS));
    const near = this.#state.range(unseen, { from, to: ordinal(date + AROUND_DAYS + 1), limit: AROUND_MAX });
    const found = near.flatMap(([key]) => this.#candidate(key) ?? []);
    this.#near.set(date, found);
    return found;
  }

  #candidate(key: string): Candidate | null {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const move = unseenMoveOf(this.#state, key, this.#pairs);
    const references = referencesIn(move?.memo ?? '');
    const made =
      move === null || move.cancelledBy !== null
        ? null
        : {
            move,
            references: references.map(wordsOf),
            names: move.names.map(wordsOf),
            contract: wordsOf(move.contract ?? ''),
            order: orderIn(this.#state, references),
          };
    this.#made.set(key, made);
    return made;
  }
}

/** Whether an entry is dated within some days of a line. */
export const isNear = (line: Compared, move: UnseenMove, days: number): boolean =>
  Math.abs(line.date - move.date) <= days;
