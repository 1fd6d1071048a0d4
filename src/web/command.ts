// A command of the table as the page knows it, and what went wrong with one.

import type { SentenceGiven } from './sentences.ts';

/** A line of an answer, as in JSON. */
export type AnswerLine = string | SentenceGiven;

/** One argument; the kinds are those of the table of commands. */
export interface FormArgument {
  readonly name: string;
  readonly kind:
    | 'text'
    | 'lines'
    | 'slug'
    | 'money'
    | 'rate'
    | 'date'
    | 'instant'
    | 'count'
    | 'word'
    | 'id'
    | 'file'
    | 'folder'
    | 'flag';
  readonly positional: boolean;
  readonly required: boolean;
  readonly words?: readonly string[];
  /** For a file or folder: the command makes it. */
  readonly writes?: true;
  /** What exists of it, at /api/v1/names/… */
  readonly names?: string;
  readonly help: string;
}

export interface FormCommand {
  readonly path: readonly string[];
  readonly group: string;
  readonly summary: string;
  readonly arguments: readonly FormArgument[];
  readonly details?: readonly string[];
  readonly example: string;
  /** Whether it only looks. */
  readonly harmless: boolean;
}

/** Why a command did not do what was asked. */
export interface Trouble {
  readonly kind: 'refused' | 'usage' | 'not-found' | 'unreachable' | 'broken';
  readonly says: string;
  readonly rule?: string;
  readonly source?: string;
  readonly figures?: unknown;
  readonly next?: string;
  /** What is known of why, beside the rule. */
  readonly because?: readonly SentenceGiven[];
  /** What to do in this case, in place of what the rule says. */
  readonly todo?: SentenceGiven;
  /** Of the entry that a rule of the commune refused. */
  readonly entryKind?: string;
}

/** A table as a command makes it for people; a bare text in it is a name of somebody's choosing. */
export interface PlainTable {
  readonly title: AnswerLine;
  readonly columns: readonly { readonly name: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly AnswerLine[])[];
  /** The lines of the answer say the same. */
  readonly onlyInFiles?: true;
}

/** All that a command answered, for screens that show any command. */
export interface WholeAnswer {
  readonly data: unknown;
  /** A bare text is English. */
  readonly lines: readonly AnswerLine[];
  readonly tables: readonly PlainTable[];
  /** Command lines that somebody may want next. */
  readonly next: readonly string[];
  /** Whether the answer is a text of its own, an export. */
  readonly isText: boolean;
}
