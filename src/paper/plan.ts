// A kind of paper, and what it plans for whom. A plan is cheap; the paper is made when it is its turn.

import type { Reader } from '../kernel/state.ts';
import type { Paper } from './document.ts';
import type { Desk } from './papers/desk.ts';

/** What will be made for one of those whom a kind is for. */
export interface Plan {
  /** `outside.loan-07`, `anna`, `druckerei`, `press-hall.bonds`; empty for papers of the commune. */
  readonly of: string;
  /** Other names by which it is found: the contracts in a letter about several. */
  readonly names?: readonly string[];
  /** Who gets it, as addresses are listed: `outside.loan-07`, `person.anna`, `enterprise.druckerei`; null for nobody in particular. */
  readonly to: string | null;
  /** Empty where there is nothing to say on that day. */
  make(): readonly Paper[];
  /** Each contract that `make` leaves out, with the reason. */
  leftOut?(): readonly LeftOut[];
}

export interface LeftOut {
  readonly of: string;
  readonly why: string;
}

export interface PaperKind {
  readonly kind: string;
  /** What it is, for the help; ends without a full stop. */
  readonly means: string;
  /** What --for names; null for papers of the commune. */
  readonly for: 'a holder' | 'a contract' | 'a person' | 'an enterprise' | 'an auction' | null;
  /** Why there may be none on a day: `no interest on bonds was paid in the year`. */
  readonly silent?: string;
  /** The kind that says the same of bonds or loans, whichever this one does not. */
  readonly beside?: string;
  /** Pure: may be asked again. */
  plan(state: Reader, desk: Desk): readonly Plan[];
}

export const listOf = (paper: Paper | null): readonly Paper[] => (paper === null ? [] : [paper]);
