// What a context is made of: kinds of entries with their rules, events that follow from entries, tasks that fall due.
// Names only; the order in which they are applied is the fold's.

import { type Codec, text } from './codec.ts';
import type { Entry } from './entry.ts';
import type { Blake2b } from './hash.ts';
import { type Layer, ordinal, type Reader, type Table, table } from './state.ts';

/** The figures of a refusal. Units are in the names: `…Minor` money, `…Ppm` a rate, `…Ms` an instant, `…Date` a day, others as they are. */
export type Figures = { readonly [name: string]: bigint | number | string };

/** What the platform computes for the rules, pure and the same everywhere. */
export interface Cryptography {
  /** The signature check: Ed25519 (RFC 8032). */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
  /** The hash of kernel/hash.ts, only sooner; that one is used where the platform has none. */
  readonly blake2b?: Blake2b;
}

/** What a rule looks at: the state before the entry, the entry, and the instant that the witnesses last sealed. */
export interface Judging<B> {
  readonly state: Reader;
  readonly entry: Entry<B>;
  readonly nowMs: number;
  readonly cryptography: Cryptography;
}

/** One rule that an entry can break. The order of rules in a kind is their precedence. */
export interface Rule<B> {
  /** The broken rule as a statement: `bid-below-face-value`. */
  readonly name: string;
  /** Where it comes from: a rule of the commune (`7`), or `order` for the engine room. */
  readonly source: string;
  /** What was wrong, with the figures in braces: `The bid of {amountMinor} is below one bond of {faceMinor}.` */
  readonly says: string;
  /** What the author can do about it. */
  readonly next: string;
  /** The figures when the rule is broken, null when it holds. Never throws for what a peer wrote. */
  broken(judging: Judging<B>): Figures | null;
}

/** Something that follows from an entry and that other contexts react to. */
export interface EventKind<P> {
  readonly name: string;
  readonly carries?: P;
}

/** Declares an event. */
export function event<P>(name: string): EventKind<P> {
  return { name };
}

/** Something that falls due at an instant. */
export interface TaskKind {
  readonly name: string;
}

/** Declares a task. */
export function task(name: string): TaskKind {
  return { name };
}

/** What waits for its instant: key `instant/task/subject`, value the subject. */
export const agenda: Table<string> = table('agenda', text(200));

/** What an entry, a reaction or a task may do. Changes count only if the whole unit ends well. */
export interface Draft extends Reader {
  /** The instant of this unit: the sealed time of an entry, the due time of a task. */
  readonly nowMs: number;
  /** The entry from which this unit follows. */
  readonly causeId: string;
  readonly position: number;
  put: Layer['put'];
  remove: Layer['remove'];
  raise<P>(kind: EventKind<P>, payload: P): void;
  schedule(atMs: number, kind: TaskKind, subject: string): void;
  cancel(atMs: number, kind: TaskKind, subject: string): void;
  /** Tells the engine what a writer of the base may be from here on. */
  setWriter(key: string, role: 'log' | 'witness' | 'removed'): void;
}

/** The key of a task on the agenda. */
export function agendaKey(atMs: number, kind: TaskKind, subject: string): string {
  return `${ordinal(Math.max(0, atMs))}/${kind.name}/${subject}`;
}

/** One kind of entry. */
export interface EntryKind<B> {
  /** `context.what-happened@version` */
  readonly kind: string;
  /** One sentence for the documents: who says what by it. */
  readonly means: string;
  readonly body: Codec<B>;
  /** A body as it may occur, for the documents and the golden file. */
  readonly example: B;
  /** Every rule that it can break, in order of precedence. */
  readonly rules: readonly Rule<B>[];
  /** Writes what follows from an accepted entry. Total: never fails where no rule is broken. */
  evolve(draft: Draft, entry: Entry<B>): void;
}

/** What a context does when an event is raised. */
export interface Reaction {
  readonly event: string;
  react(draft: Draft, payload: unknown): void;
}

/** Ties a reaction to an event. */
export function on<P>(kind: EventKind<P>, react: (draft: Draft, payload: P) => void): Reaction {
  return { event: kind.name, react: (draft, payload) => react(draft, payload as P) };
}

/** What a context does when a task falls due. */
export interface Due {
  readonly task: string;
  run(draft: Draft, subject: string, atMs: number): void;
}

/** Ties an action to a task. */
export function due(kind: TaskKind, run: Due['run']): Due {
  return { task: kind.name, run };
}

/** One part of the rules. */
export interface Context {
  readonly name: string;
  readonly kinds: readonly EntryKind<unknown>[];
  readonly reactions: readonly Reaction[];
  readonly dues: readonly Due[];
  readonly tables: readonly Table<unknown>[];
}

/** Declares a kind of entry, keeping the type of its body. */
export function entryKind<B>(kind: EntryKind<B>): EntryKind<B> {
  return kind;
}
