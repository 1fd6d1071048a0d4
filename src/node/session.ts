// What a command may do with a node: say entries, read the state, look at the network. Doors and commands know nothing else of it.

import type { Figures } from '../kernel/kind.ts';
import type { Reader } from '../kernel/state.ts';
import type { Convicted } from './convictions.ts';
import type { Peer } from './ports.ts';

/** How far an entry has come: on this disk, in the newest order, or vouched for by two thirds of the witnesses. */
export type Standing = 'pending' | 'ordered' | 'final';

/** A broken rule with its figures, as the fold names it. `views/refusal-text.ts` makes sentences of it. */
export interface Refused {
  readonly rule: string;
  readonly figures: Figures;
  /** The kind whose rule it is. */
  readonly kind: string;
}

/** What came of saying something. With `refused` nothing was written (`position` null) or it was written and refused in the order. */
export interface Said {
  readonly id: string;
  readonly kind: string;
  readonly position: number | null;
  readonly standing: Standing;
  readonly refused: Refused | null;
}

/** How the order stands on this node. */
export interface OrderStanding {
  /** Entries ordered, entries that two thirds of the witnesses vouch for, and the digest of the newest state. */
  readonly length: number;
  readonly finalLength: number;
  /** Entries behind the final ones, up to the last that is no seal: what somebody said and two thirds of the witnesses do not vouch for yet. */
  readonly waiting: number;
  readonly digest: string;
  /** The instant that the witnesses last sealed, ms. */
  readonly sealedNowMs: number;
  /** Whether this node has folded all of it itself, or believes the witnesses from some length on. */
  readonly checked: 'by this node' | 'as the witnesses say';
}

/** Reports how far long work is: `done` of `total` (null when unknown). */
export type Progress = (what: string, done: number, total: number | null) => void;

/** An open node of one commune. */
export interface Session {
  readonly folder: string;
  /** The founding entry's id, hex; names the commune in proofs. */
  readonly communeId: string;
  readonly logKey: string;
  /** The witness writer of this node, when it has one. */
  readonly witnessKey: string | null;
  /** Short names or, before membership, labels of the people whose keys are unlocked here, the default one first. */
  people(): readonly { readonly name: string; readonly device: string; readonly identity: string }[];
  /**
   * Judges first against what this node knows and writes nothing when a rule is broken; then appends, durably, and waits until it is ordered here.
   * `as` is one of `people()`; `body` is the body of the kind. `moneyOut` judges against the final state too: only final entries move money out.
   */
  say(as: string, kind: string, body: unknown, options?: { readonly moneyOut?: boolean }): Promise<Said>;
  /** Judges without writing: what would be refused, or null. */
  wouldRefuse(as: string, kind: string, body: unknown): Promise<Refused | null>;
  /** Reads the newest state this node knows (or only what the majority of witnesses has ordered); `question` is pure and may run more than once. */
  read<T>(question: (state: Reader) => T, at?: 'newest' | 'stable'): Promise<T>;
  /** The bytes of one entry of a log, verified against its author's signature; null where they are neither here nor within reach. */
  entryBytes(log: string, seq: number): Promise<Uint8Array | null>;
  /** Waits until everything ordered now is final, or `timeoutMs` is over; whether it is. */
  untilFinal(timeoutMs: number): Promise<boolean>;
  standing(): Promise<OrderStanding>;
  peers(): readonly Peer[];
  /** Logs with two histories that this node has noticed, in that order. */
  convicted(): readonly Convicted[];
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}
